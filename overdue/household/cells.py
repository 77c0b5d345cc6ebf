"""The chance of a missed payment by buffer and by what the debts take of the income."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.fees import arguments
from overdue.household.attribution import missed_in
from overdue.household.habits import Habits, Remedy
from overdue.household.lot import Lot
from overdue.household.luck import MOST_HOUSEHOLDS, Luck, horizon, whole
from overdue.household.shocks import Shock, checked

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.household.household import Household

__all__ = ["Grid", "grid"]


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """How many of so many households miss a payment, cell by cell, each with the same lucks.

    Attributes
    ----------
    buffers
        Buffers, months of needs.
    ratios
        What the payments of the first month take of the income, shares.
    n
        Households in each cell.
    chance
        Share of them that misses a payment, shape (ratios, buffers).
    """

    buffers: tuple[Decimal, ...]
    ratios: tuple[Decimal, ...]
    n: int
    chance: NDArray[np.float64]


def grid(
    household: Household,
    shocks: Sequence[Shock] = (),
    habits: Habits | None = None,
    *,
    buffers: Sequence[Number],
    ratios: Sequence[Number],
    n: int = 200,
    seed: int = 1,
    months: int = 36,
    remedy: Remedy | None = None,
) -> Grid:
    """Answer how the chance of a missed payment changes with buffer and debts.

    Parameters
    ----------
    household, shocks, habits, seed, months, remedy
        As for :func:`many`.
    buffers
        Buffers, months of needs (essentials and payments).
    ratios
        Debt-service ratios above 0: all debts are scaled to them.
    n
        Households in each cell: each cell has the same lucks, the first ones of the seed.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the household has no debts or no income.
    """
    months_put_by = tuple(arguments.factor("buffers", one) for one in buffers)
    shares = tuple(arguments.rate("ratios", one) for one in ratios)
    cells = whole("cells", len(months_put_by) * len(shares), 1, MOST_HOUSEHOLDS)
    each = whole("n", n, 1, MOST_HOUSEHOLDS // cells)
    in_debt = [household.with_service_ratio(share) for share in shares]
    lot = Lot(
        variants=tuple(
            one.with_buffer_months(put_by) for one in in_debt for put_by in months_put_by
        ),
        which=np.repeat(np.arange(cells), each),
        shocks=checked(shocks),
        habits=Habits() if habits is None else habits,
        luck=Luck.of_crowd(seed, each, horizon(months)).of(np.tile(np.arange(each), cells)),
    )
    failed = missed_in(lot.with_remedy(remedy)).reshape(len(shares), len(months_put_by), each)
    return Grid(months_put_by, shares, each, np.count_nonzero(failed, axis=2) / each)
