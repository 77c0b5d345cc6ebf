"""Beside the rules for a lender: whom to complain to, and who was reported behind a product.

The table is ``assets/law/tables/who-lends.yaml``.
"""

from functools import cache
from typing import Annotated

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law.kinds import LENDER_KINDS, LenderKind

__all__ = ["Behind", "Complaint", "behind", "complaint", "guide"]

_Facts = Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]


class Complaint(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"kinds": "for"}
):
    """Whom to complain to about some kinds of lender (``for`` in the file), and on which facts."""

    kinds: Annotated[tuple[LenderKind, ...], msgspec.Meta(min_length=1)]
    say: Words
    facts: _Facts


class Behind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The facts on the companies behind some products, the main one first."""

    products: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    facts: _Facts


def complaint(lender_kind: LenderKind) -> Complaint:
    """Return whom to complain to about a kind of lender.

    Raises
    ------
    ValueError
        If the kind of lender is none of the list.
    BrokenFacts
        If the table cannot be used.
    """
    if lender_kind not in LENDER_KINDS:
        allowed = ", ".join(LENDER_KINDS)
        raise ValueError(f"lender_kind is {lender_kind!r}; allowed are {allowed}.")
    return next(one for one in guide()[0] if lender_kind in one.kinds)


def behind(product_id: str) -> tuple[str, ...]:
    """Return the facts on who lends behind a product; none where nothing was read."""
    return next((one.facts for one in guide()[1] if product_id in one.products), ())


@cache
def guide() -> tuple[tuple[Complaint, ...], tuple[Behind, ...]]:
    """Return the whole table.

    Raises
    ------
    BrokenFacts
        If the file cannot be used, or a kind of lender does not stand there exactly once.
    """
    document = read(assets.path("law", "tables", "who-lends.yaml"))
    check_head(document, ["complaints", "behind"])
    complaints = tuple(
        convert(document, entry, Complaint, ["complaints", at])
        for at, entry in enumerate(document.data.get("complaints") or [])
    )
    if sorted(kind for one in complaints for kind in one.kinds) != sorted(LENDER_KINDS):
        problem = f"every kind of lender stands exactly once: {', '.join(LENDER_KINDS)}."
        raise BrokenFacts(problem, file=document.file, field="complaints")
    known = tuple(
        convert(document, entry, Behind, ["behind", at])
        for at, entry in enumerate(document.data.get("behind") or [])
    )
    return complaints, known
