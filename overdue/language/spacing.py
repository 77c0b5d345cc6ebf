"""Where Chinese text has a space: between Chinese characters and Latin letters or digits."""

from __future__ import annotations

__all__ = ["begins_with_date", "is_han", "needs_space"]

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
    """Whether a space is due where ``right`` follows ``left``.

    A date is written closed up and counts as Chinese (自2026年11月23日起): none is due before it,
    nor between a digit and 年, 月 or 日. A translator who means a duration writes the space
    (``{n} 年``).
    """
    a, b = left[-1:], right[:1]
    if is_han(a):
        if begins_with_date(right):
            return False
        return _is_latin(b) or (b != "" and b in _OPENS_A_NUMBER)
    if is_han(b) and not (a.isdigit() and b in "年月日"):
        return _is_latin(a) or (a != "" and a in _ENDS_A_NUMBER)
    return False


def begins_with_date(text: str) -> bool:
    """Whether a text begins with a year or a month in digits: ``2026年``, ``3月``, ``11月``."""
    return any(
        text[:length].isdigit() and text[length : length + 1] == unit
        for length, unit in ((4, "年"), (2, "月"), (1, "月"))
    )


def _is_latin(character: str) -> bool:
    # Up to the Greek letters; beyond them are signs and other scripts.
    return character.isalnum() and character < "\u0400"
