"""Interest on the first card statement after a bill was not paid in full."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from overdue.fees import arguments
from overdue.fees.precision import exact
from overdue.lenders.terms import InterestBasis

if TYPE_CHECKING:
    from datetime import date

    from overdue.fees.arguments import Number


@exact
def card_statement_interest(
    *,
    amount: Number,
    posted: date,
    paid_on: date,
    paid: Number,
    statement: date,
    daily_rate: Number,
    basis: InterestBasis = "full",
) -> Decimal:
    """Answer the interest that the statement shows for one purchase.

    The posting day counts, the payment day belongs to what is left after the payment, the
    statement day counts. A purchase paid in full bears none.

    Parameters
    ----------
    amount
        The purchase, yuan.
    posted
        Day it was posted.
    paid_on
        Day of the payment, not before the posting day.
    paid
        The payment, yuan.
    statement
        Day of the statement, not before the payment.
    daily_rate
        Fraction a day.
    basis
        ``full``: the whole amount until the payment, the rest after it; ``residual``: the rest
        alone, from the posting day on.

    Returns
    -------
    Decimal
        Interest, yuan.

    Raises
    ------
    BadArgument
        If an argument is outside its limits or the days are out of order.

    Notes
    -----
    Source: card-full-interest.
    """
    whole = arguments.money("amount", amount)
    payment = arguments.money("paid", paid)
    a_day = arguments.rate("daily_rate", daily_rate)
    kind = arguments.choice("basis", basis, get_args(InterestBasis))
    first = arguments.day("posted", posted)
    middle = arguments.in_order("paid_on", arguments.day("paid_on", paid_on), first)
    last = arguments.in_order("statement", arguments.day("statement", statement), middle)

    rest = whole - payment
    if rest <= 0:
        return Decimal(0)
    before = (middle - first).days
    after = (last - middle).days + 1
    return (whole if kind == "full" else rest) * a_day * before + rest * a_day * after
