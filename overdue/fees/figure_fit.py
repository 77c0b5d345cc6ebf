"""What would explain a lender's figure: one thing changed at a time, and counted again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

if TYPE_CHECKING:
    from overdue.fees.bill_account import BillAccount
    from overdue.lenders.terms import ChargeStart, Terms

Cause = Literal[
    "other_day",
    "late_fee",
    "no_late_fee",
    "from_purchase",
    "from_due_date",
    "no_payment_in_time",
    "no_later_payment",
    "other_terms",
    "other_rate",
    "bill_only",
]
"""The one thing changed; ``bill_only`` leaves out all charges."""

_NOTHING = Decimal(0)
_RATE_STEP = Decimal("0.000001")
_DAYS_AHEAD = 31
"""A figure may be the one of a day to come; lenders show the next due date's, a month ahead."""
_HIGHEST_RATE = 2
"""A daily rate above twice the published one is no explanation but another question."""


@dataclass(frozen=True, slots=True)
class FigureFit:
    """One change under which the account comes to the lender's figure.

    Attributes
    ----------
    cause
        What is changed.
    day, rate, terms
        The other day, daily rate (fraction) or version of the terms, for the causes that have one.
    """

    cause: Cause
    day: int | None = None
    rate: Decimal | None = None
    terms: Terms | None = None


def figure_fits(
    account: BillAccount, figure: Decimal, *, other_terms: Sequence[Terms], within: Decimal
) -> tuple[FigureFit, ...]:
    """Answer which single change would bring an account to a lender's figure.

    Parameters
    ----------
    account
        The bill as the learner knows it.
    figure
        What the lender shows, yuan.
    other_terms
        Further published terms of the product.
    within
        Difference that rounding explains, yuan.

    Returns
    -------
    tuple of FigureFit
        Those that come to the figure, the likeliest cause first. That one fits is no proof that
        it is the cause.
    """
    found = [FigureFit("bill_only")] if figure == account.unpaid_bill else []
    found += [
        fit
        for fit, changed in _changes(account, other_terms)
        if abs(changed.ledger().amount_owed - figure) <= within
    ]
    # Last, since by chance a day or a rate fits sooner than one of a few changes.
    return (*found, *_other_day(account, figure, within), *_other_rate(account, figure, within))


def _other_day(account: BillAccount, figure: Decimal, within: Decimal) -> Iterator[FigureFit]:
    longer = replace(account, days_late=account.days_late + _DAYS_AHEAD)
    # The lines of a day come in order: the last of them says what is owed at its end.
    at_end = {line.day: line.balance for line in longer.ledger().lines}
    near = [
        (abs(balance - figure), abs(day - account.days_late), day)
        for day, balance in at_end.items()
        if day > account.terms.grace_days and abs(balance - figure) <= within
    ]
    if near:
        yield FigureFit("other_day", day=min(near)[2])


def _changes(
    account: BillAccount, other_terms: Sequence[Terms]
) -> Iterator[tuple[FigureFit, BillAccount]]:
    terms = account.terms
    if terms.model == "baitiao" and terms.late_rate:
        below = account.paid < account.minimum
        minimum = _NOTHING if below else account.bill
        yield FigureFit("no_late_fee" if below else "late_fee"), replace(account, minimum=minimum)
    if terms.model != "card" and account.days_purchase_to_due:
        start: ChargeStart = "from_due_date" if terms.start == "from_purchase" else "from_purchase"
        yield FigureFit(start), replace(account, terms=replace(terms, start=start))
    if account.paid:
        yield FigureFit("no_payment_in_time"), replace(account, paid=_NOTHING)
    if account.later_paid:
        yield FigureFit("no_later_payment"), replace(account, later_paid=_NOTHING)
    for other in other_terms:
        yield (
            FigureFit("other_terms", terms=other),
            replace(account, terms=other, daily_rate=None),
        )


def _other_rate(account: BillAccount, figure: Decimal, within: Decimal) -> Iterator[FigureFit]:
    """Seek the daily rate on the straight line between none and the one that was counted with."""
    rate = account.daily_rate or account.terms.daily_rate
    none, counted = (_at_rate(account, one) for one in (_NOTHING, rate))
    if counted == none:
        return
    wanted = (rate * (figure - none) / (counted - none)).quantize(_RATE_STEP, ROUND_HALF_UP)
    # Only a rate that a contract could state explains anything: any figure fits some long decimal.
    if 0 < wanted <= rate * _HIGHEST_RATE and abs(_at_rate(account, wanted) - figure) <= within:
        yield FigureFit("other_rate", rate=wanted)


def _at_rate(account: BillAccount, rate: Decimal) -> Decimal:
    terms = replace(account.terms, daily_rate=rate, daily_rate_band=None)
    return replace(account, terms=terms, daily_rate=None).ledger().amount_owed
