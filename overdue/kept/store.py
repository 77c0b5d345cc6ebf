"""One small SQLite file in the learner's own data folder.

SQLite, because two notebooks may write at once and a computer may lose power: a write is there as
a whole or not at all. Nothing leaves the file, and nothing in it is ever logged.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

FOLDER_VARIABLE: Final = "OVERDUE_DATA"
_SCHEMA: Final = 1
_BUSY_SECONDS: Final = 2.0
_LARGEST: Final = 100_000

Reason = Literal["here", "renewed", "newer", "impossible"]
"""``here``: kept. ``renewed``: kept, but a damaged file was set aside first. ``newer``: the file is
of a newer course, so it is left alone. ``impossible``: the folder cannot be written."""


class NotKept(OSError):
    """Nothing could be kept; the app works on. ``reason`` says why."""

    def __init__(self, reason: Reason, cause: str = "") -> None:
        super().__init__(cause or reason)
        self.reason: Reason = reason


def folder() -> Path:
    """Where the file is: the folder in ``OVERDUE_DATA``, else the user's data folder."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("overdue", appauthor=False)


class Kept:
    """Named values, each a JSON object.

    Parameters
    ----------
    where
        The folder of the file; by default `folder()`.
    """

    def __init__(self, where: Path | None = None) -> None:
        self._folder = folder() if where is None else where
        self._state: Reason = "here"

    @property
    def path(self) -> Path:
        """The file."""
        return self._folder / "kept.sqlite3"

    def state(self) -> Reason:
        """What is known about keeping so far, without touching the disk."""
        return self._state

    def read(self, name: str) -> dict[str, Any] | None:
        """The values kept under `name`; ``None`` if there are none or the file cannot be read."""
        if not self.path.exists():
            return None
        try:
            with self._open() as db:
                row = db.execute("SELECT content FROM kept WHERE name = ?", (name,)).fetchone()
        except NotKept as why:
            self._state = why.reason
            return None
        value = json.loads(row[0]) if row else None
        return value if isinstance(value, dict) else None

    def write(self, name: str, values: Mapping[str, Any]) -> None:
        """Keep `values` under `name`, in place of what was there.

        Raises
        ------
        NotKept
            When the file belongs to a newer course, or the disk is full or read-only.
        ValueError
            When the values are no small JSON object.
        """
        content = json.dumps(dict(values), ensure_ascii=False, allow_nan=False)
        if len(content) > _LARGEST:
            raise ValueError(
                f"{name!r} holds {len(content)} characters; at most {_LARGEST} are kept"
            )
        with self._open() as db:
            db.execute(
                "INSERT INTO kept (name, content, changed) VALUES (?, ?, ?) ON CONFLICT (name) "
                "DO UPDATE SET content = excluded.content, changed = excluded.changed",
                (name, content, datetime.now(UTC).isoformat(timespec="seconds")),
            )
        if self._state != "renewed":
            self._state = "here"

    def erase(self) -> None:
        """Forget everything that is kept, and leave no trace of it in the file.

        Raises
        ------
        NotKept
            When the file cannot be written.
        """
        if not self.path.exists():
            return
        with self._open() as db:
            db.execute("PRAGMA secure_delete = ON")
            db.execute("DELETE FROM kept")
        with self._connected() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # --------------------------------------------------------------------------------------------

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A transaction on a file that is sound and of this version."""
        self._ready()
        with self._connected() as db, db:
            yield db

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as db:
                yield db
        except sqlite3.Error as error:
            raise NotKept("impossible", type(error).__name__) from error

    def _ready(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as db, db:
                version = db.execute("PRAGMA user_version").fetchone()[0]
                if version < _SCHEMA:
                    db.execute("PRAGMA journal_mode = WAL")
                    db.execute(
                        "CREATE TABLE IF NOT EXISTS kept "
                        "(name TEXT PRIMARY KEY, content TEXT NOT NULL, changed TEXT NOT NULL)"
                    )
                    db.execute(f"PRAGMA user_version = {_SCHEMA}")
        except sqlite3.OperationalError as error:
            raise NotKept("impossible", type(error).__name__) from error
        except sqlite3.DatabaseError:
            self._set_aside()
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error
        else:
            if version > _SCHEMA:
                raise NotKept("newer")

    def _set_aside(self) -> None:
        """Move a damaged file away, so that its contents are not lost, and begin a new one."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        try:
            self.path.rename(self.path.with_name(f"kept-damaged-{stamp}.sqlite3"))
            for rest in ("-wal", "-shm"):
                self.path.with_name(self.path.name + rest).unlink(missing_ok=True)
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error
        self._ready()
        self._state = "renewed"
