"""The closed lists of the bank: kinds of item, lessons, units of an answer."""

from __future__ import annotations

from typing import Final, Literal, get_args

__all__ = ["ITEM_KINDS", "LESSONS", "AnswerUnit", "ItemKind", "Lesson"]

ItemKind = Literal["one", "several", "verdict", "order", "number", "mark", "match"]
"""One choice, several choices, lawful or not, order the steps, a number, mark the sentences that
cross a line, match word and meaning."""

ITEM_KINDS: Final[tuple[ItemKind, ...]] = get_args(ItemKind)

Lesson = Literal[
    "00-start-here",
    "01-why-bills-go-overdue",
    "02-how-fees-grow",
    "03-how-collection-escalates",
    "04-know-your-rights",
    "05-when-they-contact-you",
    "06-make-a-plan",
    "07-final-check",
    "08-law-and-sources",
]

LESSONS: Final[tuple[Lesson, ...]] = get_args(Lesson)

AnswerUnit = Literal["yuan", "percent", "days", "months", "count"]
"""What the answer to a number item counts; ``percent`` is typed as percent: 24, not 0.24."""
