"""The case that every app starts from: the one that the learner chose or entered, as it was kept.

It is kept as the values of the app in which it is entered (``keeps = "case"``), so that there is
one record and never two that disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from msgspec.structs import replace

from overdue.case import Case, example
from overdue.facts.errors import UnknownFact
from overdue.kept.store import Kept

RECORD: Final = "case"
"""Name of the record in `Kept`."""

OWN: Final = "own"
"""What stands in the place of an example person for the learner's own figures."""

_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "product": str,
    "bill": Decimal,
    "paid": Decimal,
    "due_date": date.fromisoformat,
    "income": Decimal,
    "essentials": Decimal,
    "days_purchase_to_due": int,
}
"""In this order: what is paid is limited by the bill."""


def blank_case() -> Case:
    """What a learner's own figures start from: a bill to change, and a month not yet filled in."""
    return replace(example(), person=None, paid=Decimal(0), income=None, essentials=None)


def own_case(kept: Kept) -> Case:
    """The case to start an app from.

    Parameters
    ----------
    kept
        Where the learner's choice was kept.

    Returns
    -------
    Case
        That of the example person chosen, or the learner's own figures; the first example where
        nothing was kept. What cannot be used (damaged, or of a newer course) is left out, field
        by field, as the app itself leaves it out.
    """
    record = kept.read(RECORD) or {}
    values = record.get("values")
    if not isinstance(values, Mapping):
        return example()
    person = values.get("person")
    if person == OWN:
        return _own(values)
    try:
        return example(person if isinstance(person, str) else None)
    except UnknownFact:
        return example()


def _own(values: Mapping[str, Any]) -> Case:
    case = blank_case()
    for name, read in _READ.items():
        raw = values.get(name)
        if not isinstance(raw, str):
            continue
        try:
            case = replace(case, **{name: read(raw)})
        except (ValueError, InvalidOperation):
            continue
    return case
