"""What to do first for the signs that were ticked, in order; with none, what keeps it so."""

from __future__ import annotations

from overdue.charts.cards import Card
from overdue.charts.early_signs_words import (
    signs_cards,
    signs_finding,
    signs_notes,
    signs_table,
    signs_terms,
)
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.livelihood.signs import Checked


class EarlySignsSheet(Sheet[Checked]):
    """One card for each step."""

    @staticmethod
    def finding(result: Checked, language: Language) -> str:
        """How many steps there are, and the first one."""
        return signs_finding(result, language)

    @staticmethod
    def terms(result: Checked, language: Language) -> str:
        """That this is a list to think with and no test, and that ticks are not kept."""
        return signs_terms(result, language)

    @staticmethod
    def table(result: Checked, language: Language) -> Table:
        """Each step, what it answers, and where it comes from."""
        return signs_table(result, language)

    @staticmethod
    def notes(result: Checked, language: Language) -> tuple[str, ...]:
        """Where the signs come from, and who listens."""
        return signs_notes(result, language)

    @staticmethod
    def cards(result: Checked, language: Language) -> tuple[Card, ...]:
        """The steps, the first one first."""
        return signs_cards(result, language)
