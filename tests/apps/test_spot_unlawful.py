"""Marking what crosses a line: nothing is told before the check, and after it every line's rule."""

import json

import pytest

from overdue import law
from overdue.charts.screen import Screen
from overdue.charts.spot_unlawful import SpotUnlawfulChart
from overdue.escalation import transcripts
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.app import WHOLE
from tests.apps.reading import finding, notes, opened, rows, terms

STORIES = [story.id for story in transcripts.every()]
ANSWERS = {
    story.id: [f"{story.id}-{n}" for n, one in enumerate(story.lines, 1) if one.intent != "allowed"]
    for story in transcripts.every()
}


def at(story, marks=(), tag="en", *, checked=True):
    session = opened("spot-unlawful", language(tag), transcript=story)
    session.enter("crossing_lines", list(marks))
    if checked:
        session.enter("check_lines", 1)
    assert session.messages == {}
    return session


def remarks(session):
    return session.told_lines().get("crossing_lines", {})


@pytest.mark.parametrize("story", STORIES)
def test_before_the_check_nothing_that_goes_to_the_page_tells_an_answer(story):
    session = at(story, ANSWERS[story][:1], checked=False)
    assert session.told_lines() == {}
    sent = json.dumps(
        [finding(session), terms(session), notes(session), rows(session), still.text(session)]
    )
    for touched in (one for judged in session.result.spotted.judged for one in judged.touches):
        if touched.rule not in session.app.facts(session.result):
            assert law.get(touched.rule).text["en"] not in sent
    assert "allowed" not in sent
    assert "breaks" not in sent
    others = {at(story, checked=False).app.facts(at(one, checked=False).result) for one in STORIES}
    assert others == {session.app.facts(session.result)}


def test_before_the_check_the_finding_says_what_to_do():
    assert finding(at("calls", checked=False)) == (
        "Read the lines below, mark those that cross a line, then press “Check”"
    )
    assert finding(at("calls", ["calls-1", "calls-7"], checked=False)) == (
        "You have marked 2 of 9 lines; press “Check” when you are ready"
    )
    assert finding(at("calls", ["calls-1"], "zh-Hans", checked=False)) == (
        "9 条里，你标了 1 条；标好了就按“核对”"
    )


def test_after_the_check_the_finding_counts_law_and_recommendation_apart():
    session = at("visitor", ["visitor-2", "visitor-3", "visitor-6"])
    assert finding(session) == (
        "You found 1 of 3 that break the law and 1 of 2 that break a recommendation; "
        "1 line that you marked is allowed"
    )
    session = at("visitor", ["visitor-2", "visitor-3", "visitor-6"], "zh-Hans")
    assert finding(session) == (
        "违法的 3 条，你标出了 1 条；违反推荐性规定的 2 条，标出了 1 条；"
        "另有 1 条你标了，其实是允许的"
    )


@pytest.mark.parametrize("story", [story for story in STORIES if ANSWERS[story]])
def test_who_marks_just_what_crosses_a_line_is_told_so(story):
    session = at(story, ANSWERS[story])
    assert finding(session).startswith("All right: you found ")
    said = [text for line, text in remarks(session).items() if line != WHOLE]
    assert all(text.startswith(("Right, ", "Rightly left")) for text in said)


def test_on_a_hard_day_nothing_crosses_a_line_and_a_mark_is_one_too_many():
    assert finding(at("hard-day")) == "Right: unpleasant as it is, nothing here crosses a line"
    assert finding(at("hard-day", ["hard-day-5"])) == (
        "Unpleasant as it is, nothing here crosses a line; 1 line that you marked is allowed"
    )


def test_beside_each_line_stands_whether_it_was_right_and_the_rule_with_its_date():
    said = remarks(at("calls", ["calls-7", "calls-2"]))
    assert said["calls-7"].startswith("Right, this breaks the law. Nobody goes to jail for being")
    assert said["calls-7"].endswith(
        "Rule: Interim Measures for the Supervision of Micro-loan Companies "
        "(since 31 December 2024)."
    )
    assert said["calls-1"].startswith("Missed: this breaks a recommendation, which is no law.")
    assert "(since 28 February 2025)" in said["calls-1"]
    assert said["calls-2"].startswith("You marked this, but it is allowed. Asking is allowed")
    assert said["calls-3"].startswith("Rightly left: it is allowed.")


