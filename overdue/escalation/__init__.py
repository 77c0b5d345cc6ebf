"""How a bill escalates: the table of stages, contacts and assumptions, and the words for them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from overdue.escalation.assumptions import Assumption, assumption, assumptions, preset

__all__ = ["Assumption", "assumption", "assumptions", "preset"]

# What one app asks for is imported when it asks.
_PLACES: Final = {
    "Assumption": "overdue.escalation.assumptions",
    "assumption": "overdue.escalation.assumptions",
    "assumptions": "overdue.escalation.assumptions",
    "preset": "overdue.escalation.assumptions",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
