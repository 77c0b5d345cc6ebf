"""The data of a chart as a table: the same figures for those who would rather read than look."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import Final

import msgspec

from overdue.charts.wrap import wrap_by

_LONGEST: Final = 30
"""Letters in a line of a cell with many words, in plain text."""


class Table(msgspec.Struct, frozen=True):
    """A small table of words that are already in the learner's language.

    Attributes
    ----------
    columns
        Headings; the first column names the row.
    rows
        One tuple of cells a row, as many as there are columns.
    caption
        What the table shows.
    prose
        Columns that hold words (the first is 0): these begin at the left, figures end at the right.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    prose: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"row {number} of the table has {len(row)} cells, "
                    f"it must have {len(self.columns)}"
                )

    def as_text(self) -> str:
        """Plain text with aligned columns (a Chinese character is as wide as two letters).

        Cells with many words are broken into several lines.
        """
        grid = [line for row in (self.columns, *self.rows) for line in self._lines(row)]
        head = len(self._lines(self.columns))
        widths = [max(_cells(row[i]) for row in grid) for i in range(len(self.columns))]
        lines = [
            "  ".join(
                _padded(cell, widths[i], left=i == 0 or i in self.prose)
                for i, cell in enumerate(row)
            ).rstrip()
            for row in grid
        ]
        rule = "  ".join("-" * width for width in widths)
        return "\n".join([*lines[:head], rule, *lines[head:]])

    def _lines(self, row: tuple[str, ...]) -> list[tuple[str, ...]]:
        """One row as the lines of text that it takes."""
        cells = [
            wrap_by(cell, lambda line: _cells(line) <= _LONGEST) if i in self.prose else [cell]
            for i, cell in enumerate(row)
        ]
        return list(zip_longest(*cells, fillvalue=""))


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - _cells(text))
    return text + space if left else space + text
