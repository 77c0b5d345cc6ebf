"""Will they knock? A range and its conditions, never a bare percentage; a guess is judged by it."""

from decimal import Decimal

import pytest

from overdue import apps, case
from overdue.charts.palette import palette
from overdue.charts.screen import Screen
from overdue.charts.shades import contrast, shade, words_on
from overdue.escalation.assumptions import assumption
from overdue.language import TAGS, language
from tests.apps.reading import finding, named_rows, notes, opened, terms

EN, ZH = language("en"), language("zh-Hans")
APP = apps.app("will-they-knock")


def verdict(session, guessed):
    return session.app.judge(Decimal(guessed), session.result, session.language)


def test_the_finding_says_that_nothing_is_published_the_conditions_and_two_ranges():
    assert finding(opened("will-they-knock", unpaid="5000")) == (
        "Nobody publishes how often JD visits homes. If nothing is paid and nothing agreed, our "
        "assumptions put the chance of a visit within 360 days at 0 % to 21 % for ¥5,000.00 and "
        "5 of 10 calls answered; for ¥50,000.00 and no call answered, at 3 % to 53 %"
    )
    assert finding(opened("will-they-knock", ZH, unpaid="5000")) == (
        "京东上门有多常见，没有公布的数字。要是一分没还，也没有谈成分期，按我们的假设，360 天内"
        "有人上门的可能：欠 5,000.00 元、10 个电话接 5 个，是 0% 到 21%；欠 50,000.00 元、"
        "电话一个不接，是 3% 到 53%"
    )


def test_who_is_at_the_hardest_place_is_shown_an_easier_one_beside_it():
    said = finding(opened("will-they-knock", unpaid="60000", answers_of_ten="0"))
    assert "for ¥60,000.00 and no call answered; for ¥3,000.00 and 5 of 10 calls answered" in said


@pytest.mark.parametrize("tag", TAGS)
def test_below_it_stands_that_it_is_assumed_and_what_the_own_numbers_give(tag):
    spoken = language(tag)
    usual = opened("will-they-knock", spoken, unpaid="50000", answers_of_ten="0")
    moved = opened(
        "will-they-knock",
        spoken,
        unpaid="50000",
        answers_of_ten="0",
        assumed_visit_chance="90",
    )
    mark = {"en": "Assumed, not measured", "zh-Hans": "是假设，不是统计"}[tag]
    assert mark in terms(usual)
    assert mark in terms(moved)
    assert spoken.text("control.setting.middle") in terms(usual)
    assert terms(usual) != terms(moved)
    assert finding(usual) == finding(moved)  # the range is that of the settings


def test_the_table_shows_every_place_and_marks_the_range():
    rows = named_rows(opened("will-they-knock", unpaid="5000", answers_of_ten="3"))
    assert [*rows] == [
        "¥1,000.00",
        "¥3,000.00",
        "¥5,000.00",
        "¥10,000.00",
        "¥20,000.00",
        "¥50,000.00",
        "¥200,000.00",
    ]
    assert rows["¥50,000.00"]["no call answered"] == "14 % (3–53 %)"
    assert "3 of 10 calls answered" in rows["¥5,000.00"]


def test_what_is_not_nought_is_not_said_to_be_and_what_is_not_certain_neither():
    rows = named_rows(opened("will-they-knock"))
    assert rows["¥1,000.00"]["every call answered"].startswith("<1 %")
    sure = opened(
        "will-they-knock", days_ahead="720", answers_of_ten="0", assumed_visit_chance="99.5"
    )
    assert named_rows(sure)["¥200,000.00"]["no call answered"].startswith(">99 %")


