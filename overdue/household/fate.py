"""What comes in, what is spent and what happens, month by month, before any debt is paid.

Nothing here hangs on how much money there is: it is the same whatever the buffer.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import cos, pi
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from overdue.fees.precision import fine
from overdue.household.events import Events, events
from overdue.household.fen import PARTS, Fen, part_of, parts, swung
from overdue.household.luck import steps
from overdue.household.shocks import BILLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overdue.household.lot import Lot
    from overdue.household.shocks import ShockKind

__all__ = ["Fate", "beside", "fate"]

_YEAR: Final = 12
_SEASON: Final = tuple(round(10_000 * cos(2 * pi * month / _YEAR)) for month in range(_YEAR))
"""What a season adds, by months since its peak, in parts of 10,000 of the swing."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What comes to some households; each array has the shape (months, n) or (months, 1).

    Attributes
    ----------
    income, spending, bills
        What comes in, what essentials and wants take after cuts, and the bills of shocks, fen.
    cut
        Whether spending is cut.
    forgot
        Whether payments are forgotten; ``None``: never.
    granted
        Whether the lenders would agree to give time, shape (n,).
    events
        Every shock that came, kind by kind.
    """

    income: Fen
    spending: Fen
    bills: Fen
    cut: NDArray[np.bool_]
    forgot: NDArray[np.bool_] | None
    granted: NDArray[np.bool_]
    events: tuple[Events, ...]


def fate(lot: Lot) -> Fate:
    """Answer what comes to some households."""
    came = tuple(events(shock, lot.luck) for shock in lot.shocks)
    income = _income(lot)
    for kind in ("job-loss", "pay-cut"):
        if (stopped := _shares(lot, came, kind)) is not None:
            income = income - part_of(income, stopped)
    essentials, wants = _spending(lot)
    if (dearer := _shares(lot, came, "prices")) is not None:
        essentials, wants = essentials + part_of(essentials, dearer), wants + part_of(wants, dearer)
    bills = _bills(lot, came)
    spending = essentials + wants
    usual = spending + bills + lot.sums(lambda one: one.payments)
    cut = _cut(lot, income < usual)
    if cut.any():
        spending = spending - np.where(cut, part_of(wants, parts(lot.habits.cut)), 0)
    forgot = None
    if missed := [one for one in came if one.kind == "forgot"]:
        forgot = np.zeros((lot.months, lot.count), dtype=bool)
        for one in missed:
            forgot[one.month, one.who] = True
    granted = lot.luck.once("granted") < steps(float(lot.granted))
    return Fate(income, spending, bills, cut, forgot, granted, came)


def beside(fates: Sequence[Fate]) -> Fate:
    """Return what comes to several lots as what comes to one, without the single shocks."""
    counts = [len(one.granted) for one in fates]

    def joined(name: str) -> NDArray[Any]:
        months = len(fates[0].income)
        parts = [
            np.zeros((months, 1), dtype=bool) if (found := getattr(one, name)) is None else found
            for one in fates
        ]
        wide = [np.broadcast_to(p, (months, n)) for p, n in zip(parts, counts, strict=True)]
        return np.concatenate(wide, axis=1)

    return Fate(
        income=joined("income"),
        spending=joined("spending"),
        bills=joined("bills"),
        cut=joined("cut"),
        forgot=None if all(one.forgot is None for one in fates) else joined("forgot"),
        granted=np.concatenate([one.granted for one in fates]),
        events=(),
    )


def _income(lot: Lot) -> Fen:
    income = lot.variants[0].income
    monthly = lot.sums(lambda one: one.income.monthly)
    if income.shape == "irregular":
        return swung(monthly, income.swing, lot.luck.lane("income"))
    if income.shape == "seasonal":
        since = (np.arange(lot.months) + 1 - income.peak) % _YEAR
        season = np.array(_SEASON)[since][:, np.newaxis] * parts(income.swing) // 10_000
        return monthly + part_of(monthly, season)
    return np.broadcast_to(monthly, (lot.months, len(monthly)))


def _spending(lot: Lot) -> tuple[Fen, Fen]:
    index = np.array([_index(one.price_rise, lot.months) for one in lot.variants]).T
    dearer = lot.spread(index)
    essentials, wants = (lot.sums(lambda one: one.essentials), lot.sums(lambda one: one.wants))
    return part_of(essentials, dearer), part_of(wants, dearer)


@lru_cache(maxsize=64)
@fine
def _index(yearly: Decimal, months: int) -> tuple[int, ...]:
    """Return what prices are in each month, in `PARTS` of the first."""
    step = (1 + yearly) ** (Decimal(1) / _YEAR)
    return tuple(parts(step**month) for month in range(months))


def _shares(lot: Lot, came: tuple[Events, ...], kind: ShockKind) -> Fen | None:
    """Return the share that is away or added in each month, in `PARTS`; ``None``: never any."""
    mine = [one for one in came if one.kind == kind and len(one.who)]
    if not mine:
        return None
    change = np.zeros((lot.months + 1, lot.count), dtype=np.int64)
    for one in mine:
        # A spell ends in a month in which another may begin: two events never share a place.
        change[one.month, one.who] += one.size
        change[one.month + one.lasts, one.who] -= one.size
    return np.minimum(np.cumsum(change[:-1], axis=0), PARTS)


def _bills(lot: Lot, came: tuple[Events, ...]) -> Fen:
    mine = [one for one in came if one.kind in BILLS and len(one.who)]
    if not mine:
        return np.zeros((lot.months, 1), dtype=np.int64)
    change = np.zeros((lot.months + 1, lot.count), dtype=np.int64)
    once = np.zeros((lot.months, lot.count), dtype=np.int64)
    for one in mine:
        each = one.size // one.spread_over
        change[one.month, one.who] += each
        change[one.month + one.lasts, one.who] -= each
        once[one.month, one.who] += one.size - each * one.spread_over
    return np.cumsum(change[:-1], axis=0) + once


def _cut(lot: Lot, short: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell when spending is cut: once so many months in a row have been short."""
    after = lot.habits.cut_after
    if after is None or not lot.habits.cut:
        return np.zeros((lot.months, 1), dtype=bool)
    row = np.zeros(short.shape[1], dtype=np.int16)
    cut = np.empty_like(short)
    for month, here in enumerate(short):
        row = (row + 1) * here
        cut[month] = row > after
    return cut
