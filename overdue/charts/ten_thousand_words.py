"""The words of households that are alike: how many miss a payment, and on what it hangs."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from overdue.charts.cause_words import cause_words
from overdue.charts.what_broke_it_words import of_hundred
from overdue.facts import series
from overdue.household import Remedy
from overdue.household.alike import (
    BUFFERS,
    CELL,
    MAPPED,
    MONTHS,
    PEOPLE,
    RATIOS,
    Alike,
    Helped,
)
from overdue.household.cells import Grid
from overdue.language import Language

__all__ = [
    "buffer_words",
    "change_words",
    "no_map_words",
    "of_hundred",
    "ratio_words",
    "remedy_words",
    "ten_thousand_facts",
    "ten_thousand_finding",
    "ten_thousand_notes",
    "ten_thousand_terms",
]

_HUNDRED: Final = 100
_FACTS: Final = ("cause-cn-no-official", "cause-cn-income-2020", "cause-us-cfpb")
_SHORT_OF_MONEY: Final = "us-cfpb-cover-month-or-less"
_CONSENT: Final = "extension-needs-consent"


# Names --------------------------------------------------------------------------------------------


def buffer_words(months: Decimal, language: Language) -> str:
    """Months of needs that are put by, as a number."""
    return language.number(months, None)


def ratio_words(ratio: Decimal, language: Language) -> str:
    """What goes to debts, as a share of the income."""
    return language.percent(ratio, 0)


def no_map_words(language: Language) -> str:
    """Why there is no map."""
    return language.text("ten_thousand.no_map", **_mapped(language))


def _mapped(language: Language) -> dict[str, str]:
    least, most = (language.percent(one, None) for one in MAPPED)
    return {"least": least, "most": most}


def remedy_words(one: Helped, result: Alike, language: Language) -> str:
    """What is done otherwise."""
    remedy: Remedy = one.remedy
    if remedy.buffer_months is not None:
        own = result.life.household.buffer_months or Decimal(0)
        if own >= remedy.buffer_months:
            return language.text("ten_thousand.remedy.buffer_there")
        return language.text(
            "ten_thousand.remedy.buffer", months=language.months(remedy.buffer_months)
        )
    if remedy.cut is not None:
        return language.text("ten_thousand.remedy.cut")
    if remedy.no_new_borrowing:
        return language.text("ten_thousand.remedy.no_borrowing")
    return language.text("ten_thousand.remedy.time", months=language.months(remedy.ask_for_time))


def change_words(own: float, now: float, language: Language) -> str:
    """So many of a hundred, and how many fewer or more that are than as it is."""
    fewer = round(own * _HUNDRED) - round(now * _HUNDRED)
    fields = {"n": of_hundred(now, language), "by": language.number(abs(fewer))}
    if fewer > 0:
        return language.text("ten_thousand.change.fewer", **fields)
    if fewer < 0:
        return language.text("ten_thousand.change.more", **fields)
    return language.text("ten_thousand.change.same", **fields)


# Sentences ----------------------------------------------------------------------------------------


def ten_thousand_finding(result: Alike, language: Language) -> str:
    """How many of a hundred miss a payment, and what that hangs on."""
    if result.shown == "map":
        return _map_finding(result, language)
    chance = result.lived.chance
    fields = {"n": of_hundred(chance, language), "months": language.months(MONTHS)}
    if result.shown == "remedies":
        listed, *more = [_helped(one, result, language) for one in result.helped]
        for one in more:
            listed = language.text("ten_thousand.finding.and", a=listed, b=one)
        return language.text("ten_thousand.finding.remedies", listed=listed, **fields)
    low, high = (of_hundred(result.under(one).chance, language) for one in ("low", "high"))
    half = language.text("ten_thousand.half", month=str(result.lived.half)) if chance else ""
    return language.text("ten_thousand.finding", half=half, low=low, high=high, **fields)


def _helped(one: Helped, result: Alike, language: Language) -> str:
    """How many miss a payment with a remedy; with more of them, that less is owed all the same."""
    fields = {
        "n": of_hundred(one.chance, language),
        "remedy": remedy_words(one, result, language),
    }
    less = result.lived.owed - one.owed
    if one.chance > result.lived.chance and less >= 1:
        less_words = language.money_round(less)
        return language.text("ten_thousand.finding.remedy_less", less=less_words, **fields)
    return language.text("ten_thousand.finding.remedy", **fields)


def _map_finding(result: Alike, language: Language) -> str:
    found, buffer, ratio = result.map, result.own_buffer, result.own_ratio
    if found is None or ratio is None:
        return language.text("ten_thousand.finding.no_map", **_mapped(language))
    other_buffer = BUFFERS[-1] if buffer < BUFFERS[-1] else BUFFERS[0]
    other_ratio = RATIOS[0] if ratio > RATIOS[0] else RATIOS[-1]
    return language.text(
        "ten_thousand.finding.map",
        cell=language.number(CELL),
        months=language.months(MONTHS),
        n=_at(found, buffer, ratio, language),
        buffer=language.months(buffer),
        ratio=ratio_words(ratio, language),
        other_buffer=language.months(other_buffer),
        with_buffer=_at(found, other_buffer, ratio, language),
        other_ratio=ratio_words(other_ratio, language),
        with_ratio=_at(found, buffer, other_ratio, language),
    )


def _at(found: Grid, buffer: Decimal, ratio: Decimal, language: Language) -> str:
    row, column = found.ratios.index(ratio), found.buffers.index(buffer)
    return language.number(round(float(found.chance[row, column]) * CELL))


def ten_thousand_terms(result: Alike, language: Language) -> str:
    """How many were lived in place of ten thousand, and that it is assumed."""
    if result.shown == "map":
        return language.text("ten_thousand.terms.map", cell=language.number(CELL))
    return language.text("ten_thousand.terms", people=language.number(PEOPLE))


def ten_thousand_notes(result: Alike, language: Language) -> tuple[str, ...]:
    """How it was counted, what is known and what is not."""
    count = CELL if result.shown == "map" else PEOPLE
    # Two standard errors of a share of a tenth.
    points = round(2 * _HUNDRED * (0.09 / count) ** 0.5)
    notes = [
        language.text(
            "ten_thousand.note.counted",
            people=language.number(count),
            points=language.plural("unit.percentage_points", points),
        ),
        language.text("ten_thousand.note.range"),
    ]
    if result.shown == "remedies":
        notes.append(_cut(result, language))
        notes.append(_time(result, language))
        notes.append(language.text("ten_thousand.note.no_borrowing"))
    if result.shown == "map":
        notes.append(language.text("ten_thousand.note.map"))
    listed = [
        language.text(
            "what_broke_it.chance",
            cause=cause_words(one.kind, language),
            chance=language.percent(one.chance, None),
        )
        for one in result.life.shocks
    ]
    notes.append(language.text("what_broke_it.note.assumed", chances=language.join(listed)))
    notes.append(_unknown(language))
    return tuple(notes)


def _cut(result: Alike, language: Language) -> str:
    share = next((one.cut for one in result.remedies if one.cut is not None), Decimal(0))
    return language.text("ten_thousand.note.cut", share=language.percent(share, 0))


def _time(result: Alike, language: Language) -> str:
    granted = next((one.granted for one in result.remedies if one.ask_for_time), Decimal(0))
    return language.text("ten_thousand.note.time", granted=language.percent(granted, 0))


def _unknown(language: Language) -> str:
    last = series.measured(_SHORT_OF_MONEY).points[-1]
    return language.text(
        "ten_thousand.note.unknown",
        share=language.percent(last.value or 0, None),
        year=language.date(last.span.first, "year"),
    )


def ten_thousand_facts(result: Alike) -> tuple[str, ...]:
    """What was published of incomes and buffers; with remedies, that time needs consent."""
    return (_CONSENT, *_FACTS) if result.shown == "remedies" else _FACTS
