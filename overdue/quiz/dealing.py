"""Things of several sorts, dealt so that every hand has a fair share of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from overdue.quiz.chance import Seed, shuffled

__all__ = ["dealt", "rows", "taken"]

T = TypeVar("T")


def dealt(sorts: Sequence[Sequence[T]], hands: int, seed: Seed) -> tuple[tuple[T, ...], ...]:
    """Return all things in some hands, the things of each sort spread as evenly as can be.

    Parameters
    ----------
    sorts
        The things, sort by sort.
    hands
        How many hands, at least 1; each gets as many things as any other, or one more.
    seed
        The same seed deals the same hands.
    """
    row = [one for at, sort in enumerate(sorts) for one in shuffled(sort, seed, "sort", at)]
    found = [row[at::hands] for at in range(hands)]
    mixed = [shuffled(hand, seed, "hand", at) for at, hand in enumerate(found)]
    return shuffled(mixed, seed, "hands")


def taken(sorts: Sequence[Sequence[T]], each: int, seed: Seed) -> tuple[T, ...]:
    """Return as many things of every sort, all of a sort that has fewer, in mixed order."""
    row = [one for at, sort in enumerate(sorts) for one in shuffled(sort, seed, "sort", at)[:each]]
    return shuffled(row, seed, "taken")


def rows(things: Sequence[T], length: int) -> tuple[tuple[T, ...], ...]:
    """Return things in rows of one length; the last may be shorter."""
    return tuple(tuple(things[at : at + length]) for at in range(0, len(things), length))
