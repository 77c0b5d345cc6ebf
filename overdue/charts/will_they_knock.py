"""A grid of amounts and answered calls: how likely somebody comes, the darker the likelier."""

from __future__ import annotations

from typing import ClassVar, Final, NamedTuple

import numpy as np
from matplotlib.patches import Rectangle

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_words
from overdue.charts.shades import shade, words_on
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.will_they_knock_words import (
    cell_words,
    knock_finding,
    knock_notes,
    knock_table,
    knock_terms,
    row_words,
)
from overdue.charts.words import Align, Words
from overdue.charts.wrap import wrap
from overdue.collection.knock import AMOUNTS, ANSWERED, MOST_ANSWERED, Knock, Place
from overdue.language import Language

_LINE: Final = 15.0
"""Height of a line of words in CSS pixels, as all lengths here."""
_DESCENT: Final = TEXT_SIZE * 0.34
_GAP: Final = 10.0
"""Between the names of the rows and the cells, and between names of columns."""
_NARROWEST: Final = 58.0
"""Width of a cell at least, so that its words have room."""
_BETWEEN: Final = 1.5
_ROWS, _COLUMNS = len(ANSWERED) + 1, len(AMOUNTS) + 1
_THIN, _THICK = 1.4, 3.0


class _Cell(NamedTuple):
    """The artists of one place."""

    ground: Rectangle
    mine: Words
    span: Words


