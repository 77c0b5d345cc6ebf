"""What paying exactly the minimum of a card every month leads to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import FINE, exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number


@dataclass(frozen=True, slots=True)
class SpiralMonth:
    """One month of paying the minimum.

    Attributes
    ----------
    month
        Counted from 1.
    opening
        What is owed at the start, yuan.
    interest
        Interest of the month, yuan.
    statement
        Opening, interest and new spending together, yuan.
    payment
        The minimum, yuan.
    redrawn
        New debt taken up to make the payment, its fee included, yuan.
    balance
        What is owed at the end, yuan.
    total_interest, total_paid
        Interest and payments of all months so far, yuan.
    """

    month: int
    opening: Decimal
    interest: Decimal
    statement: Decimal
    payment: Decimal
    redrawn: Decimal
    balance: Decimal
    total_interest: Decimal
    total_paid: Decimal


@dataclass(frozen=True, slots=True)
class MinimumSpiral:
    """A card debt after some months of minimum payments.

    Attributes
    ----------
    balance
        What is owed at the end, yuan.
    total_interest
        Interest of all months, yuan.
    total_paid
        Payments of all months, yuan.
    total_redraw_fee
        Fees paid for borrowing the payments again, yuan.
    months_to_clear
        First month that ends with nothing owed; 0 if nothing was ever owed, -1 if it does not
        happen within the months asked for.
    rows
        Each month; none after the debt is gone and nothing new is spent.
    """

    balance: Decimal
    total_interest: Decimal
    total_paid: Decimal
    total_redraw_fee: Decimal
    months_to_clear: int
    rows: tuple[SpiralMonth, ...]


@exact
def card_min_spiral(
    *,
    opening: Number,
    daily_rate: Number,
    min_pct: Number,
    months: Number,
    days: Number = 30,
    floor: Number = 0,
    new_spend: Number = 0,
    redraw_fee: Number | None = None,
) -> MinimumSpiral:
    """Answer where a card debt goes if only the minimum is paid every month.

    Parameters
    ----------
    opening
        The debt at the start, yuan.
    daily_rate
        Fraction a day.
    min_pct
        Minimum as a share of the statement, fraction.
    months
        Months to look ahead.
    days
        Days of a month.
    floor
        Least minimum, yuan; a statement below it is paid in full.
    new_spend
        New purchases each month, yuan.
    redraw_fee
        Share that a cash-out keeps when the payment is borrowed again, fraction below 1; 0 borrows
        it again at no fee, ``None`` pays with one's own money.

    Returns
    -------
    MinimumSpiral
        Totals in yuan, and the months one by one.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    owed = arguments.money("opening", opening)
    a_day = arguments.rate("daily_rate", daily_rate)
    share = arguments.rate("min_pct", min_pct)
    horizon = arguments.months("months", months)
    month_rate = a_day * arguments.days("days", days)
    least = arguments.money("floor", floor)
    spending = arguments.money("new_spend", new_spend)
    kept = None if redraw_fee is None else 1 - arguments.rate_below_one("redraw_fee", redraw_fee)

    rows: list[SpiralMonth] = []
    total_interest = total_paid = total_fee = Decimal(0)
    cleared = -1 if owed or spending else 0
    while len(rows) < horizon and (owed or spending):
        start = owed
        interest = start * month_rate
        statement = start + interest + spending
        payment = min(statement, max(share * statement, least))
        # The one quotient of the model: sixty digits of it, and every digit of all the rest.
        redrawn = Decimal(0) if kept is None else FINE.divide(payment, kept)
        owed = statement - payment + redrawn
        total_interest += interest
        total_paid += payment
        total_fee += redrawn - payment if redrawn else 0
        rows.append(
            SpiralMonth(
                month=len(rows) + 1,
                opening=start,
                interest=interest,
                statement=statement,
                payment=payment,
                redrawn=redrawn,
                balance=owed,
                total_interest=total_interest,
                total_paid=total_paid,
            )
        )
        if not owed and cleared < 0:
            cleared = len(rows)
    return MinimumSpiral(owed, total_interest, total_paid, total_fee, cleared, tuple(rows))
