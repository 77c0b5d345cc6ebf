"""What is said when somebody makes contact (``assets/collection/messages/<channel>.yaml``)."""

from __future__ import annotations

from functools import cache
from typing import Annotated

import msgspec

from overdue import assets
from overdue.escalation.breaches import check_breach
from overdue.escalation.fields import check_words, fields
from overdue.escalation.kinds import CHANNELS, Actor, Channel, Stage
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["Message", "breaches", "message", "occasions", "unreached", "variants"]

_Texts = Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """What is said, or what is seen to happen.

    Attributes
    ----------
    said
        The words, with ``{fields}`` to fill.
    is_direction
        Whether they tell what happens ("The phone rings at {time}."), with what is said in
        quotation marks of their own, instead of being the words of a message or call.
    fields
        Names of the fields; ``fields.story_fields`` and ``fields.numbers`` say what they are.
    """

    said: Words
    is_direction: bool = False
    fields: frozenset[str] = frozenset()


class _Lawful(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    actors: Annotated[tuple[Actor, ...], msgspec.Meta(min_length=1)]
    stages: Annotated[tuple[Stage, ...], msgspec.Meta(min_length=1)]
    direction: bool = False
    said: _Texts


class _Breach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    breach: Id
    direction: bool = False
    said: _Texts


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """What one channel says: by occasion, by breach, and where nobody is reached."""

    lawful: dict[tuple[str, str], tuple[Message, ...]]
    breaches: dict[str, tuple[Message, ...]]
    unreached: Message


def message(
    channel: Channel, actor: Actor, stage: Stage, breach: str | None = None, variant: int = 0
) -> Message:
    """Return what is said at one contact.

    Parameters
    ----------
    channel, actor, stage
        How, by whom and at which stage. A breach sounds alike whoever commits it.
    breach
        The act or call rule that is broken, if one is.
    variant
        Any whole number; it is taken modulo the number of texts that there are, so that a story
        may count its contacts and does not repeat itself.

    Raises
    ------
    UnknownFact
        If the channel has no text for this occasion; the message names those it has.
    """
    found = _found(channel, actor, stage, breach)
    return found[variant % len(found)]


def variants(channel: Channel, actor: Actor, stage: Stage, breach: str | None = None) -> int:
    """Return how many texts there are for a contact; raises like :func:`message`."""
    return len(_found(channel, actor, stage, breach))


def unreached(channel: Channel) -> Message:
    """Return what happens where a contact reaches nobody ("You do not pick up.")."""
    return _file(channel).unreached


def occasions(channel: Channel) -> tuple[tuple[str, str], ...]:
    """Return the actors and stages that have a text in a channel, in the order of its file."""
    return tuple(_file(channel).lawful)


def breaches(channel: Channel) -> tuple[str, ...]:
    """Return the breaches that have a text in a channel, in the order of its file."""
    return tuple(_file(channel).breaches)


def _found(channel: str, actor: str, stage: str, breach: str | None) -> tuple[Message, ...]:
    file = _file(channel)
    if breach is not None:
        if breach not in file.breaches:
            raise UnknownFact(f"breach in {channel}", breach, file.breaches)
        return file.breaches[breach]
    if (actor, stage) not in file.lawful:
        known = [f"{by} in {at}" for by, at in file.lawful]
        raise UnknownFact(f"text of {channel}", f"{actor} in {stage}", known)
    return file.lawful[actor, stage]


@cache
def _file(channel: str) -> _File:
    if channel not in CHANNELS:
        raise UnknownFact("channel", channel, CHANNELS)
    document = read(assets.path("collection", "messages", f"{channel}.yaml"))
    check_head(document, ["messages", "breaches", "unreached"])
    return _File(
        lawful=_lawful(document), breaches=_breaches(document), unreached=_unreached(document)
    )


def _lawful(document: Document) -> dict[tuple[str, str], tuple[Message, ...]]:
    found: dict[tuple[str, str], tuple[Message, ...]] = {}
    for at, row in enumerate(document.data.get("messages") or []):
        one = convert(document, row, _Lawful, ["messages", at])
        for actor in one.actors:
            for stage in one.stages:
                name = f"{actor} in {stage}"
                check_words(document, ["messages", at, "said"], name, *one.said)
                if (actor, stage) in found:
                    raise _twice(document, ["messages", at], name)
                found[actor, stage] = _messages(one)
    return found


def _breaches(document: Document) -> dict[str, tuple[Message, ...]]:
    found: dict[str, tuple[Message, ...]] = {}
    for at, row in enumerate(document.data.get("breaches") or []):
        one = convert(document, row, _Breach, ["breaches", at])
        check_breach(document, ["breaches", at, "breach"], one.breach)
        check_words(document, ["breaches", at, "said"], one.breach, *one.said)
        if one.breach in found:
            raise _twice(document, ["breaches", at], one.breach)
        found[one.breach] = _messages(one)
    return found


def _unreached(document: Document) -> Message:
    words = convert(document, document.data.get("unreached"), Words, ["unreached"])
    check_words(document, ["unreached"], "unreached", words)
    return _message(words, direction=True)


def _messages(one: _Lawful | _Breach) -> tuple[Message, ...]:
    return tuple(_message(words, direction=one.direction) for words in one.said)


def _message(words: Words, *, direction: bool) -> Message:
    return Message(said=words, is_direction=direction, fields=fields(words))


def _twice(document: Document, at: list[str | int], who: str) -> BrokenFacts:
    return BrokenFacts(
        "this stands twice: put all its texts in one list.",
        file=document.file,
        line=document.line(at),
        id=who,
    )
