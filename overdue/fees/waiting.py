"""A bill that waits: its cost on the learner's day, and on every day around it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from overdue.fees import arguments
from overdue.fees.curves import FeeCurves, fee_curves
from overdue.fees.overdue_bill import OverdueCost, overdue_cost

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number
    from overdue.lenders.terms import Terms

_HORIZONS = (365, 730, 1825, 3660)


class Waiting(msgspec.Struct, frozen=True, eq=False):
    """One bill, one day, and the days around it.

    Attributes
    ----------
    terms
        The lender's terms.
    bill, paid, minimum
        The bill, what was paid of it by the due date, and the minimum, yuan.
    days_late
        The learner's day, counted from the due date (day 0).
    days_purchase_to_due
        Days from the purchase to the due date.
    compared_rate
        Annual rate of the line for comparison, a fraction.
    cost
        Exact cost on the learner's day.
    curves
        Cost on day 0, 1, … up to a year (or the next horizon that holds the learner's day).
    """

    terms: Terms
    bill: Decimal
    paid: Decimal
    minimum: Decimal
    days_late: int
    days_purchase_to_due: int
    compared_rate: Decimal
    cost: OverdueCost
    curves: FeeCurves


def waiting(
    terms: Terms,
    *,
    bill: Number,
    paid: Number,
    minimum: Number,
    days_late: int,
    days_purchase_to_due: int,
    compared_rate: Number,
    daily_rate: Number | None = None,
) -> Waiting:
    """Answer what waiting costs on one day, and how it got there.

    Parameters
    ----------
    terms, bill, paid, minimum, days_late, days_purchase_to_due, daily_rate
        As for :func:`overdue_cost`.
    compared_rate
        Annual rate to compare with, a fraction of the rest.

    Returns
    -------
    Waiting
        Yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.
    """
    cost = overdue_cost(
        terms,
        bill,
        paid,
        minimum,
        days_late,
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
    )
    curves = _curves(
        terms,
        bill=bill,
        paid=paid,
        minimum=minimum,
        horizon=next((days for days in _HORIZONS if days >= days_late), days_late),
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
        compared_rate=compared_rate,
    )
    return Waiting(
        terms=terms,
        bill=arguments.money("bill", bill),
        paid=arguments.money("paid", paid),
        minimum=arguments.money("minimum", minimum),
        days_late=days_late,
        days_purchase_to_due=days_purchase_to_due,
        compared_rate=arguments.rate("compared_rate", compared_rate),
        cost=cost,
        curves=curves,
    )


@lru_cache(maxsize=8)  # a slider for the day asks for the same curves over and over
def _curves(
    terms: Terms,
    *,
    bill: Number,
    paid: Number,
    minimum: Number,
    horizon: int,
    days_purchase_to_due: int,
    daily_rate: Number | None,
    compared_rate: Number,
) -> FeeCurves:
    return fee_curves(
        terms,
        bill,
        paid,
        minimum,
        np.arange(horizon + 1),
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
        annual_cap=compared_rate,
    )
