"""What a rule is on a day, and whether it matters to a debt to one kind of lender.

`LawFact.state` knows one day only on which a rule begins. Here it is said where that day, or the
last one, is not known exactly: nothing is drawn, counted or called in force at an invented date.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final, Literal

from overdue.law.kinds import LENDER_KINDS, Bound, Force, LenderKind
from overdue.law.record import LawFact

__all__ = [
    "NOT_LAW",
    "RECOMMENDED",
    "Standing",
    "begun_at_latest",
    "concerns",
    "end_is_known",
    "standing",
]

Standing = Literal["in-force", "not-yet", "ended", "unclear", "not-a-rule"]
"""``unclear``: on that day it is not known whether the rule had begun, or had already ended."""

RECOMMENDED: Final[frozenset[Force]] = frozenset({"recommended-standard", "self-discipline"})
"""Forces of rules that ask and do not bind as a law does."""

NOT_LAW: Final[frozenset[Force]] = RECOMMENDED | {"practice", "background"}

_ALL: Final[frozenset[Bound]] = frozenset({"everyone", "all-lenders"})
_LENDERS: Final[frozenset[str]] = frozenset({*LENDER_KINDS, "other-licensed-lender"})


def begun_at_latest(fact: LawFact) -> date | None:
    """Return the last day on which the rule can have begun; ``None`` where no date is known."""
    first = fact.effective_from
    if first is None or fact.date_precision == "day":
        return first
    month = first.month if fact.date_precision == "month" else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def end_is_known(fact: LawFact) -> bool:
    """Say whether the rule has a last day that is known, or none at all."""
    return fact.effective_until is not None or fact.status == "in-force"


def standing(fact: LawFact, on: date) -> Standing:
    """Return what a rule is on a day, as far as that is known.

    A rule that has ended, but on a day that is not known, is ``unclear`` until the day on which
    it was reviewed and found to have ended.
    """
    if fact.status == "not-a-rule":
        return "not-a-rule"
    first, surely = fact.effective_from, begun_at_latest(fact)
    if first is not None and on < first:
        return "not-yet"
    if fact.effective_until is not None and on > fact.effective_until:
        return "ended"
    if not end_is_known(fact):
        return "ended" if on >= fact.last_reviewed else "unclear"
    return "in-force" if surely is not None and on >= surely else "unclear"


def concerns(binds: tuple[Bound, ...], lender_kind: LenderKind) -> bool:
    """Say whether a rule matters to a debt to one kind of lender.

    A rule for courts, police, borrowers or businesses matters whoever lends. One that names kinds
    of lender matters only to a debt to one of those.
    """
    named = _LENDERS.intersection(binds)
    return not named or lender_kind in named or not _ALL.isdisjoint(binds)
