"""What is known of a learner's answers at a moment: those kept so far, and the time of day."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from overdue.kept.answered import Answered

__all__ = ["Past"]


class Past(msgspec.Struct, frozen=True):
    """Answers up to a moment.

    Attributes
    ----------
    answers
        In the order of time.
    now
        The moment, with its time zone; ``None`` where time plays no part, as in a printed lesson.
    """

    answers: tuple[Answered, ...] = ()
    now: datetime | None = None

    def last_points(self) -> dict[str, float]:
        """Return what the last answer to each item was worth."""
        return {one.item: one.points for one in self.answers}

    def due_dates(self) -> dict[str, datetime]:
        """Return when each item that was answered should come back, in UTC."""
        from overdue.quiz.review import due_dates  # loads the scheduler

        return due_dates((one.item, one.at, one.points) for one in self.answers)

    def due(self) -> tuple[str, ...]:
        """Return the ids of the items that should have come back by now, the longest due first."""
        if self.now is None or not self.answers:
            return ()
        dates, now = self.due_dates(), self.now
        return tuple(sorted((i for i in dates if dates[i] <= now), key=lambda i: (dates[i], i)))

    def with_answer(self, one: Answered) -> Past:
        """Return the same with one answer more, at its time."""
        return Past((*self.answers, one), max(self.now or one.at, one.at).astimezone(UTC))
