"""A number holds on the days for which it was read, and on no other."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.facts import NoValue, Period, Value
from overdue.facts.values import overlap

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))
CHANGED = Value(
    name="cap",
    unit="per-year",
    at=(
        Period(until=date(2020, 8, 19), value=Decimal("0.36")),
        Period(since=date(2021, 1, 1), value=Decimal("0.24")),
    ),
)


def test_the_last_day_of_a_period_and_the_first_of_the_next_belong_to_one_each() -> None:
    assert CHANGED.on(date(2020, 8, 19)).value == Decimal("0.36")
    assert CHANGED.on(date(2021, 1, 1)).value == Decimal("0.24")


def test_a_day_between_two_periods_has_no_value() -> None:
    assert CHANGED.on(date(2020, 8, 20)) is None


def test_without_a_day_the_newest_period_is_meant() -> None:
    assert CHANGED.on(None).value == Decimal("0.24")


@given(DAYS)
def test_on_any_day_each_dated_number_has_one_value_or_an_explicit_gap(day: date) -> None:
    for fact in (*law.every(), *lenders.every()):
        for value in fact.values:
            holding = [period for period in value.at if period.holds(day)]
            if holding:
                assert fact.period(value.name, day, value.whose) is holding[0]
                assert len(holding) == 1
            else:
                with pytest.raises(NoValue, match=f"is not known for {day}; known: "):
                    fact.period(value.name, day, value.whose)


@given(st.lists(st.tuples(DAYS, st.integers(0, 400)), max_size=6))
def test_an_overlap_is_found_where_a_day_lies_in_two_spans(spans: list[tuple[date, int]]) -> None:
    closed = [(first, first + timedelta(days=length)) for first, length in spans]
    clash = overlap(closed)
    if clash is None:
        edges = [day for span in closed for day in span]
        assert all(sum(a <= day <= b for a, b in closed) <= 1 for day in edges)
    else:
        assert sum(a <= clash <= b for a, b in closed) > 1


def test_a_number_that_a_fact_has_not_is_refused_with_those_it_has() -> None:
    with pytest.raises(NoValue, match="bt-minimum has no value daily_rate; it has carry_floor"):
        lenders.fact("bt-minimum").value("daily_rate")


def test_a_band_is_not_one_number() -> None:
    with pytest.raises(NoValue, match="is not one number"):
        lenders.fact("jt-rates").value("daily_rate")
