"""Borrowing to repay: how many debts one bill becomes, what that costs, and when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.household.fen import PARTS, amount, part_of, parts, to_fen, yuan
from overdue.household.habits import MOST_LENDERS, Lender
from overdue.household.luck import horizon

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

__all__ = ["Spiral", "SpiralMonth", "spiral"]


@dataclass(frozen=True, slots=True)
class SpiralMonth:
    """One month; all sums are yuan, to the fen.

    Attributes
    ----------
    month
        Counted from 1.
    due, fees
        What has to be paid, and how much of it is fees.
    own
        Own money that goes to it: what the month brings and what was left of the month before.
    borrowed, kept
        What is borrowed for it and paid out, and what the lenders keep of the loans.
    for_living
        What is borrowed to live on besides.
    missing
        What could neither be paid nor borrowed of what is due; above 0 in the last month alone.
    debts, lenders
        Loans that are open after it, and from how many lenders.
    owed
        What is then owed, fees of later months left out.
    total_fees
        Fees paid so far, with what lenders kept.
    """

    month: int
    due: Decimal
    fees: Decimal
    own: Decimal
    borrowed: Decimal
    for_living: Decimal
    kept: Decimal
    missing: Decimal
    debts: int
    lenders: int
    owed: Decimal
    total_fees: Decimal


@dataclass(frozen=True, slots=True)
class Spiral:
    """A bill that is paid with borrowed money, month by month.

    Attributes
    ----------
    owed
        The bill at the start, yuan.
    rows
        Each month, up to the end of it or the last one looked at.
    stops
        Month in which nobody lends enough any more, or ``None``.
    cleared
        Month after which nothing is owed, or ``None``.
    """

    owed: Decimal
    rows: tuple[SpiralMonth, ...]
    stops: int | None
    cleared: int | None

    @property
    def last(self) -> SpiralMonth:
        """Where it ends."""
        return self.rows[-1]

    @property
    def most_debts(self) -> int:
        """The most loans that are open at the end of a month."""
        return max(row.debts for row in self.rows)


class _Loan:
    """A loan of one lender, in fen."""

    def __init__(self, lender: int, loan: int, terms: Lender) -> None:
        self.lender, self.left, self._to_come = lender, loan, terms.months
        self._part = loan // terms.months
        self._fee = part_of(loan, parts(terms.monthly_fee_rate))

    def pay(self) -> tuple[int, int]:
        """Make a payment; return its part of the loan and its fee. The last part is the rest."""
        self._to_come -= 1
        part = self._part if self._to_come else self.left
        self.left -= part
        return part, self._fee

    @property
    def is_open(self) -> bool:
        """Whether there are payments to come."""
        return self._to_come > 0


def spiral(
    *,
    owed: Number,
    own: Number,
    lenders: Sequence[Lender],
    short: Number = 0,
    months: int = 36,
) -> Spiral:
    """Answer what becomes of a bill that is paid with loans, and these with further loans.

    Each month what own money does not pay is borrowed: from the first lender as far as there is
    room before the payments of the month, then from the next. Each loan is paid back in equal
    parts from the month after it.

    Parameters
    ----------
    owed
        The bill, due in full in the first month, yuan.
    own
        Own money for debts in each month, yuan; what is not needed is kept for the next.
    lenders
        Who lends, in the order in which they are gone to.
    short
        What each month lacks before any payment, borrowed to live on, yuan.
    months
        Months to look ahead, 1 to 60.

    Returns
    -------
    Spiral
        Yuan, to the fen.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    bill, each_month = to_fen(amount("owed", owed)), to_fen(amount("own", own))
    living = to_fen(amount("short", short))
    if len(lenders) > MOST_LENDERS:
        limits = Allowed("whole", f"at most {MOST_LENDERS} lenders", 0, MOST_LENDERS)
        raise BadArgument("lenders", len(lenders), limits)
    loans: list[_Loan] = []
    rows: list[SpiralMonth] = []
    cash = total_fees = 0
    for month in range(1, horizon(months) + 1):
        room = [_room(at, lender, loans) for at, lender in enumerate(lenders)]
        paid = [loan.pay() for loan in loans]
        fees = sum(fee for _, fee in paid)
        due = sum(part for part, _ in paid) + fees + (bill if month == 1 else 0)
        cash += each_month
        used = min(cash, due)
        cash -= used
        gap, kept = due - used, 0
        new = _borrowed(gap + living, room, lenders)
        stops = new is None
        if new is not None:
            kept = sum(loan.left for loan in new) - gap - living
            loans = [loan for loan in [*loans, *new] if loan.is_open]
            total_fees += kept + fees
        missing = gap if stops else 0
        rows.append(
            SpiralMonth(
                month=month,
                due=yuan(due),
                fees=yuan(fees),
                own=yuan(used),
                borrowed=yuan(gap - missing),
                for_living=yuan(0 if stops else living),
                kept=yuan(kept),
                missing=yuan(missing),
                debts=len(loans),
                lenders=len({loan.lender for loan in loans}),
                owed=yuan(sum(loan.left for loan in loans) + missing),
                total_fees=yuan(total_fees),
            )
        )
        if stops:
            return Spiral(yuan(bill), tuple(rows), month, None)
        if not loans:
            return Spiral(yuan(bill), tuple(rows), None, month)
    return Spiral(yuan(bill), tuple(rows), None, None)


def _room(at: int, lender: Lender, loans: Sequence[_Loan]) -> int:
    return to_fen(lender.limit) - sum(loan.left for loan in loans if loan.lender == at)


def _borrowed(gap: int, room: Sequence[int], lenders: Sequence[Lender]) -> list[_Loan] | None:
    """Return the loans that close a gap, at most one of each lender; ``None``: they do not."""
    new: list[_Loan] = []
    for at, lender in enumerate(lenders):
        if not gap:
            break
        paid_out = PARTS - parts(lender.kept)
        loan = min(-(-gap * PARTS // paid_out), room[at])
        if loan <= 0:
            continue
        new.append(_Loan(at, loan, lender))
        gap -= min(gap, loan * paid_out // PARTS)
    return None if gap else new
