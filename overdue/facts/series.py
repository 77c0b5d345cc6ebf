"""Figures published day by day or month by month, never carried past the last one that was read.

A series is two files in ``assets/series``: ``NAME.csv`` with one row a date and its source, and
``NAME.yaml`` that says what its columns are and until when it is known. What was measured for
quarters, years or single days is described under ``measured`` (see :mod:`overdue.facts.measured`);
what holds from a day until it changes stands under ``series`` and is read here.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read, shown
from overdue.facts.errors import BrokenFacts, NoValue, UnknownFact
from overdue.facts.record import Id, Source, Verified
from overdue.facts.words import Text, Words

if TYPE_CHECKING:
    from overdue.facts.measured import AboutMeasured, Measured

__all__ = [
    "About",
    "Point",
    "Series",
    "about",
    "get",
    "known_until",
    "measured",
    "names",
    "read_series",
    "value",
]

PERCENT = Decimal(100)


class About(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one column of a table holds (an entry under ``series`` in the ``.yaml`` file).

    Attributes
    ----------
    id, title
        Its name in the code and for a reader.
    column, verified_column
        The columns of the table with the figure and with how it was verified.
    unit
        ``percent``: the table prints 3.00 for 0.03.
    between
        ``step``: a figure holds until the next row. There is no other way to read between rows.
    known_until
        The last day for which a figure was read.
    fact
        The fact that cites the newest figure.
    last_reviewed, review_by
        When somebody last looked, and when somebody must look again.
    notes
        What a reader must know.
    """

    id: Id
    title: Words
    column: Text
    verified_column: Text
    unit: Literal["percent"]
    between: Literal["step"]
    known_until: date
    fact: Id
    last_reviewed: date
    review_by: date
    notes: Words


@dataclass(frozen=True, slots=True)
class Point:
    """One published figure.

    Attributes
    ----------
    on
        The day from which it holds.
    value
        The figure as a fraction (0.03 is 3 %).
    verified
        What was read for it.
    source
        Where, or ``None`` where it was read nowhere.
    """

    on: date
    value: Decimal
    verified: Verified
    source: Source | None


@dataclass(frozen=True, slots=True)
class Series:
    """A published figure through time: what it is, and its points, oldest first."""

    about: About
    points: tuple[Point, ...]

    def at(self, on: date) -> Point:
        """Return the point that holds on a day.

        Raises
        ------
        NoValue
            Before the first day and after the last one that is known; the message says until
            when it is known.
        """
        first, last = self.points[0].on, self.about.known_until
        if not first <= on <= last:
            raise NoValue(f"{self.about.id} is known from {first} until {last}, not for {on}.")
        return self.points[bisect_right([point.on for point in self.points], on) - 1]


def names() -> tuple[str, ...]:
    """Return the names of all series."""
    return tuple(_files())


def get(name: str) -> Series | Measured:
    """Return a series; an unknown name is an :class:`UnknownFact`."""
    if name not in _files():
        raise UnknownFact("series", name, _files())
    return _in_file(_files()[name])[name]


def measured(name: str) -> Measured:
    """Return a series of measurements; any other name is an :class:`UnknownFact`."""
    found = get(name)
    if isinstance(found, Series):
        kinds = [other for other in names() if not isinstance(get(other), Series)]
        raise UnknownFact("series of measurements", name, kinds)
    return found


def about(name: str) -> About | AboutMeasured:
    """Return what a series is, without its figures."""
    return get(name).about


def value(name: str, on: date) -> Decimal:
    """Return the figure on a day, percentages as fractions.

    Raises
    ------
    NoValue
        Where it is not known: before the first day, after the last one, inside a gap.
    """
    found = get(name).at(on).value
    if found is None:  # a measurement that was looked for is never what holds on a day
        raise NoValue(f"{name} is not known for {on}.")
    return found


def known_until(name: str) -> date:
    """Return the last day for which a series is known."""
    return about(name).known_until


@cache
def _files() -> dict[str, Path]:
    """Return the file of each series; only the descriptions are opened, the tables when needed."""
    found: dict[str, Path] = {}
    for path in sorted(assets.path("series").glob("*.yaml")):
        document = read(path)
        if not isinstance(document.data, dict):
            check_head(document, ["series", "measured"])
        for entry in document.data.get("series") or document.data.get("measured") or []:
            name = entry.get("id") if isinstance(entry, dict) else None
            if name in found:
                problem = f"this id stands in {shown(found[name])} too."
                raise BrokenFacts(problem, file=document.file, id=name, field="id")
            found[str(name)] = path
    return found


@cache
def _in_file(path: Path) -> dict[str, Series | Measured]:
    if "measured" in read(path).data:
        from overdue.facts.measured_table import read_measured  # few who need a rate need these

        return {series.about.id: series for series in read_measured(path)}
    return {series.about.id: series for series in read_series(path)}


def read_series(path: Path) -> tuple[Series, ...]:
    """Read the series that a ``.yaml`` file describes, with the table of the same name.

    Raises
    ------
    BrokenFacts
        With file and line, for a bad description, a missing column, a date or figure that
        cannot be read, rows out of order, or a last row that is not the day known until.
    """
    document = read(path)
    check_head(document, ["series"])
    entries = document.data.get("series") or []
    table = path.with_suffix(".csv")
    if not table.is_file():
        raise BrokenFacts("the table is missing.", file=shown(table))
    text = table.read_text(encoding="utf-8")
    abouts = [convert(document, e, About, ["series", i]) for i, e in enumerate(entries)]
    return tuple(Series(about, _points(text, shown(table), about)) for about in abouts)


def _points(text: str, file: str, about: About) -> tuple[Point, ...]:
    points: list[Point] = []
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        point = _point(row, about, file, reader.line_num)
        if points and point.on <= points[-1].on:
            problem = "the rows must go from the oldest to the newest date."
            raise BrokenFacts(problem, file=file, line=reader.line_num, field="date")
        points.append(point)
    if not points or points[-1].on != about.known_until:
        problem = f"the last row must be the last known day, {about.known_until}."
        raise BrokenFacts(problem, file=file, line=reader.line_num, id=about.id)
    return tuple(points)


def _point(row: dict[str, str], about: About, file: str, line: int) -> Point:
    field = "date"
    try:
        on = date.fromisoformat(row["date"])
        field = about.column
        figure = Decimal(row[field]) / PERCENT
        field = about.verified_column
        verified = msgspec.convert(row[field], Verified)
        field = "source"
        source = Source(url=row["source"]) if row["source"] else None
    except KeyError:
        problem = "the table has no such column."
        raise BrokenFacts(problem, file=file, line=1, field=field) from None
    except (ValueError, InvalidOperation):
        problem = f"{row[field]!r} cannot be read; dates are YYYY-MM-DD, figures such as 3.00."
        raise BrokenFacts(problem, file=file, line=line, field=field) from None
    return Point(on, figure, verified, source)
