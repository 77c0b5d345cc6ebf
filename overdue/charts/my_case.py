"""A month's income beside a bill: what the essentials take, what is left, how far that reaches."""

from __future__ import annotations

from typing import ClassVar, Final

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.case_words import (
    FollowedCase,
    case_finding,
    case_notes,
    case_table,
    case_terms,
)
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.nice import nice_limits
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.household.month_left import MonthLeft
from overdue.language import Language

_HEADING: Final = 22.0
_LINE: Final = 17.0
_GAP: Final = 20.0
_TALLEST: Final = 44.0
_INNER: Final = 0.34
"""Height of the bar of what is left, inside the bar of the bill, as a part of that."""


class MyCaseChart(Chart[FollowedCase]):
    """Two bars on one scale of yuan: the month's income, and what is unpaid of the bill."""

    margins: ClassVar[Margins] = Margins(left=14, right=36, top=10, bottom=46)

    def draw(self) -> None:
        """Create the parts of both bars, the mark of the minimum, and all words."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.set_xlabel(self.language.text("my_case.axis"), loc="left")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: self.language.number(x)))
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
        self._essentials = self._bar(to_rgba(colors.quiet, 0.55))
        self._left = self._bar(colors.good)
        self._missing = self._bar("none")
        self._missing.set_edgecolor(colors.ink)
        self._missing.set_linewidth(points(1.4))
        self._unpaid = self._bar(colors.bill)
        self._reach = self._bar(colors.good, above=True)
        self._minimum = Line2D([], [], color=colors.ink, linewidth=points(2.2), zorder=3)
        axes.add_line(self.moves(self._minimum))
        self._income_words = self._words(colors.ink, bold=True)
        self._essentials_words = self._words(colors.muted)
        self._left_words = self._words(colors.good_text, bold=True)
        self._missing_words = self._words(colors.ink, bold=True)
        self._bill_words = self._words(colors.ink, bold=True)
        self._minimum_words = self._words(colors.ink)

    def _bar(self, color: object, *, above: bool = False) -> Rectangle:
        bar = Rectangle((0, 0), 0, 0, facecolor=color, linewidth=0, zorder=2 if above else 1)
        self.axes.add_patch(bar)
        return self.moves(bar)

    def _words(self, color: str, *, bold: bool = False) -> Words:
        return self.words(color, bold=bold, halo=self.colors.paper)

    # --------------------------------------------------------------------------------------------

    def show(self, result: FollowedCase) -> None:
        """Set both bars to a case."""
        month = result.month
        room = float(self.screen.height - self.margins.top - self.margins.bottom)
        self._set_axes(month, room)
        fixed = 2 * _HEADING + 3 * _LINE + _GAP
        tall = min((room - fixed) / 2, _TALLEST)
        self._show_income(month, _HEADING, tall)
        above = _HEADING if month.left is None else _HEADING + tall + 2 * _LINE
        self._show_bill(month, above + _GAP + _HEADING, tall)

    def _set_axes(self, month: MonthLeft, room: float) -> None:
        amounts = (month.unpaid, month.income, month.essentials)
        longest = max(float(amount) for amount in amounts if amount is not None)
        end, step = nice_limits(0.0, max(longest, 1.0), 4)[1:]
        if self.axes.get_xlim() != (0.0, end):
            ticks = np.arange(0.0, end + step / 2, step).tolist()
            self.axes.xaxis.set_major_locator(FixedLocator(ticks))
        self.limits((0.0, end), (room, 0.0))  # downwards in CSS pixels

    def _show_income(self, month: MonthLeft, top: float, tall: float) -> None:
        language, known = self.language, month.left is not None
        income, essentials = float(month.income or 0), float(month.essentials or 0)
        left, below = float(month.left or 0), top + tall + TEXT_SIZE + 2
        for artist in (self._essentials, self._essentials_words):
            artist.set_visible(known)
        for artist in (self._left, self._left_words):
            artist.set_visible(known and left >= 0)
        for artist in (self._missing, self._missing_words):
            artist.set_visible(known and left < 0)
        if not known:
            self._put(self._income_words, language.text("my_case.label.unsaid"), 0, top - 7)
            return
        words = language.text("my_case.label.income", amount=language.money(income))
        self._put(self._income_words, words, 0, top - 7)
        self._essentials.set_bounds(0, top, min(essentials, income), tall)
        self._left.set_bounds(essentials, top, max(left, 0), tall)
        self._missing.set_bounds(income, top, max(-left, 0), tall)
        words = language.text("my_case.label.essentials", amount=language.money(essentials))
        self._put(self._essentials_words, words, 0, below)
        words = language.text("my_case.label.left", amount=language.money(left))
        self._put(self._left_words, words, essentials, below + _LINE)
        words = language.text("my_case.label.missing", amount=language.money(abs(left)))
        self._put(self._missing_words, words, income, below + _LINE)

    def _show_bill(self, month: MonthLeft, top: float, tall: float) -> None:
        language, unpaid = self.language, float(month.unpaid)
        left, minimum = float(max(month.left or 0, 0)), float(month.minimum_unpaid or 0)
        words = language.text("my_case.label.unpaid", amount=language.money(unpaid))
        self._put(self._bill_words, words, 0, top - 7)
        self._unpaid.set_bounds(0, top, unpaid, tall)
        inner = tall * _INNER
        self._reach.set_bounds(0, top + (tall - inner) / 2, left, inner)
        self._reach.set_visible(left > 0)
        for artist in (self._minimum, self._minimum_words):
            artist.set_visible(minimum > 0)
        self._minimum.set_data([minimum, minimum], [top - 1, top + tall + 3])
        words = language.text("my_case.label.minimum", amount=language.money(minimum))
        self._put(self._minimum_words, words, minimum, top + tall + TEXT_SIZE + 4)

    def _put(self, words: Words, text: str, x: float, y: float) -> None:
        """Write at x, or as near to its left as the end of the chart allows."""
        across = self.axes.bbox.width / PIXEL_RATIO
        wide = TEXT_SIZE * width(text, self.language.tag, bold=True)
        end = x / self.axes.get_xlim()[1] * across + wide
        words.offset = (min(across + self.margins.right - 4 - end, 0), 0)
        words.put(text, x, y)

    @staticmethod
    def finding(result: FollowedCase, language: Language) -> str:
        """The bill, what is left, and whether that covers it."""
        return case_finding(result, language)

    @staticmethod
    def terms(result: FollowedCase, language: Language) -> str:
        """Product, minimum payment and time to pay."""
        return case_terms(result, language)

    @staticmethod
    def table(result: FollowedCase, language: Language) -> Table:
        """All figures of the case."""
        return case_table(result, language)

    @staticmethod
    def notes(result: FollowedCase, language: Language) -> tuple[str, ...]:
        """Who is made up, and what comes first."""
        return case_notes(result, language)
