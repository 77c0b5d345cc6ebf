"""Whether the catalogues say all that the program asks for, alike in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.build.problem import Problem
from overdue.build.texts import catalogues
from overdue.build.texts.entries import KEY_SHAPE, forms
from overdue.build.texts.extraction import used_keys
from overdue.language.template import Template, TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from babel.messages.catalog import Catalog, Message

    from overdue.build.texts.extraction import Use

__all__ = ["check_catalogues", "check_files", "check_uses", "everything"]

_PLURAL_FORMS = {"en": 2, "zh-Hans": 1}


def check_catalogues(catalogs: dict[str, Catalog]) -> list[Problem]:
    """Return what is empty, fuzzy, malformed or not alike in the catalogues of the languages."""
    found: list[Problem] = []
    keys = {tag: {_key(message) for message in catalog} - {""} for tag, catalog in catalogs.items()}
    for tag, catalog in catalogs.items():
        missing = sorted(set().union(*keys.values()) - keys[tag])
        found += [Problem(key, f"is missing in {tag}") for key in missing]
        for message in catalog:
            if message.id:
                found += [
                    Problem(_key(message), f"{what} ({tag})") for what in _alone(message, tag)
                ]
    for key in sorted(set.intersection(*keys.values())):
        messages = {tag: catalog.get(key) for tag, catalog in catalogs.items()}
        found += [Problem(key, what) for what in _together(messages)]
    return found


def check_uses(catalogs: dict[str, Catalog], uses: Iterable[Use]) -> list[Problem]:
    """Return the keys that are used and not there, are there and not used, or are no keys."""
    used: dict[str, str] = {}
    for use in uses:
        used.setdefault(use.key, use.where)
    found = []
    for key, where in used.items():
        if not KEY_SHAPE.fullmatch(key):
            found.append(Problem(where, f"{key!r} is not a key such as growth.finding"))
            continue
        for tag, catalog in catalogs.items():
            if catalog.get(key) is None:
                found.append(Problem(where, f"uses {key}, which is missing in {tag}"))
    there = {_key(message) for catalog in catalogs.values() for message in catalog} - {""}
    found += [Problem(key, "is used nowhere: remove it") for key in sorted(there - used.keys())]
    return found


def check_files() -> list[Problem]:
    """Return the catalogue files that are not what `python -m overdue strings` would write."""
    found = []
    for tag in catalogues.LOCALES:
        catalog = catalogues.read(tag)
        for file, right in (
            (catalogues.po_path(tag), catalogues.rendered(catalog)),
            (catalogues.mo_path(tag), catalogues.compiled(catalog)),
        ):
            # Git may have given the text file the line ends of its system.
            is_now = file.read_bytes() if file.exists() else b""
            if is_now.replace(b"\r\n", b"\n") != right and is_now != right:
                found.append(Problem(file.name, f"{tag}: run `python -m overdue strings`"))
    return found


def everything() -> list[Problem]:
    """Return all that is wrong with the project's catalogues."""
    catalogs = {tag: catalogues.read(tag) for tag in catalogues.LOCALES}
    return [*check_catalogues(catalogs), *check_uses(catalogs, used_keys()), *check_files()]


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _alone(message: Message, tag: str) -> Iterator[str]:
    texts = forms(message)
    if "fuzzy" in message.flags:
        yield "is marked fuzzy: read the text and take the mark off"
    if not all(texts):
        yield "is empty"
    if message.pluralizable and len(texts) != _PLURAL_FORMS[tag]:
        yield f"has {len(texts)} plural forms instead of {_PLURAL_FORMS[tag]}"
    for text in texts:
        if text != text.strip():
            yield "begins or ends with a space"
        try:
            Template(text)
        except TemplateError as error:
            yield str(error)


def _together(messages: dict[str, Message | None]) -> Iterator[str]:
    counted = {tag: message.pluralizable for tag, message in messages.items() if message}
    if len(set(counted.values())) > 1:
        yield "is counted (msgid_plural) in one language only"
    fields: dict[str, frozenset[str]] = {}
    for tag, message in messages.items():
        for at, text in enumerate(forms(message) if message else ()):
            try:
                fields[f"{tag}[{at}]"] = Template(text).fields
            except TemplateError:
                return
    if any(counted.values()):
        # "one day left" needs no {n}: the form for one may leave the number out.
        fields = {side: names | {"n"} for side, names in fields.items()}
    if len(set(fields.values())) > 1:
        shown = "; ".join(
            f"{side} {{{', '.join(sorted(names))}}}" for side, names in fields.items()
        )
        yield f"has different fields: {shown}"
