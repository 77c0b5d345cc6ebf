"""One household's months as a table that adds up to the fen."""

from __future__ import annotations

from overdue.charts.one_household_lived import OneHousehold
from overdue.charts.table import Table
from overdue.household.fen import Fen, yuan
from overdue.language import Language

__all__ = ["household_table"]


def household_table(result: OneHousehold, language: Language) -> Table:
    """Return what came in and went out in each month, and what was left.

    Cash of the month before, with income and new loans, less spending and payments, is cash.
    """
    path = result.path
    columns: list[tuple[str, Fen]] = [(language.text("one_household.table.income"), path.income)]
    if path.borrowed.any():
        columns.append((language.text("one_household.table.borrowed"), path.borrowed))
    columns.append((language.text("one_household.table.spent"), path.spent + path.bills))
    columns.append((language.text("one_household.table.paid"), path.paid))
    if path.missed.any():
        columns.append((language.text("one_household.table.missed"), path.missed))
    columns.append((language.text("one_household.table.cash"), path.cash))
    columns.append((language.text("one_household.table.owed"), path.owed))
    if result.other is not None:
        other = language.text("one_household.table.other")
        columns.append((other, result.other.cash))
    rows = [
        (language.number(month + 1), *(_money(sums[month], language) for _, sums in columns))
        for month in range(path.months)
    ]
    return Table(
        columns=(language.text("one_household.table.month"), *(name for name, _ in columns)),
        rows=tuple(rows),
        caption=language.text(
            "one_household.table.caption",
            put_by=language.money(result.household.buffer),
            owed=language.money(yuan(path.start)),
        ),
    )


def _money(fen: int, language: Language) -> str:
    return language.money(yuan(fen))
