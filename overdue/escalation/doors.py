"""Where somebody can go who wants to complain, report or ask (``assets/collection/doors.yaml``)."""

from functools import cache

import msgspec

from overdue import assets
from overdue.escalation.fields import check_facts, check_words
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law.citation import find
from overdue.law.kinds import LENDER_KINDS, LenderKind

__all__ = ["Door", "door", "every", "places"]

_LIST = "doors"


class Door(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"kinds": "for"}
):
    """One door.

    Attributes
    ----------
    id, name
        Its name in the code, and short enough for a sentence.
    place
        What it is the door for; several doors may share a place, each for other kinds of lender.
    kinds
        The kinds of lender for which it is the one (``for`` in the file).
    how
        What it is for, and how to knock.
    facts
        What is known of it, the main one first.
    """

    id: Id
    place: Id
    kinds: tuple[LenderKind, ...] = LENDER_KINDS
    name: Words
    how: Words
    facts: tuple[Id, ...]

    @property
    def is_settled(self) -> bool:
        """Whether it may be shown without saying that it is in doubt: its main fact decides."""
        return find(self.facts[0]).settled


def every() -> tuple[Door, ...]:
    """Return all doors, in the order of the file.

    Raises
    ------
    BrokenFacts
        With file, line and id: if the file cannot be used, a fact is unknown, or a place has not
        exactly one door for each kind of lender.
    """
    return tuple(_all().values())


def places() -> tuple[str, ...]:
    """Return the places that have doors."""
    return tuple(dict.fromkeys(one.place for one in every()))


def door(place: str, lender_kind: LenderKind) -> Door:
    """Return the door of a place for a kind of lender; ``UnknownFact`` for an unknown place."""
    for one in every():
        if one.place == place and lender_kind in one.kinds:
            return one
    raise UnknownFact("place", place, places())


@cache
def _all() -> dict[str, Door]:
    document = read(assets.path("collection", "doors.yaml"))
    check_head(document, [_LIST])
    found: dict[str, Door] = {}
    for at, row in enumerate(document.data.get(_LIST) or []):
        one = convert(document, row, Door, [_LIST, at])
        if one.id in found:
            raise _broken(document, "this id stands twice.", at, one)
        if not one.facts:
            raise _broken(document, "give at least one fact.", at, one)
        check_facts(document, [_LIST, at], one.id, one.facts)
        check_words(document, [_LIST, at], one.id, one.name, one.how)
        found[one.id] = one
    for at, one in enumerate(found.values()):
        kinds = sorted(kind for other in found.values() if other.place == one.place
                       for kind in other.kinds)  # fmt: skip
        if kinds != sorted(LENDER_KINDS):
            problem = f"{one.place} needs exactly one door for each kind of lender."
            raise _broken(document, problem, at, one)
    return found


def _broken(document: Document, problem: str, at: int, one: Door) -> BrokenFacts:
    line = document.line([_LIST, at])
    return BrokenFacts(problem, file=document.file, line=line, id=one.id)
