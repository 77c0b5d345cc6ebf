"""An instalment offer: what it says a year beside what it costs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from overdue.fees import BadArgument
from overdue.fees.offer import Offer, instalment_offer


def offer(**changes: object) -> Offer:
    given = {"principal": 12_000, "instalments": 12, "monthly_fee_rate": Decimal("0.006")}
    return instalment_offer(**(given | changes))


def test_the_fee_stays_and_becomes_a_growing_share_of_what_is_left():
    first, *_, last = offer().months
    assert (first.borrowed, first.fee, first.fee_share) == (12_000, 72, Decimal("0.006"))
    assert (last.borrowed, last.fee, last.fee_share) == (1_000, 72, Decimal("0.072"))


def test_a_fee_taken_at_once_leaves_less_to_use_and_nothing_to_pay_each_month():
    at_once = offer(fee_timing="upfront")
    assert at_once.received == 12_000 - 864
    assert len(at_once.months) == 12
    assert all(month.fee == 0 for month in at_once.months)
    assert offer().received == 12_000


@pytest.mark.parametrize(
    ("disclosed", "how"),
    [
        (None, None),
        ("0.1303", "same"),
        ("0.1313", "same"),
        ("0.1314", "higher"),
        ("0.1384", "compound"),
        ("0.072", "flat"),
        ("0.1293", "lower"),
        ("0", "lower"),
        ("2.5", "higher"),
    ],
)
def test_a_disclosed_rate_is_told_by_the_method_that_gives_it(disclosed, how):
    rate = None if disclosed is None else Decimal(disclosed)
    assert offer(disclosed=rate).disclosure == how


def test_an_offer_without_a_fee_discloses_rightly_when_it_says_nothing_is_charged():
    free = offer(monthly_fee_rate=0, disclosed=0)
    assert free.cost.total_fee == 0
    assert free.disclosure == "same"
    assert {month.fee_share for month in free.months} == {0}


@pytest.mark.parametrize(
    "changes",
    [
        {"principal": -1},
        {"instalments": 0},
        {"monthly_fee_rate": 2},
        {"monthly_fee_rate": Decimal("0.1"), "fee_timing": "upfront"},
        {"disclosed": -1},
        {"disclosed": float("nan")},
    ],
)
def test_what_is_no_offer_is_refused(changes):
    with pytest.raises(BadArgument):
        offer(**changes)
