"""Chance that is the same for the same seed, in every version of Python and on every computer."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import log
from typing import Final, TypeVar

__all__ = ["Seed", "pick", "shuffled", "weighted"]

Seed = int | str
T = TypeVar("T")

_BYTES: Final = 8
_WHOLE: Final = 1 << (8 * _BYTES)


def _number(seed: Seed, what: tuple[object, ...]) -> int:
    """Return a whole number from 0 to 2**64 − 1 that a seed and what it is for decide."""
    text = "\x1f".join(str(one) for one in (seed, *what))
    return int.from_bytes(blake2b(text.encode(), digest_size=_BYTES).digest(), "big")


def pick(count: int, seed: Seed, *what: object) -> int:
    """Return a number from 0 to `count` − 1.

    Parameters
    ----------
    count
        How many there are, at least 1.
    seed, *what
        The seed, and what is picked with it: each thing has chances of its own.
    """
    return _number(seed, what) * count // _WHOLE


def shuffled(things: Sequence[T], seed: Seed, *what: object) -> tuple[T, ...]:
    """Return things in an order that the seed decides; every order is equally likely."""
    order = sorted(range(len(things)), key=lambda at: _number(seed, (*what, at)))
    return tuple(things[at] for at in order)


def weighted(
    things: Sequence[T], weights: Sequence[float], n: int, seed: Seed, *what: object
) -> tuple[T, ...]:
    """Return `n` different things, one after another in proportion to their weights.

    Parameters
    ----------
    things, weights
        As many weights as things, each above 0.
    n
        How many; all things where there are fewer.
    """
    # Efraimidis and Spirakis: the smallest −ln(u)/w come first, as in drawing without return.
    keys = []
    for at, weight in enumerate(weights):
        chance = (_number(seed, (*what, at)) + 0.5) / _WHOLE
        keys.append((-log(chance) / weight, at))
    return tuple(things[at] for _, at in sorted(keys)[:n])
