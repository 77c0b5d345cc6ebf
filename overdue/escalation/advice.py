"""What a person can do now, at each contact (``assets/collection/advice.yaml``)."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, get_args

import msgspec

from overdue import assets
from overdue.escalation.breaches import check_breach
from overdue.escalation.fields import Number, check_facts, check_words, numbers_in
from overdue.escalation.kinds import Channel, Stage
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["Advice", "now"]

_Facts = Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
_Channels = Annotated[tuple[Channel, ...], msgspec.Meta(min_length=1)]


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """One or two sentences on what to do, and what they rest on.

    Attributes
    ----------
    words
        The sentences, with fields that facts fill.
    facts
        Ids for ``law.cite``, the main one first.
    numbers
        The fields of `words`; each knows its fact and value.
    """

    words: Words
    facts: tuple[Id, ...]
    numbers: tuple[Number, ...] = ()


class _AtContact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Advice at some stages; at all other stages, where ``stages`` is ``others``."""

    channels: _Channels
    stages: Annotated[tuple[Stage, ...], msgspec.Meta(min_length=1)] | Literal["others"]
    now: Words
    facts: _Facts


class _AtBreach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    breach: Id
    channels: _Channels = get_args(Channel)
    now: Words
    facts: _Facts


def now(channel: Channel, stage: Stage, breach: str | None = None) -> Advice:
    """Return what a person can do at a contact.

    Parameters
    ----------
    channel, stage
        How and at which stage.
    breach
        What is broken, if something is: then the advice is about that.

    Raises
    ------
    UnknownFact
        If there is no advice; the message names what there is.
    """
    at_contact, at_breach = _all()
    if breach is not None:
        if (channel, breach) not in at_breach:
            known = [name for where, name in at_breach if where == channel]
            raise UnknownFact(f"advice on a breach in {channel}", breach, known)
        return at_breach[channel, breach]
    found = at_contact.get((channel, stage)) or at_contact.get((channel, None))
    if found is None:
        known = [f"{where} in {at}" for where, at in at_contact]
        raise UnknownFact("advice", f"{channel} in {stage}", known)
    return found


@cache
def _all() -> tuple[dict[tuple[str, str | None], Advice], dict[tuple[str, str], Advice]]:
    document = read(assets.path("collection", "advice.yaml"))
    check_head(document, ["advice", "breaches"])
    return _at_contact(document), _at_breach(document)


def _at_contact(document: Document) -> dict[tuple[str, str | None], Advice]:
    found: dict[tuple[str, str | None], Advice] = {}
    for at, row in enumerate(document.data.get("advice") or []):
        one = convert(document, row, _AtContact, ["advice", at])
        stages: tuple[str | None, ...] = (None,) if one.stages == "others" else one.stages
        for channel in one.channels:
            for stage in stages:
                who = f"{channel} in {stage or 'others'}"
                _once(document, ["advice", at], who, is_there=(channel, stage) in found)
                found[channel, stage] = _advice(document, ["advice", at], who, one)
    return found


def _at_breach(document: Document) -> dict[tuple[str, str], Advice]:
    found: dict[tuple[str, str], Advice] = {}
    for at, row in enumerate(document.data.get("breaches") or []):
        one = convert(document, row, _AtBreach, ["breaches", at])
        check_breach(document, ["breaches", at, "breach"], one.breach)
        for channel in one.channels:
            who = f"{one.breach} in {channel}"
            _once(document, ["breaches", at], who, is_there=(channel, one.breach) in found)
            found[channel, one.breach] = _advice(document, ["breaches", at], who, one)
    return found


def _advice(
    document: Document, at: list[str | int], who: str, one: _AtContact | _AtBreach
) -> Advice:
    check_words(document, [*at, "now"], who, one.now)
    check_facts(document, at, who, one.facts)
    return Advice(words=one.now, facts=one.facts, numbers=numbers_in(one.now))


def _once(document: Document, at: list[str | int], who: str, *, is_there: bool) -> None:
    if is_there:
        problem = "there is advice on this already: give it once."
        raise BrokenFacts(problem, file=document.file, line=document.line(at), id=who)
