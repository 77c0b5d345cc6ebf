"""What happens besides contacts, in words (``assets/collection/events.yaml``)."""

from __future__ import annotations

from functools import cache

import msgspec

from overdue import assets
from overdue.escalation.fields import Number, check_facts, check_words, numbers_in
from overdue.escalation.fields import fields as fields_of
from overdue.escalation.kinds import EventKind, Payment, Stage
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["EventWords", "event_words"]


class EventWords(msgspec.Struct, frozen=True, kw_only=True):
    """One event in words.

    Attributes
    ----------
    title, words
        A few words, and one to three sentences: what it means and what it does not.
    facts
        Ids for ``law.cite``; none where no rule is behind it.
    fields
        All fields of both texts.
    numbers
        Those of them that facts fill; each knows its fact and value.
    """

    title: Words
    words: Words
    facts: tuple[Id, ...]
    fields: frozenset[str]
    numbers: tuple[Number, ...]


class _Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: EventKind
    which: Stage | Payment | None = None
    title: Words
    words: Words
    facts: tuple[Id, ...] = ()


def event_words(kind: EventKind, which: Stage | Payment | None = None, /) -> EventWords:
    """Return what an event is called and what it means.

    Parameters
    ----------
    kind
        What happens.
    which
        For a ``move`` the stage it leads to, for a ``payment`` what it covers, else nothing.

    Raises
    ------
    UnknownFact
        If there is no such event; the message names the nearest.
    """
    if (kind, which) not in _all():
        known = [_name(*key) for key in _all()]
        raise UnknownFact("event", _name(kind, which), known)
    return _all()[kind, which]


@cache
def _all() -> dict[tuple[str, str | None], EventWords]:
    document = read(assets.path("collection", "events.yaml"))
    check_head(document, ["events"])
    found: dict[tuple[str, str | None], EventWords] = {}
    for at, row in enumerate(document.data.get("events") or []):
        one = convert(document, row, _Event, ["events", at])
        who = _name(one.kind, one.which)
        if (one.kind, one.which) in found:
            line = document.line(["events", at])
            raise BrokenFacts("this event stands twice.", file=document.file, line=line, id=who)
        check_words(document, ["events", at], who, one.title, one.words)
        check_facts(document, ["events", at], who, one.facts)
        found[one.kind, one.which] = EventWords(
            title=one.title,
            words=one.words,
            facts=one.facts,
            fields=fields_of(one.title) | fields_of(one.words),
            numbers=numbers_in(one.words),
        )
    return found


def _name(kind: str, which: str | None) -> str:
    return f"{kind} {which}" if which else kind
