"""What can happen to a household: for sure in a month, or by chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, get_args

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.household.fen import amount

__all__ = ["BILLS", "MOST_MONTHS", "SHOCK_KINDS", "Happening", "Shock", "ShockKind", "checked"]

ShockKind = Literal[
    "job-loss", "pay-cut", "illness", "family", "prices", "guarantee", "loss", "forgot"
]
"""Work lost; pay cut; a medical bill; an event in the family or another large expense; prices that
jump; a guarantee for somebody else called in; money gambled or lost otherwise; and a payment missed
in spite of money, forgotten or because a debit failed."""

SHOCK_KINDS: Final[tuple[ShockKind, ...]] = get_args(ShockKind)
BILLS: Final[tuple[ShockKind, ...]] = ("illness", "family", "guarantee", "loss")
"""Those that ask for a sum of money."""

MOST_MONTHS: Final = 60
"""The longest that a household is followed."""


@dataclass(frozen=True, slots=True)
class Shock:
    """Something that happens to a household.

    Attributes
    ----------
    kind
        What.
    chance
        Chance that it happens within a year, by luck, month by month. Somebody out of work does
        not lose it again, and so for a cut of pay and for prices.
    month
        Instead of a chance: it happens once, for sure, in this month.
    size
        Share of the income that stops (``job-loss``, ``pay-cut``), share by which all spending
        rises (``prices``), or yuan altogether (bills); none for ``forgot``.
    months
        How long it lasts. ``job-loss`` by chance: how long on average until there is work again.
        ``pay-cut``, ``prices``: ``None`` for good. Bills: over how many months they are spread.
    spread
        How far the size may lie from `size`, by luck, as a share of it.
    """

    kind: ShockKind
    chance: Decimal = Decimal(0)
    month: int | None = None
    size: Decimal = Decimal(0)
    months: int | None = 1
    spread: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        arguments.choice("shock.kind", self.kind, SHOCK_KINDS)
        object.__setattr__(self, "chance", arguments.rate(f"{self.kind}.chance", self.chance))
        object.__setattr__(self, "spread", arguments.rate(f"{self.kind}.spread", self.spread))
        size = amount if self.kind in BILLS else arguments.rate
        object.__setattr__(self, "size", size(f"{self.kind}.size", self.size))
        if self.month is not None:
            object.__setattr__(self, "month", _months(f"{self.kind}.month", self.month))
        if self.months is not None:
            object.__setattr__(self, "months", _months(f"{self.kind}.months", self.months))
        elif self.kind in (*BILLS, "job-loss"):
            _months(f"{self.kind}.months", self.months)


@dataclass(frozen=True, slots=True)
class Happening:
    """A shock that came.

    Attributes
    ----------
    kind
        What.
    month
        Its first month.
    months
        How many months it lasts, cut off at the end of the time that is followed.
    size
        Share or yuan, as for :class:`Shock`.
    """

    kind: ShockKind
    month: int
    months: int
    size: Decimal


def checked(shocks: Sequence[Shock]) -> tuple[Shock, ...]:
    """Check that each kind comes by chance in one way at most; those without a chance are left out.

    Raises
    ------
    BadArgument
        If a kind has two chances.
    """
    by_chance = [shock.kind for shock in shocks if shock.month is None and shock.chance]
    for kind in by_chance:
        if by_chance.count(kind) > 1:
            limits = Allowed("whole", "one chance for each kind of shock", 0, 1)
            raise BadArgument(f"{kind}.chance", by_chance.count(kind), limits)
    return tuple(shock for shock in shocks if shock.month is not None or shock.chance)


def _months(argument: str, value: object) -> int:
    months = arguments.months(argument, value, least=1)  # type: ignore[arg-type]
    if months > MOST_MONTHS:
        words = f"a whole number of months from 1 to {MOST_MONTHS}"
        raise BadArgument(argument, value, Allowed("whole", words, 1, MOST_MONTHS))
    return months
