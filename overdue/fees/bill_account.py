"""One bill as a learner knows it: its terms, and what was paid of it when."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from overdue.fees.ledger import Ledger, overdue_ledger

if TYPE_CHECKING:
    from overdue.lenders.terms import Terms

_NOTHING = Decimal(0)


class BillAccount(msgspec.Struct, frozen=True):
    """One bill, its terms, and what was paid of it.

    Attributes
    ----------
    terms
        The lender's terms.
    bill, minimum
        The bill and the minimum that was due, yuan.
    paid
        Paid by the due date, yuan.
    days_late
        The day that is asked about, counted from the due date (day 0).
    days_purchase_to_due
        Days from the purchase to the due date.
    later_paid, later_day
        One payment after the due date, yuan, and its day.
    daily_rate
        The learner's own daily rate inside the published band, fraction; ``None``: the terms' own.
    """

    terms: Terms
    bill: Decimal
    minimum: Decimal
    paid: Decimal
    days_late: int
    days_purchase_to_due: int
    later_paid: Decimal = _NOTHING
    later_day: int = 1
    daily_rate: Decimal | None = None

    @property
    def unpaid_bill(self) -> Decimal:
        """The bill without what was paid up to the day, and without any charge, yuan."""
        later = self.later_paid if self.later_day <= self.days_late else _NOTHING
        return max(self.bill - self.paid - later, _NOTHING)

    def ledger(self) -> Ledger:
        """Return the ledger up to the day that is asked about; raises as `overdue_ledger`."""
        return overdue_ledger(
            self.terms,
            self.bill,
            [(0, self.paid), (self.later_day, self.later_paid)],
            self.minimum,
            self.days_late,
            days_purchase_to_due=self.days_purchase_to_due,
            daily_rate=self.daily_rate,
        )
