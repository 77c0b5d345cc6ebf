"""Four lives with one luck: a lane each, coloured by who has the bill, with marks for contacts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple

import numpy as np
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.ticker import FixedLocator

from overdue.charts.bands import BANDS, band_of
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot
from overdue.charts.same_luck_marks import MARKS, Shape
from overdue.charts.same_luck_words import (
    end_words,
    name_of,
    same_luck_finding,
    same_luck_notes,
    same_luck_table,
    same_luck_terms,
)
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.collection.rules import HORIZON
from overdue.collection.side_by_side import Life, SideBySide
from overdue.language import Language

_LANES: Final = 4
_TICKS: Final = ((0, 90, 180, 360, 540, 720), (0, 180, 360, 540, 720))
_LINE: Final = TEXT_SIZE * 1.32
_BOX: Shape = ((-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0))
_KEY: Final = 18.0
_BETWEEN_KEYS: Final = 14.0
_BESIDE: Final = 8.0
_HEADER: Final = 3.0
"""How far above the first lane its figures are named."""


class _Lane(NamedTuple):
    """Where in a lane its name stands, its bar lies, and the marks stand: CSS pixels from its top.

    Attributes
    ----------
    name, marks
        Baseline of the name; middle of the marks.
    bar
        Upper and lower edge.
    """

    name: float
    bar: tuple[float, float]
    marks: float


_ROOMY: Final = _Lane(name=14.0, bar=(19.0, 31.0), marks=40.0)
_TIGHT: Final = _Lane(name=12.0, bar=(15.0, 24.0), marks=30.5)
_SHOWN: Final = tuple(band for band in BANDS if band.id != "good")
"""What is paid off has no bar: a dot says so."""


class SameLuckChart(Chart[SideBySide]):
    """Lanes over two years: name and figures above the bar, marks below it, its end beside it."""

    margins: ClassVar[Margins] = Margins(left=10, right=16, top=6, bottom=44)

    def draw(self) -> None:
        """Create bars, marks and words, and say above what they mean."""
        axes, colors = self.axes, self.colors
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
        axes.set_xlabel(self.language.text("thousand.axis.days"), loc="left")
        axes.xaxis.set_major_locator(FixedLocator(_TICKS[self.screen.is_narrow]))
        self.limits((0, HORIZON), (_LANES, 0))
        self._scene: tuple[object, ...] = ()
        self._at = _TIGHT if self.screen.is_narrow else _ROOMY
        self._bars = [self._polygons(band.color(colors), 1) for band in _SHOWN]
        self._marks = [
            self._polygons(getattr(colors, mark.color), 2 + number / 10)
            for number, mark in enumerate(MARKS)
        ]
        self._ends = [moving_dot(self, colors.good, 10) for _ in range(_LANES)]
        self._names = [self.words(colors.ink, bold=True) for _ in range(_LANES)]
        self._figures = [self.words(colors.ink, align="right") for _ in range(_LANES)]
        self._last = [self.words(colors.muted) for _ in range(_LANES)]
        self._explain()

    def _polygons(self, color: str, above: float) -> PathPatch:
        """Add shapes of one colour, all of them one path: four lives have up to 1,500 marks."""
        found = PathPatch(_closed([]), facecolor=color, linewidth=0, zorder=above)
        self.axes.add_patch(found)
        return self.moves(found)

    def _explain(self) -> None:
        """Put what colours and shapes mean above the lanes, in as many lines as it takes."""
        language, colors = self.language, self.colors
        lines = [
            [(_BOX, band.color(colors), band.title(language)) for band in _SHOWN],
            [(mark.shape, getattr(colors, mark.color), mark.title(language)) for mark in MARKS],
        ]
        rows = [row for line in lines for row in self._wrapped(line)]
        self._top += (len(rows) + 1) * _LINE + _HEADER
        for number, row in enumerate(rows):
            y = _HEADER + (len(rows) - number) * _LINE
            for x, shape, color, title in row:
                corners = [(x + 6 + dx, y + 4 - dy) for dx, dy in shape]
                patch = Polygon(corners, facecolor=color, linewidth=0, clip_on=False)
                patch.set_transform(self.from_left())
                self.axes.add_patch(patch)
                self._still(title, x + _KEY, y)
        header = language.text("same_luck.figures")
        self._still(header, self.screen.width - self.right - self._wide(header), _HEADER)

    def _still(self, text: str, x: float, y: float) -> None:
        words = Words(self.from_left(), self.language.tag, size=TEXT_SIZE, color=self.colors.muted)
        words.put(text, x, y)
        self.axes.add_artist(words)

    def _wrapped(
        self, keys: list[tuple[Shape, str, str]]
    ) -> Iterator[list[tuple[float, Shape, str, str]]]:
        row: list[tuple[float, Shape, str, str]] = []
        x = 8.0
        for shape, color, title in keys:
            wide = _KEY + self._wide(title)
            if row and x + wide > self.screen.width - 8:
                yield row
                row, x = [], 8.0
            row.append((x, shape, color, title))
            x += wide + _BETWEEN_KEYS
        yield row

    def _wide(self, text: str, *, bold: bool = False) -> float:
        return TEXT_SIZE * width(text, self.language.tag, bold=bold)

    # --------------------------------------------------------------------------------------------

    def show(self, result: SideBySide) -> None:
        """Set bars, marks and words to four lives."""
        lives = result.lives
        scene = lives, self.axes.bbox.bounds
        if scene == self._scene:
            return
        self._scene = scene
        box = self.axes.bbox
        self._per_day = box.width / PIXEL_RATIO / HORIZON
        self._high = box.height / PIXEL_RATIO / _LANES
        for band, bars in zip(_SHOWN, self._bars, strict=True):
            found = [
                self._bar(lane, stretch.first, stretch.end)
                for lane, one in enumerate(lives)
                for stretch in one.stretches
                if band_of(stretch.stage) is band
            ]
            bars.set_path(_closed(found))
            bars.stale = True
        for mark, shapes in zip(MARKS, self._marks, strict=True):
            found = [
                self._shape(mark.shape, lane, day)
                for lane, one in enumerate(lives)
                for channel in mark.channels
                for day in dict.fromkeys(one.days_of[channel])
            ]
            shapes.set_path(_closed(found))
            shapes.stale = True
        for lane, one in enumerate(lives):
            self._label(lane, one)

    def _label(self, lane: int, one: Life) -> None:
        language = self.language
        top = lane + self._at.name / self._high
        self._names[lane].put(name_of(one, language), 0, top)
        figures = language.text(
            "same_luck.figures.values",
            charges=language.money(one.charges),
            contacts=language.number(one.contacts()),
        )
        self._figures[lane].put(figures, HORIZON, top)
        ended = one.ended_on
        middle = lane + sum(self._at.bar) / 2 / self._high
        self._ends[lane].set_data(*(([], []) if ended is None else ([ended], [middle])))
        self._tell_end(lane, one, figures)

    def _tell_end(self, lane: int, one: Life, figures: str) -> None:
        """Say how it ended: after the name, else beside the bar, where there is room for it."""
        text, words = end_words(one, self.language), self._last[lane]
        room = HORIZON * self._per_day
        begin = self._wide(name_of(one, self.language), bold=True) + _BESIDE
        after_bar = one.last_day * self._per_day + 1.5 * _BESIDE
        fits = begin + self._wide(text) + _BESIDE <= room - self._wide(figures)
        words.set_visible(fits or after_bar + self._wide(text) <= room)
        if fits:
            words.offset = (begin, 0)
            words.put(text, 0, lane + self._at.name / self._high)
        else:
            # As low as the marks, of which there are none any more: clear of the figures above.
            words.offset = (1.5 * _BESIDE, -TEXT_SIZE * 0.3)
            words.put(text, one.last_day, lane + self._at.marks / self._high)

    def _bar(self, lane: int, first: int, end: int) -> list[tuple[float, float]]:
        top, bottom = (lane + at / self._high for at in self._at.bar)
        return [(first, top), (end, top), (end, bottom), (first, bottom)]

    def _shape(self, shape: Shape, lane: int, day: int) -> list[tuple[float, float]]:
        middle = lane + self._at.marks / self._high
        return [(day + dx / self._per_day, middle + dy / self._high) for dx, dy in shape]

    # --------------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: SideBySide, language: Language) -> str:
        """What each choice costs, in money and contacts."""
        return same_luck_finding(result, language)

    @staticmethod
    def terms(result: SideBySide, language: Language) -> str:
        """Which luck, which bill, when there is money again."""
        return same_luck_terms(result, language)

    @staticmethod
    def table(result: SideBySide, language: Language) -> Table:
        """Charges, contacts by kind, and what else came of it."""
        return same_luck_table(result, language)

    @staticmethod
    def notes(result: SideBySide, language: Language) -> tuple[str, ...]:
        """One luck is one story."""
        return same_luck_notes(result, language)


def _closed(shapes: list[list[tuple[float, float]]]) -> Path:
    """Return one path of closed shapes that all have as many corners and turn the same way."""
    if not shapes:
        return Path(np.empty((0, 2)))
    corners = np.array(shapes)
    count, each, _ = corners.shape
    whole = np.concatenate([corners, corners[:, :1]], axis=1).reshape(-1, 2)
    codes = [Path.MOVETO, *[Path.LINETO] * (each - 1), Path.CLOSEPOLY]
    return Path(whole, codes * count)
