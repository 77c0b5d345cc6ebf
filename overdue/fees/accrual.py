"""Simple daily accrual: the root of most charges on an overdue bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number


@exact
def simple_accrual(
    *, principal: Number, daily_rate: Number, days: Number, multiplier: Number = 1
) -> Decimal:
    """Answer what a daily rate on an unchanging sum comes to after some days.

    Parameters
    ----------
    principal
        Sum the rate is counted on, yuan.
    daily_rate
        Fraction a day (0.0005 is 0.05 %).
    days
        Whole days.
    multiplier
        Multiple of the rate that is charged when overdue; 1 where there is none.

    Returns
    -------
    Decimal
        The charge alone, yuan: ``principal * daily_rate * multiplier * days``.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    return (
        arguments.money("principal", principal)
        * arguments.rate("daily_rate", daily_rate)
        * arguments.factor("multiplier", multiplier)
        * arguments.days("days", days)
    )
