"""Reads a file of measured series with its table; says file and line of what cannot be used."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read, shown
from overdue.facts.errors import BrokenFacts
from overdue.facts.measured import (
    AboutMeasured,
    Looked,
    Measured,
    Measurement,
    Precision,
    Unit,
    overlap,
)
from overdue.facts.record import Source
from overdue.facts.span import FORMS, NotASpan, read_span
from overdue.facts.words import Words, words

__all__ = ["COLUMNS", "read_measured"]

T = TypeVar("T")

COLUMNS = (
    *("series", "period", "value", "share_pct", "unit", "precision", "verified", "source"),
    *("note_en", "note_zh_hans"),
)
"""The columns of every table of measurements."""
UNLINKED = "unlinked"
"""A source that was read, on a site that is not linked; the file says so once in words."""
_PERCENT = Decimal(100)


def read_measured(path: Path) -> tuple[Measured, ...]:
    """Read the series that a ``.yaml`` file describes, with the table of the same name.

    Raises
    ------
    BrokenFacts
        With file and line, for a bad description, a missing column, a cell that cannot be read, a
        row of no series, rows out of order, stretches that overlap, units that are mixed, or a
        last figure that is not of the day known until.
    """
    document = read(path)
    check_head(document, ["measured", "unlinked"])
    entries = document.data.get("measured") or []
    abouts = [convert(document, e, AboutMeasured, ["measured", i]) for i, e in enumerate(entries)]
    table = path.with_suffix(".csv")
    if not table.is_file():
        raise BrokenFacts("the table is missing.", file=shown(table))
    rows: dict[str, list[Measurement]] = {about.id: [] for about in abouts}
    for line, row in _rows(table):
        name = row["series"]
        if name not in rows:
            problem = f"{name!r} is not described; described are {', '.join(rows)}."
            raise BrokenFacts(problem, file=shown(table), line=line, field="series")
        rows[name].append(_measurement(row, document, shown(table), line))
    return tuple(_series(about, rows[about.id], shown(table)) for about in abouts)


def _rows(table: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8")))
    for column in COLUMNS:
        if column not in (reader.fieldnames or ()):
            problem = "the table has no such column."
            raise BrokenFacts(problem, file=shown(table), line=1, field=column)
    for row in reader:
        if None in row or None in row.values():
            problem = f"a row has {len(COLUMNS)} cells; a comma inside a cell needs quotes."
            raise BrokenFacts(problem, file=shown(table), line=reader.line_num)
        yield reader.line_num, row


def _measurement(row: dict[str, str], document: Document, file: str, line: int) -> Measurement:
    def cell(field: str, kind: Any) -> Any:
        try:
            return msgspec.convert(row[field], kind)
        except msgspec.ValidationError as error:
            raise refused(field, str(error)) from None

    def figure(field: str, *, percent: bool) -> Decimal | None:
        try:
            number = Decimal(row[field]) if row[field] else None
        except InvalidOperation:
            raise refused(field, "a figure is such as 1096.76, or nothing") from None
        if number is not None and not number.is_finite():
            raise refused(field, "a figure is such as 1096.76, or nothing")
        return number / _PERCENT if percent and number is not None else number

    def refused(field: str, wanted: str) -> BrokenFacts:
        problem = f"{row[field]!r} cannot be read: {wanted}."
        return BrokenFacts(problem, file=file, line=line, id=row["series"], field=field)

    try:
        span = read_span(row["period"])
    except NotASpan:
        raise refused("period", f"write {FORMS}") from None
    unit: Unit = cell("unit", Unit)
    verified: Looked = cell("verified", Looked)
    value = figure("value", percent=unit == "percent")
    if (value is not None) and (verified == "not-found"):
        raise refused("value", "what was not found has no figure")
    return Measurement(
        span=span,
        value=value,
        share=figure("share_pct", percent=True),
        unit=unit,
        precision=cell("precision", Precision),
        verified=verified,
        source=_source(row, document, refused),
        note=_note(row, refused),
    )


def _source(row: dict[str, str], document: Document, refused: Any) -> Source | None:
    url = row["source"]
    if not url:
        if row["verified"] in ("not-found", "memory-only"):
            return None
        raise refused("source", "give the address, or `unlinked` where it is not linked")
    if url == UNLINKED:
        if "unlinked" not in document.data:
            raise refused("source", "say in the .yaml file under `unlinked` what was read")
        return Source(note=convert(document, document.data["unlinked"], Words, ["unlinked"]))
    try:
        return msgspec.convert({"url": url}, Source)
    except msgspec.ValidationError as error:
        raise refused("source", str(error)) from None


def _note(row: dict[str, str], refused: Any) -> Words | None:
    if not row["note_en"] and not row["note_zh_hans"]:
        return None
    try:
        return words({"en": row["note_en"], "zh-Hans": row["note_zh_hans"]})
    except ValueError as error:
        raise refused("note_en", str(error)) from None


def _series(about: AboutMeasured, points: list[Measurement], file: str) -> Measured:
    def refused(problem: str) -> BrokenFacts:
        return BrokenFacts(problem, file=file, id=about.id)

    if points != sorted(points, key=lambda point: (point.span.first, point.span.last)):
        raise refused("the rows must go from the earliest to the latest.")
    if (second := overlap(points)) is not None:
        raise refused(f"{second.span} begins before the row before it has ended.")
    if len({point.unit for point in points}) > 1:
        raise refused("a series has one unit.")
    if about.share_of is None and any(point.share is not None for point in points):
        raise refused("a row has a share, so the .yaml file must say under share_of of what.")
    ends = [point.span.last for point in points if point.value is not None]
    if not ends or max(ends) != about.known_until:
        raise refused(f"the last figure must be of the last known day, {about.known_until}.")
    return Measured(about, tuple(points))
