"""The products that a learner can choose, and the terms that were published for each of them.

``assets/lenders/tables/products.yaml`` says which fact every number of a product's terms comes
from; the numbers themselves stand only in the facts.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import msgspec

from overdue.facts.record import Id
from overdue.facts.values import overlap
from overdue.facts.words import Words
from overdue.lenders.terms import ChargeStart, FeeModel, InterestBasis

__all__ = ["Product", "Ref", "Take", "VersionEntry"]

Ref = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+\.[a-z0-9_]+$")]
"""A number of a fact, written ``fact-id.value_name``."""


_CHARGES = frozenset({"daily_rate", "late_rate", "multiplier", "late_fee_share"})


class Take(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From which fact each number of :class:`overdue.lenders.terms.Terms` is taken."""

    daily_rate: Ref | None = None
    late_rate: Ref | None = None
    multiplier: Ref | None = None
    minimum_share: Ref | None = None
    carry_floor: Ref | None = None
    late_fee_share: Ref | None = None
    compound_every: Ref | None = None
    day_basis: Ref | None = None
    grace_days: Ref | None = None

    def given(self) -> Mapping[str, tuple[str, str]]:
        """Return fact id and value name of every field that is taken from a fact."""
        found: dict[str, tuple[str, str]] = {}
        for field in self.__struct_fields__:
            if (ref := getattr(self, field)) is not None:
                fact, _, name = ref.partition(".")
                found[field] = (fact, name)
        return found


class VersionEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One published version of a product's terms, as the file describes it.

    Attributes
    ----------
    id, label
        Its name in the code and for a learner, such as "as published in March 2023".
    used_from, used_until
        First and last day for which :func:`overdue.lenders.terms` answers with it.
    chosen_by_date
        False for a version that is only shown beside the others, never chosen for a day.
    start, start_fact, interest_basis, interest_basis_fact
        The two rules that are no numbers, and the facts that state them.
    take
        The numbers.
    facts
        All facts that the version rests on, the main one first.
    note
        What a learner must know about it.
    """

    id: Id
    label: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    take: Take
    used_from: date | None = None
    used_until: date | None = None
    chosen_by_date: bool = True
    start: ChargeStart = "from_due_date"
    start_fact: Id | None = None
    interest_basis: InterestBasis | None = None
    interest_basis_fact: Id | None = None
    note: Words | None = None

    def __post_init__(self) -> None:
        behind = {fact for fact, _ in self.take.given().values()} | self.rests_on()
        if hidden := sorted(behind.difference(self.facts)):
            raise ValueError(f"The version rests on {hidden[0]}, which `facts` does not name")

    def rests_on(self) -> set[str]:
        """Return the facts behind what is charged and from when; they decide what is settled."""
        charged = {fact for field, (fact, _) in self.take.given().items() if field in _CHARGES}
        rules = {f for f in (self.start_fact, self.interest_basis_fact) if f is not None}
        return charged | rules


class Product(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of consumer credit that the course covers.

    Attributes
    ----------
    id, name
        Its name in the code, such as ``card-full``, and for a learner.
    model
        The fee model that reads its terms.
    lender_kinds
        Who the creditor can be; see ``overdue.law.LenderKind``. The contract decides.
    lender_note
        How a learner finds out who it is.
    versions
        The published versions of its terms, newest first.
    """

    id: Id
    name: Words
    model: FeeModel
    lender_kinds: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    lender_note: Words
    versions: Annotated[tuple[VersionEntry, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        chosen = [(v.used_from, v.used_until) for v in self.versions if v.chosen_by_date]
        if clash := overlap(chosen):
            raise ValueError(f"Two versions are in use on {clash}: a day has one")
