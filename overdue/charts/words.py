"""Words in a chart that move with the data: labels beside a line, a read-out at a marker."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, IdentityTransform, Transform

from overdue.charts.glyphs import outline

Align = Literal["left", "center", "right"]
_SHARE: dict[str, float] = {"left": 0.0, "center": 0.5, "right": 1.0}


def _box(points: np.ndarray) -> Bbox:
    return Bbox([points.min(axis=0), points.max(axis=0)])


class Words(PathPatch):
    """One line of words at a point of a chart, drawn as outlines.

    Parameters
    ----------
    anchor
        Transform of the point, such as ``axes.transData``.
    tag
        Language tag of the words.
    size
        Font size in CSS pixels.
    color, bold
        How they look.
    halo
        Colour of a rim that keeps the words readable over an area, or ``None``.
    align
        Which part of the line sits at the point.
    offset
        Shift of the baseline from the point in CSS pixels, x to the right and y upwards.
    """

    def __init__(
        self,
        anchor: Transform,
        tag: str,
        *,
        size: float,
        color: str,
        bold: bool = False,
        halo: str | None = None,
        align: Align = "left",
        offset: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        self._text, self._point, self._advance = "", (0.0, 0.0), 0.0
        self._anchor, self._tag, self._bold = anchor, tag, bold
        self.size, self.align, self.offset, self.halo = size, align, offset, halo
        path, self._advance = outline("", tag, bold=bold)
        super().__init__(path, facecolor=color, edgecolor="none", linewidth=0)
        self.set_clip_on(False)

    def put(self, text: str, x: float, y: float) -> None:
        """Write `text` at the point (x, y) of the anchor's coordinates."""
        point = (float(x), float(y))
        if point != self._point:
            self._point = point
            self.stale = True
        if text != self._text:
            self._text = text
            path, self._advance = outline(text, self._tag, bold=self._bold)
            self.set_path(path)
            self.stale = True

    def get_text(self) -> str:
        """The words now shown."""
        return self._text

    def get_transform(self) -> Transform:
        """From em to device pixels."""
        figure = self.get_figure(root=True)
        css = (figure.dpi if figure is not None else 96.0) / 96.0
        x, y = self._anchor.transform(self._point)
        shift = self.offset[0] - _SHARE[self.align] * self._advance * self.size
        return (
            Affine2D().scale(self.size * css).translate(x + shift * css, y + self.offset[1] * css)
        )

    def get_window_extent(self, renderer: Any = None) -> Bbox:  # noqa: ARG002 - matplotlib's
        """Box around the ink in device pixels (without the halo)."""
        path = self.get_path()
        if path.codes is None or not self._text.strip():
            return Bbox.null()
        # Control points enclose the curves, closely enough, and at a hundredth of the cost of
        # their exact extents; the point that only closes an outline lies anywhere.
        points = np.asarray(path.vertices)[np.asarray(path.codes) != Path.CLOSEPOLY]
        return Bbox.null() if not points.size else _box(self.get_transform().transform(points))

    def draw(self, renderer: Any) -> None:
        """Draw the rim, then the words."""
        if not self.get_visible() or not self._text:
            return
        if self.halo is not None:
            path, transform = self.get_path(), self.get_transform()
            gc = renderer.new_gc()
            gc.set_foreground(self.halo)
            gc.set_linewidth(3.0)
            gc.set_joinstyle("round")
            renderer.draw_path(gc, transform.transform_path(path), IdentityTransform(), None)
            gc.restore()
        super().draw(renderer)
