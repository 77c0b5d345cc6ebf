"""Who owes: the bill of each account, what its owner does, and when there is money again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.rules import HORIZON, NEVER
from overdue.escalation.kinds import CONDUCTS, STRATEGIES

if TYPE_CHECKING:
    from overdue.collection.luck import Luck
    from overdue.collection.rules import Rules
    from overdue.escalation.kinds import Conduct, Strategy
    from overdue.fees.charge_plan import ChargePlan

__all__ = ["People", "conduct_of", "money_days", "strategies"]

_MONTH: Final = 30


class People(msgspec.Struct, frozen=True, eq=False):
    """Some people with a bill each; all bills under the same terms.

    Attributes
    ----------
    plans
        The different bills.
    which
        The bill of each person, shape (n,).
    strategy
        What each does: place in `STRATEGIES`, shape (n,).
    answered
        Share of calls that each answers who answers at all, shape (n,); ``None``: the table's.
    money_day
        Day on which each has the money; ``None``: as many as the table says, by luck. `NEVER`:
        not at all.
    conduct
        How every collector behaves; ``None``: as many of each as the table says, by luck.
    all_late
        Whether all are people who did not pay by the due day. Else most of them do.
    """

    plans: Sequence[ChargePlan]
    which: NDArray[np.intp]
    strategy: NDArray[np.int8]
    answered: NDArray[np.float64] | None = None
    money_day: int | None = None
    conduct: Conduct | None = None
    all_late: bool = True

    def __len__(self) -> int:
        return len(self.which)

    def part(self, start: int, stop: int) -> People:
        """Return some of them."""
        return msgspec.structs.replace(
            self,
            which=self.which[start:stop],
            strategy=self.strategy[start:stop],
            answered=None if self.answered is None else self.answered[start:stop],
        )


def strategies(count: int, weights: Mapping[Strategy, float]) -> NDArray[np.int8]:
    """Return what each of some people does, so many of each as the weights say.

    Parameters
    ----------
    count
        How many people.
    weights
        Share of each strategy; they need not add up to 1.

    Returns
    -------
    ndarray
        Place in `STRATEGIES`, shape (count,), evenly mixed so that a part of it is mixed alike.

    Raises
    ------
    ValueError
        If a weight is negative or no number, or all are zero.
    """
    given = np.array([float(weights.get(strategy, 0.0)) for strategy in STRATEGIES])
    if not np.isfinite(given).all() or (given < 0).any() or given.sum() <= 0:
        raise ValueError(f"weights are {dict(weights)}; allowed: 0 or more, not all of them 0")
    share = given / given.sum()
    # Each next one goes to the strategy that is furthest behind its share.
    golden = (np.arange(count) * 0.6180339887498949 + 0.5) % 1.0
    return np.searchsorted(np.cumsum(share)[:-1], golden, side="right").astype(np.int8)


def money_days(rules: Rules, luck: Luck, people: People) -> NDArray[np.int32]:
    """Return the day on which each person has the money to pay, shape (n,).

    By the table's shares of those who still have not paid when a stage ends; within a stage, and
    after the last share, each day is as likely as the one before for those who are left.
    """
    count = len(people)
    if people.money_day is not None:
        return np.full(count, people.money_day, dtype=np.int32)
    money, numbers = rules.table.money, rules.numbers
    firsts = [day for day in numbers.many(money.days) if day > 1][: len(money.still_unpaid)]
    # Share still unpaid at the end of the day before each of these days.
    ends, left = [1], [1.0]
    for day, name in zip(firsts, money.still_unpaid, strict=True):
        ends.append(day)
        left.append(left[-1] * numbers.one(name))
    while ends[-1] <= HORIZON:
        ends.append(ends[-1] + _MONTH)
        left.append(left[-1] * numbers.one(money.afterwards))
    draw = luck.once("money")
    log_left = np.log(np.maximum(left, 1e-300))
    # Survival falls along straight lines in its logarithm: find where it passes the draw.
    passed = np.interp(-np.log(np.maximum(draw, 1e-300)), -log_left, ends)
    days = np.where(draw < left[-1], NEVER, np.floor(passed)).astype(np.int32)
    if not people.all_late:
        in_time = luck.once("due") >= numbers.one(money.unpaid_on_due_day)
        days[in_time] = 0
    return days


def conduct_of(rules: Rules, luck: Luck, people: People) -> NDArray[np.int8]:
    """Return how each person's collectors behave: place in `CONDUCTS`, shape (n,)."""
    if people.conduct is not None:
        return np.full(len(people), CONDUCTS.index(people.conduct), dtype=np.int8)
    numbers, conduct = rules.numbers, rules.table.conduct
    draw = luck.once("conduct")
    rogue = numbers.one(conduct.rogue)
    careless = rogue + numbers.one(conduct.careless)
    found = np.where(draw < rogue, 2, np.where(draw < careless, 1, 0))
    return found.astype(np.int8)
