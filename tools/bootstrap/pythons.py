"""Which Python the environment is made with.

Everything in this folder is written for Python 3.6 and later, since it runs before a fitting
Python has been found.
"""

import json
import shutil
import subprocess
import sys
from typing import NamedTuple

from bootstrap.say import Trouble
from bootstrap.where import PYTHONS

# Debian keeps `ensurepip`, which `venv` needs, in a package of its own.
_QUESTION = """
import importlib.util as i, json, sys
print(json.dumps([list(sys.version_info[:3]), all(map(i.find_spec, ("venv", "ensurepip")))]))
"""


class Python(NamedTuple):
    """A Python that answered: its path, version, and whether it can make environments."""

    path: str
    version: tuple
    makes_environments: bool


def probe(path):
    """Ask a Python what it is. Returns None if it does not answer."""
    try:
        answer = subprocess.run(
            [str(path), "-I", "-S", "-c", _QUESTION],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=True,
        ).stdout
        version, makes_environments = json.loads(answer.decode("ascii"))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None  # pyenv and Windows have names on the path with no Python behind them
    return Python(str(path), tuple(version), makes_environments)


def candidates():
    """Yield the Pythons to try: the one that runs this first, then those on the path."""
    yield sys.executable
    names = ["python{}.{}".format(*version) for version in PYTHONS]
    for name in (*names, "python3", "python"):
        path = shutil.which(name)
        if path:
            yield path


def fits(python):
    """Say whether the locks were made for this Python."""
    return python is not None and python.version[:2] in PYTHONS


def choose(paths=None):
    """Return the first Python that the course runs on and that can make an environment.

    Raises
    ------
    Trouble
        ``python-unsuitable`` with what was found, or ``venv-missing``.
    """
    found = []
    for path in candidates() if paths is None else paths:
        python = probe(path)
        if python is None:
            continue
        if fits(python) and python.makes_environments:
            return python
        found.append(python)
    fitting = [python for python in found if fits(python)]
    if fitting:
        version = "{}.{}".format(*fitting[0].version)
        raise Trouble("venv-missing", version=version, package=f"python{version}-venv")
    versions = sorted({python.version for python in found})
    raise Trouble(
        "python-unsuitable",
        wanted=", ".join("{}.{}".format(*version) for version in reversed(PYTHONS)),
        found=", ".join("{}.{}.{}".format(*version) for version in versions),
    )
