"""What facts are made of: text in two languages, dated values, sources, and the files they lie in.

``overdue.law`` and ``overdue.lenders`` say what the facts are about.
"""

from __future__ import annotations

from overdue.facts.errors import BrokenFacts, NoValue, UnknownFact
from overdue.facts.record import Fact, Source, is_settled
from overdue.facts.values import Period, Value
from overdue.facts.words import Words

__all__ = [
    "BrokenFacts",
    "Fact",
    "NoValue",
    "Period",
    "Source",
    "UnknownFact",
    "Value",
    "Words",
    "is_settled",
]
