"""Who comes to the door: as likely as the table says, on the days on which its conditions hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from overdue.collection.rules import NEVER

if TYPE_CHECKING:
    from overdue.collection.luck import Luck
    from overdue.collection.rules import Rules

__all__ = ["Visits"]

Index = NDArray[np.intp]
_NEXT = 90
"""Number of the further luck that decides how soon somebody comes again."""


class Visits:
    """The visits of some accounts.

    Each day adds to the pressure on an account, more on days on which more conditions hold;
    somebody comes when it has passed what the luck of that account bears. So an account that is
    easier to reach, or owes less, is never visited sooner with the same luck.

    Attributes
    ----------
    count
        Visits so far, shape (n,).
    first
        Day of the first one, or `NEVER`.
    pressure
        What has added up; 1 - exp(-pressure) is the chance of at least one visit by now.
    """

    def __init__(self, rules: Rules, luck: Luck, count: int) -> None:
        visit, numbers = rules.table.visit, rules.numbers
        self._luck = luck
        self._from_day = max(numbers.day(visit.from_day), 1)
        self._large, self._lost = numbers.one(visit.large), numbers.day(visit.unreachable)
        chance, without = min(numbers.one(visit.chance), 1 - 1e-9), numbers.one(visit.without)
        # By how many of the two conditions hold.
        self._a_day = -np.log1p(-chance) / visit.days * np.array([without**2, without, 1.0])
        self.count = np.zeros(count, dtype=np.int16)
        self.first = np.full(count, NEVER, dtype=np.int16)
        self.pressure = np.zeros(count)
        self._bears = -np.log1p(-luck.once("visit"))

    def happen(
        self,
        day: int,
        open_to: Index,
        last_reached: NDArray[np.int16],
        owed: Callable[[Index], NDArray[np.float64]],
    ) -> Index:
        """Return the accounts to whose door somebody comes on a day, shape (k,).

        Parameters
        ----------
        day
            The day.
        open_to
            Accounts in a stage in which somebody may come.
        last_reached
            Day on which each person was last reached, shape (n,).
        owed
            Tells what some accounts owe, yuan.
        """
        if day < self._from_day:
            return np.empty(0, dtype=np.intp)
        lost = day - last_reached[open_to] >= self._lost
        large = owed(open_to) >= self._large
        self.pressure[open_to] += self._a_day[lost.astype(np.int8) + large]
        came: Index = open_to[self.pressure[open_to] >= self._bears[open_to]]
        if len(came):
            self.count[came] += 1
            self.first[came] = np.minimum(self.first[came], day)
            again = self._luck.detail(day, came, _NEXT)
            self._bears[came] = self.pressure[came] - np.log1p(-again)
        return came
