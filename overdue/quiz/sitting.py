"""One quiz: the items drawn, the answers so far, and what they are worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from overdue.bank.record import Item
from overdue.quiz.chance import Seed
from overdue.quiz.places import OnPage, answer_of
from overdue.quiz.posing import Posed, pose
from overdue.quiz.scoring import Answer, Score, score

__all__ = ["Given", "Share", "Sitting", "sit"]


@dataclass(frozen=True, slots=True)
class Given:
    """One answer.

    Attributes
    ----------
    posed, on_page
        What was asked, and the answer by places of the page.
    answer
        The same in the order of the file.
    score
        What it is worth.
    """

    posed: Posed
    on_page: OnPage
    answer: Answer
    score: Score


class Share(NamedTuple):
    """How many items of an objective were answered, and what they are worth together."""

    objective: str
    answered: int
    points: Fraction


@dataclass(frozen=True, slots=True)
class Sitting:
    """A quiz as it stands.

    Attributes
    ----------
    items
        In the order in which they are asked.
    asked
        The item in sight, as it is put; ``None`` once all is over.
    given
        The answers so far, one for each item from the first on.
    at
        The number of the item in sight, from 0; the count of items once all is over.
    """

    items: tuple[Item, ...]
    asked: Posed | None
    given: tuple[Given, ...]
    at: int

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to ask or to read."""
        return self.asked is None

    @property
    def told(self) -> Given | None:
        """The answer to the item in sight, once there is one."""
        return self.given[self.at] if self.at < len(self.given) else None

    @property
    def points(self) -> Fraction:
        """What all answers are worth together."""
        return sum((one.score.points for one in self.given), Fraction(0))

    def shares(self) -> tuple[Share, ...]:
        """Return each objective that was asked, in the order of the answers."""
        found: dict[str, list[Fraction]] = {}
        for one in self.given:
            found.setdefault(one.posed.item.objective, []).append(one.score.points)
        return tuple(
            Share(name, len(points), sum(points, Fraction(0))) for name, points in found.items()
        )


def sit(items: Sequence[Item], seed: Seed, answers: Sequence[OnPage], at: int) -> Sitting:
    """Return a quiz as it stands.

    Parameters
    ----------
    items, seed
        What is asked, and from which seed come order and figures.
    answers
        By places of the page, from the first item on.
    at
        The item in sight: the first one that is not answered, or the one before it.

    Raises
    ------
    ValueError
        If an answer does not fit its item, or `at` is not one of the two.
    """
    if not len(answers) - 1 <= at <= len(answers) <= len(items) or at < 0:
        raise ValueError(f"after {len(answers)} of {len(items)} answers, {at} is not in sight")
    given = tuple(_given(pose(item, seed), one) for item, one in zip(items, answers, strict=False))
    asked = pose(items[at], seed) if at < len(items) else None
    return Sitting(tuple(items), asked, given, at)


def _given(posed: Posed, on_page: OnPage) -> Given:
    answer = answer_of(posed, on_page)
    right = None if posed.figures is None else posed.figures.answer
    return Given(posed, on_page, answer, score(posed.item, answer, right))
