"""Assumptions in words: their values as they are set, so that a picture says what it rests on."""

from __future__ import annotations

from decimal import Decimal

from overdue.escalation.assumptions import Assumption, assumption
from overdue.escalation.resolved import Numbers
from overdue.language import Language

__all__ = ["assumption_words", "assumptions_note"]


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
    """Return one sentence with what some assumptions are set to."""
    items = [_item(assumption(one), numbers, language) for one in ids]
    listed = items[0]
    for item in items[1:]:
        listed = language.text("assumed.note.next", before=listed, next=item)
    return language.text("assumed.note", listed=listed)


def _item(one: Assumption, numbers: Numbers, language: Language) -> str:
    value = assumption_words(one, Decimal(str(numbers.one(one.id))), language)
    return language.text("assumed.note.item", title=language.pick(one.title), value=value)
