"""The money at hand over the months: what happens, when it is gone, which payment is missed."""

from __future__ import annotations

import math
from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection
from numpy.typing import NDArray

from overdue.charts.months import CLEAR, EDGE, LINE, NAME_GAP, MonthsChart
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.one_household_lived import OneHousehold
from overdue.charts.one_household_table import household_table
from overdue.charts.one_household_words import (
    household_finding,
    household_notes,
    household_terms_line,
    remedy_label,
    shock_label,
)
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.household import Path
from overdue.language import Language

_ROWS: Final = 3
"""Marks above the curves, each on a line of its own."""
_HEADROOM: Final = _ROWS * LINE + 2 * CLEAR
_TICK: Final = 6
_LEAST: Final = 1_000.0
"""The axis shows so many yuan even where there is no money."""
_FEN: Final = 100.0

Curve = NDArray[np.float64]


class OneHouseholdChart(MonthsChart[OneHousehold]):
    """Money at hand as a line, the other way as a thin one, and what happens above them."""

    headroom: ClassVar[float] = _HEADROOM

    def draw(self) -> None:
        """Create lines, the time of what happens, dots, stems and words."""
        axes, colors = self.axes, self.colors
        self.draw_axes(
            self.language.text("one_household.axis.months"),
            self.language.text("one_household.axis.yuan"),
        )
        self._while = self.moves(
            PolyCollection([], facecolors=[colors.grid], edgecolors="none", zorder=0.6)
        )
        axes.add_collection(self._while, autolim=False)
        self._stems = [moving_line(self, color, 1.2) for color in self._marks()]
        self._other = moving_line(self, colors.good, 1.8, dashed=True)
        self._cash = moving_line(self, colors.ceiling, 2.6)
        self._put_by = moving_dot(self, colors.ceiling)
        self._start = moving_words(self, colors.ceiling, halo=colors.paper)
        self._dots = [moving_dot(self, color) for color in self._marks()]
        self._said = [
            moving_words(self, color, bold=bold, halo=colors.paper)
            for color, bold in (
                (colors.ink, False),
                (colors.ink, False),
                (colors.late_fee_text, True),
            )
        ]
        self._names = [
            (moving_words(self, color), moving_words(self, color, bold=True))
            for color in (colors.ceiling, colors.good_text)
        ]

    def _marks(self) -> tuple[str, ...]:
        """Colours: what happens, money gone, payment missed."""
        return self.colors.muted, self.colors.ink, self.colors.late_fee

    def show(self, result: OneHousehold) -> None:
        """Set lines, marks and words to a result."""
        curves = [_curve(result, path) for path in (result.path, result.other) if path is not None]
        ends = [(self.language.text("one_household.label.cash"), float(curves[0][-1]))]
        if result.other is not None:
            ends.append((remedy_label(result.remedy, self.language), float(curves[1][-1])))
        most = max(float(one.max()) for one in curves)
        self.show_axes(result.path.months, _TICK, max(most, _LEAST))
        lines = [(name, self._amount(sum_)) for name, sum_ in ends]
        self.make_room(line for pair in lines for line in zip(pair, (False, True), strict=True))
        months = np.arange(result.path.months + 1.0)
        self._cash.set_data(months, curves[0])
        self._put_by.set_data([0], [curves[0][0]])
        self._name_put_by(curves)
        self._other.set_visible(result.other is not None)
        if result.other is not None:
            self._other.set_data(months, curves[1])
        for words in self._names[1]:
            words.set_visible(len(ends) > 1)
        self.put_names(
            self._names[: len(ends)],
            lines,
            [sum_ for _, sum_ in ends],
            highest=self.height - _HEADROOM,
        )
        self._show_time(result)
        self._mark(result, curves[0])

    def _amount(self, amount: float) -> str:
        return self.language.money_round(amount)

    # Words --------------------------------------------------------------------------------------

    def _name_put_by(self, curves: list[Curve]) -> None:
        """Say above the start of the lines what was put by."""
        start = self._amount(float(curves[0][0]))
        words = self.language.text("one_household.label.put_by", sum=start)
        end = math.ceil((self.wide(words) + NAME_GAP) / self.across * self.months)
        spans = [one[: end + 1] * self.yuan for one in curves]
        # Above both lines where both start from it; beside the other one if there is room.
        both = [one for one in spans if one[0] == spans[0][0]]
        top = self.height - _ROWS * LINE - LINE + EDGE / 2  # below the marks
        base = min(max(float(one.max()) for one in both) + CLEAR, top)
        others = [one for one in spans if one[0] != spans[0][0]]
        crossed = any(one.min() < base + LINE and one.max() > base - EDGE for one in others)
        self._start.set_visible(not crossed)
        self._start.offset = (NAME_GAP, 0.0)
        self._start.put(words, 0.0, base / self.yuan)

    def _show_time(self, result: OneHousehold) -> None:
        """Shade the months in which it happens."""
        shown = result.path.happenings
        self._while.set_visible(bool(shown))
        if shown:
            first, last = shown[0].month - 1, shown[0].month - 1 + shown[0].months
            top = (self.height - _HEADROOM) / self.yuan
            self._while.set_verts([np.array([(first, 0), (first, top), (last, top), (last, 0)])])

    def _mark(self, result: OneHousehold, cash: Curve) -> None:
        """Say above the curves what happens in which month, the earliest at the top."""
        text = self.language.text
        path, number = result.path, self.language.number
        marks: list[tuple[int, int, str]] = []
        if path.happenings:
            marks.append((path.happenings[0].month, 0, shock_label(result, self.language)))
        if (gone := result.gone) is not None:
            marks.append((gone, 1, text("one_household.label.gone", month=number(gone))))
        if path.failed is not None:
            missed = text("one_household.label.missed", month=number(path.failed))
            marks.append((path.failed, 2, missed))
        shown = {which for _, which, _ in marks}
        for which, artists in enumerate(zip(self._stems, self._dots, self._said, strict=True)):
            for artist in artists:
                artist.set_visible(which in shown)
        for row, (month, which, words) in enumerate(sorted(marks)):
            base = self.height - (row + 1) * LINE
            self._stems[which].set_data([month, month], [cash[month], (base - 2) / self.yuan])
            self._dots[which].set_data([month], [cash[month]])
            self._put(self._said[which], words, month, base, bold=which == len(self._said) - 1)

    def _put(self, said: Words, words: str, month: int, base: float, *, bold: bool) -> None:
        """Write beside a stem, as far to the left as the words need."""
        end = self.across + self.right - EDGE
        left = max(min(month * self.month + EDGE, end - self.wide(words, bold=bold)), 0.0)
        said.put(words, left / self.month, base / self.yuan)

    # In words -----------------------------------------------------------------------------------

    @staticmethod
    def finding(result: OneHousehold, language: Language) -> str:
        """When the money is gone, and when the first payment is missed."""
        return household_finding(result, language)

    @staticmethod
    def terms(result: OneHousehold, language: Language) -> str:
        """The month of the household, and what happens."""
        return household_terms_line(result, language)

    @staticmethod
    def table(result: OneHousehold, language: Language) -> Table:
        """Month by month."""
        return household_table(result, language)

    @staticmethod
    def notes(result: OneHousehold, language: Language) -> tuple[str, ...]:
        """What would have changed it, and what is assumed."""
        return household_notes(result, language)


def _curve(result: OneHousehold, path: Path) -> Curve:
    """Money at hand at the start and after each month, yuan."""
    start = float(path.lot.variants[0].buffer if path is result.other else result.household.buffer)
    return np.concatenate([[start], path.cash / _FEN])
