"""Open an app: the learner's case, what was kept, the language in use."""

from __future__ import annotations

from datetime import UTC, datetime

from overdue.apps import app
from overdue.kept import Kept
from overdue.kept.own_case import own_case
from overdue.language import current
from overdue.widgets.session import Session
from overdue.widgets.widget import AppWidget


def open_app(name: str) -> AppWidget:
    """The app `name` as a live widget, as the learner left it."""
    kept = Kept()
    opened = app(name)
    case, values = own_case(kept), kept.read(opened.record())
    if not opened.remembers:
        return AppWidget(Session(opened, current(), case, values), kept)
    from overdue.kept.progress import Progress  # most apps do without it

    progress = Progress()
    past = progress.past(datetime.now(UTC))
    return AppWidget(Session(opened, current(), case, values, past), kept, progress)
