"""Which right there is against what was done: the rules, what to do, and where to go, in words."""

from __future__ import annotations

from overdue.charts.cards import Card
from overdue.charts.rights_finder_cards import rights_cards
from overdue.charts.rights_finder_words import (
    rights_finding,
    rights_notes,
    rights_table,
    rights_terms,
)
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.collection.rights import Rights
from overdue.language import Language


class RightsFinderSheet(Sheet[Rights]):
    """One card for each rule; then what to write down and say, the doors, where the right ends."""

    @staticmethod
    def finding(result: Rights, language: Language) -> str:
        """How many rules speak to it, how strong they are, and the first door."""
        return rights_finding(result, language)

    @staticmethod
    def terms(result: Rights, language: Language) -> str:
        """What was asked."""
        return rights_terms(result, language)

    @staticmethod
    def table(result: Rights, language: Language) -> Table:
        """Every rule about such a deed, also those that do not speak to it."""
        return rights_table(result, language)

    @staticmethod
    def notes(result: Rights, language: Language) -> tuple[str, ...]:
        """What the right does not do."""
        return rights_notes(result, language)

    @staticmethod
    def cards(result: Rights, language: Language) -> tuple[Card, ...]:
        """The rules, and what to do."""
        return rights_cards(result, language)
