"""Penalty interest on an overdue loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import fine

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number


@fine
def penalty_interest(
    *,
    principal: Number,
    annual_rate: Number,
    markup: Number,
    days: Number,
    basis: Number = 360,
    compound_every: Number | None = None,
) -> Decimal:
    """Answer the interest on an overdue loan at the contract rate plus a markup.

    Parameters
    ----------
    principal
        The overdue sum, yuan.
    annual_rate
        Contract rate, fraction a year.
    markup
        What is added to the rate when overdue, as a fraction of it (0.5 is half as much again).
    days
        Days overdue.
    basis
        Days that the contract counts to a year.
    compound_every
        Days after which unpaid interest bears interest itself; days left over at the end count
        simply. ``None``: never.

    Returns
    -------
    Decimal
        Interest alone, yuan.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Source: pboc-251.
    """
    debt = arguments.money("principal", principal)
    yearly = arguments.rate("annual_rate", annual_rate) * (1 + arguments.rate("markup", markup))
    late_days = arguments.days("days", days)
    year = arguments.year_basis("basis", basis)
    if compound_every is None:
        return debt * yearly * late_days / year
    period = arguments.days("compound_every", compound_every, least=1)
    periods, left_over = divmod(late_days, period)
    growth = (1 + yearly * period / year) ** periods * (1 + yearly * left_over / year)
    return debt * growth - debt
