"""Published rates and the loan prime rate as tables."""

from __future__ import annotations

from overdue import law, lenders
from overdue.charts.lender_terms_words import UNITS, TermsShown, page_words, rate_words
from overdue.charts.table import Table
from overdue.fees.terms_by_date import PublishedRate
from overdue.language import Language


def lender_terms_table(result: TermsShown, language: Language) -> Table:
    """Every version of the terms, or every change of the loan prime rate."""
    return _lpr_table(result, language) if result.view == "lpr" else _versions(result, language)


def _versions(result: TermsShown, language: Language) -> Table:
    terms = result.terms
    rows = []
    for one in terms.published:
        ordinary = one.version.terms.daily_rate
        rows.append(
            (
                language.pick(one.version.label),
                rate_words(one, language),
                language.percent(ordinary, None)
                if ordinary
                else language.text("lender_terms.table.none"),
                page_words(one, language),
                _taken(one, language),
                _sure(one, language),
            )
        )
    return Table(
        columns=(
            language.text("lender_terms.table.version"),
            language.text(UNITS[terms.charge]),
            language.text("lender_terms.table.ordinary"),
            language.text("lender_terms.table.page"),
            language.text("lender_terms.table.taken"),
            language.text("lender_terms.table.sure"),
        ),
        rows=tuple(rows),
        caption=language.text(
            "lender_terms.table.caption", product=language.pick(terms.product.name)
        ),
        prose=(0, 3, 4, 5),
    )


def _taken(one: PublishedRate, language: Language) -> str:
    """For which days the course takes a version."""
    version = one.version
    first = language.date(version.used_from) if version.used_from else ""
    last = language.date(version.used_until) if version.used_until else ""
    if not version.chosen_by_date:
        return language.text("lender_terms.taken.never")
    if first and last:
        return language.text("lender_terms.taken.span", first=first, last=last)
    if first:
        return language.text("lender_terms.taken.since", first=first)
    if last:
        return language.text("lender_terms.taken.until", last=last)
    return language.text("lender_terms.taken.always")


def _sure(one: PublishedRate, language: Language) -> str:
    fact = lenders.fact(one.fact)
    read = language.pick(law.word("verified", fact.verified))
    if one.settled:
        return read
    return language.text("lender_terms.table.doubt", read=read)


def _lpr_table(result: TermsShown, language: Language) -> Table:
    lpr = result.terms.lpr
    rows = []
    for point in result.terms.points:
        four = language.text("lender_terms.table.no_line")
        if point.on >= lpr.line_since:
            four = language.percent(point.value * lpr.multiple, None)
        rows.append(
            (
                language.date(point.on),
                language.percent(point.value, None),
                four,
                language.pick(law.word("verified", point.verified)),
            )
        )
    times = language.number(lpr.multiple, None)
    return Table(
        columns=(
            language.text("lender_terms.table.since"),
            language.text("lender_terms.label.lpr"),
            language.text("lender_terms.label.four", times=times),
            language.text("lender_terms.table.sure"),
        ),
        rows=tuple(rows),
        caption=language.text("lender_terms.table.lpr", known=language.date(lpr.known_until)),
        prose=(3,),
    )
