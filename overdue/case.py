"""The case an app starts from: the learner's own, or that of somebody who does not exist."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec

from overdue import assets, lenders
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read, shown
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["Case", "Person", "example", "examples", "read_people"]

LARGEST_SUM = Decimal(1_000_000)
LONGEST_WAIT = 60
_FIRST_DAY = date(2014, 1, 1)
_LAST_DAY = date(2100, 1, 1)
_FEN = Decimal("0.01")


class Person(msgspec.Struct, frozen=True):
    """Somebody who does not exist, as an example.

    Attributes
    ----------
    id
        Its name in the code.
    name, age, story
        What a learner reads: a first name, the age in years, and one line.
    """

    id: str
    name: Words
    age: int
    story: Words


class Case(msgspec.Struct, frozen=True):
    """One bill of one person.

    Attributes
    ----------
    product
        Identifier of the product, such as ``baitiao``.
    bill
        What the bill comes to, yuan.
    due_date
        The day by which it was to be paid (day 0).
    paid
        What was paid of it by then, yuan.
    income, essentials
        What comes in and what food, rent and the like take in a month, yuan; ``None`` where the
        learner has not said so.
    days_purchase_to_due
        Days from the purchase to the due date.
    person
        The example person, ``None`` for the learner's own case.

    Raises
    ------
    ValueError
        If a field is not what it may be; the message names the field, the value and what is
        allowed.
    """

    product: str
    bill: Decimal
    due_date: date
    paid: Decimal = Decimal(0)
    income: Decimal | None = None
    essentials: Decimal | None = None
    days_purchase_to_due: int = 25
    person: Person | None = None

    def __post_init__(self) -> None:
        known = [product.id for product in lenders.products()]
        if self.product not in known:
            raise ValueError(f"product is {self.product!r}; allowed are {', '.join(known)}.")
        _money("bill", self.bill, least=_FEN, most=LARGEST_SUM)
        _money("paid", self.paid, least=Decimal(0), most=self.bill)
        for name in ("income", "essentials"):
            if (amount := getattr(self, name)) is not None:
                _money(name, amount, least=Decimal(0), most=LARGEST_SUM)
        _day("due_date", self.due_date)
        wait = self.days_purchase_to_due
        if type(wait) is not int or not 0 <= wait <= LONGEST_WAIT:
            allowed = f"a whole number of days from 0 to {LONGEST_WAIT}"
            raise ValueError(f"days_purchase_to_due is {wait!r}; allowed is {allowed}.")


def _money(name: str, amount: object, *, least: Decimal, most: Decimal) -> None:
    allowed = f"an amount from {least} to {most} yuan with at most two decimal places"
    if (
        not isinstance(amount, Decimal)
        or not amount.is_finite()
        or not least <= amount <= most
        or amount != amount.quantize(_FEN)
    ):
        raise ValueError(f"{name} is {amount}; allowed is {allowed}.")


def _day(name: str, day: object) -> None:
    if type(day) is not date or not _FIRST_DAY <= day <= _LAST_DAY:
        raise ValueError(f"{name} is {day}; allowed is a date from {_FIRST_DAY} to {_LAST_DAY}.")


class _CaseEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    product: Id
    bill: Decimal
    due_date: date
    paid: Decimal
    income: Decimal
    essentials: Decimal
    days_purchase_to_due: int


class _PersonEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    name: Words
    age: Annotated[int, msgspec.Meta(ge=18, le=99)]
    story: Words
    case: _CaseEntry


@cache
def examples() -> tuple[Case, ...]:
    """Return the cases of the example people, the default one first."""
    return read_people(assets.path("stories", "people.yaml"))


def example(person_id: str | None = None) -> Case:
    """Return the case of one example person, the default one where no id is given.

    Raises
    ------
    UnknownFact
        If there is no such person; the message names those there are.
    """
    for case in examples():
        if case.person is not None and person_id in {None, case.person.id}:
            return case
    raise UnknownFact(
        "example person", str(person_id), [c.person.id for c in examples() if c.person]
    )


def read_people(path: Path) -> tuple[Case, ...]:
    """Read example people from a file.

    Raises
    ------
    BrokenFacts
        With file, line and field, if the file or one of the cases cannot be used.
    """
    document = read(path)
    check_head(document, ["people"])
    cases: list[Case] = []
    for at, given in enumerate(document.data.get("people") or []):
        entry = convert(document, given, _PersonEntry, ["people", at])
        person = Person(entry.id, entry.name, entry.age, entry.story)
        fields = {name: getattr(entry.case, name) for name in entry.case.__struct_fields__}
        try:
            cases.append(Case(**fields, person=person))
        except ValueError as error:
            line = document.line(["people", at, "case"])
            raise BrokenFacts(str(error), file=shown(path), line=line, id=entry.id) from None
    return tuple(cases)
