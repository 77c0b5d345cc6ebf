"""Which ceiling concerns my lender? A cost beside the lines that may be held against it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from overdue import law, lenders
from overdue.case import Case
from overdue.charts.ceilings import CeilingsChart
from overdue.fees import rate_convert
from overdue.fees.ceilings_compared import CeilingsCompared, ceilings_compared
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Date, Group, Number, Values

_LPR_FACT: Final = "lpr-latest"
_CENT_OF_A_PERCENT: Final = Decimal("0.000001")


def _kind_words(kind: str, language: Language) -> str:
    return language.pick(law.word("lender_kinds", kind))


class Ceilings(App[CeilingsCompared]):
    """Who lends, since when, at what cost: and which ceiling that may be measured against."""

    name = "ceilings"
    view = CeilingsChart
    groups = (
        Group(
            name="contract",
            controls=(
                Choice(
                    name="lender_kind",
                    options=tuple(term.id for term in law.lender_kinds()),
                    words=_kind_words,
                    default="micro-loan",
                ),
                Date(name="contract_date", high=date(2030, 12, 31), default=date(2026, 6, 1)),
            ),
        ),
        Group(
            name="money",
            controls=(
                Choice(name="cost_known_as", options=("daily", "yearly"), default="daily"),
                Number(
                    name="daily_cost",
                    high=Decimal("0.01"),
                    step=Decimal("0.00001"),
                    slide=(Decimal(0), Decimal("0.0015")),
                    unit="percent_a_day",
                    places=6,
                    default=Decimal(0),
                ),
                Number(
                    name="yearly_cost",
                    high=4,
                    step=Decimal("0.001"),
                    slide=(Decimal(0), Decimal("0.6")),
                    unit="percent",
                    places=6,
                ),
            ),
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """Who usually lends for the learner's product, and what it charges once a bill is late."""
        terms = lenders.terms(case.product)
        return {
            "lender_kind": lenders.product(case.product).lender_kinds[0],
            "daily_cost": terms.daily_rate * terms.multiplier + terms.late_rate,
        }

    def complete(self, values: Values) -> dict[str, Any]:
        """The yearly cost follows the daily one, until it is entered itself."""
        full = dict(values)
        if values["cost_known_as"] == "daily" or values["yearly_cost"] is None:
            yearly = rate_convert(daily_rate=values["daily_cost"]).simple_365
            full["yearly_cost"] = yearly.quantize(_CENT_OF_A_PERCENT)
        return full

    def hidden(self, values: Values) -> frozenset[str]:
        """The rate that the learner does not know."""
        return frozenset({"yearly_cost" if values["cost_known_as"] == "daily" else "daily_cost"})

    def result(self, values: Values) -> CeilingsCompared:
        """Every ceiling, seen from this lender."""
        known_by_day = values["cost_known_as"] == "daily"
        return ceilings_compared(
            values["lender_kind"],
            values["contract_date"],
            yearly_cost=values["yearly_cost"],
            daily_rate=values["daily_cost"] if known_by_day else None,
        )

    def facts(self, result: CeilingsCompared) -> tuple[str, ...]:
        """The facts behind every row, and the loan prime rate that some are a multiple of."""
        behind = [fact for ceiling in result.ceilings for fact in ceiling.facts]
        return (*dict.fromkeys(behind), _LPR_FACT)
