"""What paying exactly the Baitiao minimum every month leads to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.arguments import MOST_MONTHS
from overdue.fees.baitiao_minimum import CARRY_FLOOR, MINIMUM_SHARE, part_due
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number


@dataclass(frozen=True, slots=True)
class ScheduleMonth:
    """One month of paying the minimum.

    Attributes
    ----------
    month
        1 is the month of the bill itself.
    opening
        What is owed of the bill before the payment, yuan.
    part
        Part of it that the minimum asks for, yuan.
    fee
        Service fee of the month before, paid with it, yuan.
    payment
        Part and fee together, yuan.
    balance
        What is carried into the next month, yuan.
    total_fees, total_paid
        Fees and payments of all months so far, yuan.
    """

    month: int
    opening: Decimal
    part: Decimal
    fee: Decimal
    payment: Decimal
    balance: Decimal
    total_fees: Decimal
    total_paid: Decimal


@dataclass(frozen=True, slots=True)
class MinimumSchedule:
    """The road to zero by minimum payments.

    Attributes
    ----------
    months
        Payments until nothing is left; -1 if a hundred years are not enough.
    total_fees
        Service fees paid on the way, yuan.
    total_paid
        Bill and fees paid, yuan.
    rows
        Each month.
    """

    months: int
    total_fees: Decimal
    total_paid: Decimal
    rows: tuple[ScheduleMonth, ...]


@exact
def baitiao_min_schedule(
    *,
    bill: Number,
    service_rate: Number,
    days: Number = 30,
    carry_floor: Number = CARRY_FLOOR,
    min_pct: Number = MINIMUM_SHARE,
) -> MinimumSchedule:
    """Answer how long a bill lasts, and what it costs, if only the minimum is paid.

    Nothing new is bought. Each month a share of what is carried is paid (all of it below the
    floor) with the fee of the month before; what is left bears the service fee for a month.

    Parameters
    ----------
    bill
        The bill, yuan.
    service_rate
        Fraction a day.
    days
        Days of a month.
    carry_floor
        Below this carried amount all of it is due, yuan.
    min_pct
        Share of the carried amount that is due, fraction.

    Returns
    -------
    MinimumSchedule
        Months, totals in yuan, and the months one by one.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.

    Notes
    -----
    Source: bt-minimum.
    """
    carried = arguments.money("bill", bill)
    month_rate = arguments.rate("service_rate", service_rate) * arguments.days("days", days)
    floor = arguments.money("carry_floor", carry_floor)
    share = arguments.rate("min_pct", min_pct)

    rows: list[ScheduleMonth] = []
    fee = total_fees = total_paid = Decimal(0)
    while carried and len(rows) < MOST_MONTHS:
        opening = carried
        part = part_due(opening, share, floor)
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
