"""Round limits and steps for an axis, so that small moves of a value leave the axis where it is."""

from __future__ import annotations

import math
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_step(span: float, most: int = 5) -> float:
    """The smallest round step that cuts `span` into at most `most` parts."""
    if not span > 0:
        return 1.0
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * (1 - 1e-9))


def nice_limits(low: float, high: float, most: int = 5) -> tuple[float, float, float]:
    """Round numbers around [low, high] and the step between ticks: (from, to, step)."""
    step = nice_step(max(high - low, 1e-9), most)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step
