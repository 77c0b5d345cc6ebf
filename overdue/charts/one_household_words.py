"""The words of one household's months: when the money is gone, and what would have changed that."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from overdue.charts.household_words import cause_name, life_note
from overdue.charts.one_household_lived import OneHousehold, RemedyName
from overdue.household import Path
from overdue.household.fen import yuan
from overdue.household.shocks import BILLS
from overdue.language import Language, key

__all__ = [
    "household_finding",
    "household_notes",
    "household_situation",
    "household_terms_line",
    "household_verdict",
    "remedy_label",
    "shock_label",
]

_LABELS: Final = {
    "buffer_3": key("one_household.label.buffer_3"),
    "buffer_6": key("one_household.label.buffer_6"),
    "cut": key("one_household.label.cut"),
    "no_borrowing": key("one_household.label.no_borrowing"),
    "time": key("one_household.label.time"),
}
_REMEDIES: Final = {
    "buffer_3": key("one_household.remedy.buffer"),
    "buffer_6": key("one_household.remedy.buffer"),
    "cut": key("one_household.remedy.cut"),
    "no_borrowing": key("one_household.remedy.no_borrowing"),
    "time": key("one_household.remedy.time"),
}
_EVENTS: Final = {
    "job-loss": key("one_household.event.job_loss"),
    "pay-cut": key("one_household.event.pay_cut"),
    "prices": key("one_household.event.prices"),
    "forgot": key("one_household.event.forgot"),
}
_ASSUMED: Final = ("on-credit", "cut", "cut-after", "lenders", "lender-limit", "price-rise")


def household_finding(result: OneHousehold, language: Language) -> str:
    """When the money is gone, and when the first payment is missed."""
    path, empty = result.path, result.gone
    fields = {
        "put_by": language.money(result.household.buffer),
        "months": language.months(path.months),
        "gone": language.number(empty or 0),
        "missed": language.number(path.failed or 0),
    }
    if path.failed_by == "forgot":
        return language.text("one_household.finding.forgot", **fields)
    if path.failed is None:
        return _kept(path, empty, fields, language)
    if empty is None or empty >= path.failed:
        return language.text("one_household.finding.same", **fields)
    if path.borrowed[: path.failed].any():
        return language.text("one_household.finding.borrowed", **fields)
    return language.text("one_household.finding", **fields)


def household_terms_line(result: OneHousehold, language: Language) -> str:
    """What comes in and goes out in a month, and what happens."""
    line = language.text("one_household.terms", **_month(result, language))
    if not result.shocks:
        return line
    return language.text("one_household.terms.event", month=line, event=_event(result, language))


def household_situation(result: OneHousehold, language: Language) -> str:
    """What the learner must know to guess."""
    put_by = language.money(result.household.buffer)
    month = _month(result, language)
    return language.text("one_household.situation", put_by=put_by, **month)


def household_verdict(guessed: Decimal, result: OneHousehold, language: Language) -> str:
    """What is said of the guess."""
    said = language.months(guessed)
    if result.without_income is None:
        return language.text("one_household.verdict.long", guess=said)
    answer = language.months(result.without_income)
    if guessed == result.without_income:
        return language.text("one_household.verdict.right", answer=answer)
    if result.without_income == 0:
        return language.text("one_household.verdict.nothing", guess=said)
    return language.text("one_household.verdict", guess=said, answer=answer)


def household_notes(result: OneHousehold, language: Language) -> tuple[str, ...]:
    """The remedy, what it would be without any income, new loans, and what is assumed."""
    notes = [] if result.other is None else [_remedied(result, result.other, language)]
    notes.append(_without_income(result, language))
    path = result.path
    if path.borrowed.any():
        notes.append(
            language.text(
                "one_household.note.borrowed",
                borrowed=language.money(yuan(path.borrowed.sum())),
                start=language.money(yuan(path.start)),
                most=language.money(yuan(max(path.start, path.owed.max()))),
            )
        )
    if without := int(path.went_without.sum()):
        notes.append(
            language.text("one_household.note.went_without", sum=language.money(yuan(without)))
        )
    notes.append(life_note(result.numbers, _ASSUMED, language))
    notes.append(language.text("one_household.note.invented"))
    return tuple(notes)


def shock_label(result: OneHousehold, language: Language) -> str:
    """The name of what happens."""
    return cause_name(result.shocks[0].kind, language)


def remedy_label(remedy: RemedyName, language: Language) -> str:
    """A few words for what is done otherwise."""
    return language.text(_LABELS[remedy])


# ------------------------------------------------------------------------------------------------


def _kept(path: Path, empty: int | None, fields: dict[str, str], language: Language) -> str:
    """No payment is missed; the money may be gone all the same."""
    if empty is None:
        month = int(path.cash.argmin())
        fields["month"] = language.number(month + 1)
        fields["least"] = language.money(yuan(path.cash[month]))
        return language.text("one_household.finding.kept", **fields)
    if path.borrowed.any():
        return language.text("one_household.finding.gone_borrowed", **fields)
    return language.text("one_household.finding.gone", **fields)


def _month(result: OneHousehold, language: Language) -> dict[str, str]:
    life = result.household
    return {
        "income": language.money(life.income.monthly),
        "essentials": language.money(life.essentials),
        "wants": language.money(life.wants),
        "payments": language.money(life.payments),
    }


def _event(result: OneHousehold, language: Language) -> str:
    shock = result.shocks[0]
    fields = {
        "month": language.number(shock.month or 0),
        "share": language.percent(shock.size, None) if shock.kind not in BILLS else "",
        "months": language.months(shock.months or 0),
    }
    if shock.kind in BILLS:
        name, cost = cause_name(shock.kind, language), language.money(shock.size)
        month = fields["month"]
        return language.text("one_household.event.bill", month=month, name=name, sum=cost)
    return language.text(_EVENTS[shock.kind], **fields)


def _without_income(result: OneHousehold, language: Language) -> str:
    if result.without_income is None:
        return language.text("one_household.note.without_income.long")
    if result.without_income == 0:
        return language.text("one_household.note.without_income.none")
    return language.plural("one_household.note.without_income", result.without_income)


def _fees(path: Path) -> Decimal:
    return yuan(path.charged.sum() + path.kept.sum())


def _fees_compared(fees: Decimal, before: Decimal, language: Language) -> str:
    if fees == before:
        return language.text("one_household.fees.same", fees=language.money(fees))
    fields = {"fees": language.money(fees), "before": language.money(before)}
    return language.text("one_household.fees", **fields)


def _remedied(result: OneHousehold, other: Path, language: Language) -> str:
    numbers, path = result.numbers, result.path
    buffer = max(result.household.buffer, other.lot.variants[0].buffer)
    name = language.text(
        _REMEDIES[result.remedy],
        put_by=language.money(buffer),
        share=language.percent(numbers["cut"], None),
        months=language.months(numbers["time-months"]),
    )
    fields = {
        "remedy": name,
        "months": language.months(path.months),
        "missed": language.number(other.failed or 0),
        "before": language.number(path.failed or 0),
        "fees": _fees_compared(_fees(other), _fees(path), language),
    }
    if other.failed is None:
        return language.text("one_household.remedied.none", **fields)
    if other.failed == path.failed:
        return language.text("one_household.remedied.same", **fields)
    if path.failed is None:
        return language.text("one_household.remedied.breaks", **fields)
    return language.text("one_household.remedied.moved", **fields)
