"""What a month leaves for a bill."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.fees.bad_argument import BadArgument
from overdue.household.month_left import month_left

YUAN = st.decimals(0, 1_000_000, places=2)


def month(**changed):
    usual = {"bill": 5000, "paid": 0, "minimum": 500, "income": 4500, "essentials": 3200}
    return month_left(**(usual | changed))


def test_what_is_left_is_income_less_essentials():
    assert month().left == 1300


def test_what_is_left_may_cover_the_minimum_and_not_the_bill():
    assert month().covers_minimum
    assert not month().covers_bill
    assert month(income=8200).covers_bill  # to the yuan
    assert not month(income=Decimal("8199.99")).covers_bill


def test_essentials_above_the_income_leave_less_than_nothing():
    assert month(income=2000).left == -1200
    assert not month(income=2000).covers_minimum


def test_what_was_paid_counts_for_bill_and_minimum():
    assert month(paid=200).unpaid == 4800
    assert month(paid=200).minimum_unpaid == 300
    assert month(paid=800).minimum_unpaid == 0
    assert month(paid=800, income=3200).covers_minimum


def test_a_product_without_a_minimum_has_none_to_cover():
    assert month(minimum=None).minimum_unpaid is None
    assert not month(minimum=None).covers_minimum


@pytest.mark.parametrize("unsaid", [{"income": None}, {"essentials": None}])
def test_where_income_or_essentials_are_not_said_nothing_is_claimed(unsaid):
    assert month(**unsaid).left is None
    assert not month(**unsaid).covers_bill
    assert not month(**unsaid).covers_minimum


@given(YUAN, YUAN, YUAN)
def test_a_paid_bill_is_covered_by_whatever_is_left(bill, income, essentials):
    found = month(bill=bill, paid=bill, income=income, essentials=essentials)
    assert found.unpaid == 0
    assert found.covers_bill == (income >= essentials)


@pytest.mark.parametrize(
    "wrong",
    [{"bill": -1}, {"paid": 5001}, {"income": float("nan")}, {"essentials": -1}, {"minimum": -1}],
)
def test_amounts_that_cannot_be_are_refused_by_name(wrong):
    with pytest.raises(BadArgument, match=next(iter(wrong))):
        month(**wrong)
