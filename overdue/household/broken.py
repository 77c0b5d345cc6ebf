"""What broke it: households that are alike, and one that missed a payment, cause by cause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from overdue.household.attribution import CAUSES, Cause, Causes, causes, missed_in, without
from overdue.household.crowd import many
from overdue.household.fate import fate
from overdue.household.happened import happened

if TYPE_CHECKING:
    from overdue.household.habits import Habits
    from overdue.household.household import Household
    from overdue.household.lot import Lot
    from overdue.household.shocks import Happening, Shock

__all__ = ["MONTHS", "PEOPLE", "SEED", "Broken", "Tried"]

PEOPLE: Final = 1000
"""Households that are lived."""
MONTHS: Final = 36
SEED: Final = 1

Shocks = tuple["Shock", ...]


class Tried(NamedTuple):
    """One cause, taken away.

    Attributes
    ----------
    name
        Which.
    share
        Share of those that missed a payment that would not have without it.
    was_there
        Whether it was there for the household chosen, before its first missed payment.
    month
        Month of that one's first missed payment without it, 0 for none.
    came
        Months in which it came to that household, up to its first missed payment, for a shock.
    """

    name: Cause
    share: float
    was_there: bool
    month: int
    came: tuple[int, ...]


@dataclass(frozen=True)
class Broken:
    """A crowd of households that are alike, and one of those that missed a payment.

    Attributes
    ----------
    household, shocks, habits
        What they are, what can happen to them, and what they do.
    turn
        Which of those that missed one is looked at: 1 for the first; after the last one comes the
        first again.
    """

    household: Household
    shocks: Shocks
    habits: Habits
    turn: int = 1

    @property
    def failed(self) -> int:
        """How many of `PEOPLE` miss a payment within `MONTHS`."""
        return len(self._failed)

    @property
    def together(self) -> float:
        """Share of these for which no cause alone is enough, but all of them together are."""
        return self._known.causes.share_together

    @property
    def budget(self) -> float:
        """Share of these that miss a payment even without any of the causes."""
        return self._known.causes.share_budget

    @property
    def number(self) -> int | None:
        """Number of the household looked at, from 1; ``None`` where none missed a payment."""
        return None if self._place is None else self._place + 1

    @property
    def month(self) -> int:
        """Month of its first missed payment."""
        return 0 if self._place is None else int(self._known.failed_in[self._place])

    @property
    def verdict(self) -> str | None:
        """Whether single causes broke it (``alone``), several ``together`` or the ``budget``."""
        if self._place is None:
            return None
        if self._known.causes.together[self._place]:
            return "together"
        return "budget" if self._known.causes.budget[self._place] else "alone"

    @cached_property
    def tried(self) -> tuple[Tried, ...]:
        """Every cause that there can be for such a household, in the order of `CAUSES`."""
        lot, _, found = self._known
        here = []
        for name in CAUSES:
            other = without(lot, (name,))
            changed = (other.variants, other.shocks, other.habits)
            if changed == (lot.variants, lot.shocks, lot.habits):
                continue  # there is no such cause to take away
            at, share = CAUSES.index(name), found.share(name) if self.failed else 0.0
            if self._place is None:
                here.append(Tried(name, share, was_there=False, month=0, came=()))
                continue
            months = tuple(
                one.month
                for one in self._happenings
                if one.kind == name and one.month <= self.month
            )
            there = bool(found.present[at, self._place])
            month = int(found.failed_in[at, self._place])
            here.append(Tried(name, share, was_there=there, month=month, came=months))
        return tuple(here)

    @property
    def alone(self) -> tuple[Tried, ...]:
        """The causes without which the household looked at would have missed nothing."""
        return tuple(one for one in self.tried if one.was_there and not one.month)

    @cached_property
    def month_without_any(self) -> int:
        """Month of its first missed payment without any of the causes, 0 for none."""
        if self._place is None:
            return 0
        one = self._known.lot.part(np.array([self._place]))
        return int(missed_in(without(one, CAUSES))[0])

    # --------------------------------------------------------------------------------------------

    @property
    def _known(self) -> _Known:
        return _lived(self.household, self.shocks, self.habits)

    @cached_property
    def _failed(self) -> tuple[int, ...]:
        return tuple(np.flatnonzero(self._known.failed_in).tolist())

    @property
    def _place(self) -> int | None:
        return self._failed[(self.turn - 1) % len(self._failed)] if self._failed else None

    @cached_property
    def _happenings(self) -> tuple[Happening, ...]:
        return happened(fate(self._known.lot.part(np.array([self._place]))))


class _Known(NamedTuple):
    """What is kept of a crowd, which is little."""

    lot: Lot
    failed_in: NDArray[np.int16]
    causes: Causes


@lru_cache(maxsize=160)
def _lived(household: Household, shocks: Shocks, habits: Habits) -> _Known:
    crowd = many(household, shocks, habits, n=PEOPLE, seed=SEED, months=MONTHS)
    return _Known(crowd.lot, crowd.failed_in, causes(crowd))
