"""What can go wrong with facts, each as one sentence that says where and what is wanted."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["BrokenFacts", "NoValue", "UnknownFact"]


class BrokenFacts(ValueError):
    """A file of facts cannot be used as it stands.

    Attributes
    ----------
    file
        The file as a reader would look for it, such as ``assets/law/civil-code.yaml``.
    line
        Line in that file, counted from 1, or ``None`` where the whole file is meant.
    id, field
        The record and its field, where the problem lies in one.
    """

    def __init__(
        self,
        problem: str,
        *,
        file: str,
        line: int | None = None,
        id: str | None = None,  # noqa: A002 - the field is called id in every file
        field: str | None = None,
    ) -> None:
        where = [file]
        if line is not None:
            where.append(f"line {line}")
        if id is not None:
            where.append(id)
        if field is not None:
            where.append(f"field {field}")
        super().__init__(f"{', '.join(where)}: {problem}")
        self.file = file
        self.line = line
        self.id = id
        self.field = field


class UnknownFact(LookupError):
    """An identifier was asked for that no file holds."""

    def __init__(self, what: str, asked: str, known: Iterable[str]) -> None:
        from difflib import get_close_matches  # only a mistake pays for it

        names = sorted(known)
        near = get_close_matches(asked, names, n=3) or names[:12]
        allowed = f"; did you mean {', '.join(near)}?" if near else "; there are none."
        super().__init__(f"There is no {what} with the id {asked!r}{allowed}")
        self.asked = asked


class NoValue(LookupError):
    """A dated value was asked for on a day for which none is known.

    A value is never extended past the period that was read: the gap is said instead.
    """
