"""Thirty acts on three piles: nothing is told before a round is sorted, and then every act is."""

import json
from functools import partial

import pytest

from overdue import case
from overdue.apps.sort_acts import SortActs
from overdue.language import TAGS, language
from overdue.law import acts
from overdue.quiz.places import VERDICTS
from overdue.widgets import still
from overdue.widgets.session import Session
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

ZH = language("zh-Hans")
opened = partial(reading.opened, "sort-acts")


def right(session):
    return [VERDICTS.index(acts.get(one).verdict) for one in session.result.asked]


def sort(session, piles=None):
    """Sort the acts in sight, rightly unless told otherwise."""
    piles = right(session) if piles is None else piles
    session.enter("sorting", ["answer", session.result.at, piles])
    assert session.messages == {}


def on(session):
    session.enter("sorting", ["next", session.result.at])


def asked(session):
    return session.app.asks(session.result, session.language)["sorting"]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("presses", range(5))
def test_before_a_round_is_sorted_nothing_that_goes_to_the_page_tells_its_answer(presses, tag):
    session = opened(language(tag), other_acts=presses)
    sent = [asked(session), session.shown(), finding(session), terms(session), notes(session)]
    page = json.dumps([*sent, rows(session), still.text(session)], ensure_ascii=False)
    assert "told" not in asked(session)
    for one in session.result.asked:
        act = acts.get(one)
        assert session.language.pick(act.act) in page
        assert session.language.pick(act.why) not in page
        assert act.detail is None or session.language.pick(act.detail) not in page


def test_all_thirty_acts_come_six_at_a_time_and_every_round_has_several_verdicts():
    for presses in range(8):
        result = opened(other_acts=presses).result
        every = [act for one in result.rounds for act in one]
        assert sorted(every) == sorted(act.id for act in acts.every())
        assert {len(one) for one in result.rounds} == {6}
        for one in result.rounds:
            assert len({acts.get(act).verdict for act in one}) >= 2


def test_other_acts_are_dealt_anew_and_the_count_begins_at_nought():
    session = opened()
    before = session.result.rounds
    sort(session)
    session.enter("other_acts", 1)
    assert session.result.rounds != before
    assert session.result.answered == 0


def test_the_finding_counts_round_by_round_to_the_end():
    session = opened()
    assert finding(session).startswith("30 acts to sort")
    sort(session)
    assert finding(session) == "6 of 6 in the right pile; 6 of 6 right so far, 24 acts to go"
    on(session)
    wrong = [(place + 1) % 3 for place in right(session)]
    sort(session, wrong)
    assert finding(session) == "0 of 6 in the right pile; 6 of 12 right so far, 18 acts to go"
    for _ in range(3):
        on(session)
        sort(session)
    assert finding(session) == "All 30 acts are sorted: 24 in the right pile"
    on(session)
    assert asked(session) == {
        "end": "All acts are sorted. “Other acts” deals them anew.",
    }


def test_the_finding_in_chinese():
    session = opened(ZH)
    sort(session)
    assert finding(session) == "这一轮 6 种放对 6 种；到现在 6 种里放对 6 种，还剩 24 种"


@pytest.mark.parametrize("tag", TAGS)
def test_each_act_is_told_with_pile_reason_and_the_rule_that_decides(tag):
    session = opened(language(tag))
    pick = session.language.pick
    for _ in range(5):
        sort(session, [0] * 6)
        told = asked(session)["told"]
        assert told["answer"] == [0] * 6
        for one, said in zip(session.result.told.ids, told["options"], strict=True):
            act = acts.get(one)
            assert pick(act.why) in said["words"]
            assert act.detail is None or pick(act.detail) in said["words"]
            assert (said["mood"] == "good") == (act.verdict == "lawful")
            assert said["heard"] == (act.verdict != "lawful")
        on(session)


def test_what_is_unlawful_is_told_with_a_rule_that_binds():
    session = opened()
    while session.result.asked:
        sort(session)
        for one, said in zip(
            session.result.told.ids, asked(session)["told"]["options"], strict=True
        ):
            rule = said["words"].partition("Rule: ")[2]
            if acts.get(one).verdict == "unlawful":
                assert "not a law" not in rule
                assert "not certain" not in rule
        on(session)


def test_a_pile_that_was_not_chosen_is_asked_for_and_nothing_is_told():
    session = opened()
    session.enter("sorting", ["answer", 0, [0, 1, None, 2, 0, 1]])
    assert session.messages == {"sorting": "Choose a pile for every act first."}
    assert session.result.answered == 0


@pytest.mark.parametrize("raw", [
    ["answer", 0, [0, 1]], ["answer", 0, [0, 1, 2, 3, 0, 0]], ["answer", 0, "012012"], 5, None,
    ["answer", 0, [True] * 6],
])  # fmt: skip
def test_what_no_page_sends_is_refused(raw):
    session = opened()
    session.enter("sorting", raw)
    assert session.messages
    assert session.result.answered == 0


def test_the_sources_are_those_of_the_acts_that_were_sorted():
    session = opened()
    first = session.result.asked
    before = session.app.facts(session.result)
    sort(session)
    wanted = [fact for one in first for fact in acts.get(one).facts]
    assert session.app.facts(session.result) == tuple(dict.fromkeys(wanted))
    assert before == opened(other_acts=3).app.facts(opened(other_acts=3).result)


def test_the_table_lists_what_was_sorted_with_verdict_and_rule():
    session = opened()
    sort(session)
    shown = rows(session)
    assert len(shown) == 6
    assert {"Act", "Your pile", "Right pile", "Why", "The rule that decides"} == set(shown[0])


def test_what_was_sorted_is_there_after_a_restart():
    session = opened()
    sort(session, [0, 1, 2, 0, 1, 2])
    on(session)
    again = Session(SortActs(), session.language, case.example(), session.plain())
    assert again.result == session.result
    assert finding(again) == finding(session)
