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
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = (sys.executable, "-m")

CHECKS = (
    ("style of the code", (*MODULE, "ruff", "check")),
    ("form of the code", (*MODULE, "ruff", "format", "--check")),
    ("types", (*MODULE, "mypy")),
    ("floors of the house", (str(Path(sys.executable).with_name("lint-imports")), "--no-logo")),
    ("texts in both languages", (*MODULE, "overdue", "strings", "--check")),
    ("tables of lessons", (*MODULE, "overdue", "readme", "--check")),
    ("notebooks match their sources", (*MODULE, "overdue", "notebooks", "--check")),
)

# Two at a time on the smallest machine we know; a browser test starts a server and a browser.
WORKERS = min(4, max(2, os.cpu_count() or 2))


def run(check):
    """Run one check; return its exit status, what it said, and the seconds that it took."""
    start = time.monotonic()
    done = subprocess.run(
        check[1],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout, time.monotonic() - start


def all_pass():
    """Run the checks, two at a time; print a line for each, and what one says that fails."""
    with ThreadPoolExecutor(2) as pool:
        for (name, command), done in zip(CHECKS, pool.map(run, CHECKS), strict=True):
            status, said, seconds = done
            print(f"{name}: {'failed' if status else 'ok'}, {seconds:.1f} s", flush=True)
            if status:
                print(f"\n{said}\nFailed: {' '.join(command)}", flush=True)
                pool.shutdown(cancel_futures=True)
                return False
    return True


def pytest(chosen):
    """Run the tests, with pytest's own output; return its exit status."""
    lessons = [str(path) for path in sorted(ROOT.glob("notebooks/*/")) if any(path.glob("*.ipynb"))]
    everything = ["tests", *lessons]
    return subprocess.run(
        (
            *(*MODULE, "pytest"),
            *("--nbval", "--nbval-current-env"),
            *("--numprocesses", str(WORKERS)),  # tests/scheduling.py says what stays together
            *(chosen or everything),
        ),
        cwd=ROOT,
        check=False,
    ).returncode


def main(arguments):
    """Run what was asked for; return the exit status."""
    if not arguments and not all_pass():
        return 1
    return pytest(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
