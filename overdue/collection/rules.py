"""The table as arrays: by stage, by channel, with today's numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.luck import Once, steps
from overdue.escalation.kinds import ACTORS, CHANNELS, CONDUCTS, STAGES

if TYPE_CHECKING:
    from overdue.escalation.kinds import Channel, Stage
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import ContactRule, Move, Table

__all__ = [
    "BACK",
    "HORIZON",
    "NEVER",
    "WHILE_REACHABLE",
    "MoveRule",
    "Rules",
    "rules",
    "stage_number",
]

HORIZON: Final = 720
"""Last day that is looked at; chances of the table are chances up to this day."""
NEVER: Final = 32_000
"""A day that does not come."""
WHILE_REACHABLE: Final = "third-person-while-reachable"
"""What is wrong with a call to somebody else although the person could be reached."""
BACK: Final = -1
"""Instead of a stage: the one before."""

_DAYS_OF: Final = {"a_week": 7, "a_month": 30}
_LUCK_OF: Final[dict[str, Once]] = {"before-suit": "letter", "suit": "suit", "sold": "sale"}
_OTHERS: Final[tuple[Channel, ...]] = ("email", "letter", "third-person")
"""Channels that share one lane of luck: at most one of them a day."""


class MoveRule(NamedTuple):
    """One move; days are `NEVER` where it does not depend on them."""

    to: int
    sources: NDArray[np.bool_]
    on_day: int | None
    after: int | None
    from_day: int | None
    chance: float | None
    luck: Once | None


class Rules(msgspec.Struct, frozen=True, eq=False):
    """What the engine looks up every day.

    Attributes
    ----------
    moves
        In the order of the table.
    leads
        From which stages some move leads to another.
    phone, text
        Steps of luck (see :func:`overdue.collection.luck.steps`) below which a call, or a text,
        comes on a day; by stage.
    phone_channel
        Number of the channel of such a call, by stage.
    other
        Upper steps of e-mail, letter and third person, cumulated; by stage, shape (stages, 3).
    fixed
        On which days by which channel somebody writes, in which stages.
    entry, instalment
        Channels of the contacts when a stage begins, by stage; when an instalment is due.
    actor
        Who makes contact: place in `ACTORS`, by channel and stage; -1 where nobody does.
    visits
        In which stages somebody may come.
    unreachable
        Days without an answer after which a person counts as out of reach.
    quiet
        Hour from which, and until which, it is night.
    breaches
        Every id of what a contact may do wrong.
    choices, choice_count
        What collectors of a conduct may do wrong by a channel: places in `breaches`, shape
        (channels, conducts, most), and how many of them there are, shape (channels, conducts).
    table, numbers
        Where everything else is looked up.
    """

    table: Table
    numbers: Numbers
    moves: tuple[MoveRule, ...]
    leads: NDArray[np.bool_]
    phone: NDArray[np.uint32]
    phone_channel: NDArray[np.int8]
    text: NDArray[np.uint32]
    other: NDArray[np.uint32]
    fixed: dict[int, tuple[tuple[int, NDArray[np.bool_]], ...]]
    entry: dict[int, tuple[int, ...]]
    instalment: tuple[int, ...]
    actor: NDArray[np.int8]
    visits: NDArray[np.bool_]
    unreachable: int
    quiet: tuple[int, int]
    breaches: tuple[str, ...]
    choices: NDArray[np.int8]
    choice_count: NDArray[np.int8]


def stage_number(stage: Stage) -> int:
    """Return the place of a stage in the order of all."""
    return STAGES.index(stage)


@lru_cache(maxsize=64)
def rules(table: Table, numbers: Numbers) -> Rules:
    """Return the table with these numbers as arrays."""
    phone, text = np.zeros(len(STAGES)), np.zeros(len(STAGES))
    phone_channel = np.full(len(STAGES), CHANNELS.index("call"), dtype=np.int8)
    others = np.zeros((len(STAGES), len(_OTHERS)))
    fixed: dict[int, list[tuple[int, NDArray[np.bool_]]]] = {}
    entry: dict[int, list[int]] = {}
    instalment: list[int] = []
    actor = np.full((len(CHANNELS), len(STAGES)), -1, dtype=np.int8)
    for stage, by in table.visit.by.items():
        actor[CHANNELS.index("visit"), stage_number(stage)] = ACTORS.index(by)
    for rule in table.contacts:
        where = _mask(rule.stages)
        actor[CHANNELS.index(rule.channel), where] = ACTORS.index(rule.by)
        a_day = _chance_a_day(rule, numbers)
        if rule.on_days is not None:
            for day in numbers.many(rule.on_days):
                fixed.setdefault(day, []).append((CHANNELS.index(rule.channel), where))
        elif rule.at == "entry":
            for stage in rule.stages:
                entry.setdefault(stage_number(stage), []).append(CHANNELS.index(rule.channel))
        elif rule.at == "instalment":
            instalment.append(CHANNELS.index(rule.channel))
        elif rule.channel in {"call", "robot-call"}:
            phone[where] = a_day
            phone_channel[where] = CHANNELS.index(rule.channel)
        elif rule.channel == "sms":
            text[where] = a_day
        else:
            others[where, _OTHERS.index(rule.channel)] = a_day
    conduct = table.conduct
    breaches, choices, choice_count = _breaches(table)
    return Rules(
        table=table,
        numbers=numbers,
        moves=tuple(_move(move, numbers) for move in table.moves),
        leads=_mask(tuple(stage for move in table.moves for stage in move.sources)),
        phone=steps(phone),
        phone_channel=phone_channel,
        text=steps(text),
        other=steps(np.cumsum(others, axis=1)),
        fixed={day: tuple(rows) for day, rows in fixed.items()},
        entry={stage: tuple(rows) for stage, rows in entry.items()},
        instalment=tuple(instalment),
        actor=actor,
        visits=_mask(tuple(table.visit.by)),
        unreachable=numbers.day(table.visit.unreachable),
        quiet=(numbers.day(conduct.quiet_from), numbers.day(conduct.quiet_until)),
        breaches=breaches,
        choices=choices,
        choice_count=choice_count,
    )


def _breaches(table: Table) -> tuple[tuple[str, ...], NDArray[np.int8], NDArray[np.int8]]:
    rows = {
        (CHANNELS.index(entry.channel), number): ids
        for entry in table.conduct.breaches
        for number, ids in ((1, entry.careless), (2, (*entry.careless, *entry.rogue)))
    }
    every = tuple(dict.fromkeys(one for ids in rows.values() for one in ids))
    choices = np.zeros((len(CHANNELS), len(CONDUCTS), len(every)), dtype=np.int8)
    count = np.zeros((len(CHANNELS), len(CONDUCTS)), dtype=np.int8)
    for place, ids in rows.items():
        # Only a person who can be reached can be passed over: that is decided on the day.
        drawn = [every.index(one) for one in ids if one != WHILE_REACHABLE]
        choices[place][: len(drawn)], count[place] = drawn, len(drawn)
    return every, choices, count


def _mask(stages: tuple[Stage, ...]) -> NDArray[np.bool_]:
    return np.array([stage in stages for stage in STAGES])


def _chance_a_day(rule: ContactRule, numbers: Numbers) -> float:
    for field, days in _DAYS_OF.items():
        if (name := getattr(rule, field)) is not None:
            return numbers.one(name) / days
    return 0.0


def _move(move: Move, numbers: Numbers) -> MoveRule:
    def day(name: str | None) -> int | None:
        return None if name is None else numbers.day(name)

    return MoveRule(
        to=BACK if move.to == "back" else stage_number(move.to),
        sources=_mask(move.sources),
        on_day=day(move.on_day),
        after=day(move.after),
        from_day=day(move.from_day),
        chance=None if move.chance is None else numbers.one(move.chance),
        luck=_LUCK_OF[move.to] if move.chance is not None else None,
    )
