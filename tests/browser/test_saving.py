"""A learner saves a lesson, and opens it again on another day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from overdue.server import LIVE_VIEW
from tests.browser.driving import open_notebook, run_all

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.lab_server import LabServer

LESSON = "en/00-start-here.ipynb"


def test_a_saved_lesson_shows_its_pictures_when_it_is_opened_again(
    page: Page, lab: LabServer
) -> None:
    page.set_viewport_size({"width": 1280, "height": 3000})
    open_notebook(page, lab, LESSON)
    run_all(page)
    page.locator(".od-picture[data-painted]").first.wait_for()
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        page.keyboard.press("Control+S")
    assert page.locator(".od").count() == 1, "the open notebook stays live"

    saved = json.loads((lab.root / LESSON).read_text(encoding="utf-8"))
    outputs = [output for cell in saved["cells"] for output in cell.get("outputs", [])]
    assert outputs
    assert all("image/png" in output["data"] for output in outputs)
    assert LIVE_VIEW not in json.dumps(saved)
    assert "widgets" not in saved["metadata"]

    open_notebook(page, lab, LESSON)
    page.locator(".jp-OutputArea img").first.wait_for()
    assert page.get_by_text("model not found").count() == 0
