"""The luck of an account: fixed for a seed, whatever the account does and however many there are.

Accounts are numbered, and come in blocks of a fixed size. A block's numbers are drawn from the
seed and the number of the block alone, so that an account has the same luck alone, among a
thousand, and under another choice: what differs then is the choice. The raw stream of a bit
generator is used, which NumPy promises not to change.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

__all__ = ["BLOCK", "LANES", "Lane", "Luck", "Once", "steps"]

Index = NDArray[np.intp]

BLOCK: Final = 1024
"""Accounts in a block."""

Once = Literal["due", "money", "conduct", "plan", "letter", "suit", "sale", "visit", "complaint"]
"""What is decided once in the life of an account."""

_ONCE: Final[tuple[Once, ...]] = get_args(Once)
_KEPT_FREE: Final = 16 - len(_ONCE)
"""Room for further decisions that leaves those of each day where they are."""

Lane = Literal["phone", "answered", "text", "other"]
"""What is decided each day."""

LANES: Final[tuple[Lane, ...]] = get_args(Lane)
_STEPS: Final = 1 << 16
_UNIT: Final = 2.0**-53
_SHIFTS: Final = np.array([[0], [16], [32], [48]], dtype="u8")


class Luck:
    """The luck of some whole blocks of accounts.

    Parameters
    ----------
    seed
        Which luck, 0 or more.
    first
        Number of the first account; a multiple of `BLOCK`.
    count
        How many accounts.
    days
        Last day.
    only
        Keep the luck of one account alone: its number, counted from `first`.
    """

    def __init__(
        self, seed: int, first: int, count: int, days: int, *, only: int | None = None
    ) -> None:
        blocks = -(-count // BLOCK)
        self._lanes = np.empty((days + 1, len(LANES), blocks * BLOCK), dtype="<u2")
        self._once: dict[Once, NDArray[np.float64]] = {
            name: np.empty(blocks * BLOCK) for name in _ONCE
        }
        for block in range(blocks):
            source = np.random.PCG64DXSM(np.random.SeedSequence((seed, first // BLOCK + block)))
            mine = slice(block * BLOCK, (block + 1) * BLOCK)
            for name in _ONCE:
                self._once[name][mine] = (source.random_raw(BLOCK) >> np.uint64(11)) * _UNIT
            source.random_raw(_KEPT_FREE * BLOCK)
            words = source.random_raw((days + 1) * BLOCK).astype("<u8", copy=False)
            self._lanes[:, :, mine] = words.view("<u2").reshape(days + 1, len(LANES), BLOCK)
        self.count = count
        if only is not None:
            self.count, mine = 1, slice(only, only + 1)
            self._lanes = self._lanes[:, :, mine]
            self._once = {name: drawn[mine] for name, drawn in self._once.items()}

    def once(self, what: Once) -> NDArray[np.float64]:
        """Return one number from 0 to 1 for each account, shape (count,)."""
        return self._once[what][: self.count]

    def today(self, lane: Lane, day: int) -> NDArray[np.uint16]:
        """Return one number for each account on a day, see :func:`steps`, shape (count,)."""
        found: NDArray[np.uint16] = self._lanes[day, LANES.index(lane), : self.count]
        return found

    def mixed(self, day: int, accounts: Index, one: Lane, other: Lane) -> NDArray[np.uint16]:
        """Return what two lanes make together for some accounts, independent of each alone."""
        of_day = self._lanes[day]
        both: NDArray[np.uint16]
        both = of_day[LANES.index(one), accounts] ^ of_day[LANES.index(other), accounts]
        return both

    def detail(self, day: int, accounts: Index, what: int) -> NDArray[np.float64]:
        """Return a further number from 0 to 1 for some accounts on a day, shape (k,).

        Parameters
        ----------
        day
            The day.
        accounts
            Which, shape (k,).
        what
            A small number that says for what it is: another number, another luck.
        """
        four = self._lanes[day][:, accounts].astype("u8") << _SHIFTS
        word = four.sum(axis=0) + np.uint64((what + 1) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
        # The finaliser of the splitmix64 generator.
        word = (word ^ (word >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        word = (word ^ (word >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        drawn: NDArray[np.float64] = ((word ^ (word >> np.uint64(31))) >> np.uint64(11)) * _UNIT
        return drawn


def steps(chance: NDArray[np.float64] | float) -> NDArray[np.uint32]:
    """Return a chance as the number below which the luck of a day must lie, to 1 in 65,536."""
    found: NDArray[np.uint32] = np.rint(np.clip(chance, 0.0, 1.0) * _STEPS).astype(np.uint32)
    return found
