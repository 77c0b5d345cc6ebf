"""What holds of any bill under any terms, tried on bills and terms that nobody thought of."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from overdue.fees import (
    baitiao_min_due,
    baitiao_min_schedule,
    baitiao_overdue,
    card_late_fee,
    card_min_spiral,
    fee_curves,
    overdue_cost,
    overdue_ledger,
    payment_cliffs,
)
from overdue.lenders.terms import Terms

DAILY = st.decimals(0, Decimal("0.001"), places=5)
MONEY = st.decimals(0, 50_000, places=2)
DAYS = st.integers(0, 200)
RULES = st.sampled_from(["from_purchase", "from_due_date"])

TERMS = st.builds(
    Terms,
    id=st.just("any"),
    product=st.just("any"),
    model=st.sampled_from(["baitiao", "multiple", "card"]),
    as_of=st.none(),
    facts=st.just(()),
    daily_rate=DAILY,
    daily_rate_band=st.just((Decimal(0), Decimal(1))),
    late_rate=DAILY,
    start=RULES,
    minimum_share=st.sampled_from([None, Decimal("0.1")]),
    multiplier=st.decimals(1, 2, places=1),
    interest_basis=st.sampled_from(["full", "residual"]),
    late_fee_share=st.decimals(0, Decimal("0.1"), places=2),
    late_fee_floor=st.sampled_from([Decimal(0), Decimal(20)]),
    late_fee_cap=st.sampled_from([None, Decimal(500)]),
    compound_every=st.sampled_from([None, 7, 30]),
    grace_days=st.sampled_from([0, 0, 3]),
)
SHARES = st.decimals(0, Decimal("1.1"), places=2)
BILLS = st.fixed_dictionaries(
    {
        "terms": TERMS,
        "bill": MONEY,
        "paid": SHARES,
        "minimum": SHARES,
        "days_late": DAYS,
        "days_purchase_to_due": st.integers(0, 50),
    }
).map(lambda case: case | {part: case[part] * case["bill"] for part in ("paid", "minimum")})


@given(case=BILLS)
def test_no_part_of_a_cost_is_ever_negative_and_the_parts_add_up(case):
    cost = overdue_cost(**case)
    assert min(cost.rest, cost.before_due, cost.service_fee, cost.late_fee) >= 0
    assert cost.before_due <= cost.service_fee
    assert cost.total_fee == cost.service_fee + cost.late_fee
    assert cost.amount_owed == cost.rest + cost.total_fee


@given(case=BILLS, more=st.integers(1, 60))
def test_waiting_longer_never_costs_less(case, more):
    later = case | {"days_late": case["days_late"] + more}
    assert overdue_cost(**later).total_fee >= overdue_cost(**case).total_fee


@given(case=BILLS, more=DAILY)
def test_a_higher_rate_never_costs_less(case, more):
    rate = case["terms"].daily_rate
    low, high = (overdue_cost(**case, daily_rate=r).total_fee for r in (rate, rate + more))
    assert low <= high


@given(case=BILLS, more=MONEY)
def test_a_larger_bill_never_costs_less(case, more):
    larger = case | {"bill": case["bill"] + more}
    assert overdue_cost(**larger).total_fee >= overdue_cost(**case).total_fee


@given(case=BILLS, more=MONEY)
def test_paying_more_never_costs_more(case, more):
    little, much = overdue_cost(**case), overdue_cost(**case | {"paid": case["paid"] + more})
    assert much.total_fee <= little.total_fee
    assert much.amount_owed <= little.amount_owed


@given(case=BILLS)
def test_the_ledger_comes_to_the_cost_to_the_last_digit(case):
    cost = overdue_cost(**case)
    ledger = overdue_ledger(**_as_payment(case))
    assert ledger.service_fee == cost.service_fee
    assert ledger.late_fee == cost.late_fee
    assert ledger.amount_owed == cost.amount_owed


@given(case=BILLS)
def test_every_charge_of_a_ledger_can_be_counted_again_from_its_own_line(case):
    for line in overdue_ledger(**_as_payment(case)).merged():
        if line.days:
            assert line.amount == line.base * line.rate * line.days


@given(
    case=BILLS,
    payments=st.lists(st.tuples(DAYS, MONEY), max_size=4),
    order=st.sampled_from(["charges", "bill"]),
)
def test_any_payments_leave_a_ledger_that_adds_up(case, payments, order):
    ledger = overdue_ledger(**_as_payment(case) | {"payments": payments}, applied_first=order)
    merged = ledger.merged()
    for lines in (ledger.lines, merged):
        assert [line.balance for line in lines] == list(np.cumsum([line.amount for line in lines]))
        assert all(line.balance >= 0 for line in lines)
    assert len(merged) <= len(ledger.lines)
    assert merged[-1].balance == ledger.amount_owed
    assert ledger.amount_owed == case["bill"] + ledger.total_fee - ledger.total_paid


@given(case=BILLS, payments=st.lists(st.tuples(DAYS, MONEY), max_size=3))
def test_paying_the_bill_before_the_charges_never_costs_more(case, payments):
    fixed = _as_payment(case) | {"payments": payments}
    by_law, by_contract = (
        overdue_ledger(**fixed, applied_first=order).total_fee for order in ("charges", "bill")
    )
    assert by_contract <= by_law


@given(case=BILLS, day=DAYS, amount=MONEY)
def test_a_part_payment_never_costs_more_than_none(case, day, amount):
    fixed = _as_payment(case)
    helped = fixed | {"payments": [*fixed["payments"], (day, amount)]}
    assert overdue_ledger(**helped).total_fee <= overdue_ledger(**fixed).total_fee


@given(case=BILLS)
def test_the_curves_come_to_the_cost_within_a_fen(case):
    last = case.pop("days_late")
    curves = fee_curves(**case, days=np.arange(last + 1))
    for day in {0, 1, last // 2, last - last % 30, last}:
        if day <= last:
            cost = overdue_cost(**case, days_late=day)
            assert abs(curves.service_fee[day] - float(cost.service_fee)) < 0.005
            assert abs(curves.late_fee[day] - float(cost.late_fee)) < 0.005
            assert abs(curves.amount_owed[day] - float(cost.amount_owed)) < 0.005


@given(case=BILLS)
def test_down_the_cliffs_one_pays_less_and_is_charged_more(case):
    del case["paid"]
    rows = payment_cliffs(**case)
    for above, below in pairwise(rows):
        assert below.paid + below.kept == above.paid
        assert below.extra == below.cost.total_fee - above.cost.total_fee >= 0


@given(case=BILLS, more=MONEY)
def test_paying_more_of_a_baitiao_bill_never_costs_more(case, more):
    little, much = (
        baitiao_overdue(
            bill=case["bill"],
            paid=paid,
            min_due=case["minimum"],
            days_overdue=case["days_late"],
            days_purchase_to_due=case["days_purchase_to_due"],
            service_rate=case["terms"].daily_rate,
            late_rate=case["terms"].late_rate,
            rule=case["terms"].start,
        )
        for paid in (case["paid"], case["paid"] + more)
    )
    assert 0 <= much.total_fee <= little.total_fee
    assert 0 <= much.amount_owed <= little.amount_owed


@given(gap=MONEY, more=MONEY, paid=MONEY, floor=st.sampled_from([0, 20]), cap=st.none() | MONEY)
def test_a_greater_gap_never_has_a_smaller_late_fee(gap, more, paid, floor, cap):
    small, great = (
        card_late_fee(min_due=paid + missing, paid=paid, rate=0.05, floor=floor, cap=cap)
        for missing in (gap, gap + more)
    )
    assert 0 <= small <= great


@given(spent=MONEY, carried=MONEY, fees=MONEY, share=st.decimals(0, 1, places=2))
def test_a_minimum_is_never_more_than_all_that_is_owed(spent, carried, fees, share):
    minimum = baitiao_min_due(new_unstaged=spent, carried=carried, fees=fees, min_pct=share)
    assert fees <= minimum <= spent + carried + fees


@given(bill=MONEY, rate=DAILY, floor=st.decimals(1, 1000, places=0))
def test_a_schedule_of_minimums_pays_the_bill_and_its_fees(bill, rate, floor):
    schedule = baitiao_min_schedule(bill=bill, service_rate=rate, carry_floor=floor)
    assert schedule.total_paid == bill + schedule.total_fees
    assert sum(row.payment for row in schedule.rows) == schedule.total_paid
    assert schedule.months == len(schedule.rows)


SPIRALS = st.fixed_dictionaries(
    {
        "opening": MONEY,
        "daily_rate": DAILY,
        "min_pct": st.decimals(0, 1, places=2),
        "months": st.integers(0, 60),
        "floor": st.sampled_from([0, 100]),
        "new_spend": st.sampled_from([0, 500]),
        "redraw_fee": st.none() | st.decimals(0, Decimal("0.5"), places=3),
    }
)


@given(case=SPIRALS)
def test_a_spiral_neither_makes_nor_loses_money(case):
    spiral = card_min_spiral(**case)
    borrowed_again = sum(row.redrawn for row in spiral.rows)
    borrowed = case["opening"] + case["new_spend"] * len(spiral.rows) + borrowed_again
    assert spiral.balance >= 0
    assert borrowed + spiral.total_interest == spiral.total_paid + spiral.balance
    if case["redraw_fee"] is not None:
        assert borrowed_again == spiral.total_paid + spiral.total_redraw_fee


def _as_payment(case):
    """The same bill for a ledger: what was paid by the due date is a payment on day 0."""
    others = {name: value for name, value in case.items() if name != "paid"}
    return others | {"payments": [(0, case["paid"])]}
