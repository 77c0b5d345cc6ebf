"""The numbers of a household that a learner may move (``assets/household/assumptions.yaml``).

They have the form of those by which a bill escalates: most were published nowhere and are said to
be assumptions wherever they are shown, a few are taken from facts. Under ``low`` fewest payments
are missed, under ``high`` most.
"""

from overdue.escalation.assumptions import Assumption, AssumptionFile
from overdue.escalation.kinds import SETTINGS, Setting

__all__ = ["SETTINGS", "Assumption", "Setting", "assumption", "assumptions", "preset"]

_FILE = AssumptionFile("household", "assumptions.yaml")
assumptions, assumption, preset = _FILE.every, _FILE.get, _FILE.preset
