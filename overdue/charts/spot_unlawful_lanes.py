"""Where the lines of a transcript stand in its picture: by channel, and by hour or day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from overdue.collection import quiet_hours
from overdue.escalation.kinds import Channel
from overdue.escalation.transcripts import Transcript

__all__ = ["Lanes", "lanes"]

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_APART: Final = 24.0
"""Least distance of two dots in CSS pixels: nearer ones stand one below the other."""
_TICK_ROOM: Final = 52.0
"""Room that the label of a tick takes, in CSS pixels."""
_STEPS: Final = (1, 2, 3, 4, 6, 12)


class Lanes(msgspec.Struct, frozen=True):
    """Places, in CSS pixels from the left.

    Attributes
    ----------
    channels
        One for each lane, in the order in which they first appear.
    spots
        For each line its lane, its row in the lane (from 0), and its place.
    rows
        For each lane how many rows it has.
    ticks
        Places of the hours or days that are named, each with the moment.
    quiet
        Stretches in which collecting is advised against; none where the picture spans days.
    by_day
        Whether it spans days.
    """

    channels: tuple[Channel, ...]
    spots: tuple[tuple[int, int, float], ...]
    rows: tuple[int, ...]
    ticks: tuple[tuple[float, datetime], ...]
    quiet: tuple[tuple[float, float], ...]
    by_day: bool


def lanes(transcript: Transcript, width: float) -> Lanes:
    """Place the lines of a transcript in a picture of a width in CSS pixels."""
    by_day = transcript.days > 1
    low, high = _ends(transcript, by_day=by_day)
    scale = width / (high - low).total_seconds()

    def place(at: datetime) -> float:
        return (at - low).total_seconds() * scale

    channels = tuple(dict.fromkeys(line.channel for line in transcript.lines))
    filled: list[list[float]] = [[] for _ in channels]
    spots = []
    for line in transcript.lines:
        lane = channels.index(line.channel)
        spots.append((lane, *_free(filled[lane], place(line.at))))
    return Lanes(
        channels=channels,
        spots=tuple(spots),
        rows=tuple(len(rows) for rows in filled),
        ticks=tuple((place(at), at) for at in _ticks(low, high, width, by_day=by_day)),
        quiet=() if by_day else _quiet(transcript, low, high, place),
        by_day=by_day,
    )


def _free(rows: list[float], x: float) -> tuple[int, float]:
    """Return the first row in which a dot has room, given where each row now ends."""
    for row, last in enumerate(rows):
        if x - last >= _APART:
            rows[row] = x
            return row, x
    rows.append(x)
    return len(rows) - 1, x


def _ends(transcript: Transcript, *, by_day: bool) -> tuple[datetime, datetime]:
    first, last = transcript.lines[0].at, transcript.lines[-1].at
    if by_day:
        return _midnight(first.date()), _midnight(last.date()) + _DAY
    # Half an hour more at both ends, so that no dot stands on an edge.
    low = (first - _HOUR / 2).replace(minute=0, second=0)
    high = (last + 3 * _HOUR / 2).replace(minute=0, second=0)
    day = _midnight(first.date())
    return max(low, day), min(high, day + _DAY)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


def _ticks(low: datetime, high: datetime, width: float, *, by_day: bool) -> list[datetime]:
    unit = _DAY if by_day else _HOUR
    count = (high - low) / unit
    step = next((s for s in _STEPS if count / s * _TICK_ROOM <= width), _STEPS[-1])
    ticks = [low + unit * n for n in range(int(count) + 1)]
    if by_day:  # a day is named at its noon
        return [at + _DAY / 2 for at in ticks[::step] if at + _DAY / 2 < high]
    named = [at for at in ticks if at.hour % step == 0]
    return [at for at in named if low + _HOUR / 4 < at < high - _HOUR / 4]


def _quiet(
    transcript: Transcript, low: datetime, high: datetime, place: Callable[[datetime], float]
) -> tuple[tuple[float, float], ...]:
    """Return the parts of the picture that lie in the quiet hours of the day."""
    day = transcript.lines[0].at.date()
    hours = quiet_hours(transcript.lender_kind, day)
    if hours is None:
        return ()
    begin, end = (_midnight(day) + _HOUR * float(hour) for hour in hours)
    stretches = [(begin, end)] if begin <= end else [(low, end), (begin, high)]
    inside = [(max(a, low), min(b, high)) for a, b in stretches]
    return tuple((place(a), place(b)) for a, b in inside if a < b)
