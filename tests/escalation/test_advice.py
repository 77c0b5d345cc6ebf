"""What a person can do now: there for every contact, resting on facts, never saying more."""

import re

import pytest

from overdue import escalation, law
from overdue.escalation import messages
from overdue.escalation.kinds import CHANNELS
from overdue.facts.errors import UnknownFact

CONTACTS = [
    (channel, stage)
    for channel in CHANNELS
    for stage in dict.fromkeys(stage for _, stage in messages.occasions(channel))
]
BREACHES = [
    (channel, "m2", breach) for channel in CHANNELS for breach in messages.breaches(channel)
]
EVERY = [*CONTACTS, *BREACHES]


@pytest.mark.parametrize("asked", EVERY, ids=str)
def test_every_contact_and_every_breach_has_advice_on_settled_facts(asked):
    advice = escalation.now(*asked)
    assert all(law.cite(fact).settled for fact in advice.facts)
    for text in advice.words.values():
        assert text.strip()[-1] in ".。"


@pytest.mark.parametrize("asked", EVERY, ids=str)
def test_advice_repeats_no_number_of_a_fact(asked):
    advice = escalation.now(*asked)
    held = {
        format(number.normalize(), "f")
        for fact in advice.facts
        for value in law.find(fact).values
        for period in value.at
        for number in period.numbers
    }
    for text in advice.words.values():
        assert not set(re.findall(r"\d+", text)) & held


@pytest.mark.parametrize("asked", EVERY, ids=str)
def test_a_number_in_advice_is_read_from_a_fact_that_is_cited(asked):
    advice = escalation.now(*asked)
    assert {number.fact for number in advice.numbers} <= set(advice.facts)
    for number in advice.numbers:
        assert number.read().on(None).value > 0
    named = {name for text in advice.words.values() for name in re.findall(r"\{(\w+)\}", text)}
    assert named == {number.name for number in advice.numbers}


@pytest.mark.parametrize("asked", BREACHES, ids=str)
def test_advice_on_a_breach_keeps_a_trace_and_names_a_door(asked):
    words = escalation.now(*asked).words
    assert re.search("[Nn]ote |[Kk]eep|[Rr]ecord|screenshot|Photograph|Collect", words["en"])
    assert re.search("记|留|录|截图|拍照", words["zh-Hans"])
    assert re.search("lender|police|110", words["en"])
    assert re.search("放贷机构|报警|110", words["zh-Hans"])


@pytest.mark.parametrize("stage", ["suit", "judgment", "enforcement"])
def test_a_message_of_a_court_is_not_to_be_ignored(stage):
    facts = escalation.now("court-message", stage).facts
    assert {"court-15-day-clocks", "enforcement-report-and-objection"} & set(facts)


def test_a_lawsuit_is_answered_within_the_time_of_the_law():
    advice = escalation.now("court-message", "suit")
    assert {number.name for number in advice.numbers} == {"court_days", "order_days"}


def test_a_lawyers_letter_is_said_to_be_no_judgment():
    words = escalation.now("letter", "before-suit").words
    assert "no judgment" in words["en"]
    assert "不是判决" in words["zh-Hans"]


@pytest.mark.parametrize("stage", ["m2", "outsourced", "sold"])
def test_at_the_door_nobody_need_open(stage):
    advice = escalation.now("visit", stage)
    assert "need not open" in advice.words["en"]
    assert "不开门" in advice.words["zh-Hans"]
    assert advice.facts[0] == "home-is-private-space"


def test_advice_on_a_breach_differs_from_that_on_a_lawful_contact():
    for channel, stage, breach in BREACHES:
        assert escalation.now(channel, stage, breach) != escalation.now(channel, stage)


def test_a_breach_without_advice_is_said_with_those_that_have_some():
    with pytest.raises(UnknownFact, match=r"no advice on a breach in sms.*'hv-30'"):
        escalation.now("sms", "m1", "hv-30")
