"""One account and one luck under several choices: only what the person does is different."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from overdue.collection.crowd import SEED, Bill
from overdue.collection.teller import lived
from overdue.escalation.kinds import CHANNELS, STAGES

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.collection.story import Story
    from overdue.escalation.kinds import Channel, Stage, Strategy
    from overdue.escalation.resolved import Numbers

__all__ = ["LUCKS", "Life", "SideBySide", "Stretch", "life"]

LUCKS: Final = 1_000
"""How many kinds of luck there are to choose from: the luck of so many people of one seed."""


class Stretch(NamedTuple):
    """Some days in one stage: from the start of day `first` to that of day `end`."""

    stage: Stage
    first: int
    end: int


class Life(msgspec.Struct, frozen=True, eq=False):
    """A story under one strategy, with its exact account.

    Attributes
    ----------
    strategy, story
        What the person did, and what happened.
    charges, owed
        All charges up to the last day, paid or not, and what is owed on it, yuan.
    sued_on
        Day on which a suit was filed, or ``None``.
    """

    strategy: Strategy
    story: Story
    charges: Decimal
    owed: Decimal
    sued_on: int | None

    def contacts(self, *channels: Channel) -> int:
        """Return how many contacts there were by some channels; by all, if none is named."""
        return sum(int(self.story.contacts[CHANNELS.index(one)]) for one in channels or CHANNELS)

    def days_of(self, *channels: Channel) -> tuple[int, ...]:
        """Return the days of the contacts by some channels, each day once."""
        events = self.story.events
        return tuple(dict.fromkeys(one.day for one in events if one.channel in channels))

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the stages up to the last day, one after the other."""
        stages = self.story.stages
        starts = [0, *(day for day in range(1, len(stages)) if stages[day] != stages[day - 1])]
        ends = [*starts[1:], len(stages)]
        return tuple(
            Stretch(STAGES[int(stages[first])], first, end)
            for first, end in zip(starts, ends, strict=True)
        )


class SideBySide(msgspec.Struct, frozen=True, eq=False):
    """The same luck under several strategies.

    Attributes
    ----------
    bill
        What is owed.
    luck
        Which luck, 1 to `LUCKS`.
    lives
        One life for each strategy, as chosen; a strategy may be chosen twice.
    """

    bill: Bill
    luck: int
    lives: tuple[Life, ...]


@lru_cache(maxsize=96)
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
    moves = (one for one in story.events if one.what == "move" and one.stage == "suit")
    first = next(moves, None)
    return Life(
        strategy=strategy,
        story=story,
        charges=account.total_fee,
        owed=account.amount_owed,
        sued_on=None if first is None else first.day,
    )
