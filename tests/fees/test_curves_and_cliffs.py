from __future__ import annotations

from decimal import Decimal
from time import process_time

import numpy as np
import pytest

from overdue.fees import BadArgument, cap_amount, fee_curves, overdue_cost, payment_cliffs

TWO_YEARS = np.arange(731)


def test_a_curve_is_the_exact_cost_of_every_day(terms):
    curves = fee_curves(terms, 5000, 100, 500, TWO_YEARS, days_purchase_to_due=25)
    for day in TWO_YEARS:
        exact = overdue_cost(terms, 5000, 100, 500, day, days_purchase_to_due=25)
        for part in ("service_fee", "late_fee", "total_fee", "amount_owed"):
            assert abs(getattr(curves, part)[day] - float(getattr(exact, part))) < 0.005


def test_a_curve_jumps_from_nothing_on_the_first_late_day(baitiao):
    curves = fee_curves(baitiao, 5000, 0, 500, [0, 1], days_purchase_to_due=25)
    first_day = 62.5 + 2.5 + 0.75
    assert curves.total_fee.tolist() == [0, pytest.approx(first_day)]


def test_days_may_come_in_any_order_or_not_at_all(terms):
    assert fee_curves(terms, 5000, 0, 500, [90, 0, 30]).days.tolist() == [90, 0, 30]
    forth, back = (fee_curves(terms, 5000, 0, 500, days) for days in ([7, 90], [90, 7]))
    assert forth.total_fee.tolist() == back.total_fee.tolist()[::-1]
    assert fee_curves(terms, 5000, 0, 500, np.array([], dtype=int)).total_fee.size == 0


def test_a_ceiling_is_drawn_on_the_rest_for_the_days_after_the_due_date(baitiao):
    curves = fee_curves(baitiao, 5000, 1000, 500, [0, 100, 365], annual_cap=0.24)
    assert curves.ceiling is not None
    for day, ceiling in zip(curves.days, curves.ceiling, strict=True):
        exact = cap_amount(principal=4000, annual_cap=0.24, days=day)
        assert ceiling == pytest.approx(float(exact))
    assert fee_curves(baitiao, 5000, 1000, 500, [0]).ceiling is None


@pytest.mark.parametrize("days", [5, [[1]], [0.5], [-1], [36_526], ["1"], [True]])
def test_days_that_are_no_row_of_whole_days_are_refused(baitiao, days):
    with pytest.raises(BadArgument, match="a row of whole days from 0 to 36,525"):
        fee_curves(baitiao, 5000, 0, 500, days)


def test_two_years_of_days_take_less_than_a_millisecond(terms):
    def once():
        started = process_time()
        fee_curves(terms, 5000, 0, 500, TWO_YEARS, days_purchase_to_due=25, annual_cap=0.24)
        return process_time() - started

    assert min(once() for _ in range(20)) < 0.001


def test_one_yuan_short_costs_more_than_the_minimum_is_short_of_it(baitiao):
    rows = payment_cliffs(baitiao, 5000, 500, 30, days_purchase_to_due=25)
    assert [(row.choice, row.paid, row.kept) for row in rows] == [
        ("all", 5000, 0),
        ("one_yuan_less", 4999, 1),
        ("minimum", 500, 4499),
        ("one_yuan_below_minimum", 499, 1),
    ]
    assert [row.cost.total_fee for row in rows] == [
        0,
        Decimal("62.515"),  # the whole bill from the purchase on, and one yuan for 30 days
        130,  # 62.50 and 4,500 yuan for 30 days
        Decimal("150.2695"),  # one yuan more for 30 days, and the late fee on 4,501 yuan
    ]
    assert rows[1].extra == Decimal("62.515")
    assert rows[3].extra == Decimal("20.2695")


@pytest.mark.parametrize(
    ("bill", "minimum", "choices"),
    [
        (5000, 5000, ["all", "one_yuan_less"]),
        (5000, 4999, ["all", "one_yuan_less", "one_yuan_below_minimum"]),
        (5000, 0, ["all", "one_yuan_less", "minimum"]),
        (0, 0, ["all"]),
        (0.5, 0.05, ["all", "minimum"]),
        (100, 200, ["all", "one_yuan_less"]),
    ],
)
def test_choices_that_are_none_are_left_out(baitiao, bill, minimum, choices):
    rows = payment_cliffs(baitiao, bill, minimum, 30)
    assert [row.choice for row in rows] == choices
    assert all(row.kept > 0 for row in rows[1:])


def test_a_rate_inside_the_band_reaches_the_cliffs(cash_loan):
    low, high = (payment_cliffs(cash_loan, 5000, 500, 30, daily_rate=r) for r in (0.0002, 0.0009))
    assert low[1].cost.total_fee < high[1].cost.total_fee
