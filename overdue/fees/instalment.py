"""The true yearly cost of an instalment offer with a flat monthly fee."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.fees.precision import exact, fine
from overdue.fees.rate_of_return import internal_rate

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

FeeTiming = Literal["each", "upfront"]

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class InstalmentMonth:
    """One payment of an instalment plan.

    Attributes
    ----------
    month
        Months after the plan began; 0 only for a fee taken at once.
    principal
        Part that repays the sum borrowed, yuan.
    fee
        Fee paid with it, yuan.
    payment
        Both together, yuan.
    balance
        What is left of the sum borrowed after it, yuan.
    """

    month: int
    principal: Decimal
    fee: Decimal
    payment: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True)
class InstalmentCost:
    """What an instalment offer costs.

    Attributes
    ----------
    irr_monthly
        Rate a month on what is really still borrowed, fraction.
    apr_simple
        Twelve times that, fraction a year.
    ear
        The same with interest on interest, fraction a year.
    payment
        One monthly payment, yuan.
    total_fee
        All fees, yuan.
    approx_24
        The rule of thumb 24 f n / (n + 1), fraction a year.
    nominal_flat
        Twelve times the fee that is advertised, fraction a year.
    rows
        Each payment.
    """

    irr_monthly: Decimal
    apr_simple: Decimal
    ear: Decimal
    payment: Decimal
    total_fee: Decimal
    approx_24: Decimal
    nominal_flat: Decimal
    rows: tuple[InstalmentMonth, ...]


@fine
def instalment_irr(
    *,
    principal: Number,
    n: Number,
    monthly_fee_rate: Number,
    fee_timing: FeeTiming = "each",
) -> InstalmentCost:
    """Answer what "0.6 % a month" costs a year on the money that one still has.

    Parameters
    ----------
    principal
        Sum put into instalments, yuan. The rates do not depend on it.
    n
        Number of monthly payments, from 1.
    monthly_fee_rate
        Fee a month as a fraction of the original sum.
    fee_timing
        ``each``: with every payment; ``upfront``: all of it at once when the plan begins.

    Returns
    -------
    InstalmentCost
        Rates as fractions, sums in yuan, and the payments one by one.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or an upfront fee leaves nothing of the sum.

    Notes
    -----
    Source of the annual-rate convention: pboc-2021-3.
    """
    sum_borrowed = arguments.money("principal", principal)
    count = arguments.months("n", n, least=1)
    fee_rate = arguments.rate("monthly_fee_rate", monthly_fee_rate)
    upfront = arguments.choice("fee_timing", fee_timing, get_args(FeeTiming)) == "upfront"
    fee_share = fee_rate * count
    if upfront and fee_share >= 1:
        words = f"below 1/{count}: {count} months of it upfront leave nothing of the sum borrowed"
        limits = Allowed("upfront_fee", words, 0, 1 / Decimal(count))
        raise BadArgument("monthly_fee_rate", monthly_fee_rate, limits)

    # For every yuan borrowed, times n, so that no quotient is rounded before the root is sought.
    received = count * (1 - fee_share) if upfront else Decimal(count)
    repaid = Decimal(1) if upfront else 1 + fee_share
    monthly = internal_rate(received, (repaid,) * count)
    part = sum_borrowed / count
    fee = sum_borrowed * fee_rate
    return InstalmentCost(
        irr_monthly=monthly,
        apr_simple=_MONTHS * monthly,
        ear=(1 + monthly) ** _MONTHS - 1,
        payment=part if upfront else part + fee,
        total_fee=sum_borrowed * fee_share,
        approx_24=2 * _MONTHS * fee_share / (count + 1),
        nominal_flat=_MONTHS * fee_rate,
        rows=_rows(sum_borrowed, part, fee, count, upfront=upfront),
    )


@exact
def _rows(
    sum_borrowed: Decimal, part: Decimal, fee: Decimal, count: int, *, upfront: bool
) -> tuple[InstalmentMonth, ...]:
    nothing = Decimal(0)
    rows = []
    if upfront:
        rows.append(InstalmentMonth(0, nothing, fee * count, fee * count, sum_borrowed))
    left, each = sum_borrowed, nothing if upfront else fee
    for month in range(1, count + 1):
        # The last payment takes what is left, or a trace of a third of a fen would stay open.
        principal = left if month == count else part
        left -= principal
        rows.append(InstalmentMonth(month, principal, each, principal + each, left))
    return tuple(rows)
