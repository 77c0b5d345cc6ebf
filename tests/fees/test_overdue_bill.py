from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue.fees import (
    BadArgument,
    baitiao_overdue,
    card_compound,
    card_late_fee,
    card_statement_interest,
    minimum_due,
    overdue_cost,
)

DUE = date(2026, 3, 10)


def test_a_baitiao_bill_costs_what_its_formula_says(baitiao):
    by_terms = overdue_cost(baitiao, 5000, 300, 500, 90, days_purchase_to_due=25)
    by_formula = baitiao_overdue(
        bill=5000,
        paid=300,
        min_due=500,
        days_overdue=90,
        days_purchase_to_due=25,
        service_rate=0.0005,
        late_rate=0.00015,
        rule="from_purchase",
    )
    for part in ("rest", "service_fee", "late_fee", "total_fee", "amount_owed"):
        assert getattr(by_terms, part) == getattr(by_formula, part)


def test_ninety_days_of_waiting_add_355_yuan_to_a_bill_of_5000(baitiao):
    cost = overdue_cost(baitiao, 5000, 0, 500, 90, days_purchase_to_due=25)
    assert cost.before_due == 5000 * Decimal("0.0005") * 25
    assert cost.service_fee == cost.before_due + 5000 * Decimal("0.0005") * 90
    assert cost.late_fee == 5000 * Decimal("0.00015") * 90
    assert (cost.total_fee, cost.amount_owed) == (355, 5355)
    assert cost.below_minimum
    assert cost.late


def test_under_the_older_rule_the_days_before_the_due_date_are_free(baitiao_before_2021):
    cost = overdue_cost(baitiao_before_2021, 5000, 0, 500, 90, days_purchase_to_due=25)
    assert (cost.before_due, cost.service_fee) == (0, 225)


def test_terms_without_a_minimum_charge_the_late_fee_on_any_rest(baitiao_before_2021):
    older = replace(
        baitiao_before_2021,
        daily_rate=Decimal(0),
        late_rate=Decimal("0.0007"),
        minimum_share=None,
    )
    assert overdue_cost(older, 5000, 500, 500, 30).total_fee == 4500 * Decimal("0.0007") * 30


def test_a_cash_loan_goes_on_at_its_rate_and_the_multiple_is_the_late_fee(cash_loan):
    cost = overdue_cost(cash_loan, 10_000, 0, 0, 30)
    ordinary = 10_000 * Decimal("0.00095") * 30
    assert (cost.service_fee, cost.late_fee) == (ordinary, ordinary / 2)


def test_a_product_that_is_free_until_late_charges_for_lateness_alone(huabei):
    cost = overdue_cost(huabei, 1000, 0, 100, 10)
    assert (cost.service_fee, cost.late_fee) == (0, 1000 * Decimal("0.0005") * 10)


def test_a_learner_may_give_a_rate_inside_the_band(cash_loan):
    assert overdue_cost(cash_loan, 10_000, 0, 0, 10, daily_rate=0.0005).total_fee == 75
    assert overdue_cost(cash_loan, 10_000, 0, 0, 10).daily_rate == Decimal("0.00095")


@pytest.mark.parametrize("rate", [0.00018, 0.00096])
def test_a_rate_outside_the_band_is_refused(cash_loan, rate):
    with pytest.raises(BadArgument, match=r"from 0\.00019 to 0\.00095, as jintiao publishes it"):
        overdue_cost(cash_loan, 10_000, 0, 0, 10, daily_rate=rate)


def test_where_one_rate_is_published_no_other_is_taken(huabei):
    assert overdue_cost(huabei, 1000, 0, 0, 10, daily_rate=0.0005).total_fee == 5
    with pytest.raises(BadArgument, match="daily_rate"):
        overdue_cost(huabei, 1000, 0, 0, 10, daily_rate=0.0004)


@pytest.mark.parametrize("basis", ["full", "residual"])
def test_the_first_card_statement_shows_the_interest_of_its_formula(card, basis):
    # The published example: posted 33 days before the due date, statement 11 days after it.
    cost = overdue_cost(
        replace(card, interest_basis=basis), 5000, 500, 500, 11, days_purchase_to_due=33
    )
    assert cost.service_fee == card_statement_interest(
        amount=5000,
        posted=DUE - timedelta(days=33),
        paid_on=DUE,
        paid=500,
        statement=DUE + timedelta(days=11),
        daily_rate=card.daily_rate,
        basis=basis,
    )
    assert cost.service_fee == {"full": Decimal("109.5"), "residual": Decimal("101.25")}[basis]