def test_a_forged_paper_is_not_said_to_break_the_law_on_lawyers_for_certain():
    session = at("papers")
    assert "Lawyers Law" in remarks(session)["papers-4"]
    assert remarks(session)["papers-4"].endswith(
        "or Criminal Law of the PRC (since 1 October 1997)."
    )
    strengths = [row["How strong"] for row in rows(session) if row["Line"].startswith("4. ")]
    assert strengths == ["law; one of these"] * 2


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("story", STORIES)
def test_every_line_has_a_remark_in_both_languages(story, tag):
    session = at(story, tag=tag)
    lines = {f"{story}-{n}" for n in range(1, len(transcripts.get(story).lines) + 1)}
    assert set(remarks(session)) == {WHOLE, *lines}
    assert all(len(text) > 12 for text in remarks(session).values())
    assert remarks(session)[WHOLE] == finding(session)


def test_any_change_takes_the_check_back():
    session = at("calls", ["calls-7"])
    session.enter("crossing_lines", ["calls-7", "calls-9"])
    assert session.told_lines() == {}
    assert finding(session).startswith("You have marked 2 of 9 lines")


def test_another_story_begins_without_marks_and_without_answers():
    session = at("calls", ["calls-7"])
    session.enter("transcript", "family")
    assert session.told_lines() == {}
    assert finding(session).startswith("Read the lines below")
    assert session.messages == {}


def test_the_table_names_every_rule_of_a_line_once_with_strength_and_date():
    shown = [row for row in rows(at("family")) if row["Line"].startswith("3. ")]
    assert [row["How strong"] for row in shown] == [
        "law",
        "official notice",
        "law; may apply",
        "recommended standard, not a law",
    ]
    assert shown[0]["Since"] == "1 January 2021"
    assert len({row["Rule"] for row in shown}) == len(shown)


def test_what_the_association_of_banks_asks_for_is_not_held_against_a_micro_loan_company():
    for story in ("calls", "family"):
        session = at(story)
        shown = " ".join(row["Rule"] for row in rows(session))
        assert law.get("cba-hours").instrument["en"] not in shown


def test_the_sources_after_the_check_are_the_rules_that_are_touched_and_those_of_allowed_lines():
    session = at("ringing")
    facts = session.app.facts(session.result)
    assert {"bank-insurer-collection-rule", "cba-six-dials", "cba-hours"} <= set(facts)
    assert "gbt45251-hours" not in facts
    assert "credit-card-personal-instalment-70" in facts


@pytest.mark.parametrize("tag", TAGS)
def test_a_mark_and_the_check_move_the_picture_without_drawing_it_anew(tag):
    chart = SpotUnlawfulChart(language(tag), Screen(520))
    assert chart.paint(at("calls", tag=tag, checked=False).result).backdrop is not None
    before = chart.paint(at("calls", tag=tag, checked=False).result)
    marked = chart.paint(at("calls", ["calls-7"], tag, checked=False).result)
    checked = chart.paint(at("calls", ["calls-7"], tag).result)
    assert before.backdrop is marked.backdrop is checked.backdrop is None
    assert len({len(before.strokes), len(marked.strokes)}) == 1
    assert len(checked.strokes) > len(marked.strokes)  # the key
    assert chart.paint(at("messages", tag=tag).result).backdrop is not None


def test_before_the_check_all_dots_that_are_not_marked_look_the_same():
    chart = SpotUnlawfulChart(language("en"), Screen(520))
    chart.show(at("calls", ["calls-7"], checked=False).result)
    looks = [
        (dot.get_markerfacecolor(), dot.get_markeredgecolor(), dot.get_markersize())
        for dot in chart._dots[:9]
    ]
    assert len({look for number, look in enumerate(looks) if number != 6}) == 1
    assert looks[6] != looks[0]
