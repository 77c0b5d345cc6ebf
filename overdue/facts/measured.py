"""Figures measured for stretches of time: a quarter, a year, a day; and not known for others.

Such a series is part of two files in ``assets/series``: ``NAME.csv`` with one row a measurement,
its source and how it was verified, and ``NAME.yaml`` that says under ``measured`` what each series
is and until when it is known. A figure stands for its own stretch only: nothing is read between
two of them, and a row without a figure says that somebody looked and found none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from overdue.facts.errors import NoValue
from overdue.facts.record import Id, Source, Verified
from overdue.facts.span import Per, Span
from overdue.facts.words import Words

__all__ = ["AboutMeasured", "Looked", "Measured", "Measurement", "Precision", "Unit"]

Unit = Literal["yuan-100m", "yuan", "percent", "complaints", "cases", "search-hits"]
"""What a figure counts; ``yuan-100m`` is 100 million yuan. Percentages are kept as fractions."""

Looked = Verified | Literal["not-found"]
"""How a figure was verified; ``not-found``: somebody looked and found none."""

Precision = Literal["as-printed", "about", "nearly", "more-than", "up-to"]
"""How exactly the source states a figure."""


class AboutMeasured(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one series is (an entry under ``measured`` in the ``.yaml`` file).

    Attributes
    ----------
    id, title
        Its name in the code and for a reader.
    counted
        Whether a figure is a state at the end of its stretch or something that added up over it.
    of
        What a percentage is a share of.
    share_of
        What the second figure of a row, a share, says; needed where a row has one.
    known_until
        The last day of the last stretch with a figure.
    fact
        A fact that says more about it, if there is one.
    last_reviewed, review_by
        When somebody last looked, and when somebody must look again.
    notes
        What a reader must know.
    """

    id: Id
    title: Words
    counted: Literal["at-end", "over-time"]
    known_until: date
    last_reviewed: date
    review_by: date
    of: Words | None = None
    share_of: Words | None = None
    fact: Id | None = None
    notes: Words | None = None

    def __post_init__(self) -> None:
        if self.review_by <= self.last_reviewed:
            raise ValueError("review_by must be after last_reviewed")


@dataclass(frozen=True, slots=True)
class Measurement:
    """One row: a figure for a stretch of time, or that none was found.

    Attributes
    ----------
    span
        The stretch.
    value
        The figure in its unit, percentages as fractions; ``None``: not known.
    share
        The share printed beside it as a fraction, or ``None``.
    unit, precision
        What it counts, and how exactly the source says so.
    verified
        What was read for it.
    source
        Where, or ``None`` where nothing was found.
    note
        What a reader should know about this one figure.
    """

    span: Span
    value: Decimal | None
    share: Decimal | None
    unit: Unit
    precision: Precision
    verified: Looked
    source: Source | None
    note: Words | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A series: what it is, and its measurements, the earliest first.

    Stretches of one length never overlap; a year may stand beside its quarters.
    """

    about: AboutMeasured
    points: tuple[Measurement, ...]

    @property
    def unit(self) -> Unit:
        """What its figures count."""
        return self.points[0].unit

    @property
    def known(self) -> tuple[Measurement, ...]:
        """The measurements that have a figure."""
        return tuple(point for point in self.points if point.value is not None)

    def at(self, on: date, per: Per | None = None) -> Measurement:
        """Return the measurement for the stretch that holds a day.

        Parameters
        ----------
        on
            The day.
        per
            How long the stretch is, where figures of several lengths hold the day.

        Raises
        ------
        NoValue
            Before the first and after the last known stretch, inside a gap, and where `per` is
            needed; the message says what is known.
        """
        name, known = self.about.id, self.known
        if per is not None:
            known = tuple(point for point in known if point.span.per == per)
        found = [point for point in known if on in point.span]
        if len(found) == 1:
            return found[0]
        if found:
            lengths = ", ".join(str(point.span.per) for point in found)
            raise NoValue(f"{name} has several figures for {on}: say for which of {lengths}.")
        if not known:
            raise NoValue(f"{name} has no figure for a {per}.")
        first, last = known[0].span.first, max(point.span.last for point in known)
        if not first <= on <= last:
            raise NoValue(f"{name} is known from {first} until {last}, not for {on}.")
        before = max((p.span for p in known if p.span.last < on), key=lambda span: span.last)
        after = min((p.span for p in known if p.span.first > on), key=lambda span: span.first)
        raise NoValue(
            f"{name} is known until {last}, but not for {on}: "
            f"no figure was found between {before} and {after}."
        )


def overlap(points: Iterable[Measurement]) -> Measurement | None:
    """Return the first measurement that begins before one of its length has ended, if any."""
    ends: dict[Per, date] = {}
    for point in points:
        span = point.span
        if span.per in ends and span.first <= ends[span.per]:
            return point
        ends[span.per] = span.last
    return None
