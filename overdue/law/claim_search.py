"""Which claims are shown: by where they come from, by verdict, and by words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from overdue.law.claims import Claim, ClaimOrigin, ClaimVerdict, every

__all__ = ["ClaimsFound", "find_claims"]


@dataclass(frozen=True, slots=True)
class ClaimsFound:
    """The claims that pass the filters.

    Attributes
    ----------
    origin, verdict
        The filters; ``None`` for all.
    words
        What was looked for, each word once; empty where nothing was.
    claims
        What passes all filters, in the order of the table.
    of_origin
        All claims of that origin, among which was looked.
    with_words
        How many of these hold all the words, whatever their verdict.
    anywhere
        How many claims of any origin and verdict hold all the words.
    """

    origin: ClaimOrigin | None
    verdict: ClaimVerdict | None
    words: tuple[str, ...]
    claims: tuple[Claim, ...]
    of_origin: tuple[Claim, ...]
    with_words: int
    anywhere: int

    @property
    def by_verdict(self) -> Mapping[ClaimVerdict, int]:
        """How many of the claims have each verdict, in the agreed order, without the zeros."""
        counts = {
            verdict: sum(claim.verdict == verdict for claim in self.claims)
            for verdict in get_args(ClaimVerdict)
        }
        return {verdict: count for verdict, count in counts.items() if count}


def find_claims(
    origin: ClaimOrigin | None = None, verdict: ClaimVerdict | None = None, words: str = ""
) -> ClaimsFound:
    """Return the claims of an origin, with a verdict, that hold all the words.

    Parameters
    ----------
    origin, verdict
        ``None`` for all.
    words
        Separated by spaces; each must occur, in either language, in the claim or in what is said
        to it. Small and capital letters, full-width forms and spaces within a text are the same.

    Raises
    ------
    BrokenFacts
        If the table of claims cannot be used.
    """
    wanted = tuple(dict.fromkeys(words.split()))
    of_origin = tuple(claim for claim in every() if origin in {None, claim.origin})
    holding = tuple(claim for claim in of_origin if _holds_all(claim, wanted))
    return ClaimsFound(
        origin=origin,
        verdict=verdict,
        words=wanted,
        claims=tuple(claim for claim in holding if verdict in {None, claim.verdict}),
        of_origin=of_origin,
        with_words=len(holding),
        anywhere=sum(_holds_all(claim, wanted) for claim in every()),
    )


def _holds_all(claim: Claim, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return True
    texts = [claim.claim, claim.correction, *([claim.notes] if claim.notes else [])]
    said = _folded(" ".join(side for text in texts for side in text.values()))
    # “第70条” finds “第 70 条”: Chinese is set with spaces that nobody types.
    closed = "".join(said.split())
    return all(word in said or word in closed for word in map(_folded, wanted))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
