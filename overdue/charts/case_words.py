"""A case in words: the bill, and what a month leaves for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from overdue import lenders
from overdue.case import Case
from overdue.charts.table import Table
from overdue.household.month_left import MonthLeft
from overdue.language import Language, key

_BILLS: Final = {
    "baitiao": key("my_case.bill.baitiao"),
    "jintiao": key("my_case.bill.jintiao"),
    "huabei": key("my_case.bill.huabei"),
    "jiebei": key("my_case.bill.jiebei"),
    "weilidai": key("my_case.bill.weilidai"),
    "card-full": key("my_case.bill.card"),
    "card-residual": key("my_case.bill.card"),
}
_OWN, _OWN_PART = key("my_case.own"), key("my_case.own.part")
_PERSON, _PERSON_PART = key("my_case.person"), key("my_case.person.part")


@dataclass(frozen=True, slots=True)
class FollowedCase:
    """The case that a learner follows, and its month.

    Attributes
    ----------
    case
        An example person's, or the learner's own.
    month
        The bill beside what the month leaves for it.
    minimum_share
        Minimum payment as a share of the bill; ``None`` where the product has none.
    """

    case: Case
    month: MonthLeft
    minimum_share: Decimal | None


def case_finding(result: FollowedCase, language: Language) -> str:
    """The bill, what is left of the month's income, and whether that covers it."""
    opening, month = _opening(result, language), result.month
    if month.unpaid == 0:
        return language.text("my_case.finding.paid", opening=opening)
    if month.left is None or month.income is None or month.essentials is None:
        return language.text("my_case.finding.unsaid", opening=opening)
    if month.left < 0:
        return language.text(
            "my_case.finding.short",
            opening=opening,
            income=language.money(month.income),
            missing=language.money(-month.left),
        )
    return language.text(
        "my_case.finding.left",
        opening=opening,
        essentials=language.money(month.essentials),
        left=language.money(month.left),
        verdict=_verdict(month, month.left, language),
    )


def _opening(result: FollowedCase, language: Language) -> str:
    case = result.case
    product = lenders.product(case.product)
    bill = _BILLS.get(case.product)
    fields = {
        "kind": language.pick(product.name) if bill is None else language.text(bill),
        "bill": language.money(case.bill),
        "due": language.date(case.due_date),
        "unpaid": language.money(result.month.unpaid),
    }
    part = 0 < case.paid < case.bill
    if case.person is None:
        return language.text(_OWN_PART if part else _OWN, **fields)
    fields["name"] = language.pick(case.person.name)
    return language.text(_PERSON_PART if part else _PERSON, **fields)


def _verdict(month: MonthLeft, left: Decimal, language: Language) -> str:
    if month.covers_bill:
        return language.text("my_case.verdict.covers")
    if month.minimum_unpaid:
        if month.covers_minimum:
            return language.text("my_case.verdict.minimum")
        return language.text(
            "my_case.verdict.below_minimum", minimum=language.money(month.minimum_unpaid)
        )
    return language.text("my_case.verdict.below", gap=language.money(month.unpaid - left))


def case_terms(result: FollowedCase, language: Language) -> str:
    """Product, minimum payment and time to pay."""
    fields = {
        "product": language.pick(lenders.product(result.case.product).name),
        "days": language.days(result.case.days_purchase_to_due),
    }
    if result.minimum_share is None or result.month.minimum is None:
        return language.text("my_case.terms.no_minimum", **fields)
    share = language.percent(result.minimum_share, None)
    minimum = language.money(result.month.minimum)
    return language.text("my_case.terms", share=share, minimum=minimum, **fields)


def case_table(result: FollowedCase, language: Language) -> Table:
    """All figures of the case."""
    case, month = result.case, result.month
    rows = [
        (language.text("control.bill"), language.money(case.bill)),
        (language.text("control.paid"), language.money(case.paid)),
        (language.text("my_case.table.unpaid"), language.money(month.unpaid)),
        (language.text("control.minimum"), _money(month.minimum, language)),
        (language.text("control.due_date"), language.date(case.due_date)),
        (language.text("control.days_purchase_to_due"), language.days(case.days_purchase_to_due)),
        (language.text("control.income"), _money(month.income, language)),
        (language.text("control.essentials"), _money(month.essentials, language)),
        (language.text("my_case.table.left"), _money(month.left, language)),
    ]
    return Table(
        columns=(language.text("my_case.table.what"), language.text("my_case.table.figure")),
        rows=tuple(rows),
        caption=language.text("my_case.table.caption"),
    )


def _money(amount: Decimal | None, language: Language) -> str:
    return language.text("my_case.table.none") if amount is None else language.money(amount)


def case_notes(result: FollowedCase, language: Language) -> tuple[str, ...]:
    """Who is made up, what comes first, and that the minimum was met."""
    month, notes = result.month, []
    if result.case.person is not None:
        name = language.pick(result.case.person.name)
        notes.append(language.text("my_case.note.fictional", name=name))
    else:
        notes.append(language.text("my_case.note.own"))
    if month.minimum and month.minimum_unpaid == 0 and month.unpaid:
        notes.append(language.text("my_case.note.minimum_met"))
    if month.left is not None and not month.covers_bill:
        notes.append(language.text("my_case.note.needs_first"))
    return tuple(notes)
