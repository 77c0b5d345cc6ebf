"""The Chinese font of the course: ``python -m overdue fonts``.

Makes the subsets in ``assets/fonts`` out of Noto Sans CJK SC. Needs the source font only when a
text uses a character that a subset does not have::

    apt-get install fonts-noto-cjk       # Debian, Ubuntu; or give --source FOLDER
    python -m overdue fonts              # says what is missing, rebuilds if anything is
    python -m overdue fonts --force      # rebuilds in any case
    python -m overdue fonts --check      # only says; exit status 1 if something is missing

The same characters from the same source with the same fontTools give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import fontTools  # type: ignore[import-untyped]

from overdue import assets
from overdue.build import font_characters
from overdue.build.font_subset import SOURCES, covered, subset
from overdue.charts.fonts import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LIMIT", "RECORD", "main", "missing", "rebuild"]

#: Bytes that both faces may take together.
LIMIT: Final = 1_000_000

#: Name of the file that says what the fonts were made from.
RECORD: Final = "fonts.json"

_SOURCE_FOLDER = Path("/usr/share/fonts/opentype/noto")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status, 1 if something is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m overdue fonts",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--force", action="store_true", help="rebuild though nothing is missing")
    parser.add_argument("--source", type=Path, default=_SOURCE_FOLDER, help="folder of the .ttc")
    given = parser.parse_args(argv)
    lacking = missing()
    for weight, characters in lacking.items():
        some = "".join(sorted(characters)[:60])
        print(f"{FILES[weight]} lacks {len(characters)} characters: {some}")
    if given.check or not (lacking or given.force):
        print("Run `python -m overdue fonts`." if lacking else "The fonts hold every character.")
        return 1 if lacking else 0
    absent = [name for name in SOURCES.values() if not (given.source / name).is_file()]
    if absent:
        print(
            f"{', '.join(absent)} not found in {given.source}: install the package "
            "fonts-noto-cjk, or say where the files are with --source",
            file=sys.stderr,
        )
        return 1
    total = rebuild(given.source)
    if total > LIMIT:
        print(f"The fonts take {total} bytes, more than {LIMIT}: lower BOLD_FILL", file=sys.stderr)
        return 1
    return 0


def missing() -> dict[int, set[str]]:
    """Return by weight the characters that a face should have and has not.

    A character that the source font does not have either is left to DejaVu Sans and not counted.
    """
    needs = {400: font_characters.regular(), 700: font_characters.required_bold()}
    nowhere = set(_record().get("not_in_source", ""))
    found = {}
    for weight, needed in needs.items():
        file = assets.root() / "fonts" / FILES[weight]
        lacking = needed - nowhere - (covered(file) if file.exists() else set())
        lacking = {character for character in lacking if character.isprintable()}
        if lacking:
            found[weight] = lacking
    return found


def rebuild(source: Path) -> int:
    """Write both faces and their record; return how many bytes the faces take together.

    Parameters
    ----------
    source
        Folder that holds the files of :data:`overdue.build.font_subset.SOURCES`.
    """
    folder = assets.root() / "fonts"
    folder.mkdir(exist_ok=True)
    wanted = {400: font_characters.regular(), 700: font_characters.bold()}
    files: dict[str, Any] = {}
    nowhere: set[str] = set()
    for weight, characters in wanted.items():
        file = folder / FILES[weight]
        file.write_bytes(subset(source / SOURCES[weight], characters, weight))
        nowhere |= {one for one in characters - covered(file) if one.isprintable()}
        files[file.name] = {
            "bytes": file.stat().st_size,
            "characters": len(covered(file)),
            "sha256": _digest(file),
            "source": {"file": SOURCES[weight], "sha256": _digest(source / SOURCES[weight])},
        }
        print(f"{file.name}: {file.stat().st_size} bytes, {len(covered(file))} characters")
    record = {
        "fonttools": fontTools.version,
        "not_in_source": "".join(sorted(nowhere)),
        "files": files,
    }
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8", newline="\n")
    return sum(entry["bytes"] for entry in files.values())


def _record() -> dict[str, Any]:
    file = assets.root() / "fonts" / RECORD
    record: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return record


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
