"""How much does one yuan less cost? The jumps in the price of one bill."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Final

from overdue import lenders
from overdue.apps.money import (
    BILL,
    DAILY_RATE,
    DAYS_LATE,
    DAYS_PURCHASE_TO_DUE,
    MINIMUM,
    PRODUCT,
    not_asked,
    start_with_bill,
    with_terms,
)
from overdue.case import Case
from overdue.charts.one_yuan_short import OneYuanShortChart
from overdue.fees import OneYuanShort, one_yuan_short
from overdue.language import Language
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Group, Number, Values

_TOLERANCE: Final = "card-tolerance"


class OneYuanShortApp(App[OneYuanShort]):
    """All of a bill, one yuan less, the minimum, one yuan less than that."""

    name = "one-yuan-short"
    view = OneYuanShortChart
    groups = (
        Group(name="case", controls=(PRODUCT, BILL, MINIMUM, DAILY_RATE)),
        Group(name="time", controls=(DAYS_PURCHASE_TO_DUE, limited(DAYS_LATE, default=30))),
    )
    guess: ClassVar[Number | None] = Number(
        name="guess",
        label="one_yuan_short.guess",
        high=1_000_000,
        unit="yuan",
        places=2,
        slide=None,
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill."""
        start = start_with_bill(case)
        start.pop("paid")
        return start | {"bill": max(case.bill, Decimal(BILL.low))}

    def complete(self, values: Values) -> dict[str, Any]:
        """Minimum and daily rate follow the terms until they are set."""
        return with_terms(values)

    def hidden(self, values: Values) -> frozenset[str]:
        """What the terms do not ask for."""
        return not_asked(values)

    def result(self, values: Values) -> OneYuanShort:
        """What each choice costs; for a card also what banks are known to do besides."""
        terms = lenders.terms_by_id(values["product"])
        is_card = terms.model == "card"
        floors = [fee.floor for fee in lenders.card_fees() if fee.floor is not None]
        return one_yuan_short(
            terms,
            bill=values["bill"],
            minimum=values["minimum"],
            days_late=int(values["days_late"]),
            days_purchase_to_due=int(values["days_purchase_to_due"]),
            daily_rate=values["daily_rate"],
            overlooked=lenders.value(_TOLERANCE, "yuan") if is_card else 0,
            least_late_fees=(min(floors), max(floors)) if is_card else None,
        )

    def facts(self, result: OneYuanShort) -> tuple[str, ...]:
        """The facts behind the terms."""
        return result.terms.facts

    def answer(self, result: OneYuanShort) -> Decimal:
        """What the first missing yuan costs."""
        return result.edges["one_yuan_less"].extra

    def situation(self, result: OneYuanShort, language: Language) -> str:
        """The bill, what is paid of it, and when the last yuan follows."""
        return language.text(
            "one_yuan_short.situation",
            bill=language.money(result.bill),
            paid=language.money(result.bill - 1),
            less=language.money_round(1),
            days=language.days(result.days_late),
        )
