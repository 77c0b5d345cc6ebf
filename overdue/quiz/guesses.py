"""Guesses at one of a few answers: which were right, round by round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Guesses", "Round"]


@dataclass(frozen=True, slots=True)
class Round:
    """Things that were put to the learner together, and what was said of each.

    Attributes
    ----------
    ids
        The things.
    right
        For each the place of the right answer.
    said
        For each the place of the learner's answer.
    """

    ids: tuple[str, ...]
    right: tuple[int, ...]
    said: tuple[int, ...]

    def __post_init__(self) -> None:
        if not len(self.ids) == len(self.right) == len(self.said):
            raise ValueError("every thing of a round has an answer")

    @property
    def hits(self) -> int:
        """How many answers are right."""
        return sum(right == said for right, said in zip(self.right, self.said, strict=True))


@dataclass(frozen=True, slots=True)
class Guesses:
    """All rounds.

    Attributes
    ----------
    rounds
        What is put to the learner, round by round.
    given
        The rounds that were answered, one for each from the first on.
    at
        The round in sight, from 0; the count of rounds once all is over.
    """

    rounds: tuple[tuple[str, ...], ...]
    given: tuple[Round, ...]
    at: int

    @classmethod
    def read(
        cls,
        rounds: Sequence[Sequence[str]],
        right: Sequence[Sequence[int]],
        said: Sequence[Sequence[int]],
        at: int,
    ) -> Guesses:
        """Return all rounds as they stand.

        Parameters
        ----------
        rounds, right
            What is put to the learner, and the places of the right answers.
        said
            The places of the learner's answers, from the first round on.
        at
            The round in sight: the first without answers, or the one just answered.

        Raises
        ------
        ValueError
            If an answer is missing, or `at` is not one of the two.
        """
        if not max(len(said) - 1, 0) <= at <= len(said) <= len(rounds):
            raise ValueError(f"after {len(said)} of {len(rounds)} rounds, {at} is not in sight")
        given = [
            Round(tuple(ids), tuple(wanted), tuple(own))
            for ids, wanted, own in zip(rounds, right, said, strict=False)
        ]
        return cls(tuple(map(tuple, rounds)), tuple(given), at)

    @property
    def asked(self) -> tuple[str, ...]:
        """What is in sight; nothing once all is over."""
        return self.rounds[self.at] if self.at < len(self.rounds) else ()

    @property
    def told(self) -> Round | None:
        """The answers to what is in sight, once there are any."""
        return self.given[self.at] if self.at < len(self.given) else None

    @property
    def hits(self) -> int:
        """How many answers are right so far."""
        return sum(one.hits for one in self.given)

    @property
    def answered(self) -> int:
        """How many answers there are."""
        return sum(len(one.ids) for one in self.given)

    @property
    def count(self) -> int:
        """How many things there are in all rounds."""
        return sum(map(len, self.rounds))
