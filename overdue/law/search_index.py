"""The facts made ready for a search: which there are, and where in each a word may stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from overdue import lenders
from overdue.facts.words import Words
from overdue.law.kinds import LenderKind, Topic
from overdue.law.library import every
from overdue.law.record import LawFact
from overdue.law.sayings import said_of
from overdue.law.standing import RECOMMENDED, Standing, concerns, standing
from overdue.law.vocabulary import word
from overdue.lenders.record import LenderFact, LenderTopic

__all__ = ["Entry", "entries", "in_words"]

_LENDER_TOPICS: Final[dict[LenderTopic, tuple[Topic, tuple[str, ...]]]] = {
    "terms.jd_baitiao": ("cost", ("baitiao",)),
    "terms.jd_jintiao": ("cost", ("jintiao",)),
    "terms.huabei": ("cost", ("huabei",)),
    "terms.jiebei": ("cost", ("jiebei",)),
    "terms.weilidai": ("cost", ("weilidai",)),
    "terms.bank_card": ("cost", ("card-full",)),
    "jd.entities": ("lender", ("baitiao",)),
    "rates.daycount": ("cost", ()),
    "stages.buckets": ("conduct", ()),
    "stages.classification": ("conduct", ()),
}
"""The lender facts that somebody who looks for a rule may mean: topic, and products (all if none).

Figures of studies are left out, and what a law fact says already.
"""

_INSTRUMENT, _SAID, _TEXT, _PLACE, _REST = 5.0, 4.5, 3.0, 3.0, 1.0
"""What a word counts by where it is found."""
_LATER, _ALSO = 0.1, 0.25
"""How much less a fact counts for each that people look for before it; how much more for each
further place."""
_CORE, _NO_RULE, _ASKS = 1.5, -2.0, -0.5

_BETWEEN = re.compile(r"[\s;。！？!?“”\"‘’'《》〈〉（）()]+|、|,(?!\d)|(?<!\d),")
# Dashes are one dash, and brackets around a year those of a document number.
_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("[\u3010", "\u3014")
    | dict.fromkeys("]\u3011", "\u3015")
)
_SIGNS = re.compile(r"\s+(?=%)")
_GAPS = re.compile(r"[ \t\u3000]+")
_LATIN = re.compile(r"[\x00-\x7f]+")
_NUMBER = re.compile(r"\d[\d.,:]*%?")


def in_words(typed: str) -> tuple[str, ...]:
    """Return the words of what was typed, each once: small letters, full-width forms folded."""
    parts = (part.strip("-.,:/") for part in _BETWEEN.split(_folded(typed)))
    return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact made ready.

    Attributes
    ----------
    fact, topics
        The fact, and what it is about.
    weight
        What it counts whatever is looked for.
    fields
        For each place: what a word in it counts, its text, and the same without spaces.
    """

    fact: LawFact | LenderFact
    topics: tuple[Topic, ...]
    weight: float
    fields: tuple[tuple[float, str, str], ...]

    def score(self, term: str) -> float:
        """Return what the places count in which the word stands; 0 where it does not."""
        whole, closed = _pattern(term)
        found = [
            weight
            for weight, text, compact in self.fields
            if (whole.search(text) if whole else closed in compact)
        ]
        return max(found) + _ALSO * (len(found) - 1) if found else 0.0

    def concerns(self, kind: LenderKind) -> bool:
        """Say whether the fact matters to a debt to a kind of lender."""
        if isinstance(self.fact, LawFact):
            return concerns(self.fact.binds, kind)
        products = _LENDER_TOPICS[self.fact.topic][1]
        return not products or any(kind in lenders.product(p).lender_kinds for p in products)

    def standing(self, on: date) -> Standing:
        """Return what the fact is on a day; lenders' own terms are no rules."""
        if isinstance(self.fact, LawFact):
            return standing(self.fact, on)
        return "not-yet" if self.fact.as_of is not None and on < self.fact.as_of else "not-a-rule"


@cache
def _pattern(term: str) -> tuple[re.Pattern[str] | None, str]:
    """How a word is looked for: a number whole, Latin letters from the start of a word on.

    Chinese has no spaces between words, and the spaces around its digits are nobody's habit: any
    other word is looked for in the text without spaces.
    """
    if _NUMBER.fullmatch(term):
        return re.compile(rf"(?<![\d.]){re.escape(term)}(?![\d%]|\.\d)"), term
    has_digit = any(char.isdigit() for char in term)
    if _LATIN.fullmatch(term) and not has_digit:
        return re.compile(rf"(?<![a-z]){re.escape(term)}"), term
    return None, term


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES)).casefold().translate(_DASHES)
    return _SIGNS.sub("", plain)


@cache
def entries() -> tuple[Entry, ...]:
    """Return all facts that can be found, the law first."""
    law_facts = [_of_law(fact) for fact in every()]
    own_terms = [_of_lender(fact) for fact in lenders.every() if fact.topic in _LENDER_TOPICS]
    return (*law_facts, *own_terms)


def _of_law(fact: LawFact) -> Entry:
    weight = (_CORE if fact.priority == "core" else 0.0) + (
        _NO_RULE if fact.status == "not-a-rule" else _ASKS if fact.force in RECOMMENDED else 0.0
    )
    place = [*_both(fact.article), *_both(fact.article_note), fact.document_number or "", fact.id]
    rest = [*_both(fact.notes), *_both(fact.issuer), *_both(fact.binds_note)]
    topics = [text for topic in fact.topics for text in word("topics", topic).values()]
    fields = _fields(fact, fact.instrument, place, [*rest, *topics])
    return Entry(fact, fact.topics, weight, fields)


def _of_lender(fact: LenderFact) -> Entry:
    topic, products = _LENDER_TOPICS[fact.topic]
    names = [text for one in products for text in lenders.product(one).name.values()]
    rest = [*_both(fact.notes), *word("topics", topic).values(), *names]
    weight = (_CORE if fact.priority == "core" else 0.0) + _NO_RULE
    return Entry(fact, (topic,), weight, _fields(fact, fact.title, [fact.id], rest))


def _fields(
    fact: LawFact | LenderFact, title: Words, place: list[str], rest: list[str]
) -> tuple[tuple[float, str, str], ...]:
    said = said_of().get(fact.id, ())
    parts = [
        (_INSTRUMENT, [*title.values()]),
        *((_SAID - _LATER * rank, [words]) for rank, words in said),
        (_TEXT, [*fact.text.values()]),
        (_PLACE, place),
        (_REST, rest),
    ]
    fields = []
    for worth, texts in parts:
        text = _folded("\n".join(texts))
        fields.append((worth, text, _GAPS.sub("", text)))
    return tuple(fields)


def _both(words: Words | None) -> tuple[str, ...]:
    return () if words is None else tuple(words.values())
