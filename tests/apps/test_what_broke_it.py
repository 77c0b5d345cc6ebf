"""What broke it: a rule that is said, figures that are no split, and one household of the crowd."""

from decimal import Decimal

import pytest

from overdue import case
from overdue.charts.screen import Screen
from overdue.household.broken import MONTHS, PEOPLE
from overdue.language import TAGS, language
from tests.apps.reading import finding, named_rows, notes, opened, rows, terms

ZH = language("zh-Hans")
CALM = {"setting": "low", "income": "30000", "assumed_forgot_chance": "0"}
SHARE, WITHOUT = "Of 100 that missed one", "Without"


def test_the_finding_says_how_many_what_made_the_difference_and_what_broke_one():
    assert finding(opened("what-broke-it")) == (
        "81 of 1,000 made-up households like this one miss a payment within 36 months. Of 100 of "
        "them, 63 would not have without losing work and 26 would not have without a failed debit. "
        "Household no. 27 first misses one in month 32; spared any one of these, it misses none: "
        "losing work and rising prices"
    )
    assert finding(opened("what-broke-it", ZH)) == (
        "1,000 户虚构的、和这家一样的家庭，36 个月内有 81 户逾期。每 100 户逾期的里面，"
        "63 户没有失业就不会，26 户没有漏还就不会。第 27 户在第 32 个月首次逾期；没有下面任何一样，"
        "就不会逾期：失业和物价上涨"
    )


@pytest.mark.parametrize("tag", TAGS)
def test_where_nobody_misses_a_payment_it_says_so_and_shows_no_figure(tag):
    session = opened("what-broke-it", language(tag), **CALM)
    assert session.result.failed == 0
    assert session.result.number is None
    assert {"en": "None of 1,000", "zh-Hans": "没有一户逾期"}[tag] in finding(session)
    for row in rows(session):
        assert list(row.values())[1:] == ["–", "–"]
    chart = session.app.view(language(tag), Screen(300))
    assert chart.paint(session.result).strokes


def test_the_rule_counts_a_cause_only_where_the_same_household_without_it_misses_none():
    for turn in range(1, 9):
        result = opened("what-broke-it", which_failed=str(turn)).result
        enough = {one.name for one in result.tried if one.was_there and one.month == 0}
        assert {one.name for one in result.alone} == enough
        assert (result.verdict == "alone") == bool(enough)


def test_several_causes_may_count_so_that_the_figures_are_no_split():
    result = opened("what-broke-it", setting="high", assumed_on_credit="0").result
    assert 0 < result.failed < PEOPLE
    for one in result.tried:
        assert 0 <= one.share <= 1
    counted = sum(one.share for one in result.tried) + result.together + result.budget
    assert counted > 1.05
    said = notes(opened("what-broke-it"))
    assert "may add up to more than 100" in said
    assert "no shares of a whole" in said


def test_a_budget_that_does_not_add_up_is_said_to_be_so_without_blame():
    session = opened("what-broke-it", essentials="6500")
    assert session.result.verdict == "budget"
    assert session.result.budget > 0.9
    assert "what comes in does not pay for what goes out" in finding(session)
    assert named_rows(session)["the budget itself"][SHARE] in {"100", ">99"}


def test_only_together_means_that_no_cause_is_enough_alone():
    session = next(
        session
        for turn in range(1, 60)
        if (session := opened("what-broke-it", setting="high", which_failed=str(turn)))
        and session.result.verdict == "together"
    )
    assert session.result.alone == ()
    assert session.result.month_without_any == 0
    assert "no single cause was enough" in finding(session)


def test_a_household_is_looked_at_by_its_number_and_after_the_last_comes_the_first():
    first = opened("what-broke-it")
    again = opened("what-broke-it", which_failed=str(first.result.failed + 1))
    other = opened("what-broke-it", which_failed="2")
    assert first.result.number == again.result.number != other.result.number
    assert first.result.tried == again.result.tried
    assert "Household no. 42" in finding(opened("what-broke-it", which_failed="3"))
    shares = [[one.share for one in session.result.tried] for session in (first, other)]
    assert shares[0] == shares[1]


def test_the_table_says_for_each_cause_whether_it_came_and_where_it_moves_the_payment():
    found = named_rows(opened("what-broke-it"))
    one = "Household no. 27"
    assert found["losing work"] == {
        WITHOUT: "losing work",
        SHARE: "63",
        one: "no missed payment",
    }
    assert found["a pay cut"][one] == "month 36, 4 months later"
    assert found["borrowing to repay"][one] == "month 5, 27 months sooner"
    assert found["a medical bill"][one] == "did not come"
    assert "puts a shortage off" in notes(opened("what-broke-it"))


def test_what_cannot_be_a_cause_has_no_row():
    steady = opened("what-broke-it", assumed_on_credit="0", assumed_lenders="0")
    names = set(named_rows(steady))
    assert "buying on credit" not in names
    assert "borrowing to repay" not in names
    assert "minimum only" not in names
    assert "losing work" in names


@pytest.mark.parametrize("tag", TAGS)
def test_the_notes_say_that_no_chinese_figures_exist_and_mark_those_from_abroad(tag):
    said = notes(opened("what-broke-it", language(tag)))
    expected = {
        "en": ["No Chinese figures", "18.9 %", "34.3 %", "From abroad, not China", "17 %", "11 %"],
        "zh-Hans": [
            "没有查到国内逾期原因的统计",
            "18.9%",
            "34.3%",
            "国外的数字，不代表国内",
            "11%",
        ],
    }[tag]
    for words in expected:
        assert words in said
    assert {"en": "Assumed", "zh-Hans": "假设"}[tag] in terms(
        opened("what-broke-it", language(tag))
    )


def test_its_facts_are_cited_that_nobody_counts_causes_in_china_first():
    session = opened("what-broke-it")
    assert session.app.facts(session.result)[0] == "cause-cn-no-official"
    assert "cause-uk-stepchange" in session.app.facts(session.result)


@pytest.mark.parametrize("person", case.examples())
def test_it_starts_with_the_learners_own_month(person):
    session = opened("what-broke-it", person=person.person.id)
    assert session.messages == {}
    assert session.result.household.income.monthly == session.values["income"] > 0
    assert 0 < session.result.failed < PEOPLE


def test_what_a_cause_moves_lies_within_the_months_that_are_followed():
    for person in case.examples():
        result = opened("what-broke-it", person=person.person.id).result
        for one in result.tried:
            assert 0 <= one.month <= MONTHS
            assert all(1 <= month <= result.month for month in one.came)


@pytest.mark.parametrize(
    ("name", "raw", "allowed"),
    [
        ("which_failed", "0", "1"),
        ("which_failed", "1001", "1,000"),
        ("assumed_on_credit", "101", "100"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_control(name, raw, allowed):
    session = opened("what-broke-it")
    before = finding(session)
    session.enter(name, raw)
    assert allowed in session.messages[name]
    assert finding(session) == before


@pytest.mark.parametrize("width", [300, 660])
def test_a_dot_lies_where_the_table_says(width):
    session = opened("what-broke-it")
    chart = session.app.view(language("en"), Screen(width))
    chart.paint(session.result)
    spared = chart._dots["good"].get_xdata()
    assert len(spared) == len(session.result.alone) == 2
    assert min(spared) > chart._x(MONTHS)
    moved = sorted(chart._dots["quiet"].get_xdata())
    months = sorted(one.month for one in session.result.tried if one.was_there and one.month)
    assert moved == pytest.approx([chart._x(month) for month in months])
    assert Decimal(chart._month.get_text()) == session.result.month
