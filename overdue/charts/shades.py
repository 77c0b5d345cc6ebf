"""One colour from light to dark for a share from 0 to 1, and words that stay readable on it."""

from __future__ import annotations

from typing import Final

from matplotlib.colors import to_hex, to_rgb

from overdue.charts.palette import Palette

__all__ = ["contrast", "shade", "words_on"]

_LINEAR_UP_TO: Final = 0.04045
_ROOM: Final = 0.05
_READABLE: Final = 4.5
"""Contrast that words need at least; of black and white one has it on every ground."""


def shade(share: float, colors: Palette) -> str:
    """Return the colour of a share: paper for 0, the darker (on dark pages lighter) the more.

    Small shares differ more than large ones, so that 1 % can be told from nothing.
    """
    weight = min(max(share, 0.0), 1.0) ** 0.5
    paper, full = to_rgb(colors.paper), to_rgb(colors.ceiling)
    red, green, blue = (
        (1 - weight) * low + weight * high for low, high in zip(paper, full, strict=True)
    )
    return to_hex((red, green, blue))


def words_on(ground: str, colors: Palette) -> str:
    """Return the colour of words on a shade: ink or paper, or black or white where it must be."""
    offered = (colors.ink, colors.paper, "#000000", "#ffffff")
    return next(words for words in offered if contrast(words, ground) >= _READABLE)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, 1 to 21."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + _ROOM) / (darker + _ROOM)


def _luminance(color: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in to_rgb(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
