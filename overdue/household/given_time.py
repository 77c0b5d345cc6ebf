"""A bill that is paid off with own money alone, while the lender gives time for a fee."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.household.fen import amount, part_of, parts, to_fen, yuan
from overdue.household.luck import horizon

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

__all__ = ["MonthGiven", "TimeToPay", "time_to_pay"]


@dataclass(frozen=True, slots=True)
class MonthGiven:
    """One month; all sums are yuan, to the fen.

    Attributes
    ----------
    month
        Counted from 1.
    fee, paid
        What the time costs this month, and what is paid.
    owed
        What is then owed.
    total_fees
        All fees so far, paid or not.
    """

    month: int
    fee: Decimal
    paid: Decimal
    owed: Decimal
    total_fees: Decimal


@dataclass(frozen=True, slots=True)
class TimeToPay:
    """A bill and nothing else, month by month.

    Attributes
    ----------
    owed
        The bill at the start, yuan.
    rows
        Each month, up to the one that ends it or the last one looked at.
    cleared
        Month after which nothing is owed, or ``None``.
    """

    owed: Decimal
    rows: tuple[MonthGiven, ...]
    cleared: int | None

    def owed_after(self, month: int) -> Decimal:
        """Return what is owed at the end of a month (0: at the start), yuan."""
        if not month:
            return self.owed
        return self.rows[month - 1].owed if month <= len(self.rows) else Decimal(0)


def time_to_pay(
    *, owed: Number, own: Number, monthly_fee_rate: Number, months: int = 36
) -> TimeToPay:
    """Answer how long a bill takes that its lender gives time for.

    Own money is paid from the first month on. From the second month a fee is charged on what is
    left of the bill; it bears no fee itself, and payments settle fees first.

    Parameters
    ----------
    owed
        The bill, yuan.
    own
        Own money for it in each month, yuan.
    monthly_fee_rate
        The fee of a month, as a share of what is left of the bill.
    months
        Months to look ahead, 1 to 60.

    Returns
    -------
    TimeToPay
        Yuan, to the fen.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    bill, each_month = to_fen(amount("owed", owed)), to_fen(amount("own", own))
    rate = parts(arguments.rate("monthly_fee_rate", monthly_fee_rate))
    left, unpaid, total_fees = bill, 0, 0
    rows: list[MonthGiven] = []
    for month in range(1, horizon(months) + 1):
        fee = part_of(left, rate) if month > 1 else 0
        unpaid, total_fees = unpaid + fee, total_fees + fee
        paid = min(each_month, left + unpaid)
        to_fees = min(paid, unpaid)
        unpaid, left = unpaid - to_fees, left - (paid - to_fees)
        rows.append(MonthGiven(month, yuan(fee), yuan(paid), yuan(left + unpaid), yuan(total_fees)))
        if not left + unpaid:
            return TimeToPay(yuan(bill), tuple(rows), month)
    return TimeToPay(yuan(bill), tuple(rows), None)
