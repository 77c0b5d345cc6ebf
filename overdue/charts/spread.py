"""Keep labels beside a chart apart from each other, as near to their places as can be."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places at least `gap` apart and within [low, high], in the order of `wanted`.

    Parameters
    ----------
    wanted
        Wished places, in any order; equal ones keep their order.
    gap
        Least distance between two neighbours (same unit as the places).
    low, high
        Ends of the room; when it is too small for all, the gap gives way.

    Returns
    -------
    list of float
        One place for each wish.
    """
    count = len(wanted)
    if count == 0:
        return []
    if count > 1:
        gap = min(gap, (high - low) / (count - 1))
    order = sorted(range(count), key=lambda i: wanted[i])
    places = [min(max(wanted[i], low), high) for i in order]
    for i in range(1, count):
        places[i] = max(places[i], places[i - 1] + gap)
    overflow = places[-1] - high
    if overflow > 0:
        places[-1] = high
        for i in range(count - 2, -1, -1):
            places[i] = min(places[i], places[i + 1] - gap)
    out = [0.0] * count
    for place, i in zip(places, order, strict=True):
        out[i] = place
    return out
