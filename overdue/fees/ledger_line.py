"""One line of a bill's ledger, and how lines of consecutive days become one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from overdue.fees.charge_plan import ChargeKind, ChargeRule
from overdue.fees.precision import exact

if TYPE_CHECKING:
    from collections.abc import Iterable

LineKind: TypeAlias = Literal[ChargeKind, "opening", "payment", "capitalised", "closing"]
LineRule: TypeAlias = Literal[
    ChargeRule,
    "the_bill",
    "to_charges",
    "to_bill",
    "unpaid_interest_bears_interest",
    "what_is_owed",
]

LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)
LINE_RULES: tuple[LineRule, ...] = get_args(LineRule)
CHARGES: frozenset[LineKind] = frozenset(get_args(ChargeKind))


class LedgerLine(msgspec.Struct, frozen=True):
    """One line: what happened, why, and what is owed after it.

    Attributes
    ----------
    day
        Day (the first of several) that the line is about; the due date is day 0, the days before
        it are negative.
    kind
        What it is: a charge, or ``opening``, ``payment``, ``capitalised``, ``closing``.
    rule
        Why, as a symbol that a catalogue words.
    base
        Sum that a charge is counted on, yuan. Of a ``capitalised`` line: unpaid interest that
        bears interest itself from the next day. 0 elsewhere.
    rate
        Fraction a day (of a late fee charged once: of its base); 0 where nothing is counted.
    days
        Days that are counted; 0 where the line is not counted by the day.
    amount
        Change of what is owed, yuan; payments are negative.
    balance
        What is owed after the line, yuan.
    """

    day: int
    kind: LineKind
    rule: LineRule
    base: Decimal
    rate: Decimal
    days: int
    amount: Decimal
    balance: Decimal

    @property
    def last_day(self) -> int:
        """Last of the days that the line is about."""
        return self.day + max(self.days, 1) - 1


@exact
def merge(lines: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    """Put consecutive days with the same base and rate into one line each.

    Two charges that run side by side (service fee and late fee) become a line each. Balances are
    counted anew in the new order; the amounts add up to the same sum.

    Parameters
    ----------
    lines
        Lines day by day, in order.

    Returns
    -------
    tuple of LedgerLine
        As few lines as say the same.
    """
    merged: list[LedgerLine] = []
    running: dict[tuple[LineKind, LineRule], LedgerLine] = {}
    for line in lines:
        key = (line.kind, line.rule)
        open_line = running.get(key)
        if open_line is not None and _continues(open_line, line):
            running[key] = replace(
                open_line, days=open_line.days + 1, amount=open_line.amount + line.amount
            )
            continue
        if open_line is not None or line.days == 0:
            merged += running.values()
            running.clear()
        running[key] = line
    merged += running.values()

    balance = Decimal(0)
    for place, line in enumerate(merged):
        balance += line.amount
        merged[place] = replace(line, balance=balance)
    return tuple(merged)


def _continues(earlier: LedgerLine, later: LedgerLine) -> bool:
    return (
        later.days > 0
        and earlier.base == later.base
        and earlier.rate == later.rate
        and earlier.last_day + 1 == later.day
    )
