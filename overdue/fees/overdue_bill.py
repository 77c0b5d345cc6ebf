"""What one overdue bill costs by a lender's terms."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from overdue.fees import arguments
from overdue.fees.charge_plan import plan_charges
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.fees.charge_plan import ChargePlan
    from overdue.lenders.terms import Terms


class OverdueCost(msgspec.Struct, frozen=True):
    """Cost of one overdue bill.

    Attributes
    ----------
    rest
        What was left of the bill after the due date, yuan.
    service_fee
        The ordinary charge: service fee, or interest at the contract rate, yuan.
    late_fee
        What is charged for being late on top of it, yuan.
    total_fee
        Both together, yuan.
    amount_owed
        Rest and charges together, yuan.
    before_due
        Part of `service_fee` that is charged for the days before the due date, yuan.
    daily_rate
        Ordinary rate that was applied, fraction a day.
    below_minimum
        Whether less than the minimum was paid on time.
    late
        Whether the bill counts as late: something is left, and the days of grace are over.
    """

    rest: Decimal
    service_fee: Decimal
    late_fee: Decimal
    total_fee: Decimal
    amount_owed: Decimal
    before_due: Decimal
    daily_rate: Decimal
    below_minimum: bool
    late: bool


@exact
def overdue_cost(
    terms: Terms,
    bill: Number,
    paid: Number,
    minimum: Number,
    days_late: Number,
    *,
    days_purchase_to_due: Number = 0,
    daily_rate: Number | None = None,
) -> OverdueCost:
    """Answer what is owed if the rest of a bill is still unpaid some days after the due date.

    Parameters
    ----------
    terms
        The lender's terms.
    bill, paid, minimum
        The bill, what was paid of it by the due date, and the minimum that was due, yuan. The
        minimum plays no part for a loan, nor for Baitiao terms that know none: those charge the
        late fee on any rest.
    days_late
        Days after the due date, which is day 0.
    days_purchase_to_due
        Days from the purchase (its posting, for a card) to the due date.
    daily_rate
        The learner's own daily rate, inside the published band; by default the terms' rate.

    Returns
    -------
    OverdueCost
        Each part in yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.

    Notes
    -----
    - Nothing is charged on a bill paid in full, nor up to the last day of grace (day 0, where there
      is none). From the day after it, the charges count from the due date, as if there were none.
    - ``baitiao`` is :func:`baitiao_overdue`, from the first late day on.
    - ``multiple``: the contract's daily rate is the service fee, what the multiplier adds is the
      late fee. With a multiplier of 1 the charge exists only because the bill is late, so all of
      it is the late fee.
    - ``card``: the first statement after the due date is drawn ``compound_every`` days after it
      and shows the interest of :func:`card_statement_interest` for one purchase, posted
      `days_purchase_to_due` days before the due date and paid in part on the due date. Until then
      the interest is what a statement drawn on that very day would show, which counts the due date
      too. Each statement adds the unpaid interest to what bears interest from the next day; the
      next one follows after as many days. The late fee is charged once, on what was missing of the
      minimum, and bears no interest (card-late-fee-abolished).
    """
    plan = plan_charges(
        terms,
        bill,
        paid,
        minimum,
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
    )
    days = arguments.days("days_late", days_late)
    before = service = late = Decimal(0)
    if plan.is_late(days):
        before = plan.before_base * plan.before.rate * plan.before_days
        service, late = _accrued(plan, days, before)
        if plan.once is not None:
            late += plan.once.amount
    total = service + late
    return OverdueCost(
        rest=plan.rest,
        service_fee=service,
        late_fee=late,
        total_fee=total,
        amount_owed=plan.rest + total,
        before_due=before,
        daily_rate=plan.daily_rate,
        below_minimum=plan.below_minimum,
        late=plan.is_late(days),
    )


@exact
def minimum_due(terms: Terms, bill: Number) -> Decimal:
    """Answer the minimum of a bill that carries nothing over from earlier ones.

    Parameters
    ----------
    terms
        The lender's terms.
    bill
        The bill, yuan.

    Returns
    -------
    Decimal
        Yuan; the whole bill where the product has no minimum.

    Raises
    ------
    BadArgument
        If the bill is negative or no number.
    """
    whole = arguments.money("bill", bill)
    return whole if terms.minimum_share is None else whole * terms.minimum_share


def _accrued(plan: ChargePlan, days: int, before: Decimal) -> tuple[Decimal, Decimal]:
    """Return the ordinary and the late charges of all days, period by period."""
    service, late = before, Decimal(0)
    base, unpaid = plan.rest, before
    every = plan.terms.compound_every
    last = plan.first_day - 1
    while last < days:
        end = days if every is None else min(days, (max(last, 0) // every + 1) * every)
        ordinary = base * plan.service.rate * (end - last)
        extra = base * plan.late.rate * (end - last)
        service += ordinary
        late += extra
        unpaid += ordinary + extra
        if every is not None and end % every == 0:
            base += unpaid
            unpaid = Decimal(0)
        last = end
    return service, late
