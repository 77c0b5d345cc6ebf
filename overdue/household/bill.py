"""A bill that may be carried over, for many households at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.household.debts import month_rates
from overdue.household.fen import Fen, part_of, parts
from overdue.household.minimums import Minimum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overdue.household.debts import Revolving
    from overdue.household.lot import Lot

__all__ = ["Bill"]


class Bill:
    """What some households owe on a bill with a minimum payment.

    What was carried over bears the charge of a month, as in
    :func:`overdue.fees.baitiao_min_schedule` and :func:`overdue.fees.card_min_spiral`; what is
    bought stands on the next month's bill and bears none until it is carried over. After a missed
    minimum Baitiao charges its late fee on what is carried and asks for all of it, and a card
    charges its late fee once on what was missing; unpaid charges of Baitiao bear no charge.

    Parameters
    ----------
    lot
        The households.
    debts
        The debt of each variant.
    """

    def __init__(self, lot: Lot, debts: Sequence[Revolving]) -> None:
        terms = debts[0].terms
        self._minimum = Minimum(terms)
        self._rates = month_rates(terms)
        self._late_share = parts(terms.late_fee_share) if self._minimum.is_card else 0
        self._limit = lot.of_debts(debts, lambda debt: debt.limit)
        self.carried = lot.each(lot.of_debts(debts, lambda debt: debt.owed))
        self.new, self.unpaid, self.behind = (np.zeros(lot.count, np.int64) for _ in range(3))
        self.due = self.fee = self._whole = self._nothing = self.new
        self._bought: Fen | None = None

    @property
    def owed(self) -> Fen:
        """All that is owed at the moment, fen."""
        return self.carried + self.new + self.unpaid

    def draw_up(self, *, anybody_late: bool) -> None:
        """Draw up the bill of the month: the charge, all that is owed, and the minimum."""
        self.fee = part_of(self.carried, self._rates.ordinary)
        if anybody_late and self._rates.late:
            self.fee = self.fee + part_of(self.carried, self._rates.late) * (self.behind > 0)
        self._whole = self.carried + self.new + self.unpaid + self.fee
        self.due = self._minimum.of(
            carried=self.carried,
            new=self.new,
            fee=self.fee,
            unpaid=self.unpaid,
            behind=self.behind,
        )

    def room(self) -> Fen:
        """Return how much may be bought on it this month, fen."""
        room: Fen = np.maximum(self._limit - self._whole, 0)
        return room

    def rest(self, paid: Fen) -> Fen:
        """Return what is left of the bill after a payment, fen."""
        return self._whole - paid

    def buy(self, bought: Fen) -> None:
        """Buy on it, at most what there is room for: it stands on the next bill, fen."""
        self._bought = bought

    def settle(self, paid: Fen, paused: NDArray[np.bool_] | None, *, anybody_late: bool) -> Fen:
        """Take what was paid, charges first, and return all charges of the month, fen.

        Parameters
        ----------
        paid
            What was paid, at most the whole bill.
        paused
            Who need not pay this month.
        anybody_late
            Whether anybody pays less than the minimum.
        """
        charged = self.fee
        missing = np.maximum(self.due - paid, 0) if anybody_late or paused is not None else None
        charges = self.unpaid if self._minimum.is_card else self.unpaid + self.fee
        self.unpaid = np.maximum(charges - paid, 0)
        self.carried = self._whole - paid - self.unpaid
        if missing is not None:
            if paused is not None:
                missing = np.where(paused, 0, missing)
            self.behind = missing
            if self._late_share:
                once = part_of(missing, self._late_share)
                self.unpaid = self.unpaid + once
                charged = charged + once
        self.new = self._nothing if self._bought is None else self._bought
        return charged
