"""One file of items: each item typed and with its place, and each problem with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from overdue.bank.record import CLASSES, Item
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts

__all__ = ["Placed", "read_items"]

_SHARED = ("lesson", "objective", "difficulty")


class Placed(NamedTuple):
    """An item and where it stands."""

    item: Item
    document: Document
    at: int

    def broken(self, problem: str, *field: str | int) -> BrokenFacts:
        """Return the error for a problem in a field of the item."""
        shown = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in field)
        return BrokenFacts(
            problem,
            file=self.document.file,
            line=self.document.line(["items", self.at, *field]),
            id=self.item.id,
            field=shown.lstrip(".") or None,
        )


def read_items(path: Path) -> tuple[list[Placed], list[BrokenFacts]]:
    """Read a file of items.

    Returns
    -------
    tuple
        The items that can be used, in the order of the file, and a problem for each that cannot.
        A file that cannot be read at all is one problem.
    """
    try:
        document = read(path)
        check_head(document, ["common", "items"])
        common, rows = _parts(document)
    except BrokenFacts as problem:
        return [], [problem]
    found: list[Placed] = []
    problems: list[BrokenFacts] = []
    for at, row in enumerate(rows):
        try:
            found.append(Placed(_item(document, common, row, at), document, at))
        except BrokenFacts as problem:
            problems.append(problem)
    return found, problems


def _parts(document: Document) -> tuple[dict[str, Any], list[Any]]:
    common = document.data.get("common") or {}
    rows = document.data.get("items")
    if not isinstance(rows, list) or not rows:
        line = document.line(["items"])
        problem = "`items` must be a list of at least one item."
        raise BrokenFacts(problem, file=document.file, line=line, field="items")
    strange = sorted(set(common) - set(_SHARED)) if isinstance(common, dict) else ["common"]
    if strange:
        problem = f"items may share {', '.join(_SHARED)}, and not {strange[0]}."
        line = document.line(["common", strange[0]])
        raise BrokenFacts(problem, file=document.file, line=line, field="common")
    return common, rows


def _item(document: Document, common: dict[str, Any], row: Any, at: int) -> Item:
    if not isinstance(row, dict):
        line = document.line(["items", at])
        problem = "an item is written as fields, such as `- id: …` and `kind: …`."
        raise BrokenFacts(problem, file=document.file, line=line)
    kind = row.get("kind")
    if not isinstance(kind, str) or kind not in CLASSES:
        given = f"there is no kind {kind!r}" if "kind" in row else "this is missing"
        raise BrokenFacts(
            f"{given}; wanted is one of {', '.join(CLASSES)}.",
            file=document.file,
            line=document.line(["items", at, "kind"]),
            id=row["id"] if isinstance(row.get("id"), str) else None,
            field="kind",
        )
    merged: Any = {**common, **row}
    item: Item = convert(document, merged, CLASSES[kind], ["items", at])
    return item
