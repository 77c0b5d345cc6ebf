"""Open an app: the learner's case, what was kept, the language in use."""

from __future__ import annotations

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
    session = Session(opened, current(), own_case(kept), kept.read(opened.record()))
    return AppWidget(session, kept)
