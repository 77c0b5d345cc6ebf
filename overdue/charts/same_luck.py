"""Four lives with one luck: a lane each, coloured by who has the bill, with marks for contacts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from matplotlib.collections import PolyCollection
from matplotlib.patches import Polygon
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
_LINE: Final = TEXT_SIZE * 1.4
_BOX: Shape = ((-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0))
_KEY: Final = 18.0
_BETWEEN_KEYS: Final = 14.0
_NAME_AT: Final = 13.0
"""Where in a lane its name stands, its bar lies, and the marks stand: CSS pixels from its top."""
_BAR: Final = (18.0, 28.0)
_MARKS_AT: Final = 35.0
_BESIDE: Final = 8.0


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
        self._bars = [self._polygons(band.color(colors), 1) for band in BANDS]
        self._marks = [
            self._polygons(getattr(colors, mark.color), 2 + number / 10)
            for number, mark in enumerate(MARKS)
        ]
        self._ends = [moving_dot(self, colors.good, 10) for _ in range(_LANES)]
        self._names = [self.words(colors.ink, bold=True) for _ in range(_LANES)]
        self._figures = [self.words(colors.ink, align="right") for _ in range(_LANES)]
        self._last = [self.words(colors.ink, halo=colors.paper) for _ in range(_LANES)]
        self._explain()

    def _polygons(self, color: str, above: float) -> PolyCollection:
        found = PolyCollection([], facecolors=[color], edgecolors="none", zorder=above)
        self.axes.add_collection(found, autolim=False)
        return self.moves(found)

    def _explain(self) -> None:
        """Put what colours and shapes mean above the lanes, in as many lines as it takes."""
        language, colors = self.language, self.colors
        lines = [
            [(_BOX, band.color(colors), band.title(language)) for band in BANDS],
            [(mark.shape, getattr(colors, mark.color), mark.title(language)) for mark in MARKS],
        ]
        rows = [row for line in lines for row in self._wrapped(line)]
        self._top += (len(rows) + 1) * _LINE
        for number, row in enumerate(rows):
            y = (len(rows) - number) * _LINE
            for x, shape, color, title in row:
                corners = [(x + 6 + dx, y + 4 - dy) for dx, dy in shape]
                patch = Polygon(corners, facecolor=color, linewidth=0, clip_on=False)
                patch.set_transform(self.from_left())
                self.axes.add_patch(patch)
                self._still(title, x + _KEY, y)
        header = language.text("same_luck.figures")
        self._still(header, self.screen.width - self.right - self._wide(header), 0)

    def _still(self, text: str, x: float, y: float) -> None:
        words = Words(
            self.from_left(), self.language.tag, size=TEXT_SIZE, color=self.colors.muted
        )
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

    def _wide(self, text: str) -> float:
        return TEXT_SIZE * width(text, self.language.tag)

    # --------------------------------------------------------------------------------------------

    def show(self, result: SideBySide) -> None:
        """Set bars, marks and words to four lives."""
        scene = result.lives, self.axes.bbox.bounds
        if scene == self._scene:
            return
        self._scene = scene
        box = self.axes.bbox
        self._per_day = box.width / PIXEL_RATIO / HORIZON
        self._lane = box.height / PIXEL_RATIO / _LANES
        for band, bars in zip(BANDS, self._bars, strict=True):
            bars.set_verts(
                [
                    self._bar(lane, stretch.first, stretch.end)
                    for lane, one in enumerate(result.lives)
                    for stretch in one.stretches()
                    if band_of(stretch.stage) is band and stretch.stage not in {"cured", "settled"}
                ]
            )
        for mark, shapes in zip(MARKS, self._marks, strict=True):
            shapes.set_verts(
                [
                    self._shape(mark.shape, lane, day)
                    for lane, one in enumerate(result.lives)
                    for day in one.days_of(*mark.channels)
                ]
            )
        for lane, one in enumerate(result.lives):
            self._label(lane, one)

    def _label(self, lane: int, one: Life) -> None:
        language = self.language
        top = lane + _NAME_AT / self._lane
        self._names[lane].put(name_of(one, language), 0, top)
        figures = language.text(
            "same_luck.figures.values",
            charges=language.money(one.charges),
            contacts=language.number(one.contacts()),
        )
        self._figures[lane].put(figures, HORIZON, top)
        ended = one.story.ended_on
        middle = lane + sum(_BAR) / 2 / self._lane
        self._ends[lane].set_data(*(([], []) if ended is None else ([ended], [middle])))
        end, text = one.story.day, end_words(one, language)
        after = (HORIZON - end) * self._per_day > self._wide(text) + 2 * _BESIDE
        words = self._last[lane]
        words.align = "left" if after else "right"
        words.offset = (_BESIDE if after else -_BESIDE, -TEXT_SIZE * 0.36)
        words.put(text, end, middle)

    def _bar(self, lane: int, first: int, end: int) -> list[tuple[float, float]]:
        top, bottom = (lane + at / self._lane for at in _BAR)
        return [(first, top), (end, top), (end, bottom), (first, bottom)]

    def _shape(self, shape: Shape, lane: int, day: int) -> list[tuple[float, float]]:
        middle = lane + _MARKS_AT / self._lane
        return [(day + dx / self._per_day, middle + dy / self._lane) for dx, dy in shape]

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
