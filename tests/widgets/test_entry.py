"""What people type into a box."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.widgets.entry import NotADate, NotANumber, read_date, read_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("5000", "5000"),
        ("5,000.50", "5000.50"),
        ("¥5,000.00", "5000.00"),
        ("５０００元", "5000"),
        ("5，000", "5000"),
        (" 12 ", "12"),
        (".5", "0.5"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("0.05%", "0.05"),
        (90, "90"),
        (0.1, "0.1"),
    ],
)
def test_numbers_are_read_the_way_people_write_them(typed, number):
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "NaN", "inf", "-Infinity", "1e9", "1,2,3", "12.3.4", "--3", "+", ".", "九十", None,
     True, "<b>5</b>", "9" * 40, [], {}],
)  # fmt: skip
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(NotANumber):
        read_number(typed)


@given(st.text(max_size=30))
def test_no_text_whatever_breaks_the_reader(text):
    try:
        number = read_number(text)
    except NotANumber:
        return
    assert number.is_finite()


@pytest.mark.parametrize("typed", ["2026-11-23", "2026/11/23", "2026年11月23日", "2026.11.23"])
def test_dates_are_read_in_both_languages(typed):
    assert read_date(typed) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed", ["", "2026-02-30", "23 November", None, "99999-1-1", "2026-13-01"]
)
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(NotADate):
        read_date(typed)
