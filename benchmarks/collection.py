"""A hundred thousand accounts for 720 days, beside the same table run per account in SimPy."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np

PROJECT = Path(__file__).resolve().parents[1]
DAYS = 720
SIZES = (25_000, 50_000, 100_000)
PER_ACCOUNT = 1_000
"""Accounts for SimPy: as many as take some seconds."""
RUNS = 3
VIEW = 2_000
"""Accounts in the population view of the lesson."""


@dataclass(frozen=True, slots=True)
class Many:
    """One way of simulating so many accounts.

    Attributes
    ----------
    name
        Which way.
    count
        Accounts.
    seconds
        Processor time of one run, the least of several.
    megabytes
        Most memory of the process.
    visited, cured
        Shares at the end: the ways must agree.
    """

    name: str
    count: int
    seconds: float
    megabytes: float
    visited: float
    cured: float

    @property
    def per_account(self) -> float:
        """Microseconds an account."""
        return 1e6 * self.seconds / self.count


def measure() -> list[Many]:
    """Measure both ways by turns, each run in a process of its own on one core."""
    jobs = [("ours", size) for size in (VIEW, *SIZES)] + [("simpy", PER_ACCOUNT)]
    runs: dict[tuple[str, int], list[Many]] = {job: [] for job in jobs}
    for _ in range(RUNS):
        for job in jobs:
            runs[job].append(_measured(*job))
    return [min(runs[job], key=lambda run: run.seconds) for job in jobs]


def spread(found: list[Many]) -> float:
    """How far the cost of an account lies from that of the others, of the sizes measured."""
    each = [run.per_account for run in found if run.name == "ours" and run.count in SIZES]
    return max(each) / statistics.median(each)


def _measured(way: str, count: int) -> Many:
    said = subprocess.run(
        (sys.executable, "-m", "benchmarks.collection", way, str(count)),
        cwd=PROJECT,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    seconds, megabytes, visited, cured = map(float, said.split())
    return Many(way, count, seconds, megabytes, visited, cured)


def _run(way: str, count: int) -> None:
    from overdue import lenders
    from overdue.escalation.kinds import STRATEGIES
    from overdue.escalation.resolved import numbers
    from overdue.escalation.table import table
    from overdue.fees.charge_plan import plan_charges

    plan = plan_charges(
        lenders.terms("baitiao"),
        Decimal(5000),
        Decimal(0),
        Decimal(500),
        days_purchase_to_due=25,
        daily_rate=None,
    )
    began = time.process_time()
    if way == "simpy":
        from benchmarks import simpy_account

        accounts = simpy_account.run(table(), numbers(), plan, count, DAYS)
        visited = np.mean([account.visits > 0 for account in accounts])
        cured = np.mean([account.stage == "cured" for account in accounts])
    else:
        from overdue.collection import People, populate, strategies

        which = np.zeros(count, dtype=np.intp)
        mixed = strategies(count, dict.fromkeys(STRATEGIES, 1.0))
        found = populate(table(), numbers(), People((plan,), which, mixed))
        visited = found.chance_of_visit()
        cured = found.share_in("cured")
    seconds = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.4f} {most:.0f} {visited:.5f} {cured:.5f}")


if __name__ == "__main__":
    _run(sys.argv[1], int(sys.argv[2]))
