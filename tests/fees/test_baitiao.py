from __future__ import annotations

import inspect
from decimal import Decimal

import pytest

from overdue import lenders
from overdue.fees import BaitiaoCost, baitiao_min_due, baitiao_min_schedule, baitiao_overdue


def cost(
    *, bill: float = 5000, paid: float = 0, days: int = 30, rule: str = "from_purchase"
) -> BaitiaoCost:
    return baitiao_overdue(
        bill=bill,
        paid=paid,
        min_due=500,
        days_overdue=days,
        days_purchase_to_due=25,
        service_rate=0.0005,
        late_rate=0.00015,
        rule=rule,
    )


def test_the_whole_bill_pays_for_the_days_since_the_purchase_under_the_2021_rule():
    before_due = 5000 * Decimal("0.0005") * 25
    after_due = 5000 * Decimal("0.0005") * 90
    assert cost(days=90).service_fee == before_due + after_due == Decimal("287.5")


def test_the_late_fee_comes_on_top_below_the_minimum():
    assert cost(days=90).late_fee == 5000 * Decimal("0.00015") * 90 == Decimal("67.5")


def test_fees_and_rest_add_up_to_what_is_owed():
    owed = cost(days=90)
    assert owed.total_fee == owed.service_fee + owed.late_fee == 355
    assert owed.amount_owed == owed.rest + owed.total_fee == 5355


def test_paying_the_minimum_spares_the_late_fee():
    assert cost(paid=500).late_fee == 0
    assert cost(paid=Decimal("499.99")).late_fee > 0


def test_paying_one_yuan_less_charges_the_whole_bill_under_the_2021_rule():
    whole_bill_before_due = 5000 * Decimal("0.0005") * 25
    one_yuan_after_due = 1 * Decimal("0.0005") * 30
    assert cost(paid=4999).total_fee == whole_bill_before_due + one_yuan_after_due


def test_paying_one_yuan_less_charges_one_yuan_under_the_older_rule():
    assert cost(paid=4999, rule="from_due_date").total_fee == 1 * Decimal("0.0005") * 30


@pytest.mark.parametrize("paid", [5000, 5001, 100_000])
@pytest.mark.parametrize("rule", ["from_purchase", "from_due_date"])
def test_paying_all_or_more_costs_nothing(paid, rule):
    assert cost(paid=paid, rule=rule) == BaitiaoCost(*[Decimal(0)] * 5)


def test_on_the_due_date_itself_only_the_days_since_the_purchase_count():
    assert cost(days=0).total_fee == Decimal("62.5")
    assert cost(days=0, rule="from_due_date").total_fee == 0


def test_nothing_compounds():
    one, two = cost(days=365, rule="from_due_date"), cost(days=730, rule="from_due_date")
    assert two.total_fee == 2 * one.total_fee


def test_the_minimum_is_a_tenth_of_new_spending_and_of_what_is_carried_with_instalments_and_fees():
    assert baitiao_min_due(
        new_unstaged=2000, instalment_due=300, carried=1500, fees=22.5
    ) == 200 + 300 + 150 + Decimal("22.5")


def test_all_that_is_carried_is_due_after_a_missed_minimum():
    assert baitiao_min_due(carried=1500, prev_min_paid=False) == 1500


def test_all_that_is_carried_is_due_below_the_floor_but_a_tenth_at_the_floor():
    assert baitiao_min_due(carried=Decimal("299.99")) == Decimal("299.99")
    assert baitiao_min_due(carried=300) == 30
    assert baitiao_min_due(carried=300, carry_floor=301) == 300


def test_what_the_minimum_takes_by_default_is_what_the_facts_say():
    facts = lenders.terms_by_id("baitiao-2023-03")
    for model in (baitiao_min_due, baitiao_min_schedule):
        defaults = inspect.signature(model).parameters
        assert defaults["min_pct"].default == facts.minimum_share
        assert defaults["carry_floor"].default == facts.carry_floor


def test_with_nothing_to_pay_the_minimum_is_nothing():
    assert baitiao_min_due() == 0


def test_paying_the_minimum_of_5000_yuan_takes_28_months():
    schedule = baitiao_min_schedule(bill=5000, service_rate=0.0005, days=30, carry_floor=300)
    assert schedule.months == len(schedule.rows) == 28
    assert round(schedule.total_fees, 6) == Decimal("635.748928")


def test_each_minimum_pays_a_tenth_and_the_fee_of_the_month_before():
    first, second = baitiao_min_schedule(bill=1000, service_rate=0.0005).rows[:2]
    assert (first.part, first.fee, first.balance) == (100, 0, 900)
    assert (second.part, second.fee, second.balance) == (90, 900 * Decimal("0.0005") * 30, 810)
    assert second.payment == 90 + Decimal("13.5")
    assert (second.total_fees, second.total_paid) == (Decimal("13.5"), Decimal("203.5"))


def test_a_bill_below_the_floor_is_paid_at_once_without_a_fee():
    schedule = baitiao_min_schedule(bill=299, service_rate=0.0005)
    assert (schedule.months, schedule.total_fees, schedule.total_paid) == (1, 0, 299)


def test_a_bill_of_nothing_needs_no_month():
    assert baitiao_min_schedule(bill=0, service_rate=0.0005).months == 0


@pytest.mark.parametrize("never", [{"carry_floor": 0}, {"min_pct": 0}])
def test_a_minimum_that_never_clears_the_bill_says_so(never):
    schedule = baitiao_min_schedule(bill=5000, service_rate=0.0005, **never)
    assert schedule.months == -1
    assert schedule.rows[-1].balance > 0
