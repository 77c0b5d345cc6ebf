"""The contacts of a story as the conduct checker reads them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from overdue import law
from overdue.collection.conduct import judge
from overdue.collection.contact import Contact
from overdue.escalation import rules_against

if TYPE_CHECKING:
    from overdue.collection.judged import Judged
    from overdue.collection.log import Event
    from overdue.law.kinds import LenderKind

__all__ = ["crossing_of", "judged_events"]

_CALLS: Final = "fourth-call"
_DIALS: Final = "seventh-dial"
_MOST: Final = {_CALLS: "calls_through_a_day", _DIALS: "dials_a_day"}
_MINUTE: Final = timedelta(minutes=1)


def crossing_of(event: Event) -> str | None:
    """Return what a contact of a story does wrong, if anything.

    A call that nobody answers cannot be one talk too many: it is one dial too many.
    """
    return _DIALS if event.crossing == _CALLS and not event.answered else event.crossing


def judged_events(
    events: Sequence[Event], due_date: date, lender_kind: LenderKind
) -> tuple[Judged | None, ...]:
    """Return what the rules of its day say of each contact of a story.

    Parameters
    ----------
    events
        All events of the story.
    due_date
        Its day 0.
    lender_kind
        Who the creditor is.

    Returns
    -------
    tuple of Judged or None
        As long as `events`; ``None`` for what is no contact.
    """
    contacts: list[Contact] = []
    place: dict[int, int] = {}
    for number, event in enumerate(events):
        if event.what == "contact":
            contacts += _earlier_talks(event, due_date)
            place[number] = len(contacts)
            contacts.append(_contact(event, due_date))
    judged = judge(contacts, lender_kind)
    return tuple(
        judged[place[number]] if number in place else None for number in range(len(events))
    )


def _contact(event: Event, due_date: date) -> Contact:
    if event.channel is None or event.actor is None:
        raise ValueError(f"the contact of day {event.day} has no channel or nobody who makes it")
    crossing = crossing_of(event)
    return Contact(
        at=_at(event, due_date),
        channel=event.channel,
        actor=event.actor,
        answered=event.answered,
        dials=_most(_DIALS) + 1 + event.answered if crossing == _DIALS else 1,
        debtor_unreachable=event.unreachable,
        acts=() if crossing is None else (crossing,),
    )


def _earlier_talks(event: Event, due_date: date) -> list[Contact]:
    """Return the talks of the same day for which one call stands that is one too many."""
    if crossing_of(event) != _CALLS or event.channel is None or event.actor is None:
        return []
    count, at = _most(_CALLS), _at(event, due_date)
    early = datetime.combine(at.date(), time(8))
    before = max(at - count * _MINUTE, min(early, at))
    return [Contact(before, event.channel, event.actor, answered=True) for _ in range(count)]


def _at(event: Event, due_date: date) -> datetime:
    day = datetime.combine(due_date + timedelta(days=event.day), time())
    return day + event.minute * _MINUTE


def _most(breach: str) -> int:
    """Return how often a day the rules on calls advise at most, by the most generous of them."""
    rules = rules_against.get(breach).rules
    return int(max(law.get(rule).value(_MOST[breach]) for rule in rules))
