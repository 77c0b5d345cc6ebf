"""Moving artists in the look of the course, added to a chart in one call."""

from __future__ import annotations

from typing import Any

from matplotlib.lines import Line2D

from overdue.charts.chart import Chart
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.words import Words


def moving_line(chart: Chart[Any], color: str, width: float, *, dashed: bool = False) -> Line2D:
    """A line `width` CSS pixels wide, without data."""
    line = Line2D(
        [],
        [],
        color=color,
        linewidth=points(width),
        linestyle=(0, (4, 2.5)) if dashed else "-",
        solid_capstyle="butt",
        zorder=3,
    )
    chart.axes.add_line(line)
    return chart.moves(line)


def moving_dot(chart: Chart[Any], color: str, diameter: float = 9.0) -> Line2D:
    """A dot that the edge of the axes does not cut, without a place."""
    dot = moving_line(chart, color, 0)
    dot.set(marker="o", markersize=points(diameter), linestyle="none", zorder=4)
    dot.set_markeredgewidth(0)
    dot.set_clip_on(False)
    return dot


def moving_words(chart: Chart[Any], color: str, **look: Any) -> Words:
    """Words at a place of the data, in the size of labels; `look` is that of `Words`."""
    words = Words(chart.axes.transData, chart.language.tag, size=TEXT_SIZE, color=color, **look)
    words.set_zorder(5)
    chart.axes.add_artist(words)
    return chart.moves(words)
