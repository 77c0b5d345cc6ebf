"""How lenders count the days of an overdue bill: M0, M1, M2 … (fact ``stages-m``)."""

from __future__ import annotations

from overdue.escalation.numbers import fact_numbers

__all__ = ["FACT", "count_of", "counted"]

FACT = "stages-m"


def counted(days: int) -> int:
    """Return the number of the stage in which lenders count a bill.

    Parameters
    ----------
    days
        Days late; the due day is 0.

    Returns
    -------
    int
        0 for M0 (not overdue) and so on; the last stage has no end.

    Raises
    ------
    ValueError
        For a day before the due day.
    """
    if days < 0:
        raise ValueError(f"days is {days}; allowed is 0 or more.")
    first_days = fact_numbers(f"{FACT}.first_day")
    return sum(day <= days for day in first_days) - 1


def count_of(days: int) -> str:
    """Return what lenders call a bill that is so many days late, such as ``M2``."""
    return f"M{counted(days)}"
