"""Whose case do you want to follow? What is chosen or entered here, all other apps start from."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from overdue import lenders
from overdue.apps.money import BILL, DAYS_PURCHASE_TO_DUE, PAID
from overdue.case import Case, example, examples
from overdue.charts.case_words import FollowedCase
from overdue.charts.my_case import MyCaseChart
from overdue.fees import minimum_due
from overdue.household.month_left import month_left
from overdue.kept.own_case import OWN, RECORD, blank_case
from overdue.language import Language
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Choice, Date, Erase, Group, Number, Values

_PEOPLE: Final = tuple(case.person.id for case in examples() if case.person is not None)
_FIGURES: Final = (
    "product",
    "bill",
    "paid",
    "income",
    "essentials",
    "due_date",
    "days_purchase_to_due",
)
_AMOUNT: Final = Number(name="amount", high=1_000_000, slide=None, unit="yuan", places=2)


def _person_words(option: str, language: Language) -> str:
    person = None if option == OWN else example(option).person
    if person is None:
        return language.text("control.person.own")
    name, story = language.pick(person.name), language.pick(person.story)
    age = language.number(person.age)
    return language.text("control.person.example", name=name, age=age, story=story)


def _product_words(option: str, language: Language) -> str:
    return language.pick(lenders.product(option).name)


class MyCase(App[FollowedCase]):
    """One bill and one month: an example person's, or the learner's own."""

    name = "my-case"
    keeps: ClassVar[str | None] = RECORD
    view = MyCaseChart
    groups = (
        Group(
            name="person",
            controls=(
                Choice(name="person", options=(*_PEOPLE, OWN), words=_person_words, listed=True),
            ),
        ),
        Group(
            name="case",
            controls=(
                Choice(
                    name="product",
                    label="control.own_product",
                    options=tuple(product.id for product in lenders.products()),
                    words=_product_words,
                ),
                BILL,
                PAID,
            ),
            below=True,
        ),
        Group(
            name="money",
            controls=(
                limited(_AMOUNT, name="income", optional=True),
                limited(_AMOUNT, name="essentials", optional=True),
            ),
            below=True,
        ),
        Group(name="time", controls=(Date(name="due_date"), DAYS_PURCHASE_TO_DUE), below=True),
        Group(name="kept", controls=(Erase(name="erase"),), below=True),
    )

    def start(self, case: Case) -> dict[str, Any]:  # noqa: ARG002 - it is here that the case is set
        """The first example, and a bill to change for the learner's own case."""
        blank = blank_case()
        return {name: getattr(blank, name) for name in _FIGURES} | {"person": _PEOPLE[0]}

    def restart(self, values: Values, start: Values) -> dict[str, Any]:
        """Back to the first example; the learner's own figures stay until they are erased."""
        return {**start, **{name: values[name] for name in _FIGURES}}

    def hidden(self, values: Values) -> frozenset[str]:
        """The boxes for own figures, while an example is followed."""
        return frozenset() if values["person"] == OWN else frozenset(_FIGURES)

    def result(self, values: Values) -> FollowedCase:
        """The case, and what its month leaves for the bill."""
        case = _case(values)
        terms = lenders.terms(case.product)
        has_minimum = terms.minimum_share is not None
        month = month_left(
            bill=case.bill,
            paid=case.paid,
            minimum=minimum_due(terms, case.bill) if has_minimum else None,
            income=case.income,
            essentials=case.essentials,
        )
        return FollowedCase(case, month, terms.minimum_share)

    def facts(self, result: FollowedCase) -> tuple[str, ...]:
        """The terms of the product."""
        return lenders.terms(result.case.product).facts


def _case(values: Values) -> Case:
    if values["person"] != OWN:
        return example(values["person"])
    figures = {name: values[name] for name in _FIGURES}
    figures["days_purchase_to_due"] = int(figures["days_purchase_to_due"])
    return Case(**figures)
