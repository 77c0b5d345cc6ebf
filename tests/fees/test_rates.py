from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.fees import (
    cap_amount,
    cap_excess,
    card_compound,
    lpr_cap,
    penalty_interest,
    rate_convert,
    simple_accrual,
)

MONEY = st.decimals(0, 1_000_000, places=2)
DAILY = st.decimals(0, Decimal("0.002"), places=6)
ANNUAL = st.decimals(0, 1, places=4)
DAYS = st.integers(0, 3650)


def test_ten_thousand_yuan_at_half_a_per_mille_cost_five_yuan_a_day():
    assert simple_accrual(principal=10_000, daily_rate=0.0005, days=10) == 50


def test_the_overdue_multiple_raises_the_rate():
    assert simple_accrual(principal=1000, daily_rate=0.0005, days=1, multiplier=1.5) == Decimal(
        "0.75"
    )


def test_a_float_means_the_decimal_that_it_prints_as():
    assert simple_accrual(principal=0.1, daily_rate=0.1, days=3) == Decimal("0.03")


def test_no_rounding_happens_inside_a_model_whatever_the_caller_has_set():
    with localcontext() as coarse:
        coarse.prec = 3
        fee = simple_accrual(
            principal=Decimal("123456.78"), daily_rate=Decimal("0.0004321"), days=7
        )
    assert fee == Decimal("123456.78") * Decimal("0.0004321") * 7


def test_nothing_borrowed_or_no_day_or_no_rate_costs_nothing_and_prints_without_a_minus():
    assert str(simple_accrual(principal=-0.0, daily_rate=0.0005, days=9)).lstrip("0.") == ""
    assert simple_accrual(principal=5000, daily_rate=0, days=9) == 0
    assert simple_accrual(principal=5000, daily_rate=0.0005, days=0) == 0


@given(principal=MONEY, rate=DAILY, first=DAYS, second=DAYS)
def test_the_fee_of_two_periods_adds_up(principal, rate, first, second):
    def fee(days):
        return simple_accrual(principal=principal, daily_rate=rate, days=days)

    assert fee(first) + fee(second) == fee(first + second)


@given(principal=MONEY, rate=DAILY, days=DAYS, more=st.integers(1, 100))
def test_more_principal_a_higher_rate_or_more_days_never_cost_less(principal, rate, days, more):
    def fee(principal=principal, rate=rate, days=days):
        return simple_accrual(principal=principal, daily_rate=rate, days=days)

    assert 0 <= fee() <= fee(principal=principal + more)
    assert fee() <= fee(rate=rate + more / Decimal(1000))
    assert fee() <= fee(days=days + more)


def test_an_overdue_loan_bears_the_contract_rate_and_half_as_much_again():
    rate = Decimal("0.144") * Decimal("1.5")
    assert (
        penalty_interest(principal=10_000, annual_rate=0.144, markup=0.5, days=90, basis=360)
        == 10_000 * rate * 90 / 360
    )


def test_penalty_interest_compounds_whole_periods_and_counts_the_left_over_days_simply():
    period, left_over = 1 + Decimal("0.216") * 30 / 360, 1 + Decimal("0.216") * 5 / 360
    compound = penalty_interest(
        principal=10_000, annual_rate=0.144, markup=0.5, days=65, basis=360, compound_every=30
    )
    assert compound == 10_000 * period**2 * left_over - 10_000


@given(debt=MONEY, annual=ANNUAL, markup=ANNUAL, days=DAYS, every=st.integers(1, 400))
def test_compound_penalty_interest_is_never_below_simple(debt, annual, markup, days, every):
    simple, compound = (
        penalty_interest(
            principal=debt, annual_rate=annual, markup=markup, days=days, compound_every=period
        )
        for period in (None, every)
    )
    assert 0 <= simple <= compound + Decimal("1e-30")
    if days <= every:
        assert abs(simple - compound) < Decimal("1e-30")


@given(debt=MONEY, annual=ANNUAL, days=DAYS, every=st.none() | st.integers(1, 400))
def test_penalty_interest_never_falls_with_days_rate_markup_or_debt(debt, annual, days, every):
    def interest(**changed):
        given_arguments = {"principal": debt, "annual_rate": annual, "markup": 0.3, "days": days}
        return penalty_interest(**given_arguments | changed, compound_every=every)

    slack = Decimal("1e-30")
    assert interest() <= interest(days=days + 1) + slack
    assert interest() <= interest(markup=0.5) + slack
    assert interest() <= interest(annual_rate=min(annual + Decimal("0.01"), Decimal(1))) + slack
    assert interest() <= interest(principal=debt + 1) + slack


def test_one_daily_rate_has_four_yearly_faces():
    rates = rate_convert(daily_rate=0.0005)
    assert rates.simple_360 == Decimal("0.18")
    assert rates.simple_365 == Decimal("0.1825")
    assert rates.ear_monthly_30 == Decimal("1.015") ** 12 - 1
    assert round(rates.ear_daily_365, 9) == Decimal("0.200159411")


@given(rate=DAILY)
def test_the_four_faces_stand_in_their_order(rate):
    rates = rate_convert(daily_rate=rate)
    assert 0 <= rates.simple_360 <= rates.simple_365 <= rates.ear_daily_365
    assert rates.simple_360 <= rates.ear_monthly_30 <= rates.ear_daily_365


@given(principal=MONEY, rate=DAILY, months=st.integers(0, 120))
def test_compounding_never_costs_less_than_simple_interest(principal, rate, months):
    grown = card_compound(principal=principal, daily_rate=rate, months=months)
    simple = simple_accrual(principal=principal, daily_rate=rate, days=30 * months)
    assert grown >= principal + simple - Decimal("1e-30")


def test_four_times_a_prime_rate_of_three_per_cent_is_twelve():
    assert lpr_cap(lpr_pct=3.0, multiple=4) == 12


def test_a_ceiling_of_24_per_cent_lets_half_a_year_cost_twelve():
    assert cap_amount(principal=5000, annual_cap=0.24, days=180, basis=360) == 600


def test_a_charge_just_below_the_ceiling_has_a_negative_excess():
    charged, allowed = 5000 * Decimal("0.00065") * 365, 5000 * Decimal("0.24")
    assert (
        cap_excess(principal=5000, daily_rate=0.00065, days=365, annual_cap=0.24)
        == charged - allowed
        == Decimal("-13.75")
    )


@given(principal=MONEY, rate=DAILY, cap=ANNUAL, days=DAYS, basis=st.sampled_from([360, 365]))
def test_the_excess_is_the_charge_less_the_ceiling(principal, rate, cap, days, basis):
    charged = simple_accrual(principal=principal, daily_rate=rate, days=days)
    allowed = cap_amount(principal=principal, annual_cap=cap, days=days, basis=basis)
    excess = cap_excess(
        principal=principal, daily_rate=rate, days=days, annual_cap=cap, basis=basis
    )
    assert excess == pytest.approx(charged - allowed, abs=Decimal("1e-15"))
