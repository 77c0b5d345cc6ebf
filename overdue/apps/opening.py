"""Open an app: the learner's case, what was kept, the language in use."""

from __future__ import annotations

from overdue.apps import app
from overdue.case import own_case
from overdue.kept import Kept
from overdue.language import current
from overdue.widgets.session import Session
from overdue.widgets.widget import AppWidget


def open_app(name: str) -> AppWidget:
    """The app `name` as a live widget, as the learner left it."""
    kept = Kept()
    session = Session(app(name), current(), own_case(kept), kept.read(f"app.{name}"))
    return AppWidget(session, kept)
