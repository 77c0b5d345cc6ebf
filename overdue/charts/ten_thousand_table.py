"""The figures of households that are alike, in the table of the picture that is shown."""

from __future__ import annotations

from typing import Final

from overdue.charts.table import Table
from overdue.charts.ten_thousand_words import (
    no_map_words,
    of_hundred,
    ratio_words,
    remedy_words,
)
from overdue.household.alike import CELL, MONTHS, PEOPLE, Alike
from overdue.language import Language

__all__ = ["ten_thousand_table"]

_MONTHS: Final = (1, 3, 6, 12, 18, 24, 30, 36)


def ten_thousand_table(result: Alike, language: Language) -> Table:
    """Return the table that belongs to what is shown."""
    match result.shown:
        case "map":
            return _map(result, language)
        case "remedies":
            return _remedies(result, language)
        case _:
            return _by_month(result, language)


def _by_month(result: Alike, language: Language) -> Table:
    curves = [result.lived, result.under("low"), result.under("high")]
    return Table(
        columns=(
            language.text("ten_thousand.table.month"),
            language.text("ten_thousand.table.own"),
            language.text("ten_thousand.table.low"),
            language.text("ten_thousand.table.high"),
        ),
        rows=tuple(
            (
                language.number(month),
                *(of_hundred(float(one.by_month[month - 1]), language) for one in curves),
            )
            for month in _MONTHS
        ),
        caption=language.text("ten_thousand.table.caption.months", people=language.number(PEOPLE)),
    )


def _map(result: Alike, language: Language) -> Table:
    found = result.map
    if found is None:
        return Table(
            columns=(language.text("ten_thousand.table.debts"),),
            rows=((no_map_words(language),),),
            prose=(0,),
        )
    return Table(
        columns=(
            language.text("ten_thousand.table.debts"),
            *(
                language.text("ten_thousand.table.buffer", months=language.months(one))
                for one in found.buffers
            ),
        ),
        rows=tuple(
            (
                ratio_words(ratio, language),
                *(language.number(round(float(share) * CELL)) for share in shares),
            )
            for ratio, shares in zip(found.ratios, found.chance, strict=True)
        ),
        caption=language.text(
            "ten_thousand.table.caption.map",
            cell=language.number(CELL),
            months=language.months(MONTHS),
        ),
    )


def _remedies(result: Alike, language: Language) -> Table:
    def count(share: float) -> str:
        return language.number(round(share * PEOPLE))

    none = language.text("ten_thousand.table.none")
    rows = [
        (
            language.text("ten_thousand.remedy.none"),
            count(result.lived.chance),
            none,
            none,
            language.money_round(result.lived.owed),
        )
    ]
    rows.extend(
        (
            remedy_words(one, result, language),
            count(one.chance),
            count(one.saved),
            count(one.harmed),
            language.money_round(one.owed),
        )
        for one in result.helped
    )
    return Table(
        columns=(
            language.text("ten_thousand.table.remedy"),
            language.text("ten_thousand.table.miss"),
            language.text("ten_thousand.table.saved"),
            language.text("ten_thousand.table.harmed"),
            language.text("ten_thousand.table.owed"),
        ),
        rows=tuple(rows),
        caption=language.text(
            "ten_thousand.table.caption.remedies",
            people=language.number(PEOPLE),
            months=language.months(MONTHS),
        ),
    )
