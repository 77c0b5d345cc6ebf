"""A thousand people like me: what the app says of them, and how it says what nobody knows."""

import numpy as np
import pytest

from overdue import apps
from overdue.charts.bands import BANDS, band_of
from overdue.charts.screen import Screen
from overdue.charts.thousand_words import band_shares, of_hundred, share_words
from overdue.collection.crowd import COMPARED, CROWD, crowd
from overdue.collection.rules import NEVER
from overdue.escalation.assumptions import assumptions
from overdue.escalation.kinds import SETTINGS, STAGES, STRATEGIES
from overdue.escalation.resolved import numbers
from overdue.language import TAGS, language
from tests.apps.reading import finding, named_rows, notes, opened, terms


@pytest.fixture
def session():
    return opened("thousand")


def test_the_finding_counts_a_hundred_people(session):
    assert finding(session) == (
        "On day 90, of 100 such people 77 have paid off, 22 are with an agency and 1 is paying a "
        "plan. By day 720: sued 2 %, visited at home 0.5 %"
    )
    assert finding(opened("thousand", language("zh-Hans"))) == (
        "还款日后第 90 天，这样的 100 个人里，77 人已还清，22 人由外包公司催，1 人在分期还；"
        "到第 720 天，被起诉的占 2%，有人上门的占 0.5%"
    )


def test_without_money_nobody_pays_and_more_are_sued(session):
    before = session.result.crowd
    session.enter("money_back", "never")
    session.enter("what_people_do", "ignore")
    assert band_shares(session.result.crowd)[0].max() == 0
    assert session.result.crowd.sued > before.sued
    assert "no money comes back by day 720" in terms(session)


def test_money_on_a_day_is_paid_on_that_day_by_all_who_mean_to_pay(session):
    session.enter("what_people_do", "ignore")
    session.enter("money_back", "after")
    session.enter("money_back_day", "100")
    paid = band_shares(session.result.crowd)[0]
    assert paid[99] == 0
    assert paid[100] == 1


def test_the_day_of_the_money_is_asked_only_where_it_means_something(session):
    assert session.app.hidden(session.values) == {"money_back_day"}
    session.enter("money_back", "after")
    assert session.app.hidden(session.values) == set()


def test_moving_the_day_lives_no_new_crowd(session):
    before = crowd.cache_info().misses
    first = session.result.crowd
    for day in ("0", "45", "720"):
        session.enter("crowd_day", day)
        assert session.result.crowd is first
    assert crowd.cache_info().misses - before <= 1


def test_moving_the_day_leaves_the_picture_and_the_areas_as_they_are(session):
    chart = session.app.view(session.language, Screen(660))
    first = chart.paint(session.result).strokes
    session.enter("crowd_day", "300")
    paint = chart.paint(session.result)
    assert paint.backdrop is None
    assert sum(one in first for one in paint.strokes) >= len(BANDS) - 1


def test_a_number_moved_moves_the_own_figure_and_no_range(session):
    before = session.result.ranges()["lose-contact"]
    session.enter("assumed_suit_chance", "77")
    assert session.result.numbers.one("suit-chance") == pytest.approx(0.77)
    own, *ends = session.result.ranges()["lose-contact"]
    assert own.sued > before[0].sued
    assert ends == list(before[1:])
    assert session.result.by_setting == {setting: numbers(setting) for setting in SETTINGS}


def test_the_table_has_every_way_with_its_range(session):
    rows = named_rows(session)
    assert len(rows) == len(STRATEGIES)
    assert rows["disappear"]["Had paid off by day 720"] == "0 % (0 % – 0 %)"
    own, low, high = (one.visited for one in session.result.ranges()["lose-contact"])
    assert low == 0 < own < high
    said = [share_words(share, session.language) for share in (own, low, high)]
    assert rows["disappear"]["Had a visit"] == "{} ({} – {})".format(*said)
    assert rows["pay all when able"]["Had a visit"].startswith("less than 0.1 % (0 % – ")


def test_under_the_low_setting_the_own_figure_is_the_low_end(session):
    session.enter("setting", "low")
    for own, low, _ in session.result.ranges().values():
        assert own == low


def test_a_bill_that_is_paid_needs_nobody(session):
    session.enter("paid", "5000")
    assert finding(session) == (
        "Nothing is left to pay on this bill, so nobody writes, calls or comes"
    )
    assert band_shares(session.result.crowd)[0].min() == 1


def test_what_was_published_is_told_apart_from_what_is_assumed(session):
    said = notes(session)
    assert "11.9 % to 14.3 %" in said
    assert "For Baitiao no such figure was found" in said
    assert "no lender publishes how many" in said
    assert "This is not a forecast" in said
    assert "the equal parts are assumed too" in said
    session.enter("money_back", "never")
    assert "11.9 %" not in notes(session)
    assert not any(fact.startswith("sim-") for fact in session.app.facts(session.result))


def test_how_many_are_counted_is_said(session):
    assert f"{CROWD:,} people" in terms(session)
    assert f"{COMPARED:,} people" in notes(session)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("chosen", ["mix", *STRATEGIES])
def test_every_way_has_its_words(chosen, tag):
    session = opened("thousand", language(tag), what_people_do=chosen, setting="high")
    assert finding(session)
    assert terms(session)


def test_people_out_of_a_hundred_are_a_hundred():
    assert of_hundred(np.array([0.774, 0.214, 0.006, 0.006])) == [77, 21, 1, 1]
    assert sum(of_hundred(np.full(7, 1 / 7))) == 100


def test_small_shares_keep_a_digit(session):
    said = [share_words(share, session.language) for share in (0, 0.004, 0.0099, 0.01, 0.774)]
    assert said == ["0 %", "0.4 %", "1.0 %", "1 %", "77 %"]


def test_each_stage_lies_in_one_band():
    assert sorted(stage for band in BANDS for stage in band.stages) == sorted(STAGES)
    assert {band_of(stage) for stage in STAGES} == set(BANDS)


def test_never_is_no_day_of_the_slider(session):
    (day,) = [one for one in session.app.controls() if one.name == "money_back_day"]
    assert day.high < NEVER


def test_every_illustrative_assumption_has_a_control_in_some_app():
    shown = {control.name for name in apps.names() for control in apps.app(name).controls()}
    for one in assumptions():
        if one.illustrative:
            assert f"assumed_{one.id.replace('-', '_')}" in shown, one.id
