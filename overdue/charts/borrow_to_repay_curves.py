"""The curves of borrowing to repay, and how many months of them a picture shows."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from overdue.charts.borrow_to_repay_words import Borrowing

__all__ = ["TICKS", "Curve", "curves", "horizon"]

TICKS: Final = {6: 1, 12: 2, 18: 3, 24: 4, 36: 6, 60: 12}
"""Months that the axis can show, and the months between its ticks."""

Curve: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Months from today, and yuan at their ends."""


def horizon(result: Borrowing) -> int:
    """Months that the axis shows: the fewest that hold the end, and that of time if it is near."""
    last = result.spiral.last.month
    shown = next(months for months in TICKS if months >= last)
    cleared = result.time.cleared
    if cleared is not None and cleared <= 2 * shown:
        shown = next(months for months in TICKS if months >= max(last, cleared))
    return shown


def curves(result: Borrowing, shown: int) -> tuple[Curve, Curve, Curve]:
    """What is owed, the fees so far, and what is owed with time; `shown` months are in sight."""
    return _owed(result), _fees(result), _time(result, shown)


def _owed(result: Borrowing) -> Curve:
    amounts = [result.spiral.owed, *(row.owed for row in result.spiral.rows)]
    return _curve([float(amount) for amount in amounts])


def _fees(result: Borrowing) -> Curve:
    return _curve([0.0, *(float(row.total_fees) for row in result.spiral.rows)])


def _time(result: Borrowing, shown: int) -> Curve:
    """Until it is paid, where the axis shows that, else as long as borrowing is followed."""
    cleared, last = result.time.cleared, result.spiral.last.month
    end = cleared if cleared is not None and cleared <= shown else last
    return _curve([float(result.time.owed_after(month)) for month in range(end + 1)])


def _curve(amounts: list[float]) -> Curve:
    return np.arange(len(amounts), dtype=float), np.array(amounts)
