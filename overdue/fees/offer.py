"""An instalment offer as a learner meets it: what it says a year, and what it really costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from overdue.fees import arguments
from overdue.fees.instalment import FeeTiming, InstalmentCost, instalment_irr
from overdue.fees.precision import fine

if TYPE_CHECKING:
    from datetime import date

    from overdue.fees.arguments import Number

Disclosure = Literal["same", "compound", "flat", "higher", "lower"]
"""How a disclosed yearly rate stands to the true one; ``compound`` and ``flat`` name its method."""

SAME_RATE = Decimal("0.001")
"""Two yearly rates within 0.1 percentage points are the same one, rounded differently."""


@dataclass(frozen=True, slots=True)
class BorrowedMonth:
    """One month of an instalment plan, seen from the money that is still borrowed.

    Attributes
    ----------
    month
        Month of the plan, from 1.
    borrowed
        What is left of the sum during the month, yuan.
    fee
        Fee paid for the month, yuan; 0 where all fees were taken at once.
    payment
        Paid at its end, yuan.
    """

    month: int
    borrowed: Decimal
    fee: Decimal
    payment: Decimal

    @property
    @fine
    def fee_share(self) -> Decimal:
        """The fee as a fraction of what is still borrowed."""
        return self.fee / self.borrowed


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer, its true cost, and the yearly rate that it discloses.

    Attributes
    ----------
    principal
        Sum put into instalments, yuan.
    instalments
        Number of monthly payments.
    monthly_fee_rate
        Fee a month as a fraction of the original sum.
    fee_timing
        Whether the fee comes with each payment or all of it at once.
    cost
        What it costs.
    disclosed
        Yearly rate that the offer states, fraction; ``None`` where the learner entered none.
    rate_shown_since, table_shown_since
        Since when a yearly rate, and a table of all costs, must be shown.
    """

    principal: Decimal
    instalments: int
    monthly_fee_rate: Decimal
    fee_timing: FeeTiming
    cost: InstalmentCost
    disclosed: Decimal | None
    rate_shown_since: date | None
    table_shown_since: date | None

    @property
    def received(self) -> Decimal:
        """What is really there to use at the start, yuan."""
        return self.principal - (self.cost.total_fee if self.fee_timing == "upfront" else 0)

    @property
    def months(self) -> tuple[BorrowedMonth, ...]:
        """The plan month by month."""
        return tuple(
            BorrowedMonth(row.month, row.balance + row.principal, row.fee, row.payment)
            for row in self.cost.rows
            if row.month
        )

    @property
    def disclosure(self) -> Disclosure | None:
        """How the disclosed rate stands to the true one."""
        if self.disclosed is None:
            return None
        methods: tuple[tuple[Disclosure, Decimal], ...] = (
            ("same", self.cost.apr_simple),
            ("compound", self.cost.ear),
            ("flat", self.cost.nominal_flat),
        )
        for method, rate in methods:
            if abs(self.disclosed - rate) <= SAME_RATE:
                return method
        return "higher" if self.disclosed > self.cost.apr_simple else "lower"


def instalment_offer(
    *,
    principal: Number,
    instalments: int,
    monthly_fee_rate: Number,
    fee_timing: FeeTiming = "each",
    disclosed: Number | None = None,
    rate_shown_since: date | None = None,
    table_shown_since: date | None = None,
) -> Offer:
    """Answer what an offer really costs a year, and whether its own figure says so.

    Parameters
    ----------
    principal, instalments, monthly_fee_rate, fee_timing
        As for :func:`overdue.fees.instalment_irr` (``instalments`` is its ``n``).
    disclosed
        Yearly rate that the offer states, a fraction; above 1 for a rate beyond 100 %.
    rate_shown_since, table_shown_since
        Days from the facts, for the words beside the comparison.

    Returns
    -------
    Offer
        Rates as fractions, sums in yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or an upfront fee leaves nothing of the sum.

    Notes
    -----
    Source of the annual-rate convention: pboc-2021-3.
    """
    return Offer(
        principal=arguments.money("principal", principal),
        instalments=instalments,
        monthly_fee_rate=arguments.rate("monthly_fee_rate", monthly_fee_rate),
        fee_timing=fee_timing,
        cost=_cost(principal, instalments, monthly_fee_rate, fee_timing),
        disclosed=None if disclosed is None else arguments.factor("disclosed", disclosed),
        rate_shown_since=rate_shown_since,
        table_shown_since=table_shown_since,
    )


@lru_cache(maxsize=8)  # typing the disclosed figure asks for the same offer over and over
def _cost(
    principal: Number, instalments: int, monthly_fee_rate: Number, fee_timing: FeeTiming
) -> InstalmentCost:
    return instalment_irr(
        principal=principal,
        n=instalments,
        monthly_fee_rate=monthly_fee_rate,
        fee_timing=fee_timing,
    )
