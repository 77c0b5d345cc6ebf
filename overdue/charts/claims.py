"""What people say about overdue bills, claim by claim, in words."""

from __future__ import annotations

from overdue.charts.claim_words import (
    claims_finding,
    claims_notes,
    claims_table,
    claims_terms,
)
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.law.claim_search import ClaimsFound


class ClaimsSheet(Sheet[ClaimsFound]):
    """Each claim with its verdict, what the rules say instead, since when and for whom."""

    @staticmethod
    def finding(result: ClaimsFound, language: Language) -> str:
        """How many claims there are, and how many have each verdict."""
        return claims_finding(result, language)

    @staticmethod
    def terms(result: ClaimsFound, language: Language) -> str:
        """How far a verdict goes."""
        return claims_terms(result, language)

    @staticmethod
    def table(result: ClaimsFound, language: Language) -> Table:
        """The claims."""
        return claims_table(result, language)

    @staticmethod
    def notes(result: ClaimsFound, language: Language) -> tuple[str, ...]:
        """Where the claims come from, and what is in doubt."""
        return claims_notes(result, language)
