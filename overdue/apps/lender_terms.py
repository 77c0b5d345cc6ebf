"""Which late fee is the right one? Published terms by date, with what was never read left open."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from overdue import lenders
from overdue.apps.lender import CREDIT_PRODUCT
from overdue.case import Case
from overdue.charts.lender_terms import FIRST, LAST, LenderTermsChart
from overdue.charts.lender_terms_words import TermsShown
from overdue.fees.terms_by_date import FOUR_FOLD, terms_by_date
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Date, Group, Values

_LPR: Final = ("lpr-latest", "lpr-level-for-4x")


class LenderTerms(App[TermsShown]):
    """What was published on being late, version by version; and the LPR on the same days."""

    name = "lender-terms"
    view = LenderTermsChart
    groups = (
        Group(
            name="contract",
            controls=(
                Choice(name="shown_rate", options=("terms", "lpr"), default="terms"),
                CREDIT_PRODUCT,
            ),
        ),
        Group(
            name="time",
            controls=(
                Date(
                    name="terms_day",
                    low=FIRST,
                    high=LAST,
                    slide=(FIRST, LAST),
                    default=date(2026, 11, 23),
                ),
            ),
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's product."""
        return {"credit_product": lenders.product(case.product).id}

    def hidden(self, values: Values) -> frozenset[str]:
        """The loan prime rate is the same for every product."""
        return frozenset({"credit_product"} if values["shown_rate"] == "lpr" else ())

    def result(self, values: Values) -> TermsShown:
        """Terms and loan prime rate on the day."""
        return TermsShown(
            terms_by_date(values["credit_product"], values["terms_day"]), values["shown_rate"]
        )

    def facts(self, result: TermsShown) -> tuple[str, ...]:
        """The pages behind every version, or the figures of the loan prime rate."""
        if result.view == "lpr":
            return (*_LPR, FOUR_FOLD)
        used = result.terms.in_use or result.terms.newest
        pages = [one.fact for one in result.terms.published]
        every = [used.fact, *pages, *used.version.terms.facts, _LPR[0]]
        return tuple(dict.fromkeys(every))
