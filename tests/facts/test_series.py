"""A series answers for the days that were read, and never beyond the last of them."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.facts import BrokenFacts, NoValue, UnknownFact, series

FIRST, LAST = date(2019, 8, 20), date(2026, 1, 20)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2019-08-20", "0.0425"),
        ("2020-04-20", "0.0385"),
        ("2021-12-19", "0.0385"),
        ("2021-12-20", "0.0380"),
        ("2024-10-20", "0.0335"),
        ("2024-10-21", "0.0310"),
        ("2025-05-20", "0.0300"),
        ("2026-01-20", "0.0300"),
    ],
)
def test_the_one_year_rate_holds_from_its_announcement_to_the_next(day: str, rate: str) -> None:
    assert series.value("lpr-1y", date.fromisoformat(day)) == Decimal(rate)


def test_the_five_year_rate_changes_where_the_one_year_rate_does_not() -> None:
    before, after = date(2024, 2, 19), date(2024, 2, 20)
    assert series.value("lpr-1y", before) == series.value("lpr-1y", after)
    assert series.value("lpr-5y", before) > series.value("lpr-5y", after)


def test_the_day_after_the_last_known_one_is_refused_and_says_until_when_it_is_known() -> None:
    assert series.known_until("lpr-1y") == LAST
    with pytest.raises(NoValue, match="known from 2019-08-20 until 2026-01-20, not for 2026-01-21"):
        series.value("lpr-1y", LAST + timedelta(days=1))


@given(st.dates())
def test_every_day_inside_has_a_value_and_every_day_outside_has_none(day: date) -> None:
    if FIRST <= day <= LAST:
        assert Decimal("0.03") <= series.value("lpr-1y", day) <= Decimal("0.0425")
    else:
        with pytest.raises(NoValue):
            series.value("lpr-1y", day)


def test_each_figure_says_where_it_was_read_or_that_it_was_not() -> None:
    for point in series.get("lpr-1y").points:
        assert (point.source is None) == (point.verified == "memory-only")


def test_an_unknown_series_names_those_that_there_are() -> None:
    with pytest.raises(UnknownFact, match=r"'lpr'; did you mean lpr-\dy"):
        series.value("lpr", LAST)


ABOUT = """\
schema: 1
series:
- id: rate
  title: {en: A rate, zh-Hans: 某利率}
  column: pct
  verified_column: verified
  unit: percent
  between: step
  known_until: 2025-01-20
  fact: lpr-latest
  last_reviewed: 2026-11-23
  review_by: 2026-12-21
  notes: {en: None., zh-Hans: 无。}
"""
ROWS = "date,pct,verified,source\n2024-01-20,3.00,read-page,\n2025-01-20,2.90,read-page,\n"


def described(folder: Path, rows: str | None, about: str = ABOUT) -> Path:
    path = folder / "assets" / "series" / "rate.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(about, encoding="utf-8")
    if rows is not None:
        path.with_suffix(".csv").write_text(rows, encoding="utf-8")
    return path


def test_a_series_is_read_from_its_table(tmp_path) -> None:
    (rate,) = series.read_series(described(tmp_path, ROWS))
    assert [point.value for point in rate.points] == [Decimal("0.03"), Decimal("0.029")]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (None, "rate.csv: the table is missing"),
        (ROWS.replace(",pct", ",percent"), "line 1, field pct: the table has no such column"),
        (ROWS.replace("2.90", "about 3"), "line 3, field pct: 'about 3' cannot be read"),
        (ROWS.replace("2024-01-20", "20/01/2024"), "line 2, field date: '20/01/2024' cannot"),
        (ROWS.replace("read-page,\n2", "seen,\n2"), "line 2, field verified: 'seen' cannot"),
        (ROWS.replace("2024-01-20", "2025-03-20"), "must go from the oldest to the newest"),
        (ROWS.replace("2025-01-20", "2025-01-21"), "the last row must be the last known day"),
        ("date,pct,verified,source\n", "the last row must be the last known day"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_file_and_line(
    tmp_path, rows: str | None, said: str
) -> None:
    with pytest.raises(BrokenFacts) as caught:
        series.read_series(described(tmp_path, rows))
    assert said in str(caught.value)
    assert str(caught.value).startswith("assets/series/rate.csv")
