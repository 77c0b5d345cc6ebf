"""The credit record in numbers: its signs, how long an entry stays, and the one-off repair."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

import msgspec

from overdue.facts.errors import BrokenFacts
from overdue.law.library import get

__all__ = ["FIVE_YEARS", "REPAIR", "SHOWN", "SIGNS", "RecordRules", "Repair", "record_rules"]

FIVE_YEARS = "adverse-info-five-years"
SIGNS = "credit-report-codes"
SHOWN = "credit-report-channels-and-update"
REPAIR = "one-off-credit-repair"
_REPAIR_FILE = "assets/law/one-off-credit-repair.yaml"


class Repair(msgspec.Struct, frozen=True):
    """Old entries that are no longer shown (fact ``one-off-credit-repair``).

    Attributes
    ----------
    first, last
        The days on which such an entry came about.
    repaid_by
        The last day on which all of it must have been repaid.
    most
        Greatest amount of one entry, yuan.
    """

    first: date
    last: date
    repaid_by: date
    most: Decimal


class RecordRules(msgspec.Struct, frozen=True):
    """The numbers behind an entry in the credit record.

    Attributes
    ----------
    years_kept
        Years from the end of the bad behaviour after which an entry must be deleted.
    first_days
        The days late from which a month shows as 1, 2, and so on.
    payment_shows
        After how many days, and after how many months at the latest, a payment shows: two things
        that weak pages say and that contradict each other.
    repair
        The one-off policy for old entries.
    """

    years_kept: int
    first_days: tuple[int, ...]
    payment_shows: tuple[int, int]
    repair: Repair


@cache
def record_rules() -> RecordRules:
    """Return what the facts say, the newest that was read.

    Raises
    ------
    NoValue, BrokenFacts
        If a fact has lost one of these numbers or days.
    """
    shown = get(SHOWN)
    return RecordRules(
        years_kept=int(get(FIVE_YEARS).value("kept")),
        first_days=tuple(int(day) for day in get(SIGNS).period("first_day_of_sign").numbers),
        payment_shows=(
            int(shown.value("shown_after_days")),
            int(shown.value("shown_after_months")),
        ),
        repair=_repair(),
    )


def _repair() -> Repair:
    fact = get(REPAIR)
    entry, repaid = fact.period("most_by_day_of_entry"), fact.period("most_by_day_repaid")
    if entry.since is None or entry.until is None or repaid.until is None:
        raise BrokenFacts(
            "the numbers by day need their days.", file=_REPAIR_FILE, id=REPAIR, field="values"
        )
    return Repair(
        first=entry.since,
        last=entry.until,
        repaid_by=repaid.until,
        most=fact.value("most_per_entry"),
    )
