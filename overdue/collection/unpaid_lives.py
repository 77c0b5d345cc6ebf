"""People who pay nothing and agree nothing, lived once, and then asked about visits many times.

Whether they are called and reached, and in which stage they are, depends neither on what they owe
nor on what is assumed about visits. So the engine lives each setting once, and only the visits are
counted anew when an assumption about them moves: that is quick enough for a slider.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.engine import Engine
from overdue.collection.people import People, strategies
from overdue.collection.purse import Purse
from overdue.collection.rules import HORIZON, NEVER, rules
from overdue.collection.same_luck import SameLuck
from overdue.collection.visits import Visits
from overdue.fees.charge_plan import ChargePlan, plan_charges

if TYPE_CHECKING:
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import Table
    from overdue.lenders.terms import Terms

__all__ = ["ENOUGH", "MOST_ANSWERED", "PEOPLE", "TOO_LITTLE", "first_large_days", "pressures"]

PEOPLE: Final = 64
"""People whose luck is tried in every place."""
MOST_ANSWERED: Final = 10
"""Answers are counted out of so many calls."""
TOO_LITTLE: Final = Decimal("0.01")
ENOUGH: Final = Decimal(1_000_000)
"""Least and greatest amount, yuan."""
_ROWS: Final = MOST_ANSWERED + 1
_COUNT: Final = _ROWS * PEOPLE
_SEED: Final = 4


class _Lives(NamedTuple):
    """What of these lives matters for visits; accounts are rows of `PEOPLE`, by calls answered.

    Attributes
    ----------
    open_to
        Whether each is in a stage in which somebody may come, shape (days + 1, rows * people).
    last_reached
        Day on which each was last reached, shape (days + 1, rows * people).
    """

    open_to: NDArray[np.bool_]
    last_reached: NDArray[np.int16]


def pressures(
    table: Table, numbers: Numbers, terms: Terms
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what adds up until somebody comes (see :class:`overdue.collection.visits.Visits`).

    Returns
    -------
    little, enough
        By the end of each day, for people who never owe a large amount and for those who always
        do, shape (days + 1, rows, people); row ``k`` answers ``k`` of ten calls. Between the two
        lies every other amount: it is not large up to some day, and from then on it is.
    """
    return _pressures(table, _as_set(numbers, {table.visit.large}), terms)


@lru_cache(maxsize=8)
def _pressures(
    table: Table, numbers: Numbers, terms: Terms
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    visit = table.visit
    only_visits = {visit.from_day, visit.chance, visit.unreachable, visit.without}
    lives = _lives(table, _as_set(numbers, only_visits), terms)
    visits = Visits(rules(table, numbers), _luck(2 * _ROWS), 2 * _COUNT)
    found = np.zeros((HORIZON + 1, 2, _ROWS, PEOPLE))
    for day in range(1, HORIZON + 1):
        visits.happen(
            day,
            np.flatnonzero(np.tile(lives.open_to[day], 2)),
            np.tile(lives.last_reached[day], 2),
            lambda who: np.where(who < _COUNT, -1.0, np.inf),
        )
        found[day] = visits.pressure.reshape(2, _ROWS, PEOPLE)
    return found[:, 0], found[:, 1]


def first_large_days(terms: Terms, amounts: tuple[Decimal, ...], large: float) -> list[int]:
    """Return the first day on which each amount, with its charges, is at least so large.

    Where it never is, that is the day after the last one.
    """
    is_large = _owed(terms, amounts) >= large
    first = np.where(is_large.any(axis=0), is_large.argmax(axis=0), HORIZON + 1)
    return [int(day) for day in first]


def _as_set(numbers: Numbers, names: AbstractSet[str]) -> Numbers:
    """Return the numbers with some of them as the setting has them, since they do not matter."""
    kept = tuple((name, value) for name, value in numbers.moved if name not in names)
    return msgspec.structs.replace(numbers, moved=kept)


@lru_cache(maxsize=6)
def _lives(table: Table, numbers: Numbers, terms: Terms) -> _Lives:
    people = People(
        plans=_unpaid(terms, (ENOUGH,)),
        which=np.zeros(_COUNT, dtype=np.intp),
        strategy=strategies(_COUNT, {"pay-when-able": 1.0}),
        answered=np.arange(_COUNT) // PEOPLE / MOST_ANSWERED,
        money_day=NEVER,
        conduct="lawful",
    )
    compiled = rules(table, numbers)
    engine = Engine(compiled, _luck(_ROWS), people)
    open_to = np.empty((HORIZON + 1, _COUNT), dtype=bool)
    last_reached = np.empty((HORIZON + 1, _COUNT), dtype=np.int16)
    for day in range(HORIZON + 1):
        engine.live()
        open_to[day] = compiled.visits[engine.stage]
        last_reached[day] = engine.contacts.last_reached
    return _Lives(open_to, last_reached)


@lru_cache(maxsize=2)
def _luck(copies: int) -> SameLuck:
    return SameLuck(_SEED, PEOPLE, copies, HORIZON)


@lru_cache(maxsize=64)
def _owed(terms: Terms, amounts: tuple[Decimal, ...]) -> NDArray[np.float64]:
    """Return what some amounts have come to on each day, yuan, shape (days + 1, amounts)."""
    everyone = np.arange(len(amounts))
    purse = Purse(_unpaid(terms, amounts), everyone)
    owed = np.empty((HORIZON + 1, len(amounts)))
    for day in range(HORIZON + 1):
        purse.begin_day(day)
        owed[day] = purse.owed(everyone, day)
        purse.end_day(day)
    return owed


def _unpaid(terms: Terms, amounts: Sequence[Decimal]) -> tuple[ChargePlan, ...]:
    return tuple(
        plan_charges(terms, amount, 0, amount, days_purchase_to_due=0, daily_rate=None)
        for amount in amounts
    )
