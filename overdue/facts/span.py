"""A stretch of time as a statistic names it: a day, a month, a quarter, half a year, a year.

Written ``2024-08-19``, ``2024-07``, ``2024Q3``, ``2025H1``, ``2024``; a longer stretch is two of
them, ``2017/2019`` (the interval of ISO 8601), both ends included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

__all__ = ["NotASpan", "Per", "Span", "quarter", "read_span"]

Per = Literal["day", "month", "quarter", "half-year", "year", "stretch"]
"""How long a stretch is."""

_FORM = re.compile(
    r"(?P<year>\d{4})(?:(?P<letter>[QH])(?P<n>[1-4])|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
)
_MONTHS = {"Q": 3, "H": 6}
_YEAR = 12
FORMS = "2024-08-19, 2024-07, 2024Q3, 2025H1, 2024 or 2017/2019"


class NotASpan(ValueError):
    """A text that names no stretch of time."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One stretch of time, both days included."""

    first: date
    last: date
    per: Per

    def __post_init__(self) -> None:
        if self.first > self.last or self.per not in get_args(Per):
            raise NotASpan(f"{self.first} to {self.last} is no stretch of time")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        match self.per:
            case "day":
                return self.first.isoformat()
            case "month":
                return f"{self.first:%Y-%m}"
            case "quarter":
                return f"{self.first.year}Q{(self.first.month + 2) // 3}"
            case "half-year":
                return f"{self.first.year}H{(self.first.month + 5) // 6}"
            case "year":
                return str(self.first.year)
            case _:
                return f"{self.first}/{self.last}"


def quarter(year: int, n: int) -> Span:
    """Return the `n`-th quarter of a year, `n` from 1 to 4."""
    return _months(year, 3 * n - 2, 3, "quarter")


def read_span(text: str) -> Span:
    """Return the stretch that a text names.

    Raises
    ------
    NotASpan
        If it names none, or ends before it begins.
    """
    begin, slash, end = text.partition("/")
    if slash:
        return Span(read_span(begin).first, read_span(end).last, "stretch")
    found = _FORM.fullmatch(text)
    if found is None:
        raise NotASpan(f"{text!r} is no stretch of time; write {FORMS}")
    year, letter = int(found["year"]), found["letter"]
    try:
        if found["day"]:
            day = date.fromisoformat(text)
            return Span(day, day, "day")
        if found["month"]:
            return _months(year, int(found["month"]), 1, "month")
        if letter:
            long = _MONTHS[letter]
            per: Per = "quarter" if letter == "Q" else "half-year"
            return _months(year, (int(found["n"]) - 1) * long + 1, long, per)
        return _months(year, 1, _YEAR, "year")
    except ValueError:
        raise NotASpan(f"{text!r} is no stretch of time; write {FORMS}") from None


def _months(year: int, month: int, count: int, per: Per) -> Span:
    after = month - 1 + count  # months from January to the month after the last one
    end = date(year + after // _YEAR, after % _YEAR + 1, 1) - timedelta(days=1)
    return Span(date(year, month, 1), end, per)
