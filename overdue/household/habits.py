"""What a household does with its money, and what it could do instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument
from overdue.household.debts import month_rates
from overdue.household.fen import amount

if TYPE_CHECKING:
    from overdue.household.household import Household
    from overdue.lenders.terms import Terms

__all__ = ["MOST_LENDERS", "Habits", "Lender", "Remedy"]

MOST_LENDERS: Final = 20


@dataclass(frozen=True, slots=True)
class Lender:
    """Whoever lends the money for a payment; each further one lends on the same terms.

    Attributes
    ----------
    terms
        What is charged on a payment that is late.
    limit
        The most that may be owed to one lender, without fees, yuan.
    months
        In how many equal parts a loan is paid back, from the month after it.
    monthly_fee_rate
        Fee a month as a fraction of the loan.
    kept
        Share of the loan that is kept when it is paid out, below 1.
    """

    terms: Terms
    limit: Decimal
    months: int
    monthly_fee_rate: Decimal
    kept: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        month_rates(self.terms)
        object.__setattr__(self, "limit", amount("lender.limit", self.limit))
        object.__setattr__(self, "months", arguments.months("lender.months", self.months, least=1))
        rate = arguments.rate("lender.monthly_fee_rate", self.monthly_fee_rate)
        object.__setattr__(self, "monthly_fee_rate", rate)
        object.__setattr__(self, "kept", arguments.rate("lender.kept", self.kept))
        if self.kept > _MOST_KEPT:
            limits = Allowed("rate", f"a fraction from 0 to {_MOST_KEPT}", Decimal(0), _MOST_KEPT)
            raise BadArgument("lender.kept", self.kept, limits)


_MOST_KEPT: Final = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a household lives, whatever happens.

    None of it hangs on how much money there is at the moment, but on what comes in and happens:
    so more money can never make a household fail that would not have failed with less.

    Attributes
    ----------
    on_credit
        Share of spending that is bought on the first bill of the debts, up to its limit, and
        stands on next month's bill.
    minimum_only
        Whether only the minimum of a bill is paid. Else it is paid in full, as far as the money
        goes beyond what is kept in hand.
    keep
        Money kept in hand before more than a minimum is paid, months of essentials.
    cut
        Share of wants that is given up in hard times.
    cut_after
        After how many short months in a row that begins: 0 at once, ``None`` never. A month is
        short if what comes in is less than usual spending, the bills of shocks and the payments
        of the first month together. The first month that is not short ends it.
    lenders
        From how many further lenders may be borrowed to repay; 0 for none. In a month with a
        payment all that is missing for it and for spending is borrowed before it is made, or
        nothing if there is no room for all.
    lender
        What each of them lends, and for what.
    """

    on_credit: Decimal = Decimal(0)
    minimum_only: bool = False
    keep: Decimal = Decimal(1)
    cut: Decimal = Decimal(0)
    cut_after: int | None = None
    lenders: int = 0
    lender: Lender | None = None

    def __post_init__(self) -> None:
        for name in ("on_credit", "cut"):
            object.__setattr__(self, name, arguments.rate(name, getattr(self, name)))
        arguments.flag("minimum_only", self.minimum_only)
        object.__setattr__(self, "keep", arguments.factor("keep", self.keep))
        if self.cut_after is not None:
            object.__setattr__(self, "cut_after", arguments.months("cut_after", self.cut_after))
        lenders = arguments.months("lenders", self.lenders)
        if lenders > MOST_LENDERS or (lenders and self.lender is None):
            words = f"a whole number of lenders from 0 to {MOST_LENDERS}, with their terms"
            raise BadArgument("lenders", self.lenders, Allowed("whole", words, 0, MOST_LENDERS))
        object.__setattr__(self, "lenders", lenders)


@dataclass(frozen=True, slots=True)
class Remedy:
    """What a household could have done otherwise; several things together, if several are given.

    Attributes
    ----------
    name
        Its name in the code.
    buffer_months
        A buffer of at least so many months of needs at the start.
    cut
        Share of wants that is given up at once in the first short month.
    no_new_borrowing
        Nothing bought on credit, and no payment borrowed.
    ask_for_time
        Months for which the own lenders let the debts rest, once, from the first month that could
        not be paid. Charges go on; further lenders give no time.
    granted
        Chance that the lenders agree.
    """

    name: str
    buffer_months: Decimal | None = None
    cut: Decimal | None = None
    no_new_borrowing: bool = False
    ask_for_time: int = 0
    granted: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        if self.buffer_months is not None:
            buffer = arguments.factor("buffer_months", self.buffer_months)
            object.__setattr__(self, "buffer_months", buffer)
        if self.cut is not None:
            object.__setattr__(self, "cut", arguments.rate("cut", self.cut))
        arguments.flag("no_new_borrowing", self.no_new_borrowing)
        time = arguments.months("ask_for_time", self.ask_for_time)
        object.__setattr__(self, "ask_for_time", time)
        object.__setattr__(self, "granted", arguments.rate("granted", self.granted))

    def applied(self, household: Household, habits: Habits) -> tuple[Household, Habits]:
        """Return household and habits as they would be; asking for time changes neither."""
        if self.buffer_months is not None:
            other = household.with_buffer_months(self.buffer_months)
            household = max(household, other, key=lambda one: one.buffer)
        if self.cut is not None:
            habits = replace(habits, cut=max(self.cut, habits.cut), cut_after=0)
        if self.no_new_borrowing:
            habits = replace(habits, on_credit=Decimal(0), lenders=0)
        return household, habits
