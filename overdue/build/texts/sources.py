"""All that the course says to its learners: where it stands, in which language, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from overdue import assets
from overdue.build.texts import bilingual, catalogues, prose
from overdue.build.texts.entries import forms
from overdue.language import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

__all__ = [
    "Text",
    "everything",
    "in_assets",
    "in_catalogues",
    "in_notebooks",
    "in_readmes",
    "of_catalogue",
]

# Patterns of Unicode, not prose.
_PATTERNS = "format."
# Names wrong words in order to rule them out.
_NOT_TEXT = {"glossary.yaml"}


class Text(NamedTuple):
    """One text for people.

    Attributes
    ----------
    where
        File, relative to the project, and line or key.
    tag
        Language.
    text
        Plain text.
    """

    where: str
    tag: str
    text: str


def in_catalogues() -> Iterator[Text]:
    """Yield the texts of both catalogues, but for number and date patterns."""
    for tag in TAGS:
        yield from of_catalogue(catalogues.read(tag), tag)


def of_catalogue(catalog: Catalog, tag: str) -> Iterator[Text]:
    """Yield the texts of one catalogue, but for number and date patterns."""
    for message in catalog:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if key and not key.startswith(_PATTERNS):
            for text in forms(message):
                yield Text(f"{_relative(catalogues.po_path(tag))}: {key}", tag, text)


def in_assets() -> Iterator[Text]:
    """Yield the bilingual fields of all YAML files under ``assets``."""
    for file in sorted(assets.root().rglob("*.yaml")):
        if file.name not in _NOT_TEXT:
            for place, tag, text in bilingual.fields(file.read_text(encoding="utf-8")):
                yield Text(f"{_relative(file)}: {place}", tag, text)


def in_notebooks() -> Iterator[Text]:
    """Yield the paragraphs of the notebooks' sources."""
    for tag in TAGS:
        for file in sorted((_project() / "notebooks" / "source" / tag).glob("*.md")):
            yield from _prose(file, tag)


def in_readmes() -> Iterator[Text]:
    """Yield the paragraphs of README.md and README.zh-Hans.md."""
    for tag, name in (("en", "README.md"), ("zh-Hans", "README.zh-Hans.md")):
        file = _project() / name
        if file.exists():
            yield from _prose(file, tag)


def everything() -> Iterator[Text]:
    """Yield all texts of the project."""
    yield from in_catalogues()
    yield from in_assets()
    yield from in_notebooks()
    yield from in_readmes()


def _prose(file: Path, tag: str) -> Iterator[Text]:
    for line, text in prose.paragraphs(file.read_text(encoding="utf-8")):
        yield Text(f"{_relative(file)}:{line}", tag, text)


def _project() -> Path:
    return assets.root().parent


def _relative(file: Path) -> str:
    return file.relative_to(_project()).as_posix()
