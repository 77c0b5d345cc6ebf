"""Which browser the browser tests drive."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ABSENT = "no Chromium was found"
"""Why a browser test is skipped: how the summary at the end knows it."""

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    # Where macOS and Windows keep them, which is not on the path.
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)

ARGUMENTS = (
    "--no-sandbox",  # in a container one often is root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def is_required() -> bool:
    """Whether a missing browser is a failure, as it is in CI."""
    return os.environ.get("OVERDUE_BROWSER") == "required"


def find() -> str | None:
    """The path of a Chromium, or ``None``. OVERDUE_CHROMIUM goes before all others."""
    chosen = os.environ.get("OVERDUE_CHROMIUM")
    if chosen:
        return chosen if Path(chosen).is_file() else shutil.which(chosen)
    return next(filter(None, map(shutil.which, NAMES)), None)
