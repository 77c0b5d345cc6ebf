"""What people say: guessed first, told afterwards with verdict, correction and rules."""

import json
from collections import Counter
from functools import partial

import pytest

from overdue import case, law
from overdue.apps.myth_or_rule import MythOrRule
from overdue.bank.statements import TRUTHS, get, statements
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.session import Session
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

ZH = language("zh-Hans")
opened = partial(reading.opened, "myth-or-rule")


def statement(session):
    return get(session.result.asked[0])


def guess(session, place=None):
    """Guess at the statement in sight, rightly unless told otherwise."""
    right = TRUTHS.index(statement(session).truth)
    session.enter("myth_guesses", ["answer", session.result.at, right if place is None else place])
    assert session.messages == {}


def on(session):
    session.enter("myth_guesses", ["next", session.result.at])


def asked(session):
    return session.app.asks(session.result, session.language)["myth_guesses"]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("presses", range(4))
def test_before_a_guess_nothing_that_goes_to_the_page_tells_what_is_true(presses, tag):
    session = opened(language(tag), other_claims=presses)
    while session.result.at < 3:
        parts = [asked(session), session.shown(), finding(session), terms(session), notes(session)]
        page = json.dumps([*parts, rows(session), still.text(session)], ensure_ascii=False)
        one = statement(session)
        assert session.language.pick(one.claim) in page
        assert session.language.pick(one.correction) not in page
        assert "told" not in asked(session)
        guess(session)
        on(session)


def test_twelve_are_drawn_a_third_of_each_kind_and_others_at_the_button():
    drawn = set()
    for presses in range(12):
        ids = [one[0] for one in opened(other_claims=presses).result.rounds]
        assert Counter(get(one).truth for one in ids) == dict.fromkeys(TRUTHS, 4)
        drawn |= set(ids)
    assert len(drawn) > len(statements()) / 2


@pytest.mark.parametrize("tag", TAGS)
def test_each_guess_is_told_with_the_verdict_the_correction_and_dated_rules(tag):
    session = opened(language(tag))
    while session.result.asked:
        one = statement(session)
        guess(session, 1)
        told = asked(session)["told"]
        verdict = session.language.pick(law.word("claim_verdicts", one.verdict))
        assert verdict in told["head"]
        assert told["words"][0] == session.language.pick(one.correction)
        assert len(told["rules"]) == len(one.facts)
        assert (told["tone"] == "good") == (one.truth == "partly")
        assert [said["mood"] for said in told["options"]].count("good") == 1
        on(session)


def test_the_finding_counts_those_that_were_guessed():
    session = opened()
    assert finding(session) == "12 statements that people make: guess first, then see what is true"
    verdict = law.word("claim_verdicts", statement(session).verdict)["en"]
    guess(session)
    assert finding(session) == f"Right. The verdict: {verdict}; 1 of 1 right so far, 11 to go"
    on(session)
    verdict = law.word("claim_verdicts", statement(session).verdict)["en"]
    guess(session, (TRUTHS.index(statement(session).truth) + 1) % 3)
    assert finding(session) == f"No. The verdict: {verdict}; 1 of 2 right so far, 10 to go"
    while session.result.answered < 12:
        on(session)
        guess(session)
    assert finding(session) == "11 of 12 statements guessed right"
    on(session)
    assert "Other statements" in asked(session)["end"]


def test_the_finding_in_chinese():
    session = opened(ZH)
    verdict = law.word("claim_verdicts", statement(session).verdict)["zh-Hans"]
    guess(session)
    assert finding(session) == f"猜对了。判断：{verdict}；到现在 1 句猜对 1 句，还剩 11 句"


def test_other_statements_begin_a_new_count():
    session = opened()
    guess(session)
    session.enter("other_claims", 1)
    assert session.result.answered == 0
    assert session.app.facts(session.result) == opened().app.facts(opened().result)


def test_nothing_chosen_is_asked_for():
    session = opened()
    session.enter("myth_guesses", ["answer", 0, None])
    assert session.messages == {"myth_guesses": "Choose one of these first."}
    session.enter("myth_guesses", ["answer", 0, 3])
    assert session.result.answered == 0


def test_the_sources_are_those_of_what_was_guessed():
    session = opened()
    one = statement(session)
    guess(session)
    assert session.app.facts(session.result) == one.facts
    assert [row["What is said"] for row in rows(session)] == [one.claim["en"]]


def test_what_was_kept_of_a_statement_that_is_gone_begins_anew():
    kept = {"values": {"myth_guesses": {"items": ["gone"], "answers": [1], "at": 0}}}
    session = Session(MythOrRule(), language("en"), case.example(), kept)
    assert session.result.answered == 0
    assert len(session.result.rounds) == 12
