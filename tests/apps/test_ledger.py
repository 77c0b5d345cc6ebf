"""A bill's account in words, and a lender's figure beside it."""

from decimal import Decimal

import pytest

from overdue import case, lenders
from overdue.apps.ledger import LedgerApp
from overdue.charts.ledger import LedgerSheet
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.session import Session


@pytest.fixture
def session():
    return started("en")


def started(tag):
    return Session(LedgerApp(), language(tag), case.example())


def finding(session):
    return LedgerSheet.finding(session.result, session.language)


def notes(session):
    return LedgerSheet.notes(session.result, session.language)


def lines(session):
    return LedgerSheet.table(session.result, session.language).rows


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("en", "By these terms ¥5,355.00 is owed on day 90"),
        ("zh-Hans", "按这组条件，第 90 天应还 5,355.00 元"),
    ],
)
def test_the_finding_says_what_is_owed(tag, sentence):
    assert finding(started(tag)) == sentence


def test_each_line_shows_how_it_is_counted(session):
    assert lines(session) == (
        ("The bill", "the due date", "¥5,000.00", "¥5,000.00"),
        (
            "Service fee on the whole bill since the purchase: 25 days × ¥5,000.00 × 0.05 %",
            "purchase to due date",
            "¥62.50",
            "¥5,062.50",
        ),
        (
            "Service fee on what is unpaid: 90 days × ¥5,000.00 × 0.05 %",
            "day 1 to 90",
            "¥225.00",
            "¥5,287.50",
        ),
        (
            "Late fee on what is unpaid: 90 days × ¥5,000.00 × 0.015 %",
            "day 1 to 90",
            "¥67.50",
            "¥5,355.00",
        ),
        ("What is owed", "day 90", "", "¥5,355.00"),
    )


def test_the_lines_in_chinese():
    assert [line[0] for line in lines(started("zh-Hans"))] == [
        "账单",
        "服务费，全部账单从消费日算起：25 天 × 5,000.00 元 × 0.05%",
        "服务费，按没还的部分算：90 天 × 5,000.00 元 × 0.05%",
        "违约金，按没还的部分算：90 天 × 5,000.00 元 × 0.015%",
        "应还总额",
    ]


def test_a_later_payment_goes_to_the_charges_first_and_the_lines_show_it(session):
    session.enter("later_paid", "300")
    session.enter("later_day", "30")
    payments = [line for line in lines(session) if "payment" in line[0]]
    assert payments == [
        ("Your payment, used for the charges", "day 30", "−¥160.00", "¥5,000.00"),
        ("Your payment, used for the bill itself", "day 30", "−¥140.00", "¥4,860.00"),
    ]
    assert finding(session) == "By these terms ¥5,049.54 is owed on day 90"
    assert "used for the charges first" in notes(session)[0]
    assert "payment-allocation-order" in session.app.facts(session.result)


def test_a_payment_after_the_day_is_not_counted_yet_and_a_note_says_so(session):
    session.enter("later_paid", "300")
    session.enter("later_day", "91")
    assert finding(session) == "By these terms ¥5,355.00 is owed on day 90"
    assert "on day 91 comes after day 90" in notes(session)[0]


def test_the_day_of_a_later_payment_is_asked_only_if_there_is_one(session):
    assert "later_day" in session.app.hidden(session.values)
    session.enter("later_paid", "1")
    assert "later_day" not in session.app.hidden(session.values)


@pytest.mark.parametrize(
    ("tag", "figure", "sentence"),
    [
        ("en", "5355", "By these terms ¥5,355.00 is owed on day 90, and the lender shows the same"),
        (
            "en",
            "5355.02",
            (
                "By these terms ¥5,355.00 is owed on day 90; "
                "the lender's figure differs by ¥0.02, which rounding explains"
            ),
        ),
        (
            "en",
            "5400",
            (
                "By these terms ¥5,355.00 is owed on day 90; "
                "the lender's figure is ¥45.00 higher (0.8 %)"
            ),
        ),
        (
            "en",
            "5,300.00",
            (
                "By these terms ¥5,355.00 is owed on day 90; "
                "the lender's figure is ¥55.00 lower (1.0 %)"
            ),
        ),
        ("zh-Hans", "5355", "按这组条件，第 90 天应还 5,355.00 元，和对方的数字一致"),
        (
            "zh-Hans",
            "5355.02",
            "按这组条件，第 90 天应还 5,355.00 元；对方的数字相差 0.02 元，四舍五入就能解释",
        ),
        (
            "zh-Hans",
            "5400",
            "按这组条件，第 90 天应还 5,355.00 元；对方的数字多 45.00 元（0.8%）",
        ),
        (
            "zh-Hans",
            "5300",
            "按这组条件，第 90 天应还 5,355.00 元；对方的数字少 55.00 元（1.0%）",
        ),
    ],
)
def test_the_lenders_figure_stands_beside_ours(tag, figure, sentence):
    session = started(tag)
    session.enter("lender_figure", figure)
    assert finding(session) == sentence


