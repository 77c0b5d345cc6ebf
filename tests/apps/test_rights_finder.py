"""Rights against what was done: rules with day and strength, words to say, doors in their order."""

from functools import partial

import pytest

from overdue.charts.rights_finder_cards import rights_cards
from overdue.escalation import deeds
from overdue.language import TAGS, language
from overdue.widgets import still
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")
opened = partial(reading.opened, "rights-finder")


def cards(session):
    return {card.id: card for card in rights_cards(session.result, session.language)}


def points(card):
    return dict(card.points)


def test_it_counts_what_binds_what_recommends_and_what_may_apply_and_names_the_first_door():
    session = opened(deed="address-book", deed_lender="bank")
    assert finding(session) == (
        "5 rules speak to this on 23 November 2026: 2 bind, 1 only recommends and 2 may apply; "
        "the first door: the complaint channel of the lender"
    )


def test_the_same_in_chinese():
    session = opened(ZH, deed="entered", who_did="agency")
    assert finding(session) == (
        "2026年11月23日，说到这件事的规则有 3 条：有约束力的 2 条和可能适用的 1 条；"
        "先找：公安机关（110）"
    )
    assert terms(session) == (
        "你问的是：2026年11月23日，放贷的是小额贷款公司时，外包公司对你做了这件事："
        "没有得到我同意就进门。"
    )


def test_where_all_rules_are_of_one_sort_it_says_so():
    assert finding(opened(deed="followed")).startswith(
        "2 rules speak to this on 23 November 2026, and all of them bind; the first door: "
    )
    assert finding(opened(ZH, deed="private-account")) == (
        "2026年11月23日，说到这件事的规则有 1 条，可能适用；先找：放贷机构的官方 App"
    )


def test_of_two_rules_of_which_one_applies_neither_is_said_to_apply_for_certain():
    found = cards(opened(deed="forged"))
    assert {card.sign for name, card in found.items() if name.startswith("rule-")} == {
        "This or another, binding"
    }


def test_each_rule_is_a_card_with_its_strength_its_day_and_whether_it_applies():
    found = cards(opened(deed="talked-too-often"))
    advice = found["rule-gbt45251-three-calls"]
    assert advice.kicker == "recommended standard, not a law · Since 28 February 2025."
    assert advice.sign == "Applies, is no law"
    perhaps = found["rule-private-life-peace"]
    assert perhaps.sign == "May apply"
    assert points(perhaps)["Here?"].startswith("Perhaps. They name no number.")


def test_what_is_allowed_is_said_to_be_allowed_and_how_far():
    session = opened(deed="came-by-day")
    assert finding(session).startswith("This is allowed within limits; 4 rules of that day say")
    assert "No law forbids a creditor" in cards(session)["allowed"].body[0]
    assert all(
        row["Does it apply?"] != "Yes, on that day and for this lender." for row in rows(session)
    )


def test_where_no_rule_speaks_it_is_not_thereby_called_right():
    session = opened(deed="threat-list", deed_lender="private-lender")
    assert finding(session).startswith(
        "On 23 November 2026 no rule that we read speaks against this here; "
    )
    assert "allowed" not in cards(session)


def test_doors_stand_in_their_order_and_what_is_from_memory_is_said_to_be():
    doors = cards(opened(deed="entered"))["doors"].points
    assert [label for label, _ in doors] == [
        "1. the police (110)",
        "2. the complaint channel of the lender",
        "3. the local financial regulator or 12345",
    ]
    assert "from memory only" in doors[2][1]
    assert "from memory only" not in doors[0][1]


def test_for_somebody_around_the_debtor_it_says_that_they_do_not_owe():
    assert "they" in cards(opened(deed="made-others-pay"))
    assert "they" not in cards(opened(deed="entered"))


def test_only_what_was_asked_for_is_in_sight():
    session = opened(deed="told-work")
    assert session.values["to_whom"] == "employer"
    assert session.app.hidden(session.values) == {"to_whom"}
    session.enter("who_did", "buyer")
    assert session.app.hidden(session.values) == {"to_whom", "deed_lender"}
    session.enter("who_did", "police")
    assert "deed_lender" in session.app.hidden(session.values)


def test_rules_that_do_not_apply_stand_in_the_table_with_the_reason():
    session = opened(deed="followed", deed_day="2025-06-01")
    said = {row["Does it apply?"] for row in rows(session)}
    assert "Does not apply; it was not yet in force on that day." in said
    assert "an earlier version may have said the same" in notes(session)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("deed", deeds.every(), ids=lambda deed: deed.id)
def test_every_deed_can_be_told_in_both_languages(deed, tag):
    session = opened(language(tag), deed=deed.id)
    text = still.text(session)
    assert finding(session) in text
    assert language(tag).pick(deed.ends) in text
    assert language(tag).pick(deed.said()) in text
    assert session.app.facts(session.result)
