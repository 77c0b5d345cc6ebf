"""What is left of a month's income, and how much of a bill that would pay."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class MonthLeft:
    """One month and one bill; all amounts are yuan.

    Attributes
    ----------
    bill, paid
        The bill, and what was paid of it by its due date.
    minimum
        The minimum payment; ``None`` where the product has none.
    income, essentials
        What comes in and what food, rent and the like take in the month; ``None`` where the
        learner has not said so.
    """

    bill: Decimal
    paid: Decimal
    minimum: Decimal | None
    income: Decimal | None
    essentials: Decimal | None

    @property
    def unpaid(self) -> Decimal:
        """What is still to pay of the bill."""
        return self.bill - self.paid

    @property
    def minimum_unpaid(self) -> Decimal | None:
        """What is still to pay of the minimum; ``None`` where the product has none."""
        return None if self.minimum is None else max(self.minimum - self.paid, _NOTHING)

    @property
    def left(self) -> Decimal | None:
        """Income less essentials; negative where they take more than comes in."""
        if self.income is None or self.essentials is None:
            return None
        return self.income - self.essentials

    @property
    def covers_bill(self) -> bool:
        """Whether what is left would pay all that is unpaid."""
        return self.left is not None and self.left >= self.unpaid

    @property
    def covers_minimum(self) -> bool:
        """Whether what is left would pay the rest of a minimum payment."""
        return (
            self.left is not None
            and self.minimum_unpaid is not None
            and self.left >= self.minimum_unpaid
        )


def month_left(
    *,
    bill: Number,
    paid: Number,
    minimum: Number | None,
    income: Number | None,
    essentials: Number | None,
) -> MonthLeft:
    """Answer what a month leaves for a bill.

    Parameters
    ----------
    bill, paid, minimum, income, essentials
        As for :class:`MonthLeft`.

    Raises
    ------
    BadArgument
        If an amount is negative or no number, or more was paid than the bill.
    """
    owed = arguments.money("bill", bill)
    return MonthLeft(
        bill=owed,
        paid=_part("paid", paid, owed),
        minimum=_amount("minimum", minimum),
        income=_amount("income", income),
        essentials=_amount("essentials", essentials),
    )


def _amount(name: str, given: Number | None) -> Decimal | None:
    return None if given is None else arguments.money(name, given)


def _part(name: str, given: Number, whole: Decimal) -> Decimal:
    part = arguments.money(name, given)
    if part > whole:
        raise BadArgument(name, given, Allowed("money", f"at most the bill, {whole} yuan"))
    return part
