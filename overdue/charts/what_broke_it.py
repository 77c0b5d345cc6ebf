"""Causes in rows: how often each made the difference, and where it moves one missed payment."""

from __future__ import annotations

from typing import ClassVar, Final, NamedTuple

from overdue.charts.boxes import LINE, Box, box, moving_boxes, put, room, take_axes_away
from overdue.charts.cause_words import cause_words
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot, moving_words
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.what_broke_it_words import (
    broke_finding,
    broke_notes,
    broke_table,
    broke_terms,
    of_hundred,
)
from overdue.charts.wrap import wrap
from overdue.household import CAUSES
from overdue.household.broken import MONTHS, Broken
from overdue.language import Language, key

_GAP: Final = 10.0
_BARS: Final = 0.34
"""Share of the width beside the names that the bars and their figures take."""
_BAR: Final = 0.52
"""Height of a bar as a share of its row."""
_THIN: Final = 1.2
_DOT: Final = 8.0
_ROWS: Final = len(CAUSES) + 2
_HEADERS: Final = {
    "share": (key("what_broke_it.header.share"), key("what_broke_it.header.share.short")),
    "one": (key("what_broke_it.header.one"), key("what_broke_it.header.one.short")),
}
_LEAST_BAR: Final = 40.0
_YEARS: Final = (12, 24, 36)
_LEAST_YEAR: Final = 34.0
"""Width of a year so that each has its number."""
_LINES: Final = 2
"""Lines that a heading may take."""


class _Row(NamedTuple):
    """One row as it is drawn; `end` is the month of a missed payment, 0 never, ``None``: no dot."""

    name: str
    share: float
    end: int | None
    came: tuple[int, ...] = ()


