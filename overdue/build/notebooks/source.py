"""A lesson as its author writes it: front matter and named cells.

The file is a MyST notebook. jupytext reads it, and JupyterLab opens it as a notebook
through jupytext and saves it back without a change (``notebooks/source/jupytext.toml``).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from jupytext.myst import MystMetadataParsingError, myst_to_notebook
from nbformat import ValidationError
from yaml import YAMLError

from overdue.build.notebooks.places import Places
from overdue.build.notebooks.refusal import BuildError, Problem, at
from overdue.build.notebooks.rules import CELL_NAME, CELL_NAME_LENGTH, CODE_LINES, Kind

_USE = re.compile(r"""^overdue\.use\(["']([^"']*)["']\)$""", re.MULTILINE)
_Line = Annotated[str, msgspec.Meta(min_length=1, pattern=r"^[^\n]+$")]


class DeclaredNumber(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that prose may spell out although a cited fact has the same one."""

    number: _Line
    reason: _Line


class Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``overdue`` part of a source's front matter.

    Attributes
    ----------
    title, question
        What the lesson is called and what it answers, in its language, one line each.
    minutes
        How long it takes a learner.
    lesson, language
        The file's own name and folder, so that a copied file is noticed.
    kind
        Which rhythm it keeps; see ``overdue.build.notebooks.rules.RHYTHM``.
    numbers
        Numbers that stand in prose on purpose, each with the reason.
    """

    title: _Line
    question: _Line
    minutes: Annotated[int, msgspec.Meta(ge=1, le=120)]
    lesson: _Line
    language: _Line
    kind: Kind = "lesson"
    numbers: tuple[DeclaredNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a source; ``line`` is where its text starts, counted from 1."""

    name: str
    kind: Literal["markdown", "code"]
    text: str
    tags: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """One lesson in one language."""

    where: str
    lesson: str
    tag: str
    front: Front
    cells: tuple[Cell, ...]

    def problem(self, cell: Cell, message: str) -> Problem:
        """Return a problem at one of the cells."""
        return at(self.where, message, cell=cell.name, line=cell.line)

    def of_kind(self, kind: Literal["markdown", "code"]) -> Iterator[Cell]:
        """Yield the cells of one kind, in order."""
        return (cell for cell in self.cells if cell.kind == kind)


def read(places: Places, tag: str, lesson: str) -> Source:
    """Read and check one source.

    Raises
    ------
    BuildError
        With every problem of the file: front matter, unnamed or duplicate cells, long code.
    """
    path = places.source(tag, lesson)
    where = places.shown(path)
    try:
        notebook = _parse(path)
    except (OSError, ValueError, ValidationError, YAMLError, MystMetadataParsingError) as error:
        first = str(error).partition("\n")[0]
        raise BuildError([at(where, f"cannot be read: {first}")]) from error
    front, problems = _front(where, dict(notebook.metadata), tag, lesson)
    starts = notebook.metadata.get("source_map", [])
    cells = [_cell(raw, line) for raw, line in zip(notebook.cells, starts, strict=True)]
    problems += _cell_problems(where, cells, tag)
    if problems or front is None:
        raise BuildError(problems)
    return Source(where, lesson, tag, front, tuple(cells))


def _parse(path: Path) -> Any:
    """Read with jupytext's own MyST reader, which also knows the lines of the cells."""
    text = path.read_text(encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        try:
            notebook = myst_to_notebook(text, add_source_map=True)
        except UserWarning as warning:
            raise MystMetadataParsingError(str(warning)) from warning
    lines = text.splitlines()
    # Its numbers count from 0 and may point to the empty line above the words.
    notebook.metadata["source_map"] = [
        next(number for number, line in enumerate(lines[start:], start + 1) if line.strip())
        for start in notebook.metadata.get("source_map", [])
    ]
    return notebook


def _front(
    where: str, metadata: dict[str, Any], tag: str, lesson: str
) -> tuple[Front | None, list[Problem]]:
    given = metadata.get("overdue")
    if given is None:
        return None, [at(where, "has no front matter 'overdue:'", line=1)]
    try:
        front = msgspec.convert(given, Front)
    except msgspec.ValidationError as error:
        return None, [at(where, f"front matter 'overdue': {error}", line=1)]
    problems = []
    for field, found, wanted in (
        ("lesson", front.lesson, lesson),
        ("language", front.language, tag),
    ):
        if found != wanted:
            message = f"front matter says {field}: {found}, the file is in place of {wanted}"
            problems.append(at(where, message, line=1))
    kernel = metadata.get("kernelspec")
    if not isinstance(kernel, dict) or kernel.get("name") != "python3":
        problems.append(at(where, "front matter must have kernelspec name python3", line=1))
    return front, problems


def _cell(raw: Any, line: int) -> Cell:
    """Take over what a source may say about a cell; the rest belongs to the build."""
    name = raw.metadata.get("name", "")
    tags = raw.metadata.get("tags", [])
    tags = tuple(str(tag) for tag in tags) if isinstance(tags, list) else (str(tags),)
    return Cell(str(name), raw.cell_type, raw.source, tags, line)


def _cell_problems(where: str, cells: list[Cell], tag: str) -> list[Problem]:
    problems = []
    seen: set[str] = set()
    for cell in cells:
        problems += [
            at(where, message, cell=cell.name, line=cell.line)
            for message in _faults(cell, seen, tag)
        ]
        seen.add(cell.name)
    if not cells:
        problems.append(at(where, "has no cells"))
    return problems


def _faults(cell: Cell, seen: set[str], tag: str) -> Iterator[str]:
    if cell.kind not in ("markdown", "code"):
        yield f"is a {cell.kind} cell: only Markdown and code can be published"
    if not cell.name:
        how = '+++ {"name": "…"} above it' if cell.kind == "markdown" else ":name: … in it"
        yield f"a {cell.kind} cell without a name: write {how}"
    elif not re.fullmatch(CELL_NAME, cell.name) or len(cell.name) > CELL_NAME_LENGTH:
        yield f"a name is at most {CELL_NAME_LENGTH} small letters, digits and hyphens"
    elif cell.name in seen:
        yield "the name is taken by an earlier cell"
    if cell.kind == "code":
        length = len(cell.text.splitlines())
        if length > CODE_LINES:
            yield f"{length} lines of code, at most {CODE_LINES}: move them into an app"
        for used in _USE.findall(cell.text):
            if used != tag:
                yield f"uses the language {used!r} in the folder {tag!r}"
