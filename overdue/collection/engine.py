"""Many accounts, day by day: who pays, what stage follows, who makes contact, who comes.

One engine for one story and for a hundred thousand accounts. It goes by the table alone; what an
account meets depends on its number, the seed and what its owner does, not on the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from overdue.collection.contacts import Contacts
from overdue.collection.log import Log
from overdue.collection.people import conduct_of, money_days
from overdue.collection.purse import Purse
from overdue.collection.rules import BACK, HORIZON, NEVER, stage_number
from overdue.collection.visits import Visits
from overdue.escalation.kinds import CLOSED, STAGES, STRATEGIES

if TYPE_CHECKING:
    from overdue.collection.luck import Luck
    from overdue.collection.people import People
    from overdue.collection.rules import MoveRule, Rules
    from overdue.escalation.kinds import Strategy
    from overdue.escalation.table import StrategyRule

__all__ = ["Engine"]

Index = NDArray[np.intp]
_MONTH: Final = 30
_KEPT, _ASKED_AGAIN = 101, 102
"""Numbers of the further luck of instalments and of later requests."""
_CURRENT, _PLAN = stage_number("current"), stage_number("plan")
_CURED, _SETTLED = stage_number("cured"), stage_number("settled")
_IS_CLOSED = np.array([stage in CLOSED for stage in STAGES])


class Engine:
    """Some accounts, from the due date on.

    Parameters
    ----------
    rules
        The table.
    luck
        The luck of these accounts.
    people
        Who owes.
    keeps_log
        Whether every event is kept.

    Attributes
    ----------
    day
        The day that was last lived; -1 before the due day.
    stage
        Place in `STAGES` of each account, shape (n,).
    purse
        What is owed.
    contacts, visits
        What was counted of them.
    money_day, strategy
        As in `People`; who has money on which day.
    first_day
        First day in each stage, `NEVER` where there was none; shape (stages, n).
    reported
        Day on which the delay reached the credit record, or `NEVER`.
    log
        The events, where they are kept.
    """

    _contacts: ClassVar[type[Contacts]] = Contacts

    def __init__(
        self, rules: Rules, luck: Luck, people: People, *, keeps_log: bool = False
    ) -> None:
        count = len(people)
        self.rules, self._luck, self.day = rules, luck, -1
        self.log = Log() if keeps_log else None
        self.purse = Purse(people.plans, people.which)
        self.stage = np.full(count, _CURRENT, dtype=np.int8)
        self.strategy = people.strategy.copy()
        self.money_day = money_days(rules, luck, people)
        self._before = self.stage.copy()
        self._next_day = np.full(count, NEVER, dtype=np.int16)
        self._next_stage = np.zeros(count, dtype=np.int8)
        self.first_day = np.full((len(STAGES), count), NEVER, dtype=np.int16)
        self.reported = np.full(count, NEVER, dtype=np.int16)
        self._first_report = max(rules.numbers.day(rules.table.record.reported_after), 1)
        self._instalment_day = np.full(count, NEVER, dtype=np.int16)
        self._instalment = np.zeros(count)
        self._left = np.zeros(count, dtype=np.int16)
        self._asked = np.zeros(count, dtype=bool)
        collectors = conduct_of(rules, luck, people)
        self.contacts = self._contacts(rules, luck, collectors, people, self.log)
        self.visits = Visits(rules, luck, count)
        self._closed = np.zeros(count, dtype=bool)
        self._owing: Index | None = None
        pays = {rule.id: rule.pays_once_able for rule in rules.table.strategies}
        self._pays = np.array([pays.get(strategy, False) for strategy in STRATEGIES])
        self._everyone = np.arange(count, dtype=np.intp)
        self.contacts.follow(self._everyone, self.strategy)
        self._schedule(self._everyone, 0)
        nothing_owed = np.flatnonzero(self.purse.base <= 0)
        self._enter(nothing_owed, np.full(len(nothing_owed), _CURED, dtype=np.int8), 0)

    def live(self) -> None:
        """Live the next day.

        The day before ends only now: what its owner decided in its evening still belongs to it.
        """
        if self.day >= 0:
            self.purse.end_day(self.day)
        self.day += 1
        day = self.day
        self.purse.begin_day(day)
        self._pay(day)
        self._move(day)
        if day:
            owing = self._who_owes()
            self.contacts.happen(day, self.stage, owing)
            self._visit(day, owing)
        if day == self._first_report:
            self._report(self._everyone, day)

    def counts(self) -> NDArray[np.int64]:
        """Return how many accounts are in each stage, shape (stages,)."""
        return np.bincount(self.stage, minlength=len(STAGES))

    # Money --------------------------------------------------------------------------------------

    def _pay(self, day: int) -> None:
        able = (self.money_day == day).nonzero()[0]
        if len(able):
            able = able[~self._closed[able]]
            self._note(day, "money-comes", able)
            self.pay_all(able[self._pays[self.strategy[able]]], day)
        for rule in self.rules.table.strategies:
            if rule.part_a_month is not None and day and day % _MONTH == 0:
                self.pay_part(self._of(rule), day, self.rules.numbers.one(rule.part_a_month))
            if rule.asks == "before-due" and day == 0:
                self.ask_for_plan(self._of(rule), day)
            if rule.late_day is not None and day == self.rules.numbers.day(rule.late_day):
                self.contacts.answer(self._of(rule), day)
                self.ask_for_plan(self._of(rule), day)
        self._pay_instalments(day)

    def _of(self, rule: StrategyRule) -> Index:
        mine: Index = (self.strategy == STRATEGIES.index(rule.id)).nonzero()[0]
        return mine

    def pay_all(self, accounts: Index, day: int) -> None:
        """Let some accounts pay all that they owe."""
        amount = self.purse.settle(accounts, day)
        self._note(day, "payment", accounts, amount=amount)
        self._enter(accounts, np.full(len(accounts), _CURED, dtype=np.int8), day)

    def pay_part(self, accounts: Index, day: int, share: float) -> None:
        """Let some accounts pay a part of their bill; one that thereby owes nothing is cured."""
        accounts = accounts[~self._closed[accounts] & (self.stage[accounts] != _PLAN)]
        amount = self.purse.pay(accounts, day, self.purse.bill[accounts] * share)
        self._note(day, "payment", accounts, amount=amount)
        done = accounts[self.purse.base[accounts] <= 0]
        self._enter(done, np.full(len(done), _CURED, dtype=np.int8), day)

    def ask_for_plan(self, accounts: Index, day: int) -> None:
        """Let some accounts ask for instalments; the table says how many of them get them."""
        plan, numbers = self.rules.table.plan, self.rules.numbers
        accounts = accounts[~self._closed[accounts] & (self.stage[accounts] != _PLAN)]
        again = self._asked[accounts]
        draw = np.where(
            again, self._luck.detail(day, accounts, _ASKED_AGAIN), self._luck.once("plan")[accounts]
        )
        self._asked[accounts] = True
        granted = draw < numbers.one(plan.granted)
        self._note(day, "plan-refused", accounts[~granted])
        lucky = accounts[granted]
        months = max(numbers.day(plan.months), 1)
        self._instalment[lucky] = self.purse.owed(lucky, day) / months
        self._left[lucky] = months
        self._instalment_day[lucky] = day + _MONTH
        self._note(day, "plan-granted", lucky, amount=self._instalment[lucky])
        self._enter(lucky, np.full(len(lucky), _PLAN, dtype=np.int8), day)

    def _pay_instalments(self, day: int) -> None:
        due = (self._instalment_day == day).nonzero()[0]
        if not len(due):
            return
        due = due[self.stage[due] == _PLAN]
        self.contacts.remind(due, day, self.stage)
        kept = self._luck.detail(day, due, _KEPT) < self.rules.numbers.one(
            self.rules.table.plan.kept
        )
        payers, others = due[kept], due[~kept]
        self._left[payers] -= 1
        most = np.where(self._left[payers] > 0, self._instalment[payers], np.inf)
        amount = self.purse.pay(payers, day, most)
        self._note(day, "payment", payers, amount=amount)
        self._instalment_day[payers] = day + _MONTH
        done = payers[self.purse.base[payers] <= 0]
        self._enter(done, np.full(len(done), _SETTLED, dtype=np.int8), day)
        self._note(day, "plan-broken", others)
        self._enter(others, self._before[others], day)
        self._report(others, day)

    # Stages -------------------------------------------------------------------------------------

    def _move(self, day: int) -> None:
        while len(moving := (self._next_day <= day).nonzero()[0]):
            target = self._next_stage[moving]
            self._enter(moving, np.where(target == BACK, self._before[moving], target), day)

    def _enter(self, accounts: Index, target: NDArray[np.int8], day: int) -> None:
        if not len(accounts):
            return
        self._before[accounts] = self.stage[accounts]
        self.stage[accounts] = target
        first = self.first_day[target, accounts]
        self.first_day[target, accounts] = np.minimum(first, day)
        self._note(day, "move", accounts)
        self._closed[accounts] = _IS_CLOSED[target]
        self._owing = None
        self._instalment_day[accounts[target != _PLAN]] = NEVER
        self._schedule(accounts, day)
        self.contacts.begin(accounts, day, self.stage)

    def _schedule(self, accounts: Index, day: int) -> None:
        """Find for each of some accounts which move comes next, and on which day."""
        self._next_day[accounts] = NEVER
        accounts = accounts[self.rules.leads[self.stage[accounts]]]
        if not len(accounts):
            return
        stage = self.stage[accounts]
        soonest = np.full(len(accounts), NEVER, dtype=np.int16)
        chosen = np.zeros(len(accounts), dtype=np.int8)
        for move in self.rules.moves:
            where = (move.sources[stage]).nonzero()[0]
            if not len(where):
                continue
            when = self._when(move, accounts[where], day)
            sooner = when < soonest[where]
            soonest[where[sooner]] = when[sooner]
            chosen[where[sooner]] = move.to
        self._next_day[accounts], self._next_stage[accounts] = soonest, chosen

    def _when(self, move: MoveRule, accounts: Index, day: int) -> NDArray[np.int16]:
        if move.on_day is not None:
            return np.full(len(accounts), max(move.on_day, day), dtype=np.int16)
        if move.chance is None or move.luck is None:
            return np.full(len(accounts), day + max(move.after or 1, 1), dtype=np.int16)
        draw = self._luck.once(move.luck)[accounts]
        takes = (draw < move.chance) & (self.first_day[move.to, accounts] == NEVER)
        if move.from_day is None:
            when = np.full(len(accounts), day + max(move.after or 1, 1))
        else:
            share = draw / max(move.chance, 1e-12)
            when = np.maximum(np.ceil(move.from_day + share * (HORIZON - move.from_day)), day)
        return np.where(takes, when, NEVER).astype(np.int16)

    def _visit(self, day: int, owing: Index) -> None:
        came = self.visits.happen(
            day,
            owing[self.rules.visits[self.stage[owing]]],
            self.contacts.last_reached,
            lambda who: self.purse.owed(who, day),
        )
        self.contacts.visit(came, day, self.stage)

    def _who_owes(self) -> Index:
        """Accounts that are not closed; looked up anew only after some were."""
        if self._owing is None:
            self._owing = (~self._closed).nonzero()[0]
        return self._owing

    def _report(self, accounts: Index, day: int) -> None:
        """Enter those of some accounts in the credit record that are late and not in it yet."""
        if day < self._first_report:
            return
        late = ~self._closed[accounts] & (self.stage[accounts] != _PLAN)
        new = accounts[late & (self.reported[accounts] == NEVER)]
        self.reported[new] = day
        self._note(day, "reported", new)

    def _note(self, day: int, what: str, accounts: Index, **more: NDArray[np.float64]) -> None:
        if self.log is not None:
            self.log.add(day, what, accounts, self.stage, **more)  # type: ignore[arg-type]

    # What a person may decide on the way --------------------------------------------------------

    def change_plan(self, strategy: Strategy) -> None:
        """Let all accounts do something else from now on."""
        self.strategy[:] = STRATEGIES.index(strategy)
        self.contacts.follow(self._everyone, self.strategy)

    @property
    def is_over(self) -> bool:
        """Whether nobody owes anything any more."""
        return bool(self._closed.all())
