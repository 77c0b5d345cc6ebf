"""What is owed on many bills at once: the fee ledger, vectorised, to 0.01 yuan."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from overdue.fees.charge_plan import ChargePlan

__all__ = ["Purse"]

Index = NDArray[np.intp]
_NOTHING = 0.005
"""Half a fen: what is left of a payment in full once it is rounded."""


class Purse:
    """The bills of some accounts, each with what bears charges, and what does not.

    Charges are added when somebody looks, for all the days since the last time; the order of
    charges and payments within a day is that of :func:`overdue.fees.overdue_ledger`.

    Parameters
    ----------
    plans
        The different bills; all under the same terms.
    which
        The bill of each account, shape (n,).
    """

    def __init__(self, plans: Sequence[ChargePlan], which: NDArray[np.intp]) -> None:
        terms = plans[0].terms
        if any(plan.terms != terms for plan in plans):
            raise ValueError("all bills of one purse must be under the same terms")
        self.bill = np.array([float(plan.bill) for plan in plans])[which]
        self.base = np.array([float(plan.rest) for plan in plans])[which]
        self.rate = np.array([float(plan.service.rate + plan.late.rate) for plan in plans])[which]
        self._rest = self.base.copy()
        self._before = np.array(
            [float(plan.before_base * plan.before.rate) * plan.before_days for plan in plans]
        )[which]
        # Where only the rest bears charges from before the due date, what is paid within the grace
        # lowers them; and a card's late fee is counted on what is then missing of the minimum.
        self._before_is_on_rest = plans[0].before.rule == "rest_from_posting"
        self._missing = np.array(
            [float(plan.once.base) if plan.once is not None else 0.0 for plan in plans]
        )[which]
        self._late_fee = (
            float(terms.late_fee_share),
            float(terms.late_fee_floor),
            np.inf if terms.late_fee_cap is None else float(terms.late_fee_cap),
        )
        count = len(which)
        self.accrued, self.once = np.zeros(count), np.zeros(count)
        self.charged, self.paid = np.zeros(count), np.zeros(count)
        self.grace, self._every = terms.grace_days, terms.compound_every
        self._first = plans[0].first_day
        self._charged_to = np.full(count, self._first - 1, dtype=np.int32)
        # For cards the day of a payment belongs to what is left; else it still bears its charge.
        self._paid_before_charge = terms.model == "card"

    def begin_day(self, day: int) -> None:
        """Charge what counts from before the due date, on the first day after the grace."""
        if day != self.grace + 1:
            return
        late = self.base > 0
        before = self._before
        if self._before_is_on_rest:
            before = before * self.base / np.maximum(self._rest, _NOTHING)
        missing = np.maximum(self._missing - (self._rest - self.base), 0.0)
        share, floor, cap = self._late_fee
        fee = np.where(missing > _NOTHING, np.minimum(np.maximum(missing * share, floor), cap), 0.0)
        for part, charge in ((self.accrued, before), (self.once, fee)):
            part[late] += charge[late]
            self.charged[late] += charge[late]

    def end_day(self, day: int) -> None:
        """Let unpaid interest bear interest from tomorrow, where the terms say so."""
        if self._every is None or day <= self.grace or day % self._every:
            return
        owing = np.flatnonzero(self.base > 0)
        self._charge(owing, day)
        self.base[owing] += self.accrued[owing]
        self.accrued[owing] = 0.0

    def owed(self, accounts: Index, day: int) -> NDArray[np.float64]:
        """Return what is owed at the end of a day, yuan, shape (k,)."""
        base = self.base[accounts]
        rest: NDArray[np.float64] = base + self.accrued[accounts] + self.once[accounts]
        if day > self.grace:
            rest += base * self.rate[accounts] * (day - self._charged_to[accounts])
        return rest

    def total_charged(self, accounts: Index, day: int) -> NDArray[np.float64]:
        """Return all charges up to the end of a day, paid or not, yuan, shape (k,)."""
        charged: NDArray[np.float64] = self.charged[accounts].copy()
        if day > self.grace:
            days = day - self._charged_to[accounts]
            charged += self.base[accounts] * self.rate[accounts] * days
        return charged

    def settle(self, accounts: Index, day: int) -> NDArray[np.float64]:
        """Pay all that is owed, rounded to the fen, and return it, shape (k,)."""
        return self.pay(accounts, day, np.full(len(accounts), np.inf))

    def pay(self, accounts: Index, day: int, most: NDArray[np.float64]) -> NDArray[np.float64]:
        """Pay up to so much and return what was taken, yuan, shape (k,).

        A payment settles charges first, as the law orders it unless a contract says otherwise
        (payment-allocation-order).
        """
        if day > self.grace:
            # On the first day after the grace a card's charges for all the days before are due.
            self._charge(accounts, day - 1 if self._paid_before_charge else day)
        owed = self.base[accounts] + self.accrued[accounts] + self.once[accounts]
        amount = np.minimum(to_fen(most), to_fen(owed))
        left = amount
        for part in (self.once, self.accrued, self.base):
            taken = np.minimum(part[accounts], left)
            part[accounts] -= taken
            left = left - taken
        self.paid[accounts] += amount
        done = accounts[owed - amount < _NOTHING]
        for part in (self.once, self.accrued, self.base):
            part[done] = 0.0
        return amount

    def _charge(self, accounts: Index, day: int) -> None:
        days = day - self._charged_to[accounts]
        amount = self.base[accounts] * self.rate[accounts] * days
        self.accrued[accounts] += amount
        self.charged[accounts] += amount
        self._charged_to[accounts] = day


def to_fen(amount: NDArray[np.float64]) -> NDArray[np.float64]:
    """Round yuan half-up to the fen; what a decimal half became in binary still counts as half."""
    rounded: NDArray[np.float64] = np.floor(amount * 100 + 0.5 + 1e-7) / 100
    return rounded
