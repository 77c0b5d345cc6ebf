"""Many households: how many miss a payment, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.household.engine import Engine
from overdue.household.fate import fate
from overdue.household.fen import Fen
from overdue.household.habits import Habits, Remedy
from overdue.household.lot import Lot
from overdue.household.luck import MOST_HOUSEHOLDS, Luck, horizon, whole
from overdue.household.shocks import Shock, checked

if TYPE_CHECKING:
    from overdue.household.household import Household

__all__ = ["Crowd", "crowd_of", "many"]


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """How it went for many households.

    Attributes
    ----------
    months
        For how many months they were followed.
    failed_in
        Month of the first missed payment of each, 0 for none, shape (n,).
    forgot
        Whether it was missed in spite of money, shape (n,).
    cash
        Money at hand at the end of each month, fen, shape (months, n).
    owed
        All debts at the end, fen, shape (n,).
    lenders
        Lenders of the own debts, and further ones that each has gone to, shape (n,).
    lot
        Who they are, and what was lived.
    """

    months: int
    failed_in: NDArray[np.int16]
    forgot: NDArray[np.bool_]
    cash: Fen
    owed: Fen
    lenders: Fen
    lot: Lot

    def __len__(self) -> int:
        return len(self.failed_in)

    @property
    def chance(self) -> float:
        """Share of the households that miss a payment at some time."""
        return float(np.count_nonzero(self.failed_in) / len(self))

    @property
    def failing_in_month(self) -> NDArray[np.intp]:
        """How many miss their first payment in month 1, 2, …, shape (months,)."""
        return np.bincount(self.failed_in, minlength=self.months + 1)[1:]

    @property
    def chance_by_month(self) -> NDArray[np.float64]:
        """Share that has missed a payment by the end of month 1, 2, …, shape (months,)."""
        return np.cumsum(self.failing_in_month) / len(self)

    def cash_quantiles(self, *shares: float) -> NDArray[np.float64]:
        """Money that so many of the households stay below, yuan, shape (shares, months)."""
        return np.quantile(self.cash, shares, axis=1) / 100


def many(
    household: Household,
    shocks: Sequence[Shock] = (),
    habits: Habits | None = None,
    *,
    n: int = 5000,
    seed: int = 1,
    months: int = 36,
    remedy: Remedy | None = None,
) -> Crowd:
    """Answer how it goes for many such households, each with a luck of its own.

    Parameters
    ----------
    household, shocks, habits
        The household, what can happen to it, and what it does.
    n
        How many, 1 to 100,000. The first ones of a larger crowd are the same.
    seed
        Which luck, a whole number from 0.
    months
        For how many months, 1 to 60.
    remedy
        What they do otherwise.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    count = whole("n", n, 1, MOST_HOUSEHOLDS)
    lot = Lot(
        variants=(household,),
        which=np.zeros(count, dtype=np.intp),
        shocks=checked(shocks),
        habits=Habits() if habits is None else habits,
        luck=Luck.of_crowd(seed, count, horizon(months)),
    )
    return crowd_of(lot.with_remedy(remedy))


def crowd_of(lot: Lot) -> Crowd:
    """Live all households of a lot."""
    engine = Engine(lot, fate(lot))
    cash = np.empty((lot.months, lot.count), dtype=np.int64)
    for month in range(lot.months):
        engine.live()
        cash[month] = engine.cash
    return Crowd(
        months=lot.months,
        failed_in=engine.failed_in,
        forgot=engine.forgot,
        cash=cash,
        owed=engine.owed,
        lenders=engine.lenders,
        lot=lot,
    )
