"""One language: its texts and its formats under one name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeVar

from overdue.language.catalogue import Catalogue, MissingText
from overdue.language.formats import Formats
from overdue.language.keys import key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

__all__ = ["Language"]

T = TypeVar("T")

Number = Decimal | float
Precision = Literal["day", "month", "year"]


class Language:
    """Texts, and formats for the values in them, in one language.

    Get one with :func:`overdue.language.language` or :func:`overdue.language.current`.
    All formats round half-up and raise ``ValueError`` for what is not a finite number.

    Attributes
    ----------
    tag
        ``en`` or ``zh-Hans``.
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._catalogue = Catalogue(tag)
        self._formats = Formats(tag, self._catalogue)

    def __repr__(self) -> str:
        return f"Language({self.tag!r})"

    def text(self, key: str, /, **fields: object) -> str:
        """Return the text of a key with its fields filled in.

        Parameters
        ----------
        key
            Key of the catalogues, such as ``growth.finding``.
        **fields
            Value of each ``{field}``, formatted already.

        Raises
        ------
        MissingText
            If this language has no such text.
        TypeError
            If a field of the text was not given.
        """
        return self._filled(key, 1, fields)

    def plural(self, key: str, n: Number, /, **fields: object) -> str:
        """Return the form of a counted text for ``n`` things; field ``n`` is ``n`` formatted.

        Raises the same errors as :meth:`text`.
        """
        fields.setdefault("n", self.number(n, None))
        # "−1 day" as well as "1 day"; "1.5 days".
        return self._filled(key, 1 if abs(n) == 1 else 2, fields)

    def money(self, x: Number) -> str:
        """Return yuan with fen: ``¥5,000.00`` or ``5,000.00 元``."""
        return self._formats.money(x, 2)

    def money_round(self, x: Number) -> str:
        """Return whole yuan: ``¥5,000`` or ``5,000 元``."""
        return self._formats.money(x, 0)

    def percent(self, fraction: Number, digits: int | None = 1) -> str:
        """Return a fraction as percent: 0.071 is ``7.1 %`` or ``7.1%``.

        ``digits`` is the number of digits after the point; ``None`` shows as many as needed,
        at most four, so that 0.00015 is ``0.015 %``.
        """
        return self._formats.percent(fraction, digits)

    def number(self, x: Number, digits: int | None = 0) -> str:
        """Return a plain number: ``5,000``; ``digits`` as in :meth:`percent`."""
        return self._formats.number(x, digits)

    def date(self, day: date, precision: Precision = "day") -> str:
        """Return a day: ``23 November 2026`` or ``2026年11月23日``.

        ``precision`` says how exactly it is known: ``month`` shows ``November 2026``, ``year``
        shows ``2026``.
        """
        return self._formats.date(day, precision)

    def days(self, n: Number) -> str:
        """Return a number of days: ``90 days`` or ``90 天``."""
        return self.plural("unit.days", n)

    def months(self, n: Number) -> str:
        """Return a number of months: ``12 months`` or ``12 个月``."""
        return self.plural("unit.months", n)

    def pick(self, sides: Mapping[str, T]) -> T:
        """Return this language's side of ``{"en": …, "zh-Hans": …}``.

        Raises
        ------
        MissingText
            If it has no such side.
        """
        try:
            return sides[self.tag]
        except KeyError:
            raise MissingText(repr(dict(sides)), self.tag) from None

    def join(self, items: Sequence[str]) -> str:
        """Return a list as words: ``a, b and c`` or ``a、b和c``; nothing for an empty one."""
        return self._joined(items, key("list.comma"), key("list.and"))

    def clauses(self, items: Sequence[str]) -> str:
        """Return clauses in a row: ``a, b and c`` or ``a，b，c``; nothing for no clause."""
        return self._joined(items, key("list.clause"), key("list.last_clause"))

    def _joined(self, items: Sequence[str], comma: str, end: str) -> str:
        if not items:
            return ""
        *some, last = items
        if not some:
            return last
        first, *rest = some
        for item in rest:
            first = self.text(comma, a=first, b=item)
        return self.text(end, a=first, b=last)

    def _filled(self, key: str, n: int, fields: Mapping[str, object]) -> str:
        template = self._catalogue.template(key, n)
        try:
            return template.fill(fields)
        except KeyError as error:
            raise TypeError(
                f"text {key!r} needs the field {error.args[0]!r}; given: {sorted(fields)}"
            ) from None
