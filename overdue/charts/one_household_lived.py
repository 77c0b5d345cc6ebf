"""One household as it lives and as it could have lived: what its picture and its words rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np

from overdue.household import (
    Habits,
    Household,
    Path,
    Remedy,
    Shock,
    live,
    months_without_income,
)

__all__ = ["OneHousehold", "RemedyName"]

RemedyName = Literal["none", "buffer_3", "buffer_6", "cut", "no_borrowing", "time"]


@dataclass(frozen=True, eq=False)
class OneHousehold:
    """How it goes for one household, and how it would have gone; lived once that is looked at.

    Attributes
    ----------
    household, habits, shocks
        The household, what it does, and what happens to it.
    numbers
        Every assumption as it is set, by id.
    remedy, otherwise
        What it does otherwise; ``None`` where that is nothing.
    months
        For how long it is followed.
    number
        Which luck.
    """

    household: Household
    habits: Habits
    shocks: tuple[Shock, ...]
    numbers: Mapping[str, Decimal]
    remedy: RemedyName
    otherwise: Remedy | None
    months: int
    number: int

    @cached_property
    def path(self) -> Path:
        """How it goes."""
        return self._lived(None)

    @cached_property
    def other(self) -> Path | None:
        """How it goes otherwise, with the same luck; ``None`` where it does nothing otherwise."""
        return None if self.otherwise is None else self._lived(self.otherwise)

    @property
    def without_income(self) -> int | None:
        """For how many months all payments are made without income and without new loans.

        ``None`` for longer than 60 months.
        """
        return _without_income(self.household, self.habits)

    @property
    def gone(self) -> int | None:
        """Month in which the money is gone, and not because a bill was paid beyond its minimum."""
        months = np.flatnonzero((self.path.cash == 0) & (self.path.paid <= self.path.due))
        return int(months[0]) + 1 if len(months) else None

    def _lived(self, remedy: Remedy | None) -> Path:
        return live(
            self.household,
            self.shocks,
            self.habits,
            number=self.number,
            months=self.months,
            remedy=remedy,
        )


@lru_cache(maxsize=16)  # most moves change neither the household nor what it does
def _without_income(life: Household, habits: Habits) -> int | None:
    return months_without_income(life, replace(habits, lenders=0))
