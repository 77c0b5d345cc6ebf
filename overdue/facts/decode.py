"""From the values of a file to typed records, with errors an author can act on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from overdue.facts.document import Document
from overdue.facts.errors import BrokenFacts
from overdue.facts.words import Words, words

__all__ = ["SCHEMA", "check_head", "convert"]

T = TypeVar("T")

SCHEMA = 1
"""The newest form of file that this copy of the course can read."""


def check_head(document: Document, keys: Sequence[str]) -> None:
    """Refuse a file whose first lines are not those of a file of facts.

    Parameters
    ----------
    document
        The file.
    keys
        The keys that it may hold besides ``schema``.

    Raises
    ------
    BrokenFacts
        If the schema is missing, no number or newer than :data:`SCHEMA`, or a key is unknown.
    """
    file, data = document.file, document.data
    if not isinstance(data, dict):
        raise BrokenFacts(f"the file must hold {', '.join(keys)} under their names.", file=file)
    schema = data.get("schema")
    if not isinstance(schema, int):
        problem = f"write `schema: {SCHEMA}` at the top, so that older copies can tell."
        raise BrokenFacts(problem, file=file, line=1, field="schema")
    if schema > SCHEMA:
        problem = (
            f"this file has schema {schema}, and this copy of the course reads up to {SCHEMA}: "
            "get the newest copy of the course."
        )
        raise BrokenFacts(problem, file=file, line=document.line(["schema"]), field="schema")
    for key in data:
        if key != "schema" and key not in keys:
            problem = f"there is no such field; allowed are schema, {', '.join(keys)}."
            raise BrokenFacts(problem, file=file, line=document.line([key]), field=key)


def convert(document: Document, value: Any, kind: type[T], at: Sequence[str | int] = ()) -> T:
    """Turn a value of a file into a typed record.

    Parameters
    ----------
    document
        The file, for its name and lines.
    value
        The part of it to convert.
    kind
        The type wanted.
    at
        Where in the file `value` stands.

    Raises
    ------
    BrokenFacts
        With file, line, id, field and the form wanted.
    """
    try:
        return msgspec.convert(value, kind, dec_hook=_special)
    except msgspec.ValidationError as error:
        from overdue.facts.wanted import misfit  # only a broken file pays for its words

        raise misfit(document, value, kind, at, str(error)) from None


def _special(kind: type[Any], value: Any) -> Any:
    if kind is Words:
        return words(value)
    raise NotImplementedError(kind)
