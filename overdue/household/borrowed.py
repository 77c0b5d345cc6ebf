"""What some households have borrowed from further lenders to make their payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.household.debts import month_rates
from overdue.household.fen import PARTS, Fen, part_of, parts, to_fen

if TYPE_CHECKING:
    from overdue.household.habits import Lender

__all__ = ["Borrowed"]


class Borrowed:
    """Loans of further lenders on equal terms, one a month at most.

    A further lender is gone to when those before it have no room left. Since all lend on the same
    terms, what they are owed together says how much room there is.

    Parameters
    ----------
    lender
        What each lends, and for what.
    lenders
        How many there are.
    count, months
        Households, and months that are followed.
    """

    def __init__(self, lender: Lender, lenders: int, count: int, months: int) -> None:
        rates = month_rates(lender.terms)
        self._late_rate = rates.ordinary + rates.late
        self._limit, self._most = to_fen(lender.limit), lenders
        self._fee_rate = parts(lender.monthly_fee_rate)
        self._paid_out = PARTS - parts(lender.kept)
        self._term = lender.months
        shape = (months + 1, count)
        self._part, self._last, self._fees = (np.zeros(shape, np.int64) for _ in range(3))
        self._parts_due, self._fees_due = (np.zeros(count, np.int64) for _ in range(2))
        self._month = -1
        self.left, self.missed, self.unpaid = (np.zeros(count, np.int64) for _ in range(3))
        self.lenders = np.zeros(count, np.int64)
        self.due = self.fee = self._principal = self.missed

    @property
    def owed(self) -> Fen:
        """All that is owed at the moment, fees of later months left out, fen."""
        return self.left + self.missed + self.unpaid

    def draw_up(self, *, anybody_late: bool) -> None:
        """Count what is due this month on all these loans."""
        self._month = month = self._month + 1
        if month:
            self._parts_due += self._part[month - 1]
            self._fees_due += self._fees[month - 1]
        if (ended := month - 1 - self._term) >= 0:
            self._parts_due -= self._part[ended]
            self._fees_due -= self._fees[ended]
        self._principal = self._parts_due
        if (last := month - self._term) >= 0:
            self._principal = self._parts_due + self._last[last]
        self.fee = self._fees_due.copy()
        if anybody_late:
            late = part_of(self.missed, self._late_rate)
            self.unpaid = self.unpaid + late
            self.due = self._principal + self.fee + self.missed + self.unpaid
            self.fee = self.fee + late
        else:
            self.due = self._principal + self.fee + self.missed + self.unpaid

    def borrow(self, gap: Fen, who: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], Fen]:
        """Borrow what closes the gap of some households, where the lenders have room for it.

        Returns
        -------
        who, loan
            Who got it, and what each then owes for it, fen: the gap, and what was kept of it.
        """
        wanted = -(-gap * PARTS // self._paid_out)
        after = self.left + wanted
        got = who & (after <= self._most * self._limit)
        loan = np.where(got, wanted, 0)
        if got.any():
            self.left = self.left + loan
            if self._limit:
                needed = -(-self.left // self._limit)
                self.lenders = np.where(got, np.maximum(self.lenders, needed), self.lenders)
            part = loan // self._term
            self._part[self._month] = part
            self._last[self._month] = loan - part * self._term
            self._fees[self._month] = part_of(loan, self._fee_rate)
        return got, loan

    def settle(self, paid: Fen, *, anybody_late: bool) -> Fen:
        """Take what was paid, charges first, and return the charges of the month, fen."""
        self.left = self.left - self._principal
        if anybody_late:
            to_charges = np.minimum(paid, self.unpaid)
            self.missed = self.due - self.unpaid - (paid - to_charges)
            self.unpaid = self.unpaid - to_charges
        return self.fee
