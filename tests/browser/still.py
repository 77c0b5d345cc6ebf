"""What stands below the cell of an app that has not been run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.driving import cell

if TYPE_CHECKING:
    from playwright.sync_api import Page

_KIND = """(output) => {
    if (output.closest(".jp-Cell").querySelector(".od")) return "a live app";
    if (/model not found|Error displaying/i.test(output.textContent)) return output.textContent;
    const picture = output.querySelector("img"), table = output.querySelector("table");
    if (picture) return picture.naturalWidth > 600 ? "picture" : "a broken picture";
    return table && table.rows.length > 1 && table.offsetHeight > 40 ? "table" : output.innerText;
}"""


def shown_without_kernel(page: Page, name: str) -> str:
    """Return "picture" or "table" if that is what a person sees, else what is there instead.

    Parameters
    ----------
    page
        A page with a notebook that has not been run.
    name
        Name of the app, and of the cell that shows it.
    """
    output = cell(page, name).locator(".jp-OutputArea-output").first
    output.locator("img, table, .od").or_(output).first.wait_for()
    picture = output.locator("img")
    if picture.count():
        picture.evaluate("(picture) => picture.decode()")
    return str(output.evaluate(_KIND))