@pytest.mark.parametrize(("spoken", "guess"), [(EN, "Your guess was"), (ZH, "你猜 100 人里有")])
def test_a_guess_is_compared_with_the_range_and_never_called_wrong(spoken, guess):
    session = opened("will-they-knock", spoken, unpaid="60000", answers_of_ten="0")
    below, least, most, above = (verdict(session, n) for n in (2, 3, 53, 54))
    assert all(said.startswith(guess) for said in (below, least, most, above))
    inside = {"en": "nobody outside the lender could tell you better", "zh-Hans": "外人谁也说不出"}
    assert inside[spoken.tag] in least
    assert inside[spoken.tag] in most
    other = {"en": "nobody can say that you are wrong", "zh-Hans": "谁也不能说你猜错了"}
    assert other[spoken.tag] in below
    assert other[spoken.tag] in above
    assert below != above


def test_before_any_visit_may_come_the_range_is_nought():
    session = opened("will-they-knock", days_ahead="30")
    assert " at 0 % for " in finding(session)
    assert "Our assumptions give 0:" in verdict(session, 0)


def test_the_situation_to_guess_says_what_is_owed_who_answers_and_that_nothing_is_paid():
    session = opened("will-they-knock", unpaid="5000")
    assert session.app.situation(session.result, EN) == (
        "¥5,000.00 is owed to JD Baitiao, 5 of 10 calls answered. For 360 days after the due date "
        "nothing is paid and nothing agreed."
    )
    assert not session.revealed


@pytest.mark.parametrize("person", case.examples())
def test_it_starts_with_what_is_left_of_the_bill(person):
    session = opened("will-they-knock", person=person.person.id)
    left = person.bill - person.paid
    assert session.values["unpaid"] == (left or person.bill)


@pytest.mark.parametrize("tag", TAGS)
def test_the_notes_tell_what_is_known_what_is_not_and_what_a_visitor_may_not_do(tag):
    said = notes(opened("will-they-knock", language(tag)))
    for words in {
        "en": ["copied in 2023", "not known", "enter your home", "64 made-up people", "¥20,000"],
        "zh-Hans": ["2023年转载", "不知道的", "进你的家", "64 个虚构的人", "20,000 元"],
    }[tag]:
        assert words in said


def test_its_facts_are_cited_the_text_on_visits_first():
    session = opened("will-they-knock")
    assert session.app.facts(session.result) == (
        "bt-home-visit",
        "baitiao-help-text-lists-visits",
        "home-is-private-space",
    )


def test_every_assumption_about_visits_can_be_moved_and_is_marked():
    controls = {control.name: control for control in APP.controls()}
    for one in ("visit-large", "visit-from", "visit-chance", "visit-without", "unreachable-days"):
        assert assumption(one).illustrative
        spec = controls[f"assumed_{one.replace('-', '_')}"].spec(EN)
        assert "Assumed: " in spec["hint"]
        assert spec["slide"]


@pytest.mark.parametrize(
    ("name", "raw", "allowed"),
    [
        ("unpaid", "0.99", "¥1.00"),
        ("unpaid", "1000000.01", "¥1,000,000.00"),
        ("unpaid", "a lot", "¥1.00"),
        ("answers_of_ten", "11", "10"),
        ("answers_of_ten", "-1", "0"),
        ("days_ahead", "0", "1 day"),
        ("days_ahead", "721", "720 days"),
        ("assumed_visit_chance", "101", "100 %"),
        ("assumed_unreachable_days", "0", "1 day"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_control(name, raw, allowed):
    session = opened("will-they-knock")
    before = finding(session)
    session.enter(name, raw)
    assert allowed in session.messages[name]
    assert finding(session) == before


@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read_on_every_shade(dark):
    colors = palette(dark=dark)
    grounds = [shade(share / 100, colors) for share in range(101)]
    assert grounds[0] == colors.paper
    assert len(set(grounds)) == len(grounds)
    assert min(contrast(words_on(ground, colors), ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("width", [300, 660])
def test_the_learners_own_place_is_always_in_the_picture(width):
    for unpaid in ("1", "777.77", "123456.78", "1000000"):
        session = opened("will-they-knock", unpaid=unpaid, answers_of_ten="7")
        chart = session.app.view(EN, Screen(width))
        chart.paint(session.result)
        shown = {name.get_text() for name in chart._names[True] if name.get_visible()}
        assert shown == {EN.number(Decimal(unpaid)), "7 of 10"}
