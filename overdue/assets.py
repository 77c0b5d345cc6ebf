"""Where the course's words, facts and fonts lie: the ``assets`` folder beside the package."""

from __future__ import annotations

from pathlib import Path

__all__ = ["MissingAsset", "path", "read_text", "root"]


class MissingAsset(FileNotFoundError):
    """A file of the ``assets`` folder was asked for and is not there."""


def root() -> Path:
    """Return the ``assets`` folder itself.

    Raises
    ------
    MissingAsset
        If there is no such folder, as when only the package was copied or installed.
    """
    folder = Path(__file__).resolve().parent.parent / "assets"
    if not folder.is_dir():
        raise MissingAsset(
            f"The folder {folder} is missing: the package runs from a full copy of the course. "
            "Get the whole project again (git clone, or the complete ZIP file), "
            "and in its folder run `make setup` or `pip install -e .`."
        )
    return folder


def path(*parts: str) -> Path:
    """Return the path of an asset that exists.

    Parameters
    ----------
    *parts
        Folder and file names below ``assets``, such as ``"locale", "en"``.

    Raises
    ------
    MissingAsset
        If there is nothing at that path; the message names it and says what to do.
    """
    found = root().joinpath(*parts)
    if not found.exists():
        raise MissingAsset(
            f"assets/{'/'.join(parts)} is missing (looked for {found}). "
            "If the name is right, restore the file with `git checkout -- assets`; "
            "if you are adding it, create it there first."
        )
    return found


def read_text(*parts: str) -> str:
    """Return the text of a UTF-8 asset; raises :class:`MissingAsset` like :func:`path`."""
    return path(*parts).read_text(encoding="utf-8")
