"""What does waiting cost me? A bill, its fees and the days, stacked over time."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from overdue.apps.money import (
    BILL,
    DAILY_RATE,
    DAYS_LATE,
    DAYS_PURCHASE_TO_DUE,
    MINIMUM,
    PAID,
    PRODUCT,
    compared_rate,
    not_asked,
    start_with_bill,
    with_terms,
)
from overdue.case import Case
from overdue.charts.growth import GrowthChart
from overdue.fees.waiting import Waiting, waiting
from overdue.language import Language
from overdue.lenders import terms_by_id
from overdue.widgets.app import App
from overdue.widgets.controls import Group, Number, Values


class Growth(App[Waiting]):
    """The fees of one bill over the days after its due date."""

    name = "growth"
    view = GrowthChart
    groups = (
        Group(name="case", controls=(PRODUCT, BILL, PAID, MINIMUM, DAILY_RATE)),
        Group(name="time", controls=(DAYS_PURCHASE_TO_DUE, DAYS_LATE)),
    )
    guess: ClassVar[Number | None] = Number(
        name="guess", label="growth.guess", high=1_000_000, unit="yuan", places=2, slide=None
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill."""
        return start_with_bill(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """Minimum and daily rate follow the terms until they are set."""
        return with_terms(values)

    def hidden(self, values: Values) -> frozenset[str]:
        """What the terms do not ask for."""
        return not_asked(values)

    def result(self, values: Values) -> Waiting:
        """The cost of the wait under the chosen terms."""
        return waiting(
            terms_by_id(values["product"]),
            bill=values["bill"],
            paid=values["paid"],
            minimum=values["minimum"],
            days_late=int(values["days_late"]),
            days_purchase_to_due=int(values["days_purchase_to_due"]),
            compared_rate=compared_rate(),
            daily_rate=values["daily_rate"],
        )

    def facts(self, result: Waiting) -> tuple[str, ...]:
        """The facts behind the terms, then the one behind the line for comparison."""
        return (*result.terms.facts, "cap-24-2025")

    def answer(self, result: Waiting) -> Decimal:
        """All fees together."""
        return result.cost.total_fee

    def situation(self, result: Waiting, language: Language) -> str:
        """The bill and the wait, without their price."""
        return language.text(
            "growth.situation",
            bill=language.money(result.bill),
            paid=language.money(result.paid),
            days=language.days(result.days_late),
        )
