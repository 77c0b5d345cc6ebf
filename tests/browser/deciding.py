"""Decide what is asked: the next move of a story, or the answer to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overdue.widgets.controls import Ask, Moves
from tests.browser import asking, stepping

if TYPE_CHECKING:
    from tests.browser.card import Card


def decide(card: Card, control: Moves | Ask, raw: list[Any], *, by_keys: bool = False) -> None:
    """Come to these moves, or do this at a question."""
    if isinstance(control, Moves):
        stepping.decide(card, control.name, raw, by_keys=by_keys)
    else:
        asking.enter(card, control.name, raw, by_keys=by_keys)
