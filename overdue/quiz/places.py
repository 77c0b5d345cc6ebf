"""An answer as a page gives it, by places from the top, and the same in the order of the file.

A page never learns the order of the file: in it, steps stand in the right one.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeAlias

from overdue.bank.record import Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.law.acts import ActVerdict
from overdue.quiz.posing import Posed
from overdue.quiz.scoring import Answer, BadAnswer

__all__ = ["VERDICTS", "OnPage", "answer_of", "count_of"]

OnPage: TypeAlias = int | str | tuple[int, ...]
"""Plain, and counted from 0. ``one``, ``verdict``: the place that is chosen. ``several``,
``mark``: the places that are ticked. ``order``: for each step from the top its place in the order.
``match``: for each word the place of its meaning. ``number``: the number as text."""

VERDICTS: Final[tuple[ActVerdict, ...]] = ("lawful", "unlawful", "depends")
"""In the order in which a page shows them."""


def count_of(posed: Posed) -> int:
    """Return how many places an item has on a page; 0 for a number."""
    match posed.item:
        case Verdict():
            return len(VERDICTS)
        case _:
            return len(posed.order)


def answer_of(posed: Posed, on_page: OnPage) -> Answer:
    """Return an answer in the order of the file.

    Raises
    ------
    BadAnswer
        If it does not fit what was shown.
    """
    order = posed.order
    match posed.item:
        case OneOf():
            return order[_place(posed, on_page)]
        case Verdict():
            return VERDICTS[_place(posed, on_page)]
        case Several() | Mark():
            return frozenset(order[at] for at in _places(posed, on_page))
        case Order() | Match():
            return _arranged(posed, _places(posed, on_page))
        case Number():
            return _number(posed, on_page)


def _place(posed: Posed, on_page: Any) -> int:
    if type(on_page) is not int or not 0 <= on_page < count_of(posed):
        raise _misfit(posed, on_page)
    return on_page


def _places(posed: Posed, on_page: Any) -> tuple[int, ...]:
    if not isinstance(on_page, tuple | list):
        raise _misfit(posed, on_page)
    return tuple(_place(posed, at) for at in on_page)


def _arranged(posed: Posed, wanted: tuple[int, ...]) -> tuple[int, ...]:
    order = posed.order
    if len(wanted) != len(order):
        raise _misfit(posed, wanted)
    if isinstance(posed.item, Match):
        return tuple(order[at] for at in wanted)
    if len(set(wanted)) != len(wanted):
        raise _misfit(posed, wanted)
    return tuple(step for _, step in sorted(zip(wanted, order, strict=True)))


def _number(posed: Posed, on_page: Any) -> Decimal:
    try:
        return Decimal(on_page if isinstance(on_page, str) else "")
    except InvalidOperation:
        raise _misfit(posed, on_page) from None


def _misfit(posed: Posed, on_page: Any) -> BadAnswer:
    item = posed.item
    return BadAnswer(f"{on_page!r} is no answer to {item.id}, which is of kind {item.kind}")
