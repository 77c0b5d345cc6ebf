"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that is to be mended before the course is published.

    Attributes
    ----------
    where
        File and place in it, such as ``assets/quiz/fees.yaml: q3.stem``.
    what
        What is wrong and what would be right.
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"
