"""A thousand people like me: where they are on each day, and what each choice comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from overdue.apps import assumed
from overdue.apps.money import BILL, PAID, PRODUCT, start_with_bill
from overdue.apps.money_back import MONEY_BACK, MONEY_BACK_DAY, money_day, not_asked_of_money
from overdue.apps.unpaid_bill import unpaid_bill
from overdue.case import Case
from overdue.charts.thousand import ThousandChart
from overdue.charts.thousand_words import ASSUMED, MIX, thousand_facts
from overdue.collection.crowd import PeopleLikeMe
from overdue.collection.rules import HORIZON
from overdue.escalation.kinds import SETTINGS, STRATEGIES
from overdue.escalation.resolved import numbers
from overdue.escalation.vocabulary import word
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Number, Values

_EXAMPLE_DAY: Final = Decimal(90)


def _strategy_words(strategy: str, language: Language) -> str:
    if strategy == MIX:
        return language.text("thousand.mix")
    return language.pick(word("strategy", strategy).name)


class Thousand(App[PeopleLikeMe]):
    """The stages of many people with one's own bill over two years."""

    name = "thousand"
    view = ThousandChart
    groups = (
        Group(name="case", controls=(PRODUCT, BILL, PAID)),
        Group(
            name="behaviour",
            controls=(
                Choice(
                    name="what_people_do",
                    options=(MIX, *STRATEGIES),
                    default=MIX,
                    words=_strategy_words,
                ),
                MONEY_BACK,
                MONEY_BACK_DAY,
            ),
        ),
        Group(
            name="time",
            controls=(
                Number(
                    name="crowd_day",
                    high=HORIZON,
                    slide=(0, HORIZON),
                    unit="days",
                    default=_EXAMPLE_DAY,
                ),
            ),
        ),
        assumed.assumed(*ASSUMED),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill."""
        return start_with_bill(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """Numbers that were not moved follow the setting."""
        return assumed.complete(values)

    def hidden(self, values: Values) -> frozenset[str]:
        """The day of the money, where nobody asks for it."""
        return not_asked_of_money(values)

    def result(self, values: Values) -> PeopleLikeMe:
        """The crowd, on the day chosen."""
        chosen = values["what_people_do"]
        return PeopleLikeMe(
            bill=unpaid_bill(values, money_day(values)),
            numbers=assumed.resolved(values),
            strategy=None if chosen == MIX else chosen,
            by_setting={setting: numbers(setting) for setting in SETTINGS},
            day=int(values["crowd_day"]),
        )

    def facts(self, result: PeopleLikeMe) -> tuple[str, ...]:
        """What was published of the shares, of the stages, and of visits."""
        return thousand_facts(result)
