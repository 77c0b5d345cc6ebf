"""When an entry is made and when it goes: dates that are right, and what is open left open."""

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import case
from overdue.charts.credit_clock import CreditClockChart
from overdue.charts.screen import WIDTHS, Screen
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, named_rows, notes, rows, terms

ZH = language("zh-Hans")

opened = partial(reading.opened, "credit-clock")


def test_a_payment_ahead_has_its_days_and_its_last_day():
    assert finding(opened(paid_on="2027-03-03")) == (
        "If all of it is paid on 3 March 2027, it has been 114 days late by then; an entry may "
        "stay until 3 March 2032, and each month you wait moves that day by a month"
    )
    assert finding(opened(ZH, paid_on="2027-03-03")) == (
        "如果2027年3月3日还清，一共逾期 114 天；不良记录最长保存到2032年3月3日，"
        "每多等一个月，这一天就往后推一个月"
    )


def test_a_payment_that_was_is_told_as_past_and_an_old_entry_as_gone():
    assert finding(opened(paid_on="2026-11-20")) == (
        "All of it was paid on 20 November 2026, 11 days late; an entry may stay until "
        "20 November 2031 and must then be deleted"
    )
    old = opened(due_date="2018-03-01", paid_on="2018-09-01")
    assert finding(old).endswith(
        "could stay until 1 September 2023 and must have been deleted by now"
    )


def test_an_open_bill_says_that_the_years_have_not_begun():
    session = opened(due_date="2026-08-01", all_paid="open")
    assert finding(session) == (
        "On 23 November 2026 it is 114 days late and not paid, so the 5 years have not begun; if "
        "all is paid on that day, an entry may stay until 23 November 2031, and each month you "
        "wait moves that day by a month"
    )
    assert "paid_on" in session.app.hidden(session.values)
    assert "8 February" not in str(rows(session))


@pytest.mark.parametrize(
    ("entered", "words", "days"),
    [
        (
            {"paid_on": "2026-11-09"},
            "is not late, and there is nothing adverse to enter",
            ["due date", "all is paid, nothing is late", "today"],
        ),
        (
            {"due_date": "2026-12-01", "all_paid": "open"},
            "on 23 November 2026 it is not late",
            ["today; nothing is late", "due date"],
        ),
    ],
)
def test_what_is_not_late_leaves_no_entry(entered, words, days):
    session = opened(**entered)
    assert words in finding(session)
    assert not session.result.months
    assert [row["What it means"] for row in rows(session)] == days


def test_the_first_day_is_open_between_at_once_and_the_end_of_the_month():
    session = opened(paid_on="2027-03-03")
    assert (
        "if the lender reports at once" in named_rows(session)["10 November 2026"]["What it means"]
    )
    november = named_rows(session)["November 2026"]
    assert november["Sign"] == "1"
    assert "possible from 30 November 2026" in november["What it means"]
    assert "Not known: whether a single day late is reported at once" in notes(session)


def test_one_day_late_may_show_and_may_not():
    session = opened(paid_on="2026-11-10")
    row = named_rows(session)["November 2026"]
    assert row["Sign"] == "1/N"
    assert "no rule was found" in row["What it means"]
    assert "Whether so short a delay is entered at all was not found" in notes(session)
    assert "so short a delay" not in notes(opened(paid_on="2026-12-10"))


def test_each_sign_is_named_with_its_days_and_equal_months_share_a_row():
    session = opened(due_date="2024-02-05", all_paid="open")
    told = [row["Sign"] for row in rows(session) if row["Sign"] != "–"]
    assert told == ["1", "2", "3", "4", "5", "6", "7", "7"]
    assert named_rows(session)["July 2024"]["What it means"] == "151 to 180 days late"
    run = named_rows(session)["August 2024 to October 2026"]
    assert (run["Days late"], run["What it means"]) == ("208 to 999", "more than 180 days late")


