"""Boxes with a line or two of words in them, and the lines between: the parts of a map of steps."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from overdue.charts.chart import Chart
from overdue.charts.glyphs import width
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.words import Align, Words

__all__ = ["LINE", "PADDING", "Box", "StepBoxes", "em"]

PADDING: Final = 8.0
"""Room between the edge of a box and its words, in CSS pixels."""
LINE: Final = 15.0
"""Height of a line of words."""
_DESCENT: Final = 0.34
"""How far the baseline lies below the middle of a line, in heights of the font."""
# Each kind lies on a level of its own: which was made first depends on what was shown before.
_LINES, _BOXES, _WORDS = 2.0, 3.0, 5.0


class Box(NamedTuple):
    """A box and its words, in CSS pixels from the top left corner of the axes.

    Attributes
    ----------
    left, top, wide, high
        Where it is.
    edge, thick, fill
        Colour and width of its outline, and what it is filled with.
    """

    left: float
    top: float
    wide: float
    high: float
    edge: str
    thick: float = 1.0
    fill: str = "none"

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return self.top + self.high / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.wide


class StepBoxes:
    """Artists that are made when first needed and hidden when not.

    Parameters
    ----------
    chart
        The chart; its axes count CSS pixels, downwards.
    """

    def __init__(self, chart: Chart[Any]) -> None:
        self._chart = chart
        self._boxes: list[Rectangle] = []
        self._lines: list[Line2D] = []
        self._words: dict[bool, list[Words]] = {False: [], True: []}
        self._used: dict[int, int] = {}

    def begin(self) -> None:
        """Start a new picture."""
        self._used = {}

    def end(self) -> None:
        """Hide what this picture does not need."""
        pools: tuple[list[Any], ...] = (self._boxes, self._lines, *self._words.values())
        for pool in pools:
            for artist in pool[self._used.get(id(pool), 0) :]:
                artist.set_visible(False)

    def box(self, box: Box) -> None:
        """Draw the outline of a box."""
        at = self._next(self._boxes)
        if at == len(self._boxes):
            patch = Rectangle((0, 0), 0, 0, zorder=_BOXES)
            patch.set_clip_on(False)
            self._chart.axes.add_patch(patch)
            self._boxes.append(self._chart.moves(patch))
        patch = self._boxes[at]
        patch.set_bounds(box.left, box.top, box.wide, box.high)
        patch.set_edgecolor(box.edge)
        patch.set_linewidth(points(box.thick))
        patch.set_facecolor(box.fill)
        patch.set_visible(True)

    def line(self, places: list[tuple[float, float]], color: str, thick: float = 1.2) -> None:
        """Draw a line through several places."""
        at = self._next(self._lines)
        if at == len(self._lines):
            line = Line2D([], [], zorder=_LINES, solid_capstyle="butt")
            line.set_clip_on(False)
            self._chart.axes.add_line(line)
            self._lines.append(self._chart.moves(line))
        line = self._lines[at]
        line.set_data([x for x, _ in places], [y for _, y in places])
        line.set_color(color)
        line.set_linewidth(points(thick))
        line.set_visible(True)

    def words(
        self,
        text: str,
        place: tuple[float, float],
        color: str,
        *,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Write a line of words around the middle of its height at `place`."""
        pool = self._words[bold]
        at = self._next(pool)
        if at == len(pool):
            pool.append(self._chart.words(color, _WORDS + bold / 10, bold=bold))
        words = pool[at]
        words.align = align
        words.set_facecolor(color)
        words.put(text, place[0], place[1] + _DESCENT * TEXT_SIZE)
        words.set_visible(True)

    def _next(self, pool: list[Any]) -> int:
        at = self._used.get(id(pool), 0)
        self._used[id(pool)] = at + 1
        return at


def em(text: str, tag: str, *, bold: bool = False) -> float:
    """Width of a line of words in CSS pixels."""
    return TEXT_SIZE * width(text, tag, bold=bold)
