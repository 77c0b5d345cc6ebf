"""Time that a lender gives: what it costs, and that it adds up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue.fees import BadArgument
from overdue.household import Lender, spiral, time_to_pay
from tests.household.households import LOAN, yuan

RATES = st.sampled_from([Decimal(0), Decimal("0.006"), Decimal("0.012")])
FEE = Decimal("0.006")


@settings(max_examples=60, deadline=None)
@given(yuan(9_000), yuan(1_500), RATES)
def test_it_adds_up_month_by_month_to_the_fen(owed, own, rate) -> None:
    found = time_to_pay(owed=owed, own=own, monthly_fee_rate=rate)
    before, fees = owed, Decimal(0)
    for row in found.rows:
        fees += row.fee
        assert row.owed == before + row.fee - row.paid
        assert row.owed == found.owed_after(row.month)
        assert row.total_fees == fees
        assert row.paid <= own
        before = row.owed
    assert (before == 0) == (found.cleared == len(found.rows))


def test_without_a_fee_a_bill_takes_as_many_months_as_own_money_goes_into_it() -> None:
    found = time_to_pay(owed=5_000, own=700, monthly_fee_rate=0)
    assert (found.cleared, found.rows[-1].total_fees) == (8, 0)
    assert found.owed_after(60) == 0


def test_the_first_month_costs_nothing_and_fees_bear_no_fee() -> None:
    found = time_to_pay(owed=1_000, own=0, monthly_fee_rate=FEE, months=12)
    assert [row.fee for row in found.rows] == [0, *[Decimal("6.00")] * 11]
    assert (found.cleared, found.rows[-1].owed, found.owed_after(0)) == (None, 1_066, 1_000)


@settings(max_examples=40, deadline=None)
@given(yuan(9_000), yuan(1_500), st.integers(1, 24), st.integers(0, 6))
def test_it_never_leaves_more_owed_than_borrowing_at_the_same_fee(owed, own, months, n) -> None:
    lenders = [Lender(LOAN, 4_000, months, FEE)] * n
    borrowed = spiral(owed=owed, own=own, lenders=lenders)
    given_time = time_to_pay(owed=owed, own=own, monthly_fee_rate=FEE)
    allowed = Decimal("0.01") * len(borrowed.rows) * (n + 1)  # fees are rounded loan by loan
    for row in borrowed.rows:
        assert given_time.owed_after(row.month) <= row.owed + allowed


@pytest.mark.parametrize(
    "wrong", [{"owed": -1}, {"own": "7"}, {"monthly_fee_rate": 2}, {"months": 61}]
)
def test_it_refuses_what_it_cannot_count_with(wrong) -> None:
    with pytest.raises(BadArgument):
        time_to_pay(**{"owed": 1_000, "own": 0, "monthly_fee_rate": FEE, **wrong})
