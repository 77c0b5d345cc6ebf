"""A map of buffers and debts: how many of a hundred miss a payment at each place."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, NamedTuple

from matplotlib.patches import Rectangle

from overdue.charts.boxes import LINE, put
from overdue.charts.chart import Chart
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_words
from overdue.charts.shades import shade, words_on
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.ten_thousand_words import buffer_words, no_map_words, ratio_words
from overdue.charts.words import Words
from overdue.charts.wrap import wrap
from overdue.household.alike import BUFFERS, CELL, RATIOS, Alike
from overdue.household.cells import Grid

_ROWS: Final = len(RATIOS) + 1
_COLUMNS: Final = len(BUFFERS) + 1
_GAP: Final = 10.0
_BETWEEN: Final = 1.5
_THIN: Final = 1.4
_THICK: Final = 3.0
_LINES: Final = 6
"""Lines of words above the cells, or in their place, at most."""


class _Cell(NamedTuple):
    ground: Rectangle
    words: Words


class MapPicture:
    """Shades with their numbers; the own row and column are framed, their place doubly so."""

    def __init__(self, chart: Chart[Any]) -> None:
        self._chart, self._language, self._colors = chart, chart.language, chart.colors
        ink, muted = chart.colors.ink, chart.colors.muted
        self._cells = [self._cell() for _ in range(_ROWS * _COLUMNS)]
        self._frames = [self._frame(thick) for thick in (_THIN, _THIN, _THICK)]
        self._rows = {
            bold: [moving_words(chart, ink if bold else muted, bold=bold) for _ in range(count)]
            for bold, count in ((True, 1), (False, _ROWS))
        }
        self._columns = {
            bold: [
                moving_words(chart, ink if bold else muted, bold=bold, align="center")
                for _ in range(count)
            ]
            for bold, count in ((True, 1), (False, _COLUMNS))
        }
        self._said = [moving_words(chart, muted) for _ in range(_LINES)]

    def _cell(self) -> _Cell:
        ground = Rectangle(
            (0, 0), 0, 0, linewidth=points(0.8), edgecolor=self._colors.grid, zorder=1
        )
        self._chart.axes.add_artist(ground)
        words = moving_words(self._chart, self._colors.ink, bold=True, align="center")
        return _Cell(self._chart.moves(ground), words)

    def _frame(self, thick: float) -> Rectangle:
        frame = Rectangle(
            (0, 0), 0, 0, facecolor="none", edgecolor=self._colors.ink, linewidth=points(thick)
        )
        frame.set(zorder=3, clip_on=False)
        self._chart.axes.add_artist(frame)
        return self._chart.moves(frame)

    def hide(self) -> None:
        """Show nothing."""
        for cell in self._cells:
            cell.ground.set_visible(False)
            cell.words.set_visible(False)
        for frame in self._frames:
            frame.set_visible(False)
        for names in (*self._rows.values(), *self._columns.values(), self._said):
            for words in names:
                words.set_visible(False)

    # --------------------------------------------------------------------------------------------

    def show(self, result: Alike, size: tuple[float, float]) -> None:
        """Show the map, or why there is none."""
        self._said_so_far = iter(self._said)
        found = result.map
        if found is None or result.own_ratio is None:
            self._say(no_map_words(self._language), 0, 0, size[0])
            return
        tag = self._language.tag
        names = [ratio_words(one, self._language) for one in found.ratios]
        left = TEXT_SIZE * max(width(name, tag, bold=True) for name in names) + _GAP
        top = self._say(self._language.text("ten_thousand.map.columns"), 0, 0, size[0]) + LINE
        legend = self._language.text("ten_thousand.map.legend")
        rows = self._language.text("ten_thousand.map.rows")
        em = size[0] / TEXT_SIZE
        lines = sum(len(wrap(text, em, tag)) for text in (rows, legend))
        bottom = size[1] - lines * LINE - 6
        below = self._say(rows, 0, bottom + 6, size[0])
        self._say(legend, 0, below, size[0])
        box = (left, top, (size[0] - left) / len(found.buffers), (bottom - top) / len(found.ratios))
        self._fill(found, box)
        self._mark(found, (result.own_buffer, result.own_ratio), box)

    def _say(self, text: str, left: float, top: float, wide: float) -> float:
        """Write a paragraph in lines, and return where the next one may begin."""
        lines = wrap(text, wide / TEXT_SIZE, self._language.tag)
        for number, line in enumerate(lines):
            put(next(self._said_so_far), line, left, top + (number + 0.5) * LINE)
        return top + len(lines) * LINE

    def _fill(self, found: Grid, box: tuple[float, float, float, float]) -> None:
        left, top, wide, high = box
        cells = iter(self._cells)
        for row in range(len(found.ratios)):
            for column in range(len(found.buffers)):
                cell = next(cells)
                share = float(found.chance[row, column])
                ground = shade(share, self._colors)
                x, y = left + column * wide, top + row * high
                cell.ground.set_bounds(
                    x + _BETWEEN, y + _BETWEEN, wide - 2 * _BETWEEN, high - 2 * _BETWEEN
                )
                cell.ground.set_facecolor(ground)
                cell.ground.set_visible(True)
                cell.words.set_facecolor(words_on(ground, self._colors))
                put(cell.words, str(round(share * CELL)), x + wide / 2, y + high / 2)

    def _mark(
        self,
        found: Grid,
        own: tuple[Decimal, Decimal],
        box: tuple[float, float, float, float],
    ) -> None:
        """Name rows and columns, and frame those of the own household."""
        left, top, wide, high = box
        buffer, ratio = own
        names = {bold: iter(words) for bold, words in self._rows.items()}
        for number, one in enumerate(found.ratios):
            put(
                next(names[one == ratio]),
                ratio_words(one, self._language),
                0,
                top + (number + 0.5) * high,
            )
        names = {bold: iter(words) for bold, words in self._columns.items()}
        for number, one in enumerate(found.buffers):
            name = buffer_words(one, self._language)
            put(next(names[one == buffer]), name, left + (number + 0.5) * wide, top - LINE / 2)
        row, column = found.ratios.index(ratio), found.buffers.index(buffer)
        whole_row, whole_column, place = self._frames
        across, down = wide * len(found.buffers), high * len(found.ratios)
        whole_row.set_bounds(left, top + row * high, across, high)
        whole_column.set_bounds(left + column * wide, top, wide, down)
        place.set_bounds(left + column * wide, top + row * high, wide, high)
        for frame in self._frames:
            frame.set_visible(True)
