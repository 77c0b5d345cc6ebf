"""Five thousand households for 36 months, beside the same model in a plain Python loop."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

PROJECT = Path(__file__).resolve().parents[1]
HOUSEHOLDS, MONTHS = 5_000, 36
RUNS = 3
Result = TypeVar("Result")
MOVES = 5
"""Moves of a slider in a process of ours: the quickest counts, as the loop has but one."""


@dataclass(frozen=True, slots=True)
class Lives:
    """One way of living them.

    Attributes
    ----------
    name
        Which way.
    first, again
        Processor time of the first run, with the luck drawn and the debts counted, and of a later
        one with the same luck, as a slider asks for it; milliseconds.
    causes
        What it takes to say of each that failed why, milliseconds; 0 for the loop, which does not.
    failed
        Share that missed a payment: the ways must agree.
    """

    name: str
    first: float
    again: float
    causes: float
    failed: float


def measure() -> list[Lives]:
    """Measure both ways by turns, each run in a process of its own on one core."""
    runs: dict[str, list[Lives]] = {"ours": [], "loop": []}
    for _ in range(RUNS):
        for way, found in runs.items():
            found.append(_measured(way))
    return [min(found, key=lambda run: run.again) for found in runs.values()]


def _measured(way: str) -> Lives:
    said = subprocess.run(
        (sys.executable, "-m", "benchmarks.household", way),
        cwd=PROJECT,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return Lives(way, *map(float, said.split()))


def _timed(run: Callable[[], Result]) -> tuple[float, Result]:
    began = time.process_time()
    result = run()
    return 1000 * (time.process_time() - began), result


def _run(way: str) -> None:
    from overdue import lenders
    from overdue.household import (
        HouseholdTerms,
        assumed_habits,
        assumed_household,
        assumed_shocks,
        causes,
        many,
    )
    from overdue.household.luck import Luck
    from overdue.livelihood.assumptions import preset

    products = ("jintiao", "baitiao", "card-full", "jintiao")
    terms = HouseholdTerms(*(lenders.terms(one) for one in products))
    numbers = preset("middle")
    household = assumed_household(numbers, terms)
    shocks, habits = assumed_shocks(numbers), assumed_habits(numbers, terms)
    if way == "loop":
        from benchmarks import plain_household

        def live_all() -> float:
            luck = Luck.of_crowd(1, HOUSEHOLDS, MONTHS)
            lived = [
                plain_household.live(household, shocks, habits, luck, number)
                for number in range(HOUSEHOLDS)
            ]
            return sum(one.failed_in > 0 for one in lived) / HOUSEHOLDS

        first, failed = _timed(live_all)
        print(first, first, 0.0, failed)
        return

    def picture():
        """What the picture of a crowd needs: chances, and the spread of money."""
        crowd = many(household, shocks, habits, n=HOUSEHOLDS, months=MONTHS)
        return crowd, crowd.chance_by_month, crowd.cash_quantiles(0.1, 0.5, 0.9)

    first, (crowd, _, _) = _timed(picture)
    again = min(_timed(picture)[0] for _ in range(MOVES))
    why = min(_timed(lambda: causes(crowd))[0] for _ in range(MOVES))
    print(first, again, why, crowd.chance)


if __name__ == "__main__":
    _run(sys.argv[1])
