"""What can come next? The app counts the steps and never takes a letter for a judgment."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law
from overdue.escalation.ahead import stages
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, named_rows, notes, rows, terms

ZH = language("zh-Hans")
STAGES = [one.id for one in stages()]

opened = partial(reading.opened, "what-comes-next")


def test_it_opens_in_the_second_month():
    assert finding(opened()) == (
        "You are here: M2 (second month), day 45. 8 steps can come next; only 1 of them goes "
        "through a court, and 2 of them lead out of it"
    )
    assert terms(opened()) == (
        "Order and timing differ by lender; by the lenders' own counting day 45 is M2"
    )


def test_the_same_in_chinese():
    assert finding(opened(ZH)) == (
        "你现在的位置：M2（第二个月），逾期第 45 天。接下来可能有 8 步，其中要经过法院的只有 1 步，"
        "能走出去的有 2 步"
    )


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("reminder", "Automatic reminders, day 16 (M1). 4 steps can come next; none of them goes"),
        ("m4", "M4 and later, day 105. 9 steps can come next; only 2 of them go through a court"),
        ("suit", "Lawsuit, day 120 (M5). 3 steps can come next; only 1 of them goes through"),
        ("plan", "4 steps can come next; only 2 of them go through a court, and 1 of them leads"),
        ("cured", "Paid in full, day 120. No further step of collection comes next"),
    ],
)
def test_each_stage_has_its_sentence(stage, words):
    assert words in finding(opened(escalation_stage=stage))


@pytest.mark.parametrize(
    ("day", "stage"), [("0", "reminder"), ("5", "m1"), ("30", "m2"), ("89", "m3"), ("720", "m4")]
)
def test_a_day_alone_leads_to_the_stage_that_lenders_count(day, stage):
    assert opened(days_late=day).values["escalation_stage"] == stage


def test_a_stage_alone_shows_a_day_of_it_and_both_stay_as_they_are_set():
    session = opened(escalation_stage="m3")
    assert session.values["days_late"] == 75
    session.enter("days_late", "200")
    assert session.values["escalation_stage"] == "m3"


def test_a_day_that_does_not_fit_the_stage_is_named_by_the_lenders_counting():
    assert terms(opened(escalation_stage="m1", days_late="200")) == (
        "Check day or stage: the lenders' own counting calls day 200 M7, which does not fit “M1 "
        "(first month)”"
    )
    assert terms(opened(escalation_stage="suit", days_late="0")).startswith(
        "Check day or stage: day 0 is the due day"
    )


def test_the_days_until_the_next_stage_are_those_of_the_lenders_counting():
    row = named_rows(opened(escalation_stage="m1", days_late="10"))[
        "M2 (second month), from the lender"
    ]
    assert row["What it is, if and when"] == (
        "Lenders call a bill M2 from day 30 to day 59. If the bill is still unpaid on day 30."
    )


def test_the_table_begins_where_one_is_and_holds_each_next_step():
    session = opened(escalation_stage="m4")
    first, *others = rows(session)
    assert first["Next step"] == "You are here: M4 and later"
    assert len(others) == len(session.result.next) == 9


def test_a_payment_order_says_its_days_what_stops_it_and_how_a_fake_looks():
    row = named_rows(opened(escalation_stage="m4"))["Payment order, through a court"]
    assert "within 15 days of its arrival" in row["What it can do"]
    assert "Stand against a valid written objection" in row["What it cannot do"]
    assert "A fake: a “court” text with a link" in row["Signs"]
    assert "count 15 days from the day it arrived" in row["What to do now"]
    assert row["What it is, if and when"].endswith("When: not published.")


def test_a_letter_is_no_judgment_and_a_visit_needs_consent():
    table = named_rows(opened())
    letter = table["Lawyer's letter or mediation, from the lender or an agency"]
    assert "A lawyer's letter is not a judgment" in letter["What it cannot do"]
    visit = table["Home visit, from the lender or an agency"]
    assert "Come in without your clear consent" in visit["What it cannot do"]
    assert "the amount is large and you cannot be reached" in visit["What it is, if and when"]
    assert "Neither what counts as a large amount nor how often" in visit["What it is, if and when"]


def test_what_differs_and_what_is_not_known_is_said():
    said = notes(opened())
    assert "in different orders and at different times" in said
    assert "not everyone goes through all of them" in said
    assert "How many people meet each step is not published" in said
    assert "are not judgments" in said


@pytest.mark.parametrize("raw", ["-1", "721", "soon"])
def test_a_day_out_of_range_is_explained_and_the_last_result_stays(raw):
    session = opened()
    before = session.result
    session.enter("days_late", raw)
    assert "days_late" in session.messages
    assert session.result == before


@given(st.sampled_from(TAGS), st.sampled_from(STAGES), st.integers(0, 720))
def test_every_stage_and_day_is_told_in_full_and_cited(tag, stage, day):
    session = opened(language(tag), escalation_stage=stage, days_late=str(day))
    said = finding(session) + terms(session) + notes(session)
    table = rows(session)
    assert "{" not in said + str([list(row.values()) for row in table])
    assert all(all(row.values()) for row in table)
    facts = session.app.facts(session.result)
    assert len(facts) == len(set(facts))
    assert all(law.cite(fact) for fact in facts)
    assert {"stages-m", "no-minimum-claim-to-sue", "court-sms-check"} <= set(facts)
