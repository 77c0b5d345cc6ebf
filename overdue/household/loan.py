"""A loan in instalments, for many households at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.household.debts import level, month_rates
from overdue.household.fen import Fen, part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overdue.household.debts import Instalments
    from overdue.household.lot import Lot

__all__ = ["Loan"]


class Loan:
    """What some households owe on a loan in instalments.

    What was missed stays due and bears the charges of an overdue sum by the lender's terms; those
    charges bear none themselves. A month of a pause costs its fee, which is then due with the
    next payment, and moves the payments that are left by a month.

    Parameters
    ----------
    lot
        The households.
    debts
        The debt of each variant.
    """

    def __init__(self, lot: Lot, debts: Sequence[Instalments]) -> None:
        rates = month_rates(debts[0].terms)
        self._late_rate = rates.ordinary + rates.late
        self._count = debts[0].months
        each = [level(one.principal, one.months, one.monthly_fee_rate) for one in debts]
        self._part, self._fee = (lot.spread(np.array(some)) for some in zip(*each, strict=True))
        self.left = lot.each(lot.of_debts(debts, lambda debt: debt.principal))
        self._taken: NDArray[np.int16] | int = 0
        self.missed, self.unpaid = (np.zeros(lot.count, np.int64) for _ in range(2))
        self.due = self.fee = self._principal = self.missed

    @property
    def owed(self) -> Fen:
        """All that is owed at the moment, fees of later months left out, fen."""
        return self.left + self.missed + self.unpaid

    def draw_up(self, *, anybody_late: bool) -> None:
        """Count what is due this month."""
        last = self._taken == self._count - 1
        open_ = self._taken < self._count
        self._principal = np.where(last, self.left, np.where(open_, self._part, 0))
        self.fee = np.where(open_, self._fee, 0)
        if anybody_late:
            late = part_of(self.missed, self._late_rate)
            self.unpaid = self.unpaid + late
            self.due = self._principal + self.fee + self.missed + self.unpaid
            self.fee = self.fee + late
        else:
            self.due = self._principal + self.fee + self.missed + self.unpaid

    def settle(self, paid: Fen, paused: NDArray[np.bool_] | None, *, anybody_late: bool) -> Fen:
        """Take what was paid, at most what is due, and return the charges of the month, fen.

        Parameters
        ----------
        paid
            What was paid.
        paused
            Who need not pay this month.
        anybody_late
            Whether anybody pays less than what is due.
        """
        self.left = self.left - self._principal
        self._taken = self._taken + 1
        if anybody_late or paused is not None:
            # Payments settle charges first, then what is due of the loan.
            to_charges = np.minimum(paid, self.unpaid)
            self.missed = self.due - self.unpaid - (paid - to_charges)
            self.unpaid = self.unpaid - to_charges
        elif self.missed.any() or self.unpaid.any():
            self.missed, self.unpaid = np.zeros_like(self.missed), np.zeros_like(self.unpaid)
        if paused is not None and paused.any():
            # The fee of the month is charged all the same; the part of the loan waits.
            waits = np.where(paused, self._principal, 0)
            fee = np.where(paused, self.missed - waits, 0)
            self.left = self.left + waits
            self.missed = np.where(paused, 0, self.missed)
            self.unpaid = self.unpaid + fee
            self._taken = self._taken - paused
        return self.fee
