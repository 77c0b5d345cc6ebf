"""What would have helped: the same households with the same luck, had they done otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overdue.household.crowd import Crowd, crowd_of

if TYPE_CHECKING:
    from overdue.household.habits import Remedy
    from overdue.household.path import Path

__all__ = ["Remedied", "remedied"]


@dataclass(frozen=True, slots=True, eq=False)
class Remedied:
    """How it would have gone.

    Attributes
    ----------
    remedy
        What was done otherwise.
    crowd
        How it went then.
    saved
        How many miss no payment that missed one before.
    harmed
        How many miss a payment that missed none before.
    """

    remedy: Remedy
    crowd: Crowd
    saved: int
    harmed: int

    @property
    def chance(self) -> float:
        """Share of the households that miss a payment all the same."""
        return self.crowd.chance


def remedied(lived: Crowd | Path, remedies: Sequence[Remedy]) -> tuple[Remedied, ...]:
    """Answer what each remedy alone would have changed, with the same luck.

    Parameters
    ----------
    lived
        What :func:`many` or :func:`live` has returned.
    remedies
        What could have been done otherwise.

    Raises
    ------
    BadArgument
        If a buffer would be too much money.
    """
    failed = lived.failed_in > 0 if isinstance(lived, Crowd) else np.array([lived.failed], bool)
    found = []
    for remedy in remedies:
        crowd = crowd_of(lived.lot.with_remedy(remedy))
        now = crowd.failed_in > 0
        saved, harmed = np.count_nonzero(failed & ~now), np.count_nonzero(now & ~failed)
        found.append(Remedied(remedy, crowd, int(saved), int(harmed)))
    return tuple(found)
