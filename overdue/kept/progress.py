"""What a learner answered in the quizzes, kept from one session to the next.

Answers alone are kept: what is due and what was missed is counted from them. They have a file of
their own with a write-ahead log, since several notebooks may write at once and often.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from overdue.kept.answered import Answered, as_csv, as_json, from_row, to_row
from overdue.kept.file import DataFile, NotKept, Reason, folder, version

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Answered", "Progress"]

# Each step takes the file from one version to the next; a step is never changed once published.
_STEPS: Final[tuple[str, ...]] = (
    """
    CREATE TABLE answers (
        number INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        item TEXT NOT NULL,
        at TEXT NOT NULL,
        points REAL NOT NULL,
        answer TEXT NOT NULL,
        seed TEXT NOT NULL,
        place TEXT NOT NULL
    )
    """,
)
# A class may share one slow computer, and an answer is worth waiting for.
_PATIENCE: Final = 10.0
_PUT: Final = (
    "INSERT OR IGNORE INTO answers (key, item, at, points, answer, seed, place) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_EVERY: Final = "SELECT key, item, at, points, answer, seed, place FROM answers ORDER BY number"


class Progress:
    """The answers so far.

    An answer that cannot be kept (the disk is full, say) still counts for as long as this object
    lives, and is kept with the next one that can be.

    Parameters
    ----------
    where
        The folder of the file; by default :func:`overdue.kept.file.folder`.
    """

    def __init__(self, where: Path | None = None) -> None:
        path = (where or folder()) / "progress.sqlite3"
        self._file = DataFile(path, len(_STEPS), log=True, patience=_PATIENCE, save=self._save)
        self._waiting: list[Answered] = []

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    def state(self) -> Reason:
        """What is known about keeping so far; ``newer`` and ``impossible``: nothing is kept."""
        return self._file.state

    def record(self, answered: Answered) -> Reason:
        """Keep an answer, and say whether it was kept; it counts in any case."""
        self._waiting.append(answered)
        try:
            self._file.write(lambda db: _put(db, self._waiting))
        except NotKept as why:
            self._file.state = why.reason
        else:
            self._waiting.clear()
        return self._file.state

    def history(self) -> tuple[Answered, ...]:
        """Return all answers in the order of time; those that could not be kept included."""
        kept = self._file.read(_every) or []
        keys = {one.key for one in kept}
        waiting = [one for one in self._waiting if one.key not in keys]
        return tuple(sorted([*kept, *waiting], key=lambda one: one.at))

    def last_points(self) -> dict[str, float]:
        """Return what the last answer to each item was worth, as mixed practice takes it."""
        return {one.item: one.points for one in self.history()}

    def due(self, now: datetime) -> tuple[str, ...]:
        """Return the ids of the items that should come back by `now`, the longest due first."""
        from overdue.quiz.review import due_dates  # loads the scheduler

        dates = due_dates((one.item, one.at, one.points) for one in self.history())
        return tuple(sorted((i for i in dates if dates[i] <= now), key=lambda i: (dates[i], i)))

    def json(self) -> str:
        """Return all answers as JSON text."""
        return as_json(self.history())

    def csv(self) -> str:
        """Return all answers as a table with commas."""
        return as_csv(self.history())

    def erase(self) -> None:
        """Forget all answers, those in damaged files that were set aside included.

        Raises
        ------
        NotKept
            When the file belongs to a newer course or cannot be written.
        """
        self._waiting.clear()
        self._file.change(_forget)
        self._file.forget_asides()

    def _save(self, aside: Path) -> None:
        """Take over into the new file what can still be read of a damaged one."""
        if saved := _readable(aside):
            import sqlite3

            with suppress(NotKept, sqlite3.Error):
                DataFile(self.path, len(_STEPS), log=True).write(lambda db: _put(db, saved))


def _put(db: sqlite3.Connection, answers: Iterable[Answered]) -> None:
    with db:
        _begin(db)
        db.executemany(_PUT, [to_row(one) for one in answers])


def _begin(db: sqlite3.Connection) -> None:
    """Begin a change, and bring the file to the newest version with it."""
    # The lock at once: a transaction that has only read so far can meet another of its kind, and
    # one of the two would have to give up.
    db.execute("BEGIN IMMEDIATE")
    for number, step in enumerate(_STEPS[version(db) :], start=version(db) + 1):
        db.execute(step)
        db.execute(f"PRAGMA user_version = {number}")


def _every(db: sqlite3.Connection) -> list[Answered]:
    if version(db) == 0:
        return []  # begun by another notebook, and not yet written
    if version(db) < len(_STEPS):
        with db:
            _begin(db)
    return [one for row in db.execute(_EVERY) if (one := from_row(row)) is not None]


def _forget(db: sqlite3.Connection) -> None:
    if version(db) == 0:
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM answers")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what was written lately is in the log too


def _readable(damaged: Path) -> list[Answered]:
    """Read a damaged file from both ends, each as far as it goes."""
    import sqlite3

    found: dict[str, Answered] = {}
    for order in (_EVERY, f"{_EVERY} DESC"):
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as db,
        ):
            db.text_factory = bytes
            for row in db.execute(order):
                one = from_row(row)
                if one is not None:
                    found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: one.at)
