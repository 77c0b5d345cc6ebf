"""Where Chinese text has a space: between Chinese characters and Latin letters or digits."""

from __future__ import annotations

__all__ = ["is_han", "needs_space"]

# Signs that belong to the number after or before them and so part it from a Chinese character.
_OPENS_A_NUMBER = "¥+\u2212±"
_ENDS_A_NUMBER = "%‰°"


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one (not punctuation); false for an empty string."""
    # Comparisons, because a regular expression of these ranges takes 7 ms to compile.
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or character == "\u3007"
    )


def needs_space(left: str, right: str) -> bool:
    """Whether a space is due where ``right`` follows ``left``, going by the touching characters.

    A year, month or day is written closed up (2026年), so none is due before 年, 月 and 日
    after a digit; a translator who means a duration writes the space (``{n} 年``).
    """
    a, b = left[-1:], right[:1]
    if is_han(a):
        return _is_latin(b) or (b != "" and b in _OPENS_A_NUMBER)
    if is_han(b) and not (a.isdigit() and b in "年月日"):
        return _is_latin(a) or (a != "" and a in _ENDS_A_NUMBER)
    return False


def _is_latin(character: str) -> bool:
    # Up to the Greek letters; beyond them are signs and other scripts.
    return character.isalnum() and character < "\u0400"
