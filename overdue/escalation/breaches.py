"""Which ids name a breach: the acts of the law, and the rules on calls."""

from __future__ import annotations

from typing import get_args

from overdue.escalation.kinds import Rule
from overdue.facts.document import Document
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.law import acts

__all__ = ["check_breach", "ids"]


def ids() -> frozenset[str]:
    """Return the ids of everything that a contact may break."""
    return frozenset(act.id for act in acts.every()) | frozenset(get_args(Rule))


def check_breach(document: Document, at: list[str | int], breach: str) -> None:
    """Refuse an id that is neither an act nor a rule on calls: ``BrokenFacts`` with the nearest."""
    if breach not in ids():
        problem = str(UnknownFact("act or rule on calls", breach, ids()))
        line = document.line(at)
        raise BrokenFacts(problem, file=document.file, line=line, id=breach, field="breach")
