"""One file of data: its values, and the line on which each of them stands.

A file is YAML for the people who edit it. Reading YAML costs more than everything else that is
done with facts, so the values are also kept as JSON beside the assets, under the digest of the
file's bytes: a changed file has another digest, so what is kept can never be stale. Where nothing
can be written, the file is read anew each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from overdue import assets
from overdue.facts.errors import BrokenFacts

__all__ = ["Document", "read", "shown"]

# Goes into every digest: raise it when the same bytes come to be read as other values.
_READER = b"1"
_FOLDER = ".compiled"


class Document(msgspec.Struct, frozen=True):
    """One file.

    Attributes
    ----------
    file
        The file's name as shown in messages.
    data
        Its values: mappings, lists, text, whole numbers, ``Decimal``, booleans and ``None``.
    text
        What the file says, letter by letter.
    """

    file: str
    data: Any
    text: str

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line (from 1) of the value at `path`, or of the nearest one around it."""
        from overdue.facts.strict_yaml import line_of  # only an error asks for a line

        return line_of(self.text, self.file, path)


def read(path: Path) -> Document:
    """Read a file of data.

    Raises
    ------
    BrokenFacts
        With the file and, where there is one, the line: if the file is missing, is not UTF-8 or
        is not the YAML of :mod:`overdue.facts.strict_yaml`.
    """
    file = shown(path)
    try:
        content = path.read_bytes()
        text = content.decode("utf-8")
    except FileNotFoundError:
        raise BrokenFacts("the file is missing.", file=file) from None
    except UnicodeDecodeError as error:
        raise BrokenFacts(f"the file is not UTF-8 text ({error.reason}).", file=file) from None
    digest = blake2b(_READER + content, digest_size=16).hexdigest()
    place = _place(path)
    kept = _kept(place, digest) if place else None
    if kept is not None:
        return Document(file, kept, text)
    from overdue.facts.strict_yaml import parse  # importing it takes longer than all the rest

    data = parse(text, file)
    if place:
        _keep(place, digest, data)
    return Document(file, data, text)


def shown(path: Path) -> str:
    """Return `path` as a reader would look for it: from ``assets`` on, with forward slashes."""
    parts = path.parts
    start = parts.index("assets") if "assets" in parts else max(0, len(parts) - 2)
    return "/".join(parts[start:])


def _place(path: Path) -> Path | None:
    """Return where the values of a file are kept; nothing is kept of files outside the assets."""
    root = assets_root()
    if root is None or not path.is_relative_to(root):
        return None
    return root / _FOLDER / ("_".join(path.relative_to(root).parts) + ".json")


@cache
def assets_root() -> Path | None:
    """Return the folder of the assets, asked for once."""
    try:
        return assets.root()
    except assets.MissingAsset:
        return None


def _kept(place: Path, digest: str) -> Any:
    try:
        kept = json.loads(place.read_bytes(), parse_float=Decimal)
    except (OSError, ValueError):
        return None
    same = isinstance(kept, dict) and kept.get("digest") == digest
    return kept.get("data") if same else None


def _keep(place: Path, digest: str, data: Any) -> None:
    encoder = msgspec.json.Encoder(decimal_format="number")
    mine = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        if not place.parent.is_dir():
            place.parent.mkdir()
            (place.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        mine.write_bytes(encoder.encode({"digest": digest, "data": data}))
        mine.replace(place)
    except OSError:
        # A read-only copy, or another process at the same file: it is read anew next time.
        with suppress(OSError):
            mine.unlink()
