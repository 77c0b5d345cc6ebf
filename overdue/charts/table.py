"""The data of a chart as a table: the same figures for those who would rather read than look."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
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
        """Plain text with aligned columns (a Chinese character is as wide as two letters)."""
        grid = [self.columns, *self.rows]
        widths = [max(_cells(row[i]) for row in grid) for i in range(len(self.columns))]
        lines = [
            "  ".join(
                _padded(cell, widths[i], left=i == 0 or i in self.prose)
                for i, cell in enumerate(row)
            ).rstrip()
            for row in grid
        ]
        rule = "  ".join("-" * width for width in widths)
        return "\n".join([lines[0], rule, *lines[1:]])


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - _cells(text))
    return text + space if left else space + text
