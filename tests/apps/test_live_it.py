"""One account lived day by day: whatever is chosen the story ends, and what it says is right."""

import re
from decimal import Decimal
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from overdue import case, law
from overdue.charts.live_it_said import is_heard
from overdue.collection import HORIZON
from overdue.escalation.kinds import CHANNELS, CONDUCTS
from overdue.fees import overdue_ledger
from overdue.language import TAGS, language
from overdue.law import acts
from overdue.widgets.session import Session
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")
PEOPLE = [one.person.id for one in case.examples()]

opened = partial(reading.opened, "live-it")
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Whole stories are too long to be made smaller: the choices drawn are told as they are."""
luck = st.integers(1, 1000).map(str)
money = st.sampled_from(["published", "never"])


def choose(session, *choices):
    """Take further decisions, each of which must be on offer."""
    for choice in choices:
        session.enter("choices", [*session.values["choices"], choice])
        assert session.messages == {}
    return session


def offers(session):
    return [option for option, _ in session.offers()["choices"]]


def cards(session):
    return session.app.view.cards(session.result, session.language)


def story(session):
    return session.result.diary.story


def said(session):
    """Everything that a learner reads."""
    words = [card.as_text(session.language) for card in cards(session)]
    table = session.app.view.table(session.result, session.language).as_text()
    offered = [words for _, words in session.offers()["choices"]]
    return "\n".join([finding(session), terms(session), notes(session), *words, table, *offered])


def lived(session, data, **start):
    """Live a story to its end, by whatever choices."""
    for name, raw in start.items():
        session.enter(name, raw)
    while offers(session):
        choose(session, data.draw(st.sampled_from(offers(session))))
    return session


def waited(session):
    """Live a story in which the person does as little as possible."""
    while offers(session):
        choose(session, "wait" if "wait" in offers(session) else offers(session)[-1])
    return session


@pytest.mark.parametrize("collector", CONDUCTS)
@pytest.mark.parametrize("person", PEOPLE)
@settings(max_examples=2, deadline=None, phases=PHASES)
@given(
    start=st.fixed_dictionaries({"luck": luck, "money_back": money}),
    tag=st.sampled_from(TAGS),
    data=st.data(),
)
def test_every_story_comes_to_an_end_and_no_text_of_it_has_an_open_place(
    person, collector, start, tag, data
):
    session = opened(language(tag), person=person)
    lived(session, data, collector=collector, **start)
    told = story(session)
    assert told.day in {HORIZON, told.ended_on}
    assert not re.search(r"[{}]|None(?! that| at all| of this)|\bnan\b", said(session))
    assert [card.id for card in cards(session)][-1] == "end"
    assert len({card.id for card in cards(session)}) == len(cards(session))


@settings(max_examples=8, deadline=None, phases=PHASES)
@given(person=st.sampled_from(PEOPLE), luck=luck, money=money, data=st.data())
def test_the_money_at_the_end_is_the_ledgers(person, luck, money, data):
    session = lived(opened(person=person), data, luck=luck, money_back=money)
    told, plan = story(session), story(session).plan
    before = plan.bill - plan.rest
    # Written out anew: the ledger of these payments, not what the story says of itself.
    account = overdue_ledger(
        plan.terms,
        plan.bill,
        [(0, before), *told.payments] if before else told.payments,
        before + plan.once.base if plan.once else plan.bill if plan.below_minimum else 0,
        told.day,
        days_purchase_to_due=plan.before_days,
        daily_rate=plan.daily_rate if plan.terms.daily_rate_band else None,
    )
    money_point = cards(session)[-1].points[0][1]
    assert EN.money(account.total_fee) in money_point
    assert EN.money(account.total_paid) in money_point
    is_paid = account.amount_owed.quantize(Decimal("0.01")) == 0
    assert is_paid == (told.ended_on is not None)
    assert abs(account.amount_owed - Decimal(str(told.owed[-1]))) < Decimal("0.01")


@settings(max_examples=5, deadline=None, phases=PHASES)
@given(luck=luck, data=st.data())
def test_a_choice_taken_back_leaves_what_was_before_and_the_same_choices_the_same_story(luck, data):
    session = opened(luck=luck)
    states = [said(session)]
    while offers(session):
        choose(session, data.draw(st.sampled_from(offers(session))))
        states.append(said(session))
    taken = list(session.values["choices"])
    for number in range(len(taken) - 1, -1, -1):
        session.enter("choices", taken[:number])
        assert said(session) == states[number]
    assert said(choose(opened(luck=luck), *taken)) == states[-1]


@pytest.mark.parametrize("number", [1, 8, 30])
def test_lawful_collectors_do_nothing_that_a_rule_speaks_against(number):
    session = waited(opened(luck=str(number), collector="lawful", money_back="never"))
    assert all(one.verdict == "lawful" for one in session.result.diary.judged if one is not None)
    assert {card.tone for card in cards(session)} <= {"plain", "milestone", "warn", "good"}
    assert "None that a rule speaks against" in cards(session)[-1].as_text(EN)


@pytest.mark.parametrize("tongue", [EN, ZH], ids=TAGS)
@pytest.mark.parametrize("number", [1, 14])
def test_what_is_against_the_law_is_called_so_and_its_rule_is_named(number, tongue):
    session = opened(tongue, luck=str(number), collector="rogue", money_back="never")
    waited(session)
    shown = {card.id: card for card in cards(session)}
    found = 0
    for chapter in session.result.diary.chapters:
        for entry in chapter.entries:
            if entry.judged is None or entry.judged.strength != "law":
                continue
            found += 1
            card = shown[f"event-{entry.number}"]
            may = card.points[0][1]
            rules = [tongue.pick(law.get(touch.rule).instrument) for touch in entry.judged.touches]
            assert may.startswith(("No, the law forbids it", "不能，法律禁止"))
            assert any(rule in may for rule in rules)
            assert card.tone == "bad"
            assert card.title == tongue.pick(acts.get(entry.crossing).act)
    assert found


def test_a_recommendation_is_never_called_a_law():
    session = waited(opened(luck="5", collector="careless", money_back="never"))
    for chapter in session.result.diary.chapters:
        for entry in chapter.entries:
            if entry.judged is not None and entry.judged.strength == "recommendation":
                card = next(c for c in cards(session) if c.id == f"event-{entry.number}")
                assert "which is no law" in card.points[0][1]
                assert card.tone == "warn"


@settings(max_examples=5, deadline=None, phases=PHASES)
@given(luck=luck, collector=st.sampled_from(CONDUCTS), data=st.data())
def test_every_contact_is_told_or_counted_once(luck, collector, data):
    session = lived(opened(), data, luck=luck, collector=collector, money_back="never")
    told, counts = story(session), dict.fromkeys(CHANNELS, 0)
    for chapter in session.result.diary.chapters:
        for entry in chapter.entries:
            if entry.event.channel:
                counts[entry.event.channel] += 1
        for channel, count in chapter.counted.contacts if chapter.counted else ():
            counts[channel] += count
    assert list(counts.values()) == told.contacts.tolist()
    assert sum(len(c.entries) for c in session.result.diary.chapters) < 80


def test_a_call_that_nobody_answers_says_nothing_unless_a_message_is_left():
    session = waited(opened(luck="5", collector="rogue", money_back="never"))
    for chapter in session.result.diary.chapters:
        for entry in chapter.entries:
            card = next(c for c in cards(session) if c.id == f"event-{entry.number}")
            if entry.event.channel in {"call", "robot-call"} and not is_heard(entry.event):
                assert not card.quoted or "voice message" in card.kicker


def test_cards_of_what_was_stay_as_they_are_when_the_story_goes_on():
    session = opened(luck="5", collector="rogue", money_back="never")
    seen = [cards(session)]
    while offers(session):
        choose(session, "wait" if "wait" in offers(session) else "answer")
        seen.append(cards(session))
    for before, after in pairwise(seen):
        assert after[: len(before) - 1] == before[:-1]
        assert after[len(before) - 1].id == before[-1].id  # the question has become a choice


def test_another_luck_begins_a_new_story_and_the_same_luck_the_same_again():
    session = choose(opened(luck="7"), "answer", "wait")
    first = said(session)
    session.enter("same_luck", 1)
    assert session.values["choices"] == ()
    assert said(choose(session, "answer", "wait")) == first
    session.enter("another_luck", 1)
    assert (int(session.values["luck"]), session.values["choices"]) == (8, ())
    assert "Luck no. 8" in terms(session)


def test_choices_that_no_longer_fit_are_taken_back_and_the_others_stay():
    session = opened(luck="7", money_back="after", money_back_day="20")
    choose(session, "lose-contact")
    while "pay-all" not in offers(session):
        choose(session, "wait")
    choose(session, "pay-all")
    before = session.values["choices"]
    assert story(session).ended_on == 20
    session.enter("money_back_day", "300")
    assert session.messages == {}
    assert session.values["choices"] == before[: len(session.values["choices"])]
    assert 0 < len(session.values["choices"]) < len(before)
    assert offers(session)


def test_what_was_kept_and_no_longer_fits_does_not_keep_the_app_from_opening():
    kept = {"values": {"choices": ["answer", "answer", "no-such-choice"]}}
    session = Session(opened().app, EN, case.example(), kept)
    assert session.values["choices"] == ("answer",)
    kept = {"values": {"luck": "412", "another_luck": 3, "choices": ["answer", "wait"]}}
    session = Session(opened().app, EN, case.example(), kept)
    assert session.values["choices"] == ("answer", "wait")


def test_a_bill_paid_in_full_is_a_story_that_is_over():
    session = opened()
    session.enter("paid", session.values["bill"])
    assert session.messages == {}
    assert offers(session) == []
    assert "¥0.00 of it charges" in finding(session)


def test_the_finding_says_where_the_account_stands():
    session = opened(luck="3", collector="lawful", money_back="never")
    assert finding(session) == (
        "Day 0, the due date: ¥5,000.00 is not paid, and the story begins with your first choice"
    )
    choose(session, "answer", "wait", "wait")
    assert story(session).day == 60
    assert finding(session).startswith(
        "Day 60: with an agency. You owe ¥5,257.50; the charges so far come to ¥257.50."
    )
    assert finding(session).endswith("; nobody has come to the door")


def test_the_table_has_the_owed_of_each_day_and_what_was_chosen():
    session = choose(opened(luck="3", collector="lawful"), "answer")
    table = rows(session)
    assert table[0]["Owed then"] == "¥5,000.00"
    assert table[1]["What happened"] == "You: answer from now on"
    assert [int(row["Day"]) for row in table] == sorted(int(row["Day"]) for row in table)


def test_an_entry_in_the_credit_record_goes_five_years_after_the_end():
    session = opened(luck="7", money_back="after", money_back_day="100", collector="lawful")
    choose(session, "answer")
    while "pay-all" not in offers(session):
        choose(session, "wait")
    choose(session, "pay-all")
    record = cards(session)[-1].points[-1][1]
    assert record == (
        "Entry made on 9 December 2026; it must be deleted 5 years after the delay ended, "
        "by 17 February 2032."
    )
