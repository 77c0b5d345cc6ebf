"""The law facts of the course, found by id, by date and by lender."""

from __future__ import annotations

from datetime import date
from functools import cache

from overdue import assets
from overdue.facts.stock import Stock
from overdue.law.kinds import LenderKind
from overdue.law.record import LawFact

__all__ = ["every", "get", "in_force", "stock"]


@cache
def stock() -> Stock[LawFact]:
    """Return the files of ``assets/law``, one for each instrument."""
    return Stock(LawFact, "law fact", lambda: assets.path("law"))


def get(fact_id: str) -> LawFact:
    """Return one law fact; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    return stock().get(fact_id)


def every() -> tuple[LawFact, ...]:
    """Return all law facts, instrument by instrument."""
    return tuple(stock())


def in_force(on: date, lender_kind: LenderKind | None = None) -> tuple[LawFact, ...]:
    """Return the rules in force on a day.

    Parameters
    ----------
    on
        The day.
    lender_kind
        Only rules that speak to this kind of lender (or to everyone); all where none is given.

    Returns
    -------
    tuple of LawFact
        Practice and background facts are no rules and are left out.
    """
    rules = (fact for fact in stock() if fact.state(on) == "in-force")
    return tuple(r for r in rules if lender_kind is None or r.binds_lender(lender_kind))
