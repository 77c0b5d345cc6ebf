"""An app without a page, for the tests of what it says: opened, its words and its table."""

from __future__ import annotations

from typing import Any

from overdue import apps, case
from overdue.language import Language, language
from overdue.widgets.session import Session


def opened(
    name: str,
    tongue: Language = language("en"),  # noqa: B008 - a language never changes
    /,
    person: str | None = None,
    **entered: Any,
) -> Session[Any]:
    """An app as it opens, and then what is entered, each of which must be taken."""
    session: Session[Any] = Session(apps.app(name), tongue, case.example(person))
    for control, raw in entered.items():
        session.enter(control, raw)
        assert session.messages == {}
    return session


def finding(session: Session[Any]) -> str:
    """The finding."""
    return session.app.view.finding(session.result, session.language)


def terms(session: Session[Any]) -> str:
    """The line below the finding."""
    return session.app.view.terms(session.result, session.language)


def notes(session: Session[Any]) -> str:
    """All notes as one text."""
    return " ".join(session.app.view.notes(session.result, session.language))


def rows(session: Session[Any]) -> list[dict[str, str]]:
    """The rows of the table, each by the names of its columns."""
    table = session.app.view.table(session.result, session.language)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def named_rows(session: Session[Any]) -> dict[str, dict[str, str]]:
    """The rows of the table by their first cell."""
    table = session.app.view.table(session.result, session.language)
    return {row[0]: dict(zip(table.columns, row, strict=True)) for row in table.rows}
