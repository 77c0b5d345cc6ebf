"""Myth or rule? What people say about overdue bills, one statement after the other."""

from __future__ import annotations

from typing import Any, Final

from overdue.apps.places import read_places
from overdue.bank.statements import TRUTHS, get, statements
from overdue.charts.myth_or_rule import MythOrRuleSheet
from overdue.charts.myth_or_rule_words import myth_facts, myth_question, myth_told
from overdue.facts.errors import UnknownFact
from overdue.language import Language
from overdue.quiz.dealing import rows, taken
from overdue.quiz.guesses import Guesses
from overdue.widgets.app import App
from overdue.widgets.controls import Ask, Asked, Button, Group, Values

_GUESSES: Final = "myth_guesses"
_OTHERS: Final = Button(name="other_claims")
_EACH: Final = 4
"""Statements of each kind: those that hold, hold only partly, do not hold."""


def _drawn(values: Values) -> tuple[str, ...]:
    sorts = [[one.id for one in statements() if one.truth == truth] for truth in TRUTHS]
    return taken(sorts, _EACH, int(values[_OTHERS.name]))


def _guesses(values: Values) -> Guesses:
    asked: Asked = values[_GUESSES]
    ids = asked.items or _drawn(values)
    try:
        right = [TRUTHS.index(get(one).truth) for one in ids]
    except UnknownFact as gone:  # of an earlier state of the table
        raise ValueError(str(gone)) from None
    said: Any = [(one,) for one in asked.answers]
    return Guesses.read(rows(ids, 1), rows(right, 1), said, asked.at)


def _answer(raw: Any, values: Values, language: Language) -> Any:  # noqa: ARG001 - as all readers
    missing = language.text("myth_or_rule.missing")
    return read_places([raw], 1, len(TRUTHS), missing, language)[0]


class MythOrRule(App[Guesses]):
    """Twelve statements, a third of each kind: guess, then see what is true and by which rule."""

    name = "myth-or-rule"
    view = MythOrRuleSheet
    groups = (
        Group(
            name="claim",
            controls=(Ask(name=_GUESSES, items=_drawn, reads=_answer),),
            main=True,
        ),
        Group(name="other_claims", controls=(_OTHERS,)),
    )

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - any seed will do
        """Begin anew with other statements."""
        return {_GUESSES: Asked()} if name == _OTHERS.name else {}

    def result(self, values: Values) -> Guesses:
        """The statements, and the guesses so far."""
        return _guesses(values)

    def asks(self, result: Guesses, language: Language) -> dict[str, dict[str, Any]]:
        """The statement in sight; what is true only once it was guessed."""
        asked = myth_question(result, language)
        if not asked:
            return {_GUESSES: {"end": language.text("myth_or_rule.end")}}
        if result.told is not None:
            asked["told"] = myth_told(result, result.told, language)
        return {_GUESSES: asked}

    def facts(self, result: Guesses) -> tuple[str, ...]:
        """What the answers so far rest on."""
        return myth_facts(result)
