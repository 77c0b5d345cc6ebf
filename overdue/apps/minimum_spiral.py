"""What if I only pay the minimum? A debt over the months, and a way out of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, get_args

from overdue import lenders
from overdue.apps.money import BILL
from overdue.case import Case
from overdue.charts.minimum_spiral import MinimumSpiralChart
from overdue.fees import MinimumOnly, PayingMinimum, minimum_only
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Number, Values

_CARD_MINIMUM: Final = "card-minimum"
_FACTS: Final = {
    "baitiao": ("bt-minimum", "bt-service-fee", "bt-service-fee-start-2021"),
    "card": (_CARD_MINIMUM, "card-full-interest"),
}
_ONLY_FOR: Final = {"new_spend": "spend_again", "redraw_fee": "borrow_again"}
"""Controls that mean something with one answer to `pay` only."""


def _share_words(name: str, language: Language) -> str:
    return language.percent(lenders.value(_CARD_MINIMUM, name), None)


class MinimumSpiral(App[MinimumOnly]):
    """The balance and the fees of a debt of which only the minimum is paid."""

    name = "minimum-spiral"
    view = MinimumSpiralChart
    groups = (
        Group(
            name="case",
            controls=(
                Choice(name="credit", options=("baitiao", "card"), default="baitiao"),
                BILL,
                Choice(
                    name="minimum_share",
                    options=("share", "share_at_some_banks"),
                    default="share",
                    words=_share_words,
                ),
            ),
        ),
        Group(
            name="behaviour",
            controls=(
                Choice(name="pay", options=get_args(PayingMinimum), default="exactly"),
                Number(
                    name="new_spend",
                    high=100_000,
                    step=50,
                    slide=(0, 3_000),
                    unit="yuan",
                    places=2,
                    default=Decimal(500),
                ),
            ),
        ),
        Group(
            name="assumptions",
            controls=(
                Number(
                    name="minimum_floor",
                    low=1,
                    high=10_000,
                    step=10,
                    slide=(10, 500),
                    unit="yuan",
                    places=2,
                    default=Decimal(100),
                ),
                Number(
                    name="redraw_fee",
                    high=Decimal("0.1"),
                    step=Decimal("0.001"),
                    slide=(0, Decimal("0.05")),
                    unit="percent",
                    places=4,
                    default=Decimal("0.006"),
                ),
            ),
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill; Baitiao where their product has no minimum."""
        is_card = lenders.product(case.product).model == "card"
        bill = max(case.bill, Decimal(BILL.low))
        return {"credit": "card" if is_card else "baitiao", "bill": bill}

    def hidden(self, values: Values) -> frozenset[str]:
        """What the minimum of Baitiao leaves no choice about, and what was not chosen."""
        if values["credit"] == "baitiao":
            return frozenset({"minimum_share", "pay", "minimum_floor", *_ONLY_FOR})
        return frozenset(name for name, pay in _ONLY_FOR.items() if values["pay"] != pay)

    def result(self, values: Values) -> MinimumOnly:
        """Where the debt goes."""
        if values["credit"] == "baitiao":
            terms = lenders.terms("baitiao")
            return minimum_only(
                terms,
                bill=values["bill"],
                share=terms.minimum_share or 0,
                floor=terms.carry_floor or 0,
            )
        return minimum_only(
            lenders.terms("card-full"),
            bill=values["bill"],
            share=lenders.value(_CARD_MINIMUM, values["minimum_share"]),
            floor=values["minimum_floor"],
            pay=values["pay"],
            new_spend=values["new_spend"],
            redraw_fee=values["redraw_fee"],
        )

    def facts(self, result: MinimumOnly) -> tuple[str, ...]:
        """The rule of the minimum, then the rate."""
        return _FACTS[result.terms.model]
