"""The luck of a household: fixed for a seed, whatever it does and however many there are.

Households are numbered, and come in blocks of a fixed size. A block's numbers are drawn from the
seed and the number of the block alone, a month after the other, so that a household has the same
luck alone, among thousands, over more months and with another choice: what differs then is the
choice. The raw stream of a bit generator is used, which NumPy promises not to change.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.household.shocks import MOST_MONTHS, ShockKind

__all__ = ["BLOCK", "MOST_HOUSEHOLDS", "Lane", "Luck", "steps"]

Index = NDArray[np.intp]

BLOCK: Final = 1024
"""Households in a block."""

MOST_HOUSEHOLDS: Final = 100_000

Lane = ShockKind | Literal["income", "granted"]
"""What is decided each month; ``granted`` once, before the first."""

_LANES: Final[tuple[Lane, ...]] = (*get_args(ShockKind), "income", "granted")
_WIDTH: Final = 16
"""Room for further decisions that leaves the others as they are."""
_STEPS: Final = 1 << 16
_UNIT: Final = 2.0**-53
_SHIFTS: Final = np.array([0, 16, 32, 48], dtype="u8")
_MOST_SEED: Final = 2**63 - 1


class Luck:
    """The luck of some households.

    Parameters
    ----------
    lanes
        Numbers from 0 to 65,535, shape (months + 1, lanes, households); month 0 is before the
        first.
    """

    def __init__(self, lanes: NDArray[np.uint16]) -> None:
        self._lanes = lanes
        self.months: int = lanes.shape[0] - 1
        self.count: int = lanes.shape[2]

    @classmethod
    def of_crowd(cls, seed: int, count: int, months: int) -> Luck:
        """Return the luck of the first households of a seed."""
        return cls(
            _drawn(whole("seed", seed, 0, _MOST_SEED), 0, -(-count // BLOCK), months)[:, :, :count]
        )

    @classmethod
    def of_one(cls, seed: int, number: int, months: int) -> Luck:
        """Return the luck of one household, by its number from 0."""
        block, place = divmod(number, BLOCK)
        drawn = _drawn(whole("seed", seed, 0, _MOST_SEED), block, 1, months)
        return cls(drawn[:, :, place : place + 1])

    def of(self, which: Index) -> Luck:
        """Return the luck of some of these households, in that order."""
        return Luck(self._lanes[:, :, which])

    @classmethod
    def beside(cls, lucks: Sequence[Luck]) -> Luck:
        """Return the lucks of several lots as those of one."""
        lanes = [one._lanes for one in lucks]  # noqa: SLF001 - of the same class
        return cls(np.concatenate(lanes, axis=2))

    def lane(self, lane: Lane) -> NDArray[np.uint16]:
        """Return a number for each month and household, see :func:`steps`, (months, count)."""
        found: NDArray[np.uint16] = self._lanes[1:, _LANES.index(lane)]
        return found

    def once(self, lane: Lane) -> NDArray[np.uint16]:
        """Return a number for each household, shape (count,)."""
        found: NDArray[np.uint16] = self._lanes[0, _LANES.index(lane)]
        return found

    def detail(self, month: Index, household: Index, what: int) -> NDArray[np.uint64]:
        """Return a further number of 64 bits for some months and households, shape (k,).

        Parameters
        ----------
        month
            Months from 0 for the first, shape (k,).
        household
            Which, shape (k,).
        what
            A small number that says for what it is: another number, another luck.
        """
        four = self._lanes[month + 1, :4, household].astype("u8") << _SHIFTS
        word = four.sum(axis=1, dtype="u8") + np.uint64(
            (what + 1) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
        )
        # The finaliser of the splitmix64 generator.
        word = (word ^ (word >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        word = (word ^ (word >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        found: NDArray[np.uint64] = word ^ (word >> np.uint64(31))
        return found


def steps(chance: float) -> int:
    """Return a chance as the number below which a lane must lie, to 1 in 65,536."""
    return round(chance * _STEPS)


def unit(detail: NDArray[np.uint64]) -> NDArray[np.float64]:
    """Return details as numbers from 0 to below 1."""
    return (detail >> np.uint64(11)).astype(np.float64) * _UNIT


@lru_cache(maxsize=4)
def _drawn(seed: int, first: int, blocks: int, months: int) -> NDArray[np.uint16]:
    lanes = np.empty((months + 1, _WIDTH, blocks * BLOCK), dtype="<u2")
    for block in range(blocks):
        source = np.random.PCG64DXSM(np.random.SeedSequence((seed, first + block)))
        words = source.random_raw((months + 1) * _WIDTH // 4 * BLOCK).astype("<u8", copy=False)
        mine = slice(block * BLOCK, (block + 1) * BLOCK)
        lanes[:, :, mine] = words.view("<u2").reshape(months + 1, _WIDTH, BLOCK)
    lanes.flags.writeable = False  # several crowds read the same
    return lanes


def whole(argument: str, value: object, least: int, most: int) -> int:
    """Check a count."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        words = f"a whole number from {least:,} to {most:,}"
        raise BadArgument(argument, value, Allowed("whole", words, least, most))
    return value


def horizon(value: int) -> int:
    """Check for how many months a household is followed: 1 to `MOST_MONTHS`."""
    return whole("months", arguments.months("months", value, least=1), 1, MOST_MONTHS)