def test_a_payment_before_the_due_date_is_refused_beside_its_control():
    session = opened()
    before = session.result
    session.enter("paid_on", "2026-11-08")
    assert session.messages["paid_on"] == (
        "This must lie between 9 November 2026 and 31 December 2035. "
        "The picture still shows the last value that worked."
    )
    assert session.result == before
    session.enter("paid_on", "never")
    assert "Please enter a date" in session.messages["paid_on"]


def test_a_due_date_that_moves_past_the_payment_takes_it_along():
    session = opened(paid_on="2026-12-01", due_date="2027-01-15")
    assert session.values["paid_on"] == date(2027, 1, 15)
    assert "Paid on the due date" in finding(session)


def test_the_amount_is_asked_for_only_where_the_one_off_policy_asks_for_it():
    assert "bill" in opened().app.hidden(opened().values)
    session = opened(due_date="2024-05-05", paid_on="2025-01-05")
    assert "bill" not in session.app.hidden(session.values)
    assert finding(session).endswith("such an entry is no longer shown")
    assert "as the press tells it" in notes(session)
    session.enter("bill", "10001")
    assert "may stay until 5 January 2030" in finding(session)
    assert "does not help here" in notes(session)


def test_of_the_one_off_policy_what_is_over_and_what_it_does_not_reach_is_said():
    late = opened(due_date="2025-05-05", paid_on="2026-04-01")
    assert "That time is over" in notes(late)
    partly = opened(due_date="2025-09-05", paid_on="2026-02-05")
    assert "no longer shown" in named_rows(partly)["December 2025"]["What it means"]
    assert "no longer shown" not in named_rows(partly)["January 2026"]["What it means"]
    assert "The months after 31 December 2025 stay" in notes(partly)
    assert "one-off" not in notes(opened())


def test_what_is_assumed_is_called_so():
    assert "assumed" in terms(opened())
    assert "假设" in terms(opened(ZH))


@pytest.mark.parametrize("person", [one.person.id for one in case.examples()])
def test_it_starts_from_the_due_date_of_the_case(person):
    session = opened(person=person)
    given_case = case.example(person)
    assert session.result.due_date == given_case.due_date
    assert session.values["bill"] == max(given_case.bill - given_case.paid, 1)


@pytest.mark.parametrize("tag", TAGS)
@given(
    due=st.dates(date(2014, 1, 1), date(2035, 12, 31)),
    wait=st.one_of(st.none(), st.integers(0, 3000)),
    today=st.dates(date(2026, 1, 1), date(2035, 12, 31)),
)
@settings(deadline=None, max_examples=40)
def test_any_days_give_words_without_gaps_and_rows_in_order(tag, due, wait, today):
    entered = {"due_date": due.isoformat(), "today": today.isoformat()}
    if wait is None:
        entered["all_paid"] = "open"
    else:
        entered["paid_on"] = min(due + timedelta(wait), date(2035, 12, 31)).isoformat()
    session = opened(language(tag), **entered)
    told = [cell for row in rows(session) for cell in row.values()]
    assert all(told)
    assert "{" not in finding(session) + terms(session) + notes(session) + "".join(told)
    if session.result.is_late:
        assert language(tag).days(session.result.days_late) in finding(session)
    else:
        assert session.result.months == ()


@pytest.mark.parametrize("tag", TAGS)
def test_bars_begin_with_lateness_and_the_years_with_payment(tag):
    session = opened(language(tag), paid_on="2027-03-03")
    chart = CreditClockChart(language(tag), Screen(WIDTHS[-1]))
    chart.show(session.result)
    assert chart._bars[0].get_x() == date(2026, 11, 10).toordinal()
    heights = [bar.get_height() for bar in chart._bars]
    assert heights == sorted(heights)
    assert chart._years.get_x() == date(2027, 3, 3).toordinal()
    assert chart._years.get_x() + chart._years.get_width() == date(2032, 3, 3).toordinal()
    session.enter("paid_on", "2026-11-09")
    chart.show(session.result)
    assert not chart._years.get_visible()
    assert not any(bar.get_visible() for bar in chart._bars)
