"""One line of a bill's account in words: what it is, how it is counted, and for which days."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from overdue.fees import LedgerLine, LineRule
from overdue.language import Language, key

_RULES: Final[Mapping[LineRule, str]] = {
    "the_bill": key("ledger.line.the_bill"),
    "bill_from_purchase": key("ledger.line.bill_from_purchase"),
    "rest_after_due": key("ledger.line.rest_after_due"),
    "below_minimum": key("ledger.line.below_minimum"),
    "contract_rate": key("ledger.line.contract_rate"),
    "overdue_multiple": key("ledger.line.overdue_multiple"),
    "overdue_only": key("ledger.line.overdue_only"),
    "full_until_payment": key("ledger.line.full_until_payment"),
    "rest_from_posting": key("ledger.line.rest_from_posting"),
    "rest_after_payment": key("ledger.line.rest_after_payment"),
    "late_fee_share": key("ledger.line.late_fee_share"),
    "late_fee_floor": key("ledger.line.late_fee_floor"),
    "late_fee_cap": key("ledger.line.late_fee_cap"),
    "to_charges": key("ledger.line.to_charges"),
    "to_bill": key("ledger.line.to_bill"),
    "unpaid_interest_bears_interest": key("ledger.line.unpaid_interest_bears_interest"),
    "what_is_owed": key("ledger.line.what_is_owed"),
}
_SINCE_PURCHASE: Final = frozenset(
    {"bill_from_purchase", "full_until_payment", "rest_from_posting"}
)
_NO_AMOUNT: Final = frozenset({"capitalised", "closing"})


def line_words(line: LedgerLine, language: Language) -> str:
    """What a line is about, with the sum that it is counted by."""
    base, rate = language.money(line.base), language.percent(line.rate, None)
    charge = (
        language.text("ledger.charge.service_fee")
        if line.kind == "service_fee"
        else language.text("ledger.charge.interest")
    )
    counted = language.text("ledger.counted", days=language.days(line.days), base=base, rate=rate)
    return language.text(_RULES[line.rule], charge=charge, counted=counted, base=base, rate=rate)


def when_words(line: LedgerLine, language: Language) -> str:
    """The day or days of a line, counted from the due date."""
    if line.rule in _SINCE_PURCHASE:
        return language.text("ledger.when.since_purchase")
    last = language.number(line.last_day)
    if line.day == line.last_day:
        return day_words(line.day, language)
    if line.day == 0:
        return language.text("ledger.when.from_due_date", last=last)
    return language.text("ledger.when.days", first=language.number(line.day), last=last)


def day_words(day: int, language: Language) -> str:
    """One day, counted from the due date."""
    if day == 0:
        return language.text("ledger.when.due_date")
    return language.text("ledger.when.day", day=language.number(day))


def amount_words(line: LedgerLine, language: Language) -> str:
    """By how much a line changes what is owed; nothing where that is not its point."""
    return "" if line.kind in _NO_AMOUNT else language.money(line.amount)
