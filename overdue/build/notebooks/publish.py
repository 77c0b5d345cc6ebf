"""Turn sources into the notebooks that people open: ``python -m overdue notebooks [NAME …]``.

A name is a lesson (``02-how-fees-grow``) or a lesson in one language (``en/02-how-fees-grow``);
without names, all. ``--check`` changes nothing: it names every difference between the notebooks
that lie there and what their sources give now, and every way in which the two languages of a
lesson have parted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from overdue.build.notebooks import compare, confirmed, notebook_file, parity
from overdue.build.notebooks.build import Build
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.refusal import BuildError, Problem, at, refuse
from overdue.build.notebooks.source import Source, read
from overdue.language import TAGS


def main(argv: Sequence[str], places: Places | None = None, build: Build | None = None) -> int:
    """Publish or check notebooks; return the exit status, 1 if anything is to be mended.

    Parameters
    ----------
    argv
        Command line.
    places
        The checkout; the one this package lies in by default.
    build
        How sources become notebooks; with the course's own facts by default.
    """
    parser = argparse.ArgumentParser(
        prog="python -m overdue notebooks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="name what differs, change nothing")
    parser.add_argument("names", nargs="*", metavar="NAME", help="lesson, or language/lesson")
    given = parser.parse_args(argv)
    try:
        places = places or Places.here()
        wanted = _wanted(places, given.names)
        parted = _parted(places, {lesson for _, lesson in wanted})
        notebooks = (build or Build(places)).run(_read(places, wanted))
        if given.check:
            refuse([*parted, *_differences(places, notebooks), *_orphans(places, given.names)])
            print(f"{len(notebooks)} notebooks are what their sources give")
            return 0
        _write(places, notebooks)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    # An author writes one language first: that the other lags behind stops only the check.
    for problem in parted:
        print(f"to do: {problem}")
    return 0


def _wanted(places: Places, names: Sequence[str]) -> list[tuple[str, str]]:
    """Return language and lesson of each source that the names ask for."""
    every = [(tag, lesson) for lesson in places.all_lessons() for tag in TAGS]
    there = [(tag, lesson) for tag, lesson in every if places.source(tag, lesson).exists()]
    if not names:
        return there
    refuse(
        [
            at(name, "no such lesson; there are " + ", ".join(places.all_lessons()))
            for name in names
            if not any(name in (lesson, f"{tag}/{lesson}") for tag, lesson in there)
        ]
    )
    return [(tag, lesson) for tag, lesson in there if lesson in names or f"{tag}/{lesson}" in names]


def _read(places: Places, wanted: Iterable[tuple[str, str]]) -> list[Source]:
    """Read the sources; what is wrong with one does not hide what is wrong with another."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for tag, lesson in wanted:
        try:
            sources.append(read(places, tag, lesson))
        except BuildError as error:
            problems += error.problems
    refuse(problems)
    return sources


def _parted(places: Places, names: set[str]) -> list[Problem]:
    """Return where the two languages of the lessons have parted."""
    found: list[Problem] = []
    for lesson in sorted(names):
        absent = [tag for tag in TAGS if not places.source(tag, lesson).exists()]
        if absent:
            found += [at(places.shown(places.source(tag, lesson)), "is missing") for tag in absent]
            continue
        one, other = _read(places, [(tag, lesson) for tag in TAGS])
        record_path = places.confirmed(lesson)
        record = confirmed.load(record_path, places.shown(record_path))
        found += [*parity.problems(one, other), *confirmed.stale(one, other, record)]
    return found


def _differences(places: Places, notebooks: dict[str, Any]) -> list[Problem]:
    found: list[Problem] = []
    for path, notebook in notebooks.items():
        file = places.root / path
        if file.exists():
            kept = file.read_text(encoding="utf-8")
            found += compare.differences(path, kept, notebook)
        else:
            found.append(at(path, "is missing: run `python -m overdue notebooks`"))
    return found


def _orphans(places: Places, names: Sequence[str]) -> list[Problem]:
    """Return the notebooks that have no source; only a check of everything looks for them."""
    if names:
        return []
    return [
        at(places.shown(file), "has no source")
        for tag in TAGS
        for file in sorted((places.root / "notebooks" / tag).glob("*.ipynb"))
        if not places.source(tag, file.stem).exists()
    ]


def _write(places: Places, notebooks: dict[str, Any]) -> None:
    for path, notebook in notebooks.items():
        file = places.root / path
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        new = notebook_file.written(compare.with_old_pictures(notebook, old))
        if new == old:
            print(f"{path}: unchanged")
        else:
            file.write_text(new, encoding="utf-8", newline="\n")
            print(f"{path}: written")
