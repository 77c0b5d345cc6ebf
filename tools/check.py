"""`make test`: every check, then every test; the checks stop at the first that fails.

    python tools/check.py                      everything
    python tools/check.py tests/fees -k card   only these tests, with any options of pytest

Runs in the environment of `make setup-test`. Browser tests need Chromium: without it they are
skipped and named at the end, or fail where OVERDUE_BROWSER=required.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = (sys.executable, "-m")

CHECKS = (  # the long ones first
    ("notebooks match their sources", (*MODULE, "overdue", "notebooks", "--check")),
    ("types", (*MODULE, "mypy")),
    ("style of the code", (*MODULE, "ruff", "check")),
    ("form of the code", (*MODULE, "ruff", "format", "--check")),
    ("floors of the house", (str(Path(sys.executable).with_name("lint-imports")), "--no-logo")),
    ("texts in both languages", (*MODULE, "overdue", "strings", "--check")),
    ("tables of lessons", (*MODULE, "overdue", "readme", "--check")),
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
    """Run the checks; print a line for each that is done, and what the first says that fails."""
    # Three at a time: the short ones are done beside the two long ones.
    with ThreadPoolExecutor(3) as pool:
        started = {pool.submit(run, check): check for check in CHECKS}
        for done in as_completed(started):
            name, command = started[done]
            status, said, seconds = done.result()
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
