"""A year: a number that is written without commas, with a slider."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from overdue.language import Language
from overdue.widgets.number import Number


class Year(Number, frozen=True, kw_only=True):
    """A calendar year between `low` and `high`; `high` may name another year's control."""

    def words(self, value: Decimal, language: Language) -> str:
        """The year as dates write it."""
        return language.date(date(int(value), 1, 1), "year")

    def spec(self, language: Language) -> dict[str, Any]:
        """As a number, but never with a comma for thousands."""
        before, _, after = self.words(Decimal(2000), language).partition("2000")
        shown = {"kind": "number", "plain": True, "before": before.strip(), "after": after.strip()}
        return super().spec(language) | shown
