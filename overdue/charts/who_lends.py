"""Who is my lender: the rules that speak to it and those that do not, in words."""

from __future__ import annotations

from overdue.charts.lender_words import (
    who_lends_finding,
    who_lends_notes,
    who_lends_table,
    who_lends_terms,
)
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.law.lender_rules import LenderRules


class WhoLendsSheet(Sheet[LenderRules]):
    """Rule by rule: what it says, how strong it is, and whether it is for this lender."""

    @staticmethod
    def finding(result: LenderRules, language: Language) -> str:
        """How many rules speak to this lender, and whether the line of private lending does."""
        return who_lends_finding(result, language)

    @staticmethod
    def terms(result: LenderRules, language: Language) -> str:
        """The day, and how strong the rules are."""
        return who_lends_terms(result, language)

    @staticmethod
    def table(result: LenderRules, language: Language) -> Table:
        """The rules."""
        return who_lends_table(result, language)

    @staticmethod
    def notes(result: LenderRules, language: Language) -> tuple[str, ...]:
        """Where the lender's name stands, and whom to complain to."""
        return who_lends_notes(result, language)
