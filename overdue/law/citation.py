"""How a fact is cited: the same few fields for a law and for a lender's terms."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from overdue import lenders
from overdue.facts.errors import UnknownFact
from overdue.facts.record import Confidence, Precision, Source, Verified, is_settled
from overdue.facts.words import Words
from overdue.law.kinds import Bound, Force, Status
from overdue.law.library import stock
from overdue.law.record import LawFact
from overdue.lenders.record import LenderFact

__all__ = ["Citation", "cite", "find"]

_SHARED = (
    "id",
    "text",
    "notes",
    "date_precision",
    "date_note",
    "verified",
    "confidence",
    "sources",
    "last_reviewed",
    "review_by",
)


class Citation(msgspec.Struct, frozen=True):
    """What a reader needs to find a fact again and to judge it.

    Attributes
    ----------
    id, kind
        The fact, and whether it is one of ``law`` or of ``lender`` terms and figures.
    title
        The instrument, or what the page of a lender fact is about.
    text, notes
        What the fact says, and its caveats.
    article, document_number, issuer, force, binds
        For a law; ``None`` or empty for a lender fact.
    date, date_precision, date_note
        Since when it holds (law), or when the page said so (lender).
    until, status
        Last day, where one is known, and what a law was when last reviewed.
    verified, confidence
        What was read, and how far it can be trusted.
    sources, last_reviewed, review_by
        Where it was found, and when it must be looked at again.
    """

    id: str
    kind: Literal["law", "lender"]
    title: Words
    text: Words
    notes: Words | None
    date: dt.date | None
    date_precision: Precision
    date_note: Words | None
    verified: Verified
    confidence: Confidence
    sources: tuple[Source, ...]
    last_reviewed: dt.date
    review_by: dt.date
    until: dt.date | None = None
    status: Status | None = None
    article: Words | None = None
    document_number: str | None = None
    issuer: Words | None = None
    force: Force | None = None
    binds: tuple[Bound, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether it may be shown without saying that it is in doubt."""
        return is_settled(self.verified, self.confidence)

    def due(self, on: dt.date) -> bool:
        """Say whether the fact should have been looked at again by a day."""
        return on > self.review_by


def find(fact_id: str) -> LawFact | LenderFact:
    """Return the fact with this id, law or lender; ``UnknownFact`` where there is neither."""
    if fact_id in lenders.stock():
        return lenders.stock().get(fact_id)
    if fact_id in stock():
        return stock().get(fact_id)
    raise UnknownFact("fact", fact_id, [*stock().index(), *lenders.stock().index()])


def cite(fact_id: str) -> Citation:
    """Return the citation of a fact.

    Parameters
    ----------
    fact_id
        Identifier of a law fact (``usury-banned``) or of a lender fact (``bt-late-fee``).

    Raises
    ------
    UnknownFact
        If there is no such fact; the message names the nearest ids.
    BrokenFacts
        If the file that holds it cannot be used.
    """
    fact = find(fact_id)
    shared = {name: getattr(fact, name) for name in _SHARED}
    if isinstance(fact, LenderFact):
        return Citation(kind="lender", title=fact.title, date=fact.as_of, **shared)
    return Citation(
        kind="law",
        title=fact.instrument,
        date=fact.effective_from,
        until=fact.effective_until,
        status=fact.status,
        article=fact.article,
        document_number=fact.document_number,
        issuer=fact.issuer,
        force=fact.force,
        binds=fact.binds,
        **shared,
    )
