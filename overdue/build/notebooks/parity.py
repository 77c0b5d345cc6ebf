"""The two languages of a lesson say the same: cells, code, apps, citations, roles, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from overdue.build.notebooks import roles
from overdue.build.notebooks.markdown import page
from overdue.build.notebooks.quantities import quantities
from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.source import Cell, Source

_USE = re.compile(r"""^overdue\.use\(["'][^"']*["']\)$""", re.MULTILINE)

NAMES = {"en": "English", "zh-Hans": "Chinese"}
"""What messages call the languages."""


def problems(one: Source, other: Source) -> list[Problem]:
    """Return where two languages of a lesson differ, named in the file of ``other``.

    Words are free. Cells (names, order, kinds, tags), code (but for the tag in
    ``overdue.use``), roles with their arguments, levels of headings and the numbers of each
    cell are not; numbers are compared as the module ``quantities`` reads them, in any order within
    a cell.
    """
    found = [at(other.where, message, line=1) for message in _fronts(one, other)]
    names = [cell.name for cell in one.cells]
    other_names = [cell.name for cell in other.cells]
    language = NAMES[one.tag]
    found += [
        other.problem(cell, f"has no counterpart in {language}")
        for cell in other.cells
        if cell.name not in names
    ]
    found += [
        at(other.where, f"is missing; {one.where}:{cell.line} has it", cell=cell.name)
        for cell in one.cells
        if cell.name not in other_names
    ]
    if sorted(names) == sorted(other_names) and names != other_names:
        first = next(a for a, b in zip(other_names, names, strict=True) if a != b)
        found.append(at(other.where, f"stands elsewhere in {language}", cell=first))
    cells = {cell.name: cell for cell in other.cells}
    for cell in one.cells:
        if cell.name in cells:
            there = cells[cell.name]
            messages = _differences(cell, there, language)
            found += [other.problem(there, message) for message in messages]
    return found


def _fronts(one: Source, other: Source) -> Iterator[str]:
    for field in ("minutes", "kind"):
        here, there = getattr(other.front, field), getattr(one.front, field)
        if here != there:
            yield f"front matter has {field}: {here}, {NAMES[one.tag]} has {there}"
    for field in ("title", "question"):
        here, there = (
            Counter(number.text for number in quantities(getattr(source.front, field)))
            for source in (other, one)
        )
        yield from _counted(f"numbers of the {field}", here, there, NAMES[one.tag])


def _differences(one: Cell, other: Cell, language: str) -> Iterator[str]:
    if one.kind != other.kind:
        yield f"is {other.kind}, in {language} it is {one.kind}"
        return
    if one.tags != other.tags:
        yield f"has the tags {list(other.tags)}, in {language} {list(one.tags)}"
    if one.kind == "code":
        if _code(one) != _code(other):
            yield f"its code differs from {language}"
        return
    yield from _counted("roles", _roles(other), _roles(one), language)
    yield from _counted("numbers", _numbers(other), _numbers(one), language)
    levels = [[heading.level for heading in page(cell.text).headings] for cell in (other, one)]
    if levels[0] != levels[1]:
        yield f"its headings have the levels {levels[0]}, in {language} {levels[1]}"


def _code(cell: Cell) -> str:
    return _USE.sub("overdue.use()", cell.text)


def _roles(cell: Cell) -> Counter[str]:
    """Count roles; a list of citations counts one by one, since sentences order them anew."""
    return Counter(
        f"{{{role.kind}}}`{argument}`" for role in roles.find(cell.text) for argument in role.ids
    )


def _numbers(cell: Cell) -> Counter[str]:
    words = page(roles.without(cell.text)).words
    return Counter(number.text for number in quantities(words))


def _counted(what: str, here: Counter[str], there: Counter[str], language: str) -> Iterator[str]:
    if here != there:
        only = _list((here - there).elements())
        missing = _list((there - here).elements())
        yield f"its {what} differ: only here {only}; only in {language} {missing}"


def _list(items: Iterable[str]) -> str:
    return ", ".join(items) or "none"
