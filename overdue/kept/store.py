"""Named values of the learner's in one small file, each a JSON object.

It keeps SQLite's ordinary rollback journal: a write-ahead log would leave further files behind and
does not work in home folders on a network, and what is written here is little and seldom.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from overdue.kept.file import DataFile, NotKept, Reason, folder, version

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Kept", "NotKept", "Reason", "folder"]

_SCHEMA: Final = 1
_LARGEST: Final = 100_000
_TABLE: Final = (
    "CREATE TABLE kept (name TEXT PRIMARY KEY, content TEXT NOT NULL, changed TEXT NOT NULL)"
)
_PUT: Final = (
    "INSERT INTO kept (name, content, changed) VALUES (?, ?, ?) ON CONFLICT (name) "
    "DO UPDATE SET content = excluded.content, changed = excluded.changed"
)


class Kept:
    """Named values, each a JSON object.

    Parameters
    ----------
    where
        The folder of the file; by default `folder()`.
    """

    def __init__(self, where: Path | None = None) -> None:
        self._file = DataFile((where or folder()) / "kept.sqlite3", _SCHEMA)

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    def state(self) -> Reason:
        """What is known about keeping so far, without touching the disk."""
        return self._file.state

    def read(self, name: str) -> dict[str, Any] | None:
        """The values kept under `name`; ``None`` if there are none or the file cannot be read."""
        content = self._file.read(lambda db: _content(db, name))
        return None if content is None else _object(content)

    def write(self, name: str, values: Mapping[str, Any]) -> None:
        """Keep `values` under `name`, in place of what was there.

        Raises
        ------
        NotKept
            When the file belongs to a newer course, or the disk is full or read-only.
        ValueError
            When the values are no small JSON object.
        """
        content = _json(name, values)
        row = (name, content, datetime.now(UTC).isoformat(timespec="seconds"))
        self._file.write(lambda db: _change(db, _PUT, row))

    def erase(self) -> None:
        """Forget everything that is kept, damaged files that were set aside included.

        Raises
        ------
        NotKept
            When the file belongs to a newer course or cannot be written.
        """
        self._file.change(lambda db: _change(db, "DELETE FROM kept"))
        self._file.forget_asides()


def _change(db: sqlite3.Connection, statement: str, values: tuple[str, ...] = ()) -> None:
    with db:
        # The lock at once: a transaction that has only read so far can meet another of its kind,
        # and one of the two would have to give up.
        db.execute("BEGIN IMMEDIATE")
        if version(db) < _SCHEMA:
            db.execute(_TABLE)
            db.execute(f"PRAGMA user_version = {_SCHEMA}")
        db.execute(statement, values)


def _content(db: sqlite3.Connection, name: str) -> Any:
    if version(db) < _SCHEMA:
        return None  # begun by another notebook, and not yet written
    row = db.execute("SELECT content FROM kept WHERE name = ?", (name,)).fetchone()
    return None if row is None else row[0]


def _object(content: Any) -> dict[str, Any] | None:
    """The JSON object in `content`, or nothing: an app never fails over what was once kept."""
    if not isinstance(content, bytes) or len(content) > _LARGEST * 4:
        return None
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _json(name: str, values: Mapping[str, Any]) -> str:
    try:
        content = json.dumps(dict(values), ensure_ascii=False, allow_nan=False)
        content.encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"{name!r} can only hold a JSON object: {error}") from error
    if len(content) > _LARGEST:
        raise ValueError(f"{name!r} holds {len(content)} characters; at most {_LARGEST} are kept")
    return content
