"""A JupyterLab in which the tests of a file open their notebooks, and where each app is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import v4

from overdue import apps
from tests.browser.card import Card
from tests.browser.driving import open_beside, open_notebook, run_all
from tests.browser.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

    from tests.browser.lab_server import LabServer

_SHOWS = re.compile(r"""overdue\.show\(["']([\w-]+)["']\)""")
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


class Desk:
    """One page for many notebooks: loading JupyterLab takes longer than most of what is tested.

    Parameters
    ----------
    page
        A page on which nothing is open yet.
    lab
        The server.
    """

    def __init__(self, page: Page, lab: LabServer) -> None:
        self.page, self.lab = page, lab
        self.watch = Watch(page, lab.url)
        self._ran: set[str] = set()

    def open(self, path: str) -> None:
        """Bring a notebook to the front, as it was left."""
        if self.page.url == "about:blank":
            open_notebook(self.page, self.lab, path)
        else:
            open_beside(self.page, path)

    def run(self, path: str) -> None:
        """Bring a notebook to the front, its cells run."""
        self.open(path)
        if path not in self._ran:
            run_all(self.page)
            self._ran.add(path)

    def close(self) -> None:
        """Save all notebooks, leave JupyterLab and end the kernels, as at the end of a day."""
        self.page.evaluate("""async () => {
            for (const one of jupyterapp.shell.widgets("main")) {
                if (one.context) await one.context.save();
            }
        }""")
        self.page.goto("about:blank")
        self.lab.end_kernels()
        self._ran.clear()

    def card(self, path: str, name: str) -> Card:
        """Return an app of a notebook, live."""
        self.run(path)
        return Card(self.page, name)


def where(lab: LabServer, tag: str) -> dict[str, str]:
    """Return the notebook that shows each app in a language, in the order of the lessons.

    An app that no lesson shows yet is shown in a notebook made for these tests. Wherever it is,
    its cell is named as the app is.
    """
    found = {}
    for file in sorted((lab.root / tag).glob("*.ipynb")):
        for cell in nbformat.read(file, as_version=4).cells:
            if cell.cell_type == "code" and (shown := _SHOWS.search(cell.source)):
                assert cell.id == shown[1]
                found[shown[1]] = f"{tag}/{file.name}"
    others = [name for name in apps.names() if name not in found]
    if others:
        made = put(lab, notebook(tag, others), f"apps-{tag}.ipynb")
        found |= dict.fromkeys(others, made)
    return found


def notebook(tag: str, names: Iterable[str]) -> Any:
    """Return a notebook that shows apps in a language."""
    use = v4.new_code_cell(f'import overdue\noverdue.use("{tag}")', id="setup")
    folded = {"jupyter": {"source_hidden": True}}
    shows = [
        v4.new_code_cell(f'overdue.show("{name}")', id=name, metadata=folded) for name in names
    ]
    return v4.new_notebook(cells=[use, *shows], metadata={"kernelspec": _KERNEL})


def put(lab: LabServer, made: Any, path: str) -> str:
    """Write a notebook into the folder that a server shows; return its path there."""
    nbformat.write(made, lab.root / path)
    return path
