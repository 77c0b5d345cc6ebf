"""The commands of the Makefile, as a person meets them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TEXT = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z-]+):", TEXT, flags=re.MULTILINE)

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # These tests are run by `make test` themselves: what that one tells its children must not
    # reach a make that stands for a person's.
    person = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False, env=person
    )


def test_make_alone_lists_every_command_with_one_line_of_help() -> None:
    lines = make().stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["make", target] for target in TARGETS]
    assert all(len(line.split()) > 3 for line in lines)
    assert max(map(len, lines)) <= 100


def test_every_command_is_phony_so_that_a_file_of_its_name_does_not_hide_it() -> None:
    assert re.findall(r"^\.PHONY: (.*)$", TEXT, flags=re.MULTILINE) == [" ".join(TARGETS)]


@pytest.mark.parametrize(
    ("given", "runs"),
    [
        (["lab"], "-m overdue lab"),
        (["lab", "LESSONS=zh-Hans", "PORT=9000"], "-m overdue lab --language zh-Hans --port 9000"),
        (["test", "TESTS=tests/fees"], "tools/check.py tests/fees"),
        (["notebooks"], "-m overdue notebooks"),
        (["facts"], "-m overdue facts"),
        (["lock", "UPGRADE=1"], "tools/lock.py --upgrade"),
    ],
)
def test_a_command_runs_one_line_after_the_environment_is_there(
    given: list[str], runs: str
) -> None:
    lines = make("--dry-run", *given).stdout.splitlines()
    assert lines[-1].split(maxsplit=1)[1].strip() == runs
    assert len(lines) <= 2


def test_a_computer_without_python_is_told_so_in_one_sentence() -> None:
    done = make("setup", "PYTHON=no-such-python")
    assert done.returncode != 0
    assert done.stdout.startswith("There is no no-such-python here: install Python 3.13")
    assert done.stdout.count("\n") == 1
