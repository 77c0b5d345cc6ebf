"""Say that two languages say the same: ``python -m overdue confirm [LESSON [CELL …]]``.

Read the cell in both languages first. Without names it confirms every cell of every lesson.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from overdue.build.notebooks import confirmed, parity
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.refusal import BuildError, at
from overdue.build.notebooks.source import read
from overdue.language import TAGS


def main(argv: Sequence[str], places: Places | None = None) -> int:
    """Record the wording of cells as confirmed in both languages; return the exit status.

    A lesson whose two languages differ in more than words cannot be confirmed.

    Parameters
    ----------
    argv
        Command line: a lesson and, after it, names of its cells.
    places
        The checkout; the one this package lies in by default.
    """
    parser = argparse.ArgumentParser(
        prog="python -m overdue confirm",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("lesson", nargs="?", help="such as 02-how-fees-grow")
    parser.add_argument("cells", nargs="*", help="names of its cells; all by default")
    given = parser.parse_args(argv)
    try:
        places = places or Places.here()
        for lesson in [given.lesson] if given.lesson else places.all_lessons():
            for name in _confirm(places, lesson, given.cells):
                print(f"{lesson}, cell {name!r}: confirmed")
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _confirm(places: Places, lesson: str, cells: list[str]) -> list[str]:
    """Write the record of one lesson; return the cells whose entry is new."""
    sources = [read(places, tag, lesson) for tag in TAGS]
    if differences := parity.problems(*sources):
        raise BuildError(differences)
    prints = {source.tag: confirmed.fingerprints(source) for source in sources}
    known = set(prints[TAGS[0]])
    if unknown := [name for name in cells if name not in known]:
        message = f"no such text cell; it has {', '.join(sorted(known))}"
        raise BuildError([at(lesson, message, cell=name) for name in unknown])
    path = places.confirmed(lesson)
    record = confirmed.load(path, places.shown(path))
    # A cell that was renamed or taken out is forgotten.
    record = {name: entry for name, entry in record.items() if name in known}
    changed = []
    for name in cells or prints[TAGS[0]]:
        entry = {tag: prints[tag][name] for tag in TAGS}
        if record.get(name) != entry:
            record[name] = entry
            changed.append(name)
    confirmed.save(path, record)
    return changed
