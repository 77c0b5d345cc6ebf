"""Will they knock? The range of an answer that nobody publishes, by amount and answered calls."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Final

from overdue import lenders
from overdue.apps import assumed
from overdue.case import Case
from overdue.charts.will_they_knock import WillTheyKnockChart
from overdue.charts.will_they_knock_words import answers_words, knock_verdict
from overdue.collection.knock import MOST_ANSWERED, Knock, Place, knock
from overdue.collection.rules import HORIZON
from overdue.escalation.kinds import SETTINGS
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Group, Number, Values

_FACTS: Final = ("bt-home-visit", "baitiao-help-text-lists-visits", "home-is-private-space")
_LEAST: Final = Decimal(1)


class WillTheyKnock(App[Knock]):
    """The chance of a visit under low, middle and high assumptions, and the learner's own."""

    name = "will-they-knock"
    view = WillTheyKnockChart
    groups = (
        Group(
            name="case",
            controls=(
                Number(
                    name="unpaid",
                    low=_LEAST,
                    high=1_000_000,
                    step=500,
                    slide=(500, 200_000),
                    unit="yuan",
                    places=2,
                ),
            ),
        ),
        Group(
            name="behaviour",
            controls=(
                Number(
                    name="answers_of_ten", high=MOST_ANSWERED, slide=(0, MOST_ANSWERED), default=5
                ),
            ),
        ),
        Group(
            name="time",
            controls=(
                Number(
                    name="days_ahead",
                    low=1,
                    high=HORIZON,
                    step=30,
                    slide=(30, HORIZON),
                    unit="days",
                    default=360,
                ),
            ),
        ),
        assumed.assumed(
            "visit-chance", "visit-large", "visit-without", "visit-from", "unreachable-days"
        ),
    )
    guess: ClassVar[Number | None] = Number(
        name="guess", label="will_they_knock.guess", high=100, slide=None
    )

    def start(self, case: Case) -> dict[str, Any]:
        """What is left of the learner's bill, or the whole bill if nothing is left."""
        return {"unpaid": max(case.bill - case.paid or case.bill, _LEAST)}

    def complete(self, values: Values) -> dict[str, Any]:
        """Assumptions follow their setting until they are moved."""
        return assumed.complete(values)

    def result(self, values: Values) -> Knock:
        """The chances at the learner's place and all around it."""
        return knock(
            table(),
            lenders.terms("baitiao"),
            {setting: numbers(setting) for setting in SETTINGS},
            assumed.resolved(values),
            Place(Decimal(values["unpaid"]), int(values["answers_of_ten"])),
            days=int(values["days_ahead"]),
        )

    def facts(self, result: Knock) -> tuple[str, ...]:  # noqa: ARG002 - the same for all
        """What is known of visits, and what a visitor may not do."""
        return _FACTS

    def answer(self, result: Knock) -> Decimal:
        """Out of 100 people, under the learner's own numbers."""
        return Decimal(round(result.my_chance(result.place) * 100))

    def judge(self, guessed: Decimal, result: Knock, language: Language) -> str:
        """Where the guess lies in the range: nobody could tell more."""
        return knock_verdict(guessed, result, language)

    def situation(self, result: Knock, language: Language) -> str:
        """What is owed, who is reached, and that nothing is paid."""
        return language.text(
            "will_they_knock.situation",
            amount=language.money(result.place.amount),
            answers=answers_words(result.place.answered, language),
            days=language.days(result.days),
        )
