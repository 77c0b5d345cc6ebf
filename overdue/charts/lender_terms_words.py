"""Published rates and the loan prime rate in words: what is known on a day, and what is not."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from overdue import lenders
from overdue.fees.terms_by_date import Gap, Lpr, PublishedRate, TermsByDate
from overdue.language import Language, key

UNITS: Final = {
    "late_fee": key("lender_terms.unit.late_fee"),
    "overdue_rate": key("lender_terms.unit.overdue_rate"),
    "card_interest": key("lender_terms.unit.card_interest"),
}
_CHARGES: Final = {
    "late_fee": key("lender_terms.charge.late_fee"),
    "overdue_rate": key("lender_terms.charge.overdue_rate"),
    "card_interest": key("lender_terms.charge.card_interest"),
}
_LINES: Final = {
    "late_fee": key("lender_terms.terms.late_fee"),
    "overdue_rate": key("lender_terms.terms.overdue_rate"),
    "card_interest": key("lender_terms.terms.card_interest"),
}


class TermsShown(NamedTuple):
    """The published terms with the loan prime rate, and which of the two is shown."""

    terms: TermsByDate
    view: Literal["terms", "lpr"]


# In the picture ---------------------------------------------------------------------------------


def unit_words(result: TermsShown, language: Language) -> str:
    """What the vertical axis shows."""
    if result.view == "lpr":
        return language.text("lender_terms.unit.lpr")
    return language.text(UNITS[result.terms.charge])


def rate_label(one: PublishedRate, language: Language, *, short: bool) -> str:
    """What a published rate is called at its line or dot; `short`: without the date."""
    rate = rate_words(one, language)
    if not one.settled:
        if short or one.page_date is None:
            return language.text("lender_terms.label.doubt", rate=rate)
        day = language.date(one.page_date, one.page_precision)
        return language.text("lender_terms.label.doubt_page", rate=rate, day=day)
    if one.version.used_until is not None:
        until = language.date(one.version.used_until, "year")
        return language.text("lender_terms.label.until", rate=rate, until=until)
    if short:
        return language.text("lender_terms.label.newest", rate=rate)
    if one.page_date is None:
        return language.text("lender_terms.label.undated", rate=rate)
    day = language.date(one.page_date, one.page_precision)
    return language.text("lender_terms.label.newest_page", rate=rate, day=day)


def read_out(result: TermsShown, language: Language) -> tuple[str, str]:
    """The learner's day, and what is known on it."""
    day, lpr, used = language.date(result.terms.on), result.terms.lpr, result.terms.in_use
    if result.view == "terms":
        if used is None:
            return day, language.text("lender_terms.read.nothing")
        return day, language.text("lender_terms.a_day", rate=rate_words(used, language))
    if lpr.value is None:
        return day, language.text("lender_terms.read.no_lpr")
    value = _read_rate(lpr, lpr.value, language)
    if lpr.four_fold is None:
        return day, language.text("lender_terms.read.lpr", lpr=value)
    four = language.percent(lpr.four_fold, None)
    times = language.number(lpr.multiple, None)
    return day, language.text("lender_terms.read.four", lpr=value, times=times, four=four)


def _read_rate(lpr: Lpr, rate: Decimal, language: Language) -> str:
    """A loan prime rate, with its doubt."""
    shown = language.percent(rate, None)
    return shown if lpr.verified else language.text("lender_terms.from_memory", rate=shown)


def rate_words(one: PublishedRate, language: Language) -> str:
    """A rate, or the top of a range."""
    rate = language.percent(one.rate, None)
    return language.text("lender_terms.up_to", rate=rate) if one.up_to else rate


# The finding ------------------------------------------------------------------------------------


def lender_terms_finding(result: TermsShown, language: Language) -> str:
    """What holds on the day, from which page, and until when the LPR is known."""
    known = language.date(result.terms.lpr.known_until)
    if result.view == "lpr":
        return _lpr_finding(result.terms, language, known)
    found = _terms_finding(result.terms, language)
    return language.text("lender_terms.finding.and_lpr", found=found, known=known)


