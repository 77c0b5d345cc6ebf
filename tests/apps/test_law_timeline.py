"""What changed, and when: each rule on its own days, and none on days that nobody knows."""

from datetime import date
from functools import partial

import pytest

from overdue import law
from overdue.charts.law_timeline import FIRST_DAY, LawTimelineChart
from overdue.charts.screen import WIDTHS, Screen
from overdue.language import TAGS, language
from overdue.law.timeline import timeline
from tests.apps import reading
from tests.apps.reading import finding, notes
from tests.apps.reading import named_rows as rows

EN, ZH = language("en"), language("zh-Hans")


opened = partial(reading.opened, "law-timeline")


PSAPL = "Public Security Administration Punishments Law (2025 revision)"
COSTS = "Provisions on Disclosure of the Comprehensive Financing Cost of Personal Loans"
PILOT = "Notices on the Pilot Transfer of Non-Performing Loans"


def test_on_1_january_2026_the_law_on_public_security_changes():
    session = opened(timeline_day="2026-01-01", law_topic="police")
    assert finding(session) == (
        "16 rules on “police” are in force on 1 January 2026; new in the twelve months up to "
        f"then: 10, the latest in “{PSAPL}”; none ended"
    )
    assert rows(session)[PSAPL]["On the day"] == "began in the twelve months before"
    session.enter("timeline_day", "2025-12-31")
    assert rows(session)[PSAPL]["On the day"] == "not yet in force"


def test_on_1_august_2026_the_disclosure_of_costs_begins():
    session = opened(timeline_day="2026-08-01", law_topic="cost", law_lender="micro-loan")
    assert f"the latest in “{COSTS}”" in finding(session)
    assert "if a micro-loan company lends" in finding(session)
    assert f"{COSTS}, 1 August 2026" in notes(session)


def test_the_same_in_chinese():
    session = opened(ZH, timeline_day="2026-01-01", law_topic="police")
    assert finding(session) == (
        "2026年1月1日，有 16 条“公安机关”方面的规则有效；此前十二个月，新施行 10 条，"
        "最近的是“中华人民共和国治安管理处罚法（2025 修订）”，没有到期的"
    )


def test_a_year_without_changes_says_so():
    session = opened(timeline_day="2020-01-01", law_topic="credit-record")
    assert finding(session).endswith("in the twelve months before, none began and none ended")


def test_days_on_which_nothing_was_in_force_yet_are_said():
    session = opened(timeline_day="2017-02-01", law_topic="study")
    assert finding(session) == "No rule on “students” here is in force on 1 February 2017"


def test_a_choice_that_no_rule_fits_says_so():
    empty = timeline(date(2026, 1, 1), "study", "private-lender")
    session = opened(law_topic="study", law_lender="private-lender", timeline_day="2026-01-01")
    assert session.result == empty
    assert session.app.facts(session.result)
    if not empty.bars:
        assert "try another topic or lender" in finding(session)


def test_an_exact_day_that_is_not_known_is_not_invented():
    session = opened(timeline_day="2026-12-31", law_topic="debt-sale")
    assert rows(session)[PILOT]["First day"] == "January 2021"
    assert rows(session)[PILOT]["Last day"] == "31 December 2026"
    assert f"The exact first day is not known for: {PILOT}, January 2021." in notes(session)


def test_a_rule_that_ended_on_an_unknown_day_is_never_counted_as_in_force():
    name = EN.pick(law.get("nifa-2024-replaced").instrument)
    for day in ("2024-06-01", "2025-06-01", "2026-12-31"):
        session = opened(timeline_day=day, law_topic="conduct")
        assert rows(session)[name]["Last day"] == "ended, day not known"
        assert rows(session)[name]["On the day"] != "in force"
        assert "Ended, on a day that we do not know" in notes(session)


def test_past_the_last_review_it_says_that_later_changes_are_not_known():
    assert "What changes later is not known here" in notes(opened(timeline_day="2026-12-01"))
    assert "What changes later" not in notes(opened(timeline_day="2026-11-23"))


def test_the_day_can_be_moved_over_all_that_the_axis_shows():
    (day,) = (one for one in opened().app.controls() if one.name == "timeline_day")
    assert (day.low, day.slide[0]) == (FIRST_DAY, FIRST_DAY)
    assert day.high.year == timeline(FIRST_DAY).known_until.year
    assert day.spec(EN)["slide"] == {"low": "2016-01-01", "high": "2026-12-01"}


def test_a_day_out_of_range_is_explained_and_the_last_result_stays():
    session = opened()
    before = session.result
    session.enter("timeline_day", "2031-01-01")
    assert "timeline_day" in session.messages
    assert session.result == before


@pytest.mark.parametrize("tag", TAGS)
def test_every_bar_is_drawn_and_none_before_it_began(tag):
    session = opened(language(tag))
    chart = LawTimelineChart(language(tag), Screen(WIDTHS[0]))
    chart.show(session.result)
    left, right = chart.axes.get_xlim()
    lanes = chart._lanes
    assert len(lanes) == len(session.result.bars)
    for lane, bar in zip(lanes, session.result.bars, strict=True):
        start, end = lane.bar.get_x(), lane.bar.get_x() + lane.bar.get_width()
        assert lane.bar.get_visible() == bar.end_known
        assert start == max(bar.surely_since.toordinal(), left)
        assert end <= right
        assert lane.open_end.get_visible() != bar.end_known


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("control", ["law_topic", "law_lender"])
def test_every_choice_has_a_sentence_with_its_number(control, tag):
    session = opened(language(tag))
    for option in next(one for one in session.app.controls() if one.name == control).options:
        session.enter(control, option)
        assert str(session.result.count("in-force")) in finding(session)
        assert "{" not in finding(session) + notes(session)
        assert session.app.facts(session.result)
