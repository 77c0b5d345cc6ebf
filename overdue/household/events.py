"""When a shock comes to each of some households, how large it is and how long it lasts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from overdue.household.fen import PARTS, Fen, parts, swung, to_fen
from overdue.household.luck import steps, unit
from overdue.household.shocks import BILLS, SHOCK_KINDS

if TYPE_CHECKING:
    from overdue.household.lot import Index
    from overdue.household.luck import Luck
    from overdue.household.shocks import Shock, ShockKind

__all__ = ["Events", "events"]

_YEAR: Final = 12
_SPELLS: Final[tuple[ShockKind, ...]] = ("job-loss", "pay-cut", "prices")
"""Those that cannot come again before they are over."""


@dataclass(frozen=True, slots=True)
class Events:
    """Every time that one shock came; the arrays have the shape (k,).

    Attributes
    ----------
    kind
        What.
    month, who
        When, from 0 for the first month, and to which household.
    size
        In `PARTS`, or fen for a bill.
    lasts
        Months of it that lie within the time that is followed.
    spread_over
        For a bill: over how many months it is spread, even beyond that time.
    """

    kind: ShockKind
    month: Index
    who: Index
    size: Fen
    lasts: Index
    spread_over: int


def events(shock: Shock, luck: Luck) -> Events:
    """Answer when a shock comes to whom, how large it is and how long it lasts."""
    month, who = _when(shock, luck)
    lasts = _lasts(shock, luck, month, who)
    if shock.kind in _SPELLS and shock.month is None:
        free = _not_during_another(month, who, lasts, luck.count)
        month, who, lasts = month[free], who[free], lasts[free]
    lasts = np.minimum(lasts, luck.months - month)
    size = to_fen(shock.size) if shock.kind in BILLS else parts(shock.size)
    sizes = np.full(len(month), size, dtype=np.int64)
    if shock.spread and shock.month is None:
        lane = luck.detail(month, who, 2 * SHOCK_KINDS.index(shock.kind)) >> np.uint64(48)
        sizes = swung(sizes, shock.spread, lane.astype(np.uint16))
        if shock.kind not in BILLS:
            sizes = np.minimum(sizes, PARTS)
    return Events(shock.kind, month, who, sizes, lasts, shock.months or luck.months)


def _when(shock: Shock, luck: Luck) -> tuple[Index, Index]:
    if shock.month is None:
        monthly = 1 - (1 - float(shock.chance)) ** (1 / _YEAR)
        month, who = np.nonzero(luck.lane(shock.kind) < steps(monthly))
        return month, who
    all_of_them = luck.count if shock.month <= luck.months else 0
    return np.full(all_of_them, shock.month - 1, dtype=np.intp), np.arange(all_of_them)


def _lasts(shock: Shock, luck: Luck, month: Index, who: Index) -> Index:
    if shock.months is None:
        return np.full(len(month), luck.months, dtype=np.intp)
    if shock.kind != "job-loss" or shock.month is not None or shock.months == 1:
        return np.full(len(month), shock.months, dtype=np.intp)
    # Each month brings work again with the same chance, so that it takes `months` on average.
    u = unit(luck.detail(month, who, 2 * SHOCK_KINDS.index(shock.kind) + 1))
    took: Index = 1 + np.floor(np.log1p(-u) / np.log1p(-1 / shock.months)).astype(np.intp)
    return took


def _not_during_another(month: Index, who: Index, lasts: Index, count: int) -> Index:
    """Return the events that begin after the ones before them are over; `month` is in order."""
    free_from = np.zeros(count, dtype=np.intp)
    kept: list[Index] = []
    starts = np.flatnonzero(np.diff(month, prepend=-1))
    for here in np.split(np.arange(len(month)), starts[1:]):
        now = month[here[:1]]
        free = here[free_from[who[here]] <= now]
        free_from[who[free]] = now + lasts[free]
        kept.append(free)
    return np.concatenate(kept)
