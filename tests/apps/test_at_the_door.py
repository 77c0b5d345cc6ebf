"""The visit at the door: what is said of each act and of each choice."""

import pytest

from overdue import law
from overdue.language import TAGS, language
from overdue.law import acts
from overdue.widgets import still
from tests.apps.reading import finding, named_rows, opened
from tests.quiz.test_scene_played import ENDS

BEST = ["ring.ask", "who.call", "enter.refuse", "sign.copy", "neighbour.witness", "stay.police",
        "after.both"]  # fmt: skip


def cards(session):
    return session.app.view.cards(session.result, session.language)


def test_at_the_start_nothing_is_judged():
    session = opened("at-the-door")
    assert finding(session) == "A visit in up to 8 steps, nothing decided yet"
    assert [card.id for card in cards(session)] == ["ring"]
    said = still.text(session)
    assert "lawful" not in said.partition("“Unlawful” is said only")[0]
    assert len(session.offers()["at_the_door"]) == 3


def test_an_act_is_judged_once_it_was_answered_with_its_rule_and_date():
    session = opened("at-the-door", at_the_door=["ring.ask", "who.call", "enter.refuse"])
    assert finding(session) == (
        "3 acts seen: 1 lawful, 1 unlawful, 1 that depend; "
        "your choices kept to what protects you in 3 of 3"
    )
    judged = {card.id: card for card in cards(session)}
    enter = judged["enter-judged"]
    assert (enter.tone, enter.sign) == ("bad", "What they did: unlawful")
    assert "Civil Code of the PRC, Article 1033(2)" in enter.points[1][1]
    assert "Since 1 January 2021" in enter.points[1][1]
    assert judged["who-judged"].tone == "warn"
    assert "not a law" in judged["who-judged"].points[1][1]
    assert judged["sign"].points == ()


def test_ones_own_recording_is_judged_too_but_is_not_theirs():
    session = opened("at-the-door", at_the_door=["ring.ask", "who.record"])
    rows = named_rows(session)
    assert rows["Recording the visit yourself"]["Verdict"] == "lawful"
    judged = next(card for card in cards(session) if card.id == "who-judged")
    assert judged.sign == "What they did: it depends"


@pytest.mark.parametrize("tag", TAGS)
def test_the_verdicts_are_those_of_the_table_of_acts(tag):
    tongue = language(tag)
    session = opened("at-the-door", tongue, at_the_door=BEST)
    table = session.app.view.table(session.result, tongue)
    by_name = {tongue.pick(act.act): act for act in acts.every()}
    for name, verdict, _ in table.rows:
        assert verdict.startswith(tongue.pick(law.word("act_verdicts", by_name[name].verdict)))


@pytest.mark.parametrize("tag", TAGS)
def test_every_way_ends_with_a_card_that_does_not_blame(tag):
    tongue = language(tag)
    for way in ENDS[::97]:
        session = opened("at-the-door", tongue, at_the_door=list(way))
        last = cards(session)[-1]
        assert last.id.startswith("end-")
        assert last.tone in ("good", "plain")
        assert session.offers() == {"at_the_door": []}


def test_a_choice_that_is_not_on_offer_is_refused_and_the_scene_stays():
    session = opened("at-the-door", at_the_door=["ring.ask"])
    session.enter("at_the_door", ["ring.ask", "after.both"])
    assert "at_the_door" in session.messages
    assert len(session.result.taken) == 1


def test_the_sources_are_those_of_the_acts_that_were_judged():
    session = opened("at-the-door", at_the_door=BEST)
    facts = session.app.facts(session.result)
    assert set(facts) == {fact for act in session.result.acts() for fact in act.facts}
