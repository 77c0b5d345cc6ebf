"""What an answer is worth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from overdue.bank.parts import StepText, Tolerance
from overdue.facts.words import Words
from overdue.quiz.scoring import SCORE_RULES, BadAnswer, allowed_error, score

ANSWER = Decimal("47.25")
PERFECT = {
    "one": 0,
    "several": frozenset({0, 1}),
    "verdict": "unlawful",
    "order": (0, 1, 2),
    "number": ANSWER,
    "mark": frozenset({2}),
    "match": (0, 1, 2),
}


@pytest.mark.parametrize("kind", PERFECT)
def test_a_perfect_answer_is_worth_one(items, kind):
    found = score(items[kind], PERFECT[kind], ANSWER)
    assert (found.points, found.is_right) == (1, True)
    assert found.rule in SCORE_RULES


@pytest.mark.parametrize(
    ("kind", "answer", "points"),
    [
        ("one", 1, 0),
        ("verdict", "depends", 0),
        ("several", frozenset(), 0),
        ("several", frozenset({0}), Fraction(1, 2)),
        ("several", frozenset({0, 1, 2}), Fraction(1, 2)),
        ("several", frozenset({0, 1, 2, 3}), 0),  # marking everything earns nothing
        ("several", frozenset({2, 3}), 0),
        ("mark", frozenset({2, 3}), 0),
        ("order", (1, 0, 2), Fraction(1, 3)),
        ("order", (2, 1, 0), 0),
        ("match", (0, 2, 1), Fraction(1, 3)),
        ("match", (0, 0, 0), Fraction(1, 3)),
        ("number", Decimal("47.72"), 1),
        ("number", Decimal("47.73"), Fraction(1, 2)),
        ("number", Decimal("44.90"), Fraction(1, 2)),
        ("number", Decimal("44.88"), 0),
    ],
)
def test_a_part_of_the_answer_is_worth_a_part(items, kind, answer, points):
    assert score(items[kind], answer, ANSWER).points == points


@pytest.mark.parametrize("count", [3, 4, 5])
def test_an_order_by_chance_is_worth_nothing_before_it_is_cut_off_at_zero(items, count):
    steps = tuple(StepText(text=Words([str(at), str(at)])) for at in range(count))
    item = replace(items["order"], steps=steps)
    points = [score(item, order).points for order in permutations(range(count))]
    half_or_fewer = [one for one in points if one == 0]
    assert len(half_or_fewer) >= len(points) / 2
    assert max(points) == 1
    assert points.count(1) == 1


@given(picks=st.frozensets(st.integers(0, 3)))
def test_picks_are_worth_from_zero_to_one_in_whatever_order_they_came(items, picks):
    found = score(items["several"], picks)
    assert 0 <= found.points <= 1
    assert score(items["several"], frozenset(sorted(picks, reverse=True))) == found


@given(extra=st.sampled_from([2, 3]), picks=st.frozensets(st.integers(0, 3)))
def test_one_more_wrong_pick_never_helps(items, extra, picks):
    without = score(items["several"], picks - {extra}).points
    assert score(items["several"], picks | {extra}).points <= without


@given(order=st.permutations([0, 1, 2]), meanings=st.tuples(*[st.integers(0, 2)] * 3))
def test_orders_and_matches_are_worth_from_zero_to_one(items, order, meanings):
    assert 0 <= score(items["order"], tuple(order)).points <= 1
    assert 0 <= score(items["match"], meanings).points <= 1


@given(given_answer=st.decimals(-(10**9), 10**9, places=2), right=st.decimals(0, 10**6, places=4))
def test_a_number_is_worth_nothing_half_or_all(items, given_answer, right):
    points = score(items["number"], given_answer, right).points
    assert points in (0, Fraction(1, 2), 1)


@given(right=st.decimals(0, 10**6, places=6))
def test_the_answer_rounded_as_it_is_shown_is_always_right(items, right):
    strict = replace(items["number"], tolerance=Tolerance(amount=Decimal(0)))
    assert score(strict, right.quantize(Decimal("0.01")), right).points == 1


def test_a_tolerance_is_a_share_or_an_amount(items):
    by_share = items["number"]
    by_amount = replace(by_share, tolerance=Tolerance(amount=Decimal(1)), unit="days")
    assert allowed_error(by_share, Decimal(200)) == 2
    assert allowed_error(by_amount, Decimal(200)) == 1


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("one", 9),
        ("one", -1),
        ("one", "0"),
        ("several", frozenset({9})),
        ("several", (0, 1)),
        ("verdict", "maybe"),
        ("verdict", 0),
        ("order", (0, 1)),
        ("order", (0, 0, 1)),
        ("order", (0, 1, 3)),
        ("match", (0, 1, 9)),
        ("number", Decimal("NaN")),
        ("number", 47),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_by_name(items, kind, answer):
    with pytest.raises(BadAnswer, match=f"is no answer to ex-{kind}, which is of kind {kind}"):
        score(items[kind], answer, ANSWER)
