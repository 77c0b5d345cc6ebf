"""A cause is what a household would have to be spared for no payment to be missed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue.household import (
    CAUSES,
    Habits,
    Household,
    Income,
    Instalments,
    Lender,
    Remedy,
    Revolving,
    Shock,
    causes,
    live,
    many,
    remedied,
)
from tests.household.households import BAITIAO, CARD, LOAN, lives, managing

# Each breaks the household that has 1,000 yuan left a month and 3,000 put by; nothing else does.
ALONE = {
    "job-loss": Shock("job-loss", month=5, size=1, months=4),
    "pay-cut": Shock("pay-cut", month=5, size=Decimal("0.3"), months=None),
    "illness": Shock("illness", month=2, size=15_000),
    "family": Shock("family", month=2, size=15_000),
    "prices": Shock("prices", month=5, size=Decimal("0.5"), months=None),
    "guarantee": Shock("guarantee", month=5, size=40_000, months=10),
    "loss": Shock("loss", month=2, size=15_000),
    "forgot": Shock("forgot", month=5),
}


def qualifying(found):
    return {name for name, alone in zip(found.names, found.alone[:, 0], strict=True) if alone}


@pytest.mark.parametrize("kind", ALONE)
def test_a_shock_that_breaks_a_household_alone_is_its_only_cause(kind) -> None:
    household = managing(3_000)
    assert live(household).failed is None
    found = causes(live(household, [ALONE[kind]]))
    assert found.failed.all()
    assert qualifying(found) == {kind}
    assert not found.together.any()
    assert not found.budget.any()
    assert found.share(kind) == 1


def test_where_either_of_two_shocks_would_have_been_borne_both_qualify() -> None:
    shocks = [Shock("illness", month=2, size=4_000), Shock("family", month=2, size=4_000)]
    for one in shocks:
        assert live(managing(3_000), [one]).failed is None
    found = causes(live(managing(3_000), shocks))
    assert qualifying(found) == {"illness", "family"}


def test_where_either_of_two_shocks_is_enough_it_took_them_together() -> None:
    found = causes(live(managing(3_000), [ALONE["illness"], ALONE["loss"]]))
    assert qualifying(found) == set()
    assert found.together.all()
    assert found.share_together == 1
    assert not found.budget.any()


def test_where_income_does_not_cover_the_payments_it_was_the_budget() -> None:
    short = replace(managing(3_000), income=Income(6_500))
    found = causes(live(short, [Shock("illness", month=30, size=1_000)]))
    assert qualifying(found) == set()
    assert found.budget.all()
    assert found.share_budget == 1
    assert not found.present.any()  # the bill came after the first missed payment


def test_the_yearly_rise_of_prices_is_a_cause() -> None:
    rising = managing(3_000, price_rise=Decimal("0.15"))
    assert qualifying(causes(live(rising))) == {"prices"}


def test_an_income_that_is_not_steady_is_a_cause() -> None:
    seasonal = Income(8_000, "seasonal", Decimal("0.5"), 7)
    found = causes(live(replace(managing(3_000), income=seasonal)))
    assert qualifying(found) == {"uneven-income"}


def test_buying_on_credit_is_a_cause_where_its_bills_are_what_cannot_be_paid() -> None:
    household = Household(Income(4_000), 3_000, 1_500, (Revolving(BAITIAO, 0, 8_000),), 500)
    found = causes(live(household, (), Habits(on_credit=1, keep=0)))
    assert qualifying(found) == {"on-credit"}


def test_paying_only_the_minimum_is_a_cause_where_charges_eat_the_money() -> None:
    household = Household(
        Income(4_000), 3_000, debts=(Revolving(CARD, 2_000, 9_000),), buffer=2_500
    )
    bill = Shock("illness", month=36, size=36_460)
    found = causes(live(household, [bill], Habits(minimum_only=True, keep=0)))
    assert qualifying(found) == {"illness", "minimum-only"}


def test_borrowing_is_a_cause_where_one_loan_becomes_many() -> None:
    lender = Lender(LOAN, 9_000, 3, Decimal("0.08"), Decimal("0.3"))
    household = managing(0, debts=(Instalments(LOAN, 1_200, 1, 0), Revolving(BAITIAO, 0, 0)))
    household = replace(household, income=Income(6_000))
    assert live(household, (), Habits(lenders=2, lender=lender)).failed > 1
    found = causes(live(household, (), Habits(lenders=2, lender=lender)))
    assert "borrowing" not in qualifying(found)  # without it the payment is missed at once
    assert found.budget.all()


def test_cutting_late_is_a_cause_where_cutting_at_once_would_have_been_enough() -> None:
    household = Household(
        Income(8_000), 5_000, 2_000, (Instalments(LOAN, 36_000, 36, 0),), buffer=9_000
    )
    shocks = [Shock("pay-cut", month=3, size=Decimal("0.25"), months=12)]
    late = Habits(cut=1, cut_after=5)
    found = causes(live(household, shocks, late))
    assert qualifying(found) == {"pay-cut", "late-cut"}
    assert live(household, shocks, replace(late, cut_after=0)).failed is None
    assert (
        live(household, shocks, replace(late, cut_after=None)).failed
        <= live(household, shocks, late).failed
    )


@settings(max_examples=25, deadline=None)
@given(lives(), st.integers(0, 1_000))
def test_every_household_that_failed_has_a_cause_or_took_several_or_was_its_budget(
    life, seed
) -> None:
    crowd = many(*life, n=12, seed=seed)
    found = causes(crowd)
    ways = found.alone.any(axis=0).astype(int) + found.together + found.budget
    assert np.array_equal(ways == 1, crowd.failed_in > 0)
    assert ways.max(initial=0) <= 1
    assert np.array_equal(
        found.failed_in[~found.present], np.tile(crowd.failed_in, (len(CAUSES), 1))[~found.present]
    )


@settings(max_examples=25, deadline=None)
@given(lives(), st.integers(0, 1_000))
def test_a_cause_of_a_household_in_a_crowd_is_its_cause_alone(life, seed) -> None:
    found = causes(many(*life, n=6, seed=seed))
    alone = causes(live(*life, seed=seed, number=5))
    for name in ("alone", "present", "failed_in"):
        assert np.array_equal(getattr(found, name)[:, 5], getattr(alone, name)[:, 0])
    assert found.together[5] == alone.together[0]
    assert found.budget[5] == alone.budget[0]


def test_nobody_who_paid_everything_has_a_cause() -> None:
    found = causes(live(managing(3_000), [Shock("illness", month=3, size=100)]))
    assert not found.failed.any()
    assert qualifying(found) == set()
    assert np.isnan(found.share("illness"))


def test_a_remedy_is_tried_with_the_same_luck() -> None:
    crowd = many(managing(3_000), [Shock("illness", chance=Decimal("0.3"), size=9_000)], n=400)
    nothing, buffer, more = remedied(
        crowd,
        [Remedy("nothing"), Remedy("three", buffer_months=3), Remedy("six", buffer_months=6)],
    )
    assert (nothing.saved, nothing.harmed, nothing.chance) == (0, 0, crowd.chance)
    assert buffer.harmed == more.harmed == 0
    assert more.chance <= buffer.chance < crowd.chance
    assert buffer.saved == round((crowd.chance - buffer.chance) * 400)


def test_a_remedy_never_makes_the_buffer_smaller() -> None:
    (one,) = remedied(live(managing(50_000)), [Remedy("small", buffer_months=1)])
    assert one.crowd.lot.variants[0].buffer == 50_000
