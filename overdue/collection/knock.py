"""How likely somebody comes to the door, by what is owed and how many calls are answered.

Everybody here pays nothing and agrees nothing. Nobody publishes how often visits happen: there is
one answer for each set of numbers, and the range between them is all that can be said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.collection.rules import HORIZON
from overdue.collection.unpaid_lives import (
    ENOUGH,
    MOST_ANSWERED,
    PEOPLE,
    TOO_LITTLE,
    first_large_days,
    pressures,
)

if TYPE_CHECKING:
    from overdue.escalation.kinds import Setting
    from overdue.escalation.resolved import Numbers
    from overdue.escalation.table import Table
    from overdue.lenders.terms import Terms

__all__ = ["AMOUNTS", "ANSWERED", "MOST_ANSWERED", "PEOPLE", "Knock", "Place", "chances", "knock"]

AMOUNTS: Final = tuple(map(Decimal, (1_000, 3_000, 10_000, 20_000, 50_000, 200_000)))
"""Columns of the grid, yuan: each about three times the one before."""
ANSWERED: Final = (0, 1, 2, 5, 10)
"""Rows of the grid: so many of ten calls are answered. Close together where it matters."""


class Place(msgspec.Struct, frozen=True, order=True):
    """Where somebody stands.

    Attributes
    ----------
    amount
        What is owed on the due day, yuan.
    answered
        Of ten calls, how many are answered.
    """

    amount: Decimal
    answered: int


class Knock(msgspec.Struct, frozen=True, eq=False):
    """The chance of at least one visit, at the learner's place and all around it.

    Attributes
    ----------
    place, days
        The learner's own.
    amounts, answered
        Columns and rows of the grid, from the least up; the learner's own are among them.
    by_setting
        The chances under each setting, shape (answered, amounts).
    mine
        Those under the learner's own numbers.
    numbers
        These numbers.
    """

    place: Place
    days: int
    amounts: tuple[Decimal, ...]
    answered: tuple[int, ...]
    by_setting: Mapping[Setting, NDArray[np.float64]]
    mine: NDArray[np.float64]
    numbers: Numbers

    def span(self, place: Place) -> tuple[float, float]:
        """Return the least and the greatest chance that a setting gives at a place of the grid."""
        at = self._at(place)
        found = [float(chances[at]) for chances in self.by_setting.values()]
        return min(found), max(found)

    def my_chance(self, place: Place) -> float:
        """Return the chance under the learner's own numbers at a place of the grid."""
        return float(self.mine[self._at(place)])

    def _at(self, place: Place) -> tuple[int, int]:
        return self.answered.index(place.answered), self.amounts.index(place.amount)


def knock(
    table: Table,
    terms: Terms,
    settings: Mapping[Setting, Numbers],
    numbers: Numbers,
    place: Place,
    *,
    days: int,
) -> Knock:
    """Return the chance of a visit within so many days, at a place and all around it.

    Parameters
    ----------
    table
        How a bill escalates.
    terms
        By which an amount grows while it is not paid.
    settings
        The numbers of each setting, between which the range lies.
    numbers
        The learner's own.
    place
        The learner's own.
    days
        1 to 720.

    Raises
    ------
    ValueError
        If the place or `days` is not allowed.
    """
    amounts = tuple(sorted({*AMOUNTS, place.amount}))
    answered = tuple(sorted({*ANSWERED, place.answered}))
    return Knock(
        place=place,
        days=days,
        amounts=amounts,
        answered=answered,
        by_setting={
            setting: chances(table, given, terms, amounts, answered, days=days)
            for setting, given in settings.items()
        },
        mine=chances(table, numbers, terms, amounts, answered, days=days),
        numbers=numbers,
    )


def chances(
    table: Table,
    numbers: Numbers,
    terms: Terms,
    amounts: Sequence[Decimal],
    answered: Sequence[int],
    *,
    days: int,
) -> NDArray[np.float64]:
    """Return the chance of at least one visit for some amounts and answers.

    Parameters
    ----------
    table, numbers, terms
        As for :func:`knock`.
    amounts
        What is owed on the due day, yuan, each from 0.01 to 1,000,000.
    answered
        Calls answered, each a whole number from 0 to 10 of ten.
    days
        1 to 720.

    Returns
    -------
    ndarray
        Shape (answered, amounts). The same people with the same luck are tried in every place, so
        that a chance never falls with the amount, and never rises with the calls answered.

    Raises
    ------
    ValueError
        If an amount, a number of answers or `days` is not allowed.
    """
    _check(amounts, answered, days)
    little, enough = pressures(table, numbers, terms)
    rows = np.asarray(answered, dtype=np.intp)
    large = numbers.one(table.visit.large)
    found = np.empty((len(rows), len(amounts)))
    for column, first in enumerate(first_large_days(terms, tuple(amounts), large)):
        # What adds up while the amount is not large yet, and then what does once it is.
        turn = min(max(first - 1, 0), days)
        added = little[turn, rows] + enough[days, rows] - enough[turn, rows]
        found[:, column] = -np.expm1(-added).mean(axis=1) + 0.0  # no minus before a zero
    return found


def _check(amounts: Sequence[Decimal], answered: Sequence[int], days: int) -> None:
    for amount in amounts:
        if not TOO_LITTLE <= amount <= ENOUGH:
            raise ValueError(f"amount is {amount}; allowed: {TOO_LITTLE} to {ENOUGH} yuan")
    for name, value, low, high in (
        *(("answered", one, 0, MOST_ANSWERED) for one in answered),
        ("days", days, 1, HORIZON),
    ):
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"{name} is {value!r}; allowed: a whole number from {low} to {high}")
