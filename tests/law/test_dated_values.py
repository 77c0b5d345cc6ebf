"""On any day a dated number has exactly one value, or the gap says for which days one is known."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.facts import NoValue, series
from overdue.facts.record import Fact
from overdue.facts.values import Value

DAYS = st.dates(date(1980, 1, 1), date(2040, 12, 31))


def numbers(facts: tuple[Fact, ...]) -> list[tuple[Fact, Value]]:
    return [(fact, value) for fact in facts for value in fact.values]


LAW, LENDERS = numbers(law.every()), numbers(lenders.every())


def spans(value: Value) -> list[str]:
    """The days that a message must name for the value."""
    return [str(day) for period in value.at for day in (period.since, period.until) if day]


@pytest.mark.parametrize("where", [LAW, LENDERS], ids=["law", "lenders"])
@given(on=DAYS, data=st.data())
@settings(deadline=None, max_examples=150)
def test_a_dated_number_has_one_value_or_an_explicit_gap(
    where: list[tuple[Fact, Value]], on: date, data: st.DataObject
) -> None:
    fact, value = data.draw(st.sampled_from(where))
    edges = [day for period in value.at for day in (period.since, period.until) if day]
    on = data.draw(st.sampled_from([on, *edges]))
    holding = [period for period in value.at if period.holds(on)]
    if holding:
        assert len(holding) == 1
        assert fact.period(value.name, on, value.whose) is holding[0]
        assert holding[0].numbers
        return
    with pytest.raises(NoValue) as gap:
        fact.period(value.name, on, value.whose)
    message = str(gap.value)
    assert fact.id in message
    assert str(on) in message
    assert all(day in message for day in spans(value))


def test_there_are_gaps_and_changes_to_be_found() -> None:
    every = [*LAW, *LENDERS]
    assert any(len(value.at) > 1 for _, value in every)
    assert any(value.on(date(1980, 1, 1)) is None for _, value in every)


DAILY = [name for name in series.names() if isinstance(series.get(name), series.Series)]
MEASURED = [name for name in series.names() if name not in DAILY]


@pytest.mark.parametrize("name", DAILY)
@given(on=DAYS)
@settings(deadline=None, max_examples=60)
def test_a_series_has_one_figure_a_day_or_says_for_which_days(name: str, on: date) -> None:
    one = series.get(name)
    first, last = one.points[0].on, one.about.known_until
    if first <= on <= last:
        point = one.at(on)
        assert point in one.points
        assert point.on <= on
        assert not [later for later in one.points if point.on < later.on <= on]
        return
    with pytest.raises(NoValue) as gap:
        one.at(on)
    assert str(first) in str(gap.value)
    assert str(last) in str(gap.value)


@given(name=st.sampled_from(MEASURED), on=DAYS, data=st.data())
@settings(deadline=None, max_examples=200)
def test_a_measured_figure_is_that_of_its_own_time_or_the_gap_is_said(
    name: str, on: date, data: st.DataObject
) -> None:
    one = series.measured(name)
    ends = [day for point in one.points for day in (point.span.first, point.span.last)]
    on = data.draw(st.sampled_from([on, *ends]))
    holding = [point for point in one.known if on in point.span]
    if len(holding) == 1:
        assert one.at(on) is holding[0]
        return
    with pytest.raises(NoValue) as gap:
        one.at(on)
    assert name in str(gap.value)
    assert str(on) in str(gap.value)


@given(DAYS, st.sampled_from(law.LENDER_KINDS))
@settings(deadline=None, max_examples=120)
def test_a_ceiling_has_one_rate_on_any_day_or_says_until_when_it_is_known(
    on: date, kind: law.LenderKind
) -> None:
    rows = law.ceilings(kind, on)
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        if row.lpr_multiple is None:
            continue
        if row.lpr is None:
            assert row.annual_rate is None
            assert row.lpr_known_until is not None
        elif row.annual_rate is not None:
            assert row.annual_rate == row.lpr_multiple * row.lpr
            assert on <= (row.lpr_known_until or date.min)
