"""How many of a hundred have missed a payment by each month, between low and high assumptions."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from overdue.charts.boxes import LINE, box, moving_boxes, put
from overdue.charts.chart import Chart
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.spread import spread
from overdue.charts.style import TEXT_SIZE
from overdue.charts.ten_thousand_words import of_hundred
from overdue.household.alike import MONTHS, Alike
from overdue.language import key

_GAP: Final = 8.0
_YEARS: Final = (0, 12, 24, 36)
_MOST_RULES: Final = 9
_LEAST_TOP: Final = 0.1
"""A scale of ten of a hundred at least, so that hardly anybody does not look like many."""
_ENDS: Final = {
    "high": key("ten_thousand.label.high"),
    "own": key("ten_thousand.label.own"),
    "low": key("ten_thousand.label.low"),
}

Shares = NDArray[np.float64]


class MonthsPicture:
    """A line between two others, with a band from the lowest to the highest."""

    def __init__(self, chart: Chart[Any]) -> None:
        colors = chart.colors
        self._chart, self._language = chart, chart.language
        self._rules = moving_boxes(chart, colors.grid, 0.5)
        self._band = moving_boxes(chart, colors.bill, 1)
        self._lines = {
            "low": moving_line(chart, colors.bill_text, 1.4, dashed=True),
            "high": moving_line(chart, colors.bill_text, 1.4, dashed=True),
            "own": moving_line(chart, colors.ceiling, 3),
        }
        self._dot = moving_dot(chart, colors.ceiling)
        self._labels = {
            name: moving_words(chart, colors.ink if name == "own" else colors.bill_text, bold=bold)
            for name, bold in (("high", False), ("own", True), ("low", False))
        }
        self._ups = [moving_words(chart, colors.muted, align="right") for _ in range(_MOST_RULES)]
        self._months = [moving_words(chart, colors.muted, align="center") for _ in _YEARS]
        self._titles = [moving_words(chart, colors.muted) for _ in range(2)]

    def hide(self) -> None:
        """Show nothing."""
        for boxes in (self._rules, self._band):
            boxes.set_verts([])
        for line in (*self._lines.values(), self._dot):
            line.set_data([], [])
        for words in (*self._labels.values(), *self._ups, *self._months, *self._titles):
            words.set_visible(False)

    def show(self, result: Alike, size: tuple[float, float]) -> None:
        """Show the shares by month."""
        curves = {
            "own": result.lived.by_month,
            "low": result.under("low").by_month,
            "high": result.under("high").by_month,
        }
        labels = {
            name: self._language.text(said, n=of_hundred(float(curves[name][-1]), self._language))
            for name, said in _ENDS.items()
        }
        top = max(float(curve[-1]) for curve in curves.values())
        _, most, step = nice_limits(0.0, max(top, _LEAST_TOP))
        most = min(most, 1.0)
        self._place(size, labels, most)
        self._scale(most, step)
        for name, curve in curves.items():
            self._lines[name].set_data(*self._points(curve))
        ends = curves["low"], curves["high"]
        self._fill(np.minimum(*ends), np.maximum(*ends))
        self._dot.set_data([self._x(MONTHS)], [self._y(float(curves["own"][-1]))])
        self._label(labels, {name: float(curve[-1]) for name, curve in curves.items()})

    # --------------------------------------------------------------------------------------------

    def _place(self, size: tuple[float, float], labels: dict[str, str], most: float) -> None:
        wide, high = size
        tag = self._language.tag
        beside = max(width(text, tag, bold=name == "own") for name, text in labels.items())
        self._left = TEXT_SIZE * width("100", tag) + _GAP
        self._right = wide - TEXT_SIZE * beside - 1.5 * _GAP
        self._above, self._below = 2 * LINE, high - 2.2 * LINE
        self._most = most

    def _x(self, month: float) -> float:
        return self._left + month / MONTHS * (self._right - self._left)

    def _y(self, share: float) -> float:
        return self._below - share / self._most * (self._below - self._above)

    def _points(self, curve: Shares) -> tuple[Shares, Shares]:
        """A share holds from the end of its month on: steps from nothing at the start."""
        shares = np.concatenate([[0.0], curve])
        x = self._left + np.arange(MONTHS + 1) / MONTHS * (self._right - self._left)
        return x, self._below - shares / self._most * (self._below - self._above)

    def _fill(self, low: Shares, high: Shares) -> None:
        x, under = self._points(low)
        _, over = self._points(high)
        around = np.concatenate([np.column_stack([x, over]), np.column_stack([x, under])[::-1]])
        self._band.set_verts([around])

    def _scale(self, most: float, step: float) -> None:
        shares = np.arange(0.0, most + step / 2, step).tolist()
        rules = []
        for words, share in zip(self._ups, shares, strict=False):
            y = self._y(share)
            rules.append(box(self._left, y - 0.5, self._right, y + 0.5))
            put(words, self._language.number(round(share * 100)), self._left - _GAP, y)
        self._rules.set_verts(rules)
        for words, month in zip(self._months, _YEARS, strict=True):
            put(words, str(month), self._x(month), self._below + 0.8 * LINE)
        above, below = self._titles
        put(above, self._language.text("ten_thousand.axis.of_hundred"), 0, LINE / 2)
        months = self._language.text("ten_thousand.axis.months")
        put(below, months, self._left, self._below + 1.8 * LINE)

    def _label(self, labels: dict[str, str], ends: dict[str, float]) -> None:
        order = sorted(labels, key=lambda name: -ends[name])
        wanted = [self._y(ends[name]) for name in order]
        places = spread(wanted, LINE + 1, LINE * 1.5, self._below)
        for name, y in zip(order, places, strict=True):
            put(self._labels[name], labels[name], self._right + 1.2 * _GAP, y)
