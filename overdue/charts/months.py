"""Sums over months as curves that are named at their ends: what such pictures have in common."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final, TypeVar

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter
from numpy.typing import NDArray

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.nice import nice_limits
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.spread import spread
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.words import Words

__all__ = ["CLEAR", "EDGE", "LINE", "NAME_GAP", "Curve", "MonthsChart"]

LINE: Final = 17.0
"""Height of a line of words in CSS pixels, as all lengths here."""
CLEAR: Final = 8.0
"""Least distance of words from a curve."""
EDGE: Final = 4.0
NAME_GAP: Final = 8.0
_ROOM_STEP: Final = 12.0
_LEAST_TICK: Final = 26.0

Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
ResultT = TypeVar("ResultT")


class MonthsChart(Chart[ResultT]):
    """Yuan over months; a line of words and its sum stand to the right of each curve's end.

    Attributes
    ----------
    headroom
        Room above the highest curve.
    below
        Room below the line of 0 yuan.
    """

    margins: ClassVar[Margins] = Margins(top=26, bottom=44)
    headroom: ClassVar[float]
    below: ClassVar[float] = 0.0

    def draw_axes(self, months: str, yuan: str) -> None:
        """Draw the axes, each with its name."""
        axes = self.axes
        axes.grid(axis="y")
        axes.set_xlabel(months, loc="left")
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self.language.number(y)))
        axes.annotate(
            yuan,
            (0, 1),
            xycoords="axes fraction",
            xytext=(0, points(8)),
            textcoords="offset points",
            color=self.colors.muted,
        )
        self._axes_shown = (0, 0, 0.0)

    def show_axes(self, months: int, between: int, most: float) -> None:
        """Make room for so many months, a tick every few of them, and for the largest sum."""
        _, high, step = nice_limits(0.0, most * self.height / (self.height - self.headroom))
        while between * self.across / months < _LEAST_TICK:
            between *= 2
        if (months, between, high) == self._axes_shown:
            return
        self._axes_shown = months, between, high
        self.axes.xaxis.set_major_locator(FixedLocator(list(range(0, months + 1, between))))
        self.axes.yaxis.set_major_locator(
            FixedLocator(np.arange(0.0, high + step / 2, step).tolist())
        )
        self.limits((0, months), (-self.below / self.height * high, high))

    def make_room(self, lines: Iterable[tuple[str, bool]]) -> None:
        """Make room at the right for some lines, each with whether it is bold."""
        room = max(self.wide(words, bold=bold) for words, bold in lines)
        # In steps, so that the room does not follow every digit.
        room = math.ceil((room + 2 * NAME_GAP) / _ROOM_STEP) * _ROOM_STEP
        if room != self.right:
            self.right = room
            self.figure.stale = True

    # Lengths ------------------------------------------------------------------------------------

    @property
    def height(self) -> float:
        """CSS pixels above the line of 0 yuan."""
        return self.screen.height - self.margins.top - self.margins.bottom - self.below

    @property
    def across(self) -> float:
        """CSS pixels of all months."""
        return float(self.axes.bbox.width) / PIXEL_RATIO

    @property
    def months(self) -> int:
        """Months that the axis shows."""
        return self._axes_shown[0]

    @property
    def month(self) -> float:
        """CSS pixels of a month."""
        return self.across / self.months

    @property
    def yuan(self) -> float:
        """CSS pixels of a yuan."""
        return self.height / self._axes_shown[2]

    def wide(self, words: str, *, bold: bool = False) -> float:
        """CSS pixels of some words."""
        return TEXT_SIZE * width(words, self.language.tag, bold=bold)

    def highest(self, curves: Iterable[Curve], left: float, right: float) -> float:
        """Return how high the highest curve is between two places, all in CSS pixels."""
        first, last = left / self.month, right / self.month
        tops = []
        for x, y in curves:
            inside = y[(x >= first) & (x <= last)]
            ends = np.interp([first, last], x, y, right=0.0)
            tops.append(max(float(ends.max()), float(inside.max(initial=0.0))))
        return max(tops) * self.yuan

    # Names --------------------------------------------------------------------------------------

    def put_names(
        self,
        artists: Sequence[tuple[Words, Words]],
        lines: Sequence[tuple[str, str]],
        ends: Sequence[float],
        *,
        highest: float,
    ) -> list[float]:
        """Put two lines beside the end of each curve; return the heights of their middles.

        Parameters
        ----------
        artists
            For the upper and the lower line of each curve.
        lines
            What they say.
        ends
            Yuan at the ends of the curves.
        highest
            Where the highest of them may be, in CSS pixels.
        """
        places = spread([end * self.yuan for end in ends], 2 * LINE + EDGE, LINE, highest)
        for pair, words, place in zip(artists, lines, places, strict=True):
            for artist, text, down in zip(pair, words, (0.0, LINE), strict=True):
                artist.offset = (NAME_GAP, 4.0 - down)
                artist.put(text, self.months, place / self.yuan)
        return places
