"""The moving artists of a chart as strokes for the page's canvas.

The page draws exactly what Agg would: the same vertices after the same transform, in device
pixels of the picture behind them. An artist of another kind has no strokes, and the chart is then
redrawn as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.path import Path

from overdue.charts.words import Words

_LINE_TO: Final = np.uint8(Path.LINETO)
_MOVE_TO: Final = np.uint8(Path.MOVETO)


class NoStrokes(TypeError):
    """An artist that the page cannot draw; the picture must be drawn as a whole."""


@dataclass(slots=True)
class Strokes:
    """Paths and how each is painted.

    Attributes
    ----------
    paints
        One entry a path: number of vertices ``n``, ``fill`` and ``stroke`` (CSS colours or
        absent), ``width`` and ``dash`` in device pixels, ``clip`` whether the axes cut it.
    vertices
        All vertices, float32 (x, y) in device pixels from the top left corner.
    codes
        Matplotlib's path codes, one byte a vertex.
    """

    paints: list[dict[str, Any]] = field(default_factory=list)
    vertices: list[np.ndarray] = field(default_factory=list)
    codes: list[np.ndarray] = field(default_factory=list)

    def add(self, points: np.ndarray, codes: np.ndarray | None, **paint: Any) -> None:
        """Append one path; `codes` absent means one unbroken line."""
        if codes is None:
            codes = np.full(len(points), _LINE_TO, dtype=np.uint8)
            if len(codes):
                codes[0] = _MOVE_TO
        self.paints.append({"n": len(points), **paint})
        self.vertices.append(points)
        self.codes.append(codes)

    def packed(self, height: float) -> tuple[list[dict[str, Any]], bytes, bytes]:
        """Paints, vertices (y downwards from `height`) and codes, ready to be sent."""
        if not self.vertices:
            return [], b"", b""
        points = np.concatenate(self.vertices)
        flat = np.empty(points.shape, dtype="<f4")
        flat[:, 0] = points[:, 0]
        flat[:, 1] = height - points[:, 1]
        return self.paints, flat.tobytes(), np.concatenate(self.codes).tobytes()


def strokes(artists: Iterable[Artist], dpi: float) -> Strokes:
    """What the page must draw for these artists, in their drawing order.

    Raises
    ------
    NoStrokes
        For an artist of a kind that the page cannot draw exactly.
    """
    out = Strokes()
    for artist in sorted(artists, key=lambda artist: artist.get_zorder()):
        if not artist.get_visible():
            continue
        match artist:
            case Words():
                _words(artist, out, dpi)
            case Line2D():
                _line(artist, out, dpi)
            case PolyCollection():
                _areas(artist, out)
            case Patch() if artist.get_hatch() is None:
                _patch(artist, out, dpi)
            case _:
                raise NoStrokes(f"the page cannot draw a {type(artist).__name__}")
    return out


def _css(color: Any, alpha: float | None = None) -> str | None:
    rgba = to_rgba(color, alpha)
    return None if rgba[3] == 0 else to_hex(rgba, keep_alpha=rgba[3] < 1)


def _codes(path: Path) -> np.ndarray | None:
    return None if path.codes is None else np.asarray(path.codes, dtype=np.uint8)


def _pixels(points: float, dpi: float) -> float:
    return points * dpi / 72


def _words(words: Words, out: Strokes, dpi: float) -> None:
    path = words.get_path()
    if not np.size(path.vertices):
        return
    points = words.get_transform().transform(path.vertices)
    if words.halo is not None:
        out.add(points, _codes(path), stroke=_css(words.halo), width=_pixels(3.0, dpi))
    out.add(points, _codes(path), fill=_css(words.get_facecolor()))


def _line(line: Line2D, out: Strokes, dpi: float) -> None:
    marker = line.get_marker() not in ("None", "none", "", " ", None)
    points = line.get_transform().transform(line.get_xydata())
    clip = bool(line.get_clip_on())
    if line.get_linestyle() not in ("None", "none", "", " "):
        dashes = vars(line)["_dash_pattern"][1]  # scaled by the line width; not public
        out.add(
            points,
            None,
            stroke=_css(line.get_color(), line.get_alpha()),
            width=_pixels(line.get_linewidth(), dpi),
            dash=[_pixels(step, dpi) for step in dashes] if dashes else None,
            cap=line.get_dash_capstyle() if dashes else line.get_solid_capstyle(),
            clip=clip,
        )
    if marker:
        if line.get_marker() != "o":
            raise NoStrokes(f"the page draws round markers, not {line.get_marker()!r}")
        for x, y in points:
            out.add(
                np.array([[x, y]]),
                None,
                circle=_pixels(line.get_markersize() / 2, dpi),
                fill=_css(line.get_markerfacecolor()),
                stroke=_css(line.get_markeredgecolor()),
                width=_pixels(line.get_markeredgewidth(), dpi),
            )


def _areas(areas: PolyCollection, out: Strokes) -> None:
    if areas.get_hatch() is not None:
        raise NoStrokes("the page cannot draw hatched areas")
    faces, transform = areas.get_facecolor(), areas.get_transform()
    for index, path in enumerate(areas.get_paths()):
        fill = _css(faces[index % len(faces)])
        out.add(transform.transform(path.vertices), _codes(path), fill=fill, clip=True)


def _patch(patch: Patch, out: Strokes, dpi: float) -> None:
    path = patch.get_path()
    paint: dict[str, Any] = {"clip": bool(patch.get_clip_on())}
    if patch.get_fill():
        paint["fill"] = _css(patch.get_facecolor())
    if patch.get_linewidth() and _css(patch.get_edgecolor()):
        paint["stroke"] = _css(patch.get_edgecolor())
        paint["width"] = _pixels(patch.get_linewidth(), dpi)
    out.add(patch.get_transform().transform(path.vertices), _codes(path), **paint)
