"""Many people with the same table: how their bills end, and how many are called, visited, sued."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.engine import Engine
from overdue.collection.luck import BLOCK, Luck
from overdue.collection.rules import HORIZON, NEVER, rules, stage_number
from overdue.escalation.kinds import CHANNELS, STAGES, STRATEGIES

if TYPE_CHECKING:
    from overdue.collection.people import People
    from overdue.escalation.kinds import Channel, Stage, Strategy
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import Table

__all__ = ["MOST_PEOPLE", "Population", "lived_to", "populate"]

MOST_PEOPLE: Final = 1_000_000
_BATCH: Final = 32 * BLOCK
"""People at a time: enough that each step is worth its call, few enough for 250 MB."""


class Population(msgspec.Struct, frozen=True, eq=False):
    """How it went for some people.

    Attributes
    ----------
    days
        Last day.
    counts
        How many were in each stage on each day, shape (days + 1, stages).
    strategy, stage
        What each person did, and the stage at the end: places in `STRATEGIES` and `STAGES`, (n,).
    first_day
        First day of each in each stage, `NEVER` where there was none, shape (stages, n).
    visited_on, reported_on
        Day of the first visit, and of the entry in the credit record, or `NEVER`, shape (n,).
    visit_chance
        Chance of at least one visit, given all else that happened to each, shape (n,): its mean
        estimates the share visited with less noise than the visits themselves.
    contacts
        Contacts by channel, shape (channels, n).
    crossings
        Contacts that crossed a line, shape (n,).
    charged, paid
        All charges by the end, and all payments, yuan, shape (n,).
    """

    days: int
    counts: NDArray[np.int64]
    strategy: NDArray[np.int8]
    stage: NDArray[np.int8]
    first_day: NDArray[np.int16]
    visited_on: NDArray[np.int16]
    reported_on: NDArray[np.int16]
    visit_chance: NDArray[np.float64]
    contacts: NDArray[np.int16]
    crossings: NDArray[np.int16]
    charged: NDArray[np.float64]
    paid: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.stage)

    @property
    def shares(self) -> NDArray[np.float64]:
        """Share of people in each stage on each day, shape (days + 1, stages)."""
        return self.counts / len(self)

    def who(self, strategy: Strategy) -> NDArray[np.bool_]:
        """Tell who followed a strategy, shape (n,)."""
        mine: NDArray[np.bool_] = self.strategy == STRATEGIES.index(strategy)
        return mine

    def share_in(self, stage: Stage, who: NDArray[np.bool_] | None = None) -> float:
        """Share of people who were in a stage at some time, such as ``suit``."""
        been = self.first_day[stage_number(stage)] < NEVER
        return float((been if who is None else been[who]).mean())

    def share_visited(self, who: NDArray[np.bool_] | None = None) -> float:
        """Share of people to whose door somebody came."""
        came = self.visited_on < NEVER
        return float((came if who is None else came[who]).mean())

    def chance_of_visit(self, who: NDArray[np.bool_] | None = None) -> float:
        """Chance of at least one visit, averaged over people."""
        return float((self.visit_chance if who is None else self.visit_chance[who]).mean())

    def contacts_by(self, channel: Channel, who: NDArray[np.bool_] | None = None) -> float:
        """Contacts of a channel for each person, on average."""
        made = self.contacts[CHANNELS.index(channel)]
        return float((made if who is None else made[who]).mean())

    def cost(self, *shares: float, who: NDArray[np.bool_] | None = None) -> tuple[float, ...]:
        """Charges that so many of the people stay below, yuan; 0.5 is the median."""
        charged = self.charged if who is None else self.charged[who]
        return tuple(float(x) for x in np.quantile(charged, shares))


def populate(
    table: Table,
    numbers: Numbers,
    people: People,
    *,
    seed: int = 1,
    days: int = HORIZON,
    engine: type[Engine] = Engine,
) -> Population:
    """Live some days with some people.

    Parameters
    ----------
    table, numbers
        How a bill escalates.
    people
        Who owes, up to `MOST_PEOPLE`.
    seed
        Which luck, a whole number from 0.
    days
        Last day, 1 to 720.
    engine
        What lives them: all of it, or `CallsEngine` where nobody counts contacts.

    Returns
    -------
    Population
        The first people of a larger population with the same seed are the same.

    Raises
    ------
    ValueError
        If `seed`, `days` or the number of people is not allowed.
    """
    _check(seed, days, len(people))
    compiled = rules(table, numbers)
    parts = [
        lived_to(engine(compiled, Luck(seed, start, len(part), days), part), days)
        for start, part in _batches(people)
    ]
    if len(parts) == 1:
        return parts[0]
    joined = {
        name: np.concatenate([getattr(part, name) for part in parts], axis=-1)
        for name in Population.__struct_fields__
        if name not in {"days", "counts"}
    }
    return Population(days=days, counts=np.sum([part.counts for part in parts], axis=0), **joined)


def _check(seed: int, days: int, count: int) -> None:
    for name, value, low, high in (
        ("seed", seed, 0, 2**32 - 1),
        ("days", days, 1, HORIZON),
        ("people", count, 1, MOST_PEOPLE),
    ):
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"{name} is {value!r}; allowed: a whole number from {low} to {high:,}")


def _batches(people: People) -> Iterator[tuple[int, People]]:
    for start in range(0, len(people), _BATCH):
        yield start, people.part(start, start + _BATCH)


def lived_to(engine: Engine, days: int) -> Population:
    """Live all days with the accounts of an engine, and count."""
    counts = np.empty((days + 1, len(STAGES)), dtype=np.int64)
    for day in range(days + 1):
        engine.live()
        counts[day] = engine.counts()
    everyone = np.arange(len(engine.stage))
    return Population(
        days=days,
        counts=counts,
        strategy=engine.strategy,
        stage=engine.stage,
        first_day=engine.first_day,
        visited_on=engine.visits.first,
        reported_on=engine.reported,
        visit_chance=-np.expm1(-engine.visits.pressure),
        contacts=engine.contacts.counts,
        crossings=engine.contacts.crossings,
        charged=engine.purse.total_charged(everyone, days),
        paid=engine.purse.paid,
    )
