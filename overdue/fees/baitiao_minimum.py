"""The minimum payment of a Baitiao bill."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

# Defaults of the two models of the minimum payment, which a table of examples may leave out.
# Source: bt-minimum. Whoever has terms at hand passes their values.
MINIMUM_SHARE = Decimal("0.1")
CARRY_FLOOR = Decimal(300)


def part_due(carried: Decimal, share: Decimal, floor: Decimal) -> Decimal:
    """Return how much of a carried amount is due: a share of it, all of it below the floor."""
    return carried if carried < floor else carried * share


@exact
def baitiao_min_due(
    *,
    new_unstaged: Number = 0,
    instalment_due: Number = 0,
    carried: Number = 0,
    prev_min_paid: bool = True,
    fees: Number = 0,
    carry_floor: Number = CARRY_FLOOR,
    min_pct: Number = MINIMUM_SHARE,
) -> Decimal:
    """Answer the least that must be paid this month to avoid the late fee.

    Parameters
    ----------
    new_unstaged
        New spending that was not put into instalments, yuan.
    instalment_due
        Instalments that fall due this month, yuan.
    carried
        What was left unpaid from earlier bills, yuan.
    prev_min_paid
        Whether the last minimum was paid; if it was missed, all that was carried is due.
    fees
        Fees that were charged, yuan; due in full.
    carry_floor
        Below this carried amount all of it is due, yuan.
    min_pct
        Share of new spending and of the carried amount that is due, fraction.

    Returns
    -------
    Decimal
        The minimum, yuan.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Source: bt-minimum.
    """
    spent = arguments.money("new_unstaged", new_unstaged)
    instalments = arguments.money("instalment_due", instalment_due)
    left = arguments.money("carried", carried)
    on_time = arguments.flag("prev_min_paid", prev_min_paid)
    charged = arguments.money("fees", fees)
    floor = arguments.money("carry_floor", carry_floor)
    share = arguments.rate("min_pct", min_pct)

    return (
        spent * share + instalments + (part_due(left, share, floor) if on_time else left) + charged
    )
