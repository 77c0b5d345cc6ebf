"""The words of a debt of which only the minimum is paid."""

from __future__ import annotations

from typing import Final

from overdue.charts.table import Table
from overdue.fees import MinimumOnly
from overdue.fees.paying_minimum import MONTH_DAYS
from overdue.language import Language

_TABLE_MONTHS: Final = (1, 2, 3, 6, 12, 24, 36, 60, 84, 120)
_MONTHS_A_YEAR: Final = 12


def minimum_finding(result: MinimumOnly, language: Language) -> str:
    """How long it takes and what it costs, or what is still owed."""
    last = result.road.last
    fields = {
        "bill": language.money(result.bill),
        "fees": language.money(last.total_fees),
        "balance": language.money(last.balance),
        "years": language.plural("unit.years", result.horizon // _MONTHS_A_YEAR),
        "months": language.months(result.road.months),
        "spend": language.money(result.new_spend),
    }
    if result.pay == "borrow_again":
        return language.text("minimum_spiral.finding.borrow", **fields)
    if result.new_spend:
        if result.road.months < 0:
            return language.text("minimum_spiral.finding.spend_never", **fields)
        return language.text("minimum_spiral.finding.spend", **fields)
    if result.road.months < 0:
        return language.text("minimum_spiral.finding.never", **fields)
    return language.text("minimum_spiral.finding", **fields)


def minimum_terms(result: MinimumOnly, language: Language) -> str:
    """Rate, month and minimum."""
    fields = {
        "rate": language.percent(result.terms.daily_rate, None),
        "days": language.days(MONTH_DAYS),
        "share": language.percent(result.share, None),
        "floor": language.money(result.floor),
    }
    if result.terms.model == "baitiao":
        return language.text("minimum_spiral.terms.baitiao", **fields)
    return language.text("minimum_spiral.terms.card", **fields)


def cleared_label(result: MinimumOnly, language: Language) -> str:
    """The month that ends with nothing owed."""
    return language.plural("minimum_spiral.label.cleared", result.road.months)


def steady_labels(result: MinimumOnly, language: Language) -> tuple[str, str]:
    """The fixed sum, and what it leads to."""
    return (
        language.text(
            "minimum_spiral.label.steady", payment=language.money_round(result.steady_payment)
        ),
        language.plural(
            "minimum_spiral.label.steady_end",
            result.steady.months,
            fees=language.money_round(result.steady.last.total_fees),
        ),
    )


def minimum_table(result: MinimumOnly, language: Language) -> Table:
    """Some of the months, and the last one."""
    rows = result.road.rows
    chosen = [row for row in rows if row.month in _TABLE_MONTHS or row is rows[-1]]
    return Table(
        columns=(
            language.text("minimum_spiral.table.after"),
            language.text("minimum_spiral.table.payment"),
            language.text("minimum_spiral.label.balance"),
            language.text("minimum_spiral.label.fees"),
            language.text("minimum_spiral.table.paid"),
        ),
        rows=tuple(
            (
                language.months(row.month),
                language.money(row.payment),
                language.money(row.balance),
                language.money(row.total_fees),
                language.money(row.total_paid),
            )
            for row in chosen
        ),
        caption=language.text("minimum_spiral.table.caption", bill=language.money(result.bill)),
    )


def minimum_notes(result: MinimumOnly, language: Language) -> tuple[str, ...]:
    """The way out, then what is not counted and what is only an example."""
    notes = []
    if result.steady_helps:
        notes.append(_way_out(result, language))
    floor = language.money(result.floor)
    if result.terms.model == "card":
        notes.append(language.text("minimum_spiral.note.card"))
        notes.append(language.text("minimum_spiral.note.floor", floor=floor))
        if result.pay == "borrow_again":
            fee = language.percent(result.redraw_fee, None)
            notes.append(language.text("minimum_spiral.note.redraw_fee", fee=fee))
        return tuple(notes)
    if result.bill < result.floor:
        notes.append(language.text("minimum_spiral.note.small", floor=floor))
    elif result.terms.start == "from_purchase":
        a_day = language.money(result.bill * result.terms.daily_rate)
        notes.append(language.text("minimum_spiral.note.from_purchase", a_day=a_day))
    return tuple(notes)


def _way_out(result: MinimumOnly, language: Language) -> str:
    fields = {
        "payment": language.money(result.steady_payment),
        "months": language.months(result.steady.months),
        "fees": language.money(result.steady.last.total_fees),
    }
    if result.pay == "borrow_again":
        return language.text("minimum_spiral.note.steady_own", **fields)
    if result.new_spend:
        return language.text("minimum_spiral.note.steady_stop", **fields)
    if max(row.payment for row in result.steady.rows) > result.steady_payment:
        return language.text("minimum_spiral.note.steady_more", **fields)
    return language.text("minimum_spiral.note.steady", **fields)
