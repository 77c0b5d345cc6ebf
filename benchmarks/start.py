"""From an empty process to the first live app, beside what its libraries cost by themselves."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

RUNS = 9
_NOTHING_KEPT = "PYTHONDONTWRITEBYTECODE"

_TELL = "print(*[f'{1000 * (b - a):.2f}' for a, b in zip(marks, marks[1:])])\n"

# What any notebook with a live matplotlib picture pays: the imports, one widget, one picture of
# the same size with the same number of artists and texts.
_LIBRARIES = """
marks = [began]
import io
import anywidget
import traitlets
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
marks.append(time.perf_counter())
class Picture(anywidget.AnyWidget):
    _esm = "export default { render() {} }"
    png = traitlets.Bytes().tag(sync=True)
figure = Figure(figsize=(6.875, 4.85), dpi=192)
FigureCanvasAgg(figure)
axes = figure.add_axes((0.1, 0.15, 0.75, 0.65))
days = np.arange(366)
axes.stackplot(days, [np.full(366, 5000.0), days * 2.5, days * 0.75])
axes.plot(days, 5000 + days * 3.3, "--")
axes.plot([90, 90], [4500, 5355])
axes.plot([90], [5355], "o")
axes.set(ylim=(4500, 6500), xlim=(0, 365), xlabel="days after the due date")
for x, y, words in [(370, 4750, "unpaid bill"), (370, 5500, "service fee"), (370, 6150, "late fee"),
                    (370, 6250, "24 % a year"), (20, 5500, "day 90"), (20, 5400, "5,355.00")]:
    axes.text(x, y, words)
for y, words in [(0.95, "Waiting 90 days adds 355.00 to a 5,000.00 bill (+7.1 %)"),
                 (0.90, "0.05 % a day from the purchase, plus 0.015 % a day"),
                 (0.86, "if less than the minimum was paid"), (0.02, "Sources")]:
    figure.text(0.02, y, words)
out = io.BytesIO()
figure.savefig(out, format="png")
Picture(png=out.getvalue())
marks.append(time.perf_counter())
"""

_OURS = """
marks = [began]
import overdue
overdue.use("en")
app = overdue.show("growth")
marks.append(time.perf_counter())
app._repr_mimebundle_()
marks.append(time.perf_counter())
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Median times of one way, in milliseconds.

    Attributes
    ----------
    name
        What was started.
    kernel
        Python itself and what every kernel loads before a learner's first cell.
    imports
        All imports; ours also make the app, without its picture.
    first
        The first picture, up to what the notebook gets.
    """

    name: str
    kernel: float
    imports: float
    first: float

    @property
    def total(self) -> float:
        """Imports and first app together."""
        return self.imports + self.first


def measure(runs: int = RUNS) -> list[Start]:
    """Run both ways by turns, each in a process of its own, after one run to warm the disk."""
    ways = {
        "matplotlib's `Figure` and anywidget by themselves": _LIBRARIES,
        "ours: `import overdue` and its first app": _OURS,
    }
    took: dict[str, list[tuple[float, ...]]] = {name: [] for name in ways}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(runs + 1):
            for name, script in ways.items():
                times = _once(script, folder)
                if run:
                    took[name].append(times)
    return [
        Start(name, *(statistics.median(column) for column in zip(*rows, strict=True)))
        for name, rows in took.items()
    ]


def _once(script: str, folder: str) -> tuple[float, ...]:
    # As for a learner: Python keeps what the first run compiled, of our files too.
    keeping = {name: text for name, text in os.environ.items() if name != _NOTHING_KEPT}
    began = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-c", _KERNEL + script + _TELL],
        env={**keeping, "OVERDUE_DATA": folder},
        capture_output=True,
        text=True,
        check=True,
    )
    whole = 1000 * (time.perf_counter() - began)
    imports, first = map(float, told.stdout.split())
    return whole - imports - first, imports, first


_KERNEL = "import time, ipykernel.kernelapp, IPython\nbegan = time.perf_counter()\n"
