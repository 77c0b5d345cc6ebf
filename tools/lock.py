"""`make lock`: exact pins with hashes, for every Python and system that the course supports.

Two files, so that a learner's first start fetches half of what a contributor needs:
``requirements.lock`` is what the course runs on, ``requirements-test.lock`` what checks add to it.
Pins that still fit pyproject.toml stay as they are; ``--upgrade`` takes the newest that fit.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COURSE = ROOT / "requirements.lock"
CHECKS = ROOT / "requirements-test.lock"

HEAD = """\
# {what} Made by `make lock` from pyproject.toml: do not edit.
# To install: python -m pip install --require-hashes {how}
"""


def find_uv():
    """Return the path of uv, which alone resolves for all systems at once; None if it is absent."""
    beside = Path(sys.executable).parent
    in_venv = ROOT / ".venv" / ("Scripts" if sys.platform == "win32" else "bin")
    for folder in (None, str(beside), str(in_venv)):
        found = shutil.which("uv", path=folder)
        if found:
            return found
    return None


def resolve(uv, into, *options):
    """Write the pins of pyproject.toml to the file `into`; pins already in it are kept."""
    subprocess.run(
        [
            *(uv, "pip", "compile", "pyproject.toml", "--quiet", "--output-file", str(into)),
            *("--universal", "--python-version", "3.11", "--generate-hashes"),
            # One version for all Pythons where one fits them all: learners then see the same.
            *("--fork-strategy", "fewest"),
            *("--group", "build", "--no-annotate", "--no-header"),
            *options,
        ],
        cwd=str(ROOT),
        check=True,
    )


def entries(text):
    """Return one text per pinned package: its requirement line and the lines of its hashes."""
    found = []
    for line in text.splitlines(keepends=True):
        if line.startswith("#"):
            continue
        if line[0].isspace():
            found[-1] += line
        else:
            found.append(line)
    return found


def main(arguments):
    """Write both lock files; return the exit status."""
    parser = argparse.ArgumentParser(prog="make lock", description=__doc__.partition("\n")[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest that fit")
    upgrade = ["--upgrade"] if parser.parse_args(arguments).upgrade else []

    uv = find_uv()
    if uv is None:
        print("`make lock` needs uv. Install it, for example: .venv/bin/python -m pip install uv")
        return 1

    with tempfile.TemporaryDirectory() as scratch:
        everything, course = Path(scratch, "everything"), Path(scratch, "course")
        everything.write_text(
            "".join(lock.read_text(encoding="utf-8") for lock in (COURSE, CHECKS) if lock.exists()),
            encoding="utf-8",
        )
        resolve(uv, everything, "--all-extras", *upgrade)
        resolve(uv, course, "--constraints", str(everything))
        runs = entries(course.read_text(encoding="utf-8"))
        checks = [
            entry
            for entry in entries(everything.read_text(encoding="utf-8"))
            if entry.splitlines()[0] not in {run.splitlines()[0] for run in runs}
        ]

    for lock, pins, what, how in (
        (COURSE, runs, "Everything that the course runs on.", "-r requirements.lock"),
        (
            CHECKS,
            checks,
            "What checks, publishing and benchmarks add.",
            "-r requirements.lock -r requirements-test.lock",
        ),
    ):
        head = HEAD.format(what=what, how=how)
        lock.write_text(head + "".join(pins), encoding="utf-8", newline="\n")
        print(f"{lock.name}: {len(pins)} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
