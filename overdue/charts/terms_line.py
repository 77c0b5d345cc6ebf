"""The terms under which a bill waits: one line below the finding, and what to know about them."""

from __future__ import annotations

from decimal import Decimal

from overdue import lenders
from overdue.language import Language
from overdue.lenders.terms import Terms


def terms_line(
    terms: Terms, language: Language, *, daily_rate: Decimal, days_purchase_to_due: int
) -> str:
    """Rates, the day from which they run, and whether anything compounds.

    Parameters
    ----------
    terms
        The lender's terms.
    language
        Language of the line.
    daily_rate
        Ordinary rate that was applied, a fraction a day.
    days_purchase_to_due
        Days from the purchase to the due date.
    """
    daily = language.percent(daily_rate, None)
    before = language.days(days_purchase_to_due)
    late = language.percent(terms.late_rate, None)
    match terms.model:
        case "card":
            return _card(terms, language, daily, before)
        case "multiple":
            return _multiple(terms, language, daily)
        case _ if terms.start == "from_purchase":
            return language.text(
                "growth.terms.from_purchase", daily=daily, before=before, late=late
            )
        case _ if daily_rate == 0:  # the oldest text names one charge, on all that is unpaid
            return language.text("growth.terms.simple", daily=late)
        case _:
            return language.text("growth.terms.from_due_date", daily=daily, late=late)


def terms_notes(terms: Terms, language: Language) -> tuple[str, ...]:
    """What a learner must know about these terms: their doubts, and what decides instead."""
    note = lenders.version(terms.id).note
    return () if note is None else (language.pick(note),)


def _card(terms: Terms, language: Language, daily: str, before: str) -> str:
    share = language.percent(terms.late_fee_share, None)
    if terms.interest_basis == "full":
        return language.text("growth.terms.card_full", daily=daily, before=before, share=share)
    return language.text("growth.terms.card_residual", daily=daily, before=before, share=share)


def _multiple(terms: Terms, language: Language, daily: str) -> str:
    if terms.multiplier == 1:
        return language.text("growth.terms.simple", daily=daily)
    times = language.number(terms.multiplier, 1)
    return language.text("growth.terms.multiple", daily=daily, times=times)
