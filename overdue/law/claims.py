"""What people say about overdue bills, and what is true of it (``assets/law/tables/claims.yaml``).

The pages that spread a claim are neither linked nor named.
"""

from functools import cache
from typing import Annotated, Literal

import msgspec

from overdue.facts.errors import UnknownFact
from overdue.facts.record import Confidence, Id
from overdue.facts.words import Words
from overdue.law.entries import entries

__all__ = ["Claim", "ClaimOrigin", "ClaimVerdict", "every", "get"]

ClaimOrigin = Literal["article", "wild"]
"""A widely copied article about JD's collectors, or other pages, apps and chats."""

ClaimVerdict = Literal["holds", "not-a-rule", "too-broad", "vague", "outdated", "wrong", "left-out"]
"""``left-out``: the article says nothing about it, though its readers need it."""


class Claim(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claim.

    Attributes
    ----------
    id
        What a lesson or a quiz names it by.
    origin
        Who says so, named by ``law.word("claim_origins", …)``.
    claim
        What is said, as short as it is said.
    verdict
        What is true of it, named by ``law.word("claim_verdicts", …)``.
    correction
        What the rules say, in plain words.
    facts
        What the correction rests on; dates and addressees stand there.
    confidence
        How far it can be trusted, never further than its facts.
    notes
        What else to know.
    """

    id: Id
    origin: ClaimOrigin
    claim: Words
    verdict: ClaimVerdict
    correction: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    confidence: Confidence
    notes: Words | None = None

    def __post_init__(self) -> None:
        if self.verdict == "left-out" and self.origin != "article":
            raise ValueError("Only the article can have left something out")


@cache
def every() -> tuple[Claim, ...]:
    """Return all claims, in the order of the file; ``BrokenFacts`` if it cannot be used."""
    return entries("claims", Claim)


def get(claim_id: str) -> Claim:
    """Return one claim; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for claim in every():
        if claim.id == claim_id:
            return claim
    raise UnknownFact("claim", claim_id, [claim.id for claim in every()])
