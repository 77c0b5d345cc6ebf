"""The late fee of a bank card (the former late charge)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number


@exact
def card_late_fee(
    *,
    min_due: Number,
    paid: Number,
    rate: Number,
    floor: Number = 0,
    cap: Number | None = None,
) -> Decimal:
    """Answer the one-off fee for paying less than the minimum.

    Parameters
    ----------
    min_due, paid
        The minimum and what was paid of it, yuan.
    rate
        Share of the unpaid part of the minimum, fraction.
    floor
        Least fee once anything is missing, yuan.
    cap
        Greatest fee, yuan; ``None`` where the bank sets none. It also bounds the floor.

    Returns
    -------
    Decimal
        The fee, yuan; 0 when the minimum was paid.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Source: card-late-fee-level.
    """
    gap = arguments.money("min_due", min_due) - arguments.money("paid", paid)
    share = arguments.rate("rate", rate)
    least = arguments.money("floor", floor)
    most = None if cap is None else arguments.money("cap", cap)
    if gap <= 0:
        return Decimal(0)
    fee = max(gap * share, least)
    return fee if most is None else min(fee, most)
