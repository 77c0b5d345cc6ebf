"""Households that are alike: a range and not one figure, the own place on a map, the same luck."""

from decimal import Decimal
from itertools import pairwise

import pytest

from overdue import case
from overdue.charts.screen import Screen
from overdue.household.alike import CELL, PEOPLE
from overdue.language import TAGS, language
from tests.apps.reading import finding, named_rows, notes, opened, terms

EN, ZH = language("en"), language("zh-Hans")
APP = "ten-thousand"


def test_the_finding_gives_the_range_of_the_assumptions_with_the_own_figure():
    assert finding(opened(APP)) == (
        "About 8 of 100 households like this one miss a payment within 36 months, half of these by "
        "month 17. With everything assumed at the low end it is 2, at the high end 71"
    )
    assert finding(opened(APP, ZH)) == (
        "和这家一样的家庭，每 100 户大约有 8 户在 36 个月内逾期，其中一半在第 17 个月以前。"
        "假设全部偏低，是 2 户；全部偏高，是 71 户"
    )


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("shown", ["months", "map", "remedies"])
def test_it_says_how_many_were_lived_and_that_it_is_assumed(shown, tag):
    session = opened(APP, language(tag), crowd_shown=shown)
    count = CELL if shown == "map" else PEOPLE
    assert language(tag).number(count) in terms(session)
    assert {"en": "Assumed, not measured", "zh-Hans": "都是假设，不是统计"}[tag] in terms(session)
    assert {"en": "may be off by about", "zh-Hans": "单凭偶然可能差"}[tag] in notes(session)
    assert {"en": "No Chinese figures", "zh-Hans": "没有查到国内"}[tag] in notes(session)
    assert "42" in notes(session)


def test_who_misses_a_payment_stays_one_who_has_and_the_table_agrees_with_the_finding():
    by_month = opened(APP).result.lived.by_month
    assert all(before <= after for before, after in pairwise(by_month))
    rows = named_rows(opened(APP))
    assert rows["36"] == {"By month": "36", "Like yours": "8", "All low": "2", "All high": "71"}
    half = opened(APP).result.lived.half
    assert by_month[half - 2] < by_month[-1] / 2 <= by_month[half - 1]


def test_the_own_figures_stay_whatever_is_assumed():
    session = opened(APP, put_by="12345")
    for life in session.result.settings.values():
        assert life.household.buffer == Decimal(12345)
        assert life.household.income.monthly == session.result.life.household.income.monthly
        assert life.household.debts[0].principal == session.result.life.household.debts[0].principal


def test_assumptions_that_are_moved_move_the_own_figure_and_not_the_range():
    usual, moved = opened(APP), opened(APP, assumed_job_loss_chance="30")
    assert moved.result.lived.chance > usual.result.lived.chance
    for setting in ("low", "high"):
        assert moved.result.under(setting).chance == usual.result.under(setting).chance


# The map ------------------------------------------------------------------------------------------


def test_the_map_has_the_own_place_and_the_finding_compares_it_with_others():
    assert finding(opened(APP, crowd_shown="map")) == (
        "Of the same 100 households 9 miss a payment within 36 months with 1 month put by and 21 % "
        "of the income going to debts. With 6 months put by it is 2, with 10 % going to debts 7"
    )
    rows = named_rows(opened(APP, crowd_shown="map"))
    assert [*rows] == ["10 %", "20 %", "21 %", "30 %", "40 %", "50 %"]
    assert rows["21 %"]["1 month put by"] == "9"


@pytest.mark.parametrize("person", case.examples())
def test_more_put_by_never_makes_a_place_of_the_map_worse(person):
    found = opened(APP, person=person.person.id, crowd_shown="map").result.map
    assert found is not None
    assert (found.chance[:, :-1] >= found.chance[:, 1:]).all()


@pytest.mark.parametrize("width", [300, 660])
@pytest.mark.parametrize("tag", TAGS)
def test_the_own_row_and_column_are_bold_in_the_picture(tag, width):
    session = opened(APP, language(tag), crowd_shown="map", put_by="20000")
    chart = session.app.view(language(tag), Screen(width))
    chart.paint(session.result)
    picture = chart._pictures["map"]
    assert picture._columns[True][0].get_text() == "3.7"
    assert picture._rows[True][0].get_text() == language(tag).percent(Decimal("0.21"), 0)
    assert all(frame.get_visible() for frame in picture._frames)
    session.enter("crowd_shown", "months")
    chart.paint(session.result)
    assert not any(frame.get_visible() for frame in picture._frames)


@pytest.mark.parametrize(
    "entered",
    [
        {"income": "0"},
        {"loan_left": "0", "bill_owed": "0", "card_owed": "0"},
        {"essentials": "900000"},
    ],
)
def test_where_there_can_be_no_map_it_says_so(entered):
    session = opened(APP, crowd_shown="map", **entered)
    assert session.result.map is None
    assert "There is no map" in finding(session)
    assert len(session.app.view.table(session.result, EN).rows) == 1
    chart = session.app.view(EN, Screen(300))
    assert chart.paint(session.result).strokes


# Remedies -----------------------------------------------------------------------------------------


def test_with_the_same_luck_each_remedy_has_its_figure_and_none_is_praised_that_harms():
    said = finding(opened(APP, crowd_shown="remedies"))
    assert "6 with 3 months put by" in said
    assert "7 with other spending cut early" in said
    assert "23 with no new borrowing, but owing ¥1,353 less at the end" in said
    assert "7 with 3 months of time asked for" in said


def test_saved_and_harmed_account_for_every_household():
    session = opened(APP, crowd_shown="remedies")
    own = session.result.lived.chance
    for one in session.result.helped:
        assert one.chance == pytest.approx(own - one.saved + one.harmed)
    rows = named_rows(session)
    assert rows["as it is"]["Miss a payment"] == "81"
    assert rows["3 months put by"]["Miss none any more"] == "24"
    assert rows["no new borrowing"]["Miss one only then"] != "0"


def test_more_put_by_time_and_an_earlier_cut_harm_nobody():
    for months in ("0", "3", "12"):
        session = opened(APP, crowd_shown="remedies", buffer_wanted=months)
        for one in session.result.helped:
            if not one.remedy.no_new_borrowing:
                assert one.harmed == 0


def test_the_buffer_of_the_remedy_is_asked_for_only_where_it_counts():
    session = opened(APP)
    assert "buffer_wanted" in session.app.hidden(session.values)
    session.enter("crowd_shown", "remedies")
    assert "buffer_wanted" not in session.app.hidden(session.values)
    session.enter("buffer_wanted", "0")
    assert "as much put by already" in finding(session)


@pytest.mark.parametrize("tag", TAGS)
def test_that_time_needs_consent_and_that_loans_only_put_off_stands_below(tag):
    session = opened(APP, language(tag), crowd_shown="remedies")
    for words in {
        "en": ["may agree but does not have to", "puts the shortage off", "Charges go on"],
        "zh-Hans": ["也没有义务同意", "只是把缺口往后推", "费用照算"],
    }[tag]:
        assert words in notes(session)
    assert session.app.facts(session.result)[0] == "extension-needs-consent"


@pytest.mark.parametrize(
    ("name", "raw", "allowed"),
    [("buffer_wanted", "25", "24"), ("put_by", "-1", "¥0.00"), ("assumed_lenders", "21", "20")],
)
def test_what_cannot_be_is_refused_beside_its_control(name, raw, allowed):
    session = opened(APP, crowd_shown="remedies")
    before = finding(session)
    session.enter(name, raw)
    assert allowed in session.messages[name]
    assert finding(session) == before
