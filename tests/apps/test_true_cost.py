"""A monthly fee: what it is a year, whatever the offer, and what the offer itself says."""

from decimal import Decimal

import pytest

from overdue import case
from overdue.apps.true_cost import TrueCost
from overdue.charts.screen import Screen
from overdue.charts.true_cost import TrueCostChart
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.session import Session

COUNTS = ["3", "6", "12", "24"]


@pytest.fixture
def session():
    return started("en")


def started(tag):
    return Session(TrueCost(), language(tag), case.example())


def finding(session):
    return TrueCostChart.finding(session.result, session.language)


def terms(session):
    return TrueCostChart.terms(session.result, session.language)


def notes(session):
    return " ".join(TrueCostChart.notes(session.result, session.language))


@pytest.mark.parametrize(
    ("tag", "sentence", "line"),
    [
        (
            "en",
            "“0.6 % a month” is 13.0 % a year on the money you really have, not 7.2 %",
            (
                "12 payments of ¥446.67, with ¥360.00 of fees in all on ¥5,000.00; "
                "13.8 % with interest on interest (effective annual rate)"
            ),
        ),
        (
            "zh-Hans",
            "“每月 0.6%”按手里实际占用的钱算，年化是 13.0%，不是 7.2%",
            (
                "分 12 期，每期还 446.67 元；5,000.00 元一共付费用 360.00 元；"
                "按复利算，实际年利率 13.8%"
            ),
        ),
    ],
)
def test_the_default_offer_costs_nearly_twice_what_it_says(tag, sentence, line):
    session = started(tag)
    assert finding(session) == sentence
    assert terms(session) == line


@pytest.mark.parametrize(
    ("count", "rate"), [("3", "10.8 %"), ("6", "12.2 %"), ("12", "13.0 %"), ("24", "13.3 %")]
)
def test_the_usual_numbers_of_instalments_can_be_chosen(session, count, rate):
    session.enter("instalments", count)
    assert f"is {rate} a year" in finding(session)


def test_the_numbers_to_choose_from_and_the_usual_fees_are_those_of_the_lender():
    controls = {control.name: control for control in TrueCost.controls()}
    assert controls["instalments"].options == (*COUNTS, "other")
    assert controls["monthly_fee"].slide == (Decimal("0.005"), Decimal("0.012"))


@pytest.mark.parametrize(("count", "rate"), [("1", "7.2 %"), ("18", "13.2 %"), ("60", "12.8 %")])
def test_another_number_of_instalments_can_be_entered(session, count, rate):
    assert "other_instalments" in session.app.hidden(session.values)
    session.enter("instalments", "other")
    session.enter("other_instalments", count)
    assert session.app.hidden(session.values) == frozenset()
    assert rate in finding(session)


def test_a_single_payment_costs_what_it_says(session):
    session.enter("instalments", "other")
    session.enter("other_instalments", "1")
    assert finding(session) == (
        "“0.6 % a month” is 7.2 % a year here, just what twelve times the fee says"
    )
    assert "1 payment of ¥5,030.00" in terms(session)


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("en", "With no fee, 12 payments give back ¥5,000.00 and nothing more: that is 0 % a year"),
        ("zh-Hans", "不收费用，分 12 期还 5,000.00 元，一分钱不多，年化就是 0%"),
    ],
)
def test_no_fee_is_nothing_a_year(tag, sentence):
    session = started(tag)
    session.enter("monthly_fee", "0")
    assert session.messages == {}
    assert finding(session) == sentence


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        (
            "en",
            (
                "“0.6 % a month”, all taken on day one, "
                "is 14.0 % a year on the money you really have, not 7.2 %"
            ),
        ),
        (
            "zh-Hans",
            "“每月 0.6%”第一天一次收完，按手里实际占用的钱算，年化是 14.0%，不是 7.2%",
        ),
    ],
)
def test_all_fees_on_day_one_cost_more(tag, sentence):
    session = started(tag)
    session.enter("fee_timing", "upfront")
    assert finding(session) == sentence
    assert "4,640.00" in terms(session)
    table = TrueCostChart.table(session.result, session.language)
    assert len(table.rows) == 1 + 12


def test_fees_at_once_that_leave_nothing_of_the_sum_are_refused_with_a_sentence(session):
    session.enter("fee_timing", "upfront")
    session.enter("monthly_fee", "5")
    session.enter("instalments", "24")
    assert "does not fit" in session.messages["instalments"]
    assert session.result.instalments == 12


