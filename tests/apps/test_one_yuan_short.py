"""One yuan less: what it costs, and where it costs next to nothing."""

from decimal import Decimal

import pytest

from overdue import case
from overdue.apps.one_yuan_short import OneYuanShortApp
from overdue.charts.one_yuan_short import OneYuanShortChart
from overdue.charts.screen import Screen
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.session import Session

LONGEST = {
    "bill": "1000000",
    "minimum": "1000000",
    "days_purchase_to_due": "60",
    "days_late": "730",
}
SHORTEST = {"bill": "1", "minimum": "0", "days_purchase_to_due": "0", "days_late": "0"}


@pytest.fixture
def session():
    return started("en")


def started(tag):
    return Session(OneYuanShortApp(), language(tag), case.example())


def finding(session):
    return OneYuanShortChart.finding(session.result, session.language)


def notes(session):
    return " ".join(OneYuanShortChart.notes(session.result, session.language))


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        (
            "en",
            (
                "Paying ¥1 less than the whole bill costs ¥62.52 after 30 days; "
                "¥1 less than the minimum costs ¥20.27 more"
            ),
        ),
        (
            "zh-Hans",
            "账单只差 1 元没还清，30 天后要多付 62.52 元；比最低还款额再少 1 元，又要多付 20.27 元",
        ),
    ],
)
def test_the_default_bill_jumps_twice(tag, sentence):
    assert finding(started(tag)) == sentence


@pytest.mark.parametrize(
    ("product", "sentence"),
    [
        (
            "baitiao-2021-03",
            (
                "Here ¥1 less than the whole bill costs only ¥0.02 after 30 days, "
                "but ¥1 less than the minimum costs ¥67.53 more"
            ),
        ),
        ("huabei-2024", "Here ¥1 less costs only ¥0.02 after 30 days: the price does not jump"),
        (
            "card-residual-2021",
            "Here ¥1 less costs only ¥0.03 after 30 days: the price does not jump",
        ),
        (
            "card-full-2021",
            (
                "Unless the bank overlooks it, "
                "paying ¥1 less than the whole bill costs ¥62.52 after 30 days"
            ),
        ),
    ],
)
def test_other_terms_jump_elsewhere_or_not_at_all_and_the_finding_says_so(
    session, product, sentence
):
    session.enter("product", product)
    assert finding(session) == sentence


def test_under_terms_without_a_jump_the_chinese_finding_says_so_too():
    session = started("zh-Hans")
    session.enter("product", "huabei-2024")
    assert finding(session) == "按这组条件，少还 1 元，30 天后只多付 0.02 元，没有突然多出一大笔"


def test_with_no_days_before_the_due_date_the_first_jump_is_gone(session):
    session.enter("days_purchase_to_due", "0")
    assert finding(session).startswith("Here ¥1 less than the whole bill costs only ¥0.02")


def test_what_follows_in_time_costs_nothing(session):
    session.enter("days_late", "0")
    assert finding(session) == "A missing ¥1 that still follows on the due date costs nothing"
    session.enter("product", "card-full-2021")
    session.enter("days_late", "3")
    assert finding(session) == (
        "A missing ¥1 that follows within 3 days costs nothing here: "
        "3 days after the due date still count as on time"
    )


def test_less_than_half_a_fen_is_not_shown_as_a_price_of_nothing(session):
    session.enter("product", "huabei-2024")
    session.enter("days_late", "1")
    assert "costs less than ¥0.01 after 1 day" in finding(session)


def test_the_minimum_follows_the_bill_until_it_is_entered(session):
    session.enter("bill", "8000")
    assert session.values["minimum"] == 800
    session.enter("minimum", "600")
    session.enter("bill", "9000")
    assert session.values["minimum"] == 600


def test_only_what_the_terms_ask_for_can_be_entered(session):
    hidden = session.app.hidden
    assert hidden(session.values) == {"daily_rate"}
    session.enter("product", "jintiao-2024")
    assert hidden(session.values) == {"minimum", "days_purchase_to_due"}
    session.enter("product", "card-residual-2021")
    assert hidden(session.values) == {"daily_rate"}


def test_a_card_tells_what_banks_are_known_to_do_and_baitiao_does_not(session):
    assert "¥10.00" not in notes(session)
    session.enter("product", "card-full-2021")
    assert "no more than ¥10.00 are missing" in notes(session)
    assert "late fee of ¥1.00 to ¥20.00" in notes(session)
    assert "card-tolerance" in session.app.facts(session.result)


def test_the_guess_is_about_the_first_missing_yuan_and_gives_nothing_away(session):
    assert session.app.answer(session.result) == Decimal("62.515")
    situation = session.app.situation(session.result, session.language)
    assert situation == (
        "A bill of ¥5,000.00: ¥4,999.00 of it is paid by the due date; "
        "the missing ¥1 follows 30 days later."
    )


def test_input_that_cannot_be_used_leaves_the_last_good_result(session):
    before = finding(session)
    for name, raw in (("bill", "0"), ("bill", "abc"), ("minimum", "6000"), ("days_late", "731")):
        session.enter(name, raw)
        assert session.messages[name]
        assert finding(session) == before


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("values", [LONGEST, SHORTEST])
@pytest.mark.parametrize("product", OneYuanShortApp.groups[0].controls[0].options)
def test_every_product_has_its_words_at_both_ends(tag, values, product):
    session = started(tag)
    session.enter("product", product)
    for name, raw in values.items():
        session.enter(name, raw)
    assert not session.messages
    assert all(still.text(session).split("\n\n"))


@pytest.mark.parametrize("values", [{}, LONGEST, SHORTEST])
def test_every_bar_ends_within_the_axis(session, values):
    for name, raw in values.items():
        session.enter(name, raw)
    chart = OneYuanShortChart(session.language, Screen(300))
    assert chart.paint(session.result).backdrop is not None
    assert chart.axes.get_xlim()[1] > max(row.cost.total_fee for row in session.result.rows)


def test_a_small_move_keeps_the_picture_behind_the_bars(session):
    chart = OneYuanShortChart(session.language, Screen(660))
    chart.paint(session.result)
    session.enter("days_late", "31")
    assert chart.paint(session.result).backdrop is None


def test_a_minimum_next_to_the_bill_leaves_out_the_choices_that_are_none(session):
    session.enter("minimum", "4999")
    assert [row.paid for row in session.result.rows] == [5000, 4999, 4998]
    session.enter("minimum", "4999.5")
    rows = OneYuanShortChart.table(session.result, session.language).rows
    assert [row[0] for row in rows] == [
        "You pay all: ¥5,000.00",
        "You pay ¥1 less: ¥4,999.00",
        "You pay ¥4,998.50",
    ]
