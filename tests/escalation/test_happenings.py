"""Every event of a story has words that say what it means and no more than its facts."""

import re
from typing import get_args

import pytest

from overdue import escalation, law
from overdue.escalation.kinds import STAGES, EventKind, Payment
from overdue.facts.errors import UnknownFact

EVERY = [
    *(("move", stage) for stage in STAGES),
    *(("payment", payment) for payment in get_args(Payment)),
    *((kind,) for kind in get_args(EventKind) if kind not in {"move", "payment"}),
]


@pytest.mark.parametrize("event", EVERY, ids=str)
def test_every_event_has_words_on_settled_facts(event):
    words = escalation.event_words(*event)
    assert all(law.cite(fact).settled for fact in words.facts)
    for title, text in zip(words.title.values(), words.words.values(), strict=True):
        assert title[-1] not in ".。"
        assert text[-1] in ".。"


@pytest.mark.parametrize("event", EVERY, ids=str)
def test_an_event_repeats_no_number_of_a_fact(event):
    words = escalation.event_words(*event)
    held = {
        format(number.normalize(), "f")
        for fact in words.facts
        for value in law.find(fact).values
        for period in value.at
        for number in period.numbers
    }
    for text in words.words.values():
        assert not set(re.findall(r"(?<!M)\d+", text)) & held


@pytest.mark.parametrize("event", EVERY, ids=str)
def test_a_number_of_an_event_is_read_from_a_fact_that_is_cited(event):
    words = escalation.event_words(*event)
    assert {number.fact for number in words.numbers} <= set(words.facts)
    assert {number.name for number in words.numbers} <= words.fields


@pytest.mark.parametrize("stage", ["m2", "m3", "outsourced"])
def test_nothing_is_decided_before_a_court(stage):
    words = escalation.event_words("move", stage).words
    assert re.search("othing has been decided", words["en"])
    assert "什么都还没有定" in words["zh-Hans"]


def test_only_a_court_gives_a_judgment():
    words = escalation.event_words("move", "judgment").words
    assert "only a court can" in words["en"]
    assert "只有法院能" in words["zh-Hans"]


def test_a_move_needs_the_stage_it_leads_to():
    with pytest.raises(UnknownFact, match="no event with the id 'move'"):
        escalation.event_words("move")
