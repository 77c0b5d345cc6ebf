"""A quiz in words; the questions themselves are a control (`overdue.widgets.ask`)."""

from __future__ import annotations

from overdue.charts.cards import Card
from overdue.charts.quiz_cards import quiz_cards, shares_table
from overdue.charts.quiz_question import question_table
from overdue.charts.quiz_words import QuizShown, quiz_finding, quiz_notes, quiz_terms
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language


class QuizSheet(Sheet[QuizShown]):
    """How a quiz goes: the points, topic by topic, and at the end what comes back when."""

    @staticmethod
    def finding(result: QuizShown, language: Language) -> str:
        """How many questions there are, and what the answers are worth."""
        return quiz_finding(result, language)

    @staticmethod
    def terms(result: QuizShown, language: Language) -> str:
        """From what the questions were drawn."""
        return quiz_terms(result, language)

    @staticmethod
    def table(result: QuizShown, language: Language) -> Table:
        """The first question until it is answered; then the points, topic by topic."""
        sitting = result.sitting
        if sitting.asked is not None and not sitting.given:
            return question_table(sitting.asked, language)
        return shares_table(sitting, language)

    @staticmethod
    def notes(result: QuizShown, language: Language) -> tuple[str, ...]:
        """For whom this is, and how many answers are known."""
        return quiz_notes(result, language)

    @staticmethod
    def cards(result: QuizShown, language: Language) -> tuple[Card, ...]:
        """What was reached, at the end."""
        return quiz_cards(result, language)
