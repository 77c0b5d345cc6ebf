"""Reading every fact of the course, as the lesson on law does."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

RUNS = 9
PROJECT = Path(__file__).resolve().parents[1]

_READ = """
import time
began = time.perf_counter()
from overdue import law, lenders
imported = time.perf_counter()
count = len([*law.every(), *lenders.stock()])
print(count, 1000 * (imported - began), 1000 * (time.perf_counter() - imported))
"""
_PLAIN = """
import time
from pathlib import Path
began = time.perf_counter()
import yaml
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
imported = time.perf_counter()
count = 0
for folder in ("law", "lenders"):
    for path in Path("assets", folder).glob("*.yaml"):
        count += len(yaml.load(path.read_text("utf-8"), loader)["facts"])
print(count, 1000 * (imported - began), 1000 * (time.perf_counter() - imported))
"""


@dataclass(frozen=True, slots=True)
class Load:
    """Median times of one way, in milliseconds.

    Attributes
    ----------
    name
        How the facts were read.
    count
        How many they are.
    imports, reading
        Importing what reads, and reading all facts.
    """

    name: str
    count: int
    imports: float
    reading: float

    @property
    def total(self) -> float:
        """Imports and reading together."""
        return self.imports + self.reading


def measure(runs: int = RUNS) -> list[Load]:
    """Read all facts in a copy of the course, each time in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("overdue", "assets"):
            shutil.copytree(PROJECT / name, Path(folder) / name)
        kept = Path(folder) / "assets" / ".compiled"
        took: dict[str, list[tuple[float, ...]]] = {}
        for run in range(runs + 1):
            shutil.rmtree(kept, ignore_errors=True)
            for name, script in (
                ("ours, the first time: from YAML, checked", _READ),
                ("ours, each time after that", _READ),
                ("PyYAML by itself, nothing checked", _PLAIN),
            ):
                if times := _once(script, folder, warm=run == 0):
                    took.setdefault(name, []).append(times)
    medians = {
        name: [statistics.median(column) for column in zip(*rows, strict=True)]
        for name, rows in took.items()
    }
    return [Load(name, int(count), *times) for name, (count, *times) in medians.items()]


def _once(script: str, folder: str, *, warm: bool) -> tuple[float, ...] | None:
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": folder},
        capture_output=True,
        text=True,
        check=True,
    )
    return None if warm else tuple(map(float, told.stdout.split()))
