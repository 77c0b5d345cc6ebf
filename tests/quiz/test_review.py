"""When an item comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.quiz.review import due_dates, next_review

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
POINTS = st.sampled_from([0.0, 0.3, 0.5, 0.8, 1.0])


def test_what_was_never_answered_is_not_due():
    assert next_review([]) is None
    assert due_dates([]) == {}


def test_a_right_answer_comes_back_in_days_and_a_wrong_one_in_the_same_sitting():
    right, wrong = next_review([(NOW, 1.0)]), next_review([(NOW, 0.0)])
    assert DAY <= right - NOW <= 7 * DAY
    assert wrong - NOW <= timedelta(minutes=30)


def test_each_right_answer_in_its_time_takes_longer_to_come_back():
    answers, gaps = [], []
    at = NOW
    for _ in range(5):
        answers.append((at, 1.0))
        due = next_review(answers)
        gaps.append(due - at)
        at = due
    assert gaps == sorted(gaps)
    assert gaps[-1] > 10 * gaps[0]
    assert gaps[-1] <= timedelta(days=365)


def test_a_miss_after_many_right_answers_brings_it_back_soon():
    answers = [(NOW, 1.0), (NOW + 3 * DAY, 1.0), (NOW + 15 * DAY, 1.0)]
    miss = (NOW + 60 * DAY, 0.0)
    assert next_review([*answers, miss]) - miss[0] < DAY


def test_half_an_answer_is_between_right_and_wrong():
    assert next_review([(NOW, 0.0)]) <= next_review([(NOW, 0.5)]) <= next_review([(NOW, 1.0)])


@given(st.lists(st.tuples(st.integers(-40, 400), POINTS), min_size=1, max_size=8))
def test_the_same_answers_give_the_same_date_even_if_the_clock_was_set_back(answers):
    timed = [(NOW + hours * timedelta(hours=9), points) for hours, points in answers]
    due = next_review(timed)
    assert due == next_review(timed)
    assert due > max(at for at, _ in timed)
    assert due.tzinfo == UTC


def test_the_time_zone_of_the_answer_does_not_matter():
    china = timezone(timedelta(hours=8))
    assert next_review([(NOW.astimezone(china), 1.0)]) == next_review([(NOW, 1.0)])


def test_items_are_counted_apart():
    answers = [("a", NOW, 1.0), ("b", NOW, 0.0), ("a", NOW + DAY, 0.0)]
    assert due_dates(answers) == {
        "a": next_review([(NOW, 1.0), (NOW + DAY, 0.0)]),
        "b": next_review([(NOW, 0.0)]),
    }


@pytest.mark.parametrize("answer", [(NOW.replace(tzinfo=None), 1.0), (NOW, 1.5), (NOW, -0.1)])
def test_what_cannot_be_counted_with_is_refused(answer):
    with pytest.raises(ValueError, match=r"is not from 0 to 1|has no time zone"):
        next_review([answer])
