"""Which items are drawn, and where their options stand."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.quiz.chance import pick, shuffled, weighted
from overdue.quiz.drawing import chosen, draw, practice, practice_weights
from overdue.quiz.posing import pose

SEEDS = range(1200)


@given(seed=st.integers() | st.text(max_size=9), n=st.integers(0, 70))
def test_the_same_seed_draws_the_same_whatever_the_order_of_the_bank(many, seed, n):
    drawn = draw(many, n, seed)
    assert draw(many[::-1], n, seed) == drawn
    assert practice(many[::-1], n, seed, {}) == practice(many, n, seed, {})
    assert len({item.id for item in drawn}) == len(drawn) == min(n, len(many))


@given(seed=st.integers(), n=st.integers(1, 60))
def test_a_draw_is_balanced_over_the_objectives(many, seed, n):
    counts = Counter(item.objective for item in draw(many, n, seed))
    assert max(counts.values()) - (min(counts.values()) if n >= 5 else 0) <= 1


def test_a_draw_of_a_dozen_has_many_kinds(many):
    for seed in range(20):
        assert len({item.kind for item in draw(many, 12, seed)}) >= 6


def test_other_seeds_draw_other_items(many):
    assert len({tuple(item.id for item in draw(many, 5, seed)) for seed in range(40)}) > 35


def test_items_are_chosen_by_lesson_and_objective(many):
    assert {item.objective for item in chosen(many, objectives=["causes"])} == {"causes"}
    lesson = "02-how-fees-grow"
    assert {item.lesson for item in chosen(many, lessons=[lesson])} == {lesson}
    assert chosen(many) == many
    assert chosen(many, lessons=[]) == ()


def test_options_stand_in_every_place_equally_often(items):
    places = Counter(pose(items["one"], seed).order.index(0) for seed in SEEDS)
    for place in range(3):
        assert places[place] == pytest.approx(400, abs=80)


def test_every_order_of_three_is_equally_likely():
    orders = Counter(shuffled("abc", seed) for seed in SEEDS)
    assert len(orders) == 6
    assert all(count == pytest.approx(200, abs=60) for count in orders.values())


def test_steps_and_meanings_never_stand_in_the_right_order_from_the_start(items):
    for seed in SEEDS:
        assert pose(items["order"], seed).order != (0, 1, 2)
        assert pose(items["match"], seed).order != (0, 1, 2)


def test_a_talk_and_the_verdicts_keep_their_order(items):
    assert pose(items["mark"], 5).order == (0, 1, 2, 3)
    assert pose(items["verdict"], 5).order == ()


def test_two_items_of_one_seed_have_chances_of_their_own():
    together = Counter((pick(2, seed, "a"), pick(2, seed, "b")) for seed in SEEDS)
    assert all(count == pytest.approx(300, abs=70) for count in together.values())


def test_what_was_missed_comes_back_more_often_and_what_was_known_seldom(many):
    last = {many[0].id: 0.0, many[1].id: 1.0}
    seen: Counter[str] = Counter()
    for seed in range(800):
        seen.update(item.id for item in practice(many, 6, seed, last))
    new = seen[many[2].id]
    assert seen[many[0].id] > 2.5 * new
    assert new > 2 * seen[many[1].id]


def test_new_items_of_an_objective_that_was_missed_come_first(many):
    weights = practice_weights(many, {many[0].id: 0.0})
    same = [one.objective == many[0].objective for one in many]
    missed, new, other = weights[0], weights[same.index(True, 1)], weights[same.index(False)]
    assert missed > new > other


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=8), st.integers(0, 9), st.integers())
def test_weighted_draws_are_without_return(weights, n, seed):
    drawn = weighted(range(len(weights)), weights, n, seed)
    assert len(set(drawn)) == len(drawn) == min(n, len(weights))
