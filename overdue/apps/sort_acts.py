"""Lawful, unlawful, or does it depend? All acts at the door and at work, six at a time."""

from __future__ import annotations

from typing import Any, Final

from overdue.apps.places import read_places
from overdue.charts.sort_acts import SortActsSheet
from overdue.charts.sort_acts_words import round_question, round_told, sort_facts
from overdue.facts.errors import UnknownFact
from overdue.language import Language
from overdue.law import acts
from overdue.quiz.dealing import dealt, rows
from overdue.quiz.guesses import Guesses
from overdue.quiz.places import VERDICTS
from overdue.widgets.app import App
from overdue.widgets.controls import Ask, Asked, Button, Group, Values

_SORTING: Final = "sorting"
_OTHERS: Final = Button(name="other_acts")
_AT_ONCE: Final = 6
"""Acts that are sorted together."""


def _all(values: Values) -> tuple[str, ...]:
    """Return all acts in the order in which they are sorted."""
    sorts = [[act.id for act in acts.every() if act.verdict == one] for one in VERDICTS]
    hands = -(-len(acts.every()) // _AT_ONCE)
    return tuple(act for hand in dealt(sorts, hands, int(values[_OTHERS.name])) for act in hand)


def _guesses(values: Values) -> Guesses:
    asked: Asked = values[_SORTING]
    ids = asked.items or _all(values)
    try:
        right = [VERDICTS.index(acts.get(one).verdict) for one in ids]
    except UnknownFact as gone:  # of an earlier state of the table
        raise ValueError(str(gone)) from None
    said: Any = asked.answers
    return Guesses.read(rows(ids, _AT_ONCE), rows(right, _AT_ONCE), said, asked.at)


def _answer(raw: Any, values: Values, language: Language) -> Any:
    count = len(_guesses(values).asked)
    return read_places(raw, count, len(VERDICTS), language.text("sort_acts.missing"), language)


class SortActs(App[Guesses]):
    """The thirty acts on three piles; each is explained once its round is sorted."""

    name = "sort-acts"
    view = SortActsSheet
    groups = (
        Group(
            name="sorting",
            controls=(Ask(name=_SORTING, items=_all, reads=_answer),),
            main=True,
        ),
        Group(name="other_acts", controls=(_OTHERS,)),
    )

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - any seed will do
        """Begin anew with other acts."""
        return {_SORTING: Asked()} if name == _OTHERS.name else {}

    def result(self, values: Values) -> Guesses:
        """The rounds, and the answers so far."""
        return _guesses(values)

    def asks(self, result: Guesses, language: Language) -> dict[str, dict[str, Any]]:
        """The acts in sight; what is said of each only once they were sorted."""
        asked = round_question(result, language)
        if not asked:
            return {_SORTING: {"end": language.text("sort_acts.end")}}
        if result.told is not None:
            asked["told"] = round_told(result, result.told, language)
        return {_SORTING: asked}

    def facts(self, result: Guesses) -> tuple[str, ...]:
        """What the answers so far rest on."""
        return sort_facts(result)
