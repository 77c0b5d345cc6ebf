"""The ``{en: …, zh-Hans: …}`` fields of the data files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from overdue.language import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["fields"]


def fields(source: str) -> Iterator[tuple[str, str, str]]:
    """Yield place, language tag and text of each text in a YAML document.

    A mapping that has a side for each language of the course counts; a side may be a text or a
    list of texts. The place is the way to it by keys; a list item goes by its ``id`` if it has
    one, else by its number from 0.
    """
    for document in yaml.load_all(source, Loader=_LOADER):
        yield from _fields(document, "")


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _fields(node: object, place: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(node, dict):
        if set(TAGS) <= node.keys():
            for tag in TAGS:
                yield from _texts(node[tag], tag, place)
        else:
            for name, child in node.items():
                yield from _fields(child, f"{place}.{name}" if place else str(name))
    elif isinstance(node, list):
        for at, child in enumerate(node):
            name = child.get("id", at) if isinstance(child, dict) else at
            yield from _fields(child, f"{place}.{name}" if place else str(name))


def _texts(side: object, tag: str, place: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(side, str):
        yield place, tag, side
    elif isinstance(side, list):
        for text in side:
            yield from _texts(text, tag, place)
    elif isinstance(side, dict):
        for name, text in side.items():
            yield from _texts(text, tag, f"{place}.{name}")
