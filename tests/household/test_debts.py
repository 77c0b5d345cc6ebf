"""A debt asks each month for what the fee models say, to the fen."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue.fees import (
    BadArgument,
    baitiao_min_schedule,
    card_min_spiral,
    instalment_irr,
    overdue_cost,
)
from overdue.household import (
    Habits,
    Household,
    Income,
    Instalments,
    Lender,
    Remedy,
    Revolving,
    Shock,
    live,
)
from tests.household.households import BAITIAO, CARD, LOAN, managing, yuan

quick = settings(max_examples=25, deadline=None)
MINIMUM = Habits(minimum_only=True)
NEAR = Decimal("0.05")


def alone(debt, **other):
    """A household with one debt and nothing else to pay."""
    return Household(Income(200_000), 0, debts=(debt,), **other)


@quick
@given(yuan(20_000))
def test_paying_the_minimum_of_baitiao_is_the_schedule_of_the_fee_models(owed) -> None:
    schedule = baitiao_min_schedule(bill=owed, service_rate=BAITIAO.daily_rate)
    rows = schedule.rows[1:37]  # the first is the bill itself, without a fee
    if not rows:
        return
    carried = schedule.rows[0].balance
    path = live(alone(Revolving(BAITIAO, carried, 30_000)), (), MINIMUM)
    for row, due in zip(rows, path.due, strict=False):
        assert abs(Decimal(int(due)) / 100 - row.payment) <= NEAR


@quick
@given(yuan(20_000))
def test_paying_the_minimum_of_a_card_is_the_spiral_of_the_fee_models(owed) -> None:
    spiral = card_min_spiral(
        opening=owed, daily_rate=CARD.daily_rate, min_pct=Decimal("0.1"), months=36
    )
    path = live(alone(Revolving(CARD, owed, 30_000)), (), MINIMUM)
    for row, due, left in zip(spiral.rows, path.due, path.owed, strict=False):
        assert abs(Decimal(int(due)) / 100 - row.payment) <= NEAR
        assert abs(Decimal(int(left)) / 100 - row.balance) <= NEAR


@quick
@given(yuan(50_000), st.integers(1, 36), st.sampled_from(["0", "0.006", "0.012"]))
def test_a_loan_in_instalments_is_paid_as_the_fee_models_say_and_then_gone(
    principal, months, rate
) -> None:
    cost = instalment_irr(principal=principal, n=months, monthly_fee_rate=Decimal(rate))
    path = live(alone(Instalments(LOAN, principal, months, Decimal(rate))))
    fees = path.due.sum() - principal * 100
    assert abs(fees / 100 - cost.total_fee) <= Decimal("0.005") * months
    assert abs(Decimal(int(path.due[0])) / 100 - cost.payment) <= Decimal("0.36")
    assert path.due[months:].sum() == path.owed[-1] == 0


def test_a_bill_that_is_paid_in_full_costs_nothing_from_the_second_month_on() -> None:
    path = live(alone(Revolving(BAITIAO, 5_000, 9_000), wants=1_000), (), Habits(on_credit=1))
    assert path.charged[0] == 7_500
    assert path.charged[1:].sum() == 0
    assert path.on_credit[0] == 100_000


def test_a_missed_instalment_costs_what_the_terms_say_of_a_sum_that_is_late() -> None:
    path = live(managing(50_000), [Shock("forgot", month=3)])
    late = overdue_cost(LOAN, 1_000, 0, 0, 30)
    assert path.missed[2] == 100_000
    assert path.charged[3] == late.total_fee * 100


def test_after_a_missed_minimum_baitiao_asks_for_all_that_was_carried_with_its_late_fee() -> None:
    household = alone(Revolving(BAITIAO, 5_000, 9_000))
    path = live(household, [Shock("forgot", month=1)], MINIMUM)
    assert path.due[0] == 50_000 + 7_500
    assert path.due[1] == path.owed[0] + path.charged[1]
    assert path.charged[1] == 500_000 * (BAITIAO.daily_rate + BAITIAO.late_rate) * 30


def test_a_card_charges_its_late_fee_once_on_what_was_missing_of_the_minimum() -> None:
    path = live(alone(Revolving(CARD, 5_000, 9_000)), [Shock("forgot", month=1)], MINIMUM)
    assert path.charged[0] == 7_500 + 50_750 * Decimal("0.05") // 1 + 1


def test_each_debt_says_what_it_asks_for_in_the_first_month() -> None:
    for debt in (
        Instalments(LOAN, Decimal("9999.99"), 7, Decimal("0.006")),
        Instalments(LOAN, 500, 1, 0),
        Revolving(BAITIAO, Decimal("1234.56"), 5_000),
        Revolving(BAITIAO, 200, 5_000),
        Revolving(CARD, Decimal("777.77"), 5_000),
    ):
        household = alone(debt)
        assert live(household).due[0] == household.payments * 100


def test_nothing_more_is_bought_on_a_bill_than_its_limit_leaves() -> None:
    household = alone(Revolving(BAITIAO, 900, 1_000), wants=5_000)
    path = live(household, (), Habits(on_credit=1, minimum_only=True))
    assert path.on_credit[0] == 100_000 - 90_000 - 1_350
    assert path.owed.max() <= 100_000


def test_further_lenders_are_gone_to_one_after_the_other_until_no_room_is_left() -> None:
    lender = Lender(LOAN, 2_000, 12, Decimal("0.01"), Decimal("0.1"))
    household = Household(Income(0), 0, debts=(Instalments(LOAN, 36_000, 36, 0),))
    path = live(household, (), Habits(lenders=3, lender=lender))
    assert path.borrowed[0] == 100_000
    assert path.kept[0] == 11_112  # a tenth of the loan, rounded up to close the gap
    assert path.lenders[:4].tolist() == [2, 3, 3, 4]
    assert path.failed == 5  # three lenders have 4,589.90 yuan out; another 1,648.80 is too much
    assert path.borrowed[4:].sum() == 0


def test_a_pause_asks_for_nothing_and_moves_the_loan_by_as_many_months() -> None:
    loan = Instalments(LOAN, 12_000, 12, Decimal("0.01"))
    household = Household(Income(3_000), 1_500, debts=(loan,))
    without_pay = Shock("job-loss", month=4, size=1, months=3)
    assert live(household, [without_pay]).failed == 4
    path = live(household, [without_pay], remedy=Remedy("time", ask_for_time=3))
    assert path.paused.nonzero()[0].tolist() == [3, 4, 5]
    assert path.due[3:6].sum() == 0
    assert path.due[6] == 112_000 + 3 * 12_000  # the fees of three months are still to pay
    assert path.failed is None
    assert path.owed.nonzero()[0].tolist() == list(range(14))


def test_a_bill_needs_terms_with_a_minimum() -> None:
    with pytest.raises(BadArgument, match="minimum payment"):
        Revolving(LOAN, 1, 1)
