"""The command line: ``python -m overdue COMMAND``."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PROGRAM: Final = "python -m overdue"


class Command(NamedTuple):
    """One command: what it does in a few words, and how it is run."""

    does: str
    run: Callable[[list[str]], int]


def _main_of(module: str) -> Callable[[list[str]], int]:
    """Return what runs ``module.main``; the module is imported only then."""

    def run(arguments: list[str]) -> int:
        status: int = import_module(module).main(arguments)
        return status

    return run


def _replay(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} replay",
        description="Compare the models with a table of worked examples. "
        "The exit status is 1 if any figure differs.",
    )
    parser.add_argument(
        "file", metavar="FILE.csv", help="a table: model, inputs, expected, source, tolerance"
    )
    from overdue import replay

    return replay.main(parser.parse_args(arguments).file)


COMMANDS: Final = {
    "lab": Command("open the course in JupyterLab", _main_of("overdue.lab")),
    "simulate": Command(
        "follow many overdue accounts by the table of collection", _main_of("overdue.simulate")
    ),
    "replay": Command("compare the models with a table of worked examples", _replay),
    "notebooks": Command(
        "turn the sources of the lessons into notebooks",
        _main_of("overdue.build.notebooks.publish"),
    ),
    "confirm": Command(
        "say that both languages of a lesson say the same",
        _main_of("overdue.build.notebooks.confirm"),
    ),
    "readme": Command(
        "renew the table of lessons in both READMEs", _main_of("overdue.build.notebooks.readme")
    ),
    "strings": Command("add, change and check texts", _main_of("overdue.build.strings")),
    "fonts": Command("rebuild the font of the charts", _main_of("overdue.build.fonts")),
    "quiz": Command("check the quiz items", _main_of("overdue.build.quiz.command")),
    "export": Command(
        "give the quiz to other systems, or to paper", _main_of("overdue.build.quiz.export")
    ),
    "facts": Command("list the facts that are due for review", _main_of("overdue.facts_report")),
}


def usage() -> str:
    """What can be asked for, a line for each command."""
    rows = "\n".join(f"  {name:<10} {command.does}" for name, command in COMMANDS.items())
    more = f"{PROGRAM} COMMAND --help says more about one."
    return f"usage: {PROGRAM} COMMAND ...\n\n{rows}\n\n{more}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments
        What stands after ``python -m overdue``; by default what was typed.

    Returns
    -------
    int
        The exit status: that of the command, or 2 if there is no such command.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in ("-h", "--help"):
        print(usage())
        return 0
    name, *rest = given
    if name not in COMMANDS:
        print(f"There is no command {name!r}: choose {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    return COMMANDS[name].run(rest)


if __name__ == "__main__":
    sys.exit(main())
