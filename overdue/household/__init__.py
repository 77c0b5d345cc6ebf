"""A household in motion: what it has in a month, what it needs, and when a payment is missed.

Pure functions: no files, no words for learners, no clock, and chance from a seed that is passed in.
What goes in is yuan and is checked as in :mod:`overdue.fees`; what comes out for many months or
households is whole fen, so that everything adds up. Payments and charges are those of the fee
models, taken once for each debt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from overdue.lazily import by_name, lazily

if TYPE_CHECKING:
    from overdue.household.assumed import (
        HouseholdTerms,
        assumed_habits,
        assumed_household,
        assumed_shocks,
    )
    from overdue.household.attribution import CAUSES, Cause, Causes, causes
    from overdue.household.borrowing_to_repay import Spiral, SpiralMonth, spiral
    from overdue.household.cells import Grid, grid
    from overdue.household.crowd import Crowd, many
    from overdue.household.debts import Debt, Instalments, Revolving
    from overdue.household.fen import MOST_YUAN, yuan
    from overdue.household.given_time import MonthGiven, TimeToPay, time_to_pay
    from overdue.household.habits import MOST_LENDERS, Habits, Lender, Remedy
    from overdue.household.holding_out import months_without_income
    from overdue.household.household import Household, Income, IncomeShape
    from overdue.household.luck import MOST_HOUSEHOLDS
    from overdue.household.path import FailedBy, Path, live
    from overdue.household.remedies import Remedied, remedied
    from overdue.household.shocks import (
        MOST_MONTHS,
        SHOCK_KINDS,
        Happening,
        Shock,
        ShockKind,
    )

__all__ = [
    "CAUSES",
    "MOST_HOUSEHOLDS",
    "MOST_LENDERS",
    "MOST_MONTHS",
    "MOST_YUAN",
    "SHOCK_KINDS",
    "Cause",
    "Causes",
    "Crowd",
    "Debt",
    "FailedBy",
    "Grid",
    "Habits",
    "Happening",
    "Household",
    "HouseholdTerms",
    "Income",
    "IncomeShape",
    "Instalments",
    "Lender",
    "MonthGiven",
    "Path",
    "Remedied",
    "Remedy",
    "Revolving",
    "Shock",
    "ShockKind",
    "Spiral",
    "SpiralMonth",
    "TimeToPay",
    "assumed_habits",
    "assumed_household",
    "assumed_shocks",
    "causes",
    "grid",
    "live",
    "many",
    "months_without_income",
    "remedied",
    "spiral",
    "time_to_pay",
    "yuan",
]

_HOMES: Final = {
    "assumed": "HouseholdTerms assumed_habits assumed_household assumed_shocks",
    "attribution": "CAUSES Cause Causes causes",
    "borrowing_to_repay": "Spiral SpiralMonth spiral",
    "cells": "Grid grid",
    "crowd": "Crowd many",
    "debts": "Debt Instalments Revolving",
    "fen": "MOST_YUAN yuan",
    "given_time": "MonthGiven TimeToPay time_to_pay",
    "habits": "MOST_LENDERS Habits Lender Remedy",
    "holding_out": "months_without_income",
    "household": "Household Income IncomeShape",
    "luck": "MOST_HOUSEHOLDS",
    "path": "FailedBy Path live",
    "remedies": "Remedied remedied",
    "shocks": "MOST_MONTHS SHOCK_KINDS Happening Shock ShockKind",
}

_MODULES: Final = by_name(_HOMES)
__getattr__ = lazily(__name__, _MODULES)
