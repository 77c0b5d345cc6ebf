"""How a bill escalates: the table of stages, contacts and assumptions, and the words for them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from overdue.escalation.advice import Advice, now
    from overdue.escalation.assumptions import Assumption, assumption, assumptions, preset
    from overdue.escalation.happenings import EventWords, event_words
    from overdue.escalation.messages import Message, message, unreached, variants
    from overdue.escalation.vocabulary import Term, terms, word

__all__ = [
    "Advice",
    "Assumption",
    "EventWords",
    "Message",
    "Term",
    "assumption",
    "assumptions",
    "event_words",
    "message",
    "now",
    "preset",
    "terms",
    "unreached",
    "variants",
    "word",
]

# What one app asks for is imported when it asks.
_PLACES: Final = {
    "Advice": "overdue.escalation.advice",
    "EventWords": "overdue.escalation.happenings",
    "Message": "overdue.escalation.messages",
    "Term": "overdue.escalation.vocabulary",
    "event_words": "overdue.escalation.happenings",
    "message": "overdue.escalation.messages",
    "now": "overdue.escalation.advice",
    "terms": "overdue.escalation.vocabulary",
    "unreached": "overdue.escalation.messages",
    "variants": "overdue.escalation.messages",
    "word": "overdue.escalation.vocabulary",
    "Assumption": "overdue.escalation.assumptions",
    "assumption": "overdue.escalation.assumptions",
    "assumptions": "overdue.escalation.assumptions",
    "preset": "overdue.escalation.assumptions",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
