"""The table of ceilings as its file describes it (``assets/law/tables/ceilings.yaml``)."""

from datetime import date
from functools import cache
from typing import Annotated, Literal

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.record import Id, Precision
from overdue.facts.words import Words
from overdue.law.kinds import LENDER_KINDS, LenderKind

__all__ = ["Basis", "Concerns", "Doubts", "Judgement", "KindEntry", "RowEntry", "table"]

Basis = Literal[
    "law",
    "judicial-interpretation",
    "judicial-policy",
    "supervisory-notice",
    "guideline-target",
    "court-practice",
]
"""What a ceiling rests on, strongest first."""

Concerns = Literal["binds", "may-be-asked-in-court", "unknown", "does-not-concern"]
"""What a ceiling is to one kind of lender, the weightiest for a learner first."""

Ref = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+\.[a-z0-9_]+$")]


class Judgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a ceiling is to somebody, and why."""

    concerns: Concerns
    reason: Words


class KindEntry(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"kinds": "for"}
):
    """The judgement for some kinds of lender (``for`` in the file), with the facts it rests on."""

    kinds: Annotated[tuple[LenderKind, ...], msgspec.Meta(min_length=1)]
    concerns: Concerns
    reason: Words
    facts: tuple[Id, ...] = ()


class Doubts(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"memory_only": "memory-only", "low_confidence": "low-confidence"},
):
    """Why a ceiling whose facts are not settled is in doubt."""

    memory_only: Words
    low_confidence: Words


class RowEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One ceiling; the comment at the top of the file explains the fields."""

    id: Id
    name: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    basis: Basis
    counts: Literal["contract-date", "court-date"]
    kinds: tuple[KindEntry, ...]
    rate: Ref | None = None
    lpr_multiple: Ref | None = None
    since: date | None = None
    since_precision: Precision = "day"
    until: date | None = None
    earlier: Judgement | None = None
    later: Judgement | None = None
    same_month: Judgement | None = None
    caveat: Words | None = None
    doubt: Words | None = None
    myth: bool = False

    def __post_init__(self) -> None:
        listed = sorted(kind for entry in self.kinds for kind in entry.kinds)
        if listed != sorted(LENDER_KINDS):
            raise ValueError("Every kind of lender stands exactly once among the kinds")
        if self.rate is not None and self.lpr_multiple is not None:
            raise ValueError("Give rate or lpr_multiple, not both")
        if self.counts == "contract-date":
            self._check_contract_dates()

    def _check_contract_dates(self) -> None:
        if (self.since is None) != (self.earlier is None):
            raise ValueError("A row with a first day needs `earlier`, and only such a row")
        if (self.until is None) != (self.later is None):
            raise ValueError("A row with a last day needs `later`, and only such a row")
        if (self.since_precision == "day") != (self.same_month is None):
            raise ValueError("A first day that is not exact needs `same_month`, and only then")


@cache
def table() -> tuple[tuple[RowEntry, ...], Doubts]:
    """Return the rows of the table, and the sentences for facts that are in doubt.

    Raises
    ------
    BrokenFacts
        If the file cannot be used.
    """
    document = read(assets.path("law", "tables", "ceilings.yaml"))
    check_head(document, ["doubts", "ceilings"])
    doubts = convert(document, document.data.get("doubts"), Doubts, ["doubts"])
    rows = document.data.get("ceilings") or []
    found = [convert(document, row, RowEntry, ["ceilings", at]) for at, row in enumerate(rows)]
    return tuple(found), doubts
