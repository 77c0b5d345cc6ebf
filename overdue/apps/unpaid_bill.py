"""The learner's bill as the engine of collection takes it."""

from __future__ import annotations

from overdue import lenders
from overdue.apps.money import with_terms
from overdue.collection.crowd import Bill
from overdue.escalation.table import table
from overdue.fees.charge_plan import plan_charges
from overdue.widgets.controls import Values

__all__ = ["unpaid_bill"]


def unpaid_bill(values: Values, money_day: int | None) -> Bill:
    """Return the bill that is not paid on its due date.

    Parameters
    ----------
    values
        As `start_with_bill` begins them. An app that does not ask for the minimum or the daily
        rate gets the minimum of the terms and the highest rate that they name.
    money_day
        As for :class:`overdue.collection.crowd.Bill`.
    """
    full = with_terms({"minimum": None, "daily_rate": None, **values})
    plan = plan_charges(
        lenders.terms_by_id(full["product"]),
        full["bill"],
        full["paid"],
        full["minimum"],
        days_purchase_to_due=full["days_purchase_to_due"],
        daily_rate=full["daily_rate"],
    )
    return Bill(table(), plan, money_day)
