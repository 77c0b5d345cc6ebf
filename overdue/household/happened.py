"""What happened to one household, by month."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.household.fen import PARTS, yuan
from overdue.household.shocks import BILLS, Happening

if TYPE_CHECKING:
    from overdue.household.fate import Fate

__all__ = ["happened"]


def happened(came: Fate, who: int = 0) -> tuple[Happening, ...]:
    """Return every shock that came to one household, by month."""
    found = [
        Happening(
            kind=one.kind,
            month=int(one.month[at]) + 1,
            months=int(one.lasts[at]),
            size=yuan(one.size[at]) if one.kind in BILLS else _share(int(one.size[at])),
        )
        for one in came.events
        for at in (one.who == who).nonzero()[0]
    ]
    return tuple(sorted(found, key=lambda one: one.month))


def _share(parts: int) -> Decimal:
    return Decimal(parts) / PARTS
