"""The heat map, and how long a household holds out."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from overdue.household import Instalments, Shock, grid, many, months_without_income
from tests.household.households import LOAN, managing

ILLNESS = [Shock("illness", chance=Decimal("0.4"), size=9_000, spread=Decimal("0.5"))]


def test_a_cell_is_what_a_crowd_of_its_own_with_that_buffer_and_those_debts_would_be() -> None:
    ratios, buffers = [Decimal("0.05"), Decimal("0.2")], [0, 1, 3]
    found = grid(managing(), ILLNESS, buffers=buffers, ratios=ratios, n=60)
    assert found.chance.shape == (2, 3)
    for row, ratio in enumerate(ratios):
        for column, buffer in enumerate(buffers):
            one = managing().with_service_ratio(ratio).with_buffer_months(buffer)
            assert found.chance[row, column] == many(one, ILLNESS, n=60).chance


def test_a_larger_buffer_never_raises_the_chance_and_a_larger_debt_never_lowers_it() -> None:
    ratios = [Decimal(tenths) / 20 for tenths in range(1, 9)]
    found = grid(managing(), ILLNESS, buffers=range(7), ratios=ratios, n=100)
    assert np.all(np.diff(found.chance, axis=1) <= 0)
    assert np.all(np.diff(found.chance, axis=0) >= 0)
    assert found.chance.max() > found.chance.min()


def test_the_debts_are_scaled_to_the_ratio() -> None:
    household = managing().with_service_ratio(Decimal("0.25"))
    assert household.payments == 2_000
    assert household.service_ratio == Decimal("0.25")
    assert managing().with_buffer_months(Decimal("1.5")).buffer_months == Decimal("1.5")


def test_without_income_a_household_pays_for_as_many_months_as_its_buffer_covers() -> None:
    for months in range(5):
        assert months_without_income(managing().with_buffer_months(months)) == months
    assert months_without_income(managing(20_999)) == 2


def test_whoever_has_little_to_pay_holds_out_to_the_end() -> None:
    rich = managing(900_000, debts=(Instalments(LOAN, 100, 2, 0),))
    assert months_without_income(rich) is None
