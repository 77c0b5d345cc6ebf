"""Contacts as they are in life, for a learner to judge (``assets/collection/transcripts.yaml``)."""

from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import Annotated, Literal

import msgspec

from overdue import assets
from overdue.escalation.breaches import check_breach
from overdue.escalation.fields import check_facts, check_words
from overdue.escalation.kinds import Actor, Channel
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law.kinds import LenderKind

__all__ = ["Line", "Transcript", "every", "get"]

Intent = Literal["law", "recommendation", "allowed"]


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One contact, as a learner meets it.

    Attributes
    ----------
    at, channel, actor, answered, dials, whom, unreachable, agreed, acts
        What the checker judges; see ``overdue.collection.Contact``.
    who, says
        Who it is, and the words, or in brackets what happens.
    why, facts
        For a line that crosses nothing: why it is allowed, and what that rests on.
    intent
        What the author meant. Nothing is computed from it; a test compares it with the checker.
    """

    at: datetime
    channel: Channel
    actor: Actor
    answered: bool = True
    dials: Annotated[int, msgspec.Meta(ge=1)] = 1
    whom: Literal["debtor", "third-person"] = "debtor"
    unreachable: bool = False
    agreed: bool = False
    acts: tuple[Id, ...] = ()
    who: Words
    says: Words
    why: Words | None = None
    facts: tuple[Id, ...] = ()
    intent: Intent

    def __post_init__(self) -> None:
        if (self.intent == "allowed") != (self.why is not None):
            raise ValueError("Say why for what is allowed, and only there: rules say the rest")


class Transcript(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day, or some weeks, of contacts about one bill.

    Attributes
    ----------
    id, title
        Its name in the code and for a learner.
    lead
        What a learner must know: who lends, what is owed, what was agreed.
    lender_kind
        Who the creditor is, which decides what rules speak to it.
    lines
        Six to ten contacts, in the order of time.
    """

    id: Id
    title: Words
    lead: Words
    lender_kind: LenderKind
    lines: Annotated[tuple[Line, ...], msgspec.Meta(min_length=6, max_length=10)]

    def __post_init__(self) -> None:
        if any(after.at <= before.at for before, after in pairwise(self.lines)):
            raise ValueError("Lines follow one another in time")

    @property
    def days(self) -> int:
        """On how many calendar days, from the first to the last."""
        return (self.lines[-1].at.date() - self.lines[0].at.date()).days + 1


def get(story: str) -> Transcript:
    """Return one transcript; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for one in every():
        if one.id == story:
            return one
    raise UnknownFact("transcript", story, [one.id for one in every()])


@cache
def every() -> tuple[Transcript, ...]:
    """Return all transcripts in the order of the file.

    Raises
    ------
    BrokenFacts
        With file, line and id: if the file cannot be read, an id stands twice, or an act or a
        fact that is named is not there.
    """
    document = read(assets.path("collection", "transcripts.yaml"))
    check_head(document, ["stories"])
    found: dict[str, Transcript] = {}
    for at, row in enumerate(document.data.get("stories") or []):
        one = convert(document, row, Transcript, ["stories", at])
        if one.id in found:
            line = document.line(["stories", at])
            raise BrokenFacts("this id stands twice.", file=document.file, line=line, id=one.id)
        _check(document, one, at)
        found[one.id] = one
    return tuple(found.values())


def _check(document: Document, one: Transcript, at: int) -> None:
    check_words(document, ["stories", at], one.id, one.title, one.lead)
    for number, line in enumerate(one.lines):
        place: list[str | int] = ["stories", at, "lines", number]
        for act in line.acts:
            check_breach(document, [*place, "acts"], act)
        check_facts(document, place, one.id, line.facts)
        check_words(document, place, one.id, line.who, line.says)
        if line.why is not None:
            check_words(document, place, one.id, line.why)