def test_after_the_first_statement_a_card_compounds_every_month(card):
    first = overdue_cost(card, 5000, 500, 500, 30, days_purchase_to_due=33)
    fourth = overdue_cost(card, 5000, 500, 500, 120, days_purchase_to_due=33)
    grown = card_compound(
        principal=first.amount_owed, daily_rate=card.daily_rate, months=3, days_per_month=30
    )
    assert abs(fourth.amount_owed - grown) < Decimal("1e-40")


def test_between_two_statements_interest_is_simple(card):
    at_statement, later = (overdue_cost(card, 5000, 500, 500, day) for day in (30, 47))
    assert later.service_fee == at_statement.service_fee + (
        at_statement.amount_owed * card.daily_rate * 17
    )


def test_a_card_that_compounds_nothing_charges_every_day_alike(card):
    simple = replace(card, compound_every=None)
    costs = [overdue_cost(simple, 5000, 500, 500, day).service_fee for day in (100, 101, 102)]
    assert costs[2] - costs[1] == costs[1] - costs[0] == 4500 * card.daily_rate


def test_a_card_charges_the_late_fee_once_and_no_interest_on_it(card):
    missed = [overdue_cost(card, 5000, 100, 500, day) for day in (1, 365)]
    assert [cost.late_fee for cost in missed] == [20, 20]
    assert card_late_fee(min_due=500, paid=100, rate=0.05, floor=10, cap=500) == 20
    free = replace(card, late_fee_share=Decimal(0), late_fee_floor=Decimal(0))
    assert overdue_cost(free, 5000, 100, 500, 365).service_fee == missed[1].service_fee


def test_paid_in_full_costs_nothing_anywhere(terms):
    for paid in (5000, 6000):
        cost = overdue_cost(terms, 5000, paid, 500, 365, days_purchase_to_due=25)
        assert (cost.rest, cost.total_fee, cost.amount_owed, cost.late) == (0, 0, 0, False)


def test_on_the_due_date_nothing_is_late_yet(terms):
    cost = overdue_cost(terms, 5000, 0, 500, 0, days_purchase_to_due=25)
    assert (cost.total_fee, cost.amount_owed, cost.late) == (0, 5000, False)


def test_within_the_days_of_grace_nothing_is_charged_and_after_them_all_days_are(terms):
    patient = replace(terms, grace_days=3)
    assert overdue_cost(patient, 5000, 0, 500, 3, days_purchase_to_due=25).total_fee == 0
    after, without = (
        overdue_cost(kind, 5000, 0, 500, 4, days_purchase_to_due=25) for kind in (patient, terms)
    )
    assert after == without


def test_the_minimum_is_a_share_of_the_bill_or_all_of_it(baitiao, cash_loan):
    assert minimum_due(baitiao, 5000) == 500
    assert minimum_due(cash_loan, 5000) == 5000


@pytest.mark.parametrize("days", [-1, 1.5, 40_000])
def test_days_that_are_none_are_refused(terms, days):
    with pytest.raises(BadArgument, match="days_late is"):
        overdue_cost(terms, 5000, 0, 500, days)


@pytest.mark.parametrize("argument", ["bill", "paid", "minimum"])
def test_a_negative_sum_is_refused(terms, argument):
    sums = {"bill": 5000, "paid": 0, "minimum": 500} | {argument: -1}
    with pytest.raises(BadArgument, match=f"{argument} is -1; allowed: an amount from 0"):
        overdue_cost(terms, **sums, days_late=1)


def test_terms_that_contradict_themselves_are_refused(card, cash_loan):
    with pytest.raises(BadArgument, match="interest_basis is None"):
        overdue_cost(replace(card, interest_basis=None), 5000, 0, 500, 1)
    with pytest.raises(BadArgument, match=r"multiplier is 0\.5"):
        overdue_cost(replace(cash_loan, multiplier=Decimal("0.5")), 5000, 0, 500, 1)
