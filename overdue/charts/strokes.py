"""The moving artists of a chart as strokes for the page's canvas.

The page draws exactly what Agg would: the same vertices after the same transform, in device
pixels of the picture behind them. An artist of another kind has no strokes, and the chart is then
redrawn as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, TypeAlias

import msgspec
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


_STRAIGHT: Final = 2
"""Points that have nothing between them."""
_NO_TURN: Final = 1e-6
"""Square pixels: ten thousand such turns are still no pixel."""


class NoStrokes(TypeError):
    """An artist that the page cannot draw; the picture must be drawn as a whole."""


class Stroke(msgspec.Struct, frozen=True, eq=False):
    """One path and how it is painted.

    Attributes
    ----------
    paint
        Number of vertices ``n``, ``fill``, ``stroke`` and ``rim`` (CSS colours or absent; the rim
        is painted first), ``width`` and ``dash`` in device pixels, ``clip`` whether the axes cut
        it.
    vertices
        Float32 (x, y) in device pixels from the top left corner.
    codes
        Matplotlib's path codes, one byte a vertex.
    """

    paint: dict[str, Any]
    vertices: bytes
    codes: bytes


def packed(strokes: Iterable[Stroke]) -> dict[str, Any]:
    """Return ``paints``, ``vertices`` and ``codes`` of several strokes, ready to be sent."""
    every = list(strokes)
    return {
        "paints": [stroke.paint for stroke in every],
        "vertices": b"".join(stroke.vertices for stroke in every),
        "codes": b"".join(stroke.codes for stroke in every),
    }


class Pen:
    """Draws artists as strokes, and those that have not changed not again.

    Parameters
    ----------
    dpi
        Device pixels per inch.
    height
        Height of the picture in device pixels: strokes count from its top.
    """

    def __init__(self, dpi: float, height: float) -> None:
        self._dpi, self._height = dpi, height
        self._known: dict[Artist, tuple[Any, tuple[Stroke, ...]]] = {}

    def forget(self) -> None:
        """Draw all artists anew: what places them has changed, or somebody else drew them."""
        self._known.clear()

    def strokes(self, artists: Iterable[Artist]) -> list[Stroke]:
        """Return what the page must draw for these artists, in their drawing order.

        An artist that has not changed gives the very strokes that it gave before.

        Raises
        ------
        NoStrokes
            For an artist of a kind that the page cannot draw exactly.
        """
        found: list[Stroke] = []
        for artist in sorted(artists, key=lambda artist: artist.get_zorder()):
            if artist.get_visible():
                found += self._drawn(artist)
        return found

    def _drawn(self, artist: Artist) -> tuple[Stroke, ...]:
        look = _look(artist)
        if not artist.stale and artist in self._known and self._known[artist][0] == look:
            return self._known[artist][1]
        drawn = tuple(
            Stroke(
                {"n": len(points), **paint},
                _flat(points, self._height),
                _line_to(len(points)) if codes is None else codes.tobytes(),
            )
            for points, codes, paint in _paths(artist, self._dpi)
        )
        self._known[artist] = look, drawn
        artist.stale = False
        return drawn


_Path: TypeAlias = tuple[np.ndarray, "np.ndarray | None", dict[str, Any]]
"""Points in pixels, their codes (``None``: one unbroken line), and how it is painted."""


def _paths(artist: Artist, dpi: float) -> Iterator[_Path]:
    match artist:
        case Words():
            return _words(artist, dpi)
        case Line2D():
            return _line(artist, dpi)
        case PolyCollection():
            return _areas(artist)
        case Patch() if artist.get_hatch() is None:
            return _patch(artist, dpi)
    raise NoStrokes(f"the page cannot draw a {type(artist).__name__}")


def _look(artist: Artist) -> Any:
    """What can change without matplotlib taking note of it."""
    if isinstance(artist, Words):
        return artist.align, artist.offset, artist.size, artist.halo
    return vars(artist)["_dash_pattern"] if isinstance(artist, Line2D) else None


def _flat(points: np.ndarray, height: float) -> bytes:
    flat = np.empty(points.shape, dtype="<f4")
    flat[:, 0] = points[:, 0]
    flat[:, 1] = height - points[:, 1]
    return flat.tobytes()


@lru_cache(maxsize=64)
def _line_to(count: int) -> bytes:
    return bytes([_MOVE_TO, *[_LINE_TO] * (count - 1)]) if count else b""


def _bends(points: np.ndarray) -> np.ndarray:
    """Points without those that lie straight on the way from the one before to the one after.

    Most fees grow by the same sum each day: of a year's points, two are left.
    """
    if len(points) <= _STRAIGHT:
        return points
    step = np.diff(points, axis=0)
    turn = np.abs(step[:-1, 0] * step[1:, 1] - step[:-1, 1] * step[1:, 0])
    onward = (step[:-1] * step[1:]).sum(axis=1) > 0
    keep = np.ones(len(points), dtype=bool)
    keep[1:-1] = ~((turn < _NO_TURN) & onward)  # also keeps what is not a number
    return points[keep]


def _css(color: Any, alpha: float | None = None) -> str | None:
    rgba = to_rgba(color, alpha)
    return None if rgba[3] == 0 else to_hex(rgba, keep_alpha=rgba[3] < 1)


def _codes(path: Path) -> np.ndarray | None:
    return None if path.codes is None else np.asarray(path.codes, dtype=np.uint8)


def _pixels(points: float, dpi: float) -> float:
    return points * dpi / 72


def _words(words: Words, dpi: float) -> Iterator[_Path]:
    path = words.get_path()
    if not np.size(path.vertices):
        return
    paint: dict[str, Any] = {"fill": _css(words.get_facecolor())}
    if words.halo is not None:
        paint |= {"rim": _css(words.halo), "width": _pixels(3.0, dpi)}
    yield words.get_transform().transform(path.vertices), _codes(path), paint


def _line(line: Line2D, dpi: float) -> Iterator[_Path]:
    marker = line.get_marker() not in ("None", "none", "", " ", None)
    points = line.get_transform().transform(line.get_xydata())
    clip = bool(line.get_clip_on())
    if line.get_linestyle() not in ("None", "none", "", " "):
        dashes = vars(line)["_dash_pattern"][1]  # scaled by the line width; not public
        paint = {
            "stroke": _css(line.get_color(), line.get_alpha()),
            "width": _pixels(line.get_linewidth(), dpi),
            "dash": [_pixels(step, dpi) for step in dashes] if dashes else None,
            "cap": line.get_dash_capstyle() if dashes else line.get_solid_capstyle(),
            "clip": clip,
        }
        yield _bends(points), None, paint
    if marker:
        if line.get_marker() != "o":
            raise NoStrokes(f"the page draws round markers, not {line.get_marker()!r}")
        paint = {
            "circle": _pixels(line.get_markersize() / 2, dpi),
            "fill": _css(line.get_markerfacecolor()),
            "stroke": _css(line.get_markeredgecolor()),
            "width": _pixels(line.get_markeredgewidth(), dpi),
        }
        for point in points:
            yield point[np.newaxis], None, paint


def _areas(areas: PolyCollection) -> Iterator[_Path]:
    if areas.get_hatch() is not None:
        raise NoStrokes("the page cannot draw hatched areas")
    faces, transform = areas.get_facecolor(), areas.get_transform()
    for index, path in enumerate(areas.get_paths()):
        paint = {"fill": _css(faces[index % len(faces)]), "clip": True}
        yield *_outline(transform.transform(path.vertices), _codes(path)), paint


def _outline(points: np.ndarray, codes: np.ndarray | None) -> tuple[np.ndarray, np.ndarray | None]:
    """One closed outline needs its bends only."""
    if codes is None or not len(codes) or codes[-1] != Path.CLOSEPOLY:
        return points, codes
    if codes[0] != _MOVE_TO or (codes[1:-1] != _LINE_TO).any():
        return points, codes
    bends = _bends(points[:-1])
    kinds = np.full(len(bends) + 1, _LINE_TO, dtype=np.uint8)
    kinds[0], kinds[-1] = _MOVE_TO, Path.CLOSEPOLY
    return np.concatenate([bends, points[-1:]]), kinds


def _patch(patch: Patch, dpi: float) -> Iterator[_Path]:
    path = patch.get_path()
    paint: dict[str, Any] = {"clip": bool(patch.get_clip_on())}
    if patch.get_fill():
        paint["fill"] = _css(patch.get_facecolor())
    if patch.get_linewidth() and _css(patch.get_edgecolor()):
        paint["stroke"] = _css(patch.get_edgecolor())
        paint["width"] = _pixels(patch.get_linewidth(), dpi)
    yield patch.get_transform().transform(path.vertices), _codes(path), paint
