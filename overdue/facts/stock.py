"""The facts of one folder, read file by file when they are first asked for.

Where an id stands is found by looking for the line ``- id: …`` that begins every record; a file is
read only when one of its facts is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read, shown
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Fact

__all__ = ["Stock"]

F = TypeVar("F", bound=Fact)

_ENTRY = re.compile(r"^- id: *(?P<id>[^\s#]+)", re.MULTILINE)


class Stock(Generic[F]):
    """All facts of one kind.

    A file holds ``schema``, ``common`` (fields that all its facts share) and ``facts``.

    Parameters
    ----------
    kind
        The record type.
    what
        What one record is called in a message, such as ``"law fact"``.
    folder
        Returns the folder with the ``.yaml`` files; called when the first fact is asked for.
    """

    def __init__(self, kind: type[F], what: str, folder: Callable[[], Path]) -> None:
        self._kind = kind
        self._what = what
        self._folder = folder
        self._index: dict[str, Path] | None = None
        self._facts: dict[Path, dict[str, F]] = {}

    def get(self, fact_id: str) -> F:
        """Return the fact with this id.

        Raises
        ------
        UnknownFact
            If no file holds it; the message names the nearest ids.
        BrokenFacts
            If the file that holds it cannot be used.
        """
        path = self.index().get(fact_id)
        if path is None:
            raise UnknownFact(self._what, fact_id, self.index())
        return self.of_file(path)[fact_id]

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self.index()

    def __iter__(self) -> Iterator[F]:
        """Go through all facts, file by file in the order of their names."""
        for path in self.files():
            yield from self.of_file(path).values()

    def files(self) -> list[Path]:
        """Return the files of the folder, by name."""
        folder = self._folder()
        if not folder.is_dir():
            raise BrokenFacts("the folder is missing.", file=shown(folder))
        return sorted(folder.glob("*.yaml"))

    def index(self) -> dict[str, Path]:
        """Return the file of every id; an id in two places is a :class:`BrokenFacts`."""
        if self._index is None:
            index: dict[str, Path] = {}
            for path in self.files():
                text = path.read_text(encoding="utf-8", errors="replace")
                for entry in _ENTRY.finditer(text):
                    _add(index, entry["id"].strip("'\""), path, text, entry.start())
            self._index = index
        return self._index

    def of_file(self, path: Path) -> dict[str, F]:
        """Return the facts of one file by id, in the order of the file."""
        if path not in self._facts:
            self._facts[path] = self._load(path)
        return self._facts[path]

    def _load(self, path: Path) -> dict[str, F]:
        document = read(path)
        check_head(document, ["common", "facts"])
        common = document.data.get("common") or {}
        entries = document.data.get("facts")
        if not isinstance(common, dict) or not isinstance(entries, list) or not entries:
            problem = "`facts` must be a list, and `common` the fields that all of them share."
            raise BrokenFacts(problem, file=document.file, field="facts")
        facts: dict[str, F] = {}
        for at, entry in enumerate(entries):
            fact = self._fact(document, common, entry, at)
            if fact.id in facts or self.index().get(fact.id) != path:
                problem = "begin every record with `- id: …` at the left edge, each id once."
                raise BrokenFacts(
                    problem,
                    file=document.file,
                    line=document.line(["facts", at]),
                    id=fact.id,
                    field="id",
                )
            facts[fact.id] = fact
        return facts

    def _fact(self, document: Document, common: dict[str, Any], entry: Any, at: int) -> F:
        merged = {**common, **entry} if isinstance(entry, dict) else entry
        return convert(document, merged, self._kind, ["facts", at])


def _add(index: dict[str, Path], fact: str, path: Path, text: str, start: int) -> None:
    if fact in index:
        raise BrokenFacts(
            f"this id already stands in {shown(index[fact])}: every id stands once.",
            file=shown(path),
            line=text.count("\n", 0, start) + 1,
            id=fact,
            field="id",
        )
    index[fact] = path
