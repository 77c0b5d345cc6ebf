"""Which tests share a worker, when they run on several."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling


class KeepTogether(LoadScopeScheduling):
    """Cells of a notebook stay in order on one worker, tests of a browser file share a browser.

    Every other test goes to the worker that is free, since a few of them take as long as whole
    files. What is kept together starts first.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", 1)[0]
        together = file.endswith(".ipynb") or file.startswith("tests/browser/")
        return file if together else nodeid
