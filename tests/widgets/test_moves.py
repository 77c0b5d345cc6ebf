"""Decisions one after the other: taken, refused, taken back, kept, and shortened where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import case
from overdue.language import language
from overdue.widgets.session import Session
from tests import decisions
from tests.widgets.story import CHOICES, StoryApp

EN = language("en")
STEPS = st.lists(st.sampled_from(("ask", "wait")), max_size=12)


def opened(kept=None):
    return Session(StoryApp(), EN, case.example(), kept)


def offered(session):
    return [one for one, _ in session.offers()["steps"]]


def test_decisions_come_one_after_the_other_and_each_brings_new_offers():
    session = opened()
    assert session.values["steps"] == ()
    assert offered(session) == list(CHOICES)
    session.enter("steps", ["ask"])
    session.enter("steps", ["ask", "pay"])
    assert session.result.steps == ("ask", "pay")
    assert offered(session) == []


@pytest.mark.parametrize(
    "raw", [None, "ask", {"ask": 1}, [1], [""], ["x" * 61], ["ask"] * 61, [["ask"]], 5, True]
)
def test_what_is_no_list_of_decisions_is_refused(raw):
    session = opened()
    session.enter("steps", ["ask"])
    session.enter("steps", raw)
    assert session.messages["steps"]
    assert session.values["steps"] == ("ask",)


@pytest.mark.parametrize("raw", [["dance"], ["pay", "ask"], ["wait"] * 13])
def test_what_was_not_on_offer_is_refused_by_the_story_in_a_sentence(raw):
    session = opened()
    session.enter("steps", ["ask"])
    session.enter("steps", raw)
    assert "does not fit" in session.messages["steps"]
    assert session.result.steps == ("ask",)


@given(STEPS)
def test_whatever_was_decided_is_there_after_a_restart_and_gone_after_a_reset(steps):
    session = opened()
    session.enter("steps", steps)
    again = opened(session.plain())
    assert again.values["steps"] == tuple(steps)
    again.reset()
    assert again.values["steps"] == ()
    assert again.plain() == {"values": {}}


@given(STEPS, st.integers(1, 12))
def test_another_control_that_ends_the_story_earlier_takes_the_last_decisions_back(steps, most):
    session = opened()
    session.enter("steps", steps)
    session.enter("most", str(most))
    assert session.messages == {}
    assert session.result.steps == tuple(steps[:most])


def test_a_kept_story_that_has_been_written_anew_keeps_what_still_fits():
    session = opened({"values": {"steps": ["ask", "wait", "gone", "ask"]}})
    assert session.result.steps == ("ask", "wait")
    assert session.messages == {}


def test_an_entry_that_no_shorter_story_can_save_is_refused_and_takes_nothing_back():
    class Strict(StoryApp):
        def result(self, values):
            if values["call"] == "b":
                raise ValueError("no such call today")
            return super().result(values)

    session = Session(Strict(), EN, case.example())
    session.enter("steps", ["ask", "wait"])
    session.enter("call", "b")
    assert "does not fit" in session.messages["call"]
    assert session.result.steps == ("ask", "wait")


def test_the_ways_through_a_story_that_other_tests_take_lead_to_its_ends():
    session = opened()
    session.enter("steps", ["wait"])
    ways = decisions.paths(session, "steps")
    assert ways == [[], [], ["pay"], ["wait"] * 6, ["wait"] * 12]
    assert session.values["steps"] == ("wait",)
