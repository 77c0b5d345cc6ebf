"""Somebody rings about your bill: what may they do, and what can you do? A scene to act in."""

from __future__ import annotations

from typing import Final

from overdue.bank.scene import door
from overdue.charts.at_the_door import AtTheDoorSheet
from overdue.charts.at_the_door_words import door_facts, door_offers
from overdue.language import Language
from overdue.quiz.scene_played import Played, play
from overdue.widgets.app import App
from overdue.widgets.controls import Group, Moves, Values

_CHOICES: Final = "at_the_door"


class AtTheDoor(App[Played]):
    """A visit in some steps; each act is judged with its rule once it was answered."""

    name = "at-the-door"
    view = AtTheDoorSheet
    groups = (Group(name="at_the_door", controls=(Moves(name=_CHOICES),), main=True),)

    def result(self, values: Values) -> Played:
        """The scene up to the next choice."""
        return play(door(), values[_CHOICES])

    def offers(self, result: Played, language: Language) -> dict[str, list[tuple[str, str]]]:
        """What may be done next."""
        return {_CHOICES: door_offers(result, language)}

    def facts(self, result: Played) -> tuple[str, ...]:
        """What the verdicts so far rest on."""
        return door_facts(result)
