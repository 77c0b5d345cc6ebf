"""What every chart has in common: a figure whose still parts are drawn once and whose others move.

A chart is written once, in matplotlib. Its still parts (axes, ticks, grid, titles of axes) become
a picture; the artists that it declares as moving are sent to the page as strokes whenever a value
changes. Only when something still has changed (limits, a title) is the picture drawn again.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar, Final, TypeAlias, TypeVar

import msgspec
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, ScaledTranslation, Transform, blended_transform_factory
from PIL import Image

from overdue.charts import png
from overdue.charts.fonts import register
from overdue.charts.frame import Frame
from overdue.charts.glyphs import width
from overdue.charts.palette import palette
from overdue.charts.screen import CSS_PIXELS_PER_INCH, PIXEL_RATIO, Screen
from overdue.charts.sheet import Sheet
from overdue.charts.strokes import NoStrokes, Pen, Stroke
from overdue.charts.style import TEXT_SIZE, points, style
from overdue.charts.words import Words
from overdue.language import Language

ResultT = TypeVar("ResultT")
ArtistT = TypeVar("ArtistT", bound=Artist)
_TICK: Final = 4.0
"""Length of a tick and its distance from its label, in CSS pixels."""

Limits: TypeAlias = tuple[float, float]


class Margins(msgspec.Struct, frozen=True):
    """Room around the axes in CSS pixels; the left one grows with the tick labels."""

    left: float = 8
    right: float = 12
    top: float = 14
    bottom: float = 46


class Paint(msgspec.Struct, frozen=True):
    """One state of a chart as the page draws it (device pixels from the top left corner).

    Attributes
    ----------
    backdrop
        The still parts as PNG, or ``None`` when those sent last still hold.
    size
        Width and height of the chart in CSS pixels.
    clip
        Left, top, width and height of the axes.
    strokes
        The moving parts; those that have not changed are the very objects of the time before.
    """

    backdrop: bytes | None
    size: tuple[int, int]
    clip: tuple[float, float, float, float]
    strokes: list[Stroke]


class Chart(Sheet[ResultT]):
    """One chart: a result in; a picture, a finding sentence and a table out (see `Sheet`).

    Parameters
    ----------
    language
        Language of every word in the chart.
    screen
        Where it is shown.
    frame
        For a picture that stands alone: title, terms and foot drawn around the chart.

    Attributes
    ----------
    right
        Room to the right of the axes in CSS pixels; ``draw`` may set it to what its labels need.
    """

    margins: ClassVar[Margins] = Margins()

    def __init__(self, language: Language, screen: Screen, frame: Frame | None = None) -> None:
        register()
        self.language, self.screen, self.colors = language, screen, palette(dark=screen.dark)
        self._moving: list[Artist] = []
        self._top = self._bottom = 0.0
        self.right = self.margins.right
        with style(language, self.colors):
            if frame is not None:
                self._top, self._bottom = frame.room(screen.width, language.tag)
            height = screen.height + self._top + self._bottom
            self.figure = Figure(
                figsize=(screen.width / CSS_PIXELS_PER_INCH, height / CSS_PIXELS_PER_INCH),
                dpi=CSS_PIXELS_PER_INCH * PIXEL_RATIO,
            )
            self._canvas: Any = FigureCanvasAgg(self.figure)  # its methods carry no types
            self.axes = self.figure.add_axes((0.1, 0.1, 0.8, 0.8))
            self._quieten(self.axes)
            if frame is not None:
                frame.draw(self.figure, language.tag, self.colors)
            self.draw()
        self._drawn = False
        self._pen = Pen(self.figure.dpi, self.figure.bbox.height)
        self._place: tuple[object, ...] = ()

    # What a chart writes itself -----------------------------------------------------------------

    @abstractmethod
    def draw(self) -> None:
        """Create the artists on ``self.axes``; wrap each one that moves in ``self.moves``."""

    @abstractmethod
    def show(self, result: ResultT) -> None:
        """Set the artists to a result; set limits only through ``self.limits``."""

    # What it may use ----------------------------------------------------------------------------

    def moves(self, artist: ArtistT) -> ArtistT:
        """Declare that `artist` changes with the values, not with the axes."""
        artist.set_animated(True)
        artist.set_snap(False)
        self._moving.append(artist)
        return artist

    def words(self, color: str, above: float = 5.0, **look: Any) -> Words:
        """Add a line of words that moves with the data; `look` as for `Words`."""
        tag = self.language.tag
        words = Words(self.axes.transData, tag, size=TEXT_SIZE, color=color, **look)
        words.set_zorder(above)
        self.axes.add_artist(words)
        return self.moves(words)

    def limits(
        self, x: tuple[float, float] | None = None, y: tuple[float, float] | None = None
    ) -> None:
        """Set the limits of the axes, but only if they changed: new limits redraw the picture."""
        if x is not None and tuple(self.axes.get_xlim()) != x:
            self.axes.set_xlim(*x)
        if y is not None and tuple(self.axes.get_ylim()) != y:
            self.axes.set_ylim(*y)

    def from_left(self) -> Transform:
        """Places in CSS pixels: x from the figure's left edge, y from the top of the axes."""
        css = Affine2D().scale(PIXEL_RATIO)
        corner: Any = self.axes.transAxes  # affine, though its type does not say so
        return blended_transform_factory(css, css + ScaledTranslation(0, 1, corner))

    # What the widget uses -----------------------------------------------------------------------

    def paint(self, result: ResultT) -> Paint:
        """What the page needs to show `result`: strokes, and a picture if still parts changed."""
        self.show(result)
        moving = self._strokes()
        backdrop = None
        if moving is None or not self._drawn or self.figure.stale:
            with style(self.language, self.colors):
                self._arrange(result)
                if moving is None:
                    backdrop = png.quick(self._whole())
                else:
                    self._canvas.draw()
                    backdrop = png.quick(self._image())
                    moving = self._strokes()  # the axes may have moved
            self._drawn = True
        box, height = self.axes.bbox, self.figure.bbox.height
        return Paint(
            backdrop=backdrop,
            size=(self.screen.width, self.screen.height),
            clip=(box.x0, height - box.y1, box.width, box.height),
            strokes=moving or [],
        )

    def whole(self, result: ResultT) -> Image.Image:
        """Still and moving parts together, drawn by matplotlib alone, on what ground there is."""
        self.show(result)
        with style(self.language, self.colors):
            self._arrange(result)
            return self._whole()

    def picture(self, result: ResultT) -> bytes:
        """Everything as one PNG on paper, for a notebook without a kernel."""
        self.figure.set_facecolor(self.colors.paper)
        self.whole(result)
        return png.small(self._buffer())

    # --------------------------------------------------------------------------------------------

    def _strokes(self) -> list[Stroke] | None:
        """The moving artists as strokes; ``None`` when one of them is of an unknown kind."""
        place = self.axes.bbox.bounds, self.axes.get_xlim(), self.axes.get_ylim()
        if place != self._place:
            self._place = place
            self._pen.forget()
        try:
            return self._pen.strokes(self._moving)
        except NoStrokes:
            return None

    def _quieten(self, axes: Axes) -> None:
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        for spine in axes.spines.values():
            # Moving artists lie over everything still: let them do so on paper too.
            spine.set_zorder(0.4)
        axes.set_axisbelow(True)
        axes.tick_params(length=points(_TICK), pad=points(_TICK))

    def _arrange(self, result: ResultT) -> None:
        """Place the axes so that the tick labels fit, and then what is placed by the axes' size."""
        before = self.axes.get_position().bounds
        wide, height = self.screen.width, self.figure.bbox.height / PIXEL_RATIO
        margins = self.margins
        bottom = margins.bottom + self._bottom
        top = margins.top + self._top
        left = margins.left + self._label_room()
        self.axes.set_position(
            (
                left / wide,
                bottom / height,
                (wide - left - self.right) / wide,
                (height - top - bottom) / height,
            )
        )
        if self.axes.get_position().bounds != before:
            self.show(result)

    def _label_room(self) -> float:
        """Width of the tick labels at the left, in CSS pixels.

        Charts set their ticks themselves, so the labels do not depend on the room they get; and
        outlines tell their width in a tenth of the time that matplotlib takes to lay them out.
        """
        axis = self.axes.yaxis
        if not axis.get_visible() or not axis.get_tick_params().get("labelleft", True):
            return 0.0
        low, high = sorted(self.axes.get_ylim())
        ticks = [tick for tick in axis.get_majorticklocs() if low <= tick <= high]
        labels = axis.get_major_formatter().format_ticks(ticks)
        widest = max((width(label, self.language.tag) for label in labels), default=0.0)
        return widest * TEXT_SIZE + 2 * _TICK if widest else 0.0

    def _whole(self) -> Image.Image:
        self._pen.forget()  # once drawn, an artist no longer says that it had changed
        for artist in self._moving:
            artist.set_animated(False)
        self._canvas.draw()
        for artist in self._moving:
            artist.set_animated(True)
        return self._image()

    def _image(self) -> Image.Image:
        return Image.fromarray(self._buffer())

    def _buffer(self) -> np.ndarray:
        return np.asarray(self._canvas.buffer_rgba())
