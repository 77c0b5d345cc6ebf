"""Who is my lender: the rules that speak to it and those that do not, in words."""

from __future__ import annotations

from overdue.charts.lender_words import (
    RulesShown,
    who_lends_finding,
    who_lends_notes,
    who_lends_table,
    who_lends_terms,
)
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language


class WhoLendsSheet(Sheet[RulesShown]):
    """Rule by rule: what it says, how strong it is, and whether it is for this lender."""

    @staticmethod
    def finding(result: RulesShown, language: Language) -> str:
        """How many rules speak to this lender, and whether the line of private lending does."""
        return who_lends_finding(result.rules, language)

    @staticmethod
    def terms(result: RulesShown, language: Language) -> str:
        """The day, and how strong the rules are."""
        return who_lends_terms(result.rules, language)

    @staticmethod
    def table(result: RulesShown, language: Language) -> Table:
        """The rules."""
        return who_lends_table(result, language)

    @staticmethod
    def notes(result: RulesShown, language: Language) -> tuple[str, ...]:
        """Where the lender's name stands, and whom to complain to."""
        return who_lends_notes(result.rules, language)
