"""One contact of a collector with a person, and what a list of them may hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any, Final, Literal, get_args

import msgspec

from overdue.collection.bad_contact import BadContact
from overdue.escalation.breaches import ids as breach_ids
from overdue.escalation.kinds import ACTORS, CHANNELS, Actor, Channel
from overdue.law.kinds import LENDER_KINDS

__all__ = ["MOST_CONTACTS", "MOST_DIALS", "Contact", "Whom", "checked"]

Whom = Literal["debtor", "third-person"]
"""Whom a contact reached for, or tried to reach."""

MOST_CONTACTS: Final = 10_000
"""Ten a day for three years: what is longer is no log of one account."""
MOST_DIALS: Final = 1_000
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2100
_CLOCK: Final = timezone(timedelta(hours=8))
"""All of mainland China keeps one time, eight hours ahead of UTC, summer and winter."""
_FLAGS: Final = ("answered", "debtor_unreachable", "agreed")


class Contact(msgspec.Struct, frozen=True):
    """One contact.

    Attributes
    ----------
    at
        When: the clock of the person who is contacted, or any aware moment, which is read on the
        clock of mainland China. In one list either all are aware or none.
    channel, actor
        How, and who: the lender, an agency for it, a buyer of the debt, or a court.
    answered
        Whether a call got through.
    dials
        Attempts to dial that this contact stands for; the last got through if it was answered.
        Means nothing on other channels.
    whom
        Whom it went to; the channel ``third-person`` always goes to one.
    debtor_unreachable
        Whether the debtor could not be reached at that time.
    agreed
        Whether the person had agreed to be contacted at that time.
    acts
        What was done in it: ids of acts or breaches, such as ``hv-22``.
    """

    at: datetime
    channel: Channel
    actor: Actor
    answered: bool
    dials: int = 1
    whom: Whom = "debtor"
    debtor_unreachable: bool = False
    agreed: bool = False
    acts: tuple[str, ...] = ()

    @property
    def to_third_person(self) -> bool:
        """Whether it went to somebody who does not owe."""
        return self.whom == "third-person" or self.channel == "third-person"


def checked(contacts: Any, lender_kind: str) -> tuple[datetime, ...]:
    """Check a list of contacts.

    Parameters
    ----------
    contacts
        A sequence of contacts, in any order.
    lender_kind
        Who the creditor is.

    Returns
    -------
    tuple of datetime
        When each of them was, on the clock of mainland China, without a zone.

    Raises
    ------
    BadContact
        If the list is too long, a contact holds what it may not hold, or some moments are aware
        and others not.
    """
    _one_of("lender_kind", lender_kind, LENDER_KINDS)
    if isinstance(contacts, str) or not isinstance(contacts, Sequence):
        raise BadContact("contacts", contacts, "a list of contacts")
    if len(contacts) > MOST_CONTACTS:
        words = f"a list of at most {MOST_CONTACTS:,} contacts"
        raise BadContact("len(contacts)", len(contacts), words)
    breaches = breach_ids()
    for number, contact in enumerate(contacts):
        _check(f"contacts[{number}]", contact, breaches)
    for number, contact in enumerate(contacts):
        if (contact.at.tzinfo is None) != (contacts[0].at.tzinfo is None):
            words = "moments that all have a time zone, or all have none"
            raise BadContact(f"contacts[{number}].at", contact.at, words)
    return tuple(_on_the_clock(contact.at) for contact in contacts)


def _check(name: str, contact: Any, breaches: frozenset[str]) -> None:
    if not isinstance(contact, Contact):
        raise BadContact(name, contact, "a Contact")
    at: Any = contact.at
    if not isinstance(at, datetime) or not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        words = f"a date with a time from {_FIRST_YEAR} to {_LAST_YEAR}"
        raise BadContact(f"{name}.at", at, words)
    _one_of(f"{name}.channel", contact.channel, CHANNELS)
    _one_of(f"{name}.actor", contact.actor, ACTORS)
    _one_of(f"{name}.whom", contact.whom, get_args(Whom))
    for flag in _FLAGS:
        if not isinstance(getattr(contact, flag), bool):
            raise BadContact(f"{name}.{flag}", getattr(contact, flag), "true or false")
    dials: Any = contact.dials
    if type(dials) is not int or not 1 <= dials <= MOST_DIALS:
        raise BadContact(f"{name}.dials", dials, f"a whole number from 1 to {MOST_DIALS:,}")
    stated: Any = contact.acts
    if not isinstance(stated, tuple):
        raise BadContact(f"{name}.acts", stated, "a tuple of ids")
    for act in stated:
        if not isinstance(act, str) or act not in breaches:
            raise BadContact(f"{name}.acts", act, "an act (hv-01 ...) or a rule on calls")


def _one_of(name: str, value: Any, options: Sequence[str]) -> None:
    if not isinstance(value, str) or value not in options:
        raise BadContact(name, value, " or ".join(map(repr, options)))


def _on_the_clock(at: datetime) -> datetime:
    return at if at.tzinfo is None else at.astimezone(_CLOCK).replace(tzinfo=None)
