"""Find facts of the law, and lenders' own terms, by words, topic, lender and day.

Both languages are searched whatever the language shown: a Chinese term finds its fact in the
English course too. All words must occur, in any order and in any part of the fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, get_args

from overdue.law.kinds import Force, LenderKind, Topic
from overdue.law.record import LawFact
from overdue.law.search_index import entries, in_words
from overdue.law.standing import RECOMMENDED, Standing
from overdue.lenders.record import LenderFact

__all__ = ["Found", "Hit", "Query", "in_words", "search"]

_STRENGTH: Final[tuple[Force, ...]] = get_args(Force)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes
    ----------
    words
        As typed; all of them must occur. Nothing finds everything.
    topic, lender_kind
        Only what is about the topic, or matters to a debt to the kind of lender; all if ``None``.
    on
        The day.
    only_settled
        Leave out what was read nowhere or is held with low confidence.
    """

    words: str
    on: date
    topic: Topic | None = None
    lender_kind: LenderKind | None = None
    only_settled: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One fact that was found, and what it is on the day.

    Lenders' own terms are never rules: ``not-a-rule``, or ``not-yet`` before they were published.
    """

    fact: LawFact | LenderFact
    standing: Standing
    score: float

    @property
    def is_recommended(self) -> bool:
        """Whether it asks and does not bind as a law does."""
        return isinstance(self.fact, LawFact) and self.fact.force in RECOMMENDED


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes
    ----------
    query
        What was looked for.
    hits
        What stands on the day, rules and other entries, the best first.
    outside
        What speaks of the words, but had ended, had not begun, or was unclear on the day.
    without_filters
        Where nothing was found: how many entries of that day speak of the words under any topic
        and for any lender, settled or not.
    single
        Where nothing was found and there were several words: how many entries of that day each
        word finds under the same topic and lender.
    """

    query: Query
    hits: tuple[Hit, ...]
    outside: tuple[Hit, ...]
    without_filters: int = 0
    single: tuple[tuple[str, int], ...] = ()

    @property
    def rules(self) -> tuple[Hit, ...]:
        """The hits that are rules in force on the day."""
        return tuple(hit for hit in self.hits if hit.standing == "in-force")

    @property
    def recommended(self) -> tuple[Hit, ...]:
        """The rules in force that are recommendations only."""
        return tuple(hit for hit in self.rules if hit.is_recommended)


def search(query: Query) -> Found:
    """Return what speaks of the words on the day, ranked.

    A word in the name of the instrument or in what people say counts most, then one in what the
    rule says; rules that much rests on come first, then the stronger ones.
    """
    terms = in_words(query.words)
    hits, outside = _ranked(query, terms)
    if hits or not (terms or query.topic or query.lender_kind or query.only_settled):
        return Found(query, hits, outside)
    wide = replace(query, topic=None, lender_kind=None, only_settled=False)
    counts = [(term, len(_ranked(query, (term,))[0])) for term in terms] if len(terms) > 1 else []
    return Found(query, hits, outside, len(_ranked(wide, terms)[0]), tuple(counts))


def _ranked(query: Query, terms: tuple[str, ...]) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    found = sorted(_hits(query, terms), key=_order)
    stands = ("in-force", "not-a-rule")
    return (
        tuple(hit for hit in found if hit.standing in stands),
        tuple(hit for hit in found if hit.standing not in stands),
    )


def _hits(query: Query, terms: tuple[str, ...]) -> Iterator[Hit]:
    for entry in entries():
        if query.topic is not None and query.topic not in entry.topics:
            continue
        if query.only_settled and not entry.fact.settled:
            continue
        if query.lender_kind is not None and not entry.concerns(query.lender_kind):
            continue
        scores = [entry.score(term) for term in terms]
        if all(scores):
            yield Hit(entry.fact, entry.standing(query.on), sum(scores) + entry.weight)


def _order(hit: Hit) -> tuple[float, int, int]:
    force = _STRENGTH.index(hit.fact.force) if isinstance(hit.fact, LawFact) else len(_STRENGTH)
    since = hit.fact.effective_from if isinstance(hit.fact, LawFact) else hit.fact.as_of
    return -hit.score, force, -(since or date.min).toordinal()
