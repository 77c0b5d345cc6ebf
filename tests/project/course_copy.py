"""A small copy of the course with a Python and a pip that answer like the real ones.

What they do is in a shell script each, so that they can fail in known ways.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
NEEDED = ("tools", "assets/setup", "pyproject.toml", "requirements.lock", "requirements-test.lock")

FITS = f"[[{sys.version_info[0]}, {sys.version_info[1]}, 7], true]"
# A Python of .venv: notes in a line what it is asked, tells what it is, and has a pip.
STAND_IN = """#!/bin/sh
asked="$(dirname "$0")/../asked"
printf '%s' "$*" | tr '\\n' ' ' >> "$asked"
echo >> "$asked"
case "$*" in
  *json.dumps*) echo '{answer}' ;;
  *"-m pip"*) {pip} ;;
  *sysconfig*) echo "{packages}" ;;
esac
"""


@dataclass
class Course:
    """A copy of what setup needs."""

    root: Path

    @property
    def asked(self) -> list[str]:
        """What the stand-in for the Python of .venv was asked to do."""
        log = self.root / ".venv" / "asked"
        return log.read_text().splitlines() if log.exists() else []

    def venv(self, *, pip: str = "true", answer: str = FITS) -> None:
        """Put a stand-in for an environment there; `pip` is what its pip does, in sh."""
        python = self.root / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True, exist_ok=True)
        (self.packages).mkdir(exist_ok=True)
        python.write_text(STAND_IN.format(answer=answer, pip=pip, packages=self.packages))
        python.chmod(0o755)

    @property
    def packages(self) -> Path:
        return self.root / ".venv" / "packages"

    def setup(
        self, *arguments: str, python: str = sys.executable, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, "tools/setup.py", *arguments],
            cwd=self.root,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environ},
            capture_output=True,
            text=True,
            check=False,
        )


def copy_into(root: Path) -> Course:
    """Copy what setup needs into a folder."""
    for name in NEEDED:
        source, copy = CHECKOUT / name, root / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy)
    return Course(root)


def fake_python(folder: Path, name: str, version: str, *, venv: bool = True) -> str:
    path = folder / name
    answer = json.dumps([list(map(int, version.split("."))), venv])
    path.write_text(f"#!/bin/sh\necho '{answer}'\n")
    path.chmod(0o755)
    return str(path)
