r"""Interface text from the command line: ``python -m overdue strings``.

The way of a new text:

1. In Python write its key as a literal: ``language.text("growth.finding", total=…)``,
   ``language.plural("growth.months", n)``, or ``key("growth.finding")`` where it is used later.
2. Put it into both catalogues at once (they are sorted, locked and compiled for you)::

     python -m overdue strings add growth.finding --en "…" --zh "…" --comment "…"
     python -m overdue strings add growth.left --en "{n} day left" --en-plural "{n} days left" \
         --zh "还剩 {n} 天"
     python -m overdue strings load texts.yaml

   The last adds or changes many: ``{key: {en:, zh-Hans:, en-plural:, comment:}}``. ``set`` changes
   what is given and keeps the rest; ``show``, ``remove``, ``rename`` do what they say.
3. ``python -m overdue strings`` puts hand-edited catalogues in order and compiles them, and
   ``python -m overdue strings --check`` names everything that is missing or wrong.

Fields are ``{name}``; both languages use the same names, and the values come formatted.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from overdue import assets
from overdue.build.texts import agreement, catalogues, check_text, entries, sources
from overdue.build.texts.entries import Entry, EntryError
from overdue.build.texts.extraction import used_keys
from overdue.build.texts.mend import spaced, unfolded
from overdue.language import TAGS
from overdue.language.locales import FILE, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m overdue strings",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="name what is wrong, change nothing")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, needed in (("add", True), ("set", False)):
        command = commands.add_parser(name, help=f"{name} one text in both languages")
        command.add_argument("key")
        command.add_argument("--en", required=needed, help="English; for a counted text, of one")
        command.add_argument("--zh", required=needed, help="Simplified Chinese")
        command.add_argument("--en-plural", help="English for all other numbers")
        command.add_argument("--comment", help="what a translator must know")
    commands.add_parser("show", help="print the texts of keys").add_argument("keys", nargs="+")
    commands.add_parser("remove", help="remove keys").add_argument("keys", nargs="+")
    rename = commands.add_parser("rename", help="give a text another key")
    rename.add_argument("old")
    rename.add_argument("new")
    load = commands.add_parser("load", help="add or change many texts from a YAML file")
    load.add_argument("file", type=Path)
    space = commands.add_parser("space", help="mend the spaces in the Chinese of YAML or Markdown")
    space.add_argument("files", type=Path, nargs="+")
    return parser


def _loaded(file: Path) -> list[Entry]:
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(rows, dict):
        raise EntryError(f"{file}: must map keys to {{en, zh-Hans, en-plural, comment}}")
    found = []
    for key, row in rows.items():
        known = {"en", "zh-Hans", "en-plural", "comment"}
        if not isinstance(row, dict) or not {"en", "zh-Hans"} <= row.keys() <= known:
            raise EntryError(
                f"{file}: {key} must have en and zh-Hans, may have en-plural and comment"
            )
        found.append(
            Entry(key, row["en"], row["zh-Hans"], row.get("en-plural"), row.get("comment", ""))
        )
    return found


def _changed(old: Entry, given: argparse.Namespace) -> Entry:
    changes = {
        name: value
        for name in ("en", "zh", "en_plural", "comment")
        if (value := getattr(given, name)) is not None
    }
    return dataclasses.replace(old, **changes)


def _sound(*new: Entry) -> tuple[Entry, ...]:
    """Return the entries if they pass the checks, so that a fault is told to its author."""
    catalogs = entries.trial(*new)
    found = agreement.check_catalogues(catalogs)
    for tag, catalog in catalogs.items():
        for where, _, text in sources.of_catalogue(catalog, tag):
            found += check_text(text, tag, where)
    if found:
        raise EntryError("\n".join(["Not written:", *map(str, found)]))
    return new


def _show(entry: Entry) -> None:
    print(entry.key)
    for label, text in (
        ("note", entry.comment),
        ("en", entry.en),
        ("en, other", entry.en_plural),
        ("zh-Hans", entry.zh),
    ):
        if text:
            print(f"  {label}: {text}")


def _edit(given: argparse.Namespace) -> None:
    if given.command == "add":
        new = Entry(given.key, given.en, given.zh, given.en_plural, given.comment or "")
        entries.add(*_sound(new))
    elif given.command == "set":
        entries.replace(*_sound(_changed(entries.get(given.key), given)))
    elif given.command == "show":
        for key in given.keys:
            _show(entries.get(key))
    elif given.command == "remove":
        entries.remove(*given.keys)
    elif given.command == "rename":
        entries.rename(given.old, given.new)
    elif given.command == "load":
        entries.replace(*_sound(*_loaded(given.file)))


def _update() -> None:
    """Put the files in order; add an empty text for each key that the program uses."""
    with catalogues.locked():
        for tag in catalogues.LOCALES:
            catalogues.write(tag, catalogues.read(tag))
    _take_parts()
    # Only now, since the program cannot be read while it is being rebuilt.
    uses = used_keys()
    with catalogues.locked():
        for tag in catalogues.LOCALES:
            catalog = catalogues.read(tag)
            for use in uses:
                if catalog.get(use.key) is None and entries.KEY_SHAPE.fullmatch(use.key):
                    print(f"{tag}: {use.key} is new ({use.where}), write its text")
                    catalog.add(use.key)
            catalogues.write(tag, catalog)


def _take_parts() -> None:
    """Keep what the formats need of Babel's locales beside the catalogues."""
    known = {tag: parts(tag) for tag in TAGS}
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assets.path(*FILE[:-1]).joinpath(FILE[-1]).write_text(text, encoding="utf-8", newline="\n")


def _check() -> int:
    found = agreement.everything()
    for where, tag, text in sources.everything():
        found += check_text(text, tag, where)
    for problem in found:
        print(problem)
    print(f"{len(found)} to mend" if found else "All texts are in order.")
    return 1 if found else 0


def _space(files: Sequence[Path]) -> None:
    for file in files:
        old = file.read_text(encoding="utf-8")
        new = spaced(unfolded(old) if file.suffix in {".yaml", ".yml"} else old)
        if new != old:
            file.write_text(new, encoding="utf-8", newline="\n")
            print(f"{file}: spaces mended")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status, 1 if something is wrong."""
    given = _parser().parse_args(argv)
    try:
        if given.check:
            return _check()
        if given.command == "space":
            _space(given.files)
        elif given.command:
            _edit(given)
        else:
            _update()
    except (EntryError, TimeoutError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
