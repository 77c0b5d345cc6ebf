"""Ceilings on one scale of yearly rates: which of them the learner's cost is to be held against."""

from __future__ import annotations

from typing import Any, ClassVar, Final, NamedTuple

from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue import law
from overdue.charts.ceiling_words import (
    ceilings_finding,
    ceilings_notes,
    ceilings_table,
    ceilings_terms,
    cost_words,
    short_name,
)
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.fees.ceilings_compared import CeilingsCompared
from overdue.language import Language
from overdue.law import Ceiling

_SCALES: Final = ((0.4, 0.1), (1.0, 0.2), (4.0, 1.0))
"""Ends of the scale and steps of its ticks; the first that holds the cost is taken."""
_ROOM_AT_END: Final = 0.96
_HEADING: Final = 19.0
_TALLEST_LANE: Final = 31.0
_TALLEST_BAR: Final = 10.0
_NAME: Final = 16.0
"""Height of the line in which a ceiling is named; the rest of its lane is its bar."""
_INSET: Final = 8.0
_TINT: Final = 0.3
_DASHES: Final[dict[str, Any]] = {
    "binds": "-",
    "may-be-asked-in-court": (0, (2.2, 1.4)),
    "unknown": (0, (0.8, 1.2)),
    "does-not-concern": "-",
}


class _Lane(NamedTuple):
    """One ceiling: how far it reaches, where it ends, what it is called."""

    reach: Rectangle
    end: Line2D
    name: Words


