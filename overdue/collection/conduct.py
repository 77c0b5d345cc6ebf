"""The conduct checker: which rules a list of contacts touches, by the law of each day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Final

from overdue import law
from overdue.collection.contact import Contact, checked
from overdue.collection.counted import attempts_so_far, calls_through_so_far
from overdue.collection.judged import Judged, Touch
from overdue.collection.touching import touches
from overdue.escalation import rules_against
from overdue.law import acts
from overdue.law.kinds import LenderKind

__all__ = ["judge", "quiet_hours"]

_CALLS: Final = "calls_through_a_day"
_DIALS: Final = "dials_a_day"
_QUIET_FROM: Final = "quiet_from"
_QUIET_UNTIL: Final = "quiet_until"
_SECONDS: Final = 3600
_BY_CLOCK: Final = ("quiet-hours", "hv-10")
_BY_COUNT: Final = {"fourth-call": _CALLS, "seventh-dial": _DIALS}
_BY_WHOM: Final = "third-person-while-reachable"
_TOLD: Final = frozenset({*_BY_CLOCK, *_BY_COUNT, _BY_WHOM})
"""Breaches that the log itself tells, by clock, count and addressee: stating them adds nothing."""


def judge(contacts: Sequence[Contact], lender_kind: LenderKind) -> tuple[Judged, ...]:
    """Say which rule each of some contacts touches.

    Each is judged by the rules of its own day, and of these only by such as speak to the lender;
    where the lender is not known, rules for some lenders *may apply*. Calls are counted by
    calendar day. What a person had agreed to is held against nobody.

    Parameters
    ----------
    contacts
        At most 10,000, in any order; all to one debtor about one debt.
    lender_kind
        Who the creditor is, as in ``overdue.law.LENDER_KINDS``. Contacts of a buyer of the debt
        are judged as those of an ``assignee``.

    Returns
    -------
    tuple of Judged
        In the order given.

    Raises
    ------
    BadContact
        If a contact cannot be judged; it names the contact, the value and what is allowed.
    """
    moments = checked(contacts, lender_kind)
    counts = {
        _CALLS: calls_through_so_far(contacts, moments, _about("fourth-call")),
        _DIALS: attempts_so_far(contacts, moments, _about("seventh-dial")),
    }
    return tuple(
        _judged(
            contact,
            moments[number],
            "assignee" if contact.actor == "buyer" else lender_kind,
            {name: every[number] for name, every in counts.items()},
        )
        for number, contact in enumerate(contacts)
    )


def quiet_hours(lender_kind: LenderKind, on: date) -> tuple[Decimal, Decimal] | None:
    """Return from and until when (hours of the day) collecting is advised against.

    Those of the first text that speaks to the lender on that day; ``None`` where none does.
    """
    for touch in _touches(_BY_CLOCK[0], on, lender_kind):
        if touch.reach == "applies":
            return _number(touch.rule, _QUIET_FROM, on), _number(touch.rule, _QUIET_UNTIL, on)
    return None


def _judged(
    contact: Contact, at: datetime, lender_kind: LenderKind, counts: dict[str, int]
) -> Judged:
    day = at.date()
    touched = list(_told_by_log(contact, at, lender_kind, counts))
    without_rule = []
    for act in dict.fromkeys(contact.acts):
        if act in _TOLD:
            continue
        found = _touches(act, day, lender_kind)
        touched += found
        if not found and acts.get(act).verdict != "lawful":
            without_rule.append(act)
    touched.sort(key=lambda touch: (touch.strength != "law", touch.reach != "applies"))
    return Judged(contact, tuple(touched), tuple(without_rule))


def _told_by_log(
    contact: Contact, at: datetime, lender_kind: LenderKind, counts: dict[str, int]
) -> Iterator[Touch]:
    """Yield what the clock, the count and the addressee tell."""
    if contact.actor == "court":
        return
    day = at.date()
    for breach in _BY_CLOCK if not contact.agreed else ():
        if contact.channel in _about(breach):
            quiet = _touches(breach, day, lender_kind)
            yield from (touch for touch in quiet if _is_quiet(touch.rule, at))
    for breach, name in _BY_COUNT.items():
        over = _touches(breach, day, lender_kind) if counts[name] else ()
        yield from (t for t in over if counts[name] > _number(t.rule, name, day))
    stranger = contact.to_third_person and not contact.debtor_unreachable
    if stranger and contact.channel in _about(_BY_WHOM):
        yield from _touches(_BY_WHOM, day, lender_kind)


def _is_quiet(rule: str, at: datetime) -> bool:
    """Say whether a moment lies in the quiet hours of a rule; they end on the dot."""
    day = at.date()
    now = (at - datetime.combine(day, time())).total_seconds()
    begin, end = (float(_number(rule, n, day)) * _SECONDS for n in (_QUIET_FROM, _QUIET_UNTIL))
    return begin <= now < end if begin <= end else now >= begin or now < end


def _about(breach: str) -> tuple[str, ...]:
    return rules_against.get(breach).channels


@lru_cache(maxsize=4096)
def _number(rule: str, name: str, day: date) -> Decimal:
    return law.get(rule).value(name, day)


@lru_cache(maxsize=4096)
def _touches(breach: str, day: date, lender_kind: LenderKind) -> tuple[Touch, ...]:
    """Return all rules against a breach that speak to a lender on a day."""
    against = rules_against.get(breach)
    behind = acts.get(breach).facts if breach.startswith("hv-") else against.rules
    return touches(against, behind, day, lender_kind)
