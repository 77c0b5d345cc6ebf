"""Numbers, money and dates as one language writes them, by Babel."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

    from overdue.language.catalogue import Catalogue

__all__ = ["Formats"]

# Wide enough for any float, so that rounding is the only thing that rounds.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)

_NEEDED_AT_MOST = 4


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
        from babel import Locale

        return Locale.parse(self._tag, sep="-")

    def number(self, kind: str, x: Decimal | float, digits: int | None, shift: int = 0) -> str:
        """Return ``x`` in the pattern ``format.<kind>``, rounded half-up.

        Parameters
        ----------
        kind
            ``number``, ``percent`` or ``money``.
        x
            The number; a float is taken at its shortest decimal reading.
        digits
            Digits after the point as shown; ``None`` for as many as needed, at most four.
        shift
            Places by which the pattern moves the point: two for percent.

        Raises
        ------
        ValueError
            If ``x`` is not a finite number.
        """
        value = _rounded(x, _NEEDED_AT_MOST if digits is None else digits, shift)
        if digits is None:
            exponent = _EXACT.scaleb(value, shift).normalize(_EXACT).as_tuple().exponent
            digits = max(0, -int(exponent))
        shown: str = self._pattern(kind, digits).apply(value, self.locale)
        return shown

    def date(self, day: date) -> str:
        """Return a day in the pattern ``format.date``."""
        from babel.dates import format_date

        # Babel takes None for today: a missing date would read as a wrong one.
        if not isinstance(day, date):
            raise TypeError(f"a date is needed, not {day!r}")
        pattern = self._catalogue.template("format.date").text
        return format_date(day, pattern, locale=self.locale)

    def _pattern(self, kind: str, digits: int) -> NumberPattern:
        found = self._patterns.get((kind, digits))
        if found is None:
            from babel.numbers import parse_pattern

            text = self._catalogue.template(f"format.{kind}").text
            point = "." + "0" * digits if digits else ""
            found = parse_pattern(text.replace("#,##0", "#,##0" + point))
            self._patterns[kind, digits] = found
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
