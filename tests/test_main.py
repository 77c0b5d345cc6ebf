"""`python -m overdue`: what it offers, and how it answers a mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from overdue.__main__ import COMMANDS, main

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("given", [[], ["-h"], ["--help"]])
def test_without_a_command_every_command_is_listed_with_what_it_does(
    given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(given) == 0
    said = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert f"  {name:<10} {command.does}\n" in said


def test_a_command_that_is_not_there_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lba"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("There is no command 'lba': choose lab, ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_more_about_itself(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status: object = main([name, "--help"])
    except SystemExit as stopped:
        status = stopped.code
    assert status == 0
    assert f"python -m overdue {name}" in capsys.readouterr().out


def test_replay_compares_the_worked_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(CHECKOUT / "tests" / "data" / "worked_examples.csv")]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(" passed, 0 failed")


def test_replay_without_a_file_is_an_error_of_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["replay"])
    assert stopped.value.code == 2


def test_asking_for_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from overdue.__main__ import main; main([]);"
        "print({'matplotlib', 'jupyterlab', 'ipywidgets', 'numpy'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "set()"
