"""One text in both catalogues at once: add, change, remove, rename."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel.messages.catalog import Catalog, Message

from overdue.build.texts import catalogues

__all__ = ["KEY_SHAPE", "Entry", "EntryError", "add", "forms", "get", "remove", "rename", "replace"]

#: A key is words of small letters, digits and underscores with a dot between: ``growth.finding``.
KEY_SHAPE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


class EntryError(ValueError):
    """An entry cannot be added, changed or removed as asked."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text for people in both languages.

    Attributes
    ----------
    key
        Symbolic name, such as ``growth.finding``.
    en, zh
        The texts; for a counted text ``en`` is the form for one.
    en_plural
        English form for all other numbers; ``None`` if the text is not counted.
        Chinese has one form for every number.
    comment
        What a translator must know; empty if the key says it.
    """

    key: str
    en: str
    zh: str
    en_plural: str | None = None
    comment: str = ""


_Catalogs = dict[str, Catalog]


def _read() -> _Catalogs:
    return {tag: catalogues.read(tag) for tag in catalogues.LOCALES}


def _write(catalogs: _Catalogs) -> None:
    for tag, catalog in catalogs.items():
        catalogues.write(tag, catalog)


def forms(message: Message) -> tuple[str, ...]:
    """Return the texts of a message: one, or one for each plural form."""
    text = message.string
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _get(catalogs: _Catalogs, key: str) -> Entry | None:
    english, chinese = catalogs["en"].get(key), catalogs["zh-Hans"].get(key)
    if english is None or chinese is None:
        return None
    one, *other = forms(english)
    return Entry(
        key, one, forms(chinese)[0], other[0] if other else None, " ".join(english.auto_comments)
    )


def _put(catalogs: _Catalogs, entry: Entry) -> None:
    if not KEY_SHAPE.fullmatch(entry.key):
        raise EntryError(
            f"{entry.key!r} is not a key: write room.name in small letters, digits and "
            "underscores, such as growth.finding"
        )
    counted = entry.en_plural is not None
    texts: dict[str, str | tuple[str, ...]] = {"en": entry.en, "zh-Hans": entry.zh}
    if entry.en_plural is not None:
        texts = {"en": (entry.en, entry.en_plural), "zh-Hans": (entry.zh,)}
    for tag, catalog in catalogs.items():
        catalog.delete(entry.key)
        catalog.add(
            (entry.key, entry.key) if counted else entry.key,
            texts[tag],
            auto_comments=(entry.comment,) if entry.comment else (),
        )


def get(key: str) -> Entry:
    """Return the entry of a key; raises :class:`EntryError` if it is not in both catalogues."""
    found = _get(_read(), key)
    if found is None:
        raise EntryError(f"{key} is not in both catalogues")
    return found


def trial(*entries: Entry) -> dict[str, Catalog]:
    """Return catalogues of these entries alone, for a check before they are written."""
    catalogs = {tag: catalogues.empty(tag) for tag in catalogues.LOCALES}
    for entry in entries:
        _put(catalogs, entry)
    return catalogs


def add(*entries: Entry) -> None:
    """Add new entries to both catalogues; raises :class:`EntryError` if a key is taken."""
    with catalogues.locked():
        catalogs = _read()
        for entry in entries:
            if _get(catalogs, entry.key) is not None:
                raise EntryError(f"{entry.key} is there already: change it with `set`")
            _put(catalogs, entry)
        _write(catalogs)


def replace(*entries: Entry) -> None:
    """Write entries to both catalogues, over those of the same key if there are any."""
    with catalogues.locked():
        catalogs = _read()
        for entry in entries:
            _put(catalogs, entry)
        _write(catalogs)


def remove(*keys: str) -> None:
    """Remove keys from both catalogues; raises :class:`EntryError` if one is in neither."""
    with catalogues.locked():
        catalogs = _read()
        for key in keys:
            if all(catalog.get(key) is None for catalog in catalogs.values()):
                raise EntryError(f"{key} is in no catalogue")
            for catalog in catalogs.values():
                catalog.delete(key)
        _write(catalogs)


def rename(old: str, new: str) -> None:
    """Give an entry another key; raises :class:`EntryError` if that is taken, or ``old`` absent."""
    with catalogues.locked():
        catalogs = _read()
        found = _get(catalogs, old)
        if found is None:
            raise EntryError(f"{old} is not in both catalogues")
        if _get(catalogs, new) is not None:
            raise EntryError(f"{new} is there already")
        _put(catalogs, Entry(new, found.en, found.zh, found.en_plural, found.comment))
        for catalog in catalogs.values():
            catalog.delete(old)
        _write(catalogs)
