"""What does "0.6 % a month" really cost a year? A flat fee, and the money that is really used."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, Final, get_args

from overdue import law, lenders
from overdue.case import Case
from overdue.charts.true_cost import TrueCostChart
from overdue.fees import FeeTiming
from overdue.fees.offer import Offer, instalment_offer
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Number, Values

_FEE_FACT: Final = "bt-instalment-fee"
_RATE_DUTY: Final = "pboc-2021-3"
_TABLE_DUTY: Final = "cost-disclosure-2026"
_OTHER: Final = "other"
_TENTH: Final = Decimal("0.001")


def _count_words(option: str, language: Language) -> str:
    if option == _OTHER:
        return language.text("control.instalments.other")
    return language.plural("unit.instalments", int(option))


def _offered() -> tuple[str, ...]:
    counts = lenders.fact(_FEE_FACT).period("instalments").numbers
    return tuple(str(int(count)) for count in counts)


class TrueCost(App[Offer]):
    """An instalment offer, what it says a year, and what it costs a year."""

    name = "true-cost"
    view = TrueCostChart
    groups = (
        Group(
            name="money",
            controls=(
                Number(
                    name="amount",
                    low=100,
                    high=1_000_000,
                    step=500,
                    slide=(1_000, 50_000),
                    unit="yuan",
                    places=2,
                    default=Decimal(12_000),
                ),
                Number(
                    name="monthly_fee",
                    low=0,
                    high=Decimal("0.05"),
                    step=Decimal("0.0005"),
                    slide=lenders.fact(_FEE_FACT).period("monthly_fee_rate").band,
                    unit="percent_a_month",
                    places=6,
                    default=Decimal("0.006"),
                ),
                Choice(name="fee_timing", options=get_args(FeeTiming), default="each"),
                Number(
                    name="disclosed_rate",
                    high=10,
                    slide=None,
                    unit="percent",
                    places=6,
                    optional=True,
                ),
            ),
        ),
        Group(
            name="time",
            controls=(
                Choice(
                    name="instalments",
                    options=(*_offered(), _OTHER),
                    default="12",
                    words=_count_words,
                ),
                Number(
                    name="other_instalments", low=1, high=60, slide=(1, 60), default=Decimal(18)
                ),
            ),
        ),
    )
    guess: ClassVar[Number | None] = Number(
        name="guess", label="true_cost.guess", high=10, unit="percent", places=6, slide=None
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill, put into instalments."""
        return {"amount": max(case.bill, Decimal(100))}

    def hidden(self, values: Values) -> frozenset[str]:
        """The box for another number, while one of the offered numbers is chosen."""
        return frozenset() if values["instalments"] == _OTHER else frozenset({"other_instalments"})

    def result(self, values: Values) -> Offer:
        """The cost of the offer, and its own figure beside it."""
        chosen = values["instalments"]
        return instalment_offer(
            principal=values["amount"],
            instalments=int(values["other_instalments"] if chosen == _OTHER else chosen),
            monthly_fee_rate=values["monthly_fee"],
            fee_timing=values["fee_timing"],
            disclosed=values["disclosed_rate"],
            rate_shown_since=law.cite(_RATE_DUTY).date,
            table_shown_since=law.cite(_TABLE_DUTY).date,
        )

    def facts(self, result: Offer) -> tuple[str, ...]:  # noqa: ARG002 - the same for every offer
        """The range of such fees, and who must show a yearly rate."""
        return (_FEE_FACT, _RATE_DUTY, _TABLE_DUTY)

    def answer(self, result: Offer) -> Decimal:
        """The true yearly rate, as the finding rounds it."""
        return result.cost.apr_simple.quantize(_TENTH, ROUND_HALF_UP)

    def situation(self, result: Offer, language: Language) -> str:
        """The offer, without its yearly rate."""
        fields = {
            "sum": language.money(result.principal),
            "month": language.percent(result.monthly_fee_rate, None),
        }
        if result.fee_timing == "upfront":
            return language.plural("true_cost.situation.upfront", result.instalments, **fields)
        return language.plural("true_cost.situation", result.instalments, **fields)
