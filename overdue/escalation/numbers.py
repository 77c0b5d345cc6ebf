"""A number of the table that was published: it stands in a fact, and is only named here."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Final

import msgspec

from overdue import law, lenders
from overdue.facts.errors import NoValue, UnknownFact
from overdue.facts.record import Fact

__all__ = ["Ref", "fact_number", "fact_numbers"]

Ref = Annotated[
    str, msgspec.Meta(pattern=r"^[a-z0-9-]+\.[a-z0-9_]+(@[a-z0-9-]+)?(\.(low|high|[0-9]))?$")
]
"""``fact.value``, or ``fact.value@whose``; then ``.low`` or ``.high`` of a band, or the place (from
0) in a list."""

_ENDS: Final = {"": 0, "low": 0, "high": 1}


def fact_numbers(ref: str) -> tuple[Decimal, ...]:
    """Return all newest numbers of a fact's value, such as the days on which texts go out.

    Raises
    ------
    UnknownFact, NoValue
        If there is no such fact, or it has no such value.
    """
    fact_id, _, rest = ref.partition(".")
    name, _, whose = rest.partition(".")[0].partition("@")
    return _fact(fact_id).period(name, whose=whose or None).numbers


def fact_number(ref: str) -> Decimal:
    """Return one number of a fact, as :data:`Ref` names it.

    Raises
    ------
    UnknownFact, NoValue
        If there is no such number, or there are several and the reference does not say which.
    """
    numbers = fact_numbers(ref)
    end = ref.partition(".")[2].partition(".")[2]
    at = _ENDS[end] if end in _ENDS else int(end)
    if at >= len(numbers) or (not end and len(numbers) > 1):
        raise NoValue(f"{ref} is not one number: there are {len(numbers)}.")
    return numbers[at]


def _fact(fact_id: str) -> Fact:
    try:
        return lenders.fact(fact_id)
    except UnknownFact:
        return law.get(fact_id)
