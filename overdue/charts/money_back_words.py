"""When there is money again, in words."""

from __future__ import annotations

from overdue.collection.rules import HORIZON, NEVER
from overdue.language import Language

__all__ = ["money_back_words"]


def money_back_words(money_day: int | None, language: Language) -> str:
    """Say when there is money again; `money_day` as in :class:`overdue.collection.crowd.Bill`."""
    if money_day is None:
        return language.text("money_back.published")
    if money_day == NEVER:
        return language.text("money_back.never", day=language.number(HORIZON))
    return language.text("money_back.after", day=language.number(money_day))
