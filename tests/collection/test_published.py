"""The engine against what was published, and against what is known of a sample of it."""

from decimal import Decimal

import numpy as np
import pytest

from overdue import lenders
from overdue.collection import People, populate, strategies
from overdue.escalation.assumptions import assumption
from overdue.escalation.numbers import fact_number, fact_numbers
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.fees.charge_plan import plan_charges

MANY = 1_000_000
M2 = int(fact_number("stages-m.first_day.2"))
ROLL = fact_numbers("sim-m1-cure.roll_m1_m2")
INTO_M2 = fact_numbers("sim-c-m2.into_m2_published")


def people(count, *, all_late):
    plan = plan_charges(
        lenders.terms("baitiao"),
        Decimal(5000),
        0,
        Decimal(500),
        days_purchase_to_due=25,
        daily_rate=None,
    )
    return People(
        (plan,),
        np.zeros(count, dtype=np.intp),
        strategies(count, {"pay-when-able": 1.0}),
        all_late=all_late,
    )


def unpaid(lived):
    """Share of people who owe something at the end of each day."""
    return 1 - lived.shares[:, -2:].sum(axis=1)


@pytest.fixture(scope="module")
def still_unpaid():
    """The same for everybody to whom a bill was sent, up to the first day of M2."""
    return unpaid(populate(table(), numbers(), people(MANY, all_late=False), seed=1, days=M2))


def test_the_assumed_roll_lies_within_both_published_figures():
    roll = assumption("roll-m1-m2").at("middle")
    assert ROLL[0] <= roll <= ROLL[1]
    assert INTO_M2[0] <= roll * assumption("unpaid-on-due-day").at("middle") <= INTO_M2[1]


def test_of_the_late_as_many_go_on_to_m2_as_was_published(still_unpaid):
    late, roll = still_unpaid[0] * MANY, still_unpaid[M2] / still_unpaid[0]
    error = (roll * (1 - roll) / late) ** 0.5
    assert abs(roll - float(assumption("roll-m1-m2").at("middle"))) <= 3 * error
    assert float(ROLL[0]) - 3 * error <= roll <= float(ROLL[1]) + 3 * error
    assert 3 * error < 0.005  # or the figures would not be told apart from others


def test_of_all_bills_as_many_become_m2_as_was_published(still_unpaid):
    share = still_unpaid[M2]
    error = (share * (1 - share) / MANY) ** 0.5
    assert float(INTO_M2[0]) - 3 * error <= share <= float(INTO_M2[1]) + 3 * error
    assert 3 * error < 0.0003


def test_the_high_setting_gives_the_product_of_the_high_ends():
    of_the_late = assumption("roll-m1-m2").at("high")
    product = of_the_late * assumption("unpaid-on-due-day").at("high")
    assert round(product, 4) == fact_number("sim-c-m2.into_m2_computed")


def test_four_times_the_accounts_halve_the_standard_error_of_a_share():
    spread = {}
    for count in (250, 1000):
        crowd = people(count, all_late=True)
        shares = [
            unpaid(populate(table(), numbers(), crowd, seed=seed, days=15))[15]
            for seed in range(120)
        ]
        spread[count] = np.std(shares, ddof=1)
        expected = (np.mean(shares) * (1 - np.mean(shares)) / count) ** 0.5
        assert spread[count] == pytest.approx(expected, rel=0.25)
    # The ratio of two spreads of 120 draws itself has a relative error of about nine percent.
    assert spread[250] / spread[1000] == pytest.approx(2, rel=0.25)
