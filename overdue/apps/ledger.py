"""Where does the lender's figure come from? A bill's account, line by line, beside that figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from overdue import law, lenders
from overdue.apps.money import (
    BILL,
    DAILY_RATE,
    DAYS_LATE,
    DAYS_PURCHASE_TO_DUE,
    MINIMUM,
    PAID,
    PRODUCT,
    not_asked,
    start_with_bill,
    with_terms,
)
from overdue.case import Case
from overdue.charts.ledger import LedgerSheet
from overdue.fees.bill_account import BillAccount
from overdue.fees.bill_check import BillCheck, bill_check
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Group, Number, Values

_COST_TABLE: Final = "cost-disclosure-2026"
_PAYMENT_ORDER: Final = "payment-allocation-order"
_LENDER_FIGURE: Final = Number(
    name="lender_figure",
    high=10_000_000,
    unit="yuan",
    places=2,
    slide=None,
    optional=True,
)
_LATER_DAY: Final = Number(
    name="later_day", low=1, high=730, slide=(1, 365), unit="days", default=Decimal(30)
)


class LedgerApp(App[BillCheck]):
    """Each line of a bill, explained, and what to ask where a lender's figure differs."""

    name = "ledger"
    view = LedgerSheet
    groups = (
        Group(name="case", controls=(PRODUCT, BILL, PAID, MINIMUM, DAILY_RATE)),
        Group(name="money", controls=(_LENDER_FIGURE,)),
        Group(name="time", controls=(DAYS_PURCHASE_TO_DUE, DAYS_LATE)),
        Group(name="behaviour", controls=(limited(PAID, name="later_paid"), _LATER_DAY)),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill."""
        return start_with_bill(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """Minimum and daily rate follow the terms until they are set."""
        return with_terms(values)

    def hidden(self, values: Values) -> frozenset[str]:
        """What the terms do not ask for, and the day of a payment that is not made."""
        unpaid = frozenset() if values["later_paid"] else frozenset({"later_day"})
        return not_asked(values) | unpaid

    def result(self, values: Values) -> BillCheck:
        """The account up to the learner's day, and the lender's figure beside it."""
        terms = lenders.terms_by_id(values["product"])
        versions = lenders.versions(terms.product)
        return bill_check(
            BillAccount(
                terms=terms,
                bill=values["bill"],
                minimum=values["minimum"],
                paid=values["paid"],
                days_late=int(values["days_late"]),
                days_purchase_to_due=int(values["days_purchase_to_due"]),
                later_paid=values["later_paid"],
                later_day=int(values["later_day"]),
                daily_rate=values["daily_rate"],
            ),
            lender_figure=values["lender_figure"],
            other_terms=[version.terms for version in versions if version.id != terms.id],
            table_binds_since=law.cite(_COST_TABLE).date,
        )

    def facts(self, result: BillCheck) -> tuple[str, ...]:
        """The facts behind the terms, the order of payments, and the duty that a note names."""
        order = (_PAYMENT_ORDER,) if result.account.later_paid else ()
        table = (_COST_TABLE,) if result.verdict == "higher" else ()
        return (*result.account.terms.facts, *order, *table)
