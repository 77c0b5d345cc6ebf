"""How many calls of a day there have been when a call comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from overdue.collection.contact import Contact

__all__ = ["attempts_so_far", "calls_through_so_far"]


def calls_through_so_far(
    contacts: Sequence[Contact], moments: Sequence[datetime], channels: Sequence[str]
) -> tuple[int, ...]:
    """Count calls to the debtor that got through, on each calendar day.

    Parameters
    ----------
    contacts, moments
        In any order, and when each of them was.
    channels
        What counts as a call.

    Returns
    -------
    tuple of int
        For each contact the calls up to and with it; 0 where it is none.
    """
    steps = [int(_counts(one, channels) and one.answered) for one in contacts]
    return _sums(steps, moments)


def attempts_so_far(
    contacts: Sequence[Contact], moments: Sequence[datetime], channels: Sequence[str]
) -> tuple[int, ...]:
    """Count attempts to dial the debtor that were not answered, on each calendar day.

    All calls to the debtor are taken to go to one number. Arguments and result as for
    :func:`calls_through_so_far`.
    """
    steps = [(one.dials - one.answered) * _counts(one, channels) for one in contacts]
    return _sums(steps, moments)


def _counts(contact: Contact, channels: Sequence[str]) -> bool:
    own = contact.actor != "court" and not contact.to_third_person
    return own and contact.channel in channels


def _sums(steps: Sequence[int], moments: Sequence[datetime]) -> tuple[int, ...]:
    """Add up within each day; of calls of one minute the shorter comes first, whatever the list."""
    totals: dict[date, int] = {}
    sums = [0] * len(steps)
    for number in sorted(range(len(steps)), key=lambda n: (moments[n], steps[n])):
        if step := steps[number]:
            day = moments[number].date()
            totals[day] = sums[number] = totals.get(day, 0) + step
    return tuple(sums)
