"""Only the minimum, month after month: one form for every kind of credit that has a minimum."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from overdue.fees import arguments
from overdue.fees.fixed_payment import baitiao_fixed_payment, card_fixed_payment
from overdue.fees.minimum_schedule import MinimumSchedule, baitiao_min_schedule
from overdue.fees.minimum_spiral import MinimumSpiral, card_min_spiral
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.lenders.terms import Terms

PayingMinimum = Literal["exactly", "spend_again", "borrow_again"]
"""The minimum and nothing else; new purchases besides; or the minimum borrowed again."""

MONTH_DAYS = 30
"""Days that the models of the course count to a month."""


@dataclass(frozen=True, slots=True)
class MinimumMonth:
    """One month.

    Attributes
    ----------
    month
        Counted from 1.
    payment
        Paid in it, yuan.
    balance
        Owed after the payment, yuan.
    total_fees, total_paid
        Fees charged and payments made so far, yuan.
    """

    month: int
    payment: Decimal
    balance: Decimal
    total_fees: Decimal
    total_paid: Decimal


@dataclass(frozen=True, slots=True)
class Road:
    """The months of one way to pay.

    Attributes
    ----------
    months
        Month that ends with nothing owed; -1 if there is none up to the horizon.
    rows
        Each month up to that one, or up to the horizon.
    """

    months: int
    rows: tuple[MinimumMonth, ...]

    @property
    def last(self) -> MinimumMonth:
        """Where it ends."""
        return self.rows[-1]


@dataclass(frozen=True, slots=True)
class MinimumOnly:
    """A debt of which only the minimum is paid, and what a fixed sum would do instead.

    Attributes
    ----------
    terms
        The lender's terms.
    bill
        The debt at the start, yuan.
    share, floor
        The minimum: share of the statement, and the sum below which all of it is due, yuan.
    pay
        What is done besides paying the minimum.
    new_spend
        New purchases each month, yuan; 0 unless `pay` is ``spend_again``.
    redraw_fee
        Share kept by whoever lends the payment; 0 unless `pay` is ``borrow_again``.
    horizon
        Months looked ahead.
    road
        What happens.
    steady_payment
        The minimum of the first month, yuan.
    steady
        What happens if that sum is paid every month, with nothing spent or borrowed again.
    """

    terms: Terms
    bill: Decimal
    share: Decimal
    floor: Decimal
    pay: PayingMinimum
    new_spend: Decimal
    redraw_fee: Decimal
    horizon: int
    road: Road
    steady_payment: Decimal
    steady: Road

    @property
    def steady_helps(self) -> bool:
        """Whether the fixed sum ends the debt, and sooner or for less."""
        if self.steady.months <= 0:
            return False
        saved = self.road.last.total_fees - self.steady.last.total_fees
        return self.road.months < 0 or self.road.months > self.steady.months or saved > 0


@exact
def minimum_only(
    terms: Terms,
    *,
    bill: Number,
    share: Number,
    floor: Number,
    pay: PayingMinimum = "exactly",
    new_spend: Number = 0,
    redraw_fee: Number = 0,
    horizon: Number = 120,
) -> MinimumOnly:
    """Answer where a debt goes if only the minimum is paid every month.

    Parameters
    ----------
    terms
        Terms of the model ``baitiao`` (:func:`baitiao_min_schedule`) or ``card``
        (:func:`card_min_spiral`).
    bill
        The debt at the start, yuan.
    share, floor
        The minimum as a share of what is owed, and the sum (yuan) below which all of it is due;
        for a card, whose minimum is never less than it, too.
    pay
        What is done besides; Baitiao knows ``exactly`` only.
    new_spend
        New purchases each month (``spend_again``), yuan.
    redraw_fee
        Share kept by whoever lends the payment (``borrow_again``), fraction below 1.
    horizon
        Months to look ahead.

    Returns
    -------
    MinimumOnly
        Yuan, not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the terms have no minimum.
    """
    model = arguments.choice("terms.model", terms.model, ("baitiao", "card"))
    ways: tuple[str, ...] = ("exactly",) if model == "baitiao" else get_args(PayingMinimum)
    arguments.choice("pay", pay, ways)
    spend = arguments.money("new_spend", new_spend) if pay == "spend_again" else Decimal(0)
    kept = arguments.rate("redraw_fee", redraw_fee) if pay == "borrow_again" else None
    ahead = arguments.months("horizon", horizon, least=1)
    debt = arguments.money("bill", bill)
    least = arguments.rate("share", share), arguments.money("floor", floor)
    if model == "baitiao":
        road, steady_payment, steady = _baitiao(terms, debt, least, ahead)
    else:
        road, steady_payment, steady = _card(
            terms, debt, least, ahead, new_spend=spend, redraw_fee=kept
        )
    return MinimumOnly(
        terms=terms,
        bill=debt,
        share=least[0],
        floor=least[1],
        pay=pay,
        new_spend=spend,
        redraw_fee=kept or Decimal(0),
        horizon=ahead,
        road=road,
        steady_payment=steady_payment,
        steady=steady,
    )


def _baitiao(
    terms: Terms, bill: Decimal, least: tuple[Decimal, Decimal], horizon: int
) -> tuple[Road, Decimal, Road]:
    share, floor = least
    rate = terms.daily_rate
    plain = baitiao_min_schedule(
        bill=bill, service_rate=rate, days=MONTH_DAYS, carry_floor=floor, min_pct=share
    )
    payment = plain.rows[0].payment if plain.rows else Decimal(0)
    fixed = baitiao_fixed_payment(
        bill=bill,
        service_rate=rate,
        payment=payment,
        days=MONTH_DAYS,
        carry_floor=floor,
        min_pct=share,
    )
    return _of_schedule(plain, horizon), payment, _of_schedule(fixed, horizon)


def _card(
    terms: Terms,
    opening: Decimal,
    least: tuple[Decimal, Decimal],
    horizon: int,
    *,
    new_spend: Decimal,
    redraw_fee: Decimal | None,
) -> tuple[Road, Decimal, Road]:
    share, floor = least

    def only(months: int, spend: Number = 0, fee: Number | None = None) -> MinimumSpiral:
        return card_min_spiral(
            opening=opening,
            daily_rate=terms.daily_rate,
            min_pct=share,
            months=months,
            days=MONTH_DAYS,
            floor=floor,
            new_spend=spend,
            redraw_fee=fee,
        )

    payment = only(1).total_paid
    fixed = card_fixed_payment(
        opening=opening,
        daily_rate=terms.daily_rate,
        payment=payment,
        min_pct=share,
        months=horizon,
        days=MONTH_DAYS,
        floor=floor,
    )
    return _of_spiral(only(horizon, new_spend, redraw_fee)), payment, _of_spiral(fixed)


def _of_schedule(schedule: MinimumSchedule, horizon: int) -> Road:
    rows = tuple(
        MinimumMonth(row.month, row.payment, row.balance, row.total_fees, row.total_paid)
        for row in schedule.rows[:horizon]
    )
    return Road(schedule.months if schedule.months <= horizon else -1, rows)


def _of_spiral(spiral: MinimumSpiral) -> Road:
    rows: list[MinimumMonth] = []
    redraw_fees = Decimal(0)
    for row in spiral.rows:
        if row.redrawn:
            redraw_fees += row.redrawn - row.payment
        fees = row.total_interest + redraw_fees
        rows.append(MinimumMonth(row.month, row.payment, row.balance, fees, row.total_paid))
        if row.month == spiral.months_to_clear:
            break  # what is bought later is paid at once and costs nothing
    return Road(spiral.months_to_clear, tuple(rows))
