"""How a notebook that cannot be published is refused: every reason at once, each with its place."""

from __future__ import annotations

from collections.abc import Sequence

from overdue.build.problem import Problem

__all__ = ["BuildError", "Problem", "at", "refuse"]


class BuildError(Exception):
    """Notebooks that cannot be published as they are.

    Parameters
    ----------
    problems
        Everything that was found, so that an author mends all of it in one go.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def at(where: str, what: str, *, cell: str = "", line: int = 0) -> Problem:
    """Return a problem in a notebook.

    Parameters
    ----------
    where
        File, as a path from the top of the project.
    what
        What was found and what is wanted.
    cell
        Name of the cell; empty where the problem is not in one cell.
    line
        Line in the file, counted from 1; 0 where a line means nothing.
    """
    place = f"{where}:{line}" if line else where
    return Problem(f"{place}, cell {cell!r}" if cell else place, what)


def refuse(problems: Sequence[Problem]) -> None:
    """Raise :class:`BuildError` with the problems, if there are any."""
    if problems:
        raise BuildError(problems)
