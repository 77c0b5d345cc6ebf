"""The closed lists of the law in the words of a learner."""

from functools import cache
from typing import Literal, get_args

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["LISTS", "Term", "lender_kinds", "terms", "word"]

List = Literal[
    "lender_kinds",
    "forces",
    "bases",
    "concerns",
    "verified",
    "confidence",
    "statuses",
    "act_verdicts",
    "claim_verdicts",
    "claim_origins",
    "topics",
]
LISTS: tuple[List, ...] = get_args(List)


class Term(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of a closed list.

    Attributes
    ----------
    id, name
        The entry in the code, and for a learner.
    recognise
        For a kind of lender: how a learner recognises it.
    """

    id: Id
    name: Words
    recognise: Words | None = None


@cache
def terms(list_name: List) -> tuple[Term, ...]:
    """Return the entries of one closed list, in the order in which they are shown."""
    return _all()[list_name]


def word(list_name: List, entry: str) -> Words:
    """Return what an entry of a closed list is called; ``UnknownFact`` where there is none."""
    for term in terms(list_name):
        if term.id == entry:
            return term.name
    raise UnknownFact(f"entry of {list_name}", entry, [term.id for term in terms(list_name)])


def lender_kinds() -> tuple[Term, ...]:
    """Return the kinds of lender, with how a learner recognises each."""
    return terms("lender_kinds")


@cache
def _all() -> dict[str, tuple[Term, ...]]:
    document = read(assets.path("law", "tables", "vocabulary.yaml"))
    check_head(document, LISTS)
    return {
        name: tuple(
            convert(document, entry, Term, [name, at])
            for at, entry in enumerate(document.data.get(name) or [])
        )
        for name in LISTS
    }
