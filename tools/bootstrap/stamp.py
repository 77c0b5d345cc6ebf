"""What the last complete setup was made from, so that the next one need not look further."""

import hashlib
import json

from bootstrap.pythons import probe
from bootstrap.where import LOCKS, ROOT, STAMP, VENV_PYTHON


def _fingerprint(level):
    # The folder counts too: the environment holds the way to the course, and a course that
    # was moved has to be installed again.
    digest = hashlib.sha256(str(ROOT).encode("utf-8", "surrogateescape"))
    for name in ("pyproject.toml", *LOCKS[level]):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _read():
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_fresh(level):
    """Say whether all that `level` asks for is there, as locked, and still works."""
    stamp = _read()
    if stamp.get(level) != _fingerprint(level):
        return False
    # A system upgrade may have taken the Python away from under the environment.
    python = probe(VENV_PYTHON)
    return python is not None and list(python.version[:2]) == stamp.get("python")


def write(level, version):
    """Note that everything for `level` is there, for the Python `version`."""
    stamp = {"python": list(version[:2]), level: _fingerprint(level)}
    if level == "test":
        stamp["course"] = _fingerprint("course")
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def remove():
    """Forget the last setup, since the environment is about to change."""
    if STAMP.exists():
        STAMP.unlink()
