"""The table "which notebook do I open" of both READMEs: ``python -m overdue readme``."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence

from overdue.build.notebooks.lessons import fronts, table
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.refusal import BuildError, at
from overdue.language import TAGS

FILES = {"en": "README.md", "zh-Hans": "README.zh-Hans.md"}
START, END = "<!-- lessons:start -->", "<!-- lessons:end -->"
_MARKED = re.compile(f"{START}\n.*?{END}", re.DOTALL)


def main(argv: Sequence[str], places: Places | None = None) -> int:
    """Fill the part between the markers of both READMEs; return the exit status.

    Parameters
    ----------
    argv
        Command line: ``--check`` changes nothing and gives 1 if a table is out of date.
    places
        The checkout; the one this package lies in by default.
    """
    parser = argparse.ArgumentParser(prog="python -m overdue readme", description=__doc__)
    parser.add_argument("--check", action="store_true", help="name what is old, change nothing")
    given = parser.parse_args(argv)
    try:
        places = places or Places.here()
        old = [tag for tag in TAGS if _update(places, tag, write=not given.check)]
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    for tag in old:
        done = "is old: run `python -m overdue readme`" if given.check else "updated"
        print(f"{FILES[tag]}: the table of lessons {done}")
    return 1 if given.check and old else 0


def _update(places: Places, tag: str, *, write: bool) -> bool:
    """Return whether a README's table is not what the notebooks give, mending it if asked."""
    path = places.root / FILES[tag]
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if not _MARKED.search(text):
        message = f"needs the lines {START} and {END}, in this order"
        raise BuildError([at(FILES[tag], message)])
    published = [
        front for front in fronts(places, tag) if places.product(tag, front.lesson).exists()
    ]
    lines = table(published, tag, f"notebooks/{tag}")
    # A function, since titles may hold what `sub` takes for escapes.
    new = _MARKED.sub(lambda _: f"{START}\n{lines}\n{END}", text)
    if new != text and write:
        path.write_text(new, encoding="utf-8", newline="\n")
    return new != text
