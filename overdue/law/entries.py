"""The records of one table of ``assets/law/tables``: typed, each id once."""

from __future__ import annotations

from typing import Any, TypeVar

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts

__all__ = ["entries"]

T = TypeVar("T")


def entries(name: str, kind: type[T]) -> tuple[T, ...]:
    """Read a table.

    Parameters
    ----------
    name
        Of the file without its ending, and of the list in it.
    kind
        Type of one record; it has an ``id``.

    Raises
    ------
    BrokenFacts
        If the file cannot be used, or an id stands twice in it.
    """
    document = read(assets.path("law", "tables", f"{name}.yaml"))
    check_head(document, [name])
    rows: list[Any] = document.data.get(name) or []
    found = tuple(convert(document, row, kind, [name, at]) for at, row in enumerate(rows))
    seen: set[str] = set()
    for at, row in enumerate(rows):
        if row["id"] in seen:
            raise BrokenFacts(
                "this id stands twice.",
                file=document.file,
                line=document.line([name, at]),
                id=row["id"],
                field="id",
            )
        seen.add(row["id"])
    return found
