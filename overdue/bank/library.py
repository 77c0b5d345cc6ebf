"""The items of the bank, found by id."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from overdue import assets
from overdue.bank.objectives import objectives
from overdue.bank.reading import Placed, read_items
from overdue.bank.record import Item
from overdue.facts.document import shown
from overdue.facts.errors import BrokenFacts, UnknownFact

__all__ = ["files", "gather", "item", "items"]


def items() -> tuple[Item, ...]:
    """Return all items, file by file in the order of their names.

    Raises
    ------
    BrokenFacts
        For the first item that cannot be used, with file, line and id.
    """
    return tuple(_index().values())


def item(item_id: str) -> Item:
    """Return one item; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    try:
        return _index()[item_id]
    except KeyError:
        raise UnknownFact("quiz item", item_id, _index()) from None


def files() -> tuple[Path, ...]:
    """Return the files of the bank, by name; none where there is no folder yet."""
    folder = assets.path("quiz") / "items"
    return tuple(sorted(folder.glob("*.yaml")))


def gather(paths: tuple[Path, ...]) -> tuple[list[Placed], list[BrokenFacts]]:
    """Read files of items together.

    Returns
    -------
    tuple
        The items that can be used, and all problems: those of each file, an id that stands twice
        and an objective that is none.
    """
    found: dict[str, Placed] = {}
    problems: list[BrokenFacts] = []
    known = {objective.id for objective in objectives()}
    for path in paths:
        placed, broken = read_items(path)
        problems += broken
        for one in placed:
            if one.item.id in found:
                where = found[one.item.id].document.file
                problems.append(one.broken(f"this id already stands in {where}.", "id"))
                continue
            if one.item.objective not in known:
                problem = str(UnknownFact("objective", one.item.objective, known))
                problems.append(one.broken(problem, "objective"))
                continue
            found[one.item.id] = one
    return list(found.values()), problems


@cache
def _index() -> dict[str, Item]:
    paths = files()
    if not paths:
        where = shown(assets.path("quiz") / "items")
        raise BrokenFacts("there is no item yet.", file=where)
    placed, problems = gather(paths)
    if problems:
        raise problems[0]
    return {one.item.id: one.item for one in placed}
