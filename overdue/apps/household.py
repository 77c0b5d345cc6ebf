"""Controls that the apps of a household share, so that it is the same household in all of them.

What the learner knows of the own household are plain controls; what nobody knows are assumptions
(``overdue.livelihood``) with a setting for all and a control for each that an app lets be moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, get_args

from msgspec.structs import replace as changed

from overdue import lenders
from overdue.apps.assumed import SETTING, assumptions_group, control_name, filled
from overdue.case import Case
from overdue.household import (
    Habits,
    Household,
    HouseholdTerms,
    Income,
    IncomeShape,
    Shock,
    assumed_habits,
    assumed_household,
    assumed_shocks,
)
from overdue.livelihood.assumptions import assumption, preset
from overdue.widgets.controls import Choice, Group, Number, Values

__all__ = [
    "BILL_OWED",
    "CARD_OWED",
    "DEBTS",
    "ESSENTIALS",
    "HOUSEHOLD",
    "INCOME",
    "INCOME_SHAPE",
    "INCOME_SWING",
    "LOAN_LEFT",
    "LOAN_MONTHS",
    "PUT_BY",
    "SHARE",
    "WANTS",
    "assumed_life",
    "complete",
    "habits",
    "hidden_swing",
    "household",
    "household_terms",
    "moved",
    "numbers",
    "shocks",
    "start_with_household",
]

_MOST: Final = 1_000_000
SHARE: Final = Number(
    name="",
    high=1,
    step=Decimal("0.05"),
    slide=(0, 1),
    unit="percent",
    places=4,
    optional=True,  # an emptied box follows the assumption again
)
"""A share without a name yet, which is assumed where nobody sets it."""
_YUAN: Final = Number(name="", high=_MOST, step=100, unit="yuan", places=2)
_ROUND: Final = Decimal(100)
_SETTING: Final = changed(SETTING, label="control.life_setting")

INCOME: Final = changed(_YUAN, name="income", label="control.income_a_month", slide=(0, 30_000))
ESSENTIALS: Final = changed(_YUAN, name="essentials", slide=(0, 20_000))
WANTS: Final = changed(_YUAN, name="wants", slide=(0, 10_000))
PUT_BY: Final = changed(_YUAN, name="put_by", step=500, slide=(0, 60_000))
LOAN_LEFT: Final = changed(_YUAN, name="loan_left", step=500, slide=(0, 60_000))
LOAN_MONTHS: Final = Number(name="loan_months", low=1, high=60, slide=(1, 36), unit="months")
BILL_OWED: Final = changed(_YUAN, name="bill_owed", step=500, slide=(0, 30_000))
CARD_OWED: Final = changed(_YUAN, name="card_owed", step=500, slide=(0, 50_000))
INCOME_SHAPE: Final = Choice(name="income_shape", options=get_args(IncomeShape), default="steady")
INCOME_SWING: Final = changed(SHARE, name="income_swing")

HOUSEHOLD: Final = Group(name="household", controls=(INCOME, ESSENTIALS, WANTS, PUT_BY))
DEBTS: Final = Group(
    name="debts", controls=(LOAN_LEFT, LOAN_MONTHS, BILL_OWED, CARD_OWED), below=True
)

_OF: Final = {
    "income": "income",
    "essentials": "essentials",
    "wants": "wants",
    "loan_left": "loan-left",
    "loan_months": "loan-months",
    "bill_owed": "bill-owed",
    "card_owed": "card-owed",
    "income_swing": "income-swing",
}
"""The assumption in whose place a control stands."""


def assumed_life(*ids: str) -> Group:
    """Return the group of controls for some assumptions of a household's life.

    Parameters
    ----------
    *ids
        Which assumptions of ``overdue.livelihood``, in the order in which they are shown.

    Raises
    ------
    UnknownFact
        If there is no such assumption.
    """
    return assumptions_group(_SETTING, map(assumption, ids))


def complete(values: Values) -> dict[str, Any]:
    """Return the values with each number that was not set as the assumptions have it."""
    given = numbers(values)
    return filled(
        values,
        {control_name(one): number for one, number in given.items()}
        | {name: given[one] for name, one in _OF.items()},
    )


def numbers(values: Values) -> Mapping[str, Decimal]:
    """Return every number of a household's life, by the assumption's id, as the controls have it.

    What an app has no control for is as the setting has it; the middle one without a setting.
    """
    given = dict(preset(values.get(_SETTING.name, "middle")))
    for one_id in given:
        if (value := values.get(control_name(one_id))) is not None:
            given[one_id] = Decimal(value)
    for name, one_id in _OF.items():
        if (value := values.get(name)) is not None:
            given[one_id] = Decimal(value)
    return given


def moved(values: Values) -> frozenset[str]:
    """Return the ids of the numbers that differ from the setting."""
    given = preset(values.get(_SETTING.name, "middle"))
    return frozenset(one for one, value in numbers(values).items() if value != given[one])


def hidden_swing(values: Values) -> frozenset[str]:
    """How far income swings, where it does not."""
    return frozenset({"income_swing"}) if values["income_shape"] == "steady" else frozenset()


def start_with_household(case: Case) -> dict[str, Any]:
    """Return start values: the learner's own figures as far as they are known, else assumed ones.

    An example person whose month does not even pay for essentials has lost the income already:
    the household of the assumptions stands in, as it was before. Of a case only its own bill is
    owed; nothing else is made up.
    """
    given = preset("middle")
    start = {name: given[one_id] for name, one_id in _OF.items() if name != "income_swing"}
    has_own_month = case.income is not None and case.essentials is not None
    if case.person is None or (has_own_month and _left(case) > 0):
        start |= _of_case(case, start)
    life = household({**start, "put_by": Decimal(0)})
    if has_own_month or case.person is not None:
        spare = life.income.monthly - life.needs
        start["wants"] = min(start["wants"], max(spare // _ROUND * _ROUND, Decimal(0)))
    months = given["buffer-months"] * life.needs
    months = (months / _ROUND).quantize(Decimal(1), ROUND_HALF_UP) * _ROUND
    start["put_by"] = min(months, Decimal(_MOST))
    return start


def household_terms() -> HouseholdTerms:
    """Return on whose terms a household owes: the course's main products."""
    loan = lenders.terms("jintiao")
    return HouseholdTerms(
        loan=loan, bill=lenders.terms("baitiao"), card=lenders.terms("card-full"), lender=loan
    )


