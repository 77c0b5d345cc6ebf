"""Text as outlines, so that words look and measure the same on paper and on the page's canvas.

Agg draws ordinary text from bitmaps snapped to whole pixels, a browser from its own fonts: neither
can be moved at a slider's speed nor compared with the other. An outline can.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path

from overdue.charts.fonts import families

_UNIT: Final = 100.0
_CLOSED: Final = np.uint8(Path.CLOSEPOLY)

Outline = tuple[np.ndarray, np.ndarray, float]
"""Vertices (n, 2) in em, codes (n,), and the advance in em."""


@lru_cache(maxsize=16)
def _faces(tag: str, *, bold: bool) -> tuple[FT2Font, ...]:
    weight = "bold" if bold else "normal"
    paths = [findfont(FontProperties(family=name, weight=weight)) for name in families(tag)]
    return tuple(get_font(path) for path in paths)


@lru_cache(maxsize=4096)
def _face(char: str, tag: str, *, bold: bool) -> FT2Font:
    faces = _faces(tag, bold=bold)
    return next((face for face in faces if face.get_char_index(ord(char))), faces[0])


@lru_cache(maxsize=4096)
def _advance(char: str, tag: str, bold: bool) -> float:  # noqa: FBT001 - asked for each letter
    """Advance in em: of each letter of a sentence that is broken into lines, and no more."""
    face = _face(char, tag, bold=bold)
    face.set_size(_UNIT, 72)
    glyph = face.load_char(ord(char), flags=LoadFlags.NO_HINTING)
    return glyph.linearHoriAdvance / 65536 / _UNIT


@lru_cache(maxsize=4096)
def _glyph(char: str, tag: str, *, bold: bool) -> Outline:
    advance = _advance(char, tag, bold)
    face = _face(char, tag, bold=bold)
    face.set_size(_UNIT, 72)
    face.load_char(ord(char), flags=LoadFlags.NO_HINTING)
    vertices, codes = face.get_path()
    return (
        np.asarray(vertices, dtype=float).reshape(-1, 2) / _UNIT,
        np.asarray(codes, dtype=np.uint8),
        advance,
    )


def width(text: str, tag: str, *, bold: bool = False) -> float:
    """Width of one line of text in em (multiply by the font size)."""
    return sum([_advance(char, tag, bold) for char in text])


def outline(text: str, tag: str, *, bold: bool = False) -> tuple[Path, float]:
    """One line of text as a path that starts at the origin on its baseline.

    Parameters
    ----------
    text
        The words; a line break is not allowed.
    tag
        Language tag, which decides which font comes first.
    bold
        Whether to take the bold faces.

    Returns
    -------
    path, advance
        The outline in em, y upwards, and the width of the line in em.

    Raises
    ------
    ValueError
        When the text has more than one line.
    """
    if "\n" in text:
        raise ValueError(f"text {text!r} has more than one line; draw one label for each")
    vertices, codes, at = [], [], 0.0
    for char in text:
        points, kinds, advance = _glyph(char, tag, bold=bold)
        if len(points):
            vertices.append(points + np.array([at, 0.0]))
            codes.append(kinds)
        at += advance
    if not vertices:
        return Path(np.empty((0, 2))), at
    return Path(np.concatenate(vertices), np.concatenate(codes)), at
