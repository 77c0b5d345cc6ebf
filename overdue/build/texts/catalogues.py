"""The two ``.po`` catalogues as files: read, write in one canonical form, compile, lock."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from overdue import assets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = [
    "LOCALES",
    "compiled",
    "empty",
    "locked",
    "mo_path",
    "po_path",
    "read",
    "rendered",
    "write",
]

#: Language tag → name of its folder under ``assets/locale``.
LOCALES = {"en": "en", "zh-Hans": "zh_Hans"}

_PLURALS = {"en": "nplurals=2; plural=(n != 1);", "zh-Hans": "nplurals=1; plural=0;"}

_HEADER = """\
# Interface text of the course, {tag}.
# Keys are symbolic, so neither language is the source of the other. Do not sort or wrap
# by hand: edit the text between the quotes, or use
#   python -m overdue strings add KEY --en "…" --zh "…"
# and then run `python -m overdue strings` and `python -m overdue strings --check`.
# Text: CC BY 4.0, see LICENSE-CONTENT."""

_LOCK_PATIENCE = 60.0


class _Stable(Catalog):
    """A catalogue whose header holds no date, person, machine or tool version."""

    tag = ""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "overdue"),
            ("Language", LOCALES[self.tag]),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", _PLURALS[self.tag] + "\n"),
        ]


def po_path(tag: str) -> Path:
    """Return where the catalogue of ``tag`` lies, whether or not it exists yet."""
    return assets.root() / "locale" / LOCALES[tag] / "LC_MESSAGES" / "overdue.po"


def mo_path(tag: str) -> Path:
    """Return where the compiled catalogue of ``tag`` lies."""
    return po_path(tag).with_suffix(".mo")


def empty(tag: str) -> Catalog:
    """Return a catalogue of ``tag`` without texts."""
    stable = _Stable(locale=LOCALES[tag], fuzzy=False, charset="utf-8")
    stable.tag = tag
    stable.header_comment = _HEADER.format(tag=tag)
    return stable


def read(tag: str) -> Catalog:
    """Return the catalogue of ``tag``, empty if there is no file yet.

    Raises
    ------
    babel.messages.pofile.PoFileError
        If the file is malformed; names the line.
    """
    file = po_path(tag)
    source = file.read_bytes() if file.exists() else b""
    parsed = read_po(BytesIO(source), locale=LOCALES[tag], abort_invalid=True)
    # Copied message by message: a parsed catalogue brings along headers of the file it was in.
    stable = empty(tag)
    for message in parsed:
        if message.id:
            stable.add(
                message.id,
                message.string,
                flags=message.flags & {"fuzzy"},
                auto_comments=message.auto_comments,
                user_comments=message.user_comments,
            )
    return stable


def rendered(catalog: Catalog) -> bytes:
    """Return the canonical ``.po`` text: sorted by key, unwrapped, without places or dates."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, no_location=True, sort_output=True, ignore_obsolete=True)
    return buffer.getvalue().rstrip(b"\n") + b"\n"


def compiled(catalog: Catalog) -> bytes:
    """Return the ``.mo`` bytes that belong to a catalogue."""
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def write(tag: str, catalog: Catalog) -> None:
    """Write the canonical ``.po`` and its ``.mo``; files that would not change are left alone."""
    for file, content in (
        (po_path(tag), rendered(catalog)),
        (mo_path(tag), compiled(catalog)),
    ):
        if file.exists() and file.read_bytes() == content:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        # Replaced in one step, so that a reader never sees half a catalogue.
        draft = file.with_suffix(f"{file.suffix}.{os.getpid()}")
        draft.write_bytes(content)
        draft.replace(file)


@contextmanager
def locked() -> Iterator[None]:
    """Hold the catalogues alone while they are read, changed and written.

    Raises
    ------
    TimeoutError
        If another process holds them for a minute; names the lock file.
    """
    lock = assets.root() / "locale" / ".lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + _LOCK_PATIENCE
    while True:
        try:
            # Exclusive creation is the one lock that works alike on Linux, macOS and Windows.
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if time.monotonic() > deadline:
                raise TimeoutError(
                    f"{lock} has been held for {_LOCK_PATIENCE:.0f} s. "
                    "If no other `overdue strings` is running, delete that file and try again."
                ) from None
            time.sleep(0.02)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
