"""An item as it is put to a learner: in the order and with the figures that a seed gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from overdue.bank.record import Item, Mark, Match, Number, OneOf, Order, Several
from overdue.quiz.chance import Seed, shuffled
from overdue.quiz.figures import Figures, figures

__all__ = ["Posed", "pose"]

_TRIES: Final = 32


@dataclass(frozen=True, slots=True)
class Posed:
    """One item, ready to be shown.

    Attributes
    ----------
    item, seed
        What is asked, and from which seed.
    order
        For each place on the page, from the top, the number in the file of what stands there:
        options, steps or meanings. Verdicts, lines of a talk and words keep their order, and a
        number item has nothing to order.
    figures
        The figures of a number item, and its answer; never sent to a page before it is answered.
    """

    item: Item
    seed: Seed
    order: tuple[int, ...]
    figures: Figures | None = None


def pose(item: Item, seed: Seed) -> Posed:
    """Return an item in the order and with the figures of a seed; the same for the same seed."""
    match item:
        case Number():
            return Posed(item, seed, (), figures(item, seed))
        case OneOf() | Several():
            return Posed(item, seed, shuffled(range(len(item.options)), seed, item.id))
        case Order():
            return Posed(item, seed, _not_yet_right(len(item.steps), seed, item.id))
        case Match():
            return Posed(item, seed, _not_yet_right(len(item.pairs), seed, item.id))
        case Mark():
            return Posed(item, seed, tuple(range(len(item.lines))))
        case _:
            return Posed(item, seed, ())


def _not_yet_right(count: int, seed: Seed, name: str) -> tuple[int, ...]:
    """Shuffle anew until it is not the right order: nothing would be left to do."""
    right = tuple(range(count))
    for attempt in range(_TRIES):
        order = shuffled(right, seed, name, attempt)
        if order != right:
            return order
    return right[::-1]
