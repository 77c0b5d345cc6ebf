"""How a notebook that lies in the project differs from what its source gives now."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

from overdue.build.notebooks import notebook_file, pixels
from overdue.build.notebooks.refusal import BuildError, Problem, at

PNG = "image/png"
_BEFORE, _SHOWN = 12, 48  # characters of a changed text, around the change


def differences(where: str, kept: str, built: Any) -> list[Problem]:
    """Return the differences, each by cell and kind.

    All is compared exactly, but for PNG pictures: those by their pixels, within the tolerance
    of ``overdue.build.notebooks.pixels``.

    Parameters
    ----------
    where
        The notebook's path, for the problems.
    kept
        Text of the file as it lies there.
    built
        The notebook its source gives now.
    """
    try:
        old = notebook_file.parsed(kept, where)
    except BuildError as error:
        return list(error.problems)
    cells = {cell.id: cell for cell in old.cells}
    found = [at(where, message) for message in _notebook(old, built)]
    for cell in built.cells:
        messages = _cell(cells[cell.id], cell) if cell.id in cells else ["cell: missing"]
        found += [at(where, message, cell=cell.id) for message in messages]
    if not found and notebook_file.written(_merged(built, old, _alike)) != kept:
        found.append(at(where, "file: the same notebook, but written differently"))
    return found


def with_old_pictures(built: Any, kept: str) -> Any:
    """Return the built notebook with the kept one's pictures where their pixels are equal.

    So a rebuild on a machine that packs PNGs in another way changes no file, and a change that
    can be seen is always published.

    Parameters
    ----------
    built
        The notebook its source gives now.
    kept
        Text of the file as it lies there; empty where there is none yet.
    """
    try:
        old = notebook_file.parsed(kept, "")
    except BuildError:
        return built
    return _merged(built, old, pixels.same_pixels)


def _merged(built: Any, old: Any, same: Callable[[str, str], bool]) -> Any:
    merged = copy.deepcopy(built)
    olds = {cell.id: cell.get("outputs", ()) for cell in old.cells}
    for cell in merged.cells:
        # Outputs past the shorter side have no partner to compare with.
        for output, before in zip(cell.get("outputs", ()), olds.get(cell.id, ()), strict=False):
            new, picture = output.get("data", {}).get(PNG), before.get("data", {}).get(PNG)
            if new and picture and same(picture, new):
                output.data[PNG] = picture
    return merged


def _alike(one: str, other: str) -> bool:
    return not pixels.difference(one, other)


def _notebook(old: Any, built: Any) -> Iterator[str]:
    names = [cell.id for cell in built.cells]
    olds = [cell.id for cell in old.cells]
    for name in olds:
        if name not in names:
            yield f"cell: {name!r} is no longer in the source"
    if sorted(names) == sorted(olds) and names != olds:
        yield "cell: their order differs"
    if old.metadata != built.metadata:
        yield f"metadata: {_change(old.metadata, built.metadata)}"


def _cell(old: Any, new: Any) -> Iterator[str]:
    if old.cell_type != new.cell_type:
        yield f"cell: was {old.cell_type}, now {new.cell_type}"
        return
    for kind in ("source", "metadata", "execution_count"):
        if old.get(kind) != new.get(kind):
            yield f"{kind}: {_change(old.get(kind), new.get(kind))}"
    before, now = old.get("outputs", []), new.get("outputs", [])
    if len(before) != len(now):
        yield f"outputs: {len(before)} in the notebook, {len(now)} now"
        return
    for one, other in zip(before, now, strict=True):
        yield from _output(one, other)


def _output(old: Any, new: Any) -> Iterator[str]:
    data, data_now = old.get("data", {}), new.get("data", {})
    for kind in sorted(data.keys() | data_now.keys()):
        if kind not in data:
            yield f"{kind}: missing in the notebook"
        elif kind not in data_now:
            yield f"{kind}: no longer given"
        elif kind == PNG:
            if message := pixels.difference(data[kind], data_now[kind]):
                yield f"{kind}: {message}"
        elif data[kind] != data_now[kind]:
            yield f"{kind}: {_change(data[kind], data_now[kind])}"
    for kind in sorted((old.keys() | new.keys()) - {"data", "execution_count"}):
        if old.get(kind) != new.get(kind):
            yield f"{kind}: {_change(old.get(kind), new.get(kind))}"


def _change(old: object, new: object) -> str:
    """Return both sides from where they part, short enough for one line."""
    one, other = (side if isinstance(side, str) else json.dumps(side) for side in (old, new))
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    begin = max(0, start - _BEFORE)
    return f"{_piece(one, begin)} is now {_piece(other, begin)}"


def _piece(side: str, begin: int) -> str:
    end = begin + _SHOWN
    before, after = "…" if begin else "", "…" if end < len(side) else ""
    return f"{before}{side[begin:end]!r}{after}"
