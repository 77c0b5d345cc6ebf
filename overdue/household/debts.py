"""The debts of a household, and what each asks for in a month, as the fee models have it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.fees.charge_plan import plan_charges
from overdue.fees.instalment import instalment_irr
from overdue.fees.paying_minimum import MONTH_DAYS
from overdue.household.fen import amount, part_of, parts, to_fen, yuan
from overdue.household.minimums import Minimum

if TYPE_CHECKING:
    from overdue.lenders.terms import Terms

__all__ = ["MOST_DAILY", "Debt", "Instalments", "MonthRates", "Revolving", "level", "month_rates"]

MOST_DAILY: Final = Decimal("0.003")
"""The highest rate a day that a household is lent at here: more than a year's doubling."""
_MODELS: Final = ("baitiao", "card")


@dataclass(frozen=True, slots=True)
class Instalments:
    """What is left of a debt that is paid back in equal parts.

    Attributes
    ----------
    terms
        What the lender charges on a payment that is late.
    principal
        What is still to be paid back, without fees, yuan.
    months
        How many payments are left.
    monthly_fee_rate
        Fee a month as a fraction of `principal`.
    """

    terms: Terms
    principal: Decimal
    months: int
    monthly_fee_rate: Decimal

    def __post_init__(self) -> None:
        month_rates(self.terms)
        object.__setattr__(self, "principal", amount("principal", self.principal))
        object.__setattr__(self, "months", arguments.months("months", self.months, least=1))
        rate = arguments.rate("monthly_fee_rate", self.monthly_fee_rate)
        object.__setattr__(self, "monthly_fee_rate", rate)

    @property
    def payment(self) -> Decimal:
        """What must be paid in the first month, yuan."""
        part, fee = level(self.principal, self.months, self.monthly_fee_rate)
        owed = to_fen(self.principal)
        return yuan((owed if self.months == 1 else part) + fee)

    def scaled(self, by: Decimal) -> Instalments:
        """Return the same debt, so many times as large."""
        return Instalments(
            self.terms, _scaled(self.principal, by), self.months, self.monthly_fee_rate
        )


@dataclass(frozen=True, slots=True)
class Revolving:
    """A bill that may be carried over for a minimum payment: Baitiao and the like, or a card.

    Attributes
    ----------
    terms
        Terms of the model ``baitiao`` or ``card``, with a minimum payment.
    owed
        What was carried over after the last payment; it bears the charge of a month, yuan.
    limit
        The most that may be owed, yuan.
    """

    terms: Terms
    owed: Decimal
    limit: Decimal

    def __post_init__(self) -> None:
        if self.terms.model not in _MODELS or self.terms.minimum_share is None:
            limits = Allowed("choice", "terms with a minimum payment: 'baitiao' or 'card'")
            raise BadArgument("terms", self.terms.id, limits)
        month_rates(self.terms)
        object.__setattr__(self, "owed", amount("owed", self.owed))
        object.__setattr__(self, "limit", amount("limit", self.limit))

    @property
    def payment(self) -> Decimal:
        """The minimum payment of the first month, yuan."""
        owed, none = np.array([to_fen(self.owed)]), np.zeros(1, dtype=np.int64)
        fee = part_of(owed, month_rates(self.terms).ordinary)
        due = Minimum(self.terms).of(carried=owed, new=none, fee=fee, unpaid=none, behind=none)
        return yuan(due[0])

    def scaled(self, by: Decimal) -> Revolving:
        """Return the same debt, so many times as large, its limit too."""
        return Revolving(self.terms, _scaled(self.owed, by), _scaled(self.limit, by))


Debt: TypeAlias = Instalments | Revolving


class MonthRates(NamedTuple):
    """What a month of a debt costs, in `PARTS` of it.

    Attributes
    ----------
    ordinary
        The charge on what is carried over.
    late
        What is charged on top of it for being late.
    """

    ordinary: int
    late: int


@lru_cache(maxsize=64)
def month_rates(terms: Terms) -> MonthRates:
    """Answer what a month of an unpaid sum costs by a lender's terms.

    Raises
    ------
    BadArgument
        If the rate a day is above `MOST_DAILY`.
    """
    plan = plan_charges(terms, 1, 0, 1, days_purchase_to_due=0, daily_rate=None)
    rates = (plan.service.rate, plan.late.rate)
    if sum(rates) > MOST_DAILY:
        limits = Allowed("rate", f"a fraction from 0 to {MOST_DAILY}", Decimal(0), MOST_DAILY)
        raise BadArgument("terms.daily_rate", sum(rates), limits)
    return MonthRates(*(parts(rate * MONTH_DAYS) for rate in rates))


@lru_cache(maxsize=256)  # a rate of return is sought in it, which takes a while
def level(principal: Decimal, months: int, monthly_fee_rate: Decimal) -> tuple[int, int]:
    """Return part and fee of each payment, fen; the last part takes what is left of the debt."""
    row = instalment_irr(principal=principal, n=months, monthly_fee_rate=monthly_fee_rate).rows[0]
    return to_fen(principal) // months, to_fen(row.fee)


def _scaled(sum_owed: Decimal, by: Decimal) -> Decimal:
    return yuan(to_fen(sum_owed * by))
