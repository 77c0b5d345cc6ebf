"""The answers of a learner as files: JSON for programs, a table with commas for a spreadsheet."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from overdue.kept.file import NotKept
from overdue.kept.progress import Progress

__all__ = ["FILES", "export", "forget"]

FILES: Final = ("answers.json", "answers.csv")
"""Beside the file in which the answers are kept."""

_BOM: Final = "\ufeff"  # without it, spreadsheets read Chinese in the wrong encoding


def export(progress: Progress) -> Path:
    """Write all answers into files for their owner's eyes only.

    Returns
    -------
    Path
        The folder in which they are.

    Raises
    ------
    NotKept
        When it cannot be written.
    """
    folder = progress.path.parent
    texts = (progress.json(), _BOM + progress.csv())
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in zip(FILES, texts, strict=True):
            _write(folder / name, text)
    except OSError as error:
        raise NotKept("impossible", type(error).__name__) from error
    return folder


def forget(progress: Progress) -> None:
    """Delete the files that were written; ``NotKept`` where that cannot be done."""
    try:
        for name in FILES:
            (progress.path.parent / name).unlink(missing_ok=True)
    except OSError as error:
        raise NotKept("impossible", type(error).__name__) from error


def _write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)  # for its owner alone
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise
