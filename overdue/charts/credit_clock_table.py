"""The credit-record clock as a table: every month with its sign, and the days that count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final, TypeAlias

from overdue.charts.table import Table
from overdue.collection.record_clock import RecordClock, RecordMonth
from overdue.language import Language

_NOTHING: Final = "–"
_MONTH, _DAY = 0, 1
"""On one day, what the month shows stands before what else happens."""

_Row: TypeAlias = tuple[date, int, tuple[str, str, str, str]]
"""A day by which the row is placed, which of two rows of a day comes first, and its cells."""


def clock_table(result: RecordClock, language: Language) -> Table:
    """Months and days in their order; months that say the same stand in one row."""
    rows = sorted([*_months(result, language), *_days(result, language)], key=lambda row: row[:2])
    return Table(
        columns=(
            language.text("credit_clock.table.when"),
            language.text("credit_clock.table.sign"),
            language.text("credit_clock.table.late"),
            language.text("credit_clock.table.what"),
        ),
        rows=tuple(cells for _, _, cells in rows),
        caption=language.text("credit_clock.table.caption"),
        prose=(3,),
    )


def meaning(sign: int, result: RecordClock, language: Language) -> str:
    """What a sign means: the days late for which it stands."""
    first = result.rules.first_days
    if sign == len(first):
        return language.text("credit_clock.sign.last", days=language.days(first[-1] - 1))
    return language.text(
        "credit_clock.sign.range",
        low=language.number(first[sign - 1]),
        high=language.number(first[sign] - 1),
    )


def _months(result: RecordClock, language: Language) -> Iterator[_Row]:
    def alike(month: RecordMonth) -> tuple[object, ...]:
        own = month.first == result.months[0].first  # the first month says more than its sign
        return own, month.sign, month.late_at_end, result.hides(month)

    for _, group in groupby(result.months, alike):
        months = list(group)
        first, last = months[0], months[-1]
        when = language.date(first.first, "month")
        if first is not last:
            when = language.text(
                "credit_clock.table.span", first=when, last=language.date(last.first, "month")
            )
        late = language.number(first.days_late)
        if first is not last:
            until = language.number(last.days_late)
            late = language.text("credit_clock.table.span", first=late, last=until)
        sign, what = _sign_and_meaning(first, result, language)
        yield first.last, _MONTH, (when, sign, late, what)


def _sign_and_meaning(
    month: RecordMonth, result: RecordClock, language: Language
) -> tuple[str, str]:
    sign, words = language.number(month.sign), meaning(month.sign, result, language)
    if result.hides(month):
        return sign, language.text("credit_clock.row.hidden", meaning=words)
    if not month.late_at_end:
        if result.ending is None:
            return sign, language.text("credit_clock.row.so_far", meaning=words)
        return (
            language.text("credit_clock.table.either", sign=sign),
            language.text("credit_clock.row.paid_within", sign=sign, meaning=words),
        )
    if month.first == result.months[0].first:
        day = language.date(result.month_end)
        return sign, language.text("credit_clock.row.month_end", meaning=words, day=day)
    return sign, words


def _days(result: RecordClock, language: Language) -> Iterator[_Row]:
    """Yield the rows of the days that count."""

    def row(day: date, what: str, days: str = "") -> _Row:
        when = days or language.date(day)
        return day, _DAY, (when, _NOTHING, _NOTHING, what)

    yield row(result.due_date, language.text("credit_clock.row.due"))
    yield row(result.today, _today(result, language))
    if not result.is_late:
        if result.ending is not None:
            yield row(result.ending.paid_on, language.text("credit_clock.row.on_time"))
        return
    yield row(result.first_late, language.text("credit_clock.row.first_late"))
    if result.ending is not None:
        years = language.number(result.rules.years_kept)
        yield row(result.ending.paid_on, language.text("credit_clock.row.paid", years=years))
        yield row(result.ending.kept_until, language.text("credit_clock.row.gone"))
    if result.payment_shows is not None:
        days, months = result.rules.payment_shows
        first, last = map(language.date, result.payment_shows)
        yield row(
            result.payment_shows[0],
            language.text(
                "credit_clock.row.shows", days=language.days(days), months=language.months(months)
            ),
            language.text("credit_clock.table.span", first=first, last=last),
        )
    if result.instead is not None and result.repair != "covered":
        yield row(result.instead.kept_until, _instead(result, language))


def _today(result: RecordClock, language: Language) -> str:
    if result.ending is not None:
        return language.text("credit_clock.row.today")
    if not result.is_late:
        return language.text("credit_clock.row.not_due")
    years = language.number(result.rules.years_kept)
    return language.text("credit_clock.row.not_begun", years=years)


def _instead(result: RecordClock, language: Language) -> str:
    if result.ending is None or result.instead is None:
        return language.text("credit_clock.row.instead_open")
    return language.text(
        "credit_clock.row.instead",
        days=language.days(result.earlier_days),
        day=language.date(result.instead.paid_on),
    )
