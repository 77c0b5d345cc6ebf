"""The report of a benchmark run: figures, targets, and where and with what they were measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from benchmarks import collection, household
from benchmarks.load import RUNS as LOAD_RUNS
from benchmarks.load import Load
from benchmarks.slider import MOVES, WARM_UP, Moves
from benchmarks.start import RUNS, Start

_VERSIONS = (
    "jupyterlab",
    "ipywidgets",
    "anywidget",
    "matplotlib",
    "numpy",
    "ipympl",
    "simpy",
    "playwright",
)


def written(
    moves: Sequence[Moves],
    starts: Sequence[Start],
    loads: Sequence[Load],
    many: Sequence[collection.Many],
    lives: Sequence[household.Lives],
) -> str:
    """The whole report as Markdown."""
    parts = [_moves(moves), _starts(starts), _loads(loads), _many(many), _lives(lives)]
    return "\n".join([_HEAD, *_place(), "", *(line for part in parts for line in [*part, ""])])


_HEAD = """# Benchmarks

Written by `make bench`; do not edit. Everything is measured side by side in one run.
"""


def _place() -> list[str]:
    versions = ", ".join(f"{name} {version(name)}" for name in _VERSIONS)
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}"
    )
    return [
        f"- {datetime.now(UTC):%Y-%m-%d}, {machine}, headless Chromium",
        f"- {versions}",
    ]


def _moves(moves: Sequence[Moves]) -> list[str]:
    ours, interact, floor = moves[0], moves[1], moves[-1]
    rows = [
        f"| {one.design.name} | {one.median:.1f} | {one.p95:.1f} | "
        f"{one.median / interact.median:.2f} | {one.median / floor.median:.2f} |"
        for one in moves
    ]
    return [
        "## From a slider's move to the painted chart",
        "",
        "The pointer drags the slider of a real JupyterLab; the clock runs from the pointer's move",
        "until the pixels of the new chart are decoded and on the page (for the floor: until the",
        f"text has changed). {MOVES} moves after {WARM_UP} to warm up, milliseconds.",
        "",
        "| design | median | 95th percentile | median over `interact` | median over floor |",
        "| --- | ---: | ---: | ---: | ---: |",
        *rows,
        "",
        "| target | limit | measured | |",
        "| --- | ---: | ---: | --- |",
        _target("median over `interact`", 0.25, ours.median / interact.median),
        _target("median over the floor", 1.35, ours.median / floor.median),
        _target("95th percentile over the floor's", 1.5, ours.p95 / floor.p95),
    ]


def _starts(starts: Sequence[Start]) -> list[str]:
    libraries, ours = starts
    return [
        "## From a started kernel to the first live app",
        "",
        "Each in a process of its own that has loaded what every kernel has (ipykernel, IPython);",
        f"median of {RUNS} runs by turns, milliseconds. The peer is a widget with one picture of",
        "the same size and as many shapes and texts.",
        "",
        "| | kernel | imports | first picture | imports and picture |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(
            f"| {one.name} | {one.kernel:.0f} | {one.imports:.0f} | {one.first:.0f} "
            f"| {one.total:.0f} |"
            for one in starts
        ),
        "",
        "| target | limit | measured | |",
        "| --- | ---: | ---: | --- |",
        _target("ours over its libraries", 1.15, ours.total / libraries.total),
    ]


def _loads(loads: Sequence[Load]) -> list[str]:
    ours = loads[1]
    return [
        "## Reading all facts",
        "",
        f"All {ours.count} facts of law and lenders, in a process of its own; median of",
        f"{LOAD_RUNS} runs by turns, milliseconds.",
        "",
        "| | imports | reading | together |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {one.name} | {one.imports:.0f} | {one.reading:.0f} | {one.total:.0f} |"
            for one in loads
        ),
        "",
        "| target | limit | measured | |",
        "| --- | ---: | ---: | --- |",
        _target("ours, each time after the first, milliseconds", 150, ours.total),
    ]


def _many(many: Sequence[collection.Many]) -> list[str]:
    ours, simpy = many[-2], many[-1]
    names = {"ours": "ours, vectorised over accounts", "simpy": "SimPy, a process for each account"}
    return [
        "## Collection, day by day",
        "",
        f"{collection.DAYS} days of accounts whose owners follow all strategies alike, by the same",
        f"table; one core, a process of its own; the quickest of {collection.RUNS} runs by turns.",
        "The shares at the end agree within what chance allows.",
        "",
        "| | accounts | seconds | microseconds an account | MB | visited | paid |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(
            f"| {names[one.name]} | {one.count:,} | {one.seconds:.2f} | {one.per_account:.0f} "
            f"| {one.megabytes:.0f} | {100 * one.visited:.1f} % | {100 * one.cured:.1f} % |"
            for one in many
        ),
        "",
        "| target | limit | measured | |",
        "| --- | ---: | ---: | --- |",
        _target("100,000 accounts, seconds", 3, ours.seconds),
        _target("100,000 accounts, MB", 500, ours.megabytes),
        _target("ours over SimPy, by account", 0.05, ours.per_account / simpy.per_account),
        _target("dearest over the middle size, by account", 1.25, collection.spread(list(many))),
    ]


def _lives(lives: Sequence[household.Lives]) -> list[str]:
    ours, loop = lives
    names = {"ours": "ours, vectorised over households", "loop": "the same model in a plain loop"}
    return [
        "## Households, month by month",
        "",
        f"{household.HOUSEHOLDS:,} households for {household.MONTHS} months with all that the",
        "picture of them needs, and then the cause of each that missed a payment; one core, a",
        f"process of its own; the quickest of {household.RUNS} runs by turns, milliseconds. Tests",
        "hold both ways to the same fen.",
        "",
        "| | first | again | causes | missed a payment |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(
            f"| {names[one.name]} | {one.first:.0f} | {one.again:.0f} "
            f"| {f'{one.causes:.0f}' if one.causes else ''} | {100 * one.failed:.2f} % |"
            for one in lives
        ),
        "",
        "| target | limit | measured | |",
        "| --- | ---: | ---: | --- |",
        _target("a move, milliseconds", 60, ours.again),
        _target("all causes, milliseconds", 300, ours.causes),
        _target("ours over the loop", 0.05, ours.again / loop.again),
    ]


def _target(what: str, limit: float, measured: float) -> str:
    verdict = "met" if measured <= limit else "**missed**"
    return f"| {what} | {limit:.2f} | {measured:.2f} | {verdict} |"
