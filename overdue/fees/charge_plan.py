"""Which charges a lender's terms put on one unpaid bill: said once, for cost, ledger and curves."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.fees.late_fee import card_late_fee
from overdue.fees.precision import exact
from overdue.lenders.terms import InterestBasis

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.lenders.terms import Terms

ChargeKind = Literal["service_fee", "interest", "late_fee", "late_charge"]
ChargeRule = Literal[
    "bill_from_purchase",
    "rest_after_due",
    "below_minimum",
    "contract_rate",
    "overdue_multiple",
    "overdue_only",
    "full_until_payment",
    "rest_from_posting",
    "rest_after_payment",
    "late_fee_share",
    "late_fee_floor",
    "late_fee_cap",
]
"""Why a charge is made, as a symbol: the key under which a catalogue words it."""

_NOTHING = Decimal(0)


class DailyCharge(msgspec.Struct, frozen=True):
    """A charge that is counted by the day.

    Attributes
    ----------
    kind, rule
        What it is called, and why it is made.
    rate
        Fraction a day.
    """

    kind: ChargeKind
    rule: ChargeRule
    rate: Decimal


class OnceCharge(msgspec.Struct, frozen=True):
    """The late fee of a card, charged once.

    Attributes
    ----------
    rule
        Whether the share, the floor or the cap decided the amount.
    base
        Unpaid part of the minimum, yuan.
    rate
        Share of it, fraction.
    amount
        The fee, yuan.
    """

    rule: ChargeRule
    base: Decimal
    rate: Decimal
    amount: Decimal


class ChargePlan(msgspec.Struct, frozen=True):
    """The charges on one bill, once it is late.

    Attributes
    ----------
    terms
        The terms that were read.
    bill, rest
        The bill, and what was left of it after the due date, yuan.
    daily_rate
        Ordinary rate that applies to this learner, fraction a day.
    below_minimum
        Whether less than the minimum was paid on time.
    before
        Charge for the days before the due date, made as soon as the bill is late.
    before_base, before_days
        Sum it is counted on, yuan, and its days.
    service, late
        Charges a day on the rest: the ordinary one, and the one for being late.
    first_day
        First day of those: 1, or for cards 0, since the day of the payment already belongs to
        the rest and both ends of a statement count.
    once
        Fee charged once, or ``None``.
    """

    terms: Terms
    bill: Decimal
    rest: Decimal
    daily_rate: Decimal
    below_minimum: bool
    before: DailyCharge
    before_base: Decimal
    before_days: int
    service: DailyCharge
    late: DailyCharge
    first_day: int
    once: OnceCharge | None

    def is_late(self, days: int) -> bool:
        """Tell whether anything is charged so many days after the due date."""
        return bool(self.rest) and days > self.terms.grace_days


@exact
def plan_charges(
    terms: Terms,
    bill: Number,
    paid: Number,
    minimum: Number,
    *,
    days_purchase_to_due: Number,
    daily_rate: Number | None,
) -> ChargePlan:
    """Read a lender's terms for one bill; see :func:`overdue.fees.overdue_cost`."""
    whole = arguments.money("bill", bill)
    payment = arguments.money("paid", paid)
    least = arguments.money("minimum", minimum)
    if terms.model == "baitiao" and terms.minimum_share is None:
        least = whole  # terms that know no minimum charge the late fee on any rest
    before_days = arguments.days("days_purchase_to_due", days_purchase_to_due)
    a_day = applied_rate(terms, daily_rate)
    rest = max(whole - payment, _NOTHING)
    below = payment < least
    before, service, late = _daily_charges(terms, a_day, below=below)
    from_purchase = terms.model == "card" or terms.start == "from_purchase"
    return ChargePlan(
        terms=terms,
        bill=whole,
        rest=rest,
        daily_rate=a_day,
        below_minimum=below,
        before=before,
        before_base=rest if before.rule == "rest_from_posting" else whole,
        before_days=before_days if from_purchase else 0,
        service=service,
        late=late,
        first_day=0 if terms.model == "card" else 1,
        once=_late_fee(terms, payment, least) if terms.model == "card" and below else None,
    )


def applied_rate(terms: Terms, daily_rate: Number | None) -> Decimal:
    """Return the daily rate to count with: the terms' own, or one inside their band.

    Raises
    ------
    BadArgument
        If the rate given is outside the band that the lender published.
    """
    if daily_rate is None:
        return terms.daily_rate
    given = arguments.rate("daily_rate", daily_rate)
    low, high = terms.daily_rate_band or (terms.daily_rate, terms.daily_rate)
    if not low <= given <= high:
        words = f"a daily rate from {low} to {high}, as {terms.id} publishes it"
        raise BadArgument("daily_rate", daily_rate, Allowed("band", words, low, high))
    return given


def _daily_charges(
    terms: Terms, a_day: Decimal, *, below: bool
) -> tuple[DailyCharge, DailyCharge, DailyCharge]:
    """Return the charges before the due date, on the rest, and for being late."""
    if terms.model == "baitiao":
        return (
            DailyCharge("service_fee", "bill_from_purchase", a_day),
            DailyCharge("service_fee", "rest_after_due", a_day),
            DailyCharge("late_fee", "below_minimum", terms.late_rate if below else _NOTHING),
        )
    if terms.model == "multiple":
        before = DailyCharge("interest", "bill_from_purchase", a_day)
        extra = arguments.factor("multiplier", terms.multiplier, least=Decimal(1)) - 1
        if extra:
            return (
                before,
                DailyCharge("interest", "contract_rate", a_day),
                DailyCharge("late_charge", "overdue_multiple", a_day * extra),
            )
        # Such a product (Huabei) is free until it is late: the whole charge is one for lateness.
        return (
            before,
            DailyCharge("interest", "contract_rate", _NOTHING),
            DailyCharge("late_charge", "overdue_only", a_day),
        )
    basis = arguments.choice("interest_basis", terms.interest_basis, get_args(InterestBasis))
    return (
        DailyCharge(
            "interest", "full_until_payment" if basis == "full" else "rest_from_posting", a_day
        ),
        DailyCharge("interest", "rest_after_payment", a_day),
        DailyCharge("late_fee", "below_minimum", _NOTHING),
    )


def _late_fee(terms: Terms, paid: Decimal, minimum: Decimal) -> OnceCharge:
    gap = minimum - paid
    share, floor, cap = terms.late_fee_share, terms.late_fee_floor, terms.late_fee_cap
    fee = card_late_fee(min_due=minimum, paid=paid, rate=share, floor=floor, cap=cap)
    rule: ChargeRule = "late_fee_share"
    if fee != gap * share:
        rule = "late_fee_cap" if fee == cap else "late_fee_floor"
    return OnceCharge(rule, gap, share, fee)
