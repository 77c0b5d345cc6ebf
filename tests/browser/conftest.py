"""A real JupyterLab and a real browser for every test in this folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.desk import WIDE, Desk, put_others
from tests.browser.lab_server import LabServer
from tests.scopes import scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and put those together that stay together.

    `-m "not browser"` leaves the marked ones out.
    """
    groups: dict[str, list[pytest.Item]] = {}
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            groups.setdefault(scope(item.nodeid), []).append(item)
    ours = iter([item for group in groups.values() for item in group])
    items[:] = [next(ours) if HERE in item.path.parents else item for item in items]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser; without one the test is skipped, or fails if one is required."""
    path = chromium.find()
    if path is None:
        if chromium.is_required():
            pytest.fail(f"{chromium.ABSENT}, but OVERDUE_BROWSER=required")
        pytest.skip(chromium.ABSENT)
    return path


@pytest.fixture(scope="session")
def lab(chromium_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """JupyterLab as `make lab` runs it, in English, on a copy of the notebooks."""
    with LabServer.started("en", tmp_path_factory.mktemp("lab")) as server:
        yield server


# Not for the session: while Playwright runs, asyncio thinks that a loop is running, which
# disturbs the notebooks that are tested on the same worker.
@pytest.fixture(scope="package")
def browser(chromium_path: str) -> Iterator[Browser]:
    """A headless Chromium, as long as the tests of this folder follow each other."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium_path, args=list(chromium.ARGUMENTS)
        )
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, lab: LabServer) -> Iterator[Page]:
    """A page with nothing remembered, 1280 by 900 CSS pixels; its kernels end with it.

    For another size call ``page.set_viewport_size``; for another theme or time zone make a
    context from `browser`.
    """
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()
    lab.end_kernels()


@pytest.fixture(scope="package")
def shared_desk(browser: Browser, lab: LabServer) -> Iterator[Desk]:
    """The one page on which all tests of this folder open their notebooks."""
    put_others(lab)
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    context.set_default_timeout(20_000)
    yield Desk(context.new_page(), lab)
    context.close()
    lab.end_kernels()


@pytest.fixture(scope="module")
def desk(shared_desk: Desk) -> Iterator[Desk]:
    """One wide page for all tests of a file, on a computer where nothing was entered yet."""
    shared_desk.clear()
    shared_desk.resize()
    shared_desk.lay_out(None)
    yield shared_desk
    shared_desk.clear()


@pytest.fixture
def quiet(desk: Desk) -> Iterator[None]:
    """Fail a test if its page logged an error or asked another host for anything."""
    desk.watch.troubles.clear()
    yield
    assert not desk.watch.troubles
