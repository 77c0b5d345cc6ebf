"""What never paying less than a fixed sum leads to: the way out of the minimum payment."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.arguments import MOST_MONTHS
from overdue.fees.baitiao_minimum import CARRY_FLOOR, MINIMUM_SHARE, part_due
from overdue.fees.minimum_schedule import MinimumSchedule, ScheduleMonth
from overdue.fees.minimum_spiral import MinimumSpiral, card_min_spiral
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number


@exact
def baitiao_fixed_payment(
    *,
    bill: Number,
    service_rate: Number,
    payment: Number,
    days: Number = 30,
    carry_floor: Number = CARRY_FLOOR,
    min_pct: Number = MINIMUM_SHARE,
) -> MinimumSchedule:
    """Answer how long a Baitiao bill lasts if a fixed sum is paid every month.

    In a month whose minimum is higher (the second one bears a fee, the last ones ask for all that
    is left), the minimum is paid: less would be late.

    Parameters
    ----------
    bill, service_rate, days, carry_floor, min_pct
        As for :func:`baitiao_min_schedule`, which is a fixed sum of 0.
    payment
        The fixed sum, yuan.

    Returns
    -------
    MinimumSchedule
        Months, totals in yuan, and the months one by one.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    carried = arguments.money("bill", bill)
    month_rate = arguments.rate("service_rate", service_rate) * arguments.days("days", days)
    fixed = arguments.money("payment", payment)
    floor = arguments.money("carry_floor", carry_floor)
    share = arguments.rate("min_pct", min_pct)

    rows: list[ScheduleMonth] = []
    fee = total_fees = total_paid = Decimal(0)
    while carried and len(rows) < MOST_MONTHS:
        opening = carried
        part = min(opening, max(part_due(opening, share, floor), fixed - fee))
        carried = opening - part
        total_fees += fee
        total_paid += part + fee
        rows.append(
            ScheduleMonth(
                month=len(rows) + 1,
                opening=opening,
                part=part,
                fee=fee,
                payment=part + fee,
                balance=carried,
                total_fees=total_fees,
                total_paid=total_paid,
            )
        )
        fee = carried * month_rate
    return MinimumSchedule(-1 if carried else len(rows), total_fees, total_paid, tuple(rows))


def card_fixed_payment(
    *,
    opening: Number,
    daily_rate: Number,
    payment: Number,
    min_pct: Number,
    months: Number,
    days: Number = 30,
    floor: Number = 0,
) -> MinimumSpiral:
    """Answer where a card debt goes if a fixed sum is paid every month.

    A fixed sum is nothing but a higher least minimum. In a month whose minimum is higher still,
    the minimum is paid.

    Parameters
    ----------
    opening, daily_rate, min_pct, months, days, floor
        As for :func:`card_min_spiral`.
    payment
        The fixed sum, yuan.

    Returns
    -------
    MinimumSpiral
        Totals in yuan, and the months one by one.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    fixed = arguments.money("payment", payment)
    return card_min_spiral(
        opening=opening,
        daily_rate=daily_rate,
        min_pct=min_pct,
        months=months,
        days=days,
        floor=max(fixed, arguments.money("floor", floor)),
    )
