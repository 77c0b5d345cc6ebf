"""The terms of a product at a date: every number taken from the fact that holds it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from overdue.facts.errors import NoValue, UnknownFact
from overdue.facts.words import Words
from overdue.lenders.library import fact, product, products
from overdue.lenders.products import Product, VersionEntry
from overdue.lenders.terms import Terms

__all__ = ["Version", "label", "terms", "terms_by_id", "version", "version_ids", "versions"]

_WHOLE = frozenset({"compound_every", "day_basis", "grace_days"})


class Version(msgspec.Struct, frozen=True):
    """One published version of a product's terms.

    Attributes
    ----------
    id, product
        Identifiers of the version and of its product.
    label
        What it is called for a learner, such as "as published in March 2023".
    terms
        The numbers, in the form that the fee models take.
    used_from, used_until
        First and last day for which :func:`terms` answers with it.
    chosen_by_date
        False where it is only shown beside the others, never chosen for a day.
    settled
        Whether every number and rule in it rests on facts that may be shown as settled.
    note
        What a learner must know about it.
    """

    id: str
    product: str
    label: Words
    terms: Terms
    used_from: date | None
    used_until: date | None
    chosen_by_date: bool
    settled: bool
    note: Words | None

    def holds(self, on: date) -> bool:
        """Say whether the version is the one in use on a day."""
        starts = self.used_from is None or self.used_from <= on
        return self.chosen_by_date and starts and (self.used_until is None or on <= self.used_until)


@cache
def versions(product_id: str) -> tuple[Version, ...]:
    """Return the published versions of a product's terms, the newest that was read first.

    Raises
    ------
    UnknownFact
        If there is no such product, or a version names a fact that no file holds.
    """
    one = product(product_id)
    return tuple(_version(one, entry) for entry in one.versions)


def version_ids() -> tuple[str, ...]:
    """Return the ids of all versions of all products, product by product, newest first."""
    return tuple(entry.id for one in products() for entry in one.versions)


def version(version_id: str) -> Version:
    """Return one version by its id; ``UnknownFact`` names the nearest ids."""
    for one in products():
        for entry in one.versions:
            if entry.id == version_id:
                return next(v for v in versions(one.id) if v.id == version_id)
    raise UnknownFact("version of terms", version_id, version_ids())


def label(version_id: str) -> Words:
    """Return what a version is called, without reading its facts; ``UnknownFact`` as above."""
    for one in products():
        for entry in one.versions:
            if entry.id == version_id:
                return entry.label
    raise UnknownFact("version of terms", version_id, version_ids())


def terms_by_id(version_id: str) -> Terms:
    """Return the terms of one version; ``UnknownFact`` names the nearest ids."""
    return version(version_id).terms


def terms(product_id: str, on: date | None = None) -> Terms:
    """Return the terms of a product.

    Parameters
    ----------
    product_id
        The product, such as ``baitiao``.
    on
        A day; the newest terms that were read where none is given.

    Raises
    ------
    UnknownFact
        If there is no such product.
    NoValue
        If no terms were read for that day; the message says for which days there are some.
    """
    found = versions(product_id)
    if on is None:
        return found[0].terms
    for one in found:
        if one.holds(on):
            return one.terms
    spans = "; ".join(
        f"{one.used_from or 'earlier'} to {one.used_until or 'now'}"
        for one in found
        if one.chosen_by_date
    )
    raise NoValue(f"No terms of {product_id} were read for {on}; there are some for {spans}.")


def _version(one: Product, entry: VersionEntry) -> Version:
    main = fact(entry.facts[0])
    numbers = _numbers(entry)
    return Version(
        id=entry.id,
        product=one.id,
        label=entry.label,
        terms=Terms(
            id=entry.id,
            product=one.id,
            model=one.model,
            as_of=None if main.date_precision == "year" else main.as_of,
            facts=entry.facts,
            start=entry.start,
            interest_basis=entry.interest_basis,
            **numbers,
        ),
        used_from=entry.used_from,
        used_until=entry.used_until,
        chosen_by_date=entry.chosen_by_date,
        settled=all(fact(id_).settled for id_ in entry.rests_on()),
        note=entry.note,
    )


def _numbers(entry: VersionEntry) -> dict[str, Any]:
    numbers: dict[str, Any] = {"daily_rate": Decimal(0)}  # where the text names no such charge
    for field, (fact_id, name) in entry.take.given().items():
        period = fact(fact_id).period(name, entry.used_from)
        if field == "daily_rate" and period.band is not None:
            # A learner should expect the top of a published band; the contract decides.
            numbers["daily_rate_band"] = period.band
            numbers[field] = period.band[1]
        else:
            value = fact(fact_id).value(name, entry.used_from)
            numbers[field] = int(value) if field in _WHOLE else value
    return numbers
