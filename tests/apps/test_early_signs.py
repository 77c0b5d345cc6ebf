"""Early signs: what is ticked is answered by steps in order, is not counted and is not kept."""

import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import overdue
from overdue.kept import Kept
from overdue.language import TAGS, current, language
from overdue.livelihood.signs import signs
from overdue.widgets import still
from overdue.widgets.session import Session
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")
ALL = [one.id for one in signs()]
opened = partial(reading.opened, "early-signs")


def cards(session):
    return session.app.view.cards(session.result, session.language)


def test_with_nothing_ticked_it_says_what_keeps_it_so():
    assert finding(opened()) == (
        "If none of these 9 signs is there, 4 habits keep it so. "
        "The first: “Know what each bill comes to and when it is due”"
    )
    assert finding(opened(ZH)).startswith("要是这 9 条都没有，平时做好 4 件事就能一直这样。")
    assert len(cards(opened())) == len(rows(opened())) == 4


def test_one_sign_gets_its_step_with_why_and_on_what_it_rests():
    session = opened(early_signs=["loan-for-loan"])
    assert finding(session) == (
        "There is 1 thing to do: “Stop here, and ask the lender that is due first for more time”"
    )
    (card,) = cards(session)
    points = dict(card.points)
    assert points["You ticked"] == "I pay one loan with another"
    assert points["Why it is here"].endswith("(This course's own judgement.)")
    assert points["The step rests on"].startswith("Civil Code of the PRC and ")
    assert session.app.facts(session.result)[0] == "extension-needs-consent"


def test_several_come_in_the_order_in_which_they_are_to_be_met_however_they_are_ticked():
    session = opened(early_signs=["minimum-only", "losses"])
    assert finding(session).startswith("There are 2 things to do, one after the other. Begin with")
    assert [card.id for card in cards(session)] == ["sign-losses", "sign-minimum-only"]
    assert [card.kicker for card in cards(session)] == ["first", "then"]


@pytest.mark.parametrize(("count", "end"), [(2, "The other thing can wait"), (3, "2 other things")])
def test_in_distress_only_one_thing_is_for_today(count, end):
    said = finding(opened(early_signs=ALL[:count]))
    assert said.startswith("Only this is for today: “Today, talk to somebody: 12356”.")
    assert end in said


def test_a_sign_that_a_study_shows_names_it_and_where_it_was_made():
    (row,) = rows(opened(early_signs=["total-unknown"]))
    assert "United States" in row["Why it is here"]
    assert "No Chinese figure was found" in row["Why it is here"]
    assert "(Source: Study:" in row["Why it is here"]


def test_what_is_not_certain_says_so():
    (row,) = rows(opened(early_signs=["missed-by-oversight"]))
    assert row["The step rests on"].endswith("not all of it is certain")


@pytest.mark.parametrize("tag", TAGS)
def test_it_is_said_to_be_no_test_and_where_it_comes_from(tag):
    session = opened(language(tag), early_signs=ALL)
    assert {"en": "no test, gives no marks", "zh-Hans": "不是测试，不打分"}[tag] in terms(session)
    said = notes(session)
    assert {"en": "own judgement", "zh-Hans": "自己的看法"}[tag] in said
    assert {"en": "does not foretell", "zh-Hans": "不能预测"}[tag] in said
    assert {"12356", "110", "120"} <= set(re.findall(r"\d+", said))


def test_ticks_are_not_kept():
    session = opened(early_signs=["losses", "distress"])
    assert session.plain() == {"values": {}}
    again = Session(session.app, EN, session._case, {"values": {"early_signs": ["losses"]}})
    assert again.values["early_signs"] == ()


def test_the_page_says_that_nothing_is_kept_and_nothing_is_written():
    before = current().tag
    overdue.use("en")
    widget = overdue.show("early-signs")
    overdue.use(before)
    acts = [[1, "look"], [2, "enter", "early_signs", ["losses"]], [3, "keep"]]
    widget.asked = {"n": 3, "acts": acts, "table": False}
    assert widget.frame["values"]["early_signs"] == ["losses"]
    assert widget.frame["kept"] == "Nothing that you enter here is kept."
    assert not Kept().path.exists()


@settings(deadline=None, derandomize=True, max_examples=30)
@given(ticked=st.lists(st.sampled_from(ALL), unique=True))
def test_whatever_is_ticked_there_is_a_step_for_each_with_its_source_cited(ticked):
    for tag in TAGS:
        session = opened(language(tag), early_signs=ticked)
        assert len(cards(session)) == len(rows(session)) == (len(ticked) or 4)
        cited = set(session.app.facts(session.result))
        assert all(set(one.facts) <= cited for one in session.result.signs)
        assert "<script" not in still.page(session)
        assert finding(session)
