"""One household month by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from overdue.household.engine import Engine
from overdue.household.fate import fate
from overdue.household.fen import Fen
from overdue.household.habits import Habits, Remedy
from overdue.household.happened import happened
from overdue.household.lot import Lot
from overdue.household.luck import MOST_HOUSEHOLDS, Luck, horizon, whole
from overdue.household.shocks import Happening, Shock, checked

if TYPE_CHECKING:
    from overdue.household.household import Household
    from overdue.household.month import Month

__all__ = ["FailedBy", "Path", "live", "path_of"]

FailedBy = Literal["money", "forgot"]


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """How it went for one household; amounts are fen, arrays have the shape (months,).

    To the fen, with ``cash[-1]`` the buffer and ``owed[-1]`` what was owed at the start::

        cash[t] = cash[t - 1] + income + borrowed - spent - bills - paid
        owed[t] = owed[t - 1] + on_credit + borrowed + kept + charged - paid

    Attributes
    ----------
    months
        How many.
    failed
        Month of the first missed payment, or ``None``.
    failed_by
        Whether that one was missed for want of money, or in spite of it.
    happenings
        Every shock that came, by month.
    income
        What came in.
    spent, bills
        Essentials and wants, and bills of shocks, that were paid with money. What there is goes to
        essentials and wants first.
    on_credit
        Spending that was bought on credit.
    went_without
        Spending and bills for which there was no money.
    borrowed, kept
        What was borrowed for payments and paid out, and what the lender kept of the loan.
    charged
        All charges and fees.
    due, paid, missed
        What had to be paid on debts, what was paid, and what was missing. More than what is due is
        paid where a bill is paid beyond its minimum.
    cash, owed
        Money at hand and all debts at the end of the month; fees of later months are not owed yet.
    lenders
        Lenders of its own debts, and further ones that it has gone to.
    cut, paused
        Whether spending was cut, and whether its own debts rested.
    start
        What was owed at the start.
    lot
        What was lived.
    """

    months: int
    failed: int | None
    failed_by: FailedBy | None
    happenings: tuple[Happening, ...]
    income: Fen
    spent: Fen
    bills: Fen
    on_credit: Fen
    went_without: Fen
    borrowed: Fen
    kept: Fen
    charged: Fen
    due: Fen
    paid: Fen
    missed: Fen
    cash: Fen
    owed: Fen
    lenders: Fen
    cut: NDArray[np.bool_]
    paused: NDArray[np.bool_]
    start: int
    lot: Lot

    @property
    def service_ratio(self) -> NDArray[np.float64]:
        """What had to be paid as a share of the month's income; NaN without income."""
        income = np.where(self.income > 0, self.income, 1).astype(float)
        return np.where(self.income > 0, self.due / income, np.nan)


def live(
    household: Household,
    shocks: Sequence[Shock] = (),
    habits: Habits | None = None,
    *,
    seed: int = 1,
    number: int = 0,
    months: int = 36,
    remedy: Remedy | None = None,
) -> Path:
    """Answer how it goes for one household.

    Parameters
    ----------
    household, shocks, habits
        The household, what can happen to it, and what it does.
    seed, number
        Which luck: that of household `number` (from 0) of a crowd with the same seed.
    months
        For how many months, 1 to 60.
    remedy
        What it does otherwise.

    Raises
    ------
    BadArgument
        If an argument is outside its limits.
    """
    one = whole("number", number, 0, MOST_HOUSEHOLDS - 1)
    lot = Lot(
        variants=(household,),
        which=np.zeros(1, dtype=np.intp),
        shocks=checked(shocks),
        habits=Habits() if habits is None else habits,
        luck=Luck.of_one(seed, one, horizon(months)),
    )
    return path_of(lot.with_remedy(remedy))


def path_of(lot: Lot) -> Path:
    """Live the only household of a lot."""
    came = fate(lot)
    engine = Engine(lot, came)
    start = int(engine.owed[0])
    told: list[Month] = []
    after: list[tuple[int, int, int]] = []
    for _ in range(lot.months):
        told.append(engine.live())
        after.append((int(engine.cash[0]), int(engine.owed[0]), int(engine.lenders[0])))
    cash, owed, lenders = np.array(after, dtype=np.int64).T
    failed = int(engine.failed_in[0]) or None
    return Path(
        months=lot.months,
        failed=failed,
        failed_by=None if failed is None else "forgot" if engine.forgot[0] else "money",
        happenings=happened(came),
        **_sums(told),
        cash=cash,
        owed=owed,
        lenders=lenders,
        cut=came.cut[:, 0],
        paused=np.array([month.paused is not None and bool(month.paused[0]) for month in told]),
        start=start,
        lot=lot,
    )


def _sums(told: list[Month]) -> dict[str, Fen]:
    def each(name: str) -> Fen:
        found = [getattr(month, name) for month in told]
        return np.array([0 if one is None else one[0] for one in found], dtype=np.int64)

    gone, bills = each("spent"), each("bills")
    spent = np.minimum(gone, each("to_spend") - bills)
    borrowed = each("borrowed")
    return {
        "income": each("income"),
        "spent": spent,
        "bills": gone - spent,
        "on_credit": each("bought"),
        "went_without": each("to_spend") - gone,
        "borrowed": borrowed,
        "kept": each("loan") - borrowed,
        "charged": each("charged"),
        "due": each("due"),
        "paid": each("paid"),
        "missed": each("missed"),
    }
