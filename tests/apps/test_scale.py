"""How many people are in this: what is known, what is not, and whose debt it is not."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import apps, case, law
from overdue.charts.screen import Screen
from overdue.facts import series
from overdue.facts.quarters import quarters
from overdue.language import TAGS, language
from overdue.widgets.session import Session

EN, ZH = language("en"), language("zh-Hans")
CARDS = series.measured("credit-card-overdue-half-year")


def opened(language=EN, /, **entered):
    session = Session(apps.app("scale"), language, case.example(None))
    for name, raw in entered.items():
        session.enter(name, raw)
        assert session.messages == {}
    return session


def finding(session):
    return session.app.view.finding(session.result, session.language)


def table(session):
    return session.app.view.table(session.result, session.language)


def test_it_says_what_was_owed_at_the_last_known_quarter_and_how_much_is_not_known():
    assert finding(opened()) == (
        "At the end of Q4 2024 card debt overdue for more than half a year came to ¥123.96 billion "
        "(1.43 % of what is owed): 24.9 times as much as at the end of Q1 2009; 24 of 68 quarters "
        "are not known here"
    )
    assert finding(opened(ZH)) == (
        "到2024年第四季度末，信用卡逾期半年未还的有 1,239.64 亿元（占应偿余额的 1.43%），"
        "是2009年第一季度末的 24.9 倍；68 个季度中有 24 个没有查到"
    )


@pytest.mark.parametrize(
    ("entered", "words"),
    [
        ({"scale_measure": "share"}, "1.43 % of what is owed on bank cards had been overdue for"),
        ({"scale_measure": "share"}, "against 3 % at the end of Q1 2009; 33 of 68 quarters are"),
        (
            {"scale_from": "2020", "scale_until": "2020"},
            "¥83.87 billion: 8.7 % less than at the end of Q1 2020; all 4 quarters are known here",
        ),
        ({"scale_from": "2014", "scale_until": "2015"}, "9.3 % more than at the end of Q3 2014"),
        ({"scale_from": "2015", "scale_until": "2015"}, "1 of 4 quarters is not known here"),
        (
            {"scale_measure": "share", "scale_from": "2019", "scale_until": "2019"},
            "than half a year; 3 of 4 quarters are not known here",
        ),
    ],
)
def test_each_span_of_years_has_its_own_sentence(entered, words):
    assert words in finding(opened(**entered))


@pytest.mark.parametrize(
    "entered",
    [
        {"scale_from": "2025"},
        {"scale_measure": "share", "scale_from": "2017", "scale_until": "2017"},
    ],
)
def test_where_nothing_is_known_it_says_so_and_names_the_last_known_quarter(entered):
    session = opened(**entered)
    year = entered["scale_from"]
    assert finding(session) == (
        f"For {year} no figure is known here; the last quarter that is known is Q4 2024"
    )
    chart = session.app.view(EN, Screen())
    chart.paint(session.result)
    assert chart._nothing.get_visible()
    assert not chart._latest.get_visible()


@pytest.mark.parametrize(
    ("lang", "said"),
    [(EN, "not Baitiao, for which no such figure"), (ZH, "不是白条；白条没有公布")],
)
def test_below_the_sentence_it_says_whose_debt_this_is_and_until_when_it_is_known(lang, said):
    session = opened(lang)
    terms = session.app.view.terms(session.result, lang)
    assert said in terms
    assert ("Q4 2024" if lang is EN else "2024年第四季度") in terms


def test_it_never_takes_money_for_people():
    session = opened()
    notes = " ".join(session.app.view.notes(session.result, EN))
    assert "This is money, not people" in notes
    assert "the report no longer gave the figure" in notes


def test_the_table_shows_how_each_figure_is_known_and_gathers_what_is_not():
    shown = table(opened())
    rows = {row[0]: row[1:] for row in shown.rows}
    assert rows["Q3 2024"] == ("121.608", "1.42 %", "a page was read")
    assert rows["Q4 2012"] == (
        "14.658",
        "–",
        "worked out from figures that were read; from a year later: 25.192 ÷ 1.7186",
    )
    assert rows["Q2 2010 to Q3 2010"][:3] == ("–", "–", "not known here")
    assert rows["Q1 2025"] == ("–", "–", "not known here")
    assert "no longer gave the amount overdue" in rows["Q2 2025"][2]
    assert "Q3 2025 to Q4 2025" in rows


@pytest.mark.parametrize("tag", TAGS)
def test_the_amounts_of_both_languages_are_the_same_money(tag):
    lang = language(tag)
    unit = Decimal(lang.text("scale.unit.size"))
    last = next(row for row in reversed(table(opened(lang)).rows) if row[1][0].isdigit())
    assert Decimal(last[1].replace(",", "")) * unit == Decimal("1239.64")


@given(st.integers(2009, 2025), st.integers(2009, 2025), st.sampled_from(["amount", "share"]))
def test_the_sentence_counts_every_quarter_of_any_years(one, other, measure):
    first, last = sorted((one, other))
    result = quarters(CARDS, first, last, measure)
    assert len(result.every) == 4 * (last - first + 1)
    known = [point for point in CARDS.points if first <= point.span.first.year <= last]
    known = [p for p in known if (p.value if measure == "amount" else p.share) is not None]
    assert [q.point for q in result.known] == known
    missing = len(result.every) - len(known)
    for lang in (EN, ZH):
        sentence = apps.app("scale").view.finding(result, lang)
        assert "{" not in sentence
        if known and missing:
            assert str(missing) in sentence


@given(st.integers(2009, 2025), st.integers(2009, 2025))
def test_no_line_is_drawn_across_a_quarter_that_is_not_known(one, other):
    result = quarters(CARDS, *sorted((one, other)), "amount")
    chart = apps.app("scale").view(EN, Screen())
    chart.show(result)
    lines = [line for line in chart._lines if line.get_visible()]
    drawn = sum(len(line.get_xdata()) for line in lines)
    assert drawn == len(result.known)
    for line in lines:
        steps = [b - a for a, b in pairwise(line.get_xdata())]
        assert all(step == pytest.approx(0.25) for step in steps)


def test_worked_out_figures_are_marked_otherwise_than_those_that_were_read():
    result = opened().result
    chart = apps.app("scale").view(EN, Screen())
    chart.show(result)
    assert len(chart._computed.get_xdata()) == sum(q.computed for q in result.known) > 0
    assert len(chart._read.get_xdata()) + len(chart._computed.get_xdata()) == len(result.known)
    assert chart._computed.get_markerfacecolor() != chart._read.get_markerfacecolor()


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("scale_from", "2008", "between 2009 and 2025"),
        ("scale_until", "2026", "between 2009 and 2025"),
        ("scale_from", "soon", "2009"),
        ("scale_measure", "people", ""),
    ],
)
def test_a_year_that_cannot_be_used_is_explained_without_commas(name, raw, words):
    session = opened()
    before = session.result
    session.enter(name, raw)
    assert words in session.messages[name]
    assert session.result == before


def test_the_first_year_follows_when_the_last_is_moved_before_it():
    session = opened(scale_from="2020")
    session.enter("scale_until", "2012")
    assert (session.values["scale_from"], session.values["scale_until"]) == (2012, 2012)


def test_the_model_refuses_years_that_run_backwards_and_series_without_quarters():
    with pytest.raises(ValueError, match="run backwards: 2012 to 2011"):
        quarters(CARDS, 2012, 2011, "amount")
    with pytest.raises(ValueError, match="no amount by quarter"):
        quarters(series.measured("cn-income-per-head"), 2020, 2024, "amount")


def test_what_the_figure_counts_is_cited():
    facts = apps.app("scale").facts(opened().result)
    assert facts[0] == "pboc-overdue-definition"
    assert all(law.cite(fact) for fact in facts)
