"""What a person does in JupyterLab: open a notebook, run it, look at a cell."""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.lab_server import LabServer

_SECONDS_FOR_ALL = 120
_PAUSE = 50  # milliseconds between two looks; one at each frame would have the page draw them all

_NOTEBOOK = "const notebook = window.jupyterapp.shell.currentWidget;"
_IS_READY = f"""() => {{
    if (!window.jupyterapp) return false;
    {_NOTEBOOK}
    return notebook?.content?.model?.cells.length > 0
        && notebook.sessionContext?.session?.kernel?.status === "idle";
}}"""
_COUNT_REPLIES = f"""() => {{
    {_NOTEBOOK}
    window.repliesOfCells = 0;
    notebook.sessionContext.session.kernel.anyMessage.connect((_, {{msg}}) => {{
        if (msg.header.msg_type === "execute_reply") window.repliesOfCells += 1;
    }});
    const cells = [...notebook.content.model.cells];
    window.cellsToRun = cells.filter(
        (cell) => cell.type === "code" && cell.sharedModel.source.trim()).length;
}}"""
_ALL_HAVE_RUN = f"""() => {{
    {_NOTEBOOK}
    return window.repliesOfCells >= window.cellsToRun
        && notebook.sessionContext.session.kernel.status === "idle";
}}"""
_ERRORS = f"""() => {{
    {_NOTEBOOK}
    return [...notebook.content.model.cells].filter((cell) => cell.type === "code").flatMap(
        (cell) => cell.outputs.toJSON()
            .filter((output) => output.output_type === "error" || output.name === "stderr")
            .map((output) => cell.id + ": "
                + (output.evalue ? `${{output.ename}}: ${{output.evalue}}` : output.text)));
}}"""
_SHOW = f"""async (id) => {{
    {_NOTEBOOK}
    // A notebook in another tab may have a cell of that name too.
    for (const one of document.querySelectorAll(`[data-test-cell="${{id}}"]`)) {{
        delete one.dataset.testCell;
    }}
    const at = [...notebook.content.model.cells].findIndex((cell) => cell.id === id);
    if (at < 0) throw new Error("There is no cell " + id);
    await notebook.content.scrollToItem(at, "start");
    notebook.content.widgets[at].node.dataset.testCell = id;
}}"""


def open_notebook(page: Page, lab: LabServer, path: str) -> None:
    """Open a notebook and wait until its kernel is ready.

    Parameters
    ----------
    page
        Where to open it.
    lab
        The server.
    path
        Path below the folder that the server shows, such as ``en/02-how-fees-grow.ipynb``.
    """
    # A workspace of its own: JupyterLab would open again what the test before left open.
    workspace = f"lab/workspaces/test-{uuid.uuid4().hex}"
    page.goto(f"{lab.url}{workspace}/tree/{quote(path)}?token={lab.token}")
    wait_until_idle(page)


def open_beside(page: Page, path: str) -> None:
    """Open a further notebook in a JupyterLab that is already there, and wait for its kernel.

    Parameters
    ----------
    page
        A page with an open notebook.
    path
        Path below the folder that the server shows.
    """
    page.evaluate(
        "async (path) => { await jupyterapp.commands.execute('docmanager:open', { path }); }", path
    )
    page.wait_for_function(
        "(path) => jupyterapp.shell.currentWidget?.context?.path === path", arg=path
    )
    wait_until_idle(page)


def wait_until_idle(page: Page) -> None:
    """Wait until the notebook is there and its kernel has nothing to do."""
    page.wait_for_function(_IS_READY, timeout=60_000, polling=_PAUSE)


def run_all(page: Page) -> None:
    """Run all cells through the menu, and wait until the last one has run.

    Raises
    ------
    AssertionError
        If a cell ended in an error or wrote to stderr.
    """
    page.evaluate(_COUNT_REPLIES)
    page.get_by_role("menuitem", name=re.compile("^(Run|运行)$")).click()
    page.locator('[data-command="runmenu:run-all"]').click()
    page.wait_for_function(_ALL_HAVE_RUN, timeout=_SECONDS_FOR_ALL * 1000, polling=_PAUSE)
    found = errors(page)
    assert not found, "\n".join(found)


def set_theme(page: Page, theme: str) -> None:
    """Give JupyterLab its light or its dark theme.

    Parameters
    ----------
    page
        A page with an open notebook.
    theme
        ``Light`` or ``Dark``.
    """
    page.evaluate(
        "(theme) => jupyterapp.commands.execute('apputils:change-theme', { theme })",
        f"JupyterLab {theme}",
    )
    page.wait_for_function(
        "(isLight) => document.body.dataset.jpThemeLight === isLight",
        arg=str(theme == "Light").lower(),
    )


def errors(page: Page) -> list[str]:
    """The errors and warnings below the cells, each with the name of its cell."""
    found: list[str] = page.evaluate(_ERRORS)
    return found


def cell(page: Page, name: str) -> Locator:
    """Scroll to a cell and return it.

    JupyterLab keeps only the cells in sight on the page, so a cell has to be scrolled to before
    it can be looked for.

    Parameters
    ----------
    page
        A page with an open notebook.
    name
        Name of the cell in the lesson's source, which is its id.
    """
    page.evaluate(_SHOW, name)
    return page.locator(f"[data-test-cell={json.dumps(name)}]")
