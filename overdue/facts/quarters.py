"""A series by quarter over some years, every quarter named, also those that nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Literal

from overdue.facts.measured import Measured, Measurement
from overdue.facts.span import Span, quarter

__all__ = ["Measure", "Quarter", "Quarters", "quarters"]

Measure = Literal["amount", "share"]
"""Which of the two figures of a row is meant: the figure itself, or the share beside it."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter.

    Attributes
    ----------
    span
        The quarter.
    point
        What was found for it, or ``None`` where there is no row at all.
    figure
        The figure that is meant, in the unit of the series or as a fraction; ``None``: not known.
    """

    span: Span
    point: Measurement | None
    figure: Decimal | None

    @property
    def computed(self) -> bool:
        """Whether the figure was worked out from another one."""
        return self.point is not None and self.point.verified == "computed"


@dataclass(frozen=True, slots=True)
class Quarters:
    """Every quarter from the first year to the last.

    Attributes
    ----------
    series
        The whole series.
    measure
        Which figure is meant.
    first_year, last_year
        The years, both included.
    every
        All their quarters, the earliest first.
    last_known
        The last quarter of the whole series with such a figure.
    """

    series: Measured
    measure: Measure
    first_year: int
    last_year: int
    every: tuple[Quarter, ...]
    last_known: Span

    @property
    def known(self) -> tuple[Quarter, ...]:
        """The quarters that have a figure."""
        return tuple(one for one in self.every if one.figure is not None)

    def runs(self) -> list[tuple[bool, tuple[Quarter, ...]]]:
        """Return the quarters in unbroken runs, each with whether it is known."""
        groups = groupby(self.every, key=lambda one: one.figure is not None)
        return [(known, tuple(run)) for known, run in groups]


def quarters(series: Measured, first_year: int, last_year: int, measure: Measure) -> Quarters:
    """Return every quarter of some years with what is known for it.

    Parameters
    ----------
    series
        A series with figures by quarter.
    first_year, last_year
        The years, both included.
    measure
        Which figure is meant.

    Raises
    ------
    ValueError
        If the years run backwards, or no quarter of the series has such a figure.
    """
    if first_year > last_year:
        raise ValueError(f"the years run backwards: {first_year} to {last_year}")
    by_span = {point.span: point for point in series.points if point.span.per == "quarter"}
    known = [span for span, point in by_span.items() if _figure(point, measure) is not None]
    if not known:
        raise ValueError(f"{series.about.id} has no {measure} by quarter")
    spans = [quarter(year, n) for year in range(first_year, last_year + 1) for n in range(1, 5)]
    every = tuple(Quarter(s, by_span.get(s), _figure(by_span.get(s), measure)) for s in spans)
    return Quarters(series, measure, first_year, last_year, every, max(known))


def _figure(point: Measurement | None, measure: Measure) -> Decimal | None:
    if point is None:
        return None
    return point.value if measure == "amount" else point.share
