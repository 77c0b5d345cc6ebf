"""What happens to an overdue bill, day by day, and what do my choices change? A story to live."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from msgspec.structs import replace

from overdue import lenders
from overdue.apps.assumed import assumed, complete, resolved
from overdue.apps.luck_number import ANOTHER_LUCK, LUCK, luck
from overdue.apps.money import (
    BILL,
    DAYS_PURCHASE_TO_DUE,
    PAID,
    PRODUCT,
    not_asked,
    start_with_bill,
)
from overdue.apps.money_back import MONEY_BACK, MONEY_BACK_DAY, money_day, not_asked_of_money
from overdue.apps.unpaid_bill import unpaid_bill
from overdue.case import Case
from overdue.charts.live_it import LiveItChart
from overdue.charts.live_it_words import LivedStory, story_facts, story_offers
from overdue.collection import Story, told
from overdue.collection.crowd import SEED
from overdue.collection.diary import Diary
from overdue.escalation.kinds import CONDUCTS
from overdue.escalation.vocabulary import word
from overdue.language import Language, key
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Button, Choice, Date, Group, Moves, Values

if TYPE_CHECKING:
    from overdue.collection.crowd import Bill
    from overdue.collection.story import Decision
    from overdue.escalation.kinds import Conduct
    from overdue.escalation.resolved import Numbers
    from overdue.law.kinds import LenderKind

_FIRST_LUCK: Final = Decimal(69)
"""Neither the best nor the worst: money after some months, and collectors who cut corners."""
_BY_LUCK: Final = "luck"
_COLLECTOR_BY_LUCK: Final = key("control.collector.luck")
_NEW_STORY: Final = frozenset({LUCK.name, ANOTHER_LUCK.name, "same_luck"})


def _collector_words(option: str, language: Language) -> str:
    if option == _BY_LUCK:
        return language.text(_COLLECTOR_BY_LUCK)
    return language.pick(word("conduct", option).name)


class LiveIt(App[LivedStory]):
    """One overdue account from its due date up to two years on, one choice after the other."""

    name = "live-it"
    view = LiveItChart
    groups = (
        Group(
            name="luck",
            controls=(
                limited(LUCK, default=_FIRST_LUCK),
                ANOTHER_LUCK,
                Button(name="same_luck"),
            ),
        ),
        Group(name="choices", controls=(Moves(name="choices"),), below=True),
        Group(
            name="case",
            controls=(PRODUCT, BILL, PAID, Date(name="due_date"), DAYS_PURCHASE_TO_DUE),
            below=True,
        ),
        Group(
            name="circumstances",
            controls=(
                Choice(
                    name="collector",
                    options=(_BY_LUCK, *CONDUCTS),
                    words=_collector_words,
                    default=_BY_LUCK,
                ),
                MONEY_BACK,
                MONEY_BACK_DAY,
            ),
            below=True,
        ),
        replace(
            assumed(
                "phone-team-from",
                "contacts-a-week",
                "letters-a-month",
                "third-persons-a-month",
                "answered",
                "reported-after",
            ),
            below=True,
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill and due date."""
        due = Date(name="due_date")
        return start_with_bill(case) | {"due_date": min(max(case.due_date, due.low), due.high)}

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - any luck will do
        """Begin a new story where the luck changes, and the same again where that is asked for."""
        return {"choices": ()} if name in _NEW_STORY else {}

    def complete(self, values: Values) -> dict[str, Any]:
        """Which luck it is, and the assumptions that were not moved as their setting has them."""
        return {**complete(values), LUCK.name: luck(values)}

    def hidden(self, values: Values) -> frozenset[str]:
        """What the terms do not ask for, and the day of the money while it is left to luck."""
        return not_asked_of_money(values) | (not_asked(values) & {DAYS_PURCHASE_TO_DUE.name})

    def result(self, values: Values) -> LivedStory:
        """The story up to the next choice."""
        conduct = None if values["collector"] == _BY_LUCK else values["collector"]
        bill = unpaid_bill(values, money_day(values))
        numbers, number, plan = resolved(values), int(values[LUCK.name]), bill.plan
        # Which of them it is stands in the contract; the first is the usual one.
        lender = cast("LenderKind", lenders.product(plan.terms.product).lender_kinds[0])
        story = _told(numbers, bill, tuple(values["choices"]), number, conduct)
        return LivedStory(
            diary=Diary(story, values["due_date"], lender),
            numbers=numbers,
            luck=number,
            conduct=conduct,
            money_day=bill.money_day,
        )

    def offers(self, result: LivedStory, language: Language) -> dict[str, list[tuple[str, str]]]:
        """What may be chosen next; nothing once the story is over."""
        return {"choices": story_offers(result, language)}

    def facts(self, result: LivedStory) -> tuple[str, ...]:
        """The terms of the bill, and what the cards rest on."""
        return story_facts(result)


@lru_cache(maxsize=64)
def _told(
    numbers: Numbers,
    bill: Bill,
    choices: tuple[Decision, ...],
    number: int,
    conduct: Conduct | None,
) -> Story:
    """The story; one step back is as quick as one step on, because it was told before."""
    return told(
        bill.table,
        numbers,
        bill.plan,
        choices,
        seed=SEED,
        account=number - 1,
        money_day=bill.money_day,
        conduct=conduct,
    )
