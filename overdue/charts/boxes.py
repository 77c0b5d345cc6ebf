"""Pictures without axes: boxes and words by their places in CSS pixels from the top left corner."""

from __future__ import annotations

from typing import Any, TypeAlias

from matplotlib.collections import PolyCollection

from overdue.charts.chart import Chart
from overdue.charts.style import TEXT_SIZE
from overdue.charts.words import Words

__all__ = ["DESCENT", "LINE", "Box", "box", "moving_boxes", "put", "room", "take_axes_away"]

Box: TypeAlias = list[tuple[float, float]]

LINE = 15.0
"""Height of a line of words."""
DESCENT = TEXT_SIZE * 0.34
"""How far the baseline of words lies below the middle of their line."""


def take_axes_away(chart: Chart[Any]) -> None:
    """Hide the axes of a chart whose own places count downwards from its top left corner."""
    chart.axes.set_axis_off()
    chart.axes.xaxis.set_visible(False)
    chart.axes.yaxis.set_visible(False)


def room(chart: Chart[Any]) -> tuple[float, float]:
    """Return width and height within the margins, and make them the limits of the axes."""
    screen, margins = chart.screen, chart.margins
    wide = screen.width - margins.left - margins.right
    high = screen.height - margins.top - margins.bottom
    chart.limits((0.0, wide), (high, 0.0))
    return wide, high


def moving_boxes(chart: Chart[Any], color: str, above: float = 1.0) -> PolyCollection:
    """Add boxes of one colour that move, as yet none."""
    found = PolyCollection([], facecolors=[color], edgecolors="none", zorder=above)
    chart.axes.add_collection(found, autolim=False)
    return chart.moves(found)


def box(left: float, top: float, right: float, bottom: float) -> Box:
    """Return the corners of a box."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def put(words: Words, text: str, x: float, middle: float) -> None:
    """Show words at a place, their line centred on a height."""
    words.put(text, x, middle + DESCENT)
    words.set_visible(True)
