"""A measured figure stands for its own stretch of time, and for no other day."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.facts import BrokenFacts, NoValue, UnknownFact, series
from overdue.facts.measured import Measured
from overdue.facts.measured_table import read_measured
from overdue.facts.span import read_span

CARDS = "credit-card-overdue-half-year"
COPIED = Path(__file__).parents[1] / "data" / "series_values.csv"
"""Every measurement as it was handed over, copied by machine: name, time, figures, how verified."""


def every() -> list[Measured]:
    found = [series.get(name) for name in series.names()]
    return [one for one in found if isinstance(one, Measured)]


def test_every_measurement_that_was_handed_over_is_there_with_its_figures() -> None:
    with COPIED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 143
    counts = Counter(row["series"] for row in rows)
    assert counts == {one.about.id: len(one.points) for one in every()}
    assert len(counts) == 56
    for row in rows:
        span = read_span(row["period"])
        (point,) = [p for p in series.measured(row["series"]).points if p.span == span]
        per = 100 if point.unit == "percent" else 1
        assert point.value == (Decimal(row["value"]) / per if row["value"] else None)
        assert point.share == (Decimal(row["share_pct"]) / 100 if row["share_pct"] else None)
        assert point.verified == row["verified"]


def test_what_was_worked_out_follows_from_the_figures_named_beside_it() -> None:
    worked = [p for p in series.measured(CARDS).points if p.verified == "computed"]
    formulas = 0
    for point in worked:
        assert point.note is not None, point.span
        found = re.search(r"([\d.]+) ÷ ([\d.]+)", point.note["zh-Hans"])
        if found:
            formulas += 1
            later, growth = Decimal(found[1]), Decimal(found[2])
            rounding = later * Decimal(1).scaleb(growth.as_tuple().exponent) / 2
            assert point.value is not None
            assert abs(point.value - later / growth) <= rounding + Decimal("0.01")
            in_billions = re.search(r"([\d.]+) ÷", point.note["en"])
            assert in_billions is not None
            assert Decimal(in_billions[1]) * 10 == Decimal(found[1])
    assert formulas >= 12


def test_each_figure_says_where_it_was_read_and_only_a_missing_one_does_not() -> None:
    for one in every():
        for point in one.points:
            assert (point.source is None) == (point.verified == "not-found")
            if point.source is not None:
                assert point.source.href or point.source.note


def test_no_figure_links_a_bare_number_or_a_hijacked_site() -> None:
    hosts = {p.source.host for one in every() for p in one.points if p.source and p.source.host}
    assert not [host for host in hosts if re.fullmatch(r"[\d.:]+", host)]
    assert not [host for host in hosts if "gulet" in host or "dance" in host]


def test_a_share_says_of_what_it_is_one() -> None:
    for one in every():
        if one.unit == "percent":
            assert one.about.of, one.about.id


@pytest.mark.parametrize(
    ("day", "figure"),
    [("2009-01-01", "49.7"), ("2024-12-31", "1239.64"), ("2012-12-01", "146.58")],
)
def test_a_figure_holds_on_the_days_of_its_quarter(day: str, figure: str) -> None:
    assert series.value(CARDS, date.fromisoformat(day)) == Decimal(figure)


def test_past_the_last_known_quarter_it_is_refused_and_says_until_when_it_is_known() -> None:
    assert series.known_until(CARDS) == date(2024, 12, 31)
    with pytest.raises(NoValue, match="from 2009-01-01 until 2024-12-31, not for 2025-01-01"):
        series.value(CARDS, date(2025, 1, 1))


def test_inside_a_gap_it_is_refused_and_names_the_quarters_on_both_sides() -> None:
    with pytest.raises(NoValue, match=r"known until 2024-12-31.*between 2010Q1 and 2010Q4"):
        series.value(CARDS, date(2010, 8, 1))


@given(st.sampled_from(sorted(set(series.names()) - {"lpr-1y", "lpr-5y"})), st.dates())
def test_on_any_day_there_is_the_figure_of_a_stretch_that_holds_it_or_none(
    name: str, day: date
) -> None:
    holding = [p for p in series.measured(name).known if day in p.span]
    if len(holding) == 1:
        assert series.value(name, day) == holding[0].value
    else:
        with pytest.raises(NoValue):
            series.value(name, day)


@given(st.dates(date(2009, 1, 1), date(2024, 12, 31)), st.integers(1, 4000))
def test_nothing_is_ever_carried_past_the_last_known_day(day: date, later: int) -> None:
    for one in every():
        with pytest.raises(NoValue):
            one.at(max(day, one.about.known_until) + timedelta(days=later))


def test_a_year_beside_its_quarters_is_only_given_for_the_length_that_is_meant() -> None:
    sold = series.measured("npl-batch-personal-volume")
    day = date(2024, 8, 1)
    with pytest.raises(NoValue, match="several figures for 2024-08-01: say for which of year, qu"):
        series.value("npl-batch-personal-volume", day)
    assert sold.at(day, "quarter").value == Decimal("546.6")
    assert sold.at(day, "year").value == Decimal("1583.5")
    with pytest.raises(NoValue, match="no figure for a month"):
        sold.at(day, "month")


def test_a_rate_that_holds_until_it_changes_is_no_series_of_measurements() -> None:
    with pytest.raises(UnknownFact, match="no series of measurements with the id 'lpr-1y'"):
        series.measured("lpr-1y")


HEAD = "series,period,value,share_pct,unit,precision,verified,source,note_en,note_zh_hans\n"
ONE = "loans,2024Q1,5.5,,percent,as-printed,read-page,https://a.example/1,,\n"
TWO = "loans,2024Q3,6.0,,percent,about,read-page,unlinked,rounded,四舍五入\n"
NONE = "loans,2024Q4,,,percent,as-printed,not-found,,,\n"
ABOUT = """\
schema: 1
unlinked: {en: a copy was read, zh-Hans: 读的是转载}
measured:
- id: loans
  title: {en: Loans, zh-Hans: 贷款}
  counted: at-end
  of: {en: of all loans, zh-Hans: 占全部贷款}
  known_until: 2024-09-30
  last_reviewed: 2026-11-23
  review_by: 2027-05-23
