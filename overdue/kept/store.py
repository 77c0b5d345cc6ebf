"""One small SQLite file in the learner's own data folder.

SQLite, because two notebooks may write at once and a computer may lose power: a write is there as
a whole or not at all. It keeps its ordinary rollback journal: a write-ahead log would leave further
files behind and does not work in home folders on a network. Nothing leaves the file, and nothing in
it is ever logged.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

if TYPE_CHECKING:
    import sqlite3

FOLDER_VARIABLE: Final = "OVERDUE_DATA"
_SCHEMA: Final = 1
_BUSY_SECONDS: Final = 2.0
_LARGEST: Final = 100_000
_TABLE: Final = (
    "CREATE TABLE kept (name TEXT PRIMARY KEY, content TEXT NOT NULL, changed TEXT NOT NULL)"
)
_PUT: Final = (
    "INSERT INTO kept (name, content, changed) VALUES (?, ?, ?) ON CONFLICT (name) "
    "DO UPDATE SET content = excluded.content, changed = excluded.changed"
)
_OWNER_ONLY: Final = 0o600
_OWNER_ONLY_FOLDER: Final = 0o700

Reason = Literal["here", "renewed", "newer", "impossible"]
"""``here``: kept. ``renewed``: kept, but a damaged file was set aside first. ``newer``: the file is
of a newer course, so it is left alone. ``impossible``: the folder cannot be written."""

T = TypeVar("T")


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
        try:
            content = self._on_file(lambda db: _content(db, name)) if self._is_there() else None
        except NotKept as why:
            self._state = why.reason
            return None
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
        self._make_file()
        self._on_file(lambda db: _change(db, _PUT, row))
        if self._state != "renewed":
            self._state = "here"

    def erase(self) -> None:
        """Forget everything that is kept, damaged files that were set aside included.

        Raises
        ------
        NotKept
            When the file belongs to a newer course or cannot be written.
        """
        from overdue.kept.damage import asides

        if self._is_there():
            self._on_file(lambda db: _change(db, "DELETE FROM kept"))
        try:
            for file in asides(self.path):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error
        self._state = "here"

    # --------------------------------------------------------------------------------------------

    def _is_there(self) -> bool:
        try:
            return self.path.exists()
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error

    def _make_file(self) -> None:
        """Create the file for its owner's eyes only; SQLite gives its journal the same rights."""
        try:
            self._folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
            if not self.path.exists():
                self.path.touch(mode=_OWNER_ONLY)
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error

    def _on_file(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do `act` on the file; if it is damaged, on a new one after setting it aside."""
        import sqlite3  # only here and below: most first apps have nothing to read yet

        from overdue.kept.damage import is_damage, mark, set_aside

        try:
            found = mark(self.path)
            try:
                return self._once(act)
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
            set_aside(self.path, found)
            self._make_file()
            self._state = "renewed"
            return self._once(act)
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, NotKept):
                raise
            raise NotKept("impossible", type(error).__name__) from error

    def _once(self, act: Callable[[sqlite3.Connection], T]) -> T:
        import sqlite3

        with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)) as db:
            db.text_factory = bytes  # damaged text is met as bytes, where it can be judged
            db.execute("PRAGMA secure_delete = ON")  # what is replaced or erased leaves no trace
            if _version(db) > _SCHEMA:
                raise NotKept("newer")
            return act(db)


def _change(db: sqlite3.Connection, statement: str, values: tuple[str, ...] = ()) -> None:
    with db:
        # The lock at once: a transaction that has only read so far can meet another of its kind,
        # and one of the two would have to give up.
        db.execute("BEGIN IMMEDIATE")
        if _version(db) < _SCHEMA:
            db.execute(_TABLE)
            db.execute(f"PRAGMA user_version = {_SCHEMA}")
        db.execute(statement, values)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _content(db: sqlite3.Connection, name: str) -> Any:
    if _version(db) < _SCHEMA:
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
