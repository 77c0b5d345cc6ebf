"""Acts on three piles, in words; the piles themselves are a control (`overdue.widgets.ask`)."""

from __future__ import annotations

from overdue.charts.sheet import Sheet
from overdue.charts.sort_acts_words import sort_finding, sort_notes, sort_table, sort_terms
from overdue.charts.table import Table
from overdue.language import Language
from overdue.quiz.guesses import Guesses


class SortActsSheet(Sheet[Guesses]):
    """How many acts lie on the right pile, and for each that was sorted the verdict and why."""

    @staticmethod
    def finding(result: Guesses, language: Language) -> str:
        """How many acts lie on the right pile so far."""
        return sort_finding(result, language)

    @staticmethod
    def terms(result: Guesses, language: Language) -> str:
        """What each pile is for."""
        return sort_terms(result, language)

    @staticmethod
    def table(result: Guesses, language: Language) -> Table:
        """The first acts until they are sorted; then all that were, each with its verdict."""
        return sort_table(result, language)

    @staticmethod
    def notes(result: Guesses, language: Language) -> tuple[str, ...]:
        """What a recommendation is worth."""
        return sort_notes(result, language)
