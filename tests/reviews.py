"""The facts that should have been looked at again: a warning in the summary, no failure."""

from __future__ import annotations

from datetime import date, datetime

from overdue import law, lenders
from overdue.facts_report import due_for_review


def lines(on: date | None = None) -> list[str]:
    """Return one line for each fact that is due on a day; today where none is given."""
    on = on or datetime.now().astimezone().date()
    due = due_for_review([*law.every(), *lenders.every()], on)
    told = [f"{fact.id}: to be looked at again by {fact.review_by}" for fact in due]
    return [*told, "`make facts` says where they stand."] if told else []