def test_a_higher_figure_leads_to_four_questions_and_accuses_nobody(session):
    session.enter("lender_figure", "5400")
    first, *questions = notes(session)
    assert first.startswith("A difference is not yet a mistake")
    assert len(questions) == 4
    assert "daily rate" in questions[0]
    assert "From which day" in questions[1]
    assert "minimum payment" in questions[2]
    assert "loans made since 1 August 2026, banks, consumer finance companies" in questions[3]
    assert "cost-disclosure-2026" in session.app.facts(session.result)


def test_a_lower_figure_asks_for_the_discount_in_writing(session):
    session.enter("lender_figure", "5300")
    _, *questions = notes(session)
    assert len(questions) == 4
    assert "waived or discounted" in questions[0]
    assert "paid off" in questions[-1]
    assert "cost-disclosure-2026" not in session.app.facts(session.result)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("5361.50", "these terms come to on day 92"),
        ("5287.50", "would fit without a late fee"),
        ("5292.50", "if the charge ran from the due date only"),
        ("5000", "what is left of the bill without any charge"),
    ],
)
def test_what_would_explain_the_figure_is_asked_first(session, figure, words):
    session.enter("lender_figure", figure)
    _, *questions = notes(session)
    assert words in questions[0]
    assert len(questions) == 4


def test_terms_that_explain_the_figure_are_named(session):
    session.enter("lender_figure", "5450")
    name = lenders.version_name("baitiao-2021-03", "en")
    assert f"other published terms: {name}. Which terms apply" in notes(session)[1]


def test_without_a_figure_a_note_says_where_to_enter_it(session):
    assert len(notes(session)) == 1
    session.enter("lender_figure", "5400")
    session.enter("lender_figure", " ")
    assert session.messages == {}
    assert finding(session) == "By these terms ¥5,355.00 is owed on day 90"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("product", lenders.version_ids())
def test_every_line_of_every_product_has_words_and_the_amounts_add_up(product, tag):
    session = started(tag)
    for name, raw in {
        "product": product,
        "days_late": "95",
        "paid": "120",
        "later_paid": "500",
        "later_day": "45",
        "lender_figure": "4321",
    }.items():
        session.enter(name, raw)
    assert session.messages == {}
    rows = lines(session)
    assert all(row[0] and row[1] and row[3] for row in rows)
    assert rows[-1][3] == session.language.money(session.result.owed)
    total = sum(line.amount for line in session.result.lines)
    assert total == session.result.ledger.amount_owed
    assert still.text(session).splitlines()[0] == finding(session)


def test_the_late_fee_of_a_card_is_counted_on_what_is_missing_of_the_minimum(session):
    session.enter("product", "card-full-2021")
    session.enter("paid", "100")
    words = [row[0] for row in lines(session)]
    assert "Late fee, once: 5 % of the ¥400.00 missing from the minimum" in words
    assert any("of unpaid interest bears interest too" in line for line in words)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"days_late": "0"}, "By these terms ¥5,000.00 is owed on the due date"),
        ({"paid": "5000"}, "By these terms nothing is owed on day 90"),
        (
            {"paid": "5000", "lender_figure": "0"},
            "By these terms nothing is owed on day 90",
        ),
        (
            {"paid": "5000", "lender_figure": "12.50"},
            "By these terms nothing is owed on day 90; the lender shows ¥12.50",
        ),
        ({"days_late": "730"}, "By these terms ¥7,435.00 is owed on day 730"),
        (
            {"bill": "1000000", "days_purchase_to_due": "60", "days_late": "730"},
            "By these terms ¥1,504,500.00 is owed on day 730",
        ),
        ({"bill": "1", "days_late": "0"}, "By these terms ¥1.00 is owed on the due date"),
    ],
)
def test_at_the_ends_of_the_controls_the_finding_still_says_what_is_so(session, entries, sentence):
    for name, raw in entries.items():
        session.enter(name, raw)
    assert session.messages == {}
    assert finding(session) == sentence


@pytest.mark.parametrize(
    ("name", "raw", "limit"),
    [
        ("lender_figure", "-1", "¥0.00"),
        ("lender_figure", "much", "¥10,000,000.00"),
        ("later_paid", "5001", "¥5,000.00"),
        ("later_day", "0", "1 day"),
        ("days_late", "731", "730 days"),
    ],
)
def test_bad_input_says_what_is_allowed_and_keeps_the_last_good_account(session, name, raw, limit):
    before = finding(session)
    session.enter(name, raw)
    assert limit in session.messages[name]
    assert finding(session) == before


def test_only_what_the_terms_ask_for_can_be_entered(session):
    session.enter("product", "jintiao-2024")
    assert session.app.hidden(session.values) == {"minimum", "days_purchase_to_due", "later_day"}
    session.enter("daily_rate", "0.05")
    assert session.result.account.daily_rate == Decimal("0.0005")
    assert "0.0475 %" not in " ".join(row[0] for row in lines(session))


@pytest.mark.parametrize("tag", TAGS)
def test_without_a_kernel_the_account_is_a_readable_page(tag):
    data = still.bundle(started(tag))
    assert "image/png" not in data
    page = data["text/html"]
    assert page.count("<tr>") == 1 + 5
    assert "<caption>" in page
    assert "5,355.00" in page
