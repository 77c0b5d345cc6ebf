"""Borrowing to repay in words: how long it holds, what is then owed, what time would cost."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from overdue.charts.table import Table
from overdue.fees import instalment_irr
from overdue.household import Lender, Spiral, SpiralMonth, TimeToPay
from overdue.language import Language
from overdue.livelihood.assumptions import assumption

__all__ = [
    "Borrowing",
    "borrowing_facts",
    "borrowing_finding",
    "borrowing_notes",
    "borrowing_table",
    "borrowing_terms",
]

_TABLE_MONTHS: Final = (1, 2, 3, 4, 5, 6, 9, 12, 18, 24, 36, 48, 60)
_ASSUMED: Final = ("lenders", "lender-limit", "lender-months", "lender-fee", "instalment-fee")
_TIME: Final = "extension-needs-consent"
_LIVING: Final = ("urgent-and-medical-relief", "social-assistance-law-2026")
"""Where help for living costs stands."""


@dataclass(frozen=True, slots=True)
class Borrowing:
    """A bill paid with loans, and the same bill with time from its lender.

    Attributes
    ----------
    lender, lenders
        On which terms each further lender lends, and how many there are.
    own, short
        What a month leaves for debts, and what it lacks to live on; one of them is 0. Yuan.
    time_fee
        Fee of a month of time, as a share.
    spiral, time
        Both, month by month.
    """

    lender: Lender
    lenders: int
    own: Decimal
    short: Decimal
    time_fee: Decimal
    spiral: Spiral
    time: TimeToPay

    @property
    def room(self) -> Decimal:
        """What all further lenders lend at most, yuan."""
        return self.lenders * Decimal(self.lender.limit)

    @property
    def has_borrowed(self) -> bool:
        """Whether any lender was needed and lent."""
        return self.spiral.most_debts > 0

    @property
    def needed(self) -> Decimal:
        """What nobody lends in the month that ends it, yuan."""
        return self.spiral.last.missing + self.short

    @property
    def for_living(self) -> Decimal:
        """What was borrowed to live on, yuan."""
        return sum((row.for_living for row in self.spiral.rows), Decimal(0))


def borrowing_facts(result: Borrowing) -> tuple[str, ...]:
    """What a lender may agree to, what is known of fees, and help where a month is short."""
    found = [_TIME, *(fact for one in _ASSUMED for fact in assumption(one).facts)]
    if result.short:
        found.extend(_LIVING)
    return tuple(dict.fromkeys(found))


def borrowing_finding(result: Borrowing, language: Language) -> str:
    """How long borrowing holds, and what is owed when it no longer does."""
    spiral, last = result.spiral, result.spiral.last
    fields = {
        "bill": language.money(spiral.owed),
        "owed": language.money(last.owed),
        "loans": language.plural("borrow_to_repay.loans", last.debts),
        "fees": language.money(last.total_fees),
        "own": language.money(result.own),
        "lenders": language.plural("borrow_to_repay.from_lenders", result.lenders),
    }
    if spiral.cleared is not None and not result.has_borrowed:
        return language.text("borrow_to_repay.finding.own", **fields)
    if spiral.cleared is not None:
        most = max(row.lenders for row in spiral.rows)
        fields["lenders"] = language.plural("borrow_to_repay.from_lenders", most)
        fields["loans"] = language.plural("borrow_to_repay.loans", spiral.most_debts)
        fields["months"] = language.months(spiral.cleared)
        return language.text("borrow_to_repay.finding.cleared", **fields)
    if spiral.stops is None:
        fields["months"] = language.months(last.month)
        return language.text("borrow_to_repay.finding.holds", **fields)
    if not result.room:
        fields["missing"] = language.money(result.needed)
        return language.text("borrow_to_repay.finding.nobody", **fields)
    if not result.has_borrowed:
        fields["missing"] = language.money(result.needed)
        fields["room"] = language.money(result.room)
        return language.plural("borrow_to_repay.finding.at_once", result.lenders, **fields)
    fields["months"] = language.months(spiral.stops - 1)
    return language.text("borrow_to_repay.finding", **fields)


def borrowing_terms(result: Borrowing, language: Language) -> str:
    """What the month leaves, and on which terms each lender lends."""
    month = (
        language.text("borrow_to_repay.terms.short", short=language.money(result.short))
        if result.short
        else language.text("borrow_to_repay.terms.own", own=language.money(result.own))
    )
    if not result.room:
        return month
    return language.text(
        "borrow_to_repay.terms",
        month=month,
        limit=language.money_round(result.lender.limit),
        months=language.months(result.lender.months),
        fee=language.percent(result.lender.monthly_fee_rate, None),
        rate=language.percent(_a_year(result.lender), 1),
    )


def _a_year(lender: Lender) -> Decimal:
    """What a loan costs a year: twelve times its monthly internal rate of return."""
    return instalment_irr(
        principal=1000, n=lender.months, monthly_fee_rate=lender.monthly_fee_rate
    ).apr_simple


# The months ------------------------------------------------------------------------------------


def borrowing_table(result: Borrowing, language: Language) -> Table:
    """Some of the months, and the last one."""
    rows = result.spiral.rows
    chosen = [row for row in rows if row.month in _TABLE_MONTHS or row is rows[-1]]
    return Table(
        columns=(
            language.text("borrow_to_repay.table.month"),
            language.text("borrow_to_repay.table.due"),
            language.text("borrow_to_repay.table.borrowed"),
            language.text("borrow_to_repay.label.fees"),
            language.text("borrow_to_repay.table.loans"),
            language.text("borrow_to_repay.label.owed"),
            language.text("borrow_to_repay.table.time"),
        ),
        rows=tuple(_row(row, result, language) for row in chosen),
        caption=language.text(
            "borrow_to_repay.table.caption", bill=language.money(result.spiral.owed)
        ),
    )


def _row(row: SpiralMonth, result: Borrowing, language: Language) -> tuple[str, ...]:
    return (
        language.number(row.month),
        language.money(row.due),
        language.money(row.borrowed + row.for_living),
        language.money(row.total_fees),
        language.number(row.debts),
        language.money(row.owed),
        language.money(result.time.owed_after(row.month)),
    )


# Further sentences -----------------------------------------------------------------------------


def borrowing_notes(result: Borrowing, language: Language) -> tuple[str, ...]:
    """What time would come to, what is borrowed to live on, and what is only assumed."""
    notes = []
    if result.spiral.cleared != 1:
        notes.append(_time(result, language))
    if result.short:
        notes.append(_living(result, language))
    if result.spiral.stops is not None and result.has_borrowed:
        notes.append(language.text("borrow_to_repay.note.after"))
    notes.append(language.text("borrow_to_repay.note.assumed"))
    return tuple(notes)


def _time(result: Borrowing, language: Language) -> str:
    time, last = result.time, result.spiral.last
    fields = {"fee": language.percent(result.time_fee, None)}
    if time.cleared is not None:
        fields["months"] = language.months(time.cleared)
        fields["fees"] = language.money(time.rows[-1].total_fees)
        return language.text("borrow_to_repay.note.time_cleared", **fields)
    fields["owed"] = language.money(time.owed_after(last.month))
    fields["months"] = language.months(last.month)
    return language.text("borrow_to_repay.note.time", **fields)


def _living(result: Borrowing, language: Language) -> str:
    fields = {"short": language.money(result.short)}
    if not result.for_living:
        return language.text("borrow_to_repay.note.short", **fields)
    fields["sum"] = language.money(result.for_living)
    return language.text("borrow_to_repay.note.living", **fields)
