"""``python -m overdue export quiz``: the bank for other systems, and for paper."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from overdue.assets import MissingAsset
from overdue.bank import items, objectives
from overdue.bank.kinds import LESSONS
from overdue.build.quiz.gift import gift
from overdue.build.quiz.jupyterquiz import jupyterquiz
from overdue.build.quiz.normal import NormalItem, normal, without_answers
from overdue.build.quiz.worksheet import worksheet
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.language import TAGS, language
from overdue.quiz.drawing import chosen, draw

__all__ = ["main"]

USAGE_ERROR = 2
_FORMS: Final = ("json", "gift", "jupyterquiz", "worksheet")


class _Impossible(ValueError):
    """What was asked for cannot be given, in one sentence."""


def main(argv: Sequence[str]) -> int:
    """Write the bank, or a part of it, to a file or to the terminal.

    Parameters
    ----------
    argv
        ``quiz --to FORM`` and what narrows it; ``--help`` lists all.

    Returns
    -------
    int
        0, or 2 where something cannot be given (one sentence on stderr).
    """
    try:
        asked = _parser().parse_args(list(argv))
    except SystemExit as stop:
        return USAGE_ERROR if stop.code else 0
    try:
        text = _exported(asked)
        _write(text, asked.out)
    except (_Impossible, BrokenFacts, UnknownFact, MissingAsset) as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m overdue export", description=__doc__)
    parser.add_argument("what", choices=["quiz"], help="what to export")
    parser.add_argument("--to", choices=_FORMS, required=True, help="the form")
    parser.add_argument(
        "--lang", choices=TAGS, help="one language; json has both by default, the others English"
    )
    parser.add_argument("--without-answers", action="store_true", help="nothing that tells a key")
    parser.add_argument("--lesson", action="append", metavar="SLUG", help="only this lesson")
    parser.add_argument("--objective", action="append", metavar="ID", help="only this objective")
    parser.add_argument("--kind", action="append", metavar="KIND", help="only this kind of item")
    parser.add_argument("--count", type=int, metavar="N", help="draw so many, balanced")
    parser.add_argument("--seed", default="1", help="for the draw, the orders and the figures")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write here; else to the screen")
    return parser


def _exported(asked: argparse.Namespace) -> str:
    tag = asked.lang or "en"
    tags = TAGS if asked.to == "json" and asked.lang is None else (tag,)
    found = [normal(item, asked.seed, tags) for item in _chosen(asked)]
    if asked.to == "worksheet":
        return worksheet(found, language(tag), with_answers=not asked.without_answers)
    if asked.without_answers:
        if asked.to == "jupyterquiz":
            problem = "jupyterquiz cannot show items without answers: choose json, gift, worksheet."
            raise _Impossible(problem)
        found = [without_answers(item) for item in found]
    if asked.to == "gift":
        return gift(found, tag)
    if asked.to == "jupyterquiz":
        return _json(jupyterquiz(found, tag, asked.seed))
    return _json([_plain(item) for item in found])


def _chosen(asked: argparse.Namespace) -> Sequence[Any]:
    _known("lesson", asked.lesson, LESSONS)
    _known("objective", asked.objective, [objective.id for objective in objectives()])
    found = chosen(items(), lessons=asked.lesson, objectives=asked.objective)
    if asked.kind is not None:
        found = tuple(item for item in found if item.kind in asked.kind)
    if not found:
        raise _Impossible("No item fits: leave out --lesson, --objective or --kind.")
    if asked.count is None:
        return found
    if asked.count < 1:
        raise _Impossible(f"--count {asked.count} draws nothing: write 1 or more.")
    return draw(found, asked.count, asked.seed)


def _known(what: str, given: Sequence[str] | None, known: Sequence[str]) -> None:
    for one in given or ():
        if one not in known:
            raise UnknownFact(what, one, known)


def _plain(item: NormalItem) -> Any:
    return msgspec.to_builtins(item)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write(text: str, out: Path | None) -> None:
    if out is None:
        # A terminal that cannot show Chinese must not stop the export into a pipe.
        if reconfigure := getattr(sys.stdout, "reconfigure", None):
            reconfigure(encoding="utf-8")
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _Impossible(f"{out} cannot be written: {error.strerror or error}.") from None
