"""Which items make up a quiz: balanced over objectives, or weighted to what was missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from overdue.bank.record import Item
from overdue.quiz.chance import Seed, shuffled, weighted

__all__ = ["chosen", "draw", "practice", "practice_weights"]

_NEW: Final = 1.0
_KNOWN: Final = 0.25
_MISSED: Final = 4.0


def chosen(
    items: Sequence[Item],
    *,
    lessons: Collection[str] | None = None,
    objectives: Collection[str] | None = None,
) -> tuple[Item, ...]:
    """Return the items of some lessons and objectives; of all where none are given."""
    return tuple(
        item
        for item in items
        if (lessons is None or item.lesson in lessons)
        and (objectives is None or item.objective in objectives)
    )


def draw(items: Sequence[Item], n: int, seed: Seed) -> tuple[Item, ...]:
    """Return items for a quiz, as evenly over the objectives as can be.

    Parameters
    ----------
    items
        To draw from, each once; see :func:`chosen`.
    n
        How many; all of them where there are fewer.
    seed
        The same seed draws the same items in the same order, whatever order they are given in.

    Returns
    -------
    tuple of Item
        One of each objective before a second of any; within an objective kinds take turns.
    """
    pool = shuffled(sorted(items, key=lambda item: item.id), seed, "pool")
    names = shuffled(sorted({item.objective for item in pool}), seed, "objectives")
    waiting = {name: [item for item in pool if item.objective == name] for name in names}
    kinds: Counter[str] = Counter()
    drawn: list[Item] = []
    while len(drawn) < n and waiting:
        for name in list(waiting):
            if len(drawn) == n:
                break
            next_one = min(waiting[name], key=lambda item: kinds[item.kind])
            kinds[next_one.kind] += 1
            drawn.append(next_one)
            waiting[name].remove(next_one)
            if not waiting[name]:
                del waiting[name]
    return shuffled(drawn, seed, "order")


def practice(
    items: Sequence[Item], n: int, seed: Seed, last_points: Mapping[str, float]
) -> tuple[Item, ...]:
    """Return items for mixed practice across lessons, more of those that were missed.

    Parameters
    ----------
    items, n, seed
        As for :func:`draw`.
    last_points
        What the last answer to an item was worth, by its id.
    """
    pool = sorted(items, key=lambda item: item.id)
    return weighted(pool, practice_weights(pool, last_points), n, seed, "practice")


def practice_weights(items: Sequence[Item], last_points: Mapping[str, float]) -> list[float]:
    """Return how likely each item is to be practised, against the others.

    An item missed entirely counts sixteen times as much as one that was known, and four times as
    much as a new one; a new one counts more the more was missed of its objective.
    """
    by_objective: dict[str, list[float]] = {}
    for item in items:
        if item.id in last_points:
            by_objective.setdefault(item.objective, []).append(1 - last_points[item.id])
    weights = []
    for item in items:
        if item.id in last_points:
            missed = 1 - last_points[item.id]
            weights.append(_KNOWN + (_MISSED - _KNOWN) * missed)
        else:
            own = by_objective.get(item.objective, [0.0])
            weights.append(_NEW * (1 + sum(own) / len(own)))
    return weights
