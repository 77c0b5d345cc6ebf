"""The closed lists of escalation in a learner's words (``assets/collection/vocabulary.yaml``)."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

import msgspec

from overdue import assets
from overdue.escalation.fields import check_words
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["LISTS", "Term", "terms", "word"]

List = Literal["stage", "channel", "actor", "conduct", "strategy", "rule"]
LISTS: tuple[List, ...] = get_args(List)


class Term(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of a closed list.

    Attributes
    ----------
    id
        The entry in the code.
    name
        What it is called, short enough for a chart.
    line
        One line that explains it; for a strategy: what the person does.
    """

    id: Id
    name: Words
    line: Words


def terms(kind: List) -> tuple[Term, ...]:
    """Return the entries of one closed list, in the order in which they are shown."""
    if kind not in _all():
        raise UnknownFact("list of words", kind, LISTS)
    return _all()[kind]


def word(kind: List, entry: str) -> Term:
    """Return one entry of a closed list; ``UnknownFact`` where there is none."""
    for term in terms(kind):
        if term.id == entry:
            return term
    raise UnknownFact(kind, entry, [term.id for term in terms(kind)])


@cache
def _all() -> dict[str, tuple[Term, ...]]:
    document = read(assets.path("collection", "vocabulary.yaml"))
    check_head(document, LISTS)
    found: dict[str, tuple[Term, ...]] = {}
    for kind in LISTS:
        rows = document.data.get(kind) or []
        found[kind] = tuple(convert(document, row, Term, [kind, at]) for at, row in enumerate(rows))
        for at, term in enumerate(found[kind]):
            check_words(document, [kind, at], term.id, term.name, term.line)
    return found
