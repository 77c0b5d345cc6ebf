"""Same luck, other choice: four lives, their exact costs, and which luck they have."""

import pytest

from overdue.charts.same_luck_marks import MARKS
from overdue.charts.screen import Screen
from overdue.collection.side_by_side import LUCKS, life
from overdue.escalation.kinds import CHANNELS, STRATEGIES
from overdue.language import TAGS, language
from tests.apps.reading import finding, named_rows, notes, opened, terms

WAYS = ("first_way", "second_way", "third_way", "fourth_way")


@pytest.fixture
def session():
    return opened("same-luck")


def test_the_finding_names_what_each_way_costs(session):
    assert finding(session) == (
        "With the same luck: “ask early” costs ¥597.77 and 6 contacts; “pay a little” costs "
        "¥565.93 and 230 contacts; “ignore” costs ¥712.50 and 243 contacts; “disappear” costs "
        "¥2,402.50 and 887 contacts"
    )
    assert finding(opened("same-luck", language("zh-Hans"))).startswith(
        "同样的运气：“到期前就谈”花 597.77 元，被联系 6 次；"
    )


def test_the_figures_of_the_table_are_those_of_the_lives(session):
    rows, lives = named_rows(session), session.result.lives
    ways = ("ask early", "pay a little", "ignore", "disappear")
    for way, one in zip(ways, lives, strict=True):
        counted = [
            int(rows[kind][way].replace(",", ""))
            for kind in (
                *("Calls", "Texts, app notices, e-mails", "Letters", "Calls to others"),
                *("Home visits", "Messages of a court"),
            )
        ]
        assert sum(counted) == one.contacts() == sum(len(one.days_of[c]) for c in CHANNELS)
        assert rows["Fees and interest"][way] == session.language.money(one.charges)
    assert rows["At the end"]["disappear"] == "¥7,402.50 owed"
    assert rows["At the end"]["ignore"] == "paid off, day 200"
    assert rows["Request for a plan"]["ignore"] == "not asked"


def test_what_is_owed_at_the_end_is_the_bill_and_its_charges(session):
    last = session.result.lives[-1]
    assert last.owed == session.result.bill.plan.rest + last.charges
    assert all(one.owed == 0 for one in session.result.lives[:-1])


def test_the_stages_of_a_life_follow_each_other_without_a_gap(session):
    for one in session.result.lives:
        first, *_, last = one.stretches
        assert (first.first, last.end) == (0, one.last_day + 1)
        ends = [stretch.end for stretch in one.stretches[:-1]]
        assert ends == [stretch.first for stretch in one.stretches[1:]]


def test_a_way_chosen_twice_is_lived_alike(session):
    for name in WAYS:
        session.enter(name, "complain")
    assert len({id(one) for one in session.result.lives}) == 1


def test_the_button_goes_on_to_the_next_luck_and_what_is_typed_is_shown(session):
    session.enter("another_luck", 1)
    assert session.result.luck == 2
    session.enter("luck", "40")
    assert session.result.luck == 40
    assert session.shown()["luck"] == "40"
    session.enter("another_luck", 2)
    assert session.result.luck == 41
    session.enter("luck", "1")
    assert session.result.luck == 1


def test_after_the_last_luck_comes_the_first(session):
    session.enter("luck", str(LUCKS))
    session.enter("another_luck", 1)
    assert session.result.luck == 1


def test_the_luck_shown_is_kept(session):
    session.enter("another_luck", 3)
    session.enter("luck", "40")
    session.enter("another_luck", 4)
    again = type(session)(session.app, session.language, session._case, session.plain())
    assert again.result.luck == session.result.luck == 41


@pytest.mark.parametrize("raw", ["0", "1001", "x"])
def test_a_luck_that_there_is_not_leaves_the_last_one(session, raw):
    session.enter("luck", raw)
    assert session.messages["luck"]
    assert session.result.luck == 1


def test_a_model_without_that_luck_says_so(session):
    with pytest.raises(ValueError, match="allowed: 1 to 1,000"):
        life(session.result.bill, session.result.numbers, "ignore", LUCKS + 1)


def test_another_luck_is_another_story(session):
    first = finding(session)
    session.enter("luck", "7")
    assert finding(session) != first
    assert "Luck 7 of 1,000" in terms(session)


def test_one_story_is_called_no_forecast_and_what_is_assumed_is_named(session):
    said = notes(session)
    assert "not a forecast" in said
    assert "all assumed, nobody publishes it" in said
    assert "a plan may agree on others" in said


def test_contacts_that_cross_a_line_are_told_of_where_there_are_some():
    wild = {"assumed_careless_collectors": "0", "assumed_rogue_collectors": "100"}
    session = opened("same-luck", assumed_crossing="100", **wild)
    assert all(one.crossings for one in session.result.lives[1:])
    assert "The debt is still owed; the breach can be reported" in notes(session)
    assert "crossed a line broke" not in notes(opened("same-luck", assumed_crossing="0"))


def test_a_bill_that_is_paid_needs_nobody(session):
    session.enter("paid", "5000")
    assert finding(session).startswith("Nothing is left to pay")
    assert all(not one.contacts() for one in session.result.lives)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("way", STRATEGIES)
@pytest.mark.parametrize("width", [300, 660])
def test_every_way_has_its_lane(way, width, tag):
    session = opened("same-luck", language(tag), first_way=way, setting="high", money_back="never")
    chart = session.app.view(session.language, Screen(width))
    assert chart.paint(session.result).strokes
    assert len(MARKS) == 4


def test_moving_the_luck_leaves_the_picture_behind_the_lanes(session):
    chart = session.app.view(session.language, Screen(660))
    chart.paint(session.result)
    session.enter("luck", "2")
    assert chart.paint(session.result).backdrop is None
