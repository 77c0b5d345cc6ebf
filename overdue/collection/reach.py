"""Whether a rule speaks to a lender on a day."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from overdue.law.kinds import LENDER_KINDS, LenderKind
from overdue.law.record import LawFact
from overdue.law.standing import standing

__all__ = ["Reach", "reach"]

Reach = Literal["applies", "may-apply"]
"""``may-apply``: the day or the lender is not known well enough, or whom the rule binds is not."""

_OPEN: Final = frozenset({"unknown", "assignee"})
"""Kinds of lender to which a rule for some lenders may speak or not."""
_WHO_COLLECTS: Final = frozenset({"platform", "collection-agency"})


def reach(rule: LawFact, lender_kind: LenderKind, on: date) -> Reach | None:
    """Say whether a rule speaks to a lender on a day.

    An agency is reached like the lender for which it works: rules that name agencies beside
    lenders mean "their agencies". A text that names agencies or platforms and no lender binds
    those who signed it, and which did was not read.

    Parameters
    ----------
    rule
        The rule.
    lender_kind
        Who the creditor is.
    on
        The day.

    Returns
    -------
    Reach or None
        ``None`` where it had not begun, had ended, or speaks to others.
    """
    state = standing(rule, on)
    if state not in {"in-force", "unclear"}:
        return None
    if rule.binds_lender(lender_kind):
        return "applies" if state == "in-force" else "may-apply"
    if not _names_lenders(rule):
        return "may-apply" if _WHO_COLLECTS.intersection(rule.binds) else None
    return "may-apply" if lender_kind in _OPEN else None


def _names_lenders(rule: LawFact) -> bool:
    return any(kind in rule.binds for kind in LENDER_KINDS)
