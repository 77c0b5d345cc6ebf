"""The lender facts of the course, and the products whose terms rest on them."""

from __future__ import annotations

from functools import cache

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.stock import Stock
from overdue.lenders.products import Product
from overdue.lenders.record import LenderFact

__all__ = ["every", "fact", "product", "products", "stock"]


@cache
def stock() -> Stock[LenderFact]:
    """Return the files of ``assets/lenders``, one for each lender or topic."""
    return Stock(LenderFact, "lender fact", lambda: assets.path("lenders"))


def fact(fact_id: str) -> LenderFact:
    """Return one lender fact; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    return stock().get(fact_id)


def every() -> tuple[LenderFact, ...]:
    """Return all lender facts, file by file."""
    return tuple(stock())


@cache
def products() -> tuple[Product, ...]:
    """Return the products of the course in the order in which a learner chooses among them."""
    document = read(assets.path("lenders", "tables", "products.yaml"))
    check_head(document, ["products"])
    entries = document.data.get("products") or []
    found = tuple(
        convert(document, entry, Product, ["products", at]) for at, entry in enumerate(entries)
    )
    ids = [p.id for p in found] + [version.id for p in found for version in p.versions]
    if twice := next((id_ for id_ in ids if ids.count(id_) > 1), None):
        problem = "every product and every version has an id of its own."
        raise BrokenFacts(problem, file=document.file, id=twice, field="id")
    return found


def product(product_id: str) -> Product:
    """Return one product; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for one in products():
        if one.id == product_id:
            return one
    raise UnknownFact("product", product_id, [one.id for one in products()])
