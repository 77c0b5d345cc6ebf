"""What can come next: the way from where one is, and what may come after that."""

from __future__ import annotations

import msgspec

from overdue.escalation.lender_count import count_of
from overdue.escalation.statement import Statement
from overdue.escalation.steps import Step, step, steps

__all__ = ["Ahead", "StepsAhead", "stages", "steps_ahead"]


class Ahead(msgspec.Struct, frozen=True):
    """A step that can come next, and under which condition.

    Attributes
    ----------
    step
        The step.
    condition
        When it comes; its days are those of the step.
    in_days
        Days until it, where a fact names its first day and that lies ahead.
    """

    step: Step
    condition: Statement
    in_days: int | None = None


class StepsAhead(msgspec.Struct, frozen=True):
    """The map around one stage.

    Attributes
    ----------
    here
        Where one is.
    days
        Days late.
    next
        What can come next, in the order of the file.
    later
        What can come after that: each step once, in the order of the file.
    """

    here: Step
    days: int
    next: tuple[Ahead, ...]
    later: tuple[Step, ...]

    @property
    def count(self) -> str:
        """What lenders call this day, such as ``M2``."""
        return count_of(self.days)

    @property
    def from_court(self) -> int:
        """How many of the next steps come from a court."""
        return sum(ahead.step.from_court for ahead in self.next)

    @property
    def leading_out(self) -> int:
        """How many of the next steps one takes oneself."""
        return sum(ahead.step.leads_out for ahead in self.next)

    @property
    def fits(self) -> bool:
        """Whether the day can belong to the stage, by what is known of its days."""
        if self.here.leads_out:
            return True
        first, last = self.here.first_day, self.here.last_day
        return self.days >= (1 if first is None else first) and (last is None or self.days <= last)


def stages() -> tuple[Step, ...]:
    """Return the steps in which one can be: what only happens beside a stage is left out."""
    return tuple(one for one in steps() if one.happens == "stage")


def steps_ahead(step_id: str, days: int) -> StepsAhead:
    """Return what can come next.

    Parameters
    ----------
    step_id
        Where one is.
    days
        Days late; the due day is 0.

    Raises
    ------
    UnknownFact
        If there is no such step.
    ValueError
        For a day before the due day.
    """
    if days < 0:
        raise ValueError(f"days is {days}; allowed is 0 or more.")
    here = step(step_id)
    near = tuple(
        Ahead(one, way.on or one.comes_if, _wait(one, days))
        for way in here.next
        for one in [step(way.to)]
    )
    known = {here.id, *(ahead.step.id for ahead in near)}
    far = {way.to for ahead in near for way in ahead.step.next} - known
    return StepsAhead(here, days, near, tuple(one for one in steps() if one.id in far))


def _wait(one: Step, days: int) -> int | None:
    first = one.first_day
    return first - days if first is not None and first > days else None
