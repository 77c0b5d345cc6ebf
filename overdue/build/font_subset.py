"""One face of our font out of Noto Sans CJK SC: fewer characters, another name."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from fontTools import subset as pyftsubset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from overdue.charts.fonts import FAMILY

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

__all__ = ["SOURCES", "STYLES", "covered", "subset"]

#: Weight → file of Debian's package fonts-noto-cjk.
SOURCES: Final = {400: "NotoSansCJK-Regular.ttc", 700: "NotoSansCJK-Bold.ttc"}

#: Weight → name of the style.
STYLES: Final = {400: "Regular", 700: "Bold"}

# Place of Simplified Chinese in the collections; 0 is Japanese.
_SIMPLIFIED = 2

# What a chart does not need: vertical text, alternates, kerning.
_DROPPED = ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]

# Copyright, version, maker, licence and its address are kept; the names are ours, because a
# modified font may not go by the name of the original.
_KEPT_NAMES = [0, 5, 8, 9, 10, 13, 14]


def subset(source: Path, characters: AbstractSet[str], weight: int) -> bytes:
    """Return an OpenType font with the given characters, as far as the source has them.

    Parameters
    ----------
    source
        One of :data:`SOURCES`.
    characters
        What the font is to hold.
    weight
        400 or 700.
    """
    options = pyftsubset.Options()
    options.font_number = _SIMPLIFIED
    options.hinting = False
    # Subroutines are shared among 65,000 glyphs; a subset is smaller without them.
    options.desubroutinize = True
    options.layout_features = []
    options.drop_tables += _DROPPED
    options.name_IDs = _KEPT_NAMES
    options.name_languages = [0x409]
    options.notdef_outline = True
    # The date of the source, not of the day.
    options.recalc_timestamp = False
    subsetter = pyftsubset.Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, characters)))
    buffer = BytesIO()
    with pyftsubset.load_font(str(source), options) as font:
        subsetter.subset(font)
        _rename(font, weight)
        font.save(buffer)
    return buffer.getvalue()


def covered(file: Path) -> set[str]:
    """Return the characters that a font file has a glyph for."""
    with TTFont(file, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}


def _rename(font: Any, weight: int) -> None:
    style = STYLES[weight]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    names = {1: FAMILY, 2: style, 3: f"2.004;{postscript}", 4: f"{FAMILY} {style}", 6: postscript}
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "NONE"
    compact = font["CFF "].cff
    compact.fontNames = [postscript]
    top = compact.topDictIndex[0]
    top.FullName, top.FamilyName = f"{FAMILY} {style}", FAMILY
    # The rest of the notice is about a trademark that this font does not bear.
    top.Notice = top.Notice.split(". ")[0] + "."
    for part in top.FDArray:
        part.FontName = f"{postscript}-{part.FontName.rsplit('-', 1)[1]}"
