"""The fonts of the charts: matplotlib's DejaVu Sans, and our subset with Chinese characters."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from overdue import assets

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FAMILY", "FILES", "families", "register"]

#: Name under which matplotlib knows the subset.
FAMILY: Final = "Overdue Sans SC"

_REGULAR: Final = 400
_BOLD: Final = 700

#: File below ``assets/fonts`` of each weight.
FILES: Final = {_REGULAR: "OverdueSansSC-Regular.otf", _BOLD: "OverdueSansSC-Bold.otf"}

# The bold face holds fewer characters. The regular one stands behind it under a name of its own,
# so that a rare character in a heading is drawn thin, not as an empty box.
_BEHIND_BOLD: Final = "Overdue Sans SC Regular"

_LATIN: Final = "DejaVu Sans"

_ORDER: Final = {
    "zh-Hans": [FAMILY, _BEHIND_BOLD, _LATIN],
    "en": [_LATIN, FAMILY, _BEHIND_BOLD],
}


@cache
def register() -> None:
    """Make the subset known to matplotlib, once in a process; takes a few milliseconds.

    Raises
    ------
    overdue.assets.MissingAsset
        If a font file is not there.
    """
    from matplotlib.font_manager import fontManager

    for weight in FILES:
        fontManager.addfont(_file(weight))
    upright = {
        (font.name, font.weight): font
        for font in reversed(fontManager.ttflist)  # the first of a name is the one that is taken
        if font.style == font.stretch == "normal"
    }
    # matplotlib compares each font that it knows with what is asked for, until one fits exactly;
    # and only a weight given as a word can. So ours stand in front, with such weights.
    front = []
    for weight, word in ((_REGULAR, "normal"), (_BOLD, "bold")):
        front += [replace(upright[name, weight], weight=word) for name in (_LATIN, FAMILY)]
        front.append(replace(upright[FAMILY, _REGULAR], name=_BEHIND_BOLD, weight=word))
    fontManager.ttflist[:0] = front


def _file(weight: int) -> Path:
    return assets.path("fonts", FILES[weight])


def families(tag: str) -> list[str]:
    """Return the font families of a language, for matplotlib's ``font.family``.

    matplotlib takes each character from the first family that has it: figures and letters look
    like the language around them, and no text is without glyphs in either language.

    Raises
    ------
    KeyError
        If ``tag`` is not a language of the course.
    """
    return list(_ORDER[tag])
