"""One small SQLite file in the learner's own data folder, and what to do when it cannot be used.

SQLite, because two notebooks may write at once and a computer may lose power: a write is there as
a whole or not at all. Nothing leaves the file, and nothing in it is ever logged.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeVar

if TYPE_CHECKING:
    import sqlite3

FOLDER_VARIABLE: Final = "OVERDUE_DATA"
_BUSY_SECONDS: Final = 2.0
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
    """Where the files are: the folder in ``OVERDUE_DATA``, else the user's data folder."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("overdue", appauthor=False)


class DataFile:
    """A file that is made when something is first kept, and renewed when it is damaged.

    Parameters
    ----------
    path
        The file.
    schema
        The newest version of it that this copy of the course can read.
    log
        Whether it has a write-ahead log, where its folder allows one: then a reader never waits
        for a writer. The log is gone again when nobody has the file open.
    patience
        Seconds to wait for another writer.
    save
        Called with a damaged file that was set aside, to save what can be read of it.

    Attributes
    ----------
    state
        What is known about keeping so far, without touching the disk.
    """

    def __init__(
        self,
        path: Path,
        schema: int,
        *,
        log: bool = False,
        patience: float | None = None,
        save: Callable[[Path], None] | None = None,
    ) -> None:
        self.path = path
        self.state: Reason = "here"
        self._schema = schema
        self._log = log
        self._patience = patience
        self._save = save

    def exists(self) -> bool:
        """Say whether there is a file; ``NotKept`` where that cannot be found out."""
        try:
            return self.path.exists()
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error

    def make(self) -> None:
        """Create the file for its owner's eyes only; SQLite gives its journal the same rights."""
        try:
            self.path.parent.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
            if not self.path.exists():
                self.path.touch(mode=_OWNER_ONLY)
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error

    def read(self, act: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do `act` on the file; ``None``, and a `state` that says why, if it cannot be read."""
        try:
            return self._on_file(act, writes=False) if self.exists() else None
        except NotKept as why:
            self.state = why.reason
            return None

    def write(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do `act` on the file, which is made first; ``NotKept`` if it cannot be written."""
        self.make()
        done = self._on_file(act, writes=True)
        if self.state != "renewed":
            self.state = "here"
        return done

    def change(self, act: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do `act` on the file if there is one; errors as for :meth:`write`."""
        return self._on_file(act, writes=True) if self.exists() else None

    def forget_asides(self) -> None:
        """Delete the damaged files that were set aside; ``NotKept`` if that cannot be done."""
        from overdue.kept.damage import asides

        try:
            for file in asides(self.path):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise NotKept("impossible", type(error).__name__) from error
        self.state = "here"

    # --------------------------------------------------------------------------------------------

    def _on_file(self, act: Callable[[sqlite3.Connection], T], *, writes: bool) -> T:
        """Do `act` on the file; if it is damaged, on a new one after setting it aside."""
        import sqlite3  # only here and below: most first apps have nothing to read yet

        from overdue.kept.damage import is_damage, mark, set_aside

        try:
            found = mark(self.path)
            try:
                return self._once(act, writes=writes)
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
            aside = set_aside(self.path, found)
            self.make()
            self.state = "renewed"
            if aside is not None and self._save is not None:
                self._save(aside)
            return self._once(act, writes=writes)
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, NotKept):
                raise
            raise NotKept("impossible", type(error).__name__) from error

    def _once(self, act: Callable[[sqlite3.Connection], T], *, writes: bool) -> T:
        import sqlite3

        try:
            patience = _BUSY_SECONDS if self._patience is None else self._patience
            with closing(sqlite3.connect(self.path, timeout=patience, isolation_level=None)) as db:
                return self._with(db, act, writes=writes)
        except sqlite3.OperationalError as error:
            from overdue.kept.damage import has_no_room

            if writes or not self._log or not has_no_room(error):
                raise
            return self._as_it_stands(act)

    def _as_it_stands(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Read a file beside which its log cannot be opened, without the log."""
        import sqlite3

        frozen = f"{self.path.absolute().as_uri()}?immutable=1"
        try:
            with closing(sqlite3.connect(frozen, uri=True, isolation_level=None)) as db:
                return self._with(db, act, writes=False)
        except sqlite3.Error as error:
            # Somebody may be writing it meanwhile: what looks like damage here proves none.
            raise NotKept("impossible", type(error).__name__) from error

    def _with(
        self, db: sqlite3.Connection, act: Callable[[sqlite3.Connection], T], *, writes: bool
    ) -> T:
        db.text_factory = bytes  # damaged text is met as bytes, where it can be judged
        db.execute("PRAGMA secure_delete = ON")  # what is replaced or erased leaves no trace
        if version(db) > self._schema:
            raise NotKept("newer")
        if self._log and writes:
            _start_log(db)
        return act(db)


def version(db: sqlite3.Connection) -> int:
    """Return the version of the tables in a file; 0 where there are none yet."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _start_log(db: sqlite3.Connection) -> None:
    import sqlite3

    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        return  # somebody else is in the file: its journal of today does as well
    db.execute("PRAGMA synchronous = FULL")  # an answer is on the disk before it counts as kept
