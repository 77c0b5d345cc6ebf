"""Which tests stay together, on one worker and one after the other, and which start first."""

from __future__ import annotations

import re

_OPENED = re.compile(r"\[([\w-]+/[\w-]+\.ipynb)")


def scope(nodeid: str) -> str:
    """The name of what a test stays together with.

    The cells of a notebook do, and the browser tests of a file, since they share a page; where
    they say which notebook they open, as in ``test_apps.py::test_it[en/02-fees.ipynb-growth]``,
    only those of the same notebook. Every other test stands alone: a few take as long as whole
    files do.
    """
    file = nodeid.split("::", 1)[0]
    if file.endswith(".ipynb"):
        return file
    if not file.startswith("tests/browser/"):
        return nodeid
    opened = _OPENED.search(nodeid)
    return f"{file}[{opened[1]}]" if opened else file


def order(nodeid: str) -> int:
    """Sort by this to start what takes long first, and all that share a page without a break."""
    name = scope(nodeid)
    if name == nodeid:
        return 3
    if name.endswith(".ipynb"):
        return 2
    return 0 if name.endswith("]") else 1
