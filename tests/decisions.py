"""Ways through an app's decisions, for tests that go to the ends of all controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from overdue.widgets.session import Session


def paths(session: Session[Any], name: str) -> list[list[str]]:
    """Lists of decisions: none, always the first offer, always the last, and half of each.

    Parameters
    ----------
    session
        An app; it is left as it was.
    name
        Its control for decisions.
    """
    before, found = session.values[name], [[]]
    for pick in (0, -1):
        path: list[str] = []
        session.enter(name, path)
        while offers := session.offers()[name]:
            path = [*path, offers[pick][0]]
            session.enter(name, path)
            assert session.messages == {}, f"{path} was on offer: {session.messages}"
        found += [path[: len(path) // 2], path]
    session.enter(name, list(before))
    return found
