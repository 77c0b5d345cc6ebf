"""Rules as bars from their first day to their last, in lanes by strength, and a day across them."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import ClassVar, Final, NamedTuple

from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.law_timeline_words import (
    bar_name,
    heading,
    timeline_finding,
    timeline_notes,
    timeline_table,
    timeline_terms,
)
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.language import Language
from overdue.law.timeline import Bar, Timeline, year_before

FIRST_DAY: Final = date(2016, 1, 1)
"""Where the axis begins; older rules run out of its left end."""

_YEARS_PER_TICK: Final = 2
_HEADING: Final = 17.0
"""Height of a heading, and of a name, in CSS pixels."""
_TALLEST: Final = 12.0
_NAMED: Final = 22.0
"""Height of a bar with its name above it."""
_GAPLESS: Final = 2.4
"""Bars lower than this stand without gaps, as steps."""
_TINT: Final = 0.42
_FAINT: Final = 0.16
_ABOVE_BAR: Final = 16.0
# Each kind lies on a level of its own: which was made first depends on what was shown before.
_LANE_WORDS: Final = 5.0
_NAME: Final = 5.2
_DAY: Final = 5.4


class _Lane(NamedTuple):
    """One bar: its certain part, the days on which it may have begun, and its name."""

    bar: Rectangle
    unsure: Rectangle
    open_end: Line2D
    name: Words


class LawTimelineChart(Chart[Timeline]):
    """The strongest rules at the top; in each lane the oldest first."""

    margins: ClassVar[Margins] = Margins(left=24, right=24, top=28, bottom=28)

    def draw(self) -> None:
        """Create the axis of years and the movable day; lanes are made when first needed."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: self.language.date(date.fromordinal(int(x)), "year"))
        )
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
        self._lanes: list[_Lane] = []
        self._headings: list[Words] = []
        self._year = Rectangle((0, 0), 0, 0, linewidth=0, zorder=0.5)
        self._year.set_facecolor(to_rgba(colors.good, 0.13))
        axes.add_patch(self.moves(self._year))
        self._day = Line2D([], [], color=colors.good_text, linewidth=points(1.8), zorder=4)
        self._day.set_clip_on(False)
        axes.add_line(self.moves(self._day))
        self._day_words = self._words(colors.good_text, _DAY, bold=True)

    def _words(self, color: str, above: float, *, bold: bool = False) -> Words:
        return self.words(color, above, bold=bold, halo=self.colors.paper)

    def _lane(self, number: int) -> _Lane:
        while len(self._lanes) <= number:
            bar, unsure = (Rectangle((0, 0), 0, 0, linewidth=0, zorder=z) for z in (2, 1.5))
            for patch in (bar, unsure):
                self.axes.add_patch(patch)
            end = Line2D([], [], linewidth=points(1.6), zorder=2.2, color=self.colors.quiet)
            end.set_linestyle((0, (1, 1.6)))
            self.axes.add_line(end)
            name = self._words(self.colors.ink, _NAME)
            lane = _Lane(self.moves(bar), self.moves(unsure), self.moves(end), name)
            self._lanes.append(lane)
        return self._lanes[number]

    def _heading(self, number: int) -> Words:
        while len(self._headings) <= number:
            self._headings.append(self._words(self.colors.muted, _LANE_WORDS))
        return self._headings[number]

    # --------------------------------------------------------------------------------------------

    def show(self, result: Timeline) -> None:
        """Set lanes, headings and the day to a result."""
        room = float(self.screen.height - self.margins.top - self.margins.bottom)
        last = date(result.known_until.year + 1, 1, 1)
        self._set_axes(last, room)
        groups = [(force, list(bars)) for force, bars in groupby(result.bars, lambda b: b.force)]
        free = room - len(groups) * _HEADING
        named = len(result.bars) * _NAMED <= free
        tall = _NAMED if named else min(free / max(len(result.bars), 1), _TALLEST)
        left, at, used = FIRST_DAY.toordinal(), 0.0, 0
        for number, (_, bars) in enumerate(groups):
            at += _HEADING
            words = self._heading(number)
            words.put(heading(bars, result, self.language, self._em()), left, at - 4)
            words.set_visible(True)
            for bar in bars:
                self._fill(self._lane(used), bar, result, (at, tall, last), named=named)
                at, used = at + tall, used + 1
        for words in self._headings[len(groups) :]:
            words.set_visible(False)
        for lane in self._lanes[used:]:
            for artist in lane:
                artist.set_visible(False)
        self._mark(result, room)

    def _em(self) -> float:
        """Width of the axes in multiples of the font size."""
        return (self.screen.width - self.margins.left - self.right) / TEXT_SIZE

    def _set_axes(self, last: date, room: float) -> None:
        ends = float(FIRST_DAY.toordinal()), float(last.toordinal())
        if self.axes.get_xlim() != ends:
            years = range(FIRST_DAY.year, last.year + 1, _YEARS_PER_TICK)
            self.axes.xaxis.set_major_locator(
                FixedLocator([date(year, 1, 1).toordinal() for year in years])
            )
        self.limits(ends, (room, 0.0))  # downwards in CSS pixels

    def _fill(
        self,
        lane: _Lane,
        bar: Bar,
        result: Timeline,
        place: tuple[float, float, date],
        *,
        named: bool,
    ) -> None:
        at, tall, last = place
        top = at + _ABOVE_BAR if named else at
        high = tall - _ABOVE_BAR - 1 if named else tall * (1.0 if tall < _GAPLESS else 0.76)
        left = FIRST_DAY.toordinal()
        sure = max(bar.surely_since.toordinal(), left)
        since = max(bar.since.toordinal(), left)
        end = (bar.until or last).toordinal() + (1 if bar.until else 0)
        color = self._color(bar, result)
        lane.bar.set_bounds(sure, top, max(end - sure, 0), high)
        lane.bar.set_facecolor(color)
        lane.bar.set_visible(bar.end_known)
        lane.unsure.set_bounds(since, top + high * 0.3, max(sure - since, 0), high * 0.4)
        lane.unsure.set_facecolor(color)
        lane.unsure.set_visible(bar.end_known and sure > since)
        reviewed = bar.rules[0].last_reviewed.toordinal()
        lane.open_end.set_data([sure, reviewed], [top + high / 2] * 2)
        lane.open_end.set_visible(not bar.end_known)
        lane.name.put(bar_name(bar, self.language, self._em()) if named else "", left, at + 12.5)
        lane.name.set_visible(named)

    def _color(self, bar: Bar, result: Timeline) -> tuple[float, float, float, float]:
        if bar in result.began:
            return to_rgba(self.colors.ceiling)
        if bar.standing(result.on) == "in-force":
            return to_rgba(self.colors.ceiling, _TINT)
        return to_rgba(self.colors.ceiling, _FAINT)

    def _mark(self, result: Timeline, bottom: float) -> None:
        day = result.on.toordinal()
        first = max(year_before(result.on).toordinal(), FIRST_DAY.toordinal())
        self._year.set_bounds(first, 0, day - first, bottom)
        self._day.set_data([day, day], [0, bottom])
        words = self.language.date(result.on)
        wide = TEXT_SIZE * width(words, self.language.tag, bold=True)
        low, high = self.axes.get_xlim()
        from_left = (day - low) / (high - low) * self.axes.bbox.width / PIXEL_RATIO
        to_right = from_left + self.margins.left < wide + 8
        self._day_words.align = "left" if to_right else "right"
        self._day_words.offset = (-2 if to_right else 2, 9)
        self._day_words.put(words, day, 0)

    @staticmethod
    def finding(result: Timeline, language: Language) -> str:
        """How many rules were in force that day, and what began or ended in the year before."""
        return timeline_finding(result, language)

    @staticmethod
    def terms(result: Timeline, language: Language) -> str:
        """How to read the bars."""
        return timeline_terms(result, language)

    @staticmethod
    def table(result: Timeline, language: Language) -> Table:
        """All bars, with first and last day and what they are on the day."""
        return timeline_table(result, language)

    @staticmethod
    def notes(result: Timeline, language: Language) -> tuple[str, ...]:
        """What began and ended by name, and what is not drawn because its day is not known."""
        return timeline_notes(result, language)
