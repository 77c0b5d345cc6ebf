"""Myth or rule, in words; the statements themselves are a control (`overdue.widgets.ask`)."""

from __future__ import annotations

from overdue.charts.myth_or_rule_words import myth_finding, myth_notes, myth_table, myth_terms
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.quiz.guesses import Guesses


class MythOrRuleSheet(Sheet[Guesses]):
    """How many guesses were right; for each statement the verdict, what is true, and the rule."""

    @staticmethod
    def finding(result: Guesses, language: Language) -> str:
        """Whether the last guess was right, and how many so far."""
        return myth_finding(result, language)

    @staticmethod
    def terms(result: Guesses, language: Language) -> str:
        """Where the statements come from."""
        return myth_terms(result, language)

    @staticmethod
    def table(result: Guesses, language: Language) -> Table:
        """The first statement until it was guessed; then all that were, each with its verdict."""
        return myth_table(result, language)

    @staticmethod
    def notes(result: Guesses, language: Language) -> tuple[str, ...]:
        """What “holds only partly” means."""
        return myth_notes(result, language)
