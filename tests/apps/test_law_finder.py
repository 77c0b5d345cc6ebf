"""Where does it say so: found in either language, dated, and never called stronger than it is."""

from functools import partial

import pytest

from overdue import law
from overdue.charts.law_finder import MOST_ROWS
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")


opened = partial(reading.opened, "law-finder")


def row(session, start):
    return next(one for one in rows(session) if one["Where it says so"].startswith(start))


def test_it_says_how_many_rules_speak_of_a_word_and_how_many_only_recommend():
    session = opened(search_words="contact", law_lender="micro-loan")
    rules, asks = len(session.result.rules), len(session.result.recommended)
    assert finding(session) == (
        f"{rules} rules speak of “contact” on 23 November 2026 if a micro-loan company lends; "
        f"{asks} of them are recommendations, not law"
    )
    assert rules > asks > 1


def test_the_same_in_chinese():
    session = opened(ZH, search_words="contact", law_lender="micro-loan")
    rules, asks = len(session.result.rules), len(session.result.recommended)
    assert finding(session) == (
        f"2026年11月23日，放贷的是小额贷款公司时，有 {rules} 条规则提到“contact”，"
        f"其中 {asks} 条只是推荐或自律，不是法律"
    )


def test_a_chinese_word_finds_in_the_english_course_what_it_finds_in_the_chinese_one():
    both = [opened(tongue, search_words="停息挂账").result.hits for tongue in (EN, ZH)]
    assert [hit.fact.id for hit in both[0]] == [hit.fact.id for hit in both[1]] != []


def test_at_most_twelve_rows_are_shown_and_it_is_said_how_many_there_are():
    session = opened()
    assert len(rows(session)) == MOST_ROWS
    assert terms(session).startswith(f"The 12 of {len(session.result.hits)} entries")
    few = opened(search_words="12378")
    assert len(rows(few)) == len(few.result.hits) < MOST_ROWS
    assert terms(few).startswith(f"All {len(few.result.hits)} entries are shown")


def test_a_row_says_where_what_whom_how_strong_since_when_and_how_we_know():
    session = opened(search_words="685")
    assert rows(session) == [
        {
            "Where it says so": "Civil Code of the PRC, Articles 685 and 686 (主席令第45号)",
            "What it says": EN.pick(law.get("guarantee-must-be-in-writing").text),
            "Whom it binds": "all lenders and guarantors",
            "How strong it is": "law",
            "Since when, and how we know": (
                "Since 1 January 2021. Last checked on 23 November 2026: the whole text was read."
            ),
        }
    ]


def test_a_recommended_standard_and_an_associations_rules_are_never_called_law():
    table = rows(opened(search_words="45251"))
    assert {one["How strong it is"] for one in table} == {"recommended standard, not a law"}
    assert finding(opened(search_words="45251")).endswith("all 5 are recommendations, not law")
    session = opened(law_topic="conduct", search_words="association")
    for hit, one in zip(session.result.hits, rows(session), strict=False):
        if hit.is_recommended:
            assert "not a law" in one["How strong it is"]


def test_a_single_recommendation_says_so():
    session = opened(search_words="gbt45251-hours")
    assert finding(session) == (
        "1 rule speaks of “gbt45251-hours” on 23 November 2026; it is a recommendation, not law"
    )


def test_what_we_have_from_memory_only_is_shown_with_its_doubt_and_can_be_left_out():
    session = opened(search_words="financial-loan-24-percent")
    (only,) = rows(session)
    assert "from memory only. It is not certain." in only["Since when, and how we know"]
    session.enter("only_settled", raw=True)
    assert finding(session) == ("No rule speaks of “financial-loan-24-percent” on 23 November 2026")
    assert "settled or not, 1 entry fits." in notes(session)


def test_past_its_review_date_a_rule_tells_to_check_the_official_text():
    due = law.get("home-is-private-space").review_by
    session = opened(search_words="home-is-private-space", law_day=due.isoformat())
    key = "Since when, and how we know"
    assert "check the official text" not in rows(session)[0][key]
    session.enter("law_day", "2030-12-31")
    assert "check the official text" in rows(session)[0][key]
    assert "What changes later is not known here" in notes(session)


def test_a_rule_that_has_not_begun_is_named_outside_the_rows():
    session = opened(search_words="cost-disclosure-2026", law_day="2026-07-31")
    assert rows(session) == []
    assert "Provisions on Disclosure" in notes(session)
    assert "(from 1 August 2026 on)" in notes(session)
    session.enter("law_day", "2026-08-01")
    assert len(rows(session)) == 1


def test_a_rule_that_ended_on_a_day_nobody_knows_gets_no_day():
    session = opened(search_words="nifa-2024-replaced")
    assert rows(session) == []
    assert "(ended on a day that we do not know)" in notes(session)


def test_a_lenders_own_terms_are_shown_and_not_called_a_rule():
    session = opened(search_words="bt-late-fee")
    assert finding(session).startswith("No rule speaks of “bt-late-fee”")
    one = row(session, "Terms of JD Baitiao")
    assert one["How strong it is"] == "a lender's own terms, not a law"
    assert one["Whom it binds"] == "nobody by itself; your own contract decides"
    assert one["Since when, and how we know"].startswith("As of 13 March 2023.")


@pytest.mark.parametrize("tag", TAGS)
def test_where_nothing_is_found_it_says_so_and_what_to_try(tag):
    session = opened(language(tag), search_words="visit zebra")
    assert rows(session) == []
    assert "visit zebra" in finding(session)
    assert f"{len(opened(search_words='visit').result.hits)}" in notes(session)
    assert "12378" in notes(session)
    assert session.app.facts(session.result) == ("gbt-is-voluntary",)


def test_what_is_typed_is_shown_as_it_is_and_never_as_html():
    from overdue.widgets.still import page

    session = opened(search_words="<b>{words}</b>")
    assert "“<b>{words}</b>”" in finding(session)
    assert "<b>{" not in page(session)


@pytest.mark.parametrize(("name", "raw"), [("law_day", "1999-01-01"), ("search_words", "a" * 61)])
def test_an_entry_that_cannot_be_used_is_explained_and_the_rows_stay(name, raw):
    session = opened(search_words="visit")
    before = session.result
    session.enter(name, raw)
    assert name in session.messages
    assert session.result == before


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("control", ["law_topic", "law_lender"])
def test_every_choice_has_a_sentence_with_its_number(control, tag):
    session = opened(language(tag))
    options = next(one for one in session.app.controls() if one.name == control).options
    for option in options:
        session.enter(control, option)
        assert str(len(session.result.rules)) in finding(session)
        assert "{" not in finding(session) + terms(session) + notes(session)
        assert session.app.facts(session.result)
