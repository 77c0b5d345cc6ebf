"""Many people with one and the same bill, and what each of the strategies comes to for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.calls_alone import CallsEngine
from overdue.collection.people import People, strategies
from overdue.collection.population import Population, lived_to, populate
from overdue.collection.rules import HORIZON, rules
from overdue.collection.same_luck import SameLuck
from overdue.escalation.kinds import CLOSED, STAGES, STRATEGIES

if TYPE_CHECKING:
    from overdue.escalation.kinds import Setting, Strategy
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import Table
    from overdue.fees.charge_plan import ChargePlan

__all__ = ["COMPARED", "CROWD", "SEED", "Bill", "Crowd", "Outcome", "crowd", "outcomes"]

CROWD: Final = 2_000
"""People of a crowd."""
COMPARED: Final = 300
"""People who are lived with under each strategy."""
SEED: Final = 1

_ANY: Final = "lawful"
"""How collectors behave changes nothing that is told here, and to leave it out is quicker."""
_CLOSED: Final = np.array([stage in CLOSED for stage in STAGES])


class Bill(msgspec.Struct, frozen=True):
    """A bill that is not paid on its due date, and how it escalates.

    Attributes
    ----------
    table
        How a bill escalates.
    plan
        The charges on it.
    money_day
        Day on which there is money again; ``None``: by luck; `NEVER`: not at all.
    """

    table: Table
    plan: ChargePlan
    money_day: int | None = None


class Crowd(msgspec.Struct, frozen=True, eq=False):
    """How it went for a crowd.

    Attributes
    ----------
    shares
        Share of people in each stage on each day from 0, shape (days + 1, stages).
    sued
        Share of people against whom a suit was filed by the last day.
    visited
        Chance of at least one visit by the last day, averaged over people.
    """

    shares: NDArray[np.float64]
    sued: float
    visited: float


class Outcome(msgspec.Struct, frozen=True):
    """What one strategy came to by the last day.

    Attributes
    ----------
    visited, sued, paid
        Share of people with at least one visit, against whom a suit was filed, and who owe
        nothing any more.
    charges
        Median of all charges, yuan.
    """

    visited: float
    sued: float
    paid: float
    charges: float


@lru_cache(maxsize=160)
def crowd(bill: Bill, numbers: Numbers, strategy: Strategy | None = None) -> Crowd:
    """Live with a crowd of people who all have the same bill.

    Parameters
    ----------
    bill, numbers
        What they owe, and by which numbers it escalates.
    strategy
        What all of them do; ``None``: each strategy is followed by as many.

    Returns
    -------
    Crowd
        Of `CROWD` people with the luck of `SEED`; kept, so that to ask again costs nothing.
    """
    weights: dict[Strategy, float] = dict.fromkeys(
        STRATEGIES if strategy is None else (strategy,), 1.0
    )
    people = People(
        (bill.plan,),
        np.zeros(CROWD, dtype=np.intp),
        strategies(CROWD, weights),
        money_day=bill.money_day,
        conduct=_ANY,
    )
    lived = populate(bill.table, numbers, people, seed=SEED, engine=CallsEngine)
    return Crowd(shares=lived.shares, sued=lived.share_in("suit"), visited=lived.chance_of_visit())


@lru_cache(maxsize=24)
def outcomes(bill: Bill, numbers: Numbers) -> Mapping[Strategy, Outcome]:
    """Return what each strategy comes to, for `COMPARED` people with the same luck under each."""
    each = len(STRATEGIES)
    people = People(
        (bill.plan,),
        np.zeros(COMPARED * each, dtype=np.intp),
        np.repeat(np.arange(each, dtype=np.int8), COMPARED),
        money_day=bill.money_day,
        conduct=_ANY,
    )
    luck = SameLuck(SEED, COMPARED, each, HORIZON)
    lived = lived_to(CallsEngine(rules(bill.table, numbers), luck, people), HORIZON)
    return {strategy: _outcome(lived, strategy) for strategy in STRATEGIES}


def _outcome(lived: Population, strategy: Strategy) -> Outcome:
    who = lived.who(strategy)
    (median,) = lived.cost(0.5, who=who)
    return Outcome(
        visited=lived.chance_of_visit(who),
        sued=lived.share_in("suit", who),
        paid=float(_CLOSED[lived.stage[who]].mean()),
        charges=median,
    )


class PeopleLikeMe(msgspec.Struct, frozen=True, eq=False):
    """The question of an app: a crowd on a day, under one's own numbers and under the settings.

    Attributes
    ----------
    bill, numbers, strategy
        As for :func:`crowd`.
    by_setting
        The numbers of each setting, nothing moved: their range does not depend on the learner, and
        is counted once.
    day
        The day that is looked at.
    """

    bill: Bill
    numbers: Numbers
    strategy: Strategy | None
    by_setting: Mapping[Setting, Numbers]
    day: int

    @property
    def crowd(self) -> Crowd:
        """The crowd."""
        return crowd(self.bill, self.numbers, self.strategy)

    def ranges(self) -> Mapping[Strategy, tuple[Outcome, Outcome, Outcome]]:
        """Return what each strategy comes to: under one's own numbers, under low and under high."""
        own, low, high = (
            outcomes(self.bill, numbers)
            for numbers in (self.numbers, self.by_setting["low"], self.by_setting["high"])
        )
        return {strategy: (own[strategy], low[strategy], high[strategy]) for strategy in STRATEGIES}
