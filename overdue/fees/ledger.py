"""A day-by-day ledger of one overdue bill: the long way to the figure that a lender asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from overdue.fees import arguments
from overdue.fees.charge_plan import plan_charges
from overdue.fees.ledger_line import CHARGES, LedgerLine, LineKind, LineRule, merge
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from overdue.fees.arguments import Number
    from overdue.fees.charge_plan import ChargePlan, DailyCharge
    from overdue.lenders.terms import Terms

AppliedFirst = Literal["charges", "bill"]

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that happened to one bill.

    Attributes
    ----------
    terms
        Identifier of the terms.
    facts
        Identifiers of the facts that the charges rest on.
    lines
        Each line, day by day.
    """

    terms: str
    facts: tuple[str, ...]
    lines: tuple[LedgerLine, ...]

    def merged(self) -> tuple[LedgerLine, ...]:
        """Return the lines with consecutive days of the same base and rate put into one."""
        return merge(self.lines)

    @property
    def service_fee(self) -> Decimal:
        """Ordinary charges, paid or not, yuan."""
        return self._sum({"service_fee", "interest"})

    @property
    def late_fee(self) -> Decimal:
        """Charges for being late, paid or not, yuan."""
        return self._sum({"late_fee", "late_charge"})

    @property
    def total_fee(self) -> Decimal:
        """All charges, paid or not, yuan."""
        return self._sum(CHARGES)

    @property
    def total_paid(self) -> Decimal:
        """All payments, yuan."""
        return self._sum({"payment"}, sign=-1)

    @property
    def amount_owed(self) -> Decimal:
        """What is owed at the end, yuan."""
        return self.lines[-1].balance

    @exact
    def _sum(self, kinds: Iterable[LineKind], sign: int = 1) -> Decimal:
        return sum((sign * line.amount for line in self.lines if line.kind in kinds), _NOTHING)


@exact
def overdue_ledger(
    terms: Terms,
    bill: Number,
    payments: Sequence[tuple[Number, Number]],
    minimum: Number,
    days_late: Number,
    *,
    days_purchase_to_due: Number = 0,
    daily_rate: Number | None = None,
    applied_first: AppliedFirst = "charges",
) -> Ledger:
    """Keep the account of a bill from the due date to some days after it.

    With one payment on day 0 it comes, to the last digit, to what :func:`overdue_cost` says.

    Parameters
    ----------
    terms
        The lender's terms.
    bill
        The bill, yuan.
    payments
        Pairs of a day (0 is the due date) and yuan, in any order. Those within the days of grace
        count as made on the due date; those after `days_late` are not made yet. What exceeds the
        debt is not taken.
    minimum
        The minimum that was due, yuan.
    days_late
        Last day of the account.
    days_purchase_to_due
        Days from the purchase (its posting, for a card) to the due date.
    daily_rate
        The learner's own daily rate, inside the published band.
    applied_first
        What a payment after the due date settles first: ``charges`` (the law's order, which holds
        unless the contract says otherwise: payment-allocation-order) or the ``bill``.

    Returns
    -------
    Ledger
        The lines, each with its base, rate and balance.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.

    Notes
    -----
    The day of a payment after the due date still bears the charge of that day (so that
    `days_overdue` days are charged when a bill is paid on that day), but for cards, where the day
    of the payment belongs to what is left.
    """
    last_day = arguments.days("days_late", days_late)
    made = sorted(
        (arguments.days("payments", day), arguments.money("payments", amount))
        for day, amount in payments
    )
    order = arguments.choice("applied_first", applied_first, get_args(AppliedFirst))
    in_time = [(day, amount) for day, amount in made if day <= min(terms.grace_days, last_day)]
    paid = sum((amount for _, amount in in_time), _NOTHING)
    plan = plan_charges(
        terms,
        bill,
        paid,
        minimum,
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
    )

    account = _Account(plan.bill, charges_first=order == "charges")
    for day, amount in in_time:
        account.pay(day, amount)
    if plan.is_late(last_day):
        _charge_before(account, plan)
        later = [pair for pair in made if terms.grace_days < pair[0] <= last_day]
        _charge_daily(account, plan, later, last_day)
    account.write(last_day, "closing", "what_is_owed")
    return Ledger(terms.id, terms.facts, tuple(account.lines))


@dataclass(slots=True)
class _Account:
    """The running state: what bears interest, what does not yet, what never does."""

    base: Decimal
    charges_first: bool
    accrued: Decimal = _NOTHING
    once: Decimal = _NOTHING
    lines: list[LedgerLine] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.write(0, "opening", "the_bill", amount=self.base)

    @property
    def owed(self) -> Decimal:
        return self.base + self.accrued + self.once

    def write(
        self,
        day: int,
        kind: LineKind,
        rule: LineRule,
        *,
        base: Decimal = _NOTHING,
        rate: Decimal = _NOTHING,
        days: int = 0,
        amount: Decimal = _NOTHING,
    ) -> None:
        self.lines.append(LedgerLine(day, kind, rule, base, rate, days, amount, self.owed))

    def charge(self, day: int, charge: DailyCharge, base: Decimal) -> None:
        if base and charge.rate:
            amount = base * charge.rate
            self.accrued += amount
            self.write(
                day, charge.kind, charge.rule, base=base, rate=charge.rate, days=1, amount=amount
            )

    def pay(self, day: int, amount: Decimal) -> None:
        left = amount
        for rule in ("to_charges", "to_bill") if self.charges_first else ("to_bill", "to_charges"):
            left -= self._settle(day, rule, left)

    def _settle(self, day: int, rule: Literal["to_charges", "to_bill"], amount: Decimal) -> Decimal:
        """Use a payment for one purpose and return how much of it that took."""
        if rule == "to_bill":
            taken = min(amount, self.base)
            self.base -= taken
        else:
            for_once = min(amount, self.once)
            for_accrued = min(amount - for_once, self.accrued)
            self.once -= for_once
            self.accrued -= for_accrued
            taken = for_once + for_accrued
        if taken:
            self.write(day, "payment", rule, amount=-taken)
        return taken

    def capitalise(self, day: int) -> None:
        if self.accrued:
            moved, self.accrued = self.accrued, _NOTHING
            self.base += moved
            self.write(day, "capitalised", "unpaid_interest_bears_interest", base=moved)


def _charge_before(account: _Account, plan: ChargePlan) -> None:
    for day in range(plan.first_day - plan.before_days, plan.first_day):
        account.charge(day, plan.before, plan.before_base)
    if plan.once is not None and plan.once.amount:
        account.once = plan.once.amount
        account.write(
            1,
            "late_fee",
            plan.once.rule,
            base=plan.once.base,
            rate=plan.once.rate,
            amount=plan.once.amount,
        )


def _charge_daily(
    account: _Account, plan: ChargePlan, later: Sequence[tuple[int, Decimal]], last_day: int
) -> None:
    every = plan.terms.compound_every
    paid_before_charge = plan.terms.model == "card"
    for day in range(plan.first_day, last_day + 1):
        today = [amount for paid_on, amount in later if paid_on == day]
        if paid_before_charge:
            for amount in today:
                account.pay(day, amount)
        # Both are counted on the same base: neither charge bears the other on the same day.
        base = account.base
        account.charge(day, plan.service, base)
        account.charge(day, plan.late, base)
        if not paid_before_charge:
            for amount in today:
                account.pay(day, amount)
        if every is not None and day and day % every == 0:
            account.capitalise(day)
