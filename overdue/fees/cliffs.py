"""What one yuan less costs: the jumps in the price of a bill."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from overdue.fees import arguments
from overdue.fees.overdue_bill import OverdueCost, overdue_cost
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.lenders.terms import Terms

PaymentChoice = Literal["all", "one_yuan_less", "minimum", "one_yuan_below_minimum"]

_ONE_YUAN = Decimal(1)


@dataclass(frozen=True, slots=True)
class PaymentCliff:
    """One choice on the due date, and its price.

    Attributes
    ----------
    choice
        What is paid, as a symbol.
    paid
        What is paid, yuan.
    cost
        What it costs by the day asked for.
    kept
        How much less is paid than by the choice above it, yuan; 0 in the first row.
    extra
        How much more it costs than the choice above it, yuan; 0 in the first row.
    """

    choice: PaymentChoice
    paid: Decimal
    cost: OverdueCost
    kept: Decimal
    extra: Decimal


@exact
def payment_cliffs(
    terms: Terms,
    bill: Number,
    minimum: Number,
    days_late: Number,
    *,
    days_purchase_to_due: Number = 0,
    daily_rate: Number | None = None,
) -> tuple[PaymentCliff, ...]:
    """Answer what paying all, one yuan less, the minimum, or one yuan less than that costs.

    Parameters
    ----------
    terms, bill, minimum, days_late, days_purchase_to_due, daily_rate
        As for :func:`overdue_cost`; what was not paid on the due date is paid after `days_late`
        days.

    Returns
    -------
    tuple of PaymentCliff
        From the largest payment down. A choice that would not be a smaller payment than the one
        above it, or would be none at all (below 0), is left out.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.
    """
    whole = arguments.money("bill", bill)
    least = arguments.money("minimum", minimum)
    choices: tuple[tuple[PaymentChoice, Decimal], ...] = (
        ("all", whole),
        ("one_yuan_less", whole - _ONE_YUAN),
        ("minimum", least),
        ("one_yuan_below_minimum", least - _ONE_YUAN),
    )
    rows: list[PaymentCliff] = []
    for choice, paid in choices:
        above = rows[-1] if rows else None
        if paid < 0 or (above is not None and paid >= above.paid):
            continue
        cost = overdue_cost(
            terms,
            whole,
            paid,
            least,
            days_late,
            days_purchase_to_due=days_purchase_to_due,
            daily_rate=daily_rate,
        )
        kept = extra = Decimal(0)
        if above is not None:
            kept, extra = above.paid - paid, cost.total_fee - above.cost.total_fee
        rows.append(PaymentCliff(choice, paid, cost, kept, extra))
    return tuple(rows)
