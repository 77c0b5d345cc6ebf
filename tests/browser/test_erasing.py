"""Everything that is kept is erased by two presses that were meant, and by nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.desk import notebook, put

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

PAUSE = 700  # milliseconds after which a press is a new one


@pytest.fixture
def page(desk: Desk) -> Page:
    """The page of all tests of this file."""
    return desk.page


@pytest.fixture
def app(desk: Desk, lab: LabServer) -> Locator:
    """The app of the learner's case, with a bill of 7,000 yuan of their own."""
    path = put(lab, notebook("en", ["my-case"]), "erasing.ipynb")
    shown = desk.card(path, "my-case").root
    shown.get_by_label("My own figures").check()
    shown.get_by_label("Bill", exact=True).first.fill("7000")
    expect(shown.locator(".od-finding")).to_contain_text("¥7,000.00")
    desk.page.wait_for_timeout(PAUSE)
    return shown


def button(app: Locator) -> Locator:
    return app.locator('[data-control="erase"] button')


def is_asking(app: Locator) -> None:
    expect(button(app)).to_have_text("Press again to erase everything")


def is_at_rest(app: Locator) -> None:
    expect(button(app)).to_have_text("Erase everything that is kept")
    expect(app.locator(".od-finding")).to_contain_text("¥7,000.00")


def test_two_presses_erase_and_the_page_says_so(page: Page, app: Locator) -> None:
    button(app).focus()
    page.keyboard.press("Enter")
    is_asking(app)
    page.wait_for_timeout(PAUSE)
    page.keyboard.press("Space")
    expect(app.locator(".od-told")).to_contain_text("has been erased")
    expect(app.locator(".od-finding")).to_contain_text("Lin's Baitiao bill")
    expect(app.locator(".od-live")).to_contain_text("has been erased")
    expect(button(app)).to_have_text("Erase everything that is kept")


def test_no_double_click_no_held_key_and_no_late_return_erases(page: Page, app: Locator) -> None:
    # Opening a notebook takes longer than all of this: the three share one.
    button(app).dblclick()
    is_asking(app)
    app.get_by_role("button", name=re.compile("^Show as table")).focus()
    is_at_rest(app)  # leaving the button takes the press back
    page.wait_for_timeout(PAUSE)
    button(app).focus()
    for _ in range(12):  # the browser marks all but the first as repeated
        page.keyboard.down("Enter")
        page.wait_for_timeout(100)
    page.keyboard.up("Enter")
    is_asking(app)
    expect(app.locator(".od-finding")).to_contain_text("¥7,000.00")
