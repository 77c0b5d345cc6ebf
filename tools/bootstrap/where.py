"""Where things lie, and what is wanted."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCES = ROOT / "assets" / "setup" / "sentences.json"

VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOG = VENV / "setup.log"
STAMP = VENV / "setup-stamp.json"

# The Pythons that the locks were made for: requires-python in pyproject.toml, newest first.
PYTHONS = ((3, 13), (3, 12), (3, 11))

LOCKS = {
    "course": ("requirements.lock",),
    "test": ("requirements.lock", "requirements-test.lock"),
}
SIZE = {"course": "500 MB", "test": "800 MB"}
