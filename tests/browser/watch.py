"""What goes wrong on a page without being seen: errors in its log, requests to other hosts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Error, Page, Request

_LOCAL = ("data:", "blob:", "about:")
# JupyterLab's own rate limiter, asked once more while a view of an output that was closed goes.
_NOT_OURS = re.compile(r"reading 'promise'\)\s+at \w+\.invoke \(http://\S+/jlab_core\.\w+\.js")


class Watch:
    """Collects the troubles of one page from the moment it is made.

    Parameters
    ----------
    page
        The page.
    home
        Address of the only server that may be asked.
    """

    def __init__(self, page: Page, home: str) -> None:
        self.troubles: list[str] = []
        self._home = (home, home.replace("http", "ws", 1), *_LOCAL)
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"logged: {message.text}")

    def _error(self, error: Error) -> None:
        words = error.stack or str(error)
        if not _NOT_OURS.search(words):
            self.troubles.append(f"raised: {words}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self._home):
            self.troubles.append(f"asked another host: {request.url}")
