"""The law of overdue consumer credit: what a rule says, whom it binds, since when, how sure we are.

``cite`` works for the facts of ``overdue.lenders`` too, so that a lesson cites everything alike.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from overdue.law.citation import Citation, cite, find
from overdue.law.kinds import LENDER_KINDS, LenderKind
from overdue.law.library import every, get, in_force, stock
from overdue.law.record import LawFact

if TYPE_CHECKING:
    from overdue.law.ceiling import Ceiling, ceilings
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

# Most apps only cite: what one lesson asks for is imported when it asks.
_LATER = {
    "Ceiling": "overdue.law.ceiling",
    "ceilings": "overdue.law.ceiling",
    "Term": "overdue.law.vocabulary",
    "lender_kinds": "overdue.law.vocabulary",
    "word": "overdue.law.vocabulary",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