def household(values: Values) -> Household:
    """Return the household of the controls; an app without `PUT_BY` has the assumed buffer."""
    given = dict(numbers(values))
    if values.get("put_by") is not None:
        given["buffer-months"] = Decimal(0)  # a month may need so much that months of it are no sum
    life = assumed_household(given, household_terms())
    if (shape := values.get("income_shape")) is not None:
        swing = Decimal(0) if shape == "steady" else given["income-swing"]
        life = replace(life, income=Income(given["income"], shape, swing))
    if (put_by := values.get("put_by")) is not None:
        life = replace(life, buffer=put_by)
    return life


def habits(values: Values) -> Habits:
    """Return what the household does."""
    return assumed_habits(numbers(values), household_terms())


def shocks(values: Values) -> tuple[Shock, ...]:
    """Return what can happen to it by chance."""
    return assumed_shocks(numbers(values))


def _left(case: Case) -> Decimal:
    return (case.income or Decimal(0)) - (case.essentials or Decimal(0))


def _of_case(case: Case, assumed: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """The case's own month, and its bill among the debts."""
    kind = lenders.product(case.product).model
    owed = {"loan_left": Decimal(0), "bill_owed": Decimal(0), "card_owed": Decimal(0)}
    if kind == "card":
        owed["card_owed"] = case.bill - case.paid
    elif case.product in _BILLS:
        owed["bill_owed"] = case.bill - case.paid
    else:
        owed["loan_left"] = case.bill - case.paid
    month = {"income": case.income, "essentials": case.essentials}
    own = {name: assumed[name] if sum_ is None else sum_ for name, sum_ in month.items()}
    return owed | own


_BILLS: Final = ("baitiao", "huabei")
"""Products whose bill may be carried over; the others are loans in instalments."""
