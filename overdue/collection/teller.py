"""One account, lived day by day up to the next choice that matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, get_args

import numpy as np

from overdue.collection.engine import Engine
from overdue.collection.luck import BLOCK, Luck
from overdue.collection.people import People
from overdue.collection.rules import HORIZON, NEVER, rules
from overdue.collection.story import DECISIONS, Decision, NotOffered, Pause, Reason, Story
from overdue.escalation.kinds import STAGES, STRATEGIES

if TYPE_CHECKING:
    from overdue.collection.log import Event
    from overdue.escalation.kinds import Conduct, Stage, Strategy
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import Table
    from overdue.fees.charge_plan import ChargePlan

__all__ = ["lived", "told"]

_STAGES_THAT_MATTER: Final[frozenset[Stage]] = frozenset(
    {"m2", "outsourced", "before-suit", "suit", "judgment", "enforcement", "sold"}
)
_CONTACTS: Final[dict[str, Reason]] = {"call": "first-call", "third-person": "third-person"}
_EVENTS: Final[dict[str, Reason]] = {
    "money-comes": "money",
    "plan-refused": "plan-refused",
    "plan-broken": "plan-broken",
}
_EVERY_TIME: Final[frozenset[Reason]] = frozenset({"stage", "visit", "plan-refused", "plan-broken"})
_ALONE = np.zeros(1, dtype=np.intp)
_LONG: Final = 90
"""Days after which a story asks again although nothing new has happened."""
_LATEST: Final[dict[Any, _Teller]] = {}
"""The story told last: with one decision more it is told on, not anew from day 0."""


def told(
    table: Table,
    numbers: Numbers,
    plan: ChargePlan,
    decisions: Sequence[Decision],
    *,
    seed: int = 1,
    account: int = 0,
    money_day: int | None = None,
    conduct: Conduct | None = None,
) -> Story:
    """Tell a story up to the first choice that has not been made yet.

    Parameters
    ----------
    table, numbers
        How a bill escalates.
    plan
        The charges on the bill.
    decisions
        The choices made so far, one for each pause.
    seed, account
        Which luck: the same as that of this account in a population.
    money_day
        Day on which the money is there; ``None``: by luck; `NEVER`: not at all.
    conduct
        How the collectors behave; ``None``: by luck.

    Returns
    -------
    Story
        Over when the debt is paid, or after 720 days.

    Raises
    ------
    NotOffered
        If a decision is none that may be taken at its pause.
    """
    wanted, key = tuple(decisions), (table, numbers, plan, seed, account, money_day, conduct)
    teller = _LATEST.pop(key, None)
    if teller is None or teller.taken != wanted[: len(teller.taken)]:
        engine = _engine(table, numbers, plan, "lose-contact", seed, account, money_day, conduct)
        teller = _Teller(engine, plan)
    _LATEST.clear()
    for decision in wanted[len(teller.taken) :]:
        if teller.open is None:
            left = len(wanted) - len(teller.taken)
            raise NotOffered(f"the story is over, and {left} decisions are left")
        teller.decide(decision)
        teller.live_on()
    _LATEST[key] = teller
    return teller.story()


def lived(
    table: Table,
    numbers: Numbers,
    plan: ChargePlan,
    strategy: Strategy,
    *,
    seed: int = 1,
    account: int = 0,
    money_day: int | None = None,
    conduct: Conduct | None = None,
    days: int = HORIZON,
) -> Story:
    """Tell the whole story of somebody who follows one strategy; arguments as for :func:`told`."""
    teller = _Teller(
        _engine(table, numbers, plan, strategy, seed, account, money_day, conduct), plan
    )
    teller.open = None
    while teller.engine.day < days and not teller.engine.is_over:
        teller.live()
    return teller.story()


def _engine(  # noqa: PLR0917 - all that a story is made of
    table: Table,
    numbers: Numbers,
    plan: ChargePlan,
    strategy: Strategy,
    seed: int,
    account: int,
    money_day: int | None,
    conduct: Conduct | None,
) -> Engine:
    block, place = divmod(account, BLOCK)
    luck = Luck(seed, block * BLOCK, place + 1, HORIZON, only=place)
    person = People(
        (plan,),
        _ALONE,
        np.array([STRATEGIES.index(strategy)], dtype=np.int8),
        money_day=money_day,
        conduct=conduct,
    )
    return Engine(rules(table, numbers), luck, person, keeps_log=True)


class _Teller:
    """Lives one account and stops where a choice matters."""

    def __init__(self, engine: Engine, plan: ChargePlan) -> None:
        self.engine, self._plan = engine, plan
        self._stages: list[int] = []
        self._owed: list[float] = []
        self._taken: list[tuple[int, Decision]] = []
        self._places: list[int] = []
        self._paused_for: set[Reason] = set()
        self._read = 0
        self._answers = self._complained = self._has_money = False
        rows, numbers = engine.rules.table.strategies, engine.rules.numbers
        self._part = max(numbers.one(row.part_a_month) for row in rows if row.part_a_month)
        self.live()
        self.open: Pause | None = None if engine.is_over else self._pause("due-day")

    @property
    def taken(self) -> tuple[Decision, ...]:
        """The choices made so far."""
        return tuple(decision for _, decision in self._taken)

    def live(self) -> None:
        engine = self.engine
        engine.live()
        self._stages.append(int(engine.stage[0]))
        self._owed.append(float(engine.purse.owed(_ALONE, engine.day)[0]))

    def live_on(self) -> None:
        """Live until a choice matters, which is then open; none is when the story is over."""
        since, self.open = self.engine.day, None
        while not self._is_over():
            self.live()
            reason = self._reason()
            if reason is None and self.engine.day - since >= _LONG:
                reason = "time"
            if reason is not None and not self._is_over():
                self.open = self._pause(reason)
                return

    def _is_over(self) -> bool:
        return self.engine.day >= HORIZON or self.engine.is_over

    def _reason(self) -> Reason | None:
        log = self.engine.log
        assert log is not None  # noqa: S101 - a story keeps its log
        new = log.events(since=self._read)
        self._read = log.entries
        found: list[Reason] = []
        for event in new:
            self._has_money |= event.what == "money-comes"
            if (reason := _why(event)) is not None and (
                reason in _EVERY_TIME or reason not in self._paused_for
            ):
                found.append(reason)
        if not found:
            return None
        self._paused_for.update(found)
        return min(found, key=get_args(Reason).index)

    def _pause(self, reason: Reason) -> Pause:
        """Say what may be chosen now."""
        engine = self.engine
        in_plan = engine.stage[0] == STAGES.index("plan")
        crossed = bool(engine.contacts.crossings[0]) and not self._complained
        may: dict[Decision, bool] = {
            "pay-all": self._has_money,
            "pay-part": not self._has_money and not in_plan,
            "ask-plan": not self._has_money and not in_plan,
            "answer": not self._answers,
            "ignore": self._answers,
            "lose-contact": reason == "due-day",
            "complain": crossed,
            "wait": reason != "due-day",
        }
        offers = tuple(decision for decision in DECISIONS if may[decision])
        return Pause(engine.day, reason, STAGES[engine.stage[0]], offers)

    def decide(self, decision: Decision) -> None:
        """Make the choice that is open."""
        if self.open is None or decision not in self.open.offers:
            allowed = ", ".join(self.open.offers if self.open else ()) or "nothing"
            day = self.engine.day
            raise NotOffered(f"{decision!r} cannot be chosen on day {day}; only {allowed}")
        engine, day = self.engine, self.engine.day
        assert engine.log is not None  # noqa: S101 - a story keeps its log
        self._taken.append((day, decision))
        self._places.append(len(engine.log))
        match decision:
            case "pay-all":
                engine.pay_all(_ALONE, day)
            case "pay-part":
                engine.pay_part(_ALONE, day, self._part)
            case "ask-plan":
                self._answer(day)
                engine.ask_for_plan(_ALONE, day)
            case "answer":
                self._answer(day)
            case "ignore" | "lose-contact":
                self._answers = False
                engine.contacts.hush(_ALONE)
            case "complain":
                self._complained = True
                self._answer(day)
                engine.contacts.complain(_ALONE)
        self._stages[-1] = int(engine.stage[0])
        self._owed[-1] = float(engine.purse.owed(_ALONE, day)[0])

    def _answer(self, day: int) -> None:
        self._answers = True
        self.engine.contacts.answer(_ALONE, day)

    def story(self) -> Story:
        """Return what has been told so far."""
        engine = self.engine
        assert engine.log is not None  # noqa: S101 - a story keeps its log
        reported = int(engine.reported[0])
        return Story(
            plan=self._plan,
            events=tuple(engine.log.events()),
            taken=tuple(self._taken),
            places=tuple(self._places),
            pause=self.open,
            day=engine.day,
            stages=np.array(self._stages, dtype=np.int8),
            owed=np.array(self._owed),
            contacts=engine.contacts.counts[:, 0].copy(),
            crossings=int(engine.contacts.crossings[0]),
            visits=int(engine.visits.count[0]),
            reported_on=None if reported == NEVER else reported,
        )


def _why(event: Event) -> Reason | None:
    """Return why an event makes a choice matter, if it does."""
    if event.what == "contact":
        if event.channel == "visit":
            return "visit"
        if event.crossing is not None:
            return "crossing"
        return _CONTACTS.get(event.channel or "")
    if event.what == "move":
        return "stage" if event.stage in _STAGES_THAT_MATTER else None
    return _EVENTS.get(event.what)
