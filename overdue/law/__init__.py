"""The law of overdue consumer credit: what a rule says, whom it binds, since when, how sure we are.

``cite`` works for the facts of ``overdue.lenders`` too, so that a lesson cites everything alike.
"""

from __future__ import annotations

from overdue.law.ceilings import Ceiling, ceilings
from overdue.law.citation import Citation, cite, find
from overdue.law.kinds import LENDER_KINDS, LenderKind
from overdue.law.library import every, get, in_force, stock
from overdue.law.record import LawFact
from overdue.law.vocabulary import Term, lender_kinds, word

__all__ = [
    "LENDER_KINDS",
    "Ceiling",
    "Citation",
    "LawFact",
    "LenderKind",
    "Term",
    "ceilings",
    "cite",
    "every",
    "find",
    "get",
    "in_force",
    "lender_kinds",
    "stock",
    "word",
]
