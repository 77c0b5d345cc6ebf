"""A tiny app, so that these tests speak about the app base and not about a lesson."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.widgets.app import App
from overdue.widgets.controls import Button, Choice, Date, Group, Number, Switch, Text


@dataclass(frozen=True)
class Sum:
    """Two amounts and their sum, in yuan."""

    bill: Decimal
    paid: Decimal
    note: str


class SumSheet(Sheet[Sum]):
    """The rest in words."""

    @staticmethod
    def finding(result, language):
        return f"{language.money(result.bill - result.paid)} {result.note}".strip()

    @staticmethod
    def terms(result, language):
        return ""

    @staticmethod
    def table(result, language):
        return Table(("bill", "rest"), (("1", language.money(result.bill - result.paid)),))


class SumApp(App[Sum]):
    """What is left of a bill?"""

    name = "growth"  # borrows the texts of a real app
    view = SumSheet
    groups = (
        Group(
            name="case",
            controls=(
                Number(name="bill", low=1, high=10_000, default=5000, unit="yuan", places=2),
                Number(name="paid", low=0, high="bill", default=0, unit="yuan", places=2),
                Choice(name="product", options=("a", "b"), default="a", words=lambda o, _: o),
                Switch(name="minimum"),
                Text(name="daily_rate", longest=10),
                Date(name="days_late", low=date(2026, 1, 1), high=date(2026, 12, 31)),
                Button(name="days_purchase_to_due"),
            ),
        ),
    )

    def result(self, values):
        if values["bill"] == 13:
            raise ValueError("the model does not like 13")
        return Sum(Decimal(values["bill"]), Decimal(values["paid"]), values["daily_rate"])

    def facts(self, result):
        return ("bt-late-fee",)


class GuessApp(SumApp):
    """The same, with a guess before the answer."""

    guess = Number(name="guess", label="growth.guess", high=100_000, unit="yuan", places=2)

    def answer(self, result):
        return result.bill - result.paid

    def situation(self, result, language):
        return "a bill"


@pytest.fixture
def sum_app():
    return SumApp()


@pytest.fixture
def guess_app():
    return GuessApp()
