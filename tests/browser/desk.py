"""A JupyterLab in which the tests of a file open their notebooks, and where each app is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import v4

from overdue import apps
from overdue.lab import jupyter
from overdue.language import TAGS
from tests.browser.card import Card
from tests.browser.driving import open_beside, open_notebook, run_all
from tests.browser.resting import REST
from tests.browser.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

    from tests.browser.lab_server import LabServer

_SHOWS = re.compile(r"""overdue\.show\(["']([\w-]+)["']\)""")
_OTHERS = "apps-{}.ipynb"
_TOGETHER = 5
_NARROW = 800  # CSS pixels
WIDE = 1280
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


# What is open is on the page, in sight or not, and slows down whatever is done there.
_PUT_AWAY = f"""async () => {{
    // A card sends what was entered when a box is left, and again when the hand rests: there must
    // be a kernel still.
    document.activeElement?.blur();
    const isWaiting = () => document.querySelector('.od[data-waits="true"]:not(.od-lost)');
    const end = performance.now() + 10000;
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    while (isWaiting() && performance.now() < end) await pause(20);
    await pause({REST + 100});
    for (const one of [...jupyterapp.shell.widgets("main")]) if (one.context) one.dispose();
}}"""


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
        self._opened: set[str] = set()
        self._ran: set[str] = set()
        self._layout: str | None = None

    def open(self, path: str) -> None:
        """Bring a notebook to the front, as it was left."""
        if self.page.url == "about:blank":
            open_notebook(self.page, self.lab, path)
        else:
            open_beside(self.page, path)
        self._opened.add(path)
        self._make_room()

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
        self._leave()
        self._end()

    def only(self, path: str) -> None:
        """Put all notebooks away unless this one is the only one, as `clear` does."""
        if self._opened != {path}:
            self.clear()

    def clear(self) -> None:
        """Put all notebooks away unsaved, end their kernels, and forget what was entered."""
        if self._opened and self.page.url != "about:blank":
            self.page.evaluate(_PUT_AWAY)
        self._end()
        self.lab.forget()

    def lay_out(self, mode: str | None) -> None:
        """Have JupyterLab lay out notebooks in a way, as `LabServer.lay_out` has it."""
        if mode != self._layout:
            self.clear()
            self._leave()  # it reads its settings when it is loaded
            self.lab.lay_out(mode)
            self._layout = mode

    def resize(self, width: int = WIDE) -> None:
        """Make the page as wide as this, in CSS pixels."""
        size = {"width": width, "height": 900}
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)
        self._make_room()

    def _make_room(self) -> None:
        """Close the list of files on a narrow page: beside it a notebook has a few pixels."""
        size = self.page.viewport_size
        if size is not None and size["width"] < _NARROW:
            self.page.evaluate("window.jupyterapp?.shell.collapseLeft()")

    def card(self, path: str, name: str) -> Card:
        """Return an app of a notebook, live."""
        self.run(path)
        return Card(self.page, name)

    def _leave(self) -> None:
        self.page.goto("about:blank")

    def _end(self) -> None:
        self.lab.end_kernels()
        self._opened.clear()
        self._ran.clear()


def where(tag: str) -> dict[str, str]:
    """Return the notebook that shows each app in a language, in the order of the lessons.

    The apps that no lesson shows yet are in notebooks made for these tests, a few in each: see
    `put_others`. Wherever an app is, its cell is named as the app is.
    """
    found = {}
    for file in sorted((jupyter.notebooks() / tag).glob("*.ipynb")):
        for cell in nbformat.read(file, as_version=4).cells:
            if cell.cell_type == "code" and (shown := _SHOWS.search(cell.source)):
                assert cell.id == shown[1]
                found[shown[1]] = f"{tag}/{file.name}"
    others = [name for name in apps.names() if name not in found]
    for at, name in enumerate(others):
        found[name] = f"{tag}/{_OTHERS.format(at // _TOGETHER + 1)}"
    return found


def is_lesson(path: str) -> bool:
    """Whether a notebook that `where` names is one of the course."""
    return (jupyter.notebooks() / path).exists()


def put_others(lab: LabServer) -> None:
    """Write the notebooks with the apps that no lesson shows into the folder of a server."""
    for tag in TAGS:
        shown = where(tag)
        for path in dict.fromkeys(shown.values()):
            if not is_lesson(path):
                put(lab, notebook(tag, [name for name in shown if shown[name] == path]), path)


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
    (lab.root / path).parent.mkdir(exist_ok=True)
    nbformat.write(made, lab.root / path)
    return path
