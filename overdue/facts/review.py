"""When a fact must be looked at again.

The rule: three months after the last review where a change is likely, six where it is possible,
twelve where it is unlikely and much rests on the fact, twenty-four otherwise. A date on which the
rule itself is due to change, or a monthly figure, comes earlier; later than this never.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from overdue.facts.record import Fact

__all__ = ["latest_review"]

_MONTHS = {"high": 3, "medium": 6, "low": 12}
_MONTHS_IF_LITTLE_RESTS_ON_IT = 24


def latest_review(fact: Fact) -> date:
    """Return the last day on which the next review of a fact may be due."""
    months = _MONTHS[fact.change_risk]
    if fact.change_risk == "low" and fact.priority == "supporting":
        months = _MONTHS_IF_LITTLE_RESTS_ON_IT
    last = fact.last_reviewed
    years, month = divmod(last.month - 1 + months, 12)
    year, month = last.year + years, month + 1
    return date(year, month, min(last.day, monthrange(year, month)[1]))
