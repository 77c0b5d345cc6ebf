"""A story as somebody would write it down: what is worth a card of its own, and what is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

import msgspec

from overdue.collection.event_contact import crossing_of, judged_events
from overdue.escalation.kinds import CHANNELS

if TYPE_CHECKING:
    from overdue.collection.judged import Judged, Strength
    from overdue.collection.log import Event
    from overdue.collection.story import Decision, Story
    from overdue.escalation.kinds import Channel
    from overdue.fees import Ledger
    from overdue.law.kinds import LenderKind

__all__ = ["Chapter", "Counted", "Diary", "Entry"]

_MOST_CROSSINGS: Final = 5
"""Cards of contacts that cross a line in one chapter; those above are counted."""
_BY_STAGE: Final = frozenset({"letter", "court-message"})
"""Channels that say something else at each stage."""


class Entry(msgspec.Struct, frozen=True):
    """One event that is told in full.

    Attributes
    ----------
    number
        Its place among the events of the story.
    event
        What happened.
    judged
        What the rules say of it, for a contact.
    crossing
        What it does wrong, if anything.
    """

    number: int
    event: Event
    judged: Judged | None
    crossing: str | None


class Counted(msgspec.Struct, frozen=True):
    """What else happened in a chapter.

    Attributes
    ----------
    first, last
        Days of the first and the last of it.
    number
        Place of the last among the events of the story.
    contacts
        How many, by channel, in the order of the channels.
    answered
        How many calls got through.
    against
        How many of the contacts are against the law, and how many against a recommendation only.
    payments
        How many instalments were paid.
    """

    first: int
    last: int
    number: int
    contacts: tuple[tuple[Channel, int], ...]
    answered: int
    against: tuple[int, int]
    payments: int


class Chapter(msgspec.Struct, frozen=True):
    """From one choice to the next.

    Attributes
    ----------
    entries
        What is told in full, in order.
    counted
        The rest, or ``None``.
    choice
        Day and choice at its end; ``None`` while that is open, and where the story ends.
    """

    entries: tuple[Entry, ...]
    counted: Counted | None
    choice: tuple[int, Decision] | None

    @property
    def in_order(self) -> tuple[Entry | Counted, ...]:
        """What is told and what is counted, the latter at the day on which it ends."""
        counted = self.counted
        if counted is None:
            return self.entries
        before = tuple(entry for entry in self.entries if entry.event.day <= counted.last)
        return (*before, counted, *self.entries[len(before) :])


class Diary(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A story with its days, its account and what the rules say of each contact.

    Attributes
    ----------
    story
        What happened.
    due_date
        Its day 0.
    lender_kind
        Who the creditor is.
    """

    story: Story
    due_date: date
    lender_kind: LenderKind

    def on(self, day: int) -> date:
        """Return the date of a day."""
        return self.due_date + timedelta(days=day)

    @cached_property
    def judged(self) -> tuple[Judged | None, ...]:
        """What the rules say of each event; ``None`` for what is no contact."""
        return judged_events(self.story.events, self.due_date, self.lender_kind)

    @cached_property
    def ledger(self) -> Ledger:
        """The exact account."""
        return self.story.ledger()

    def against(self, strength: Strength) -> int:
        """Return how many contacts are against the law, or only against a recommendation."""
        return sum(one is not None and one.strength == strength for one in self.judged)

    def owed_at(self, number: int) -> float:
        """Return what was owed when an event happened, after it, yuan."""
        events = self.story.events
        day = events[number].day
        later = (event for event in events[number + 1 :] if event.day == day)
        paid_later = sum(event.amount for event in later if event.what == "payment")
        return float(self.story.owed[day]) + paid_later

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The story from choice to choice; the last chapter is the one that is open, or the end."""
        story = self.story
        ends = [*story.places, len(story.events)]
        choices = [*story.taken, None]
        seen: set[tuple[object, ...]] = set()
        found, start = [], 0
        for end, choice in zip(ends, choices, strict=True):
            entries = tuple(self._entries(start, end, seen))
            told = {entry.number for entry in entries}
            rest = [number for number in range(start, end) if number not in told]
            found.append(Chapter(entries, self._counted(rest), choice))
            start = end
        return tuple(found)

    def _entries(self, start: int, end: int, seen: set[tuple[object, ...]]) -> Iterator[Entry]:
        crossings = 0
        for number in range(start, end):
            event, judged = self.story.events[number], self.judged[number]
            crossing = crossing_of(event)
            kind = _kind(event, crossing)
            if kind in seen or self._is_said_otherwise(number):
                continue
            if crossing is not None and event.channel != "visit":
                if crossings == _MOST_CROSSINGS:
                    continue
                crossings += 1
            if kind is not None:
                seen.add(kind)
            yield Entry(number, event, judged, crossing)

    def _is_said_otherwise(self, number: int) -> bool:
        """Whether the event beside it on the same day says the same."""
        events = self.story.events
        event = events[number]
        before = events[number - 1] if number else None
        after = events[number + 1] if number + 1 < len(events) else None
        if event.what == "move" and before is not None and before.day == event.day:
            return before.what in {"plan-granted", "plan-broken"}
        closes = after is not None and after.day == event.day and after.what == "move"
        return event.what == "payment" and closes

    def _counted(self, numbers: list[int]) -> Counted | None:
        events = self.story.events
        numbers = [
            number
            for number in numbers
            if events[number].what in {"contact", "payment"} and not self._is_said_otherwise(number)
        ]
        if not numbers:
            return None
        rest = [events[number] for number in numbers]
        contacts = Counter(event.channel for event in rest)
        judged = [self.judged[number] for number in numbers]
        strengths = Counter(one.strength for one in judged if one is not None)
        return Counted(
            first=rest[0].day,
            last=rest[-1].day,
            number=numbers[-1],
            contacts=tuple((name, contacts[name]) for name in CHANNELS if contacts[name]),
            answered=sum(event.answered for event in rest),
            against=(strengths["law"], strengths["recommendation"]),
            payments=sum(event.what == "payment" for event in rest),
        )


def _kind(event: Event, crossing: str | None) -> tuple[object, ...] | None:
    """Return what an event is one of, so that only the first is told; ``None``: each is told."""
    if event.what == "payment":
        return ("payment", event.stage) if event.stage == "plan" else None
    if event.what != "contact" or event.channel == "visit":
        return None
    if crossing is not None:
        return (event.channel, crossing)
    if event.channel == "call" and not event.answered:
        return (event.channel, "missed")
    stage = event.stage if event.channel in _BY_STAGE else None
    return (event.channel, event.actor, stage)
