"""Borrowing to repay: how long it holds, what is then owed, and what time would cost instead."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import lenders
from overdue.charts.borrow_to_repay import BorrowToRepayChart
from overdue.charts.screen import Screen
from overdue.household import Lender, spiral, time_to_pay
from overdue.language import TAGS, language
from overdue.livelihood.assumptions import preset
from overdue.widgets import still
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")
opened = partial(reading.opened, "borrow-to-repay")
SLOW = {"income": "3000", "essentials": "3000"}
"""A month that leaves nothing and lacks nothing."""


def test_the_example_whose_month_is_short_holds_for_five_months():
    assert finding(opened()) == (
        "Borrowing from 2 lenders to repay holds for 5 months; then ¥8,877.56 is owed in 9 loans "
        "instead of ¥5,000.00 in one bill, and ¥275.61 has gone on fees"
    )
    assert finding(opened(ZH)) == (
        "向 2 家借新还旧，能撑 5 个月；到那时欠的不再是一张账单的 5,000.00 元，"
        "而是 9 笔贷款，共 8,877.56 元，另外已付费用 275.61 元"
    )


def test_its_numbers_are_those_of_the_model_to_the_fen():
    given = preset("middle")
    lender = Lender(
        lenders.terms("jintiao"),
        given["lender-limit"],
        int(given["lender-months"]),
        given["lender-fee"],
    )
    borrowed = spiral(owed=5000, own=0, short=700, lenders=[lender] * 2, months=60)
    time = time_to_pay(owed=5000, own=0, monthly_fee_rate=given["instalment-fee"], months=60)
    session = opened()
    assert session.result.spiral == borrowed
    assert session.result.time == time
    last = rows(session)[-1]
    assert last["owed"] == EN.money(borrowed.last.owed)
    assert last["owed if given time"] == EN.money(time.owed_after(borrowed.last.month))


def test_what_is_short_is_said_and_what_went_on_living_is_told_apart():
    session = opened()
    assert terms(session).startswith("Each month is ¥700.00 short before any payment. Assumed:")
    assert "¥3,500.00 of the new loans went on living" in notes(session)
    assert "urgent-and-medical-relief" in session.app.facts(session.result)
    enough = opened(**SLOW)
    assert "went on living" not in notes(enough)
    assert "urgent-and-medical-relief" not in enough.app.facts(enough.result)


def test_time_may_be_refused_and_rests_on_the_law():
    session = opened()
    assert "one debt of ¥5,150.00 is left after 6 months. It may refuse" in notes(session)
    assert session.app.facts(session.result)[0] == "extension-needs-consent"
    assert "is assumed" in notes(session)


@pytest.mark.parametrize(
    ("entered", "sentence"),
    [
        (
            {"income": "9000"},
            (
                "Your own ¥6,400.00 a month pays the bill of ¥5,000.00 at once: "
                "nothing has to be borrowed"
            ),
        ),
        (
            {"income": "3600"},
            (
                "With ¥1,000.00 a month of your own, borrowing from 1 lender clears the bill "
                "of ¥5,000.00 in 13 months; it takes 1 loan at a time at most and costs "
                "¥432.00 in fees"
            ),
        ),
        (
            {"assumed_lenders": "0"},
            (
                "With no further lender, ¥5,700.00 is missing in the first month: "
                "this is the moment to ask for time"
            ),
        ),
        (
            {"assumed_lenders": "1"},
            (
                "1 lender lends ¥5,000.00 at most, and ¥5,700.00 is missing in the first month: "
                "borrowing does not even pay this bill"
            ),
        ),
        (
            {"bill": "30000"},
            (
                "2 lenders lend ¥10,000.00 at most together, and ¥30,700.00 is missing in the "
                "first month: borrowing does not even pay this bill"
            ),
        ),
    ],
    ids=["own money", "paid off", "nobody", "one lends too little", "too large a bill"],
)
def test_each_way_that_it_can_go_has_its_sentence(entered, sentence):
    assert finding(opened(**entered)) == sentence


def test_where_somebody_still_lends_at_the_end_that_is_said_with_what_it_has_cost():
    session = opened(**SLOW, assumed_lender_limit="50000")
    assert finding(session).startswith("After 60 months somebody still lends: ")
    assert session.result.spiral.last.total_fees > 5000


def test_an_end_after_a_month_is_said_in_the_singular():
    session = opened(assumed_lender_limit="3200")
    assert "holds for 1 month;" in finding(session)


def test_with_own_money_time_says_when_it_is_paid():
    session = opened(income="3000")
    assert "your own money pays the bill in 13 months and the fees come to" in notes(session)


def test_a_lender_more_lasts_longer_and_costs_more():
    ends = [opened(**SLOW, assumed_lenders=str(n)).result.spiral for n in (2, 3)]
    assert ends[0].stops < (ends[1].stops or 61)
    assert ends[0].last.total_fees < ends[1].last.total_fees


@pytest.mark.parametrize("person", ["lin", "jie", "zhou", "yu"])
def test_it_starts_from_the_bill_and_the_month_of_the_case(person):
    session = opened(EN, person)
    case = session._case
    assert session.values["bill"] == case.bill
    left = case.income - case.essentials
    assert (session.result.own, session.result.short) == (max(left, 0), max(-left, 0))


def test_a_picture_stands_for_every_end():
    for entered in ({}, {"income": "9000"}, {"assumed_lenders": "0"}, {"assumed_lenders": "9"}):
        session = opened(**entered)
        assert still.picture(session)[:4] == b"\x89PNG"


def shown(session):
    chart = BorrowToRepayChart(session.language, Screen())
    chart.paint(session.result)
    return chart


def test_a_bar_stands_for_each_month_as_high_as_its_loans():
    session = opened()
    chart = shown(session)
    tops = [path.vertices[:, 1].max() for path in chart._bars.get_paths()]
    bottom = chart._bars.get_paths()[0].vertices[:, 1].min()
    debts = [row.debts for row in session.result.spiral.rows]
    assert [(top - bottom) / (tops[-1] - bottom) for top in tops] == pytest.approx(
        [count / debts[-1] for count in debts]
    )


def test_what_all_lend_is_drawn_only_where_it_is_near():
    assert shown(opened())._room.get_visible()
    assert not shown(opened(**SLOW, assumed_lenders="20"))._room.get_visible()


@settings(deadline=None, max_examples=40, derandomize=True)
@given(
    bill=st.decimals(1, 50_000, places=2),
    income=st.decimals(0, 9_000, places=2),
    essentials=st.decimals(0, 9_000, places=2),
    others=st.integers(0, 20),
    fee=st.decimals(0, 5, places=2),
)
def test_whatever_is_entered_the_sentence_says_what_the_model_found(
    bill, income, essentials, others, fee
):
    for tag in TAGS:
        session = opened(
            language(tag),
            bill=str(bill),
            income=str(income),
            essentials=str(essentials),
            assumed_lenders=str(others),
            assumed_lender_fee=str(fee),
        )
        result, said = session.result, finding(session)
        assert notes(session)
        if result.has_borrowed and result.spiral.cleared is None:
            assert session.language.money(result.spiral.last.owed) in said
            assert session.language.money(result.spiral.last.total_fees) in said
        assert result.spiral.last.owed >= Decimal(0)
