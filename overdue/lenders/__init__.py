"""What lenders charge and who they are, as they published it: dated, cited, never invented."""

from __future__ import annotations

from decimal import Decimal

from overdue.lenders.card_fees import CardFee, card_fees
from overdue.lenders.library import every, fact, product, products, stock
from overdue.lenders.products import Product
from overdue.lenders.record import LenderFact
from overdue.lenders.terms import Terms
from overdue.lenders.versions import (
    Version,
    label,
    terms,
    terms_by_id,
    version,
    version_ids,
    versions,
)

__all__ = [
    "CardFee",
    "LenderFact",
    "Product",
    "Terms",
    "Version",
    "card_fees",
    "every",
    "fact",
    "product",
    "products",
    "stock",
    "terms",
    "terms_by_id",
    "value",
    "version",
    "version_ids",
    "version_name",
    "versions",
]


def value(fact_id: str, name: str) -> Decimal:
    """Return the newest number of that name in a lender fact; see ``Fact.value``."""
    return fact(fact_id).value(name)


def version_name(version_id: str, tag: str) -> str:
    """Return what a version is called for a learner, in one language."""
    return label(version_id)[tag]
