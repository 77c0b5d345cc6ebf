"""Same luck, other choice: one account under four strategies, side by side."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from overdue.apps import assumed
from overdue.apps.luck_number import ANOTHER_LUCK, LUCK, luck
from overdue.apps.money import (
    BILL,
    DAILY_RATE,
    DAYS_PURCHASE_TO_DUE,
    MINIMUM,
    PAID,
    PRODUCT,
    not_asked,
    start_with_bill,
    with_terms,
)
from overdue.apps.money_back import MONEY_BACK, MONEY_BACK_DAY, money_day, not_asked_of_money
from overdue.apps.unpaid_bill import unpaid_bill
from overdue.case import Case
from overdue.charts.same_luck import SameLuckChart
from overdue.charts.same_luck_words import ASSUMED, same_luck_facts
from overdue.collection.side_by_side import SideBySide
from overdue.escalation.kinds import STRATEGIES, Strategy
from overdue.escalation.vocabulary import word
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Values

_CHOSEN: Final[dict[str, Strategy]] = {
    "first_way": "plan-early",
    "second_way": "pay-some",
    "third_way": "ignore",
    "fourth_way": "lose-contact",
}
"""The four choices, and what they are at the start."""


def _strategy_words(strategy: str, language: Language) -> str:
    return language.pick(word("strategy", strategy).name)


class SameLuckApp(App[SideBySide]):
    """Four lives of one account that differ in nothing but what the person does."""

    name = "same-luck"
    view = SameLuckChart
    groups = (
        Group(
            name="case",
            controls=(PRODUCT, BILL, PAID, MINIMUM, DAILY_RATE, DAYS_PURCHASE_TO_DUE),
        ),
        Group(
            name="behaviour",
            controls=(
                *(
                    Choice(name=name, options=STRATEGIES, default=chosen, words=_strategy_words)
                    for name, chosen in _CHOSEN.items()
                ),
                replace(MONEY_BACK, default="after"),
                MONEY_BACK_DAY,
            ),
        ),
        Group(name="luck", controls=(LUCK, ANOTHER_LUCK)),
        assumed.assumed(*ASSUMED),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill."""
        return start_with_bill(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """What follows from the terms, the setting and the presses of the button."""
        full = assumed.complete(with_terms(values))
        full[LUCK.name] = luck(values)
        return full

    def hidden(self, values: Values) -> frozenset[str]:
        """What the terms, or the answer about money, do not ask for."""
        return not_asked(values) | not_asked_of_money(values)

    def result(self, values: Values) -> SideBySide:
        """The four lives."""
        return SideBySide(
            bill=unpaid_bill(values, money_day(values)),
            numbers=assumed.resolved(values),
            luck=int(values[LUCK.name]),
            strategies=tuple(values[name] for name in _CHOSEN),
        )

    def facts(self, result: SideBySide) -> tuple[str, ...]:
        """The terms behind the charges, then what plans, complaints and visits rest on."""
        return same_luck_facts(result)
