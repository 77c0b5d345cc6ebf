"""Whether two pictures show the same, although two machines drew them."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image

MEAN_TOLERANCE = 0.5
"""Allowed mean difference of all channels, of 255: what anti-aliasing differs by."""
BLOCK = 8
BLOCK_TOLERANCE = 48.0
"""Allowed mean difference within a square of so many pixels: another digit differs by more."""


def same_pixels(one: str, other: str) -> bool:
    """Say whether two base64 PNGs hold exactly the same pixels, however they were packed."""
    return bool(np.array_equal(_pixels(one), _pixels(other)))


def difference(one: str, other: str) -> str:
    """Return how two base64 PNGs differ for the eye, or nothing.

    Two rasterisers, or two versions of one, place the grey of an edge differently; a moved
    line, another number or another colour is more than that.
    """
    here, there = _pixels(one), _pixels(other)
    if here.shape != there.shape:
        return f"{here.shape[1]} × {here.shape[0]} pixels, now {there.shape[1]} × {there.shape[0]}"
    apart = np.abs(here - there).mean(axis=2)
    mean = float(apart.mean())
    if mean > MEAN_TOLERANCE:
        return f"its pixels differ by {mean:.2f} of 255 on average, allowed {MEAN_TOLERANCE}"
    worst = _worst_block(apart)
    if worst > BLOCK_TOLERANCE:
        return f"one place in it differs by {worst:.0f} of 255, allowed {BLOCK_TOLERANCE:.0f}"
    return ""


def _pixels(png: str) -> np.ndarray[tuple[int, int, int], np.dtype[np.float32]]:
    with Image.open(io.BytesIO(base64.b64decode(png))) as picture:
        shown = picture.convert("RGBA")
    # As on a white page: the colour under a transparent pixel is nobody's business.
    page = Image.new("RGBA", shown.size, "white")
    return np.asarray(Image.alpha_composite(page, shown).convert("RGB"), dtype=np.float32)


def _worst_block(apart: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> float:
    """Return the largest mean over squares of 8 × 8 pixels; the last ones may be smaller."""
    rows = np.arange(0, apart.shape[0], BLOCK)
    columns = np.arange(0, apart.shape[1], BLOCK)
    sums = np.add.reduceat(np.add.reduceat(apart, rows, axis=0), columns, axis=1)
    heights = np.diff(np.append(rows, apart.shape[0]))
    widths = np.diff(np.append(columns, apart.shape[1]))
    return float((sums / np.outer(heights, widths)).max())