@pytest.mark.parametrize(
    ("name", "raw", "limit"),
    [
        ("amount", "99", "¥100.00"),
        ("amount", "1000001", "¥1,000,000.00"),
        ("monthly_fee", "5.01", "5 %"),
        ("monthly_fee", "-1", "0 %"),
        ("monthly_fee", "cheap", "5 %"),
        ("disclosed_rate", "-1", "0 %"),
        ("disclosed_rate", "1001", "1,000 %"),
        ("other_instalments", "61", "60"),
        ("other_instalments", "0", "1"),
    ],
)
def test_bad_input_says_what_is_allowed_and_keeps_the_last_good_offer(session, name, raw, limit):
    before = finding(session)
    session.enter(name, raw)
    assert limit in session.messages[name]
    assert finding(session) == before


@pytest.mark.parametrize(
    ("disclosed", "words"),
    [
        ("13.03", "Your offer says 13.03 % a year and this count comes to 13.0 %: the two agree"),
        ("13.8", "That is the rate with interest on interest (13.8 %); without it, it is 13.0 %"),
        ("7.2", "twelve times the monthly fee, counted on the whole sum to the end"),
        ("7.2", "on what you still have it is 13.0 %, 5.8 percentage points more"),
        ("9", "4 percentage points less than the 13.0 %"),
        ("15.5", "2.5 percentage points more than the 13.0 %"),
    ],
)
def test_the_disclosed_rate_stands_beside_the_true_one(session, disclosed, words):
    session.enter("disclosed_rate", disclosed)
    assert words in notes(session)


@pytest.mark.parametrize(
    ("disclosed", "asks"), [("", 0), ("13", 0), ("13.8", 0), ("7.2", 2), ("9", 2), ("20", 2)]
)
def test_only_a_rate_that_differs_leads_to_questions(session, disclosed, asks):
    session.enter("disclosed_rate", disclosed)
    assert notes(session).count("Ask the lender") == asks


def test_an_empty_box_takes_the_comparison_away(session):
    quiet = notes(session)
    session.enter("disclosed_rate", "9")
    assert notes(session) != quiet
    session.enter("disclosed_rate", "")
    assert session.messages == {}
    assert notes(session) == quiet


def test_who_must_show_a_yearly_rate_is_said_with_its_date(session):
    assert "announced on 31 March 2021" in notes(session)
    assert "Since 1 August 2026, banks, consumer finance companies" in notes(session)
    assert "Older loans are not covered" in notes(session)
    zh = notes(started("zh-Hans"))
    assert "中国人民银行2021年3月31日公告" in zh
    assert "2026年8月1日起" in zh
    assert session.app.facts(session.result) == (
        "bt-instalment-fee",
        "pboc-2021-3",
        "cost-disclosure-2026",
    )


def test_the_rule_of_thumb_is_given_where_it_holds(session):
    assert "24 × 0.6 % × 12 ÷ 13 = 13.3 %" in notes(session)
    session.enter("fee_timing", "upfront")
    assert "24 ×" not in notes(session)


def test_the_guess_is_about_the_true_rate_and_gives_nothing_away(session):
    assert session.app.answer(session.result) == Decimal("0.130")
    situation = session.app.situation(session.result, session.language)
    assert situation == (
        "An offer: ¥5,000.00 in 12 instalments, for a fee of 0.6 % of the original sum a month, "
        "paid with each instalment."
    )


def test_the_offer_starts_from_the_learners_own_bill():
    for example in case.examples():
        started_from = Session(TrueCost(), language("en"), example)
        assert started_from.values["amount"] == max(example.bill, 100)


@pytest.mark.parametrize("tag", TAGS)
def test_the_picture_names_the_advertised_the_true_and_the_disclosed_rate(tag):
    session = started(tag)
    session.enter("disclosed_rate", "9")
    chart = TrueCostChart(session.language, Screen())
    chart.show(session.result)
    shown = " ".join(
        words.get_text() for words in chart.figure.findobj(lambda one: hasattr(one, "put"))
    )
    for fraction in ("0.072", "0.1303", "0.09"):
        assert session.language.percent(Decimal(fraction)) in shown


@pytest.mark.parametrize("tag", TAGS)
def test_without_a_kernel_the_months_are_a_table(tag):
    text = still.text(started(tag))
    assert text.splitlines()[0] == finding(started(tag))
    assert text.count("446.67") == 1 + 12
