from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.fees import (
    BadArgument,
    baitiao_fixed_payment,
    baitiao_min_schedule,
    card_fixed_payment,
    card_min_spiral,
)

A_DAY = Decimal("0.0005")
YUAN = st.decimals(1, 100_000, places=2)


def baitiao(bill, payment, **more):
    return baitiao_fixed_payment(bill=bill, service_rate=A_DAY, payment=payment, **more)


def test_never_paying_less_than_the_first_minimum_clears_5000_yuan_in_11_months():
    fixed = baitiao(5000, 500)
    assert fixed.months == len(fixed.rows) == 11
    assert [row.payment for row in fixed.rows[:3]] == [500, Decimal("517.5"), 500], (
        "the second minimum, which bears the first fee, is higher"
    )
    assert fixed.total_paid == 5000 + fixed.total_fees
    assert round(fixed.total_fees, 2) == Decimal("368.56")


def test_a_higher_sum_pays_the_fee_first_and_the_bill_with_the_rest():
    _, second, third = baitiao(1000, 400).rows
    assert (second.fee, second.part, second.payment) == (9, 391, 400)
    assert (third.fee, third.payment, third.balance) == (
        209 * A_DAY * 30,
        209 + 209 * A_DAY * 30,
        0,
    )


def test_a_sum_as_high_as_the_bill_pays_it_at_once_without_a_fee():
    fixed = baitiao(1000, 2000)
    assert (fixed.months, fixed.total_fees, fixed.total_paid) == (1, 0, 1000)


@given(YUAN)
def test_a_fixed_sum_of_nothing_is_the_minimum_itself(bill):
    assert baitiao(bill, 0) == baitiao_min_schedule(bill=bill, service_rate=A_DAY)


@given(YUAN, YUAN, YUAN)
def test_paying_more_each_month_never_takes_longer_and_never_costs_more(bill, one, other):
    less, more = (baitiao(bill, payment) for payment in sorted((one, other)))
    assert more.months <= less.months
    assert more.total_fees <= less.total_fees


@given(YUAN, YUAN)
def test_no_month_pays_less_than_its_minimum(bill, payment):
    for row in baitiao(bill, payment).rows:
        asked = row.opening if row.opening < 300 else row.opening / 10
        assert row.part >= asked


def test_a_card_debt_of_5000_yuan_is_cleared_in_11_months():
    rule = {"opening": 5000, "daily_rate": A_DAY, "min_pct": 0.1, "months": 120}
    fixed = card_fixed_payment(**rule, payment=Decimal("507.5"))
    assert fixed.months_to_clear == 11
    assert {row.payment for row in fixed.rows[:-1]} == {Decimal("507.5")}
    assert fixed.total_interest < card_min_spiral(**rule, floor=100).total_interest


def test_a_card_asks_for_its_own_floor_where_the_fixed_sum_is_less():
    rule = {"opening": 5000, "daily_rate": A_DAY, "min_pct": 0.05, "months": 120, "floor": 300}
    assert card_fixed_payment(**rule, payment=10) == card_min_spiral(**rule)


@pytest.mark.parametrize("payment", [-1, Decimal("NaN"), True])
def test_a_payment_that_is_no_amount_is_refused(payment):
    with pytest.raises(BadArgument, match="payment is"):
        baitiao(5000, payment)
    with pytest.raises(BadArgument, match="payment is"):
        card_fixed_payment(opening=1, daily_rate=0, min_pct=1, months=1, payment=payment)
