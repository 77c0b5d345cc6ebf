"""Pictures as PNG: at the speed of a slider for the page, small for a notebook."""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from PIL import Image

_COLORS: Final = 256
_LONG: Final = 32
"""Pixels of one colour in a row that are a fill, not the edge of something."""


def quick(image: Image.Image) -> bytes:
    """PNG in little time; its size hardly matters between two programs on one machine."""
    return _saved(image, level=1)


def small(pixels: np.ndarray) -> bytes:
    """PNG with a palette: a third of the size of full colour, and quicker to write.

    A chart is mostly runs of one colour along a row. Only each run is given a place in the
    palette, not each of its pixels; and the fills keep exactly the colour that they have, where a
    palette by itself would average them with their edges.

    Parameters
    ----------
    pixels
        Opaque RGBA, shape (height, width, 4), uint8.
    """
    height, width, _ = pixels.shape
    flat = np.ascontiguousarray(pixels).view(np.uint32).ravel()
    starts = np.flatnonzero(np.concatenate([[True], flat[1:] != flat[:-1]]))
    lengths = np.diff(starts, append=len(flat))
    runs = flat[starts]
    few = Image.frombytes("RGB", (len(runs), 1), _rgb(runs).tobytes()).quantize(
        _COLORS, method=Image.Quantize.FASTOCTREE
    )
    places = np.frombuffer(few.tobytes(), np.uint8)
    palette = np.array(few.getpalette(), np.uint8).reshape(-1, 3)
    fills = np.flatnonzero(lengths >= _LONG)
    colors, one, which = np.unique(runs[fills], return_index=True, return_inverse=True)
    order = np.argsort(np.bincount(which, lengths[fills]))  # the largest has the last word
    palette[places[fills[one[order]]]] = _rgb(colors[order])
    picture = Image.frombytes("P", (width, height), np.repeat(places, lengths).tobytes())
    picture.putpalette(palette.tobytes())
    return _saved(picture, level=3)


def _rgb(pixels: np.ndarray) -> np.ndarray:
    return pixels.view(np.uint8).reshape(-1, 4)[:, :3]


def _saved(image: Image.Image, *, level: int) -> bytes:
    out = io.BytesIO()
    image.save(out, format="png", compress_level=level)
    return out.getvalue()
