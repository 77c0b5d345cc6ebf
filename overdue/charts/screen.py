"""Where a chart is shown: its width on the page, and whether the page is dark."""

from __future__ import annotations

from typing import Final

import msgspec

WIDTHS: Final = (300, 400, 520, 660)
"""Widths in CSS pixels for which charts are drawn; the page scales up to the next one."""

_NARROW: Final = 400
_HEIGHTS: Final = {300: 290, 400: 310, 520: 330, 660: 370}

CSS_PIXELS_PER_INCH: Final = 96
PIXEL_RATIO: Final = 2
"""Device pixels drawn for each CSS pixel, so that text is sharp on fine screens."""


class Screen(msgspec.Struct, frozen=True):
    """The place a chart is drawn for.

    Attributes
    ----------
    width
        One of `WIDTHS`, in CSS pixels.
    dark
        Whether the page behind the chart is dark.
    """

    width: int = WIDTHS[-1]
    dark: bool = False

    @property
    def height(self) -> int:
        """Height of a chart in CSS pixels; narrow charts are taller for their width."""
        return _HEIGHTS[self.width]

    @property
    def is_narrow(self) -> bool:
        """Whether labels must be short."""
        return self.width <= _NARROW

    @classmethod
    def fitting(cls, css_width: float, *, dark: bool = False) -> Screen:
        """The largest known width that is not wider than `css_width` (or the smallest there is)."""
        fitting = [width for width in WIDTHS if width <= css_width]
        return cls(max(fitting, default=WIDTHS[0]), dark)
