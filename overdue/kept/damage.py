"""A damaged file is set aside, never overwritten: what can be saved from it is the learner's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

Mark: TypeAlias = tuple[int, int, int] | None
"""Which file stands at a path just now; ``None`` where there is none."""

_TURN_SECONDS: Final = 5.0
_PRIMARY: Final = 0xFF
_DAMAGE: Final = frozenset(
    {
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,  # sound, but without our table: our own statements are right
    }
)
_NO_ROOM: Final = frozenset(
    {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}
)
_COMPANIONS: Final = ("-journal", "-wal", "-shm")


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether the file itself is at fault, not its disk, its folder or another writer."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and (code & _PRIMARY) in _DAMAGE


def has_no_room(error: sqlite3.Error) -> bool:
    """Say whether SQLite could not make a file of its own beside the one to be read."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and (code & _PRIMARY) in _NO_ROOM


def mark(path: Path) -> Mark:
    """Tell a file from one that takes its place later."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return seen.st_ino, seen.st_size, seen.st_mtime_ns


def set_aside(path: Path, damaged: Mark) -> Path | None:
    """Move a damaged file out of the way, unless another notebook has just done so.

    Parameters
    ----------
    path
        Where the file is.
    damaged
        Its `mark`, taken before the damage was met.

    Returns
    -------
    Path or None
        Where it is now; ``None`` if another notebook was first.

    Raises
    ------
    OSError
        When the folder cannot be written or the file is held open.
    sqlite3.Error
        When another notebook does not finish its turn.
    """
    # SQLite's own lock is the one mutex between processes that every system has and that a
    # crash releases. It is taken on a file of its own, since the damaged one cannot be locked.
    turn = path.with_name(f"{path.stem}-turn.sqlite3")
    with closing(sqlite3.connect(turn, timeout=_TURN_SECONDS, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        if damaged is None or mark(path) != damaged:
            return None
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = path.with_name(f"{path.stem}-damaged-{stamp}.sqlite3")
        # The journal first: left behind, it would be replayed into the new file.
        for rest in (*_COMPANIONS, ""):
            with suppress(FileNotFoundError):
                path.with_name(path.name + rest).rename(aside.with_name(aside.name + rest))
    return aside


def asides(path: Path) -> Iterator[Path]:
    """Every file that `set_aside` has moved away (that of the turns is empty and may stay)."""
    return path.parent.glob(f"{path.stem}-damaged-*")
