"""``python -m overdue quiz``: check the bank, and say what it asks and what it does not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from overdue.assets import MissingAsset
from overdue.bank.check import check
from overdue.build.quiz.coverage import report
from overdue.facts.errors import BrokenFacts
from overdue.quiz.models import every as every_model
from overdue.quiz.number_check import check_number

__all__ = ["main"]

USAGE_ERROR = 2


def main(argv: Sequence[str]) -> int:
    """Check the bank.

    Parameters
    ----------
    argv
        ``--check`` prints the problems, one a line (so does no argument at all); ``--coverage``
        adds the report of :mod:`overdue.build.quiz.coverage`; files narrow both to these.

    Returns
    -------
    int
        0; 1 where there are problems; 2 where the arguments cannot be used.
    """
    parser = argparse.ArgumentParser(prog="python -m overdue quiz", description=__doc__)
    parser.add_argument("--check", action="store_true", help="print the problems, one a line")
    parser.add_argument("--coverage", action="store_true", help="count items, name what is missing")

    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.yaml", help="only these")
    parser.add_argument("--models", action="store_true", help="list the models of number items")
    try:
        arguments = parser.parse_args(list(argv))
    except SystemExit as stop:
        return USAGE_ERROR if stop.code else 0
    if arguments.models:
        for line in _models():
            print(line)
        return 0
    try:
        chosen = tuple(path.resolve() for path in arguments.files)
        items, problems = check(chosen or None, check_number)
    except (BrokenFacts, MissingAsset) as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    for problem in problems:
        print(problem)
    if arguments.coverage:
        for line in report(items):
            print(line)
    else:
        found = f"{len(problems)} problems" if problems else "no problems"
        print(f"{len(items)} items, {found}.")
    return 1 if problems else 0


def _models() -> Iterator[str]:
    """Yield each model with what it takes; what stands in brackets may be left out."""
    for model in every_model().values():
        takes = [f"{name} ({unit})" for name, unit in model.takes.items()]
        takes += [f"[{name} ({unit})]" for name, unit in model.may_take.items()]
        yield f"{model.name} -> {model.unit}: {', '.join(takes)}"