class CeilingsChart(Chart[CeilingsCompared]):
    """One lane for each ceiling, those that concern the lender first, the cost across them all."""

    margins: ClassVar[Margins] = Margins(left=18, right=22, top=30, bottom=46)

    def draw(self) -> None:
        """Create as many lanes and headings as any lender needs, and the line of the cost."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.set_xlabel(self.language.text("ceilings.axis"), loc="left")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: self.language.percent(x, 0)))
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
        self._lanes: list[_Lane] = []
        self._headings: list[Words] = []
        self._cost = Line2D([], [], color=colors.ink, linewidth=points(1.8), zorder=3)
        axes.add_line(self.moves(self._cost))
        self._cost.set_clip_on(False)
        self._dot = Line2D(
            [],
            [],
            marker="o",
            markersize=points(9),
            color=colors.ink,
            linestyle="none",
            markeredgewidth=0,
            zorder=4,
            clip_on=False,
        )
        axes.add_line(self.moves(self._dot))
        self._cost_words = self.words(colors.ink, bold=True)

    def _lane(self, number: int) -> _Lane:
        """Lane `number`, made when a lender first needs it."""
        while len(self._lanes) <= number:
            reach = Rectangle((0, 0), 0, 0, linewidth=0, zorder=1)
            self.axes.add_patch(reach)
            end = Line2D([], [], linewidth=points(3), zorder=2, solid_capstyle="butt")
            self.axes.add_line(end)
            name = self.words(self.colors.ceiling, halo=self.colors.paper)
            name.offset = (_INSET, 0)
            self._lanes.append(_Lane(self.moves(reach), self.moves(end), name))
        return self._lanes[number]

    def _heading(self, number: int) -> Words:
        while len(self._headings) <= number:
            words = self.words(self.colors.muted)
            words.offset = (0, -TEXT_SIZE * 0.45)
            self._headings.append(words)
        return self._headings[number]

    # --------------------------------------------------------------------------------------------

    def show(self, result: CeilingsCompared) -> None:
        """Set lanes, headings and the cost to a result."""
        room = float(self.screen.height - self.margins.top - self.margins.bottom)
        cost = float(result.yearly_cost)
        self._set_axes(cost, room)
        groups = _groups(result)
        count = sum(len(lanes) for lanes in groups.values())
        tall = min((room - len(groups) * _HEADING) / max(count, 1), _TALLEST_LANE)
        at, used = 0.0, 0
        for number, (concerns, ceilings) in enumerate(groups.items()):
            at += _HEADING
            heading = self._heading(number)
            heading.put(self.language.pick(law.word("concerns", concerns)), 0, at - _HEADING / 2)
            heading.set_visible(True)
            for ceiling in ceilings:
                self._fill(self._lane(used), ceiling, at, tall)
                at, used = at + tall, used + 1
        for words in self._headings[len(groups) :]:
            words.set_visible(False)
        for lane in self._lanes[used:]:
            for artist in lane:
                artist.set_visible(False)
        self._mark(cost, at, cost_words(result, self.language))

    def _set_axes(self, cost: float, room: float) -> None:
        end, step = next(
            (scale for scale in _SCALES if cost <= scale[0] * _ROOM_AT_END), _SCALES[-1]
        )
        if self.axes.get_xlim() != (0.0, end):
            ticks = [step * number for number in range(round(end / step) + 1)]
            self.axes.xaxis.set_major_locator(FixedLocator(ticks))
        self.limits((0.0, end), (room, 0.0))  # downwards in CSS pixels

    def _fill(self, lane: _Lane, ceiling: Ceiling, top: float, tall: float) -> None:
        concerns = ceiling.concerns != "does-not-concern"
        colors = self.colors
        known = ceiling.annual_rate is not None
        rate = float(ceiling.annual_rate or 0)
        bar = top + _NAME, min(top + tall - 1.5, top + _NAME + _TALLEST_BAR)
        lane.reach.set_bounds(0, bar[0], rate, bar[1] - bar[0])
        lane.reach.set_facecolor(to_rgba(colors.ceiling, _TINT) if concerns else colors.grid)
        lane.reach.set_visible(known)
        lane.end.set_data([rate, rate], [bar[0] - 3, bar[1] + 1])
        lane.end.set_color(colors.ceiling if concerns else colors.quiet)
        lane.end.set_linestyle(_DASHES[ceiling.concerns])
        lane.end.set_visible(known)
        lane.name.set_facecolor(colors.ceiling if concerns else colors.muted)
        lane.name.put(short_name(ceiling, self.language), 0, top + TEXT_SIZE)
        lane.name.set_visible(True)

    def _mark(self, cost: float, bottom: float, words: str) -> None:
        words = self.language.text("ceilings.label.cost", cost=words)
        end = self.axes.get_xlim()[1]
        across = self.axes.bbox.width / PIXEL_RATIO
        wide = TEXT_SIZE * width(words, self.language.tag, bold=True)
        to_right = cost / end * across + wide < across + self.margins.right - 6
        self._cost.set_data([cost, cost], [0, bottom])
        self._dot.set_data([cost], [0])
        self._cost_words.align = "left" if to_right else "right"
        self._cost_words.offset = (-2 if to_right else 6, 9)
        self._cost_words.put(words, cost, 0)

    @staticmethod
    def finding(result: CeilingsCompared, language: Language) -> str:
        """Which line concerns this lender, and on which side of it the cost lies."""
        return ceilings_finding(result, language)

    @staticmethod
    def terms(result: CeilingsCompared, language: Language) -> str:
        """How the cost was reckoned."""
        return ceilings_terms(result, language)

    @staticmethod
    def table(result: CeilingsCompared, language: Language) -> Table:
        """All ceilings, with the reason for each."""
        return ceilings_table(result, language)

    @staticmethod
    def notes(result: CeilingsCompared, language: Language) -> tuple[str, ...]:
        """How to recognise the lender, and what is in doubt."""
        return ceilings_notes(result, language)


def _groups(result: CeilingsCompared) -> dict[str, list[Ceiling]]:
    """The ceilings that name a yearly rate, by what they are to this lender, in that order."""
    groups: dict[str, list[Ceiling]] = {}
    for ceiling in result.ceilings:
        if ceiling.annual_rate is not None or ceiling.lpr_multiple is not None:
            groups.setdefault(ceiling.concerns, []).append(ceiling)
    return groups
