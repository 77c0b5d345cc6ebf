"""What a story is made of: what happened, when a choice matters, what may be chosen."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Literal, get_args

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.escalation.kinds import STAGES
from overdue.fees import Ledger, overdue_ledger

if TYPE_CHECKING:
    from overdue.collection.log import Event
    from overdue.escalation.kinds import Stage
    from overdue.fees.charge_plan import ChargePlan

__all__ = ["DECISIONS", "Decision", "NotOffered", "Pause", "Reason", "Story"]

Decision = Literal[
    "pay-all", "pay-part", "ask-plan", "answer", "ignore", "lose-contact", "complain", "wait"
]
"""What a person may choose at a pause; ``wait`` changes nothing."""

DECISIONS: tuple[Decision, ...] = get_args(Decision)

Reason = Literal[
    "due-day",
    "first-call",
    "crossing",
    "third-person",
    "stage",
    "visit",
    "money",
    "plan-refused",
    "plan-broken",
    "time",
]
"""Why a story pauses; ``time``: nothing new has happened for long."""

_FEN = Decimal("0.01")


class NotOffered(ValueError):
    """A decision was given that cannot be taken at that point of the story."""


class Pause(msgspec.Struct, frozen=True):
    """A point at which a choice matters.

    Attributes
    ----------
    day, reason
        When and why.
    stage
        Stage of the account.
    offers
        What may be chosen.
    """

    day: int
    reason: Reason
    stage: Stage
    offers: tuple[Decision, ...]


class Story(msgspec.Struct, frozen=True, eq=False):
    """One account up to a day.

    Attributes
    ----------
    plan
        The charges on its bill.
    events
        What happened, in order.
    taken
        Day and choice of each pause passed.
    places
        How many events came before each of them.
    pause
        The choice that is open; ``None`` when the story is over.
    day
        Last day lived.
    stages
        Stage on each day from 0, shape (day + 1,): places in `STAGES`.
    owed
        Yuan on each day, shape (day + 1,).
    contacts
        Contacts by channel, shape (channels,).
    crossings
        Contacts that crossed a line.
    visits
        Visits.
    reported_on
        Day of the entry in the credit record, or ``None``.
    """

    plan: ChargePlan
    events: tuple[Event, ...]
    taken: tuple[tuple[int, Decision], ...]
    places: tuple[int, ...]
    pause: Pause | None
    day: int
    stages: NDArray[np.int8]
    owed: NDArray[np.float64]
    contacts: NDArray[np.int16]
    crossings: int
    visits: int
    reported_on: int | None

    @property
    def stage(self) -> Stage:
        """Stage on the last day."""
        return STAGES[int(self.stages[-1])]

    @property
    def ended_on(self) -> int | None:
        """Day on which nothing was owed any more, or ``None``."""
        return self.day if self.stage in {"cured", "settled"} else None

    @property
    def payments(self) -> tuple[tuple[int, Decimal], ...]:
        """Day and yuan of each payment after the due date."""
        return tuple(
            (event.day, Decimal(str(event.amount)).quantize(_FEN, ROUND_HALF_UP))
            for event in self.events
            if event.what == "payment" and event.amount
        )

    def ledger(self) -> Ledger:
        """Return the exact account: charges, payments and what is owed, to the fen."""
        plan = self.plan
        paid = plan.bill - plan.rest
        missing = paid + plan.once.base if plan.once is not None else plan.bill
        return overdue_ledger(
            plan.terms,
            plan.bill,
            [(0, paid), *self.payments] if paid else self.payments,
            # A card's late fee is counted on what was missing of the minimum; elsewhere it matters
            # only on which side of it the payment was.
            missing if plan.below_minimum else 0,
            self.day,
            days_purchase_to_due=plan.before_days,
            daily_rate=plan.daily_rate if plan.terms.daily_rate_band else None,
        )
