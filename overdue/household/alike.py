"""Households that are alike: how many miss a payment, by month, by what they have, with help."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from overdue.fees.bad_argument import BadArgument
from overdue.household.cells import Grid, grid
from overdue.household.crowd import Crowd, many
from overdue.household.habits import Remedy
from overdue.household.remedies import remedied

if TYPE_CHECKING:
    from collections.abc import Mapping

    from overdue.household.habits import Habits
    from overdue.household.household import Household
    from overdue.household.shocks import Shock

__all__ = [
    "BUFFERS",
    "CELL",
    "MAPPED",
    "MONTHS",
    "PEOPLE",
    "RATIOS",
    "SEED",
    "Alike",
    "Helped",
    "Life",
    "Lived",
    "Shown",
]

PEOPLE: Final = 1000
"""Households that are lived."""
CELL: Final = 100
"""Households that are lived for each place of the map."""
MONTHS: Final = 36
SEED: Final = 1

Shown = Literal["months", "map", "remedies"]

BUFFERS: Final = tuple(Decimal(months) for months in (0, 1, 2, 3, 6))
"""Months of needs, beside the own buffer."""
RATIOS: Final = tuple(Decimal(share).scaleb(-2) for share in (10, 20, 30, 40, 50))
"""Shares of the income that go to debts, beside the own one."""
MAPPED: Final = (Decimal("0.005"), Decimal("0.9"))
"""Beyond these the own place is not on the map: debts are next to nothing, or hopeless."""
_MOST_BUFFER: Final = Decimal(99)


class Life(NamedTuple):
    """A household, what can happen to it, and what it does."""

    household: Household
    shocks: tuple[Shock, ...]
    habits: Habits


class Lived(NamedTuple):
    """How it went for `PEOPLE` of them.

    Attributes
    ----------
    chance
        Share that misses a payment within `MONTHS`.
    by_month
        Share that has missed one by the end of month 1, 2, …, shape (months,).
    half
        The month by which half of those had, 0 where nobody missed one.
    owed
        Mean of what they owe at the end, yuan.
    """

    chance: float
    by_month: NDArray[np.float64]
    half: int
    owed: float


class Helped(NamedTuple):
    """How it went for the same with the same luck and a remedy.

    Attributes
    ----------
    remedy
        Which.
    chance, owed
        As for :class:`Lived`.
    saved, harmed
        Shares that then miss no payment any more, and that miss one only then.
    """

    remedy: Remedy
    chance: float
    owed: float
    saved: float
    harmed: float


@dataclass(frozen=True)
class Alike:
    """Many households that are alike, asked one question at a time: only that is worked out.

    Attributes
    ----------
    life
        Theirs.
    settings
        The same household with everything that is assumed as the settings have it.
    remedies
        What could be done otherwise.
    shown
        What is asked: how many by ``months``, on the ``map``, or with ``remedies``.
    """

    life: Life
    settings: Mapping[str, Life]
    remedies: tuple[Remedy, ...]
    shown: Shown

    @property
    def lived(self) -> Lived:
        """How it goes for them."""
        return _lived(self.life)

    def under(self, setting: str) -> Lived:
        """How it goes for them with everything assumed as a setting has it."""
        return _lived(self.settings[setting])

    @property
    def span(self) -> tuple[float, float]:
        """The least and the greatest chance under the settings and the own numbers."""
        chances = [self.lived.chance, *(self.under(setting).chance for setting in self.settings)]
        return min(chances), max(chances)

    @property
    def helped(self) -> tuple[Helped, ...]:
        """What each remedy would have changed."""
        return _helped(self.life, self.remedies)

    # The map --------------------------------------------------------------------------------------

    @property
    def own_buffer(self) -> Decimal:
        """The own buffer, months of needs to a tenth."""
        months = self.life.household.buffer_months or Decimal(0)
        return min(months, _MOST_BUFFER).quantize(Decimal("0.1"))

    @property
    def own_ratio(self) -> Decimal | None:
        """The own debt-service ratio in whole percent; ``None`` where there is none to map."""
        ratio = self.life.household.service_ratio
        least, most = MAPPED
        return ratio.quantize(Decimal("0.01")) if ratio and least <= ratio <= most else None

    @property
    def map(self) -> Grid | None:
        """The chance of the first `CELL` of them by buffer and ratio; ``None``: it has no place.

        That is so without an income, without debts, and where amounts would be beyond all bounds.
        """
        if self.own_ratio is None:
            return None
        buffers, ratios = _with(self.own_buffer, BUFFERS), _with(self.own_ratio, RATIOS)
        # The own buffer plays no part: each place has its own, and so the key is found again.
        household = replace(self.life.household, buffer=Decimal(0))
        return _map(self.life._replace(household=household), buffers, ratios)


def _with(own: Decimal, usual: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(sorted({own, *usual}))


@lru_cache(maxsize=2)  # a crowd is large
def _crowd(life: Life) -> Crowd:
    return many(*life, n=PEOPLE, seed=SEED, months=MONTHS)


@lru_cache(maxsize=320)
def _lived(life: Life) -> Lived:
    crowd = _crowd(life)
    failed = np.sort(crowd.failed_in[crowd.failed_in > 0])
    half = int(failed[(len(failed) - 1) // 2]) if len(failed) else 0
    return Lived(crowd.chance, crowd.chance_by_month, half, float(crowd.owed.mean()) / 100)


@lru_cache(maxsize=160)
def _helped(life: Life, remedies: tuple[Remedy, ...]) -> tuple[Helped, ...]:
    return tuple(
        Helped(
            one.remedy,
            one.chance,
            float(one.crowd.owed.mean()) / 100,
            one.saved / PEOPLE,
            one.harmed / PEOPLE,
        )
        for one in remedied(_crowd(life), remedies)
    )


@lru_cache(maxsize=160)
def _map(life: Life, buffers: tuple[Decimal, ...], ratios: tuple[Decimal, ...]) -> Grid | None:
    try:
        return grid(*life, buffers=buffers, ratios=ratios, n=CELL, seed=SEED, months=MONTHS)
    except BadArgument:
        return None
