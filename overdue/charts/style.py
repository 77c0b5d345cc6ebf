"""How every chart looks: fonts, sizes, quiet axes; matplotlib's own settings stay untouched."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Final

import matplotlib as mpl

from overdue.charts.fonts import families
from overdue.charts.palette import Palette
from overdue.charts.screen import CSS_PIXELS_PER_INCH
from overdue.language import Language

TEXT_SIZE: Final = 12.5
"""Size of labels in CSS pixels."""

_POINTS_PER_CSS_PIXEL: Final = 72 / CSS_PIXELS_PER_INCH


def points(css_pixels: float) -> float:
    """CSS pixels in the points that matplotlib wants."""
    return css_pixels * _POINTS_PER_CSS_PIXEL


def style(language: Language, colors: Palette) -> AbstractContextManager[None]:
    """Settings in force while a chart is made or drawn."""
    size = points(TEXT_SIZE)
    settings: Any = {
        "font.family": families(language.tag),
        "font.size": size,
        "axes.labelsize": size,
        "xtick.labelsize": size,
        "ytick.labelsize": size,
        "axes.unicode_minus": False,
        "text.color": colors.ink,
        "axes.labelcolor": colors.muted,
        "axes.edgecolor": colors.quiet,
        "xtick.color": colors.quiet,
        "ytick.color": colors.quiet,
        "xtick.labelcolor": colors.muted,
        "ytick.labelcolor": colors.muted,
        "axes.facecolor": "none",
        "figure.facecolor": "none",
        "grid.color": colors.grid,
        "grid.linewidth": 0.8,
        "path.simplify": False,
    }
    return mpl.rc_context(settings)
