"""A visit at the door in cards: what happens, what one's choice does, how the law judges it."""

from __future__ import annotations

from overdue.charts.at_the_door_words import door_cards, door_finding, door_notes, door_table
from overdue.charts.cards import Card
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.quiz.scene_played import Played


class AtTheDoorSheet(Sheet[Played]):
    """The scene up to the next choice."""

    @staticmethod
    def finding(result: Played, language: Language) -> str:
        """How many acts were seen, by verdict, and how many choices protect."""
        return door_finding(result, language)

    @staticmethod
    def terms(result: Played, language: Language) -> str:
        """How things stand."""
        return language.pick(result.scene.lead)

    @staticmethod
    def table(result: Played, language: Language) -> Table:
        """The acts that were seen."""
        return door_table(result, language)

    @staticmethod
    def notes(result: Played, language: Language) -> tuple[str, ...]:
        """What a verdict is worth."""
        return door_notes(result, language)

    @staticmethod
    def cards(result: Played, language: Language) -> tuple[Card, ...]:
        """The scene, step by step."""
        return door_cards(result, language)
