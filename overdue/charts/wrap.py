"""Break a text into lines of a given width, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from overdue.charts.glyphs import width

_NOT_FIRST: Final = frozenset("，。；：！？、）》」』】〕\uff05%”’…)")  # the odd one: full-width %
_NOT_LAST: Final = frozenset("（《「『【〔“\u2018(¥")  # and the opening single quote


def _breaks_anywhere(char: str) -> bool:
    """Whether a line may end at a character: a Chinese one or a full-width sign."""
    # No regular expression: to compile one with these ranges costs more than all the breaking.
    return "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def _pieces(text: str) -> Iterator[str]:
    """Single Chinese characters, words, and the spaces between them."""
    word = ""
    for char in text:
        if word and (_breaks_anywhere(char) or char.isspace() != word[-1].isspace()):
            yield word
            word = ""
        if _breaks_anywhere(char):
            yield char
        else:
            word += char
    if word:
        yield word


def _unbreakable(text: str) -> list[str]:
    """Pieces between which a line may end."""
    pieces: list[str] = []
    for piece in _pieces(text):
        glue = pieces and (piece[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST)
        if glue:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def wrap(text: str, em: float, tag: str, *, bold: bool = False) -> list[str]:
    """Lines of `text` that are at most `em` wide (one piece that is wider stays whole).

    Parameters
    ----------
    text
        One paragraph.
    em
        Width allowed, in multiples of the font size.
    tag, bold
        Language tag and weight, which decide the widths.
    """
    return wrap_by(text, lambda line: width(line, tag, bold=bold) <= em)


def wrap_by(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Lines of `text`, each as long as `fits` allows (one piece that is longer stays whole)."""
    lines, line = [], ""
    for piece in _unbreakable(text):
        if line and not fits((line + piece).rstrip()):
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines
