from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
import pyxirr
from hypothesis import given
from hypothesis import strategies as st

from overdue.fees import InstalmentCost, instalment_irr, internal_rate

FEE_RATES = st.decimals(0, Decimal("0.02"), places=5)
COUNTS = st.integers(1, 48)
TIMINGS = st.sampled_from(["each", "upfront"])
TINY = Decimal("1e-40")


def offer(n: int = 12, fee: float = 0.006, timing: str = "each") -> InstalmentCost:
    return instalment_irr(principal=12_000, n=n, monthly_fee_rate=fee, fee_timing=timing)


def test_point_six_per_cent_a_month_is_thirteen_per_cent_a_year():
    cost = offer()
    assert cost.nominal_flat == Decimal("0.072")
    assert round(cost.apr_simple, 4) == Decimal("0.1303")
    assert cost.ear > cost.apr_simple


def test_one_payment_repays_a_twelfth_and_the_fee():
    cost = offer()
    assert cost.payment == 1000 + 12_000 * Decimal("0.006") == 1072
    assert cost.total_fee == 12 * 72


def test_a_fee_taken_upfront_costs_more_than_the_same_fee_in_parts():
    assert offer(timing="upfront").apr_simple > offer(timing="each").apr_simple
    assert offer(timing="upfront").total_fee == offer(timing="each").total_fee


def test_the_rule_of_thumb_is_near_the_true_rate():
    cost = offer()
    assert abs(cost.approx_24 - 24 * Decimal("0.006") * 12 / 13) < TINY
    assert abs(cost.approx_24 - cost.apr_simple) < Decimal("0.005")


@pytest.mark.parametrize("timing", ["each", "upfront"])
@pytest.mark.parametrize("n", [1, 3, 7, 1200])
def test_no_fee_is_a_rate_of_exactly_zero(n, timing):
    cost = offer(n=n, fee=0, timing=timing)
    assert (cost.irr_monthly, cost.apr_simple, cost.ear, cost.total_fee) == (0, 0, 0, 0)


def test_a_single_payment_after_a_month_costs_its_fee():
    assert abs(offer(n=1, fee=0.01).irr_monthly - Decimal("0.01")) < TINY


def test_a_fee_of_all_that_is_borrowed_still_has_a_rate():
    assert abs(offer(n=1, fee=1).irr_monthly - 1) < TINY


def test_an_upfront_fee_that_leaves_a_fen_has_a_very_high_rate():
    cost = instalment_irr(
        principal=100, n=1, monthly_fee_rate=Decimal("0.9999"), fee_timing="upfront"
    )
    assert abs(cost.irr_monthly - 9999) < TINY


def test_the_rates_do_not_depend_on_the_sum():
    small = instalment_irr(principal=0, n=12, monthly_fee_rate=0.006)
    assert small.irr_monthly == offer().irr_monthly
    assert small.payment == 0


@given(n=COUNTS, fee=FEE_RATES, timing=TIMINGS)
def test_an_independent_library_finds_the_same_rate(n, fee, timing):
    if timing == "upfront" and fee * n >= Decimal("0.9"):
        return
    cost = offer(n, fee, timing)
    flows = [12_000.0, *[0.0] * n]
    for row in cost.rows:
        flows[row.month] -= float(row.payment)
    assert pyxirr.irr(flows) == pytest.approx(float(cost.irr_monthly), abs=1e-9)


@given(n=COUNTS, fee=FEE_RATES)
def test_the_payments_discounted_at_the_rate_are_worth_what_was_borrowed(n, fee):
    cost = offer(n, fee)
    factor = 1 / (1 + cost.irr_monthly)
    worth = sum(row.payment * factor**row.month for row in cost.rows)
    assert abs(worth - 12_000) < Decimal("1e-18")


@given(n=COUNTS, fee=FEE_RATES, timing=TIMINGS, principal=st.integers(1, 100_000))
def test_the_payments_of_a_plan_sum_to_principal_and_fees(n, fee, timing, principal):
    if timing == "upfront" and fee * n >= 1:
        return
    cost = instalment_irr(principal=principal, n=n, monthly_fee_rate=fee, fee_timing=timing)
    assert sum(row.principal for row in cost.rows) == principal
    assert sum(row.payment for row in cost.rows) == principal + cost.total_fee
    assert cost.rows[-1].balance == 0


@given(n=COUNTS, fee=FEE_RATES, more=st.decimals(Decimal("0.0001"), Decimal("0.01"), places=4))
def test_a_higher_fee_is_a_higher_rate(n, fee, more):
    assert offer(n, fee + more).irr_monthly > offer(n, fee).irr_monthly


def test_uneven_payments_have_a_rate_too():
    # 100 now against 60.5 in two months and 55 in one: 55 / 1.1 + 60.5 / 1.21 = 100.
    rate = internal_rate(Decimal(100), [Decimal(55), Decimal("60.5")])
    assert abs(rate - Decimal("0.1")) < TINY


def test_a_payment_that_comes_late_after_nothing_has_a_rate():
    rate = internal_rate(Decimal(1), [*[Decimal(0)] * 11, Decimal(4096)])
    assert abs(rate - 1) < TINY


def test_a_single_payment_after_a_hundred_years_has_a_rate():
    # A debt that doubles every month: Newton's steps alone would creep, halving does not.
    rate = internal_rate(Decimal(1), [*[Decimal(0)] * 1199, Decimal(2) ** 1200])
    assert abs(rate - 1) < TINY


@pytest.mark.parametrize(
    ("received", "payments"), [(0, [1]), (-1, [1]), (10, [5]), (10, [-5, 20]), (10, [])]
)
def test_a_row_of_payments_without_a_rate_is_refused(received, payments):
    with pytest.raises(ValueError, match="needs a sum received above 0"):
        internal_rate(Decimal(received), [Decimal(payment) for payment in payments])


def test_even_a_hundred_years_of_payments_are_solved_in_a_second():
    started = process_time()
    instalment_irr(principal=1, n=1200, monthly_fee_rate=0.00083, fee_timing="upfront")
    assert process_time() - started < 1
