"""What a learner is asked: objectives, and items with the feedback for every answer.

An item is data (``assets/quiz/items/*.yaml``). How answers are scored, drawn and reviewed is
``overdue.quiz``.
"""

from __future__ import annotations

from overdue.bank.kinds import ITEM_KINDS, ItemKind, Lesson
from overdue.bank.library import item, items
from overdue.bank.objectives import Objective, objectives
from overdue.bank.record import Item, Mark, Match, Number, OneOf, Order, Several, Verdict

__all__ = [
    "ITEM_KINDS",
    "Item",
    "ItemKind",
    "Lesson",
    "Mark",
    "Match",
    "Number",
    "Objective",
    "OneOf",
    "Order",
    "Several",
    "Verdict",
    "item",
    "items",
    "objectives",
]
