"""Collection as a model: pure functions of contacts, days and the rules in force on them.

No files, no words for learners, no clock: what the law says comes from ``overdue.law`` and
``overdue.escalation``, and chance from a seed that is passed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from overdue.lazily import by_name, lazily

if TYPE_CHECKING:
    from overdue.collection.bad_contact import BadContact
    from overdue.collection.conduct import judge, quiet_hours
    from overdue.collection.contact import MOST_CONTACTS, Contact, Whom
    from overdue.collection.engine import Engine
    from overdue.collection.judged import Judged, Strength, Touch
    from overdue.collection.luck import Luck
    from overdue.collection.people import People, strategies
    from overdue.collection.population import Population, populate
    from overdue.collection.reach import Reach
    from overdue.collection.rules import HORIZON, NEVER
    from overdue.collection.spotting import Attempt, Spotted, contacts_of, spotted
    from overdue.collection.story import Pause, Story
    from overdue.collection.teller import lived, told

__all__ = [
    "HORIZON",
    "MOST_CONTACTS",
    "NEVER",
    "Attempt",
    "BadContact",
    "Contact",
    "Engine",
    "Judged",
    "Luck",
    "Pause",
    "People",
    "Population",
    "Reach",
    "Spotted",
    "Story",
    "Strength",
    "Touch",
    "Whom",
    "contacts_of",
    "judge",
    "lived",
    "populate",
    "quiet_hours",
    "spotted",
    "strategies",
    "told",
]

_HOMES: Final = {
    "bad_contact": "BadContact",
    "conduct": "judge quiet_hours",
    "contact": "MOST_CONTACTS Contact Whom",
    "engine": "Engine",
    "judged": "Judged Strength Touch",
    "luck": "Luck",
    "people": "People strategies",
    "population": "Population populate",
    "reach": "Reach",
    "rules": "HORIZON NEVER",
    "story": "Pause Story",
    "teller": "lived told",
    "spotting": "Attempt Spotted contacts_of spotted",
}

_MODULES: Final = by_name(_HOMES)
__getattr__ = lazily(__name__, _MODULES)