"""


def described(folder: Path, rows: str | None, about: str = ABOUT) -> Path:
    path = folder / "assets" / "series" / "loans.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(about, encoding="utf-8")
    if rows is not None:
        path.with_suffix(".csv").write_text(rows, encoding="utf-8")
    return path


def test_measurements_are_read_from_their_table(tmp_path: Path) -> None:
    (loans,) = read_measured(described(tmp_path, HEAD + ONE + TWO + NONE))
    assert [point.value for point in loans.points] == [Decimal("0.055"), Decimal("0.06"), None]
    source, note = loans.points[1].source, loans.points[1].note
    assert source is not None
    assert (source.href, source.note and source.note["en"]) == (None, "a copy was read")
    assert note is not None
    assert note["zh-Hans"] == "四舍五入"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (None, "loans.csv: the table is missing"),
        (HEAD.replace("unit,", "") + ONE, "line 1, field unit: the table has no such column"),
        (HEAD + ONE.replace("5.5", "about 5"), "line 2, loans, field value: 'about 5' cannot"),
        (HEAD + ONE.replace("5.5", "NaN"), "line 2, loans, field value: 'NaN' cannot"),
        (HEAD + ONE.replace("2024Q1", "2024-Q1"), "line 2, loans, field period: '2024-Q1' cannot"),
        (HEAD + ONE.replace("loans", "loan"), "line 2, field series: 'loan' is not described"),
        (HEAD + ONE.replace("read-page", "seen"), "field verified: 'seen' cannot be read"),
        (HEAD + ONE.replace("percent", "pct"), "field unit: 'pct' cannot be read"),
        (HEAD + ONE.replace("as-printed", "maybe"), "field precision: 'maybe' cannot be read"),
        (HEAD + ONE.replace("https://a.example/1", ""), "field source: '' cannot be read: give"),
        (HEAD + ONE.replace("https:", "ftp:"), "field source: 'ftp://a.example/1' cannot"),
        (HEAD + TWO.replace("rounded", ""), "field note_en: '' cannot be read: The language en"),
        (HEAD + NONE.replace("Q4,,", "Q4,1,"), "what was not found has no figure"),
        (HEAD + ONE.replace(",,\n", ",a,b,c\n"), "line 2: a row has 10 cells"),
        (HEAD + TWO + ONE, "the rows must go from the earliest to the latest"),
        (HEAD + ONE + ONE + TWO, "2024Q1 begins before the row before it has ended"),
        (HEAD + ONE.replace("percent", "cases") + TWO, "a series has one unit"),
        (HEAD + ONE.replace("5.5,", "5.5,2") + TWO, "the .yaml file must say under share_of"),
        (HEAD + ONE, "the last figure must be of the last known day, 2024-09-30"),
        (HEAD, "the last figure must be of the last known day"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_file_and_line(
    tmp_path: Path, rows: str | None, said: str
) -> None:
    with pytest.raises(BrokenFacts) as caught:
        read_measured(described(tmp_path, rows))
    assert said in str(caught.value)
    assert str(caught.value).startswith("assets/series/loans.csv")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("unlinked:", "#", "say in the .yaml file under `unlinked` what was read"),
        ("counted: at-end", "counted: often", "field counted"),
        ("2027-05-23", "2026-05-23", "review_by must be after last_reviewed"),
        ("zh-Hans: 贷款", "de: Kredite", "loans"),
    ],
)
def test_a_description_that_cannot_be_used_is_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(BrokenFacts, match=re.escape(said)):
        read_measured(described(tmp_path, HEAD + ONE + TWO, ABOUT.replace(old, new)))
