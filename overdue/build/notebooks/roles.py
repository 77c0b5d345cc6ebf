"""Roles in the prose of a lesson: places that the build fills from facts and outputs.

=============================  ==================================================================
{finding}`cell-name`           the finding of that app: first paragraph of its text output
{cite}`id` or {cite}`id1,id2`  numbered links to the list of sources
{value}`fact-id.value-name`    a number that belongs to a fact, in the language's format
{sources}``                    the numbered list of all facts that prose and apps cite
{lessons}``                    the table of the lessons that exist in this language
{register}``                   nothing here; below its cell, one cell for each fact of the course
=============================  ==================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.source import Cell, Source

_ROLE = re.compile(r"\{([A-Za-z][\w-]*)\}`([^`\n]*)`")
_ARGUMENT = {
    "finding": re.compile(r"[a-z0-9-]+"),
    "cite": re.compile(r"[\w.-]+(,[\w.-]+)*"),
    "value": re.compile(r"[a-z0-9-]+\.[^\s.][^.]*(\.[^.]+)?"),
    "sources": re.compile(r""),
    "lessons": re.compile(r""),
    "register": re.compile(r""),
}


@dataclass(frozen=True, slots=True)
class Role:
    """One role: its kind and what stands between its backticks."""

    kind: str
    argument: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The facts a {cite} names, in order."""
        return tuple(self.argument.split(","))

    def __str__(self) -> str:
        return f"{{{self.kind}}}`{self.argument}`"


def find(text: str) -> list[Role]:
    """Return the roles of a text, in order."""
    return [Role(match[1], match[2].strip()) for match in _ROLE.finditer(text)]


def without(text: str) -> str:
    """Return a text with its roles taken out, as the author wrote the rest."""
    return _ROLE.sub("", text)


def expand(text: str, fill: Callable[[Role], str]) -> str:
    """Return a text with each role replaced by what ``fill`` gives for it."""
    return _ROLE.sub(lambda match: fill(Role(match[1], match[2].strip())), text)


def problems(source: Source) -> list[Problem]:
    """Return what is wrong with the roles of a lesson, before any is filled."""
    code = {cell.name for cell in source.of_kind("code")}
    found = []
    lists: list[Cell] = []
    cites = False
    for cell in source.of_kind("markdown"):
        for role in find(cell.text):
            if message := _fault(role, code):
                found.append(source.problem(cell, message))
            cites = cites or role.kind == "cite"
            if role.kind == "sources":
                lists.append(cell)
    found += [source.problem(cell, "a second {sources}``") for cell in lists[1:]]
    if cites and not lists:
        message = "cites facts, but no cell has {sources}``"
        found.append(at(source.where, message))
    return found


def _fault(role: Role, code: set[str]) -> str:
    """Return what is wrong with one role, or nothing."""
    wanted = _ARGUMENT.get(role.kind)
    if wanted is None:
        return f"{role}: there is no such role, only {', '.join(sorted(_ARGUMENT))}"
    if not wanted.fullmatch(role.argument):
        return f"{role}: its argument has not the form that {role.kind} takes"
    if role.kind == "finding" and role.argument not in code:
        return f"{role}: the notebook has no code cell of that name"
    return ""


def cited(source: Source) -> list[str]:
    """Return the facts that prose rests on, each once.

    Those it cites, by first use, then those whose numbers it takes without citing them.
    """
    used = [role for cell in source.of_kind("markdown") for role in find(cell.text)]
    ids = [fact for role in used if role.kind == "cite" for fact in role.ids]
    ids += [role.argument.partition(".")[0] for role in used if role.kind == "value"]
    return list(dict.fromkeys(ids))
