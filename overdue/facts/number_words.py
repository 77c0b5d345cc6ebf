"""A number of a fact as a language writes it."""

from __future__ import annotations

from decimal import Decimal

from overdue.facts.values import Unit
from overdue.language import Language

__all__ = ["FRACTIONS", "number_words"]

FRACTIONS: frozenset[Unit] = frozenset({"share", "per-day", "per-month", "per-year"})
"""Units that are kept as fractions and written as percent."""


def number_words(number: Decimal, unit: Unit, language: Language) -> str:
    """Return a number in words of a language.

    Fractions are written as percent, yuan as money, days and months with their word, all else as a
    plain number.
    """
    if unit in FRACTIONS:
        return language.percent(number, None)
    if unit == "yuan":
        whole = number == number.to_integral_value()
        return language.money_round(number) if whole else language.money(number)
    if unit == "days":
        return language.days(number)
    if unit == "months":
        return language.months(number)
    return language.number(number, None)
