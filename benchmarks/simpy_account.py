"""The same table as one SimPy process for each account: the ordinary way of simulating it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

import simpy

from overdue.escalation.kinds import STRATEGIES
from overdue.escalation.resolved import Numbers
from overdue.escalation.table import Table
from overdue.fees.charge_plan import ChargePlan

MONTH = 30
OPEN_CHANNELS = ("email", "letter", "third-person")
CLOSED = ("cured", "settled")


@dataclass
class Account:
    """One bill and everything that happens to it."""

    env: simpy.Environment
    table: Table
    numbers: Numbers
    plan: ChargePlan
    strategy: str
    draw: random.Random
    days: int
    stage: str = "current"
    before: str = "current"
    been: set[str] = field(default_factory=set)
    contacts: int = 0
    crossings: int = 0
    visits: int = 0
    reported: bool = False

    def __post_init__(self) -> None:
        self.rule = next(row for row in self.table.strategies if row.id == self.strategy)
        self.base = float(self.plan.rest)
        self.rate = float(self.plan.service.rate + self.plan.late.rate)
        self.charges = self.charged = 0.0
        self.last_reached = 0
        self.answers = self.rule.answers == "always"
        self.conduct = self._conduct()
        self.money_day = self._money_day()
        self.pressure, self.bears = 0.0, -math.log1p(-self.draw.random())
        self.instalments = 0
        self.instalment = self.instalment_day = 0.0
        self._schedule(0)

    # What the table says once -------------------------------------------------------------------

    def _conduct(self) -> int:
        conduct, drawn = self.table.conduct, self.draw.random()
        rogue = self.numbers.one(conduct.rogue)
        return (
            2 if drawn < rogue else 1 if drawn < rogue + self.numbers.one(conduct.careless) else 0
        )

    def _money_day(self) -> int:
        money, one = self.table.money, self.numbers.one
        firsts = [day for day in self.numbers.many(money.days) if day > 1]
        start = 1
        for day, name in zip(firsts, money.still_unpaid, strict=False):
            share = one(name)
            if self.draw.random() >= share:
                return self._within(start, day, share)
            start = day
        share = one(money.afterwards)
        while start <= self.days:
            if self.draw.random() >= share:
                return self._within(start, start + MONTH, share)
            start += MONTH
        return 10**6

    def _within(self, start: int, end: int, share: float) -> int:
        left = 1 - self.draw.random() * (1 - share)
        return start + int((end - start) * math.log(left) / math.log(share))

    # A day --------------------------------------------------------------------------------------

    def live(self):
        """The process: one step a day."""
        while self.env.now <= self.days and self.stage not in CLOSED:
            day = int(self.env.now)
            if day == 1:
                before = float(self.plan.before_base * self.plan.before.rate)
                self._charge(before * self.plan.before_days)
            if day:
                self._charge(self.base * self.rate)
            self._pay(day)
            while self.next is not None and self.next[0] <= day:
                self._enter(self.next[1], day)
            if day and self.stage not in CLOSED:
                self._contact(day)
                self._visit(day)
            reported = max(self.numbers.day(self.table.record.reported_after), 1)
            self.reported |= day == reported and self.stage not in (*CLOSED, "plan")
            yield self.env.timeout(1)

    def _charge(self, amount: float) -> None:
        self.charges += amount
        self.charged += amount

    def _take(self, amount: float) -> None:
        taken = min(self.charges, amount)
        self.charges -= taken
        self.base = max(self.base - (amount - taken), 0.0)

    def _pay(self, day: int) -> None:
        rule = self.rule
        if day == self.money_day and rule.pays_once_able:
            self._take(self.base + self.charges)
            self._enter("cured", day)
        elif rule.part_a_month is not None and day and day % MONTH == 0:
            self._take(float(self.plan.bill) * self.numbers.one(rule.part_a_month))
            if self.base <= 0:
                self._enter("cured", day)
        elif rule.asks == "before-due" and day == 0:
            self._ask(day)
        elif rule.late_day is not None and day == self.numbers.day(rule.late_day):
            self.answers, self.last_reached = True, day
            self._ask(day)
        elif self.stage == "plan" and day == self.instalment_day:
            self._pay_instalment(day)

    def _ask(self, day: int) -> None:
        plan = self.table.plan
        if self.stage in (*CLOSED, "plan") or self.draw.random() >= self.numbers.one(plan.granted):
            return
        self.instalments = self.numbers.day(plan.months)
        self.instalment = (self.base + self.charges) / self.instalments
        self.instalment_day = day + MONTH
        self._enter("plan", day)

    def _pay_instalment(self, day: int) -> None:
        self.contacts += 1
        if self.draw.random() >= self.numbers.one(self.table.plan.kept):
            self._enter(self.before, day)
            return
        self.instalments -= 1
        owed = self.base + self.charges
        self._take(owed if self.instalments == 0 else min(self.instalment, owed))
        self.instalment_day = day + MONTH
        if self.base <= 0:
            self._enter("settled", day)

    def _enter(self, stage: str, day: int) -> None:
        stage = self.before if stage == "back" else stage
        self.before, self.stage = self.stage, stage
        self.been.add(stage)
        self._schedule(day)
        for rule in self.table.contacts:
            if rule.at == "entry" and stage in rule.stages:
                self._made()

    def _schedule(self, day: int) -> None:
        self.next: tuple[int, str] | None = None
        for move in self.table.moves:
            if self.stage not in move.sources or (move.chance and move.to in self.been):
                continue
            if move.on_day is not None:
                when = max(self.numbers.day(move.on_day), day)
            elif move.chance is not None and self.draw.random() >= self.numbers.one(move.chance):
                continue
            elif move.from_day is not None:
                start = self.numbers.day(move.from_day)
                when = max(math.ceil(start + self.draw.random() * (self.days - start)), day)
            else:
                when = day + self.numbers.day(move.after)
            if self.next is None or when < self.next[0]:
                self.next = when, move.to

    def _contact(self, day: int) -> None:
        for rule in self.table.contacts:
            if self.stage not in rule.stages or rule.at is not None:
                continue
            if rule.on_days is not None:
                comes = day in self.numbers.many(rule.on_days)
            elif rule.a_week is not None:
                comes = self.draw.random() < self.numbers.one(rule.a_week) / 7
            else:
                comes = self.draw.random() < self.numbers.one(rule.a_month) / 30
            if not comes:
                continue
            if rule.unreachable is not None:
                lost = day - self.last_reached >= self.numbers.day(rule.unreachable)
                if not lost and not self.conduct:
                    continue
            may_answer = "call" in rule.channel and self.answers
            if may_answer and self.draw.random() < self.numbers.one(self.table.answered):
                self.last_reached = day
            self._made()

    def _made(self) -> None:
        self.contacts += 1
        if not self.conduct or self.draw.random() >= self.numbers.one(self.table.conduct.crossing):
            return
        self.crossings += 1
        works = self.numbers.one(self.table.conduct.complaint_works)
        if self.rule.complains and self.draw.random() < works:
            self.conduct = 0

    def _visit(self, day: int) -> None:
        visit, one = self.table.visit, self.numbers.one
        if self.stage not in visit.by or day < one(visit.from_day):
            return
        large = self.base + self.charges >= one(visit.large)
        lost = day - self.last_reached >= one(visit.unreachable)
        a_day = -math.log1p(-one(visit.chance)) / visit.days
        self.pressure += a_day * one(visit.without) ** (2 - large - lost)
        if self.pressure >= self.bears:
            self.visits += 1
            self.bears = self.pressure - math.log1p(-self.draw.random())
            self._made()


class Known:
    """Numbers looked up once, as anybody would do who writes it this way."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._one: dict[str, float] = {}
        self._many: dict[str, tuple[int, ...]] = {}

    def one(self, name: str) -> float:
        if name not in self._one:
            self._one[name] = self._numbers.one(name)
        return self._one[name]

    def day(self, name: str) -> int:
        return round(self.one(name))

    def many(self, name: str) -> tuple[int, ...]:
        if name not in self._many:
            self._many[name] = self._numbers.many(name)
        return self._many[name]


def run(table: Table, numbers: Numbers, plan: ChargePlan, count: int, days: int) -> list[Account]:
    """Live `days` with `count` accounts, their strategies evenly mixed."""
    env = simpy.Environment()
    draw = random.Random(1)
    known = Known(numbers)
    accounts = [
        Account(env, table, known, plan, STRATEGIES[at % len(STRATEGIES)], draw, days)
        for at in range(count)
    ]
    for account in accounts:
        env.process(account.live())
    env.run(until=days + 1)
    return accounts
