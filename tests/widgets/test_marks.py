"""Lines to mark: only those that there are, in their order, and nothing is told unasked."""

from itertools import permutations

import pytest

from overdue import case
from overdue.language import language
from overdue.widgets.app import WHOLE
from overdue.widgets.controls import BadInput, Marks
from overdue.widgets.session import Session
from tests.widgets.story import CALLS, StoryApp

EN = language("en")


def opened(kept=None):
    return Session(StoryApp(), EN, case.example(), kept)


@pytest.mark.parametrize("raw", [list(order) for order in permutations(("a1", "a2", "a3"), 2)])
def test_the_lines_that_are_marked_stand_in_the_order_of_the_list(raw):
    session = opened()
    session.enter("marked", raw)
    assert session.values["marked"] == tuple(sorted(raw))
    assert session.shown()["marked"] == sorted(raw)


@pytest.mark.parametrize("raw", [None, "a1", ["b1"], ["a1", 5], [["a1"]], {"a1": True}, 3, [None]])
def test_what_is_not_among_the_lines_is_refused(raw):
    session = opened()
    session.enter("marked", ["a1"])
    session.enter("marked", raw)
    assert session.messages["marked"]
    assert session.values["marked"] == ("a1",)


def test_another_list_of_lines_takes_the_marks_of_the_first_away():
    session = opened()
    session.enter("marked", ["a1"])
    session.enter("call", "b")
    assert session.values["marked"] == ()
    assert [line for line, _ in session.offers()["marked"]] == list(CALLS["b"])
    assert "line b1" in session.offers()["marked"][0][1]


def test_marks_of_a_list_that_another_value_chose_are_there_after_a_restart():
    kept = {"values": {"marked": ["b2"], "call": "b"}}  # in whatever order they were kept
    assert opened(kept).values["marked"] == ("b2",)


def test_nothing_is_told_before_it_is_asked_for_or_after_anything_else_is_entered():
    session = opened()
    session.enter("marked", ["a2"])
    assert session.told_lines() == {}
    session.enter("check", 1)
    assert session.told_lines()["marked"][WHOLE] == "1 found"
    assert session.told_lines()["marked"]["a3"] == "a3 breaks a rule"
    session.enter("marked", ["a2", "a3"])
    assert session.values["check"] == 0
    assert session.told_lines() == {}


def test_lines_that_are_interface_text_are_among_the_texts_of_the_app():
    marks = Marks(name="lines", options=("one", "two"))
    assert marks.text_keys() >= {"control.lines.one", "control.lines.two"}
    assert marks.read(["two"], {}, EN) == ("two",)
    with pytest.raises(BadInput):
        marks.read(["three"], {}, EN)
