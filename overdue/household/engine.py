"""Some households month by month: what comes in, what is spent, what is paid and what is missed.

In each month, in this order: income comes in; the bills of the month are drawn up with their
charges; part of the spending is bought on credit; where a payment is due and money is missing for
it and for spending, time is asked for, then all that is missing is borrowed, if the household does
so and the lenders have room for all of it; spending and the bills of shocks are
paid as far as money goes, then the debts in their order; what is left beyond what is kept in hand
pays more than a minimum, where the household does so. A payment is missed if less than what is due
is paid. From then on nobody lends, and what is missed stays due with the charges for lateness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.household.bill import Bill
from overdue.household.borrowed import Borrowed
from overdue.household.debts import Instalments, Revolving
from overdue.household.fen import Fen, part_of, parts
from overdue.household.loan import Loan
from overdue.household.month import Month

if TYPE_CHECKING:
    from overdue.household.fate import Fate
    from overdue.household.lot import Lot

__all__ = ["Engine"]


class Engine:
    """Households and what they owe, at one moment.

    Parameters
    ----------
    lot, fate
        The households, and what comes to them.

    Attributes
    ----------
    cash
        Money at hand, fen, shape (n,).
    failed_in
        Month of the first missed payment, 0 for none yet, shape (n,).
    forgot
        Whether that one was missed in spite of money, shape (n,).
    """

    def __init__(self, lot: Lot, fate: Fate) -> None:
        self._fate, self._habits, count = fate, lot.habits, lot.count
        self._debts = [_debt(lot, at) for at in range(len(lot.variants[0].debts))]
        line = lot.credit_line if lot.habits.on_credit else None
        self._line = None if line is None else self._debts[line]
        self._on_credit = parts(lot.habits.on_credit)
        self._keep = lot.sums(lambda one: one.essentials * lot.habits.keep)
        self._borrowed: Borrowed | None = None
        if lot.habits.lenders and lot.habits.lender is not None:
            self._borrowed = Borrowed(lot.habits.lender, lot.habits.lenders, count, lot.months)
        self._pause = lot.pause
        self._may_ask = fate.granted if lot.pause else None
        self._rests = np.zeros(count, np.int16)
        self.cash = lot.each(lot.sums(lambda one: one.buffer))
        self.failed_in = np.zeros(count, np.int16)
        self.forgot = np.zeros(count, bool)
        self._anybody_late = False
        self.month = 0

    @property
    def owed(self) -> Fen:
        """All that is owed at the moment, fees of later months left out, fen, shape (n,)."""
        owed = np.zeros_like(self.cash)
        for debt in self._debts:
            owed = owed + debt.owed
        return owed if self._borrowed is None else owed + self._borrowed.owed

    @property
    def lenders(self) -> Fen:
        """Lenders of the household's own debts, and further ones that it went to, shape (n,)."""
        own = np.full(len(self.cash), len(self._debts))
        return own if self._borrowed is None else own + self._borrowed.lenders

    def live(self) -> Month:
        """Live one month, and return what happened in it."""
        fate, here = self._fate, self.month
        self.month += 1
        lent = self._borrowed
        for owed in self._debts if lent is None else [*self._debts, lent]:
            owed.draw_up(anybody_late=self._anybody_late)
        self.cash = self.cash + fate.income[here]
        bought = self._buy(fate.spending[here])
        to_spend = fate.spending[here] + fate.bills[here]
        if bought is not None:
            to_spend = to_spend - bought
        own = self._own_due()
        paused = self._ask_for_time(own, to_spend + own - self.cash)
        if paused is not None:
            own = np.where(paused, 0, own)
        due = own if lent is None else own + lent.due
        borrowed = loan = None
        if lent is not None:
            gap = to_spend + due - self.cash
            got, loan = lent.borrow(gap, (gap > 0) & (due > 0) & (self.failed_in == 0))
            borrowed = np.where(got, gap, 0)
            self.cash = self.cash + borrowed
        spent = np.minimum(self.cash, to_spend)
        self.cash = self.cash - spent
        paid = self._paid(due)
        self.cash = self.cash - paid
        charged, beyond = self._settle(paid, paused)
        return Month(
            income=fate.income[here],
            bills=fate.bills[here],
            to_spend=to_spend,
            spent=spent,
            bought=bought,
            borrowed=borrowed,
            loan=loan,
            charged=charged,
            due=due,
            paid=paid if beyond is None else paid + beyond,
            missed=due - paid,
            paused=paused,
        )

    def _settle(self, paid: Fen, paused: NDArray[np.bool_] | None) -> tuple[Fen, Fen | None]:
        """Pay the debts in their order; return all charges, and what was paid beyond the due."""
        late, rest = self._anybody_late, paid
        spare = beyond = self._beyond(paused)
        charged = np.zeros_like(paid)
        for debt in self._debts:
            pays = np.minimum(debt.due if paused is None else np.where(paused, 0, debt.due), rest)
            rest = rest - pays
            if spare is not None and isinstance(debt, Bill):
                more = np.minimum(debt.rest(pays), spare)
                spare, pays = spare - more, pays + more
            charged = charged + debt.settle(pays, paused, anybody_late=late)
        if self._borrowed is not None:
            charged = charged + self._borrowed.settle(rest, anybody_late=late)
        if beyond is not None and spare is not None:
            beyond = beyond - spare
            self.cash = self.cash - beyond
        return charged, beyond

    def _own_due(self) -> Fen:
        due = np.zeros_like(self.cash)
        for debt in self._debts:
            due = due + debt.due
        return due

    def _buy(self, spending: Fen) -> Fen | None:
        """Buy part of the spending on credit; nobody sells on credit after a missed payment."""
        if not isinstance(self._line, Bill):
            return None
        bought = np.minimum(part_of(spending, self._on_credit), self._line.room())
        if self._anybody_late:
            bought = np.where(self.failed_in == 0, bought, 0)
        self._line.buy(bought)
        return bought

    def _ask_for_time(self, due: Fen, gap: Fen) -> NDArray[np.bool_] | None:
        """Return whose own debts rest this month; ``None`` where nobody asks for time."""
        if self._may_ask is None:
            return None
        now = (gap > 0) & (due > 0) & self._may_ask & (self.failed_in == 0)
        self._may_ask = self._may_ask & ~now
        self._rests = np.where(now, self._pause, self._rests)
        paused: NDArray[np.bool_] = self._rests > 0
        self._rests = self._rests - paused
        return paused

    def _paid(self, due: Fen) -> Fen:
        """Return what is paid of what is due, and note who misses a payment for the first time."""
        paid = np.minimum(self.cash, due)
        forgot = self._fate.forgot
        if forgot is not None:
            paid = np.where(forgot[self.month - 1], 0, paid)
        first = (paid < due) & (self.failed_in == 0)
        if first.any():
            self._anybody_late = True
            self.failed_in[first] = self.month
            if forgot is not None:
                self.forgot |= first & (self.cash >= due)
        return paid

    def _beyond(self, paused: NDArray[np.bool_] | None) -> Fen | None:
        """Return what may be paid beyond the minimum; ``None``: nobody does that."""
        if self._habits.minimum_only:
            return None
        more = np.maximum(self.cash - self._keep, 0)
        if self._fate.forgot is not None:
            more = np.where(self._fate.forgot[self.month - 1], 0, more)
        return more if paused is None else np.where(paused, 0, more)


def _debt(lot: Lot, at: int) -> Bill | Loan:
    debts = [variant.debts[at] for variant in lot.variants]
    bills = [debt for debt in debts if isinstance(debt, Revolving)]
    loans = [debt for debt in debts if isinstance(debt, Instalments)]
    return Bill(lot, bills) if bills else Loan(lot, loans)
