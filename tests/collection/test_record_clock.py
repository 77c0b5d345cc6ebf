"""An entry in the credit record: never before the bill is late, and never kept longer for less."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.collection.record_clock import RecordClock, later, record_clock
from overdue.fees import BadArgument
from overdue.law.credit_record import record_rules

TODAY = date(2026, 11, 23)
DUE = st.dates(date(2014, 1, 1), date(2035, 12, 31))
WAIT = st.integers(0, 4000)


def clock(due: date, paid: date | None, today: date = TODAY, amount: int = 5000) -> RecordClock:
    return record_clock(record_rules(), due_date=due, paid_on=paid, today=today, amount=amount)


def signs(result: RecordClock) -> list[int]:
    return [month.sign for month in result.months]


def test_a_bill_paid_after_114_days_is_kept_for_five_years_from_that_day():
    result = clock(date(2026, 11, 9), date(2027, 3, 3))
    assert result.days_late == 114
    assert result.first_late == date(2026, 11, 10)
    assert result.month_end == date(2026, 11, 30)
    assert signs(result) == [1, 2, 3, 4, 4]
    assert [month.late_at_end for month in result.months] == [True, True, True, True, False]
    assert result.ending is not None
    assert result.ending.kept_until == date(2032, 3, 3)
    assert result.instead is not None
    assert result.instead.paid_on == date(2027, 2, 1)
    assert result.payment_shows == (date(2027, 3, 4), date(2027, 5, 3))


def test_an_open_bill_has_no_end_and_its_years_have_not_begun():
    result = clock(date(2026, 8, 31), None)
    assert (result.ending, result.payment_shows) == (None, None)
    assert signs(result) == [1, 3, 3]  # 30, 61 and 84 days late
    assert [month.late_at_end for month in result.months] == [True, True, False]
    assert result.instead is not None
    assert result.instead.kept_until == date(2031, 11, 23)


def test_a_month_that_ends_today_counts_as_over():
    result = clock(date(2026, 9, 15), None, today=date(2026, 10, 31))
    assert [month.late_at_end for month in result.months] == [True, True]


@pytest.mark.parametrize("paid", [date(2026, 11, 9), None])
def test_what_is_paid_on_the_due_date_or_not_yet_due_leaves_nothing_to_enter(paid):
    result = clock(date(2026, 11, 9), paid, today=date(2026, 11, 9))
    assert not result.is_late
    assert result.months == ()
    assert result.instead is None


def test_one_day_late_may_be_entered_although_no_month_ends_with_it():
    result = clock(date(2026, 11, 9), date(2026, 11, 10))
    assert signs(result) == [1]
    assert result.paid_before_month_end
    assert not result.months[0].late_at_end
    assert result.instead is None


def test_who_is_late_from_the_first_of_a_month_on_has_a_whole_month_until_its_end():
    result = clock(date(2026, 11, 30), date(2026, 12, 31))
    assert (result.first_late, result.month_end) == (date(2026, 12, 1), date(2026, 12, 31))
    assert result.paid_before_month_end
    assert signs(result) == [2]  # 31 days


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2028, 2, 29), 60, date(2033, 2, 28)),
        (date(2027, 2, 28), 60, date(2032, 2, 28)),
        (date(2023, 2, 28), 60, date(2028, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 31), 12, date(2027, 1, 31)),
    ],
)
def test_months_and_years_end_on_the_same_day_or_the_last_one_that_there_is(day, months, expected):
    assert later(day, months) == expected


@given(DUE, WAIT)
def test_due_date_payment_and_deletion_follow_each_other(due, wait):
    result = clock(due, due + timedelta(wait))
    assert result.ending is not None
    assert due <= result.ending.paid_on < result.ending.kept_until
    assert due < result.first_late <= result.month_end
    assert result.is_late == (wait > 0)


@given(DUE, WAIT, st.integers(0, 400))
def test_whoever_pays_later_never_loses_the_entry_sooner(due, wait, more):
    sooner, slower = (clock(due, due + timedelta(days)) for days in (wait, wait + more))
    assert sooner.ending is not None
    assert slower.ending is not None
    assert sooner.ending.kept_until <= slower.ending.kept_until
    assert signs(slower)[: max(len(signs(sooner)) - 1, 0)] == signs(sooner)[:-1]


@given(DUE, WAIT, st.booleans())
def test_signs_never_fall_and_months_follow_each_other(due, wait, is_open):
    last = due + timedelta(wait)
    result = clock(due, None if is_open else last, today=last)
    assert signs(result) == sorted(signs(result))
    assert all(1 <= sign <= 7 for sign in signs(result))
    for before, after in zip(result.months, result.months[1:], strict=False):
        assert before.last + timedelta(1) == after.first
    if wait:
        assert result.months[0].first <= result.first_late
        assert result.months[-1].last == last
        assert result.months[-1].days_late == wait
        assert all(month.late_at_end for month in result.months[:-1])


@given(DUE, st.integers(1, 4000))
def test_paying_today_is_the_same_as_what_an_open_bill_is_compared_with(due, wait):
    today = due + timedelta(wait)
    assert clock(due, None, today=today).instead == clock(due, today, today=today).ending


@pytest.mark.parametrize(
    ("due", "paid", "amount", "expected"),
    [
        (date(2024, 5, 9), date(2024, 9, 1), 5000, "covered"),
        (date(2019, 12, 31), date(2025, 12, 31), 10_000, "covered"),
        (date(2024, 5, 9), date(2024, 9, 1), 10_001, "too-large"),
        (date(2025, 11, 9), date(2026, 3, 31), 5000, "partly"),
        (date(2025, 11, 9), date(2026, 4, 1), 5000, "too-late"),
        (date(2025, 11, 9), None, 5000, "too-late"),
        (date(2025, 12, 31), date(2026, 1, 9), 5000, "outside"),
        (date(2019, 5, 9), date(2019, 9, 1), 5000, "outside"),
        (date(2024, 5, 9), date(2024, 5, 9), 5000, "outside"),
    ],
)
def test_the_one_off_policy_reaches_only_small_old_entries_repaid_in_time(
    due, paid, amount, expected
):
    assert clock(due, paid, amount=amount).repair == expected


def test_of_an_entry_that_runs_into_2026_only_the_months_before_are_out_of_sight():
    result = clock(date(2025, 11, 9), date(2026, 2, 3))
    assert [result.hides(month) for month in result.months] == [True, True, False, False]
    assert not any(result.hides(month) for month in clock(date(2026, 5, 9), None).months)


def test_a_payment_before_the_due_date_and_a_debt_below_nothing_are_refused():
    with pytest.raises(BadArgument, match="paid_on is '2026-11-08'; allowed: 2026-11-09 or later"):
        clock(date(2026, 11, 9), date(2026, 11, 8))
    with pytest.raises(BadArgument, match="amount"):
        clock(date(2026, 11, 9), None, amount=-1)


def test_the_numbers_are_those_of_the_facts():
    rules = record_rules()
    assert rules.years_kept == 5
    assert rules.first_days == (1, 31, 61, 91, 121, 151, 181)
    assert rules.repair.repaid_by == date(2026, 3, 31)
    assert rules.repair.most == Decimal(10_000)
