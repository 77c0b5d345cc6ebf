"""Some households that live under the same shocks and with the same habits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.household.debts import Revolving
from overdue.household.fen import Fen, to_fen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from overdue.household.debts import Debt
    from overdue.household.habits import Habits, Remedy
    from overdue.household.household import Household
    from overdue.household.luck import Luck
    from overdue.household.shocks import Shock

__all__ = ["Index", "Lot"]

Index = NDArray[np.intp]
Any_ = TypeVar("Any_", bound=np.generic)
Debt_ = TypeVar("Debt_", bound="Debt")


@dataclass(frozen=True, slots=True)
class Lot:
    """Some households and their luck.

    Attributes
    ----------
    variants
        The different households; they differ in sums alone, not in kinds of debt.
    which
        The variant of each household, shape (n,).
    shocks, habits
        The same for all; shocks that cannot come are left out.
    pause, granted
        Months of time that the lenders are asked for, and the chance that they agree.
    luck
        The luck of each.
    """

    variants: tuple[Household, ...]
    which: Index
    shocks: tuple[Shock, ...]
    habits: Habits
    luck: Luck
    pause: int = 0
    granted: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        if self.habits.on_credit and self.credit_line is None:
            limits = Allowed("rate", "0 for a household without a bill to buy on", 0, 0)
            raise BadArgument("on_credit", self.habits.on_credit, limits)

    @property
    def months(self) -> int:
        """For how many months they are followed."""
        return self.luck.months

    @property
    def count(self) -> int:
        """How many households."""
        return self.luck.count

    @property
    def credit_line(self) -> int | None:
        """Place of the debt on which is bought: the first bill."""
        debts = self.variants[0].debts
        return next((at for at, debt in enumerate(debts) if isinstance(debt, Revolving)), None)

    def sums(self, of: Callable[[Household], Decimal]) -> Fen:
        """Return a sum of each variant in fen, spread over the households: shape (n,) or (1,)."""
        return self.spread(np.array([to_fen(of(one)) for one in self.variants], dtype=np.int64))

    def of_debts(self, debts: Sequence[Debt_], of: Callable[[Debt_], Decimal]) -> Fen:
        """Return a sum of one debt of each variant, as :meth:`sums` does."""
        return self.spread(np.array([to_fen(of(one)) for one in debts], dtype=np.int64))

    def each(self, values: Fen) -> Fen:
        """Return what is the same for all as an array of their own, shape (n,)."""
        return np.array(np.broadcast_to(values, (self.count,)))

    def spread(self, values: NDArray[Any_]) -> NDArray[Any_]:
        """Return what the last axis gives by variant, by household; one variant stays one."""
        return values if len(self.variants) == 1 else values[..., self.which]

    def part(self, rows: Index, **changed: object) -> Lot:
        """Return some of the households, with other shocks, habits or variants."""
        part = replace(self, which=self.which[rows], luck=self.luck.of(rows))
        return replace(part, **changed)  # type: ignore[arg-type]

    def with_remedy(self, remedy: Remedy | None) -> Lot:
        """Return the same households with the same luck, had they done otherwise."""
        if remedy is None:
            return self
        both = [remedy.applied(one, self.habits) for one in self.variants]
        return replace(
            self,
            variants=tuple(household for household, _ in both),
            habits=both[0][1],
            pause=remedy.ask_for_time or self.pause,
            granted=remedy.granted if remedy.ask_for_time else self.granted,
        )
