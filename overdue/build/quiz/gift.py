"""Items as GIFT, the text that Moodle and others import.

GIFT has no ordering: steps are matched with their places. Fractions follow the course's own rule:
a wrong pick takes away what a right one gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from overdue.build.quiz.normal import NormalItem, NormalNumber
from overdue.quiz.scoring import NEAR

__all__ = ["escaped", "gift"]

_SPECIAL: Final = re.compile(r"([\\~=#{}:])")
_SPACES: Final = re.compile(r"\s*\n\s*")


def gift(items: Sequence[NormalItem], tag: str) -> str:
    """Return items as GIFT text in one language.

    An item without its answers becomes a question to be answered in writing, with the options
    in its text: GIFT cannot hold a choice without its key.
    """
    lines: list[str] = []
    lesson = None
    for item in sorted(items, key=lambda item: item.lesson):
        if item.lesson != lesson:
            lesson = item.lesson
            lines += [f"$CATEGORY: {lesson}", ""]
        lines += [*_question(item, tag), ""]
    return "\n".join(lines)


def escaped(text: str) -> str:
    r"""Return a text with what GIFT gives a meaning escaped, its lines joined by ``\n``."""
    safe = _SPECIAL.sub(r"\\\1", text.strip().replace("->", "→"))
    return _SPACES.sub(r"\\n", safe)


def _question(item: NormalItem, tag: str) -> Iterator[str]:
    note = f" {item.only_for_note[tag]}" if item.only_for_note else ""
    stem = f"::{item.id}::[plain]{escaped(item.stem[tag] + note)}"
    answers = list(_answers(item, tag))
    if not answers:
        shown = [option.text[tag] for option in item.options]
        shown += [meaning[tag] for meaning in item.meanings]
        listed = "".join(rf"\n- {escaped(text)}" for text in shown)
        yield f"{stem}{listed} {{}}"
        return
    yield f"{stem} {{" if item.number is None else f"{stem} {{#"
    yield from answers
    if general := _general(item, tag):
        yield f"####{escaped(general)}"
    yield "}"


def _general(item: NormalItem, tag: str) -> str:
    """Return what is said to every answer; GIFT cannot say something to wrong numbers alone."""
    if item.number is not None:
        return item.number.solution[tag]
    return item.feedback[tag] if item.feedback else ""


def _answers(item: NormalItem, tag: str) -> Iterator[str]:
    if item.number is not None:
        yield from _number(item.number, tag)
        return
    right = sum(option.correct is True for option in item.options)
    many = item.kind in {"several", "mark"}
    for option in item.options:
        text = escaped(option.text[tag])
        if option.meaning is not None:
            yield f"={text} -> {escaped(option.meaning[tag])}"
        elif option.place is not None:
            yield f"={text} -> {option.place}"
        elif option.correct is not None and option.feedback is not None:
            share = f"{Decimal(100) / right:.5f}".rstrip("0").rstrip(".") if many else ""
            sign = "=" if option.correct and not many else "~"
            weight = f"%{'' if option.correct else '-'}{share}%" if many else ""
            yield f"{sign}{weight}{text}#{escaped(option.feedback[tag])}"


def _number(number: NormalNumber, tag: str) -> Iterator[str]:
    wide = Decimal(number.tolerance) * NEAR
    yield f"={number.value}:{number.tolerance}#{escaped(number.right[tag])}"
    if wide:
        yield f"=%50%{number.value}:{wide:f}#{escaped(number.near[tag])}"
