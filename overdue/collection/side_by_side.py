"""One account and one luck under several choices: only what the person does is different."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from overdue.collection.crowd import SEED, Bill
from overdue.collection.teller import lived
from overdue.escalation.kinds import CHANNELS, STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from overdue.collection.log import What
    from overdue.collection.story import Story
    from overdue.escalation.kinds import Channel, Stage, Strategy
    from overdue.escalation.resolved import Numbers

__all__ = ["LUCKS", "Life", "SideBySide", "Stretch", "life"]

LUCKS: Final = 1_000
"""How many kinds of luck there are to choose from: the luck of so many people of one seed."""
_PLANS: Final = frozenset({"plan-granted", "plan-refused", "plan-broken"})


class Stretch(NamedTuple):
    """Some days in one stage: from the start of day `first` to that of day `end`."""

    stage: Stage
    first: int
    end: int


class Life(msgspec.Struct, frozen=True, eq=False):
    """What is worth telling of a story under one strategy, with its exact account.

    Attributes
    ----------
    strategy
        What the person did.
    stretches
        The stages up to the last day, one after the other.
    last_day, ended_on
        Last day lived, and the day on which nothing was owed any more, or ``None``.
    days_of
        For each channel the day of each contact, in order.
    crossings
        Contacts that crossed a line.
    plan
        The last that happened to a request for a plan, or ``None``.
    sued_on, reported_on
        Day on which a suit was filed, and of the entry in the credit record, or ``None``.
    charges, owed
        All charges up to the last day, paid or not, and what is owed on it, yuan.
    """

    strategy: Strategy
    stretches: tuple[Stretch, ...]
    last_day: int
    ended_on: int | None
    days_of: Mapping[Channel, tuple[int, ...]]
    crossings: int
    plan: What | None
    sued_on: int | None
    reported_on: int | None
    charges: Decimal
    owed: Decimal

    def contacts(self, *channels: Channel) -> int:
        """Return how many contacts there were by some channels; by all, if none is named."""
        return sum(len(self.days_of[one]) for one in channels or CHANNELS)


class SideBySide(msgspec.Struct, frozen=True, eq=False):
    """The same luck under several strategies.

    Attributes
    ----------
    bill, numbers
        What is owed, and by which numbers it escalates.
    luck
        Which luck, 1 to `LUCKS`.
    strategies
        Those to compare; one may be there twice.
    """

    bill: Bill
    numbers: Numbers
    luck: int
    strategies: tuple[Strategy, ...]

    @property
    def lives(self) -> tuple[Life, ...]:
        """One life for each strategy."""
        return tuple(life(self.bill, self.numbers, one, self.luck) for one in self.strategies)


@lru_cache(maxsize=512)
def life(bill: Bill, numbers: Numbers, strategy: Strategy, luck: int) -> Life:
    """Live the life of person number `luck` under a strategy; kept, so that to ask again is free.

    Raises
    ------
    ValueError
        If there is no such luck.
    """
    if not 1 <= luck <= LUCKS:
        raise ValueError(f"luck is {luck}; allowed: 1 to {LUCKS:,}")
    story = lived(
        bill.table,
        numbers,
        bill.plan,
        strategy,
        seed=SEED,
        account=luck - 1,
        money_day=bill.money_day,
    )
    account = story.ledger()
    plans = [one.what for one in story.events if one.what in _PLANS]
    suits = [one.day for one in story.events if one.what == "move" and one.stage == "suit"]
    return Life(
        strategy=strategy,
        stretches=_stretches(story),
        last_day=story.day,
        ended_on=story.ended_on,
        days_of={
            channel: tuple(one.day for one in story.events if one.channel == channel)
            for channel in CHANNELS
        },
        crossings=story.crossings,
        plan=plans[-1] if plans else None,
        sued_on=suits[0] if suits else None,
        reported_on=story.reported_on,
        charges=account.total_fee,
        owed=account.amount_owed,
    )


def _stretches(story: Story) -> tuple[Stretch, ...]:
    stages = story.stages
    starts = [0, *(day for day in range(1, len(stages)) if stages[day] != stages[day - 1])]
    ends = [*starts[1:], len(stages)]
    return tuple(
        Stretch(STAGES[int(stages[first])], first, end)
        for first, end in zip(starts, ends, strict=True)
    )
