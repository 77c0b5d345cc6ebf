"""Collection as a model: pure functions of contacts, days and the rules in force on them.

No files, no words for learners, no clock: what the law says comes from ``overdue.law`` and
``overdue.escalation``, and chance from a seed that is passed in.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from overdue.collection.bad_contact import BadContact
    from overdue.collection.conduct import judge
    from overdue.collection.contact import MOST_CONTACTS, Contact, Whom
    from overdue.collection.judged import Judged, Strength, Touch
    from overdue.collection.reach import Reach
    from overdue.collection.spotting import Spotted, contacts_of, spotted

__all__ = [
    "MOST_CONTACTS",
    "BadContact",
    "Contact",
    "Judged",
    "Reach",
    "Spotted",
    "Strength",
    "Touch",
    "Whom",
    "contacts_of",
    "judge",
    "spotted",
]

_HOMES: Final = {
    "bad_contact": "BadContact",
    "conduct": "judge",
    "contact": "MOST_CONTACTS Contact Whom",
    "judged": "Judged Strength Touch",
    "reach": "Reach",
    "spotting": "Spotted contacts_of spotted",
}

_MODULES: Final = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Load a model when it is first asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value
