"""Where people with one and the same bill are on each day: shares of the stages, stacked."""

from __future__ import annotations

from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter
from numpy.typing import NDArray

from overdue.charts.bands import BANDS
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_line
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.thousand_words import (
    band_shares,
    share_words,
    thousand_finding,
    thousand_notes,
    thousand_table,
    thousand_terms,
)
from overdue.charts.words import Words
from overdue.collection.crowd import Crowd, PeopleLikeMe
from overdue.collection.rules import HORIZON
from overdue.language import Language

_TICKS: Final = ((0, 90, 180, 360, 540, 720), (0, 180, 360, 540, 720))
"""Days that are named, on a wide and on a narrow screen."""
_LINE: Final = TEXT_SIZE * 1.5
_BOX: Final = 11.0
_AFTER_BOX: Final = 16.0
_GAP: Final = 6.0
_WIDEST_SHARE: Final = "100%"
_COLUMNS: Final = 2
"""Columns of the names above a narrow picture."""


class ThousandChart(Chart[PeopleLikeMe]):
    """Stacked areas over two years; beside them the names of all bands with the day's shares."""

    margins: ClassVar[Margins] = Margins(top=26, bottom=44)

    def draw(self) -> None:
        """Create the areas, the marker, and the names with their shares."""
        axes, colors = self.axes, self.colors
        self._scene: tuple[object, ...] = ()
        axes.set_xlabel(self.language.text("thousand.axis.days"), loc="left")
        axes.xaxis.set_major_locator(FixedLocator(_TICKS[self.screen.is_narrow]))
        axes.yaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, 1]))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self.language.percent(y, 0)))
        self.limits((0, HORIZON), (0, 1))
        self._areas = [
            self.moves(PolyCollection([], facecolors=[band.color(colors)], edgecolors="none"))
            for band in BANDS
        ]
        for area in self._areas:
            area.set_zorder(1)
            axes.add_collection(area, autolim=False)
        # A rim keeps the marker in sight over every band.
        self._rim = moving_line(self, colors.paper, 4)
        self._stem = moving_line(self, colors.ink, 1.6)
        self._day = self.words(colors.ink, bold=True, offset=(0, 7))
        self._shares = [
            Words(
                self.from_left(),
                self.language.tag,
                size=TEXT_SIZE,
                color=colors.ink,
                bold=True,
                align="right",
            )
            for _ in BANDS
        ]
        self._name_bands()

    def _name_bands(self) -> None:
        """Put the names beside the areas from the top of the stack down, or above them."""
        language, colors = self.language, self.colors
        titles = [band.title(language) for band in BANDS]
        share = TEXT_SIZE * width(_WIDEST_SHARE, language.tag, bold=True)
        wide = _AFTER_BOX + TEXT_SIZE * max(width(t, language.tag) for t in titles) + _GAP + share
        rows = len(BANDS)
        if self.screen.is_narrow:
            rows = -(-len(BANDS) // _COLUMNS)
            self._top += rows * _LINE
            left, top, across = 8.0, rows * _LINE + _GAP, (self.screen.width - 8.0) / _COLUMNS
        else:
            self.right = wide + 2 * _GAP + 8
            left, top, across = self.screen.width - wide - 8, -_LINE, 0.0
        self._places = [(0.0, 0.0)] * len(BANDS)
        for number, band in enumerate(reversed(BANDS)):
            column, row = divmod(number, rows)
            x, y = left + column * across, top - row * _LINE
            box = Rectangle((x, y), _BOX, _BOX, facecolor=band.color(colors), linewidth=0)
            box.set(transform=self.from_left(), clip_on=False)
            self.axes.add_patch(box)
            name = Words(self.from_left(), language.tag, size=TEXT_SIZE, color=colors.ink)
            name.put(band.title(language), x + _AFTER_BOX, y)
            self.axes.add_artist(name)
            place = len(BANDS) - 1 - number
            self._places[place] = (x + wide, y)
            self.axes.add_artist(self.moves(self._shares[place]))

    # --------------------------------------------------------------------------------------------

    def show(self, result: PeopleLikeMe) -> None:
        """Set areas, marker and shares to a result."""
        crowd = result.crowd
        scene = crowd, self.axes.bbox.bounds
        if scene != self._scene:  # not if only the day has moved
            self._scene = scene
            self._stack(crowd)
        day = result.day
        for line in (self._rim, self._stem):
            line.set_data([day, day], [0, 1])
        shares = band_shares(crowd)[:, day]
        for words, share, place in zip(self._shares, shares, self._places, strict=True):
            words.put(share_words(float(share), self.language), *place)
        text = self.language.text("thousand.day", day=self.language.number(day))
        self._day.put(text, self._within(text, day), 1)

    def _stack(self, crowd: Crowd) -> None:
        days = np.arange(len(crowd.shares), dtype=np.float64)
        floor = np.zeros(len(days))
        for area, share in zip(self._areas, band_shares(crowd), strict=True):
            top = floor + share
            area.set_verts([_outline(days, floor, top)] if share.any() else [])
            floor = top

    def _within(self, text: str, day: int) -> float:
        """Where words begin that stand over a day and stay within the axes."""
        room = self.axes.bbox.width / PIXEL_RATIO
        wide = TEXT_SIZE * width(text, self.language.tag, bold=True) / room * HORIZON
        return min(max(day - wide / 2, 0), HORIZON - wide)

    # --------------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: PeopleLikeMe, language: Language) -> str:
        """Of 100 people, how many are where on the day; how many were sued and visited."""
        return thousand_finding(result, language)

    @staticmethod
    def terms(result: PeopleLikeMe, language: Language) -> str:
        """Whose lives these are."""
        return thousand_terms(result, language)

    @staticmethod
    def table(result: PeopleLikeMe, language: Language) -> Table:
        """What each choice comes to, with its range."""
        return thousand_table(result, language)

    @staticmethod
    def notes(result: PeopleLikeMe, language: Language) -> tuple[str, ...]:
        """What was published, and what is assumed."""
        return thousand_notes(result, language)


def _outline(
    days: NDArray[np.float64], floor: NDArray[np.float64], top: NDArray[np.float64]
) -> NDArray[np.float64]:
    upper = np.column_stack([days, top])[::-1]
    outline: NDArray[np.float64] = np.concatenate([np.column_stack([days, floor]), upper])
    return outline
