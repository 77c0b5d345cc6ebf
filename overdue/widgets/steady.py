"""What a page has been sent of a chart already, and need not be sent again.

A drag on a slider asks for dozens of frames a second in which most strokes are the ones before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from overdue.charts.strokes import Stroke, packed

_FEW: Final = 8_000
"""Bytes of new vertices in one frame below which the old ones are worth keeping."""


class Steady:
    """The strokes that the page keeps, by the numbers under which it keeps them."""

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self._numbers: dict[int, int] = {}
        self._version = 0

    def frame(self, strokes: Sequence[Stroke]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        """Return what to send for these strokes.

        Returns
        -------
        frame, kept
            In `frame`, ``order`` names each stroke from the lowest up: 0, 1, … one that the page
            keeps, -1, -2, … one that comes with the frame; ``steady`` is the version it keeps.
            `kept` is what it is to keep from now on, or ``None`` if nothing new.
        """
        fresh = [stroke for stroke in strokes if id(stroke) not in self._numbers]
        kept = None
        if not self._version or sum(len(stroke.vertices) for stroke in fresh) > _FEW:
            self._version += 1
            self._strokes, fresh = list(strokes), []  # held, so that their ids stay theirs
            self._numbers = {id(stroke): number for number, stroke in enumerate(strokes)}
            kept = {"version": self._version, **packed(strokes)}
        new = {id(stroke): -number for number, stroke in enumerate(fresh, 1)}
        order = [new.get(id(stroke), self._numbers.get(id(stroke))) for stroke in strokes]
        return {"steady": self._version, "order": order, **packed(fresh)}, kept
