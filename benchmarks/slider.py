"""From a slider's move to the painted chart, in a real JupyterLab in Chromium."""

from __future__ import annotations

import json
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.designs import ALL, Design
from tests.browser import chromium
from tests.browser.driving import open_notebook, run_all
from tests.browser.lab_server import LabServer

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOVES = 60
WARM_UP = 10
PAUSE = 120  # milliseconds between a painted move and the next

_LISTEN = """
(design) => {
  const output = document.querySelector(".jp-CodeCell .jp-OutputArea");
  const state = (window.bench = { started: 0, took: [], waiting: false });
  window.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    state.started = performance.now();
    state.waiting = true;
  }, true);
  const painted = () => {
    if (!state.waiting) return;
    state.waiting = false;
    state.took.push(performance.now() - state.started);
  };
  new Function("output", "painted", design.watch)(output, painted);
}
"""


@dataclass(frozen=True, slots=True)
class Moves:
    """How long the moves of one design took, in milliseconds, in their order."""

    design: Design
    took: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of the moves were faster."""
        return statistics.median(self.took)

    @property
    def p95(self) -> float:
        """Nineteen moves in twenty were faster."""
        return statistics.quantiles(self.took, n=20)[-1]


def measure(moves: int = MOVES) -> list[Moves]:
    """Measure every design in the same JupyterLab, one after another."""
    browser_path = chromium.find()
    if browser_path is None:
        raise SystemExit("The benchmark needs Chromium or Chrome; name one in OVERDUE_CHROMIUM.")
    with (
        tempfile.TemporaryDirectory() as folder,
        LabServer.started("en", Path(folder)) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=list(chromium.ARGUMENTS)
        )
        results = []
        for number, design in enumerate(ALL):
            name = f"bench-{number}.ipynb"
            (lab.root / name).write_text(json.dumps(_notebook(design)), encoding="utf-8")
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            results.append(_measure_one(page, lab, name, design, moves))
            page.close()
        browser.close()
    return results


def _notebook(design: Design) -> dict[str, object]:
    cell = {
        "cell_type": "code",
        "id": "design",
        "source": design.code,
        "metadata": {"jupyter": {"source_hidden": True}},
        "outputs": [],
        "execution_count": None,
    }
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    return {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}


def _measure_one(page: Page, lab: LabServer, name: str, design: Design, moves: int) -> Moves:
    open_notebook(page, lab, name)
    run_all(page)
    output = page.locator(".jp-CodeCell .jp-OutputArea")
    veiled = output.locator(".od-guess .od-plain")
    output.locator(f".od-guess:visible, {design.ready}").first.wait_for(timeout=60_000)
    if veiled.count() and veiled.is_visible():
        veiled.click()
    output.locator(design.ready).first.wait_for(timeout=60_000)
    page.wait_for_timeout(1500)
    page.evaluate(_LISTEN, {"watch": design.watch})
    track = output.locator(design.slider).first
    track.scroll_into_view_if_needed()
    box, handle = track.bounding_box(), output.locator(design.handle).first.bounding_box()
    assert box is not None
    assert handle is not None
    middle = handle["y"] + handle["height"] / 2
    at = handle["x"] + design.grip * handle["width"]
    page.mouse.move(at, middle)
    page.mouse.down()
    for move in range(WARM_UP + moves):
        # Back and forth over the middle of the track, never twice the same place.
        share = 0.3 + 0.5 * ((move * 0.37) % 1)
        page.mouse.move(box["x"] + share * box["width"], middle)
        page.wait_for_function(f"window.bench.took.length > {move}", timeout=10_000, polling=10)
        page.wait_for_timeout(PAUSE)
    page.mouse.up()
    took = page.evaluate("window.bench.took")
    return Moves(design, tuple(took[WARM_UP:]))
