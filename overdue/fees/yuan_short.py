"""One bill, paid a little short: what each choice costs, and where the price jumps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.cliffs import PaymentChoice, PaymentCliff, payment_cliffs
from overdue.fees.overdue_bill import overdue_cost
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from overdue.fees.arguments import Number
    from overdue.lenders.terms import Terms

_ONE_YUAN = Decimal(1)
_FEN = Decimal("0.01")
_SHOWN_AS_NOTHING = _FEN / 2


@dataclass(frozen=True, slots=True)
class Edge:
    """A payment below which the price of a bill may jump: all of it, or the minimum.

    Attributes
    ----------
    extra
        How much more it costs to pay one yuan less than this, yuan.
    jump
        Part of it that is due however little is missing, yuan.
    """

    extra: Decimal
    jump: Decimal

    @property
    def is_cliff(self) -> bool:
        """Whether the price jumps here, by as much as can be shown."""
        return self.jump >= _SHOWN_AS_NOTHING


@dataclass(frozen=True, slots=True)
class OneYuanShort:
    """What a bill costs if it is paid in full, and if a little is missing.

    Attributes
    ----------
    terms
        The lender's terms.
    bill, minimum
        The bill and its minimum, yuan.
    days_late
        Days after the due date on which the rest is paid.
    days_purchase_to_due
        Days from the purchase to the due date.
    daily_rate
        Ordinary rate that was applied, a fraction a day.
    overlooked
        Shortfall up to which the lender is said to count a bill as paid in full, yuan; 0 where
        nothing of the kind is known. The figures are those without it.
    least_late_fees
        Lowest and highest of the least late fees that lenders of this kind set, yuan, or ``None``.
        The figures are those without one.
    rows
        The choices, from the largest payment down.
    edges
        The payments that some row falls short of by exactly one yuan, by the choice that does:
        ``one_yuan_less`` (of all) and ``one_yuan_below_minimum``.
    """

    terms: Terms
    bill: Decimal
    minimum: Decimal
    days_late: int
    days_purchase_to_due: int
    daily_rate: Decimal
    overlooked: Decimal
    least_late_fees: tuple[Decimal, Decimal] | None
    rows: tuple[PaymentCliff, ...]
    edges: Mapping[PaymentChoice, Edge]

    @property
    def cliffs(self) -> Mapping[PaymentChoice, Edge]:
        """The edges at which the price jumps."""
        return {choice: edge for choice, edge in self.edges.items() if edge.is_cliff}

    @property
    def in_time(self) -> bool:
        """Whether the rest is paid before anything is charged on it."""
        return not any(row.cost.late for row in self.rows)


@exact
def one_yuan_short(
    terms: Terms,
    *,
    bill: Number,
    minimum: Number,
    days_late: Number,
    days_purchase_to_due: Number = 0,
    daily_rate: Number | None = None,
    overlooked: Number = 0,
    least_late_fees: tuple[Decimal, Decimal] | None = None,
) -> OneYuanShort:
    """Answer what one yuan less than the bill, and one yuan less than the minimum, costs.

    Parameters
    ----------
    terms, bill, minimum, days_late, days_purchase_to_due, daily_rate
        As for :func:`payment_cliffs`.
    overlooked, least_late_fees
        What else is known of such lenders and not counted; see :class:`OneYuanShort`.

    Returns
    -------
    OneYuanShort
        Yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.
    """
    rows = payment_cliffs(
        terms,
        bill,
        minimum,
        days_late,
        days_purchase_to_due=days_purchase_to_due,
        daily_rate=daily_rate,
    )

    def fees(paid: Decimal) -> Decimal:
        return overdue_cost(
            terms,
            bill,
            paid,
            minimum,
            days_late,
            days_purchase_to_due=days_purchase_to_due,
            daily_rate=daily_rate,
        ).total_fee

    return OneYuanShort(
        terms=terms,
        bill=arguments.money("bill", bill),
        minimum=arguments.money("minimum", minimum),
        days_late=arguments.days("days_late", days_late),
        days_purchase_to_due=arguments.days("days_purchase_to_due", days_purchase_to_due),
        daily_rate=rows[0].cost.daily_rate,
        overlooked=arguments.money("overlooked", overlooked),
        least_late_fees=least_late_fees,
        rows=rows,
        edges={
            row.choice: Edge(row.extra, _jump(fees, row.paid + _ONE_YUAN))
            for row in rows
            if row.choice in ("one_yuan_less", "one_yuan_below_minimum") and row.kept == _ONE_YUAN
        },
    )


def _jump(fees: Callable[[Decimal], Decimal], edge: Decimal) -> Decimal:
    """Return what is due as soon as anything is missing.

    Fees are a straight line in what is missing, so two points of it just below the edge say where
    it starts.
    """
    one, two = (fees(edge - missing) - fees(edge) for missing in (_FEN, 2 * _FEN))
    return max(2 * one - two, Decimal(0))
