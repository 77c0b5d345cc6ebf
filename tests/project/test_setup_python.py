"""Which Python `make setup` takes, and what it says if none will do."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.course_copy import CHECKOUT, fake_python

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def choose(*paths: str) -> str:
    """Ask the real script which of these Pythons it takes; what it says if it takes none."""
    code = (
        "import sys; sys.path.insert(0, 'tools')\n"
        "from bootstrap import pythons; from bootstrap.say import Trouble, sentence\n"
        "try: print(pythons.choose(sys.argv[1:]).path)\n"
        "except Trouble as trouble: print(sentence(trouble.which, **trouble.fields))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *paths],
        cwd=CHECKOUT,
        env={"LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_the_first_python_that_fits_is_taken(tmp_path: Path) -> None:
    old = fake_python(tmp_path, "old", "3.9.2")
    bare = fake_python(tmp_path, "bare", "3.12.1", venv=False)
    good = fake_python(tmp_path, "good", "3.13.0")
    assert choose(str(tmp_path / "missing"), old, bare, good) == good


def test_only_too_old_and_too_new_pythons_are_named_in_the_sentence(tmp_path: Path) -> None:
    said = choose(fake_python(tmp_path, "a", "3.9.2"), fake_python(tmp_path, "b", "3.14.0"))
    assert said == (
        "The course needs Python 3.11, 3.12, 3.13, and this computer has 3.9.2, 3.14.0. Install a "
        "fitting Python (from python.org, or with the system's package manager), then run the "
        "same command again."
    )


def test_a_python_without_venv_names_the_package_of_debian(tmp_path: Path) -> None:
    said = choose(fake_python(tmp_path, "a", "3.11.2", venv=False))
    assert "sudo apt install python3.11-venv" in said
    assert said.count("\n") == 0


def test_a_name_with_no_python_behind_it_is_passed_over(tmp_path: Path) -> None:
    shim = tmp_path / "shim"
    shim.write_text("#!/bin/sh\necho 'python3.13: command not found' >&2; exit 127\n")
    shim.chmod(0o755)
    good = fake_python(tmp_path, "good", "3.12.4")
    assert choose(str(shim), good) == good


@pytest.mark.parametrize("path", sorted((CHECKOUT / "tools" / "bootstrap").glob("*.py")), ids=str)
def test_what_runs_before_a_python_is_found_is_in_the_language_of_python_36(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", ["2.7.18", "3.5.10"])
def test_a_python_older_than_that_ends_in_a_sentence(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", f"{version} (main)")
    monkeypatch.setattr(sys, "version_info", tuple(map(int, version.split("."))))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(CHECKOUT / "tools" / "setup.py"))
    monkeypatch.undo()  # pytest asks for them too
    assert str(stopped.value).startswith(f"Python {version} is too old. Install Python 3.13")


def test_the_first_file_can_be_read_by_a_python_older_than_that() -> None:
    source = (CHECKOUT / "tools" / "setup.py").read_text(encoding="ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
