"""One household month by month: how long the money lasts, and which payment is missed first."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from typing import Any, ClassVar, Final, get_args

from msgspec.structs import replace as changed

from overdue.apps import household as shared
from overdue.apps.assumed import control_name
from overdue.apps.luck_number import ANOTHER_LUCK, LUCK, luck
from overdue.apps.planned_shock import (
    complete_planned,
    follow_planned,
    hidden_planned,
    planned,
    shock_group,
)
from overdue.case import Case
from overdue.charts.one_household import OneHouseholdChart
from overdue.charts.one_household_lived import OneHousehold, RemedyName
from overdue.charts.one_household_words import household_situation, household_verdict
from overdue.household import Household, Remedy
from overdue.household.fen import MOST_YUAN
from overdue.household.shocks import MOST_MONTHS
from overdue.language import Language
from overdue.livelihood.assumptions import assumption
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Number, Values

_BUFFERS: Final = {"buffer_3": 3, "buffer_6": 6}
_DEBT_FACTS: Final = ("bt-minimum", "bt-service-fee")
_CARD_FACTS: Final = ("card-minimum", "card-full-interest")
_LOAN_FACTS: Final = ("bt-instalment-fee",)
_SHOCK_FACTS: Final = {
    "job-loss": "job-loss-share",
    "pay-cut": "pay-cut-chance",
    "illness": "illness-chance",
    "family": "family-chance",
    "prices": "prices-chance",
}
_TIME: Final = "time-months"
_PART: Final = Decimal("0.0001")
_LUCK: Final = changed(LUCK, label="control.life_luck")


class OneHouseholdApp(App[OneHousehold]):
    """The money at hand of one household over some months, and one thing that happens to it."""

    name = "one-household"
    view = OneHouseholdChart
    groups = (
        shared.HOUSEHOLD,
        shock_group("horizon"),
        Group(
            name="remedy",
            controls=(Choice(name="remedy", options=get_args(RemedyName), default="time"),),
            below=True,
        ),
        shared.DEBTS,
        Group(
            name="time",
            controls=(
                Number(
                    name="horizon",
                    low=12,
                    high=MOST_MONTHS,
                    step=6,
                    slide=(12, MOST_MONTHS),
                    unit="months",
                    default=36,
                ),
                shared.INCOME_SHAPE,
                shared.INCOME_SWING,
                _LUCK,
                ANOTHER_LUCK,
            ),
            below=True,
        ),
        shared.assumed_life(
            "job-loss-months",
            "pay-cut-months",
            "on-credit",
            "cut",
            "cut-after",
            "lenders",
            "lender-limit",
            "price-rise",
            _TIME,
        ),
    )
    guess: ClassVar[Number | None] = Number(
        name="guess", label="one_household.guess", high=MOST_MONTHS, unit="months", slide=None
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own month and bill; the rest is assumed."""
        return shared.start_with_household(case)

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - same for all
        """Something else that happens has its own size."""
        return follow_planned(name)

    def complete(self, values: Values) -> dict[str, Any]:
        """Numbers that were not set are assumed."""
        return complete_planned(shared.complete(values))

    def hidden(self, values: Values) -> frozenset[str]:
        """Sizes of other things that happen, luck where there is none, time nobody asks for."""
        hidden = hidden_planned(values) | shared.hidden_swing(values)
        if values["income_shape"] != "irregular":
            hidden |= {LUCK.name, ANOTHER_LUCK.name}
        if values["remedy"] != "time":
            hidden |= {control_name(_TIME)}
        if not values["loan_left"]:
            hidden |= {"loan_months"}
        return hidden

    def result(self, values: Values) -> OneHousehold:
        """The household's months, and the same months had it done otherwise."""
        life, given = shared.household(values), shared.numbers(values)
        return OneHousehold(
            household=life,
            habits=shared.habits(values),
            shocks=planned(values),
            numbers=given,
            remedy=values["remedy"],
            otherwise=_remedy(values["remedy"], given, life),
            months=int(values["horizon"]),
            number=int(luck(values)),
        )

    def facts(self, result: OneHousehold) -> tuple[str, ...]:
        """What its debts ask for, what is known of what happens, and who gives time."""
        facts = list(_DEBT_FACTS)
        if result.numbers["card-owed"]:
            facts += _CARD_FACTS
        if result.numbers["loan-left"]:
            facts += _LOAN_FACTS
        for shock in result.shocks:
            if shock.kind in _SHOCK_FACTS:
                facts += assumption(_SHOCK_FACTS[shock.kind]).facts
        if result.remedy == "time":
            facts += assumption("time-granted").facts
        return tuple(dict.fromkeys(facts))

    def answer(self, result: OneHousehold) -> Decimal:
        """Months without income, 60 where it is longer."""
        months = result.without_income
        return Decimal(MOST_MONTHS if months is None else months)

    def situation(self, result: OneHousehold, language: Language) -> str:
        """What is put by, and what goes out in a month."""
        return household_situation(result, language)

    def judge(self, guessed: Decimal, result: OneHousehold, language: Language) -> str:
        """The answer beside the guess, without blame."""
        return household_verdict(guessed, result, language)


def _remedy(name: RemedyName, given: Mapping[str, Decimal], life: Household) -> Remedy | None:
    """Return what is done otherwise; lenders that are asked for time agree."""
    match name:
        case "buffer_3" | "buffer_6":
            # Nobody puts by more than what may be entered.
            most = (MOST_YUAN / max(life.needs, Decimal(1))).quantize(_PART, ROUND_DOWN)
            return Remedy(name, buffer_months=min(Decimal(_BUFFERS[name]), most))
        case "cut":
            return Remedy(name, cut=given["cut"])
        case "no_borrowing":
            return Remedy(name, no_new_borrowing=True)
        case "time":
            return Remedy(name, ask_for_time=int(given[_TIME]))
        case _:
            return None
