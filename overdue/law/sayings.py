"""The words that people use for what the law calls otherwise (``tables/sayings.yaml``)."""

from functools import cache
from typing import Annotated

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.record import Id
from overdue.facts.words import Text

__all__ = ["Saying", "said_of", "sayings"]


class Saying(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people say, and the facts that it leads to.

    Attributes
    ----------
    say
        Words in any language that mean the same; they are only searched, never shown.
    facts
        Law facts and lender facts that somebody who says so looks for, the most apt first.
    """

    say: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]


@cache
def sayings() -> tuple[Saying, ...]:
    """Return all entries; ``BrokenFacts`` if the file cannot be used."""
    document = read(assets.path("law", "tables", "sayings.yaml"))
    check_head(document, ["sayings"])
    entries = document.data.get("sayings") or []
    return tuple(
        convert(document, entry, Saying, ["sayings", at]) for at, entry in enumerate(entries)
    )


@cache
def said_of() -> dict[str, tuple[tuple[int, str], ...]]:
    """Return what people say of each fact, with its rank among such facts.

    The rank is 0 where the fact is the first that the entry names.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for saying in sayings():
        words = "\n".join(saying.say)
        for rank, fact in enumerate(saying.facts):
            found.setdefault(fact, []).append((rank, words))
    return {fact: tuple(said) for fact, said in found.items()}
