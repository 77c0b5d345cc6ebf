"""Ceilings on what credit may cost, to be compared with what it does cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import exact, fine

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number


@exact
def lpr_cap(*, lpr_pct: Number, multiple: Number) -> Decimal:
    """Answer the ceiling that is a multiple of the loan prime rate.

    Parameters
    ----------
    lpr_pct
        Loan prime rate, per cent a year as it is published (3.0 is 3 %).
    multiple
        How many times it may be charged.

    Returns
    -------
    Decimal
        Per cent a year.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    return arguments.percent("lpr_pct", lpr_pct) * arguments.factor("multiple", multiple)


@fine
def cap_amount(
    *, principal: Number, annual_cap: Number, days: Number, basis: Number = 365
) -> Decimal:
    """Answer the most that a yearly ceiling lets some days cost.

    Parameters
    ----------
    principal
        Sum borrowed, yuan.
    annual_cap
        Ceiling, fraction a year.
    days
        Days it was borrowed.
    basis
        Days counted to a year.

    Returns
    -------
    Decimal
        Yuan.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    return (
        arguments.money("principal", principal)
        * arguments.rate("annual_cap", annual_cap)
        * arguments.days("days", days)
        / arguments.year_basis("basis", basis)
    )


@fine
def cap_excess(
    *,
    principal: Number,
    daily_rate: Number,
    days: Number,
    annual_cap: Number,
    basis: Number = 365,
) -> Decimal:
    """Answer by how much a daily rate goes beyond a yearly ceiling.

    Parameters
    ----------
    principal
        Sum borrowed, yuan.
    daily_rate
        What is charged, fraction a day.
    days
        Days it was borrowed.
    annual_cap
        Ceiling, fraction a year.
    basis
        Days counted to a year.

    Returns
    -------
    Decimal
        Yuan above the ceiling; negative where the charge stays below it.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    charged = (
        arguments.money("principal", principal)
        * arguments.rate("daily_rate", daily_rate)
        * arguments.days("days", days)
    )
    return charged - cap_amount(principal=principal, annual_cap=annual_cap, days=days, basis=basis)
