"""Assumptions in words: their values as they are set, so that a picture says what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from overdue.escalation.assumptions import Assumption, assumption
from overdue.escalation.resolved import Numbers
from overdue.language import Language

__all__ = ["assumption_words", "assumptions_note", "listed_note"]


def assumption_words(one: Assumption, value: Decimal, language: Language) -> str:
    """Return the value of an assumption with its unit."""
    match one.unit:
        case "share" | "share-a-month":
            return language.percent(value, None)
        case "days":
            return language.days(value)
        case "months":
            return language.months(value)
        case "yuan":
            return language.money_round(value)
        case _:
            return language.number(value, None)


def assumptions_note(numbers: Numbers, ids: tuple[str, ...], language: Language) -> str:
    """Return one sentence with what some assumptions of the collection are set to."""
    return listed_note(((assumption(one), Decimal(str(numbers.one(one)))) for one in ids), language)


def listed_note(set_to: Iterable[tuple[Assumption, Decimal]], language: Language) -> str:
    """Return one sentence with what some assumptions, at least one, are set to."""
    listed, *others = (_item(one, value, language) for one, value in set_to)
    for item in others:
        listed = language.text("assumed.note.next", before=listed, next=item)
    return language.text("assumed.note", listed=listed)


def _item(one: Assumption, value: Decimal, language: Language) -> str:
    shown = assumption_words(one, value, language)
    return language.text("assumed.note.item", title=language.pick(one.title), value=shown)
