"""What is wrong with a source or a product, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BuildError", "Problem"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is to be mended.

    Attributes
    ----------
    where
        File, from the top of the project.
    line
        Line in it, from 1; 0 where no line can be named.
    cell
        Name of the notebook cell; empty where it is none.
    message
        What is wrong, and what would be right.
    """

    where: str
    line: int
    cell: str
    message: str

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}: {self.cell}: {self.message}" if self.cell else f"{place}: {self.message}"


class BuildError(Exception):
    """The notebooks cannot be built; carries all that was found.

    Attributes
    ----------
    problems
        What is to be mended.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
