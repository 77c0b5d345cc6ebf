"""The same luck for several copies of some accounts, so that what differs is not chance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from overdue.collection.luck import Index, Lane, Luck, Once

__all__ = ["SameLuck"]


class SameLuck(Luck):
    """The luck of accounts 0 to `count` - 1, as many times over as there are copies.

    Account ``copy * count + person`` has the luck of the person.

    Parameters
    ----------
    seed, days
        As for `Luck`.
    count
        People.
    copies
        How often each of them is there.
    """

    def __init__(self, seed: int, count: int, copies: int, days: int) -> None:
        super().__init__(seed, 0, count, days)
        self._people, self._copies = count, copies

    def once(self, what: Once) -> NDArray[np.float64]:
        """Return one number from 0 to 1 for each account, shape (copies * count,)."""
        return np.tile(super().once(what), self._copies)

    def today(self, lane: Lane, day: int) -> NDArray[np.uint16]:
        """Return one number for each account on a day, shape (copies * count,)."""
        return np.tile(super().today(lane, day), self._copies)

    def mixed(self, day: int, accounts: Index, one: Lane, other: Lane) -> NDArray[np.uint16]:
        """Return what two lanes make together for some accounts."""
        return super().mixed(day, accounts % self._people, one, other)

    def detail(self, day: int, accounts: Index, what: int) -> NDArray[np.float64]:
        """Return a further number from 0 to 1 for some accounts on a day, shape (k,)."""
        return super().detail(day, accounts % self._people, what)
