"""Overdue card debt in words: one sentence, whose debt it is, every quarter, what is in doubt."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Final

from overdue import law
from overdue.charts.table import Table
from overdue.facts.quarters import Quarter, Quarters
from overdue.facts.span import Span
from overdue.language import Language, key

_QUARTERS: Final = (
    key("scale.quarter.first"),
    key("scale.quarter.second"),
    key("scale.quarter.third"),
    key("scale.quarter.fourth"),
)
_TWICE: Final = 2
_ENDS: Final = 2
"""A comparison needs two quarters."""


def year_words(year: int, language: Language) -> str:
    """A year as dates write it."""
    return language.date(date(year, 1, 1), "year")


def quarter_words(span: Span, language: Language) -> str:
    """A quarter by number and year."""
    name = _QUARTERS[(span.first.month - 1) // 3]
    return language.text(name, year=year_words(span.first.year, language))


def in_unit(value: Decimal, language: Language) -> Decimal:
    """100 million yuan in the large unit of the language: billions, or 亿."""
    return value / Decimal(language.text("scale.unit.size"))


def amount_words(value: Decimal, language: Language) -> str:
    """An amount with its unit, for a sentence."""
    return language.text("scale.amount", n=language.number(in_unit(value, language), 2))


def figure_words(result: Quarters, figure: Decimal, language: Language) -> str:
    """The figure that is meant, with its unit."""
    if result.measure == "amount":
        return amount_words(figure, language)
    return language.percent(figure, None)


def scale_finding(result: Quarters, language: Language) -> str:
    """The last known quarter of the years, beside the first, and how many are not known."""
    known = result.known
    if not known:
        years = _years(result, language)
        last = quarter_words(result.last_known, language)
        return language.text("scale.finding.nothing", years=years, last=last)
    fields = {
        "quarter": quarter_words(known[-1].span, language),
        "figure": _figure(result, known[-1], language),
        "unknown": _unknown(result, language),
    }
    if len(known) >= _ENDS:
        fields["compared"] = _compared(result, known[0], known[-1], language)
    match result.measure, len(known) >= _ENDS:
        case "amount", True:
            return language.text("scale.finding.amount", **fields)
        case "amount", False:
            return language.text("scale.finding.amount_alone", **fields)
        case _, True:
            return language.text("scale.finding.share", **fields)
        case _:
            return language.text("scale.finding.share_alone", **fields)


def _figure(result: Quarters, one: Quarter, language: Language) -> str:
    words = figure_words(result, one.figure or Decimal(0), language)
    if result.measure == "share" or one.point is None or one.point.share is None:
        return words
    share = language.percent(one.point.share, None)
    return language.text("scale.amount_with_share", amount=words, share=share)


def _compared(result: Quarters, first: Quarter, last: Quarter, language: Language) -> str:
    before, now = first.figure or Decimal(0), last.figure or Decimal(0)
    when = quarter_words(first.span, language)
    if result.measure == "share":
        figure = figure_words(result, before, language)
        return language.text("scale.compared.against", figure=figure, quarter=when)
    if now >= _TWICE * before:
        times = language.number(now / before, 1)
        return language.text("scale.compared.times", times=times, quarter=when)
    share = language.percent(abs(now / before - 1))
    if now >= before:
        return language.text("scale.compared.more", share=share, quarter=when)
    return language.text("scale.compared.less", share=share, quarter=when)


def _unknown(result: Quarters, language: Language) -> str:
    every, missing = len(result.every), len(result.every) - len(result.known)
    all_of_them = language.number(every)
    if not missing:
        return language.text("scale.unknown.none", every=all_of_them)
    return language.plural("scale.unknown", missing, every=all_of_them)


def _years(result: Quarters, language: Language) -> str:
    first = year_words(result.first_year, language)
    if result.first_year == result.last_year:
        return first
    last = year_words(result.last_year, language)
    return language.text("scale.span", first=first, last=last)


def scale_terms(result: Quarters, language: Language) -> str:
    """Whose debt it is, and until when it is known."""
    return language.text("scale.terms", last=quarter_words(result.last_known, language))


def scale_notes(result: Quarters, language: Language) -> tuple[str, ...]:
    """That this is money and no count of people, what a gap means, and what else to know."""
    about = result.series.about.notes
    return (
        language.text("scale.note.people"),
        language.text("scale.note.baitiao"),
        language.text("scale.note.gaps"),
        *([language.pick(about)] if about else []),
    )


def scale_table(result: Quarters, language: Language) -> Table:
    """Every quarter with how it is known; quarters without a row stand together in one."""
    rows: list[tuple[str, ...]] = []
    for missing, group in groupby(result.every, key=lambda one: one.point is None):
        run = list(group)
        if missing:
            rows.append(_missing(run, language))
        else:
            rows.extend(_row(one, language) for one in run)
    return Table(
        columns=(
            language.text("scale.table.quarter"),
            language.text("scale.table.amount"),
            language.text("scale.table.share"),
            language.text("scale.table.known"),
        ),
        rows=tuple(rows),
        caption=language.text("scale.table.caption", years=_years(result, language)),
        prose=(3,),
    )


def _missing(run: list[Quarter], language: Language) -> tuple[str, ...]:
    name = quarter_words(run[0].span, language)
    if len(run) > 1:
        last = quarter_words(run[-1].span, language)
        name = language.text("scale.span", first=name, last=last)
    none = language.text("scale.table.none")
    return name, none, none, language.text("scale.label.unknown")


def _row(one: Quarter, language: Language) -> tuple[str, ...]:
    point = one.point
    if point is None:
        return _missing([one], language)
    none = language.text("scale.table.none")
    if point.value is None or point.verified == "not-found":
        known = language.text("scale.label.unknown")
    else:
        known = language.pick(law.word("verified", point.verified))
    if point.note is not None:
        remark = language.pick(point.note)
        known = language.text("scale.table.remarked", known=known, remark=remark)
    return (
        quarter_words(one.span, language),
        none if point.value is None else language.number(in_unit(point.value, language), None),
        none if point.share is None else language.percent(point.share, None),
        known,
    )
