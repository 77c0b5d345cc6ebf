"""Guesses, round by round: what is in sight, what was right, what does not fit."""

import pytest

from overdue.quiz.guesses import Guesses, Round

ROUNDS, RIGHT = (("a", "b"), ("c",)), ((0, 2), (1,))


def read(said, at):
    return Guesses.read(ROUNDS, RIGHT, said, at)


def test_before_the_first_answer_nothing_is_told_or_counted():
    start = read((), 0)
    assert (start.asked, start.told, start.hits, start.answered, start.count) == (
        ("a", "b"), None, 0, 0, 3,
    )  # fmt: skip


def test_right_answers_are_counted_round_by_round():
    told = read(((0, 1),), 0)
    assert told.told == Round(("a", "b"), (0, 2), (0, 1))
    assert (told.told.hits, told.hits, told.answered) == (1, 1, 2)
    on = read(((0, 1),), 1)
    assert (on.asked, on.told) == (("c",), None)


def test_after_the_last_round_nothing_is_in_sight():
    over = read(((0, 2), (1,)), 2)
    assert (over.asked, over.told, over.hits, over.answered) == ((), None, 3, 3)


@pytest.mark.parametrize(("said", "at"), [((), 1), (((0, 1),), 2), (((0,),), 0), ((), -1)])
def test_what_does_not_fit_is_refused(said, at):
    with pytest.raises(ValueError, match=r"in sight|has an answer"):
        read(said, at)


def test_more_answers_than_rounds_are_refused():
    with pytest.raises(ValueError, match="in sight"):
        read(((0, 2), (1,), (1,)), 2)
