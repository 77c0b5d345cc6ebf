from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from overdue.fees import card_compound, card_late_fee, card_min_spiral, card_statement_interest

A_DAY = Decimal("0.0005")


def interest(paid: float, basis: str) -> Decimal:
    return card_statement_interest(
        amount=5000,
        posted=date(2023, 3, 20),
        paid_on=date(2023, 4, 22),
        paid=paid,
        statement=date(2023, 5, 3),
        daily_rate=A_DAY,
        basis=basis,
    )


def test_full_amount_interest_counts_all_until_the_payment_and_the_rest_after_it():
    assert interest(500, "full") == 5000 * A_DAY * 33 + 4500 * A_DAY * 12 == Decimal("109.5")


def test_residual_interest_counts_the_rest_alone_on_the_same_45_days():
    assert interest(500, "residual") == 4500 * A_DAY * 45 == Decimal("101.25")


def test_ten_yuan_short_costs_82_yuan_by_the_full_amount_and_a_quarter_yuan_by_the_rest():
    assert interest(4990, "full") == 5000 * A_DAY * 33 + 10 * A_DAY * 12 == Decimal("82.56")
    assert interest(4990, "residual") == 10 * A_DAY * 45 == Decimal("0.225")


@pytest.mark.parametrize("basis", ["full", "residual"])
@pytest.mark.parametrize("paid", [5000, 5001])
def test_paid_in_full_bears_no_interest(paid, basis):
    assert interest(paid, basis) == 0


def test_a_statement_on_the_day_of_posting_and_payment_counts_that_one_day():
    day = date(2024, 2, 29)
    assert card_statement_interest(
        amount=1000, posted=day, paid_on=day, paid=0, statement=day, daily_rate=A_DAY
    ) == Decimal("0.5")


@pytest.mark.parametrize(
    ("min_due", "paid", "floor", "cap", "fee"),
    [
        (1000, 300, 0, None, 35),  # 5 % of the 700 missing
        (200, 100, 20, None, 20),  # 5 % would be 5: the floor holds
        (20_000, 0, 0, 500, 500),  # 5 % would be 1,000: the cap holds
        (200, 200, 20, 500, 0),
        (200, 300, 20, 500, 0),
        (200, Decimal("199.99"), 20, None, 20),  # one fen short costs the floor
        (200, 0, 20, 15, 15),  # a cap below the floor wins
        (200, 100, 0, 0, 0),
    ],
)
def test_the_late_fee_is_a_share_of_what_is_missing_of_the_minimum(min_due, paid, floor, cap, fee):
    assert card_late_fee(min_due=min_due, paid=paid, rate=0.05, floor=floor, cap=cap) == fee


def test_unpaid_interest_bears_interest_every_month():
    assert card_compound(principal=10_000, daily_rate=A_DAY, months=1) == 10_150
    assert card_compound(principal=10_000, daily_rate=A_DAY, months=2) == 10_150 * Decimal("1.015")
    assert card_compound(principal=10_000, daily_rate=A_DAY, months=0) == 10_000


def test_a_minimum_payment_takes_a_share_of_the_statement():
    (month,) = card_min_spiral(opening=10_000, daily_rate=A_DAY, min_pct=0.1, months=1).rows
    assert month.interest == 10_000 * A_DAY * 30 == 150
    assert month.statement == 10_150
    assert (month.payment, month.balance) == (1015, 9135)


def test_new_spending_goes_onto_the_statement():
    (month,) = card_min_spiral(
        opening=1000, daily_rate=0, min_pct=0.1, months=1, new_spend=500
    ).rows
    assert (month.statement, month.payment, month.balance) == (1500, 150, 1350)


def test_a_redrawn_payment_comes_back_with_its_fee():
    spiral = card_min_spiral(
        opening=10_000, daily_rate=0, min_pct=0.1, months=1, redraw_fee=Decimal("0.2")
    )
    assert spiral.rows[0].redrawn == 1000 / Decimal("0.8") == 1250
    assert spiral.balance == 9000 + 1250
    assert spiral.total_redraw_fee == 250
    assert spiral.months_to_clear == -1


def test_redrawing_at_no_fee_stands_still_but_for_interest():
    spiral = card_min_spiral(opening=10_000, daily_rate=0, min_pct=0.1, months=12, redraw_fee=0)
    assert (spiral.balance, spiral.total_paid, spiral.total_redraw_fee) == (10_000, 12_000, 0)


def test_a_floor_clears_the_debt_and_the_rows_end_there():
    spiral = card_min_spiral(opening=10_000, daily_rate=A_DAY, min_pct=0.1, floor=200, months=120)
    assert spiral.months_to_clear == len(spiral.rows) == 29
    assert spiral.balance == 0
    assert spiral.total_paid == 10_000 + spiral.total_interest


def test_a_floor_above_the_debt_clears_it_in_one_month():
    spiral = card_min_spiral(opening=100, daily_rate=0, min_pct=0.1, floor=200, months=12)
    assert (spiral.months_to_clear, spiral.total_paid) == (1, 100)


def test_a_minimum_of_everything_clears_in_one_month():
    spiral = card_min_spiral(opening=10_000, daily_rate=A_DAY, min_pct=1, months=12)
    assert (spiral.months_to_clear, spiral.total_paid) == (1, 10_150)


def test_new_spending_goes_on_after_the_first_debt_is_cleared():
    spiral = card_min_spiral(
        opening=100, daily_rate=0, min_pct=0.1, floor=1000, months=6, new_spend=50
    )
    assert spiral.months_to_clear == 1
    assert spiral.total_paid == 100 + 6 * 50


def test_without_a_floor_the_debt_is_never_cleared():
    spiral = card_min_spiral(opening=10_000, daily_rate=A_DAY, min_pct=0.1, months=600)
    assert spiral.months_to_clear == -1
    assert len(spiral.rows) == 600


def test_no_debt_needs_no_month_and_no_month_changes_no_debt():
    assert card_min_spiral(opening=0, daily_rate=A_DAY, min_pct=0.1, months=12).months_to_clear == 0
    still = card_min_spiral(opening=10_000, daily_rate=A_DAY, min_pct=0.1, months=0)
    assert (still.balance, still.total_paid, still.months_to_clear) == (10_000, 0, -1)
