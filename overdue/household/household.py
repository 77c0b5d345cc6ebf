"""A household: what comes in, what it needs, what it owes and what it has put by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, get_args

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.fees.precision import fine
from overdue.household.fen import MOST_YUAN, amount

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.household.debts import Debt

__all__ = ["MOST_DEBTS", "Household", "Income", "IncomeShape"]

IncomeShape = Literal["steady", "irregular", "seasonal"]
"""The same each month; otherwise in each month, by luck; or with a good and a bad season."""

MOST_DEBTS: Final = 12
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Income:
    """What comes in.

    Attributes
    ----------
    monthly
        The mean of a month, yuan.
    shape
        How it is spread over the months.
    swing
        How far a month may lie from the mean, as a share of it; plays no part for ``steady``.
    peak
        For ``seasonal``: which of the first twelve months brings most; six months on brings least.
    """

    monthly: Decimal
    shape: IncomeShape = "steady"
    swing: Decimal = Decimal(0)
    peak: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "monthly", amount("income.monthly", self.monthly))
        arguments.choice("income.shape", self.shape, get_args(IncomeShape))
        object.__setattr__(self, "swing", arguments.rate("income.swing", self.swing))
        peak = arguments.months("income.peak", self.peak, least=1)
        if peak > _YEAR:
            limits = Allowed("whole", "a whole number of months from 1 to 12", 1, _YEAR)
            raise BadArgument("income.peak", self.peak, limits)
        object.__setattr__(self, "peak", peak)


@dataclass(frozen=True, slots=True)
class Household:
    """A household at the start; all sums are yuan.

    Attributes
    ----------
    income
        What comes in.
    essentials
        What food, rent and the like take in a month.
    wants
        All other spending of a month, which can be cut.
    debts
        What it owes. What money there is goes to them in this order.
    buffer
        Money at hand at the start.
    price_rise
        By how much essentials and wants rise in a year, a share, a little each month.
    """

    income: Income
    essentials: Decimal
    wants: Decimal = Decimal(0)
    debts: tuple[Debt, ...] = ()
    buffer: Decimal = Decimal(0)
    price_rise: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        for name in ("essentials", "wants", "buffer"):
            object.__setattr__(self, name, amount(name, getattr(self, name)))
        object.__setattr__(self, "price_rise", arguments.rate("price_rise", self.price_rise))
        object.__setattr__(self, "debts", tuple(self.debts))
        if len(self.debts) > MOST_DEBTS:
            limits = Allowed("whole", f"at most {MOST_DEBTS} debts", 0, MOST_DEBTS)
            raise BadArgument("debts", len(self.debts), limits)

    @property
    def payments(self) -> Decimal:
        """What must be paid on the debts in the first month."""
        return sum((debt.payment for debt in self.debts), Decimal(0))

    @property
    def needs(self) -> Decimal:
        """Essentials and payments of the first month: "a month" of a buffer."""
        return self.essentials + self.payments

    @property
    def service_ratio(self) -> Decimal | None:
        """Payments of the first month as a share of the income; ``None`` without income."""
        return _over(self.payments, self.income.monthly)

    @property
    def buffer_months(self) -> Decimal | None:
        """For how many months of needs the buffer lasts; ``None`` where nothing is needed."""
        return _over(self.buffer, self.needs)

    @fine
    def with_buffer_months(self, months: Number) -> Household:
        """Return the same household with a buffer of so many months of needs.

        Raises
        ------
        BadArgument
            If that is no number from 0 to 1,000, or too much money.
        """
        return replace(self, buffer=arguments.factor("buffer_months", months) * self.needs)

    @fine
    def with_service_ratio(self, ratio: Number) -> Household:
        """Return the same household with all debts so much larger or smaller.

        A minimum payment below which all is due bends the scale, so the ratio is met to within a
        yuan only where there is none.

        Raises
        ------
        BadArgument
            If the ratio is no share, or there are no debts or no income to scale.
        """
        wanted = arguments.rate("ratio", ratio)
        has = self.service_ratio
        if not has:
            limits = Allowed("money", "a household with an income and with debts", 0, MOST_YUAN)
            raise BadArgument("household.payments", self.payments, limits)
        return replace(self, debts=tuple(debt.scaled(wanted / has) for debt in self.debts))


@fine
def _over(part: Decimal, whole: Decimal) -> Decimal | None:
    return part / whole if whole else None
