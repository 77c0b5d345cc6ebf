"""One answer of a learner, as it is kept and as it is given out."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import msgspec

if TYPE_CHECKING:
    from overdue.quiz.scoring import Answer

__all__ = ["Answered", "as_csv", "as_json", "from_row", "plain", "to_row"]

_LONGEST: Final = 2_000
_FIELDS: Final = ("item", "at", "points", "answer", "seed", "place")
_SCHEMA: Final = 1


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """One answer. Nothing in it says who gave it.

    Attributes
    ----------
    item
        Id of the item.
    at
        When, in UTC.
    points
        What it was worth, from 0 to 1.
    answer
        What was answered, as JSON: numbers are those of the item's file, not of places on a page.
    seed
        From which its order and figures came; text.
    place
        Where it was asked, such as the name of an app; empty where that does not matter.
    key
        A random name of this one answer, so that it is never kept twice.
    """

    item: str
    at: datetime
    points: float
    answer: Any = None
    seed: str = ""
    place: str = ""
    key: str = msgspec.field(default_factory=lambda: uuid4().hex)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"{self.at} has no time zone")
        if not 0 <= self.points <= 1:
            raise ValueError(f"{self.points} is not from 0 to 1")
        if len(json.dumps(self.answer, allow_nan=False)) > _LONGEST:
            raise ValueError(f"an answer has at most {_LONGEST} characters")


def plain(answer: Answer) -> object:
    """Return an answer to an item as JSON has it: picks in order, a number as text."""
    if isinstance(answer, frozenset):
        return sorted(answer)
    if isinstance(answer, Decimal):
        return str(answer)
    return list(answer) if isinstance(answer, tuple) else answer


def to_row(one: Answered) -> tuple[str, str, str, float, str, str, str]:
    """Return an answer as it stands in the table."""
    at = one.at.astimezone(UTC).isoformat(timespec="milliseconds")
    answer = json.dumps(one.answer, ensure_ascii=False, allow_nan=False)
    return one.key, one.item, at, one.points, answer, one.seed, one.place


def from_row(row: Iterable[object]) -> Answered | None:
    """Return the answer in a row of the table, or ``None``: a damaged row is left out."""
    try:
        key, item, at, points, answer, seed, place = (
            value.decode() if isinstance(value, bytes) else value for value in row
        )
        found = {"key": key, "item": item, "at": at, "points": points, "seed": seed}
        found |= {"place": place, "answer": json.loads(str(answer))}
        return msgspec.convert(found, Answered)
    except (ValueError, TypeError, RecursionError):
        return None


def as_json(answers: Iterable[Answered]) -> str:
    """Return answers as JSON text, in the order given."""
    rows = [_shown(one) for one in answers]
    return json.dumps({"schema": _SCHEMA, "answers": rows}, ensure_ascii=False, indent=2) + "\n"


def as_csv(answers: Iterable[Answered]) -> str:
    """Return answers as a table with a line of names, for a spreadsheet."""
    out = StringIO()
    table = csv.DictWriter(out, _FIELDS, lineterminator="\r\n")
    table.writeheader()
    for one in answers:
        answer = json.dumps(one.answer, ensure_ascii=False)
        table.writerow({**_shown(one), "answer": answer})
    return out.getvalue()


def _shown(one: Answered) -> Mapping[str, object]:
    at = one.at.astimezone(UTC).isoformat(timespec="seconds")
    values = (one.item, at, one.points, one.answer, one.seed, one.place)
    return dict(zip(_FIELDS, values, strict=True))