class WillTheyKnockChart(Chart[Knock]):
    """Shades with their numbers; the learner's row and column are framed, their place doubly so."""

    margins: ClassVar[Margins] = Margins(left=8, right=8, top=8, bottom=8)

    def draw(self) -> None:
        """Hide the axes, and create as many cells as there can be."""
        self.axes.set_axis_off()
        self.axes.xaxis.set_visible(False)
        self.axes.yaxis.set_visible(False)
        ink, muted = self.colors.ink, self.colors.muted
        self._cells = [self._cell() for _ in range(_ROWS * _COLUMNS)]
        self._frames = [self._frame(thick) for thick in (_THIN, _THIN, _THICK)]
        self._names = {
            bold: [
                moving_words(self, ink if bold else muted, bold=bold)
                for _ in range(2 if bold else _ROWS + _COLUMNS)
            ]
            for bold in (False, True)
        }
        self._heading = moving_words(self, muted)
        self._corner = moving_words(self, muted)
        text = self.language.text("will_they_knock.legend")
        self._legend = [
            (line, moving_words(self, muted))
            for line in wrap(text, self._wide / TEXT_SIZE, self.language.tag)
        ]

    @property
    def _wide(self) -> float:
        return self.screen.width - self.margins.left - self.margins.right

    @property
    def _high(self) -> float:
        return self.screen.height - self.margins.top - self.margins.bottom

    def _cell(self) -> _Cell:
        ground = Rectangle(
            (0, 0), 0, 0, linewidth=points(0.8), edgecolor=self.colors.grid, zorder=1
        )
        self.axes.add_artist(ground)
        words = [
            moving_words(self, self.colors.ink, bold=bold, align="center") for bold in (True, False)
        ]
        return _Cell(self.moves(ground), *words)

    def _frame(self, thick: float) -> Rectangle:
        frame = Rectangle(
            (0, 0), 0, 0, facecolor="none", edgecolor=self.colors.ink, linewidth=points(thick)
        )
        frame.set(zorder=3, clip_on=False)
        self.axes.add_artist(frame)
        return self.moves(frame)

    # ----------------------------------------------------------------------------------------------

    def show(self, result: Knock) -> None:
        """Set shades, numbers, names and frames to a result."""
        self.limits((0.0, self._wide), (self._high, 0.0))  # downwards in CSS pixels
        left = self._left()
        top, bottom = 2 * _LINE + 6, self._high - len(self._legend) * _LINE - 6
        columns = self._columns(result, left)
        wide = (self._wide - left) / len(columns)
        high = (bottom - top) / len(result.answered)
        self._free = {bold: list(names) for bold, names in self._names.items()}
        for names in self._names.values():
            for name in names:
                name.set_visible(False)
        cells = iter(self._cells)
        for row, answered in enumerate(result.answered):
            middle = top + (row + 0.5) * high
            is_own = answered == result.place.answered
            self._name(row_words(answered, self.language), (0, middle), bold=is_own)
            for column, at in enumerate(columns):
                place = Place(result.amounts[at], answered)
                self._fill(next(cells), result, place, (left + column * wide, middle, wide, high))
        for cell in cells:
            for artist in cell:
                artist.set_visible(False)
        own = [result.amounts[at] for at in columns].index(result.place.amount)
        for column, at in enumerate(columns):
            amount = self.language.number(result.amounts[at])
            above = (left + (column + 0.5) * wide, 1.5 * _LINE)
            self._name(amount, above, bold=column == own, align="center")
        row = result.answered.index(result.place.answered)
        self._mark((left + own * wide, top + row * high), (wide, high), left, (top, bottom))
        self._say(left, bottom)

    def _left(self) -> float:
        """Width of the names of the rows."""
        tag = self.language.tag
        names = [
            width(self.language.text("will_they_knock.axis.answers"), tag),
            width(row_words(MOST_ANSWERED, self.language), tag, bold=True),
        ]
        return max(names) * TEXT_SIZE + _GAP

    def _columns(self, result: Knock, left: float) -> list[int]:
        """Which amounts there is room for: the learner's own, and others evenly spread."""
        tag, own = self.language.tag, result.amounts.index(result.place.amount)
        names = [width(self.language.number(one), tag, bold=True) for one in result.amounts]
        each = max(_NARROWEST, max(names) * TEXT_SIZE + _GAP)
        most = min(int((self._wide - left) / each), len(names))
        others = [at for at in range(len(names)) if at != own]
        taken = np.linspace(0, len(others) - 1, most - 1).round().astype(int)
        return sorted({own, *(others[one] for one in taken)})

    def _fill(
        self, cell: _Cell, result: Knock, place: Place, box: tuple[float, float, float, float]
    ) -> None:
        left, middle, wide, high = box
        for artist in cell:
            artist.set_visible(True)
        ground = shade(result.my_chance(place), self.colors)
        cell.ground.set_bounds(
            left + _BETWEEN, middle - high / 2 + _BETWEEN, wide - 2 * _BETWEEN, high - 2 * _BETWEEN
        )
        cell.ground.set_facecolor(ground)
        color = words_on(ground, self.colors)
        texts = cell_words(result, place, self.language)
        for words, text, line in zip((cell.mine, cell.span), texts, (-0.5, 0.5), strict=True):
            words.set_facecolor(color)
            words.put(text, left + wide / 2, middle + line * _LINE + _DESCENT)

    def _name(
        self, text: str, place: tuple[float, float], *, bold: bool, align: Align = "left"
    ) -> None:
        name = self._free[bold].pop()
        name.align = align
        name.put(text, place[0], place[1] + _DESCENT)
        name.set_visible(True)

    def _mark(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        left: float,
        ends: tuple[float, float],
    ) -> None:
        """Frame the learner's row, column and place."""
        row, column, own = self._frames
        row.set_bounds(left, corner[1], self._wide - left, size[1])
        column.set_bounds(corner[0], ends[0], size[0], ends[1] - ends[0])
        own.set_bounds(*corner, *size)

    def _say(self, left: float, bottom: float) -> None:
        heading = self.language.text("will_they_knock.axis.amount")
        room = self._wide - TEXT_SIZE * width(heading, self.language.tag)
        self._heading.put(heading, min(left, room), _LINE / 2 + _DESCENT)
        corner = self.language.text("will_they_knock.axis.answers")
        self._corner.put(corner, 0, 1.5 * _LINE + _DESCENT)
        for number, (line, words) in enumerate(self._legend):
            words.put(line, 0, bottom + 6 + (number + 0.5) * _LINE + _DESCENT)

    # In words -------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Knock, language: Language) -> str:
        """The range at the learner's place and at another, and under which conditions."""
        return knock_finding(result, language)

    @staticmethod
    def terms(result: Knock, language: Language) -> str:
        """What the learner's own numbers give, and that they are assumed."""
        return knock_terms(result, language)

    @staticmethod
    def table(result: Knock, language: Language) -> Table:
        """The grid in words."""
        return knock_table(result, language)

    @staticmethod
    def notes(result: Knock, language: Language) -> tuple[str, ...]:
        """What is known, what is not, and how it was counted."""
        return knock_notes(result, language)
