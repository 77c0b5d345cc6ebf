"""What holds of every household, whatever it owns, owes, does and meets with."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import plain_household
from overdue.household import Habits, Household, Income, Remedy, Shock, live, many
from overdue.household.luck import BLOCK, Luck
from tests.household.households import REMEDIES, SHOCKS, lives, managing, yuan

FEW, MONTHS = 8, 36
SEEDS = st.integers(0, 10_000)
quick = settings(max_examples=40, deadline=None)


def month_of_failing(crowd):
    return np.where(crowd.failed_in > 0, crowd.failed_in, MONTHS + 1)


def without_forgetting(shocks):
    return tuple(shock for shock in shocks if shock.kind != "forgot")


@quick
@given(lives(), yuan(20_000), SEEDS)
def test_with_more_money_put_by_no_household_fails_sooner(life, more, seed) -> None:
    household, shocks, habits = life
    richer = replace(household, buffer=household.buffer + more)
    poor, rich = (many(one, shocks, habits, n=FEW, seed=seed) for one in (household, richer))
    assert np.all(month_of_failing(poor) <= month_of_failing(rich))


@quick
@given(lives(), st.integers(1, 6), yuan(20_000), SEEDS)
def test_nor_if_it_may_ask_for_time(life, months, more, seed) -> None:
    household, shocks, habits = life
    shocks = without_forgetting(shocks)  # a month of rest also spares one a debit that fails
    richer = replace(household, buffer=household.buffer + more)
    poor, rich = (
        many(one, shocks, habits, n=FEW, seed=seed, remedy=Remedy("time", ask_for_time=months))
        for one in (household, richer)
    )
    assert np.all(month_of_failing(poor) <= month_of_failing(rich))


@quick
@given(
    st.integers(0, 1_000_000),
    st.integers(0, 5_000),
    st.sampled_from([Habits(), Habits(minimum_only=True), Habits(cut_after=0, cut=1)]),
    SEEDS,
)
def test_a_household_whose_income_covers_everything_and_to_which_nothing_happens_never_fails(
    surplus, buffer, habits, seed
) -> None:
    household = managing(buffer)
    income = Income(household.needs + Decimal(surplus) / 100)
    crowd = many(replace(household, income=income), (), habits, n=3, seed=seed, months=60)
    assert crowd.chance == 0


@quick
@given(lives(), SEEDS, REMEDIES)
def test_money_and_debts_add_up_month_by_month_to_the_fen(life, seed, remedy) -> None:
    household, shocks, habits = life
    path = live(household, shocks, habits, seed=seed, number=3, remedy=remedy)
    buffer = path.lot.variants[0].buffer
    cash = np.diff(path.cash, prepend=int(buffer * 100))
    owed = np.diff(path.owed, prepend=path.start)
    assert np.array_equal(cash, path.income + path.borrowed - path.spent - path.bills - path.paid)
    assert np.array_equal(
        owed, path.on_credit + path.borrowed + path.kept + path.charged - path.paid
    )
    for name in ("cash", "owed", "spent", "bills", "went_without", "paid", "missed", "kept"):
        assert getattr(path, name).min() >= 0, name


@quick
@given(lives(), SEEDS, REMEDIES)
def test_the_first_payment_is_missed_in_the_month_that_is_named(life, seed, remedy) -> None:
    path = live(*life, seed=seed, remedy=remedy)
    missed = np.flatnonzero(path.missed)
    assert path.failed == (missed[0] + 1 if len(missed) else None)
    assert (path.failed_by is None) == (path.failed is None)


@quick
@given(lives(), SEEDS, REMEDIES, st.integers(1, 20))
def test_a_household_has_the_same_luck_alone_among_many_and_for_longer(
    life, seed, remedy, more
) -> None:
    crowd = many(*life, n=FEW, seed=seed, remedy=remedy)
    larger = many(*life, n=FEW + more, seed=seed, remedy=remedy)
    longer = many(*life, n=FEW, seed=seed, months=MONTHS + more, remedy=remedy)
    assert np.array_equal(crowd.cash, larger.cash[:, :FEW])
    assert np.array_equal(crowd.failed_in, larger.failed_in[:FEW])
    assert np.array_equal(crowd.cash, longer.cash[:MONTHS])
    one = live(*life, seed=seed, number=FEW - 1, remedy=remedy)
    assert np.array_equal(one.cash, crowd.cash[:, -1])
    assert (one.failed or 0) == crowd.failed_in[-1]
    assert one.owed[-1] == crowd.owed[-1]


def test_the_luck_of_a_block_does_not_hang_on_the_blocks_before_it() -> None:
    household = replace(managing(2_000), income=Income(7_200, "irregular", 1))
    crowd = many(household, n=BLOCK + 5, seed=4)
    alone = live(household, seed=4, number=BLOCK + 3)
    assert np.array_equal(alone.cash, crowd.cash[:, BLOCK + 3])
    assert len(np.unique(crowd.failed_in)) > 5


@quick
@given(lives(), SEEDS, REMEDIES)
def test_the_plain_loop_comes_to_the_same_fen(life, seed, remedy) -> None:
    household, shocks, habits = life
    crowd = many(household, shocks, habits, n=FEW, seed=seed, remedy=remedy)
    luck, lot = Luck.of_crowd(seed, FEW, MONTHS), crowd.lot
    for number in range(FEW):
        plain = plain_household.live(
            lot.variants[0],
            shocks,
            lot.habits,
            luck,
            number,
            pause=lot.pause,
            granted=float(lot.granted),
        )
        assert plain.failed_in == crowd.failed_in[number]
        assert plain.forgot == crowd.forgot[number]
        assert plain.cash == crowd.cash[:, number].tolist()
        assert plain.owed[-1] == crowd.owed[number]
        assert plain.lenders == crowd.lenders[number]


@given(SHOCKS, SEEDS)
@settings(max_examples=20, deadline=None)
def test_whoever_owes_nothing_misses_no_payment_but_may_go_without(shocks, seed) -> None:
    path = live(Household(Income(0), 3_000), shocks, seed=seed)
    assert path.failed is None
    assert path.went_without[0] >= 300_000


@pytest.mark.parametrize("month", [1, 7, 36])
def test_a_forgotten_payment_is_missed_in_spite_of_money_and_made_up_for_the_month_after(
    month,
) -> None:
    path = live(managing(50_000), [Shock("forgot", month=month)])
    assert (path.failed, path.failed_by) == (month, "forgot")
    assert np.count_nonzero(path.missed) == 1
    if month < 36:
        assert path.paid[month] > path.paid[0] * 2
        assert path.charged.sum() > 0


def test_work_comes_back_after_the_months_that_are_given_on_average() -> None:
    loss = Shock("job-loss", chance=0.3, size=1, months=5)
    crowd = [live(managing(), [loss], number=number, months=60) for number in range(400)]
    spells = [one.months for path in crowd for one in path.happenings if one.month < 20]
    assert 4.5 < np.mean(spells) < 5.5


def test_about_as_many_households_meet_with_a_shock_in_a_year_as_its_chance_says() -> None:
    hit = [
        bool(live(managing(), [Shock("illness", chance=0.2)], number=number, months=12).happenings)
        for number in range(1000)
    ]
    assert 0.17 < np.mean(hit) < 0.23
