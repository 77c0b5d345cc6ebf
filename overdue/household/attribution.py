"""Why a payment was missed: what a household would have to be spared for it not to happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from overdue.household.engine import Engine
from overdue.household.fate import Fate, beside, fate
from overdue.household.household import Income
from overdue.household.luck import Luck
from overdue.household.shocks import SHOCK_KINDS, ShockKind

if TYPE_CHECKING:
    from overdue.household.crowd import Crowd
    from overdue.household.habits import Habits
    from overdue.household.household import Household
    from overdue.household.lot import Lot
    from overdue.household.path import Path

__all__ = ["CAUSES", "Cause", "Causes", "causes", "missed_in", "without"]

_Habit = Literal["uneven-income", "on-credit", "minimum-only", "borrowing", "late-cut"]
Cause = ShockKind | _Habit
"""A kind of shock; or an income that is not steady, spending on credit, paying the minimum only,
borrowing to repay, and cutting spending late or never."""

CAUSES: Final[tuple[Cause, ...]] = (*SHOCK_KINDS, *get_args(_Habit))

_NOTHING: Final = Decimal(0)
Kind = TypeVar("Kind", bound=np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Causes:
    """Why some households missed a payment, by the rule of :func:`causes`.

    Attributes
    ----------
    names
        The causes, in the order of `CAUSES`.
    failed
        Whether a household missed a payment, shape (n,).
    present
        Whether a cause was there before the first missed payment: the shock had come, the habit
        was one of the household's. False for those that missed none; shape (causes, n).
    failed_in
        Month of the first missed payment without that cause, 0 for none; as it was where the cause
        was not there. Shape (causes, n).
    together
        Whether no cause alone qualifies, but without all of them no payment would have been
        missed, shape (n,).
    budget
        Whether a payment would have been missed even without any of them: income, essentials,
        debts and buffer alone, shape (n,).
    """

    names: tuple[Cause, ...]
    failed: NDArray[np.bool_]
    present: NDArray[np.bool_]
    failed_in: NDArray[np.int16]
    together: NDArray[np.bool_]
    budget: NDArray[np.bool_]

    @property
    def alone(self) -> NDArray[np.bool_]:
        """Whether a cause qualifies, shape (causes, n); several may for one household."""
        found: NDArray[np.bool_] = self.present & (self.failed_in == 0)
        return found

    def share(self, name: Cause) -> float:
        """Share of those that missed a payment for which a cause qualifies; NaN if nobody did.

        The shares of all causes, of `together` and of `budget` may add up to more than 1.
        """
        return self._share(self.alone[self.names.index(name)])

    @property
    def share_together(self) -> float:
        """Share of those that missed a payment for which only all causes together qualify."""
        return self._share(self.together)

    @property
    def share_budget(self) -> float:
        """Share of those that missed a payment whose budget fails by itself."""
        return self._share(self.budget)

    def _share(self, which: NDArray[np.bool_]) -> float:
        failed = np.count_nonzero(self.failed)
        return float(np.count_nonzero(which) / failed) if failed else float("nan")


def causes(lived: Crowd | Path) -> Causes:
    """Answer why payments were missed.

    A cause qualifies for a household that missed a payment if the same household with the same
    luck, without that cause alone, misses none within the same time. Several may qualify. Where
    none does, the same is asked without all of them: if no payment is missed then, it took several
    together; else it was the budget.

    Without a shock means without every shock of its kind; without ``prices`` also without the
    yearly rise. Without ``uneven-income`` the mean comes in each month. Without ``late-cut``
    spending is cut at once. Without ``minimum-only`` bills are paid in full as far as money goes.

    Parameters
    ----------
    lived
        What :func:`many` or :func:`live` has returned.
    """
    lot = lived.lot
    failed_in = _failed_in(lived)
    rows = np.flatnonzero(failed_in)
    mine = lot.part(rows)
    before = failed_in[rows]
    present, without_it = _each(mine, before)
    alone = (present & (without_it == 0)).any(axis=0)
    none_alone = np.flatnonzero(~alone)
    clean = missed_in(without(mine.part(none_alone), CAUSES)) > 0
    together, budget = (np.zeros(lot.count, dtype=bool) for _ in range(2))
    together[rows[none_alone[~clean]]] = True
    budget[rows[none_alone[clean]]] = True
    return Causes(
        names=CAUSES,
        failed=failed_in > 0,
        present=_spread(present, rows, np.zeros((len(CAUSES), lot.count), dtype=bool)),
        failed_in=_spread(without_it, rows, np.tile(failed_in, (len(CAUSES), 1))),
        together=together,
        budget=budget,
    )


def without(lot: Lot, names: Sequence[Cause]) -> Lot:
    """Return the same households with the same luck, without some causes."""
    return replace(
        lot,
        variants=tuple(_household(one, names) for one in lot.variants),
        shocks=tuple(shock for shock in lot.shocks if shock.kind not in names),
        habits=_habits(lot.habits, names),
    )


def _each(lot: Lot, failed_in: NDArray[np.int16]) -> tuple[NDArray[np.bool_], NDArray[np.int16]]:
    """Return which causes were there, and when a payment is missed without each."""
    came = fate(lot)
    present = np.array([_present(lot, came, name, failed_in) for name in CAUSES])
    found = np.tile(failed_in, (len(CAUSES), 1))
    apart = {
        at: without(lot.part(np.flatnonzero(present[at])), (name,))
        for at, name in enumerate(CAUSES)
        if present[at].any()
    }
    for at, missed in zip(apart, missed_in_each(tuple(apart.values())), strict=True):
        found[at, present[at]] = missed
    return present, found


def _present(lot: Lot, came: Fate, name: Cause, failed_in: NDArray[np.int16]) -> NDArray[np.bool_]:
    habits = lot.habits
    match name:
        case "uneven-income":
            there = lot.variants[0].income.shape != "steady"
        case "on-credit":
            there = bool(habits.on_credit)
        case "minimum-only":
            there = habits.minimum_only and lot.credit_line is not None
        case "borrowing":
            there = bool(habits.lenders)
        case "late-cut":
            there = bool(habits.cut) and habits.cut_after != 0
        case _:
            there = name == "prices" and any(one.price_rise for one in lot.variants)
    found = np.full(lot.count, there)
    for one in came.events:
        if one.kind == name:
            found[one.who[one.month < failed_in[one.who]]] = True
    return found


def _household(one: Household, names: Sequence[Cause]) -> Household:
    if "prices" in names:
        one = replace(one, price_rise=_NOTHING)
    if "uneven-income" in names:
        one = replace(one, income=Income(one.income.monthly))
    return one


def _habits(habits: Habits, names: Sequence[Cause]) -> Habits:
    if "on-credit" in names:
        habits = replace(habits, on_credit=_NOTHING)
    if "minimum-only" in names:
        habits = replace(habits, minimum_only=False)
    if "borrowing" in names:
        habits = replace(habits, lenders=0)
    if "late-cut" in names and habits.cut:
        habits = replace(habits, cut_after=0)
    return habits


def _failed_in(lived: Crowd | Path) -> NDArray[np.int16]:
    from overdue.household.path import Path

    if isinstance(lived, Path):
        return np.array([lived.failed or 0], dtype=np.int16)
    return lived.failed_in


def missed_in(lot: Lot) -> NDArray[np.int16]:
    """Return the month of the first missed payment of each, 0 for none."""
    return _lived(lot, fate(lot)) if lot.count else np.zeros(0, dtype=np.int16)


def missed_in_each(lots: Sequence[Lot]) -> list[NDArray[np.int16]]:
    """Return the same for parts of one lot, each of which differs in what comes to it or in habits.

    Those with the same habits are lived at once, for a month costs much the same for few or many.
    """
    found = [np.zeros(0, dtype=np.int16)] * len(lots)
    alike: dict[Habits, list[int]] = {}
    for at, lot in enumerate(lots):
        # When spending is cut is settled in what comes to them.
        alike.setdefault(replace(lot.habits, cut=_NOTHING, cut_after=None), []).append(at)
    for places in alike.values():
        some = [lots[at] for at in places]
        missed = _lived(_side_by_side(some), beside([fate(lot) for lot in some]))
        ends = np.cumsum([lot.count for lot in some])[:-1]
        for at, mine in zip(places, np.split(missed, ends), strict=True):
            found[at] = mine
    return found


def _side_by_side(lots: Sequence[Lot]) -> Lot:
    which = np.concatenate([lot.which for lot in lots])
    return replace(lots[0], which=which, luck=Luck.beside([lot.luck for lot in lots]))


def _lived(lot: Lot, came: Fate) -> NDArray[np.int16]:
    engine = Engine(lot, came)
    for _ in range(lot.months):
        engine.live()
    return engine.failed_in


def _spread(found: NDArray[Kind], rows: NDArray[np.intp], whole: NDArray[Kind]) -> NDArray[Kind]:
    whole[:, rows] = found
    return whole
