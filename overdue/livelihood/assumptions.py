"""The numbers of a household that a learner may move (``assets/household/assumptions.yaml``).

They have the form of those by which a bill escalates: most were published nowhere and are said to
be assumptions wherever they are shown, a few are taken from facts.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from overdue import assets
from overdue.escalation.assumptions import Assumption, read_file
from overdue.escalation.kinds import SETTINGS, Setting
from overdue.facts.errors import UnknownFact

__all__ = ["SETTINGS", "Assumption", "Setting", "assumption", "assumptions", "preset"]


@cache
def assumptions() -> tuple[Assumption, ...]:
    """Return all of them, in the order of the file."""
    return read_file(assets.path("household", "assumptions.yaml"))


def assumption(assumption_id: str) -> Assumption:
    """Return one; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for one in assumptions():
        if one.id == assumption_id:
            return one
    raise UnknownFact("assumption", assumption_id, [one.id for one in assumptions()])


@cache
def preset(setting: Setting) -> Mapping[str, Decimal]:
    """Return the number of every assumption under one setting, by id.

    Under ``low`` fewest payments are missed, under ``high`` most.
    """
    return {one.id: one.at(setting) for one in assumptions()}
