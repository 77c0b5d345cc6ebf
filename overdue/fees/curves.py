"""The same cost for many days at once, as a chart wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec
import numpy as np

from overdue.fees import arguments
from overdue.fees.arguments import MOST_DAYS
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.fees.charge_plan import plan_charges

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from overdue.fees.arguments import Number
    from overdue.fees.charge_plan import ChargePlan
    from overdue.lenders.terms import Terms

    Curve: TypeAlias = NDArray[np.float64]


class FeeCurves(msgspec.Struct, frozen=True, eq=False):
    """Cost of one overdue bill on each of some days.

    Attributes
    ----------
    days
        Days after the due date, shape (n,).
    service_fee, late_fee, total_fee, amount_owed
        As in :class:`OverdueCost`, yuan, each of shape (n,).
    ceiling
        The most that the ceiling lets these days cost, yuan, shape (n,); ``None`` where no ceiling
        was asked for. Compare it with `total_fee`.
    """

    days: NDArray[np.int64]
    service_fee: Curve
    late_fee: Curve
    total_fee: Curve
    amount_owed: Curve
    ceiling: Curve | None


def fee_curves(
    terms: Terms,
    bill: Number,
    paid: Number,
    minimum: Number,
    days: ArrayLike,
    *,
    days_purchase_to_due: Number = 0,
    daily_rate: Number | None = None,
    annual_cap: Number | None = None,
    basis: Number = 365,
) -> FeeCurves:
    """Answer what waiting costs, day by day.

    Equal to :func:`overdue_cost` to 0.01 yuan on every day.

    Parameters
    ----------
    terms, bill, paid, minimum, days_purchase_to_due, daily_rate
        As for :func:`overdue_cost`.
    days
        Days after the due date, whole numbers in any order, shape (n,).
    annual_cap
        Ceiling to compare with, fraction a year; its amount is :func:`cap_amount` on the rest for
        the days after the due date.
    basis
        Days counted to a year of the ceiling.

    Returns
    -------
    FeeCurves
        Yuan, float64, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.
    """
    plan = plan_charges(
        terms,
        bill,
        paid,
        minimum,
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
    )
    when = _checked(days)
    service, late = _accrued(plan, when)
    if plan.once is not None:
        late += float(plan.once.amount)
    in_time = when <= terms.grace_days if plan.rest else np.ones_like(when, dtype=bool)
    service[in_time] = 0.0
    late[in_time] = 0.0
    total = service + late
    ceiling = None
    if annual_cap is not None:
        cap = float(arguments.rate("annual_cap", annual_cap))
        ceiling = float(plan.rest) * cap * when / arguments.year_basis("basis", basis)
    return FeeCurves(when, service, late, total, float(plan.rest) + total, ceiling)


def _checked(days: ArrayLike) -> NDArray[np.int64]:
    given = np.asarray(days)
    is_row = given.ndim == 1 and np.issubdtype(given.dtype, np.integer)
    if not is_row or (given.size and not 0 <= given.min() <= given.max() <= MOST_DAYS):
        words = f"a row of whole days from 0 to {MOST_DAYS:,}"
        raise BadArgument("days", days, Allowed("whole", words, 0, MOST_DAYS))
    return given.astype(np.int64)


def _accrued(plan: ChargePlan, when: NDArray[np.int64]) -> tuple[Curve, Curve]:
    """Return the ordinary and the late charges, by the same periods as the exact cost."""
    before = float(plan.before_base) * float(plan.before.rate) * plan.before_days
    ordinary, extra = float(plan.service.rate), float(plan.late.rate)
    every = plan.terms.compound_every
    longest = int(when.max(initial=0))
    # State at the start of each period: base, charges so far, last day already counted.
    bases = [float(plan.rest)]
    services, lates, lasts = [before], [0.0], [plan.first_day - 1]
    for end in range(every, longest + 1, every) if every is not None else ():
        counted = end - lasts[-1]
        services.append(services[-1] + bases[-1] * ordinary * counted)
        lates.append(lates[-1] + bases[-1] * extra * counted)
        bases.append(float(plan.rest) + services[-1] + lates[-1])
        lasts.append(end)
    period = np.zeros_like(when) if every is None else when // every
    base = np.array(bases)[period]
    counted_days = when - np.array(lasts)[period]
    return (
        np.array(services)[period] + base * ordinary * counted_days,
        np.array(lates)[period] + base * extra * counted_days,
    )
