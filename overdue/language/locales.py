"""Babel's locales, with the two parts that our formats need kept beside the catalogues.

Babel reads all that it knows of a language before it gives a thousands separator: a sixth of the
time that our first app has. ``python -m overdue strings`` takes the parts from Babel, and a test
holds them equal to Babel's own.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from babel import Locale

from overdue import assets

__all__ = ["FILE", "CourseLocale", "course_locale", "parts"]

FILE = ("locale", "parts.json")
_LATIN = "latn"
_SYMBOLS = ("decimal", "group", "minusSign", "percentSign", "plusSign")


class CourseLocale(Locale):
    """A locale of Babel that knows its number symbols and month names by itself.

    Everything else is read by Babel when it is asked for.
    """

    def __init__(self, whole: Locale, known: dict[str, Any]) -> None:
        super().__init__(whole.language, whole.territory, whole.script)
        self._known = known

    @property
    def number_symbols(self) -> Any:
        """Symbols for numbers in Latin digits."""
        return {_LATIN: self._known["number_symbols"]}

    @property
    def months(self) -> Any:
        """Full names of the months in a date."""
        names = dict(enumerate(self._known["months"], start=1))
        return {"format": {"wide": names}}


@cache
def course_locale(tag: str) -> CourseLocale:
    """Return the locale of a language of the course."""
    return CourseLocale(Locale.parse(tag, sep="-"), _kept()[tag])


def parts(tag: str) -> dict[str, Any]:
    """Return the parts as Babel itself gives them, for the file and for the test."""
    whole = Locale.parse(tag, sep="-")
    months = whole.months["format"]["wide"]
    return {
        "number_symbols": {name: whole.number_symbols[_LATIN][name] for name in _SYMBOLS},
        "months": [months[number] for number in range(1, 13)],
    }


@cache
def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(assets.read_text(*FILE))
    return kept
