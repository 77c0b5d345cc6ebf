"""The words of a bill that is paid a little short."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from overdue.charts.table import Table
from overdue.charts.terms_line import terms_line, terms_notes
from overdue.fees import OneYuanShort, PaymentCliff
from overdue.language import Language

_YUAN: Final = Decimal(1)
_FEN: Final = Decimal("0.01")


def short_finding(result: OneYuanShort, language: Language) -> str:
    """What the first jump costs, and the second where there is one, or that there is none."""
    extra = {choice: edge.extra for choice, edge in result.edges.items()}
    first = extra["one_yuan_less"]
    fields = {
        "less": language.money_round(_YUAN),
        "days": language.days(result.days_late),
        "first": language.money(first),
    }
    if result.in_time:
        return _in_time(result, language, fields)
    if "one_yuan_below_minimum" in result.cliffs:
        second = language.money(extra["one_yuan_below_minimum"])
        if "one_yuan_less" in result.cliffs:
            return language.text("one_yuan_short.finding", second=second, **fields)
        return language.text("one_yuan_short.finding.minimum", second=second, **fields)
    if "one_yuan_less" in result.cliffs:
        if result.overlooked >= _YUAN:
            return language.text("one_yuan_short.finding.overlooked", **fields)
        return language.text("one_yuan_short.finding.all", **fields)
    return _no_jump(first, language, fields)


def _in_time(result: OneYuanShort, language: Language, fields: Mapping[str, str]) -> str:
    if result.days_late == 0:
        return language.text("one_yuan_short.finding.due_day", **fields)
    grace = language.days(result.terms.grace_days)
    return language.text("one_yuan_short.finding.in_time", grace=grace, **fields)


def _no_jump(extra: Decimal, language: Language, fields: Mapping[str, str]) -> str:
    if extra < _FEN / 2:
        return language.text("one_yuan_short.finding.nothing", fen=language.money(_FEN), **fields)
    return language.text("one_yuan_short.finding.none", **fields)


def short_terms(result: OneYuanShort, language: Language) -> str:
    """Rates and the day from which they run."""
    return terms_line(
        result.terms,
        language,
        daily_rate=result.daily_rate,
        days_purchase_to_due=result.days_purchase_to_due,
    )


def row_label(row: PaymentCliff, result: OneYuanShort, language: Language) -> str:
    """What is paid; the row of one yuan less stands below the one that it is less than."""
    paid, less = language.money(row.paid), language.money_round(_YUAN)
    match row.choice:
        case "all":
            return language.text("one_yuan_short.row.all", paid=paid)
        case "minimum":
            return language.text("one_yuan_short.row.minimum", paid=paid)
        case choice if choice in result.edges:
            return language.text("one_yuan_short.row.less", less=less, paid=paid)
        case _:
            return language.text("one_yuan_short.row.other", paid=paid)


def jump_label(row: PaymentCliff, language: Language) -> str:
    """By how much more the row costs than the one above it."""
    less, extra = language.money_round(_YUAN), language.money(row.extra)
    return language.text("one_yuan_short.jump", less=less, extra=extra)


def short_table(result: OneYuanShort, language: Language) -> Table:
    """Each choice and its price."""
    return Table(
        columns=(
            language.text("one_yuan_short.table.paid"),
            language.text("one_yuan_short.table.service_fee"),
            language.text("growth.label.late_fee"),
            language.text("one_yuan_short.table.total"),
            language.text("one_yuan_short.table.more"),
        ),
        rows=tuple(
            (
                row_label(row, result, language),
                language.money(row.cost.service_fee),
                language.money(row.cost.late_fee),
                language.money(row.cost.total_fee),
                language.money(row.extra),
            )
            for row in result.rows
        ),
        caption=language.text(
            "one_yuan_short.table.caption",
            bill=language.money(result.bill),
            days=language.days(result.days_late),
        ),
    )


def short_notes(result: OneYuanShort, language: Language) -> tuple[str, ...]:
    """Why the price jumps, what to do about it, and what is not counted."""
    notes = []
    if "one_yuan_less" in result.cliffs:
        before = language.days(result.days_purchase_to_due)
        notes.append(language.text("one_yuan_short.note.from_purchase", before=before))
    if "one_yuan_below_minimum" in result.cliffs:
        notes.append(language.text("one_yuan_short.note.below_minimum"))
    if result.overlooked:
        yuan = language.money(result.overlooked)
        notes.append(language.text("one_yuan_short.note.overlooked", yuan=yuan))
    if result.least_late_fees is not None:
        low, high = map(language.money, result.least_late_fees)
        notes.append(language.text("one_yuan_short.note.least_late_fee", low=low, high=high))
    return (*notes, *terms_notes(result.terms, language))
