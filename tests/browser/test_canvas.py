"""What the page's canvas draws is what matplotlib draws, pixel by pixel."""

from __future__ import annotations

import base64
import io
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from overdue import apps, case
from overdue.charts.chart import Chart
from overdue.charts.screen import Screen
from overdue.language import language
from overdue.widgets.controls import Button, Moves
from overdue.widgets.session import Session
from overdue.widgets.steady import Steady
from overdue.widgets.widget import PAGE_SCRIPT
from tests.browser import mirror

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from overdue.charts.chart import Paint

WITH_CHART = [name for name in apps.names() if issubclass(apps.app(name).view, Chart)]

_DRAW = """
async ([script, chart, png]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const view = (text) => { const b = bytes(text); return new DataView(b.buffer); };
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { createPicture } = (await import(url)).default.parts;
  const picture = createPicture();
  document.body.replaceChildren(picture.element);
  const sent = ({ vertices, codes, ...all }) =>
    ({ ...all, vertices: view(vertices), codes: view(codes) });
  const layers = { backdrop: { id: 1, png: view(png) }, steady: sent(chart.kept) };
  picture.show({ ...chart, ...sent(chart.frame) }, layers, "words");
  while (!picture.element.dataset.painted) await new Promise((go) => setTimeout(go, 10));
  const [still, moving] = picture.element.querySelectorAll("canvas");
  const both = document.createElement("canvas");
  [both.width, both.height] = [still.width, still.height];
  const context = both.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, both.width, both.height);
  context.drawImage(still, 0, 0);
  context.drawImage(moving, 0, 0);
  return both.toDataURL("image/png");
}
"""


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """An empty page, which needs no JupyterLab."""
    page = browser.new_page()
    yield page
    page.close()


def on_the_page(page: Page, *paints: Paint) -> np.ndarray:
    """Pixels of a chart as the page draws it, on white, after the paints before."""
    sent, kept = Steady(), None
    for paint in paints:
        frame, newly = sent.frame(paint.strokes)
        kept = newly or kept
    chart = {
        "backdrop": 1,
        "size": list(paint.size),
        "clip": list(paint.clip),
        "frame": _plain(frame),
        "kept": _plain(kept),
    }
    png = next(one.backdrop for one in reversed(paints) if one.backdrop)
    page.goto("about:blank")
    given = [PAGE_SCRIPT, json.loads(json.dumps(chart)), base64.b64encode(png).decode()]
    answer = page.evaluate(_DRAW, given)
    image = Image.open(io.BytesIO(base64.b64decode(answer.partition(",")[2])))
    return np.asarray(image.convert("RGB"), dtype=float)


def _plain(sent: dict[str, Any]) -> dict[str, Any]:
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value
        for name, value in sent.items()
    }


def by_matplotlib(chart, result) -> np.ndarray:
    """Pixels of the same chart as matplotlib draws it, on white."""
    whole = chart.whole(result)
    paper = Image.new("RGBA", whole.size, "#ffffff")
    return np.asarray(Image.alpha_composite(paper, whole).convert("RGB"), dtype=float)


def live_on(session: Session[Any], steps: int = 4) -> None:
    """Take some decisions where an app asks for them: at its start a story has hardly a shape."""
    for control in mirror.controls(session).values():
        for _ in range(steps if isinstance(control, Moves) else 0):
            if offered := session.offers()[control.name]:
                session.enter(control.name, [*session.values[control.name], offered[-1][0]])


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
@pytest.mark.parametrize("name", WITH_CHART)
def test_canvas_and_matplotlib_draw_the_same_picture(paper, name, tag):
    app = apps.app(name)
    session = Session(app, language(tag), case.examples()[0])
    chart = app.view(language(tag), Screen(520))
    before = chart.paint(session.result)
    live_on(session)
    control = next(one for one in mirror.controls(session).values() if not isinstance(one, Button))
    moves = mirror.moves(session, control.name)
    session.enter(
        control.name, next(raw for raw in moves if mirror.matters(session, (control.name, raw)))
    )
    ours = on_the_page(paper, before, chart.paint(session.result))
    theirs = by_matplotlib(app.view(language(tag), Screen(520)), session.result)
    assert ours.shape == theirs.shape
    gap = np.abs(ours - theirs).max(axis=2)
    assert gap.mean() < 1.5, "apart from the rims of shapes the pictures must be the same"
    assert (gap > 96).mean() < 0.004, "no shape may be missing, moved or of another colour"


@pytest.mark.parametrize("name", WITH_CHART)
def test_the_comparison_would_notice_a_shape_that_is_missing(paper, name):
    app = apps.app(name)
    chart = app.view(language("en"), Screen(520))
    session = Session(app, language("en"), case.examples()[0])
    live_on(session)
    paint, result = chart.paint(session.result), session.result
    for stroke in paint.strokes:
        stroke.paint.pop("fill", None)
        stroke.paint.pop("stroke", None)
    gap = np.abs(on_the_page(paper, paint) - by_matplotlib(chart, result)).max(axis=2)
    assert (gap > 96).mean() > 0.004
