"""For how many months a household can pay without income."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.household.household import Income
from overdue.household.path import live
from overdue.household.shocks import MOST_MONTHS

if TYPE_CHECKING:
    from overdue.household.habits import Habits
    from overdue.household.household import Household

__all__ = ["months_without_income"]


def months_without_income(household: Household, habits: Habits | None = None) -> int | None:
    """Answer how many months a household makes all its payments after its income has stopped.

    Parameters
    ----------
    household, habits
        The household at the start, and what it does; income stops with the first month.

    Returns
    -------
    int or None
        Months before the first missed payment; ``None`` if none is missed in 60 months.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    without = replace(household, income=Income(Decimal(0)))
    path = live(without, (), habits, months=MOST_MONTHS)
    return None if path.failed is None else path.failed - 1
