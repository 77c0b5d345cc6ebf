"""`make test`: every check and every test, the quick ones first, stopping at the first that fails.

    python tools/check.py                      everything
    python tools/check.py tests/fees -k card   only these tests, with any options of pytest

Runs in the environment of `make setup-test`. Browser tests need Chromium: without it they are
skipped and named at the end, or fail where OVERDUE_BROWSER=required.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = (sys.executable, "-m")

CHECKS = (
    ("style of the code", (*MODULE, "ruff", "check")),
    ("form of the code", (*MODULE, "ruff", "format", "--check")),
    ("types", (*MODULE, "mypy")),
    ("floors of the house", (str(Path(sys.executable).with_name("lint-imports")), "--no-logo")),
    ("texts in both languages", (*MODULE, "overdue", "strings", "--check")),
    ("notebooks match their sources", (*MODULE, "overdue", "notebooks", "--check")),
)

# Two at a time on the smallest machine we know; a browser test starts a server and a browser.
WORKERS = min(4, max(2, os.cpu_count() or 2))


def passes(name, command):
    """Run one check; print a line for it, and all that it says if it fails."""
    print(f"{name} ...", end=" ", flush=True)
    start = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    took = f"{time.monotonic() - start:.1f} s"
    if done.returncode == 0:
        print(took)
        return True
    print(f"failed after {took}: {' '.join(command)}\n\n{done.stdout}")
    return False


def pytest(chosen):
    """Run the tests, with pytest's own output; return its exit status."""
    lessons = [str(path) for path in sorted(ROOT.glob("notebooks/*/")) if any(path.glob("*.ipynb"))]
    everything = ["tests", *lessons]
    return subprocess.run(
        (
            *(*MODULE, "pytest"),
            *("--nbval", "--nbval-current-env"),
            # All cells of a notebook, and all tests of a file, in order on one worker.
            *("--numprocesses", str(WORKERS), "--dist", "loadscope"),
            *(chosen or everything),
        ),
        cwd=ROOT,
        check=False,
    ).returncode


def main(arguments):
    """Run what was asked for; return the exit status."""
    if not arguments and not all(passes(*check) for check in CHECKS):
        return 1
    return pytest(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
