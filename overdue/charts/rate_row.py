"""A few rates in large figures side by side above a chart, each with what it is below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from overdue.charts.chart import Chart
from overdue.charts.glyphs import width
from overdue.charts.style import TEXT_SIZE
from overdue.charts.words import Words

INSET: Final = 8.0
"""Distance of the first rate from the left edge of the picture, CSS pixels."""

_SIZE: Final = 25.0
_GAP: Final = 20.0
_RATES, _CAPTIONS = 74.0, 57.0
"""Baselines above the axes in CSS pixels."""


class RateRow:
    """Rates and captions in a row, made smaller where the picture is too narrow for them.

    Parameters
    ----------
    chart
        The chart; it needs some 100 CSS pixels above its axes.
    colors
        One colour for each rate that may be shown.
    """

    def __init__(self, chart: Chart[Any], colors: Sequence[str]) -> None:
        self._tag, self._room = chart.language.tag, chart.screen.width - 2 * INSET
        self._pairs = [
            (self._words(chart, color, bold=True), self._words(chart, color)) for color in colors
        ]

    def _words(self, chart: Chart[Any], color: str, *, bold: bool = False) -> Words:
        words = Words(chart.from_left(), self._tag, size=TEXT_SIZE, color=color, bold=bold)
        words.set_zorder(5)
        chart.axes.add_artist(words)
        return chart.moves(words)

    def show(self, labels: Sequence[tuple[str, str]]) -> None:
        """Write pairs of a rate and its caption, from the left."""
        widths = [self._width(*label) for label in labels]
        scale = min(1.0, self._room / (sum(widths) + _GAP * (len(labels) - 1)))
        x = INSET
        for number, (rate, caption) in enumerate(self._pairs):
            rate.set_visible(number < len(labels))
            caption.set_visible(number < len(labels))
            if number < len(labels):
                rate.size, caption.size = _SIZE * scale, TEXT_SIZE * scale
                rate.put(labels[number][0], x, _RATES)
                caption.put(labels[number][1], x, _CAPTIONS)
                x += (widths[number] + _GAP) * scale

    def _width(self, rate: str, caption: str) -> float:
        large = _SIZE * width(rate, self._tag, bold=True)
        return max(large, TEXT_SIZE * width(caption, self._tag))