def _terms_finding(terms: TermsByDate, language: Language) -> str:
    fields = {
        "day": language.date(terms.on),
        "product": language.pick(terms.product.name),
        "charge": language.text(_CHARGES[terms.charge]),
        "page": _page(terms.newest, language),
        "rate": rate_words(terms.newest, language),
    }
    used = terms.in_use
    if used is None:
        if terms.on > terms.reviewed:
            reviewed = language.date(terms.reviewed)
            return language.text("lender_terms.finding.later", reviewed=reviewed, **fields)
        return language.text("lender_terms.finding.gap", **fields)
    if used is terms.newest:
        return language.text("lender_terms.finding.newest", **fields)
    older = rate_words(used, language)
    fields["older_page"] = _page(used, language)
    return language.text("lender_terms.finding.older", older=older, **fields)


def _page(one: PublishedRate, language: Language) -> str:
    """The page with its doubt, where it has one."""
    page = page_words(one, language)
    return page if one.settled else language.text("lender_terms.page.doubt", page=page)


def page_words(one: PublishedRate, language: Language) -> str:
    """The page that a rate was read on, by its date."""
    if one.page_date is None:
        return language.text("lender_terms.page.undated")
    day = language.date(one.page_date, one.page_precision)
    return language.text("lender_terms.page", day=day)


def _lpr_finding(terms: TermsByDate, language: Language, known: str) -> str:
    lpr = terms.lpr
    fields = {
        "day": language.date(terms.on),
        "known": known,
        "times": language.number(lpr.multiple, None),
    }
    if lpr.value is None and terms.on > lpr.known_until:
        last = language.percent(lpr.last, None)
        four = language.percent(lpr.last * lpr.multiple, None)
        return language.text("lender_terms.finding.lpr_later", last=last, four=four, **fields)
    if lpr.value is None:
        since = language.date(lpr.known_from)
        return language.text("lender_terms.finding.lpr_earlier", since=since, **fields)
    value = _read_rate(lpr, lpr.value, language)
    if lpr.four_fold is None:
        since = language.date(lpr.line_since)
        return language.text("lender_terms.finding.lpr_no_line", lpr=value, since=since, **fields)
    four = language.percent(lpr.four_fold, None)
    return language.text("lender_terms.finding.lpr", lpr=value, four=four, **fields)


def lender_terms_line(result: TermsShown, language: Language) -> str:
    """What the rate is charged on, or whom the multiple of the LPR concerns."""
    terms = result.terms
    if result.view == "lpr":
        times = language.number(terms.lpr.multiple, None)
        return language.text("lender_terms.terms.lpr", times=times)
    shown = terms.in_use or terms.newest
    ordinary = language.percent(shown.version.terms.daily_rate, None)
    if terms.charge == "late_fee" and shown.version.terms.daily_rate == 0:
        return language.text("lender_terms.terms.one_charge")
    multiplier = language.number(shown.version.terms.multiplier, None)
    return language.text(_LINES[terms.charge], ordinary=ordinary, times=multiplier)


# Notes --------------------------------------------------------------------------------


def lender_terms_notes(result: TermsShown, language: Language) -> tuple[str, ...]:
    """Gaps, contradictions and doubts; the contract decides."""
    terms = result.terms
    if result.view == "lpr":
        first = language.date(terms.points[0].on)
        return (
            language.text("lender_terms.note.lpr_memory", first=first),
            language.text("lender_terms.note.lpr_look_up"),
        )
    notes = [language.text("lender_terms.note.dashed", reviewed=language.date(terms.reviewed))]
    notes += [_gap(gap, language) for gap in terms.gaps]
    for one in terms.published:
        if one.contradicted:
            fields = {"page": page_words(one, language), "rate": rate_words(one, language)}
            notes.append(language.text("lender_terms.note.contradiction", **fields))
    notes += [
        _undated(one, language)
        for one in terms.published
        if one.page_date is None and one.version.used_until is not None
    ]
    said = [one.version.note for one in terms.published if one.version.note is not None]
    notes += [language.pick(note) for note in dict.fromkeys(said)]
    notes.append(language.text("lender_terms.note.contract"))
    return tuple(notes)


def _undated(one: PublishedRate, language: Language) -> str:
    """What is known of the time of a page that bears no date."""
    when = lenders.fact(one.fact).date_note
    rate = rate_words(one, language)
    return language.text(
        "lender_terms.note.undated", rate=rate, when="" if when is None else language.pick(when)
    )


def _gap(gap: Gap, language: Language) -> str:
    if gap.last is None:
        first = language.date(gap.first) if gap.first else ""
        return language.text("lender_terms.note.gap_since", first=first)
    last = language.date(gap.last)
    if gap.first is None:
        return language.text("lender_terms.note.gap_until", last=last)
    return language.text("lender_terms.note.gap", first=language.date(gap.first), last=last)
