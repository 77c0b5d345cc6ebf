"""Numbers of a fact, each with its unit and the days on which it held."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

import msgspec

from overdue.facts.words import Text, Words

__all__ = ["Period", "Unit", "Value", "overlap"]

Unit = Literal[
    "share",
    "per-day",
    "per-month",
    "per-year",
    "times",
    "hours",
    "days",
    "months",
    "years",
    "yuan",
    "count",
]
"""``share`` is a fraction of something, ``per-…`` a fraction for each day, month or year."""

Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*$")]


class Period(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"since": "from"}
):
    """The value that held in one stretch of time.

    Attributes
    ----------
    since, until
        First and last day (``from`` and ``until`` in the file); ``None`` where not known or
        not over.
    value
        One number.
    band
        The lowest and the highest number, where a range was published.
    each
        Several numbers that hold side by side, such as the days on which texts go out.
    """

    since: date | None = None
    until: date | None = None
    value: Decimal | None = None
    band: tuple[Decimal, Decimal] | None = None
    each: Annotated[tuple[Decimal, ...], msgspec.Meta(min_length=1)] | None = None

    def __post_init__(self) -> None:
        given = [x for x in (self.value, self.band, self.each) if x is not None]
        if len(given) != 1:
            raise ValueError("Give exactly one of value, band and each")
        if self.band is not None and self.band[0] > self.band[1]:
            raise ValueError("A band starts with its lowest number")
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError("The first day must not be after the last day")

    def holds(self, on: date) -> bool:
        """Say whether the value held on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """All numbers of the period."""
        if self.value is not None:
            return (self.value,)
        return self.band or self.each or ()


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One number of a fact through time.

    Attributes
    ----------
    name
        What it is called in the code, such as ``daily_rate``.
    unit
        What it counts.
    whose
        Whom it belongs to, where a fact lists the same number for several, such as ``ccb``.
    at
        The stretches of time, oldest first, none overlapping another.
    note
        What a reader must know about the number.
    """

    name: Name
    unit: Unit
    at: Annotated[tuple[Period, ...], msgspec.Meta(min_length=1)]
    whose: Text | None = None
    note: Words | None = None

    def __post_init__(self) -> None:
        if clash := overlap([(p.since, p.until) for p in self.at]):
            raise ValueError(
                f"Two periods overlap on {clash}: let one end on the day before the next begins"
            )

    def on(self, day: date | None) -> Period | None:
        """Return the period that holds on a day (the last one where no day is given)."""
        if day is None:
            return max(self.at, key=lambda period: period.since or date.min)
        return next((period for period in self.at if period.holds(day)), None)


def overlap(spans: Sequence[tuple[date | None, date | None]]) -> date | None:
    """Return the first day that lies in two of the spans, or ``None``.

    Parameters
    ----------
    spans
        First and last day of each; ``None`` means open to that side.
    """
    ordered = sorted((a or date.min, b or date.max) for a, b in spans)
    for (_, end), (start, _) in pairwise(ordered):
        if start <= end:
            return start
    return None
