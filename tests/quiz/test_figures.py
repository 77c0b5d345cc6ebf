"""Fresh figures, and answers that are those of the models."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from overdue import fees
from overdue.bank.parts import Draw
from overdue.collection.record_clock import record_clock
from overdue.facts.errors import UnknownFact
from overdue.language import language
from overdue.law.credit_record import record_rules
from overdue.quiz.figures import answer_words, count, figures, fill
from overdue.quiz.models import every


def number(items, model, unit="yuan", **drawn):
    draw = {
        name: Draw(dates=(one,)) if isinstance(one, date) else Draw(each=(Decimal(str(one)),))
        for name, one in drawn.items()
    }
    return replace(items["number"], model=model, unit=unit, draw=draw)


@given(seed=st.integers())
def test_figures_come_from_what_may_be_drawn_and_are_the_same_for_a_seed(items, seed):
    item = items["number"]
    found = figures(item, seed)
    assert figures(item, seed) == found
    assert found.drawn["principal"] in range(1000, 9001, 500)
    assert found.drawn["days"] in (15, 30, 45, 60)
    assert found.drawn["daily_rate"] == Decimal("0.00015")
    assert found.answer == fees.simple_accrual(**found.drawn)


def test_all_that_may_be_drawn_is_drawn(items):
    seen = {figures(items["number"], seed).drawn["principal"] for seed in range(400)}
    assert seen == set(range(1000, 9001, 500))


@pytest.mark.parametrize(
    ("model", "unit", "given_figures", "answer"),
    [
        ("simple-fee", "yuan", {"principal": 5000, "daily_rate": 0.0005, "days": 30}, "75"),
        ("baitiao-minimum", "yuan", {"new_unstaged": 5000, "carried": 200}, "700"),
        ("instalment-yearly-rate", "percent", {"n": 12, "monthly_fee_rate": 0.006}, "13.03"),
        ("instalment-fees", "yuan", {"principal": 6000, "n": 12, "monthly_fee_rate": 0.005}, "360"),
        ("months-to-pay", "months", {"debt": 5000, "payment": 800}, "7"),
        ("month-left", "yuan", {"income": 6000, "essentials": 4200, "payments": 900}, "900"),
        ("under-ceiling", "yuan", {"principal": 10000, "annual_cap": 0.24, "days": 365}, "2400"),
        ("times-lpr", "percent", {"lpr": 0.03, "multiple": 4}, "12"),
        ("yearly-from-daily", "percent", {"daily_rate": 0.0005}, "18.25"),
        ("yearly-from-monthly", "percent", {"monthly_rate": 0.01}, "12"),
        ("calls-above", "count", {"calls": 5, "limit": 3}, "2"),
        ("calls-above", "count", {"calls": 2, "limit": 3}, "0"),
        ("saved-by-discount", "yuan", {"owed": 8000, "offer": 6500}, "1500"),
        ("card-late-fee", "yuan", {"min_due": 500, "paid": 100, "rate": 0.05}, "20"),
        ("record-sign", "count", {"days_late": 1}, "1"),
        ("record-sign", "count", {"days_late": 200}, "7"),
    ],
)
def test_a_model_answers_as_worked_by_hand(items, model, unit, given_figures, answer):
    item = number(items, model, unit, **given_figures)
    found = figures(item, 1).answer
    assert found.quantize(Decimal("0.01")) == Decimal(answer)


@given(
    bill=st.integers(100, 20_000),
    share=st.integers(0, 100),
    days=st.integers(0, 400),
    before=st.integers(0, 50),
)
def test_baitiao_answers_are_those_of_the_course(items, bill, share, days, before):
    given_figures = {
        "bill": Decimal(bill),
        "paid": Decimal(bill * share // 100),
        "min_due": Decimal(bill) / 10,
        "days_overdue": Decimal(days),
        "service_rate": Decimal("0.0005"),
        "late_rate": Decimal("0.00015"),
        "days_purchase_to_due": Decimal(before),
    }
    cost = fees.baitiao_overdue(rule="from_purchase", **given_figures)
    item = number(items, "baitiao-owed")
    assert count(item, given_figures) == cost.amount_owed
    assert count(replace(item, model="baitiao-fees"), given_figures) == cost.total_fee


@given(due=st.dates(date(2020, 1, 1), date(2026, 6, 30)), late=st.integers(1, 300))
def test_dates_in_the_credit_record_are_those_of_the_course(items, due, late):
    from datetime import timedelta

    paid = due + timedelta(days=late)
    clock = record_clock(record_rules(), due_date=due, paid_on=paid, today=paid, amount=1)
    left = number(items, "days-left", "days")
    kept = {"start": paid, "years": Decimal(record_rules().years_kept), "today": paid}
    assert count(left, kept) == (clock.ending.kept_until - paid).days
    days = number(items, "days-late", "days")
    assert count(days, {"due_date": due, "today": paid}) == clock.days_late


def test_card_interest_is_counted_on_the_whole_bill_until_it_is_paid(items):
    given_figures = {
        "amount": Decimal(5000),
        "posted": date(2026, 8, 10),
        "paid_on": date(2026, 9, 25),
        "paid": Decimal(4500),
        "statement": date(2026, 10, 5),
        "daily_rate": Decimal("0.0005"),
    }
    whole = count(number(items, "card-interest"), given_figures)
    rest = count(number(items, "card-interest-on-rest"), given_figures)
    assert whole == Decimal(5000 * 46 + 500 * 11) * Decimal("0.0005")
    assert rest == Decimal(500 * 57) * Decimal("0.0005")


def test_every_model_says_what_it_takes_in_units_that_can_be_shown():
    for name, model in every().items():
        assert name == model.name
        assert model.takes
        assert not set(model.takes) & set(model.may_take)


def test_an_unknown_model_is_refused_with_the_nearest(items):
    with pytest.raises(UnknownFact, match="did you mean simple-fee"):
        figures(replace(items["number"], model="simple-fees"), 1)


@pytest.mark.parametrize(
    ("tag", "stem"),
    [
        ("en", "¥7,000 is overdue for 45 days, at 0.015 % a day. What is the fee?"),
        ("zh-Hans", "逾期金额 7,000 元，逾期 45 天，日利率 0.015%。费用是多少？"),
    ],
)
def test_a_stem_and_its_solution_say_the_figures_as_the_language_writes_them(items, tag, stem):
    item, own = items["number"], language(tag)
    found = figures(item, 3)
    assert fill(item.stem, item, found, own) == stem
    assert fill(item.solution, item, found, own).endswith(own.money(Decimal("47.25")))


def test_an_answer_is_shown_in_its_unit(items):
    own = language("en")
    shown = {
        unit: answer_words(replace(items["number"], unit=unit), Decimal("13.0278"), own)
        for unit in ("yuan", "percent")
    }
    assert shown == {"yuan": "¥13.03", "percent": "13.03 %"}
    days = replace(items["number"], unit="days")
    assert answer_words(days, Decimal(45), own) == "45 days"
