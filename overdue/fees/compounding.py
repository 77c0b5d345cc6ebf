"""A card debt on which nothing is paid any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import fine

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number


@fine
def card_compound(
    *, principal: Number, daily_rate: Number, months: Number, days_per_month: Number = 30
) -> Decimal:
    """Answer what a card debt has grown to when unpaid interest bears interest every month.

    Parameters
    ----------
    principal
        The debt, yuan.
    daily_rate
        Fraction a day.
    months
        Whole months.
    days_per_month
        Days counted to a month.

    Returns
    -------
    Decimal
        Debt with interest, yuan: ``principal * (1 + daily_rate * days_per_month) ** months``.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Source: card-full-interest.
    """
    debt = arguments.money("principal", principal)
    month_rate = arguments.rate("daily_rate", daily_rate) * arguments.days(
        "days_per_month", days_per_month
    )
    return debt * (1 + month_rate) ** arguments.months("months", months)
