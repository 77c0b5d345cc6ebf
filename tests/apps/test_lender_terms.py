"""Which late fee is the right one? What was read, with its date; what was not read, left open."""

from datetime import date
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.charts.screen import Screen
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, notes, rows

EN, ZH = language("en"), language("zh-Hans")
PRODUCTS = [product.id for product in lenders.products()]


opened = partial(reading.opened, "lender-terms")


def test_the_newest_late_fee_that_was_read_comes_with_its_page():
    assert finding(opened()) == (
        "On 23 November 2026 the newest late fee read for Baitiao (京东白条) is 0.015 % a day, "
        "from a page of 13 March 2023. The LPR is known here until 20 January 2026"
    )


def test_the_same_in_chinese():
    assert finding(opened(ZH)) == (
        "2026年11月23日：白条的违约金，读到的最新一版是每天 0.015%，来自2023年3月13日的页面。"
        "LPR 在这里已知到2026年1月20日"
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            "2020-05-01",
            "an older late fee was read for Baitiao (京东白条), 0.07 % a day, from a page",
        ),
        (
            "2022-05-01",
            "For 1 May 2022 no late fee of Baitiao (京东白条) was read; the newest, 0.01",
        ),
        ("2027-06-01", "charges on 1 June 2027 is not known: we last looked on 23 November 2026"),
    ],
)
def test_an_older_rate_a_gap_and_the_future_are_told_apart(day, words):
    assert words in finding(opened(terms_day=day))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2019-05-01", "there is no LPR in this course: the first is of 20 August 2019"),
        ("2019-09-01", "the one-year LPR was 4.25 % (from memory), and 4 times it was not yet a"),
        ("2022-05-01", "the one-year LPR was 3.7 %, so 4 times it was 14.8 % a year; the LPR is k"),
        ("2026-01-21", "the LPR is not known here. The last one read, of 20 January 2026, is 3 %;"),
    ],
)
def test_the_lpr_is_told_for_the_days_for_which_it_is_known(day, words):
    assert words in finding(opened(shown_rate="lpr", terms_day=day))


def test_the_table_lists_the_three_rates_with_page_time_and_doubt():
    newest, doubtful, oldest = rows(opened())
    assert [one["Late fee a day"] for one in (newest, doubtful, oldest)] == [
        "0.015 %",
        "0.05 %",
        "0.07 %",
    ]
    assert newest["Taken here for"] == "since 13 March 2023"
    assert doubtful["How sure"] == "in doubt: a page was read"
    assert doubtful["Taken here for"] == "no day, only to compare"
    assert oldest["Read in"] == "a page without a date"
    assert oldest["Ordinary rate a day"] == "none named"


def test_gap_contradiction_and_missing_dates_are_said():
    said = notes(opened())
    assert "From 20 April 2021 to 12 March 2023 nothing was read." in said
    assert "A contradiction: a page of 17 March 2021 gives 0.05 % a day" in said
    assert "0.07 % a day, from a page without a date: Used until about 2021." in said
    assert "Your contract and your bill decide" in said
    assert "contradiction" not in notes(opened(credit_product="huabei"))


def test_a_rate_in_doubt_is_told_with_its_doubt():
    assert "0.05 % a day, from a page of 11 January 2021, in doubt" in finding(
        opened(credit_product="card-residual")
    )
    assert "in doubt" not in finding(opened())


def test_the_line_below_the_finding_says_what_the_rate_is_charged_on():
    view = opened().app.view
    assert "the service fee of 0.05 % a day comes on top" in view.terms(opened().result, EN)
    older = opened(terms_day="2020-05-01")
    assert "names no service fee beside it" in view.terms(older.result, EN)
    loan = opened(credit_product="weilidai")
    assert view.terms(loan.result, EN) == (
        "On what is overdue, instead of 0.05 % a day; 1.5 times the ordinary rate"
    )
    lpr = opened(shown_rate="lpr")
    assert "not for banks, consumer finance or micro-loan" in view.terms(lpr.result, EN)


def test_the_table_of_the_lpr_ends_with_the_last_fixing():
    table = rows(opened(shown_rate="lpr"))
    assert table[0]["How sure"] == "from memory only"
    assert table[0]["4 times the LPR"] == "no line yet"
    assert (table[-1]["From"], table[-1]["LPR"], table[-1]["4 times the LPR"]) == (
        "20 January 2026",
        "3 %",
        "12 %",
    )


def drawn(session):
    chart = session.app.view(session.language, Screen())
    chart.show(session.result)
    return chart


@pytest.mark.parametrize("day", ["2019-01-01", "2026-01-20", "2027-12-31"])
def test_the_lpr_is_never_drawn_past_its_last_fixing(day):
    chart = drawn(opened(shown_rate="lpr", terms_day=day))
    until = date(2026, 1, 20).toordinal()
    for line in (chart._lpr, chart._four, chart._remembered):
        assert np.max(line.get_xdata()) <= until
    assert chart._four.get_xdata()[0] == date(2020, 8, 20).toordinal()
    assert any(dot.get_visible() for dot in chart._dots) == (day == "2026-01-20")


@pytest.mark.parametrize("product", PRODUCTS)
def test_no_rate_is_drawn_past_the_last_review(product):
    session = opened(credit_product=product, terms_day="2027-12-31")
    chart = drawn(session)
    last = session.result.terms.reviewed.toordinal() + 1
    shown = [rate.line for rate in chart._rates if rate.line.get_visible()]
    assert shown
    assert all(line.get_xdata()[-1] <= last for line in shown)
    assert not any(dot.get_visible() for dot in chart._dots)


def test_a_page_in_doubt_is_an_open_dot():
    chart = drawn(opened())
    assert [rate.hole.get_visible() for rate in chart._rates] == [False, True, False]
    assert [rate.dot.get_visible() for rate in chart._rates] == [True, True, False]


def test_only_the_lpr_does_without_a_product():
    session = opened()
    assert session.app.hidden(session.values) == frozenset()
    session.enter("shown_rate", "lpr")
    assert session.app.hidden(session.values) == {"credit_product"}


@pytest.mark.parametrize("raw", ["2018-12-31", "2028-01-01", "yesterday"])
def test_a_day_out_of_range_is_explained_and_the_last_result_stays(raw):
    session = opened()
    before = session.result
    session.enter("terms_day", raw)
    assert "terms_day" in session.messages
    assert session.result == before


@given(
    st.sampled_from(TAGS),
    st.sampled_from(PRODUCTS),
    st.sampled_from(["terms", "lpr"]),
    st.dates(date(2019, 1, 1), date(2027, 12, 31)),
)
def test_every_day_of_every_product_has_a_sentence_that_says_until_when_the_lpr_is_known(
    tag, product, view, day
):
    session = opened(
        language(tag), credit_product=product, shown_rate=view, terms_day=day.isoformat()
    )
    sentence = finding(session)
    assert session.language.date(date(2026, 1, 20)) in sentence
    assert session.language.date(day) in sentence
    assert "{" not in sentence + notes(session)
    assert all(law.cite(fact) for fact in session.app.facts(session.result))
