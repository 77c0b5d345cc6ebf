from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue.fees import BadArgument, minimum_only


def baitiao_only(terms, bill=5000, **more):
    return minimum_only(terms, bill=bill, **({"share": 0.1, "floor": 300} | more))


def card_only(terms, bill=5000, **more):
    return minimum_only(terms, bill=bill, **({"share": 0.1, "floor": 100} | more))


def test_the_minimum_of_baitiao_is_the_schedule_of_28_months(baitiao):
    found = baitiao_only(baitiao)
    assert found.road.months == len(found.road.rows) == 28
    assert round(found.road.last.total_fees, 2) == Decimal("635.75")
    assert found.road.last.total_paid == 5000 + found.road.last.total_fees
    assert (found.steady_payment, found.steady.months) == (500, 11)
    assert found.steady_helps


def test_the_minimum_of_a_card_bears_interest_from_the_first_month(card):
    found = card_only(card)
    assert found.road.rows[0].total_fees == 75
    assert found.road.months == 29
    assert (found.steady_payment, found.steady.months) == (Decimal("507.5"), 11)


def test_spending_again_keeps_the_debt_alive(card):
    found = card_only(card, pay="spend_again", new_spend=500)
    assert found.road.months == -1
    assert len(found.road.rows) == found.horizon == 120
    assert found.road.last.balance > 5000
    assert found.steady == card_only(card).steady, "the fixed sum stops the spending"
    assert found.steady_helps


def test_borrowing_the_minimum_again_lets_the_debt_grow_by_every_fee(card):
    found = card_only(card, pay="borrow_again", redraw_fee=0.006)
    assert found.road.months == -1
    last = found.road.last
    assert round(last.balance - last.total_fees, 20) == 5000
    free = card_only(card, pay="borrow_again", redraw_fee=0)
    assert 5000 < free.road.last.balance < last.balance


def test_new_spending_and_a_redraw_fee_count_only_where_they_are_chosen(card):
    plain = card_only(card)
    assert card_only(card, new_spend=500, redraw_fee=0.006) == plain
    assert (plain.new_spend, plain.redraw_fee) == (0, 0)


def test_what_is_bought_after_the_debt_is_gone_is_left_out(card):
    found = card_only(card, bill=100, floor=1000, pay="spend_again", new_spend=50)
    assert found.road.months == len(found.road.rows) == 1


def test_a_debt_that_outlives_the_horizon_is_not_cleared(baitiao, card):
    for found in (
        baitiao_only(baitiao, horizon=27),
        card_only(card, bill=1_000_000, share=0.05, floor=1),
    ):
        assert found.road.months == -1
        assert len(found.road.rows) == found.horizon
        assert found.road.last.balance > 0


def test_a_debt_that_is_due_at_once_leaves_nothing_for_a_fixed_sum_to_save(baitiao):
    found = baitiao_only(baitiao, bill=200)
    assert (found.road.months, found.road.last.total_fees) == (1, 0)
    assert not found.steady_helps


def test_a_debt_of_nothing_has_no_month(baitiao, card):
    for found in (baitiao_only(baitiao, bill=0), card_only(card, bill=0)):
        assert (found.road.months, found.road.rows, found.steady_helps) == (0, (), False)


def test_terms_without_a_minimum_and_ways_that_a_product_does_not_know_are_refused(
    cash_loan, baitiao, card
):
    with pytest.raises(BadArgument, match=r"terms\.model"):
        baitiao_only(cash_loan)
    with pytest.raises(BadArgument, match="pay is 'spend_again'"):
        baitiao_only(baitiao, pay="spend_again")
    with pytest.raises(BadArgument, match="horizon is 0"):
        card_only(replace(card), horizon=0)
    with pytest.raises(BadArgument, match="redraw_fee is 1"):
        card_only(card, pay="borrow_again", redraw_fee=1)
