from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue.fees import BadArgument, one_yuan_short

ALL, MINIMUM = "one_yuan_less", "one_yuan_below_minimum"


def short(terms, bill=5000, minimum=500, days_late=30, **more):
    more = {"days_purchase_to_due": 25} | more
    return one_yuan_short(terms, bill=bill, minimum=minimum, days_late=days_late, **more)


def test_under_the_2021_rule_the_price_jumps_below_all_and_below_the_minimum(baitiao):
    found = short(baitiao)
    assert list(found.cliffs) == [ALL, MINIMUM]
    assert found.edges[ALL].extra == Decimal("62.515")
    assert found.edges[ALL].jump == Decimal("62.5"), "the whole bill for 25 days"
    assert found.edges[MINIMUM].extra == Decimal("20.2695")
    assert found.edges[MINIMUM].jump == Decimal("20.25"), "the late fee on 4,500 yuan for 30 days"


def test_a_fee_that_runs_from_the_due_date_leaves_no_jump_below_all(baitiao_before_2021):
    found = short(baitiao_before_2021)
    assert found.edges[ALL].jump == 0
    assert found.edges[ALL].extra == Decimal("0.015")
    assert list(found.cliffs) == [MINIMUM]


def test_interest_on_the_unpaid_part_leaves_no_jump_at_all(residual_card):
    found = short(replace(residual_card, late_fee_floor=Decimal(0)))
    assert found.cliffs == {}
    assert found.edges[MINIMUM].extra > found.edges[ALL].extra, "5 % of the yuan is no jump"


def test_a_least_late_fee_is_a_jump_below_the_minimum_of_a_card(card):
    found = short(card)
    assert found.edges[ALL].jump == Decimal("62.5")
    assert found.edges[MINIMUM].jump == 10, "the least fee of these terms"


def test_a_product_without_a_minimum_has_one_edge(cash_loan):
    found = short(cash_loan, minimum=5000)
    assert list(found.edges) == [ALL]
    assert found.cliffs == {}


def test_a_minimum_of_all_but_less_than_a_yuan_is_no_edge_of_its_own(baitiao):
    assert list(short(baitiao, minimum=Decimal("4999.50")).edges) == [ALL]
    assert list(short(baitiao, minimum=4999).edges) == [ALL, MINIMUM]


@pytest.mark.parametrize("minimum", [5000, Decimal("4999.99"), Decimal("4999.985")])
def test_a_minimum_next_to_the_bill_leaves_a_jump_that_is_not_negative(baitiao, minimum):
    assert short(baitiao, minimum=minimum).edges[ALL].jump > 62
    no_days = short(baitiao, minimum=minimum, days_purchase_to_due=0)
    assert no_days.edges[ALL].jump >= 0
    assert not no_days.edges[ALL].is_cliff


def test_nothing_is_charged_on_the_due_date_or_within_days_of_grace(baitiao):
    assert short(baitiao, days_late=0).in_time
    assert short(replace(baitiao, grace_days=3), days_late=3).in_time
    assert not short(baitiao, days_late=1).in_time
    assert short(baitiao, days_late=0).cliffs == {}


def test_what_is_known_but_not_counted_is_only_passed_on(card):
    plain, told = short(card), short(card, overlooked=10, least_late_fees=(Decimal(1), Decimal(20)))
    assert told.rows == plain.rows
    assert (told.overlooked, told.least_late_fees) == (10, (1, 20))


def test_a_bill_below_one_yuan_has_no_edge(baitiao):
    assert short(baitiao, bill=Decimal("0.5"), minimum=0).edges == {}


def test_an_amount_that_cannot_be_is_refused(baitiao):
    with pytest.raises(BadArgument, match="bill is -1"):
        short(baitiao, bill=-1)
