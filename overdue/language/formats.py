"""Numbers, money and dates as one language writes them, by Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext
from functools import cached_property
from typing import TYPE_CHECKING

from overdue.language.keys import key

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

    from overdue.language.catalogue import Catalogue

__all__ = ["Formats"]

# Wide enough for any float, so that rounding is the only thing that rounds.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)

_NEEDED_AT_MOST = 4

_MONEY = key("format.money")
_NUMBER = key("format.number")
_PERCENT = key("format.percent")
_DATES = {"day": key("format.date"), "month": key("format.month"), "year": key("format.year")}
_LETTERS = re.compile("[A-Za-z]+")


class Formats:
    """Formats of one language; its patterns are texts of the catalogue (``format.…``).

    Babel is loaded by the first format, not by the import: it costs more than all else here.

    Parameters
    ----------
    tag
        Language tag.
    catalogue
        Texts of that language.
    """

    def __init__(self, tag: str, catalogue: Catalogue) -> None:
        self._tag = tag
        self._catalogue = catalogue
        self._patterns: dict[tuple[str, int], NumberPattern] = {}

    @cached_property
    def locale(self) -> Locale:
        """The Babel locale behind the formats."""
        from overdue.language.locales import course_locale

        return course_locale(self._tag)

    def money(self, x: Decimal | float, digits: int) -> str:
        """Return yuan with ``digits`` digits after the point, rounded half-up.

        Raises
        ------
        ValueError
            If ``x``, here and below, is not a finite number.
        """
        return self._shown(_MONEY, x, digits)

    def number(self, x: Decimal | float, digits: int | None) -> str:
        """Return a plain number; ``None`` for as many digits as needed, at most four."""
        return self._shown(_NUMBER, x, digits)

    def percent(self, x: Decimal | float, digits: int | None) -> str:
        """Return a fraction as percent; ``digits``, of the percent, as in :meth:`number`."""
        return self._shown(_PERCENT, x, digits, shift=2)

    def date(self, day: date, precision: str = "day") -> str:
        """Return a day in the pattern ``format.date``, or only its month and year, or its year.

        The patterns need four of the letters that Unicode knows. Babel, which knows them all,
        would be loaded for these alone; a test holds the results equal to Babel's.
        """
        if not isinstance(day, date):
            raise TypeError(f"a date is needed, not {day!r}")
        parts = {"d": str(day.day), "M": str(day.month), "y": str(day.year)}
        if "MMMM" in (pattern := self._catalogue.template(_DATES[precision]).text):
            parts["MMMM"] = self.locale.months["format"]["wide"][day.month]
        return _LETTERS.sub(lambda letters: parts[letters[0]], pattern)

    def _shown(self, key: str, x: Decimal | float, digits: int | None, shift: int = 0) -> str:
        # `shift`: places by which the pattern itself moves the point.
        value = _rounded(x, _NEEDED_AT_MOST if digits is None else digits, shift)
        if digits is None:
            exponent = _EXACT.scaleb(value, shift).normalize(_EXACT).as_tuple().exponent
            digits = max(0, -int(exponent))
        # Babel rounds once more, in the context of whoever calls.
        with localcontext(_EXACT):
            shown: str = self._pattern(key, digits).apply(value, self.locale)
        return shown

    def _pattern(self, key: str, digits: int) -> NumberPattern:
        found = self._patterns.get((key, digits))
        if found is None:
            from babel.numbers import parse_pattern

            text = self._catalogue.template(key).text
            point = "." + "0" * digits if digits else ""
            found = parse_pattern(text.replace("#,##0", "#,##0" + point))
            self._patterns[key, digits] = found
        return found


def _rounded(x: Decimal | float, digits: int, shift: int) -> Decimal:
    try:
        value = x if isinstance(x, Decimal) else Decimal(str(x))
    except InvalidOperation:
        raise ValueError(f"a number is needed, not {x!r}") from None
    if not value.is_finite():
        raise ValueError(f"a finite number is needed, not {x!r}")
    value = value.quantize(Decimal((0, (1,), -digits - shift)), context=_EXACT)
    # A loss of a tenth of a fen is shown as nothing, not as minus nothing.
    return value or abs(value)
