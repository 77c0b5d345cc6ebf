"""Only the minimum, month by month: what is still owed, the fees so far, and a way out."""

from __future__ import annotations

from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection

from overdue.charts.minimum_words import (
    cleared_label,
    minimum_finding,
    minimum_notes,
    minimum_table,
    minimum_terms,
    steady_labels,
)
from overdue.charts.months import CLEAR, EDGE, LINE, Curve, MonthsChart
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.table import Table
from overdue.fees import MinimumOnly, Road
from overdue.language import Language

_TICKS: Final = {12: 3, 24: 6, 36: 12, 60: 12, 120: 24}
"""Months that the axis can show, and the months between its ticks."""
_HEADROOM: Final = 2 * LINE + 2 * CLEAR
"""Room above the highest curve for the two lines of the way out."""


class MinimumSpiralChart(MonthsChart[MinimumOnly]):
    """The balance as an area, the fees so far as a line, a fixed sum as a dashed line."""

    headroom: ClassVar[float] = _HEADROOM

    def draw(self) -> None:
        """Create area, lines, dots and words."""
        axes, colors = self.axes, self.colors
        self.draw_axes(
            self.language.text("minimum_spiral.axis.months"),
            self.language.text("minimum_spiral.axis.yuan"),
        )
        self._area = self.moves(
            PolyCollection([], facecolors=[colors.bill], edgecolors="none", zorder=1)
        )
        axes.add_collection(self._area, autolim=False)
        self._edge = moving_line(self, colors.bill_text, 1.6)
        self._fees = moving_line(self, colors.service_fee, 2.6)
        self._steady = moving_line(self, colors.good, 1.8, dashed=True)
        self._stems = {name: moving_line(self, color, 1.2) for name, color in self._ends()}
        self._dots = {name: moving_dot(self, color) for name, color in self._ends()}
        self._names = {
            name: (moving_words(self, color), moving_words(self, color, bold=True))
            for name, color in (
                ("balance", colors.bill_text),
                ("fees", colors.service_fee_text),
            )
        }
        self._cleared = moving_words(self, colors.ink, bold=True, halo=colors.paper)
        self._way_out = tuple(
            moving_words(self, colors.good_text, bold=bold, halo=colors.paper)
            for bold in (True, False)
        )
        self._names_top = 0.0

    def _ends(self) -> tuple[tuple[str, str], ...]:
        return ("cleared", self.colors.ink), ("steady", self.colors.good)

    def show(self, result: MinimumOnly) -> None:
        """Set area, lines and words to a result."""
        balance, fees = _curve(result, result.road, "balance"), _curve(result, result.road, "fees")
        steady = _curve(result, result.steady, "balance") if result.steady_helps else None
        self._curves: list[Curve] = [one for one in (balance, fees, steady) if one is not None]
        self._set_axes(result)
        outline = [(0.0, 0.0), *zip(*balance, strict=True), (balance[0][-1], 0.0)]
        self._area.set_verts([np.array(outline)])
        self._edge.set_data(*balance)
        self._fees.set_data(*fees)
        self._name(float(balance[1][-1]), float(fees[1][-1]))
        top = self._mark_cleared(result)
        for artist in (self._steady, self._stems["steady"], self._dots["steady"], *self._way_out):
            artist.set_visible(steady is not None)
        if steady is not None:
            self._steady.set_data(*steady)
            self._mark_steady(result, top)

    # Axes ---------------------------------------------------------------------------------------

    def _set_axes(self, result: MinimumOnly) -> None:
        horizon = _horizon(result)
        most = max(float(y.max()) for _, y in self._curves)
        self.show_axes(horizon, _TICKS[horizon], most)
        self.make_room(
            line
            for name, (_, y) in zip(self._names, self._curves, strict=False)
            for line in ((self._name_of(name), False), (self._amount(y[-1]), True))
        )

    # Words --------------------------------------------------------------------------------------

    def _name_of(self, name: str) -> str:
        if name == "balance":
            return self.language.text("minimum_spiral.label.balance")
        return self.language.text("minimum_spiral.label.fees")

    def _amount(self, amount: float) -> str:
        return self.language.money_round(amount)

    def _name(self, balance: float, fees: float) -> None:
        """Name both curves at their ends, with what they come to."""
        places = self.put_names(
            list(self._names.values()),
            [
                (self._name_of(name), self._amount(amount))
                for name, amount in zip(self._names, (balance, fees), strict=True)
            ],
            (balance, fees),
            highest=self.height,
        )
        self._names_top = max(places) + LINE

    def _mark_cleared(self, result: MinimumOnly) -> float:
        """Mark the month that ends with nothing owed; return the top of its words."""
        month = result.road.months
        for artist in (self._cleared, self._stems["cleared"], self._dots["cleared"]):
            artist.set_visible(month >= 0)
        if month < 0:
            return 0.0
        text = cleared_label(result, self.language)
        half = self.wide(text, bold=True) / 2
        end = self.across
        middle = min(max(month * self.month, half), end - half)
        base = self.highest(self._curves, middle - half, middle + half) + CLEAR
        self._cleared.align = "center"
        self._cleared.put(text, middle / self.month, base / self.yuan)
        self._stems["cleared"].set_data([month, month], [0, (base - CLEAR / 2) / self.yuan])
        self._dots["cleared"].set_data([month], [0])
        return base + LINE

    def _mark_steady(self, result: MinimumOnly, above: float) -> None:
        """Mark the way out; its words stand above all curves and above `above`."""
        month = result.steady.months
        lines = steady_labels(result, self.language)
        wide = max(
            self.wide(line, bold=bold) for line, bold in zip(lines, (True, False), strict=True)
        )
        dot = month * self.month
        end = self.across
        left, base = self._spot(wide, dot, end, above)
        if left < dot:
            # Above the names at the right there is more room than the axes.
            more = self._spot(wide, dot, end + self.right - EDGE, max(above, self._names_top))
            if more[1] + 2 * LINE <= self.height:
                (left, base), end = more, end + self.right - EDGE
        fits = left + wide <= end  # or else the note below the picture says it
        for artist in (*self._way_out, self._stems["steady"]):
            artist.set_visible(fits)
        for number, (words, line) in enumerate(zip(self._way_out, lines, strict=True)):
            words.offset = (0.0, LINE * (1 - number))
            words.put(line, left / self.month, base / self.yuan)
        top = base - EDGE
        if left > dot:
            top += 2 * LINE  # beside its words
        self._stems["steady"].set_data([month, month], [0, top / self.yuan])
        self._dots["steady"].set_data([month], [0])

    def _spot(self, wide: float, dot: float, end: float, above: float) -> tuple[float, float]:
        """Left end and baseline for words beside a dot, not beyond `end`."""
        left = max(min(dot + EDGE, end - wide), 0.0)
        return left, max(self.highest(self._curves, left, left + wide) + CLEAR, above + EDGE)

    # In words -----------------------------------------------------------------------------------

    @staticmethod
    def finding(result: MinimumOnly, language: Language) -> str:
        """How long it takes and what it costs, or what is still owed."""
        return minimum_finding(result, language)

    @staticmethod
    def terms(result: MinimumOnly, language: Language) -> str:
        """Rate, month and minimum."""
        return minimum_terms(result, language)

    @staticmethod
    def table(result: MinimumOnly, language: Language) -> Table:
        """Some of the months."""
        return minimum_table(result, language)

    @staticmethod
    def notes(result: MinimumOnly, language: Language) -> tuple[str, ...]:
        """The way out, and what is not counted."""
        return minimum_notes(result, language)


def _horizon(result: MinimumOnly) -> int:
    """Months that the axis shows: the fewest that hold the end."""
    if result.road.months < 0:
        return max(_TICKS)
    return next(months for months in _TICKS if months >= result.road.months)


def _curve(result: MinimumOnly, road: Road, what: str) -> Curve:
    """One amount over the months, from the start to the end of the axis."""
    rows = road.rows
    if what == "balance":
        start, amounts = float(result.bill), [float(row.balance) for row in rows]
    else:
        start, amounts = 0.0, [float(row.total_fees) for row in rows]
    x, y = [0, *(row.month for row in rows)], [start, *amounts]
    if what == "fees" and x[-1] < _horizon(result):
        x, y = [*x, _horizon(result)], [*y, y[-1]]
    return np.array(x, dtype=float), np.array(y)