class WhatBrokeItChart(Chart[Broken]):
    """A bar of a hundred for each cause; beside it the months of one household, and “never”."""

    margins: ClassVar[Margins] = Margins(left=8, right=8, top=6, bottom=6)

    def draw(self) -> None:
        """Hide the axes, and create as many rows as there can be."""
        take_axes_away(self)
        colors = self.colors
        self._rules = moving_boxes(self, colors.grid, 0.5)
        self._tracks = moving_boxes(self, colors.grid, 0.5)
        self._bars = moving_boxes(self, colors.ceiling, 1)
        self._missed = moving_boxes(self, colors.late_fee, 1.5)
        self._moved = {
            "good": moving_boxes(self, colors.good, 2),
            "quiet": moving_boxes(self, colors.quiet, 2),
        }
        self._came = moving_boxes(self, colors.ink, 3)
        self._dots = {
            name: moving_dot(self, color, _DOT)
            for name, color in (("good", colors.good), ("quiet", colors.muted))
        }
        self._names = [moving_words(self, colors.ink) for _ in range(_ROWS)]
        self._figures = [moving_words(self, colors.ink, align="right") for _ in range(_ROWS)]
        self._heads = [moving_words(self, colors.muted) for _ in range(2 * _LINES + 1)]
        self._ticks = [moving_words(self, colors.muted, align="center") for _ in range(4)]
        self._never = moving_words(self, colors.good_text, align="center")
        self._month = moving_words(self, colors.late_fee_text, bold=True, align="center")

    # --------------------------------------------------------------------------------------------

    def show(self, result: Broken) -> None:
        """Set rows, bars and dots to a result."""
        rows = self._rows(result)
        self._measure(rows)
        for words in (*self._names, *self._figures, *self._heads, *self._ticks):
            words.set_visible(False)
        self._name(rows, result)
        every = list(enumerate(rows)) if result.failed and self._bar_wide else []
        self._tracks.set_verts([self._bar(at, 1.0) for at, _ in every])
        self._bars.set_verts([self._bar(at, row.share) for at, row in every if row.share])
        self._show_one(rows, result)

    def _rows(self, result: Broken) -> list[_Row]:
        language, verdict = self.language, result.verdict
        rows = [
            _Row(
                cause_words(one.name, language),
                one.share,
                one.month if one.was_there else None,
                one.came,
            )
            for one in result.tried
        ]
        together, budget = (
            language.text("what_broke_it.together"),
            language.text("what_broke_it.budget"),
        )
        if not result.failed:
            return [*rows, _Row(together, 0.0, None), _Row(budget, 0.0, None)]
        without_any = result.month_without_any if verdict != "alone" else 0
        return [
            *rows,
            _Row(together, result.together, 0 if verdict == "together" else None),
            _Row(budget, result.budget, without_any if verdict == "budget" else None),
        ]

    # Places --------------------------------------------------------------------------------------

    def _measure(self, rows: list[_Row]) -> None:
        """Share the width among names, bars and months, and the height among the rows."""
        self._wide, self._high = room(self)
        tag = self.language.tag
        names = TEXT_SIZE * max(width(row.name, tag) for row in rows)
        self._left = names + _GAP
        rest = self._wide - self._left
        widest = max(width(of_hundred(share, self.language), tag) for share in (0.001, 0.999))
        self._figure = TEXT_SIZE * widest + 5
        self._bar_wide = _BARS * rest - self._figure
        if self._bar_wide < _LEAST_BAR:  # the figures alone, below their heading
            short = self.language.text("what_broke_it.header.share.short")
            self._bar_wide, self._figure = 0.0, TEXT_SIZE * width(short, tag)
        self._middle = self._left + self._bar_wide + self._figure
        self._never_wide = TEXT_SIZE * width(self.language.text("what_broke_it.never"), tag)
        self._first = self._middle + 2 * _GAP
        self._last = self._wide - self._never_wide - 1.8 * _GAP
        self._under = (_LINES + 1) * LINE + 2
        self._row = (self._high - self._under - LINE) / len(rows)

    def _y(self, at: float) -> float:
        return self._under + (at + 0.5) * self._row

    def _x(self, month: float) -> float:
        return self._first + (month - 1) / (MONTHS - 1) * (self._last - self._first)

    def _end(self, month: int) -> float:
        return self._x(month) if month else self._wide - self._never_wide / 2

    def _bar(self, at: int, share: float) -> Box:
        y, half = self._y(at), self._row * _BAR / 2
        return box(self._left, y - half, self._left + share * self._bar_wide, y + half)

    # Words ---------------------------------------------------------------------------------------

    def _name(self, rows: list[_Row], result: Broken) -> None:
        language = self.language
        for at, row in enumerate(rows):
            y = self._y(at)
            put(self._names[at], row.name, 0, y)
            if result.failed:
                figure = of_hundred(row.share, language)
                put(self._figures[at], figure, self._middle, y)
        heads = iter(self._heads)
        put(next(heads), language.text("what_broke_it.header.without"), 0, self._head(0, 1))
        places = {"share": self._left, "one": self._first}
        rooms = {"share": self._first - self._left - _GAP, "one": self._wide - self._first}
        for column, place in places.items():
            if column == "one" and not result.failed:
                continue
            lines = self._heading(column, rooms[column], result)
            for number, line in enumerate(lines):
                put(next(heads), line, place, self._head(number, len(lines)))

    def _head(self, number: int, of: int) -> float:
        """Middle of a line of a heading: the last one stands lowest."""
        return (_LINES - of + number + 0.5) * LINE

    def _heading(self, column: str, wide: float, result: Broken) -> list[str]:
        number = self.language.number(result.number or 0)
        lines: list[str] = []
        for name in _HEADERS[column]:
            text = self.language.text(name, number=number)
            lines = wrap(text, wide / TEXT_SIZE, self.language.tag)
            widest = max(width(line, self.language.tag) for line in lines) * TEXT_SIZE
            if len(lines) <= _LINES and widest <= wide:
                break
        return lines

    # One household -------------------------------------------------------------------------------

    def _show_one(self, rows: list[_Row], result: Broken) -> None:
        """Draw the month of its missed payment, and for each cause where it would be without."""
        for dot in self._dots.values():
            dot.set_data([], [])
        for shown in (*self._moved.values(), self._came, self._missed, self._rules):
            shown.set_verts([])
        self._month.set_visible(bool(result.failed))
        self._never.set_visible(bool(result.failed))
        if not result.failed:
            return
        bottom = self._under + self._row * len(rows)
        self._scale(result, bottom)
        moved: dict[str, list[Box]] = {"good": [], "quiet": []}
        dots: dict[str, list[tuple[float, float]]] = {"good": [], "quiet": []}
        came: list[Box] = []
        here = self._x(result.month)
        for at, row in enumerate(rows):
            y = self._y(at)
            came.extend(_mark(self._x(month), y) for month in row.came)
            if row.end is None:
                continue
            end = self._end(row.end)
            kind = "quiet" if row.end else "good"
            dots[kind].append((end, y))
            if end != here:
                low, high = sorted((here, end))
                moved[kind].append(box(low, y - 1, high, y + 1))
        self._came.set_verts(came)
        for kind, boxes in moved.items():
            self._moved[kind].set_verts(boxes)
            if dots[kind]:
                self._dots[kind].set_data(*zip(*dots[kind], strict=True))

    def _scale(self, result: Broken, bottom: float) -> None:
        """Rules at the years, the months below them, and the month of the missed payment."""
        here = self._x(result.month)
        a_year = self._x(_YEARS[1]) - self._x(_YEARS[0])
        years = _YEARS if a_year >= _LEAST_YEAR else _YEARS[1:2]
        rules = [self._x(month) for month in years]
        self._rules.set_verts([box(x - 0.5, self._under, x + 0.5, bottom) for x in rules])
        for words, month in zip(self._ticks, years, strict=False):
            put(words, str(month), self._x(month), bottom + LINE / 2)
        self._missed.set_verts([box(here - _THIN / 2, self._under, here + _THIN / 2, bottom)])
        put(self._month, str(result.month), here, self._under - LINE / 2)
        never = self.language.text("what_broke_it.never")
        put(self._never, never, self._end(0), bottom + LINE / 2)

    # In words ------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Broken, language: Language) -> str:
        """How many miss a payment, and what made the difference."""
        return broke_finding(result, language)

    @staticmethod
    def terms(result: Broken, language: Language) -> str:
        """How to read it."""
        return broke_terms(result, language)

    @staticmethod
    def table(result: Broken, language: Language) -> Table:
        """The rows in words."""
        return broke_table(result, language)

    @staticmethod
    def notes(result: Broken, language: Language) -> tuple[str, ...]:
        """The rule, what is known and what is not."""
        return broke_notes(result, language)


def _mark(x: float, y: float) -> Box:
    """A diamond where something came."""
    return [(x, y - 4.5), (x + 4.5, y), (x, y + 4.5), (x - 4.5, y)]
