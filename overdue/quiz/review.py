"""When an item comes back: by FSRS, the open scheduler of spaced repetition (package ``fsrs``).

Dates are counted anew from the answers each time, so that nothing but answers is ever kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fsrs import Rating, Scheduler

__all__ = ["due_dates", "next_review"]

_RECALLED: Final = 0.9  # brought back when nine of ten are still remembered
_LONGEST_DAYS: Final = 365
_SOONEST: Final = timedelta(minutes=10)  # after a miss: in the same sitting, but not at once
_PARTLY: Final = 0.5


def next_review(answers: Iterable[tuple[datetime, float]]) -> datetime | None:
    """Return when an item should come back.

    Parameters
    ----------
    answers
        When it was answered (with its time zone) and what that was worth, from 0 to 1, in the
        order of time. A clock that was set back counts as standing still.

    Returns
    -------
    datetime or None
        In UTC; ``None`` where it was never answered.

    Raises
    ------
    ValueError
        If a time has no time zone, or an answer is not worth something from 0 to 1.
    """
    from fsrs import Card

    card = Card(card_id=1, due=datetime.min.replace(tzinfo=UTC))
    last: datetime | None = None
    for at, points in answers:
        if at.tzinfo is None:
            raise ValueError(f"{at} has no time zone")
        now = at.astimezone(UTC)
        last = now if last is None else max(last, now)
        card, _ = _scheduler().review_card(card, _rating(points), review_datetime=last)
    return None if last is None else card.due


def due_dates(
    answers: Iterable[tuple[str, datetime, float]],
) -> dict[str, datetime]:
    """Return when each answered item should come back, in UTC.

    Parameters
    ----------
    answers
        Item, time and worth of each answer, in the order of time; see :func:`next_review`.
    """
    by_item: dict[str, list[tuple[datetime, float]]] = {}
    for item, at, points in answers:
        by_item.setdefault(item, []).append((at, points))
    found = {item: next_review(own) for item, own in by_item.items()}
    return {item: due for item, due in found.items() if due is not None}


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=_RECALLED,
        learning_steps=(_SOONEST,),
        relearning_steps=(_SOONEST,),
        maximum_interval=_LONGEST_DAYS,
        enable_fuzzing=False,  # the same answers always give the same dates
    )


def _rating(points: float) -> Rating:
    from fsrs import Rating

    if not 0 <= points <= 1:
        raise ValueError(f"{points} is not from 0 to 1")
    if points == 1:
        return Rating.Good
    return Rating.Hard if points >= _PARTLY else Rating.Again
