"""The household model once more, as one would write it first: a loop over households and months.

It shares nothing with ``overdue.household`` but what goes in, the luck, and the payment of a loan
as the fee models have it; tests hold both to the same fen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from benchmarks.plain_fate import PARTS, fate, fen, part, parts
from overdue.fees import card_late_fee, instalment_irr
from overdue.fees.charge_plan import plan_charges
from overdue.fees.paying_minimum import MONTH_DAYS
from overdue.household.debts import Instalments, Revolving
from overdue.household.habits import Habits, Lender
from overdue.household.household import Household
from overdue.household.luck import Luck, steps
from overdue.household.shocks import Shock
from overdue.lenders.terms import Terms


@dataclass
class Lived:
    """How it went for one household; fen."""

    failed_in: int = 0
    forgot: bool = False
    cash: list[int] = field(default_factory=list)
    owed: list[int] = field(default_factory=list)
    paid: list[int] = field(default_factory=list)
    lenders: int = 0


def live(
    household: Household,
    shocks: Sequence[Shock],
    habits: Habits,
    luck: Luck,
    number: int,
    *,
    pause: int = 0,
    granted: float = 1.0,
) -> Lived:
    """Live one household of a crowd."""
    months = luck.months
    income, spending, bills, forgot = fate(household, shocks, habits, luck, number)
    debts = [_Bill(d) if isinstance(d, Revolving) else _Loan(d) for d in household.debts]
    line = next((debt for debt in debts if isinstance(debt, _Bill)), None)
    more = _More(habits.lender, habits.lenders) if habits.lenders and habits.lender else None
    keep = fen(household.essentials * habits.keep)
    may_ask = bool(pause) and int(luck.once("granted")[number]) < steps(granted)
    resting = 0
    lived, cash = Lived(), fen(household.buffer)
    for month in range(months):
        for debt in debts:
            debt.draw_up()
        lent_due = more.draw_up() if more else 0
        cash += income[month]
        bought = 0 if lived.failed_in else _bought(spending[month], habits, line)
        to_spend = spending[month] - bought + bills[month]
        due = sum(debt.due for debt in debts)
        if may_ask and due and to_spend + due > cash and not lived.failed_in:
            may_ask, resting = False, pause
        rests = resting > 0
        resting = max(resting - 1, 0)
        due = lent_due if rests else due + lent_due
        if more and due and not lived.failed_in and to_spend + due > cash:
            cash += more.borrow(to_spend + due - cash)
        cash -= min(cash, to_spend)
        paid = 0 if forgot[month] else min(cash, due)
        if paid < due and not lived.failed_in:
            lived.failed_in, lived.forgot = month + 1, forgot[month] and cash >= due
        cash -= paid
        beyond = 0
        if not habits.minimum_only and not rests and not forgot[month]:
            beyond = max(cash - keep, 0)
        rest, total = paid, paid
        for debt in debts:
            pays = 0 if rests else min(debt.due, rest)
            rest -= pays
            if isinstance(debt, _Bill):
                extra = min(debt.whole - pays, beyond)
                beyond, cash, pays, total = (
                    beyond - extra,
                    cash - extra,
                    pays + extra,
                    total + extra,
                )
                debt.settle(pays, bought if debt is line else 0, rests=rests)
            else:
                debt.settle(pays, rests=rests)
        if more:
            more.settle(rest)
        lived.cash.append(cash)
        lived.owed.append(sum(debt.owed for debt in debts) + (more.owed if more else 0))
        lived.paid.append(total)
    lived.lenders = len(debts) + (more.lenders if more else 0)
    return lived


def _bought(spending: int, habits: Habits, line: _Bill | None) -> int:
    if line is None or not habits.on_credit:
        return 0
    return min(part(spending, parts(habits.on_credit)), line.room())


@cache  # counted once for each debt, as anybody would
def _rates(terms: Terms) -> tuple[int, int]:
    """What a month costs by the terms, and what is added for being late."""
    plan = plan_charges(terms, 1, 0, 1, days_purchase_to_due=0, daily_rate=None)
    return parts(plan.service.rate * MONTH_DAYS), parts(plan.late.rate * MONTH_DAYS)


@cache
def _fee(debt: Instalments) -> int:
    cost = instalment_irr(
        principal=debt.principal, n=debt.months, monthly_fee_rate=debt.monthly_fee_rate
    )
    return fen(cost.rows[0].fee)


class _Bill:
    def __init__(self, debt: Revolving) -> None:
        terms = debt.terms
        self._terms, self._card = terms, terms.model == "card"
        self._rate, self._late = _rates(terms)
        self._share = parts(terms.minimum_share or Decimal(0))
        self._floor = fen(terms.carry_floor or Decimal(0))
        self._carried, self._new, self._unpaid, self._behind = fen(debt.owed), 0, 0, 0
        self._limit = fen(debt.limit)
        self.due = self.whole = self._fee = 0

    @property
    def owed(self) -> int:
        return self._carried + self._new + self._unpaid

    def draw_up(self) -> None:
        self._fee = part(self._carried, self._rate)
        if self._behind:
            self._fee += part(self._carried, self._late)
        self.whole = self._carried + self._new + self._unpaid + self._fee
        if self._card:
            bearing = self._carried + self._fee + self._new
            self.due = min(part(bearing, self._share) + self._behind, bearing) + self._unpaid
        else:
            all_of_it = self._behind or self._carried < self._floor
            old = self._carried if all_of_it else part(self._carried, self._share)
            self.due = part(self._new, self._share) + old + self._fee + self._unpaid

    def room(self) -> int:
        return max(self._limit - self.whole, 0)

    def settle(self, paid: int, bought: int, *, rests: bool) -> None:
        charges = self._unpaid if self._card else self._unpaid + self._fee
        self._unpaid = max(charges - paid, 0)
        self._carried = self.whole - paid - self._unpaid
        self._behind = 0 if rests else max(self.due - paid, 0)
        if self._card and self._behind:
            missing = Decimal(self._behind) / 100
            late = card_late_fee(min_due=missing, paid=0, rate=self._terms.late_fee_share)
            self._unpaid += fen(late)
        self._new = bought


class _Loan:
    def __init__(self, debt: Instalments) -> None:
        self._late = sum(_rates(debt.terms))
        self._left, self._to_come = fen(debt.principal), debt.months
        self._part, self._fee = self._left // debt.months, _fee(debt)
        self._missed = self._unpaid = self._now = 0
        self.due = 0

    @property
    def owed(self) -> int:
        return self._left + self._missed + self._unpaid

    def draw_up(self) -> None:
        self._unpaid += part(self._missed, self._late)
        self._now = self._left if self._to_come == 1 else self._part if self._to_come > 1 else 0
        self._now_fee = self._fee if self._to_come > 0 else 0
        self.due = self._now + self._now_fee + self._missed + self._unpaid

    def settle(self, paid: int, *, rests: bool) -> None:
        if rests:
            self._unpaid += self._now_fee
            return
        self._left -= self._now
        self._to_come -= 1
        to_charges = min(paid, self._unpaid)
        self._missed = self.due - self._unpaid - (paid - to_charges)
        self._unpaid -= to_charges


class _More:
    """Further lenders on equal terms."""

    def __init__(self, lender: Lender, most: int) -> None:
        self._late = sum(_rates(lender.terms))
        self._lender, self._most, self._limit = lender, most, fen(lender.limit)
        self._loans: list[list[int]] = []  # payments to come, part, rest, fee
        self._left = self._missed = self._unpaid = self._now = self._due = 0
        self.lenders = 0

    @property
    def owed(self) -> int:
        return self._left + self._missed + self._unpaid

    def draw_up(self) -> int:
        self._unpaid += part(self._missed, self._late)
        self._now = fees = 0
        for loan in self._loans:
            loan[0] -= 1
            now = loan[1] if loan[0] else loan[2]
            loan[2] -= now
            self._now += now
            fees += loan[3]
        self._loans = [loan for loan in self._loans if loan[0]]
        self._due = self._now + fees + self._missed + self._unpaid
        return self._due

    def borrow(self, gap: int) -> int:
        lender = self._lender
        loan = -(-gap * PARTS // (PARTS - parts(lender.kept)))
        if self._left + loan > self._most * self._limit:
            return 0
        self._left += loan
        while self.lenders * self._limit < self._left:
            self.lenders += 1
        fee = part(loan, parts(lender.monthly_fee_rate))
        self._loans.append([lender.months, loan // lender.months, loan, fee])
        return gap

    def settle(self, paid: int) -> None:
        self._left -= self._now
        to_charges = min(paid, self._unpaid)
        self._missed = self._due - self._unpaid - (paid - to_charges)
        self._unpaid -= to_charges
