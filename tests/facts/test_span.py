"""A stretch of time is what its name says, to the day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.facts.span import NotASpan, Span, quarter, read_span

YEARS = st.integers(1900, 2100)


@pytest.mark.parametrize(
    ("text", "first", "last", "per"),
    [
        ("2024-08-19", "2024-08-19", "2024-08-19", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023Q1", "2023-01-01", "2023-03-31", "quarter"),
        ("2024Q4", "2024-10-01", "2024-12-31", "quarter"),
        ("2025H1", "2025-01-01", "2025-06-30", "half-year"),
        ("2025H2", "2025-07-01", "2025-12-31", "half-year"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2019-01/2019-07", "2019-01-01", "2019-07-31", "stretch"),
        ("2017/2019", "2017-01-01", "2019-12-31", "stretch"),
    ],
)
def test_a_stretch_begins_and_ends_where_its_name_says(
    text: str, first: str, last: str, per: str
) -> None:
    span = read_span(text)
    assert (span.first.isoformat(), span.last.isoformat(), span.per) == (first, last, per)


@pytest.mark.parametrize(
    "text",
    ["", "2024Q5", "2025H3", "2024-13", "2023-02-29", "2024Q0", "24Q1", "2025-late", "2019/2017"],
)
def test_what_names_no_stretch_is_refused(text: str) -> None:
    with pytest.raises(NotASpan):
        read_span(text)


@given(YEARS)
def test_the_quarters_of_a_year_follow_each_other_without_a_gap(year: int) -> None:
    spans = [quarter(year, n) for n in (1, 2, 3, 4)]
    assert spans[0].first == date(year, 1, 1)
    assert spans[-1].last == date(year, 12, 31)
    for before, after in pairwise(spans):
        assert after.first == before.last + timedelta(days=1)


@given(YEARS, st.integers(1, 4))
def test_a_quarter_is_written_as_it_is_read(year: int, n: int) -> None:
    assert str(quarter(year, n)) == f"{year}Q{n}"
    assert read_span(f"{year}Q{n}") == quarter(year, n)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400), st.integers(-500, 500))
def test_a_day_is_in_a_stretch_from_its_first_to_its_last(day: date, long: int, off: int) -> None:
    span = Span(day, day + timedelta(days=long), "stretch")
    assert (day + timedelta(days=off) in span) == (0 <= off <= long)
