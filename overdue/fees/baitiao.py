"""What an overdue Baitiao bill costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from overdue.fees import arguments
from overdue.fees.precision import exact
from overdue.lenders.terms import ChargeStart

if TYPE_CHECKING:
    from overdue.fees.arguments import Number


@dataclass(frozen=True, slots=True)
class BaitiaoCost:
    """Cost of an overdue Baitiao bill.

    Attributes
    ----------
    rest
        What was left of the bill after the due date, yuan.
    service_fee
        Daily service fee, yuan.
    late_fee
        Daily late fee, yuan; 0 when the minimum was paid.
    total_fee
        Service fee and late fee together, yuan.
    amount_owed
        Rest and fees together, yuan.
    """

    rest: Decimal
    service_fee: Decimal
    late_fee: Decimal
    total_fee: Decimal
    amount_owed: Decimal


@exact
def baitiao_overdue(
    *,
    bill: Number,
    paid: Number,
    min_due: Number,
    days_overdue: Number,
    service_rate: Number,
    late_rate: Number,
    days_purchase_to_due: Number = 0,
    rule: ChargeStart = "from_purchase",
) -> BaitiaoCost:
    """Answer what is owed on a Baitiao bill that was not paid in full on the due date.

    Nothing compounds, and a bill paid in full (or overpaid) costs nothing. By the rule
    ``from_purchase`` the whole bill bears the service fee for the days before the due date as
    soon as one fen of it is left, so a rest costs something on day 0 already.

    Parameters
    ----------
    bill, paid, min_due
        The bill, what was paid on the due date, and the minimum that was due, yuan.
    days_overdue
        Days after the due date; the due date is day 0.
    service_rate, late_rate
        Fractions a day.
    days_purchase_to_due
        Days from the purchase to the due date; counts only under ``from_purchase``.
    rule
        ``from_purchase`` (since 2021) or ``from_due_date`` (before).

    Returns
    -------
    BaitiaoCost
        Each part in yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Sources: bt-service-fee, bt-service-fee-start-2021, bt-late-fee.
    """
    whole = arguments.money("bill", bill)
    payment = arguments.money("paid", paid)
    minimum = arguments.money("min_due", min_due)
    late_days = arguments.days("days_overdue", days_overdue)
    before = arguments.days("days_purchase_to_due", days_purchase_to_due)
    service = arguments.rate("service_rate", service_rate)
    late = arguments.rate("late_rate", late_rate)
    start = arguments.choice("rule", rule, get_args(ChargeStart))

    rest = max(whole - payment, Decimal(0))
    service_fee = rest * service * late_days
    if start == "from_purchase" and rest:
        service_fee += whole * service * before
    late_fee = rest * late * late_days if payment < minimum else Decimal(0)
    total = service_fee + late_fee
    return BaitiaoCost(rest, service_fee, late_fee, total, rest + total)
