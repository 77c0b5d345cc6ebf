"""The rules of prose: rhythm, length, headings and links. Numbers: ``owned_numbers``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from overdue.build.notebooks import roles
from overdue.build.notebooks.markdown import Page, page
from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.rules import CHINESE_CHARACTERS, HOSTS, RHYTHM, WORDS
from overdue.build.notebooks.source import Cell, Source

_FOLD_END = "</details>"
_FOLD = re.compile(rf"<details>\n<summary>[^<>]+</summary>|{_FOLD_END}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_\u3400-\u9fff][^\s\u3400-\u9fff]*")


def problems(source: Source, lessons: Collection[str]) -> list[Problem]:
    """Return where a lesson breaks the rules of prose.

    Parameters
    ----------
    source
        The lesson.
    lessons
        Names of the lessons in the same language, which prose may link to.
    """
    pages = [(cell, page(roles.without(cell.text))) for cell in source.of_kind("markdown")]
    anchors = {heading.anchor for _, read in pages for heading in read.headings}
    found = [at(source.where, message) for message in _rhythm(source)]
    found += _headings(source, pages)
    for cell, read in pages:
        found += [source.problem(cell, message) for message in _length(source.tag, read)]
        found += [source.problem(cell, message) for message in _html(read)]
        found += [
            source.problem(cell, f"link to {target}: {message}")
            for target in read.links
            if (message := _link(target, anchors, lessons))
        ]
    return found


def _html(read: Page) -> Iterator[str]:
    """Nothing but a fold has no other form in Markdown."""
    yield from (f"raw HTML {p!r}: write Markdown" for p in read.html if not _FOLD.fullmatch(p))
    folds = [piece for piece in read.html if _FOLD.fullmatch(piece)]
    if [piece == _FOLD_END for piece in folds] != [False, True] * (len(folds) // 2):
        yield "each <details> needs its <summary> and its </details>, one fold after another"


def _rhythm(source: Source) -> Iterator[str]:
    wanted = RHYTHM[source.front.kind]
    names = [cell.name for cell in source.cells]
    missing = [name for name in wanted if name not in names]
    if missing:
        yield f"a notebook of kind {source.front.kind} needs cells named {', '.join(missing)}"
    kept = [name for name in names if name in wanted]
    if not missing and kept != list(wanted):
        yield f"the cells {', '.join(kept)} must stand in the order {', '.join(wanted)}"


def _headings(source: Source, pages: list[tuple[Cell, Page]]) -> Iterator[Problem]:
    level = 0
    for cell, read in pages:
        for heading in read.headings:
            if heading.level == 1 and level:
                yield source.problem(cell, f"a second first-level heading: {heading.text}")
            elif heading.level > level + 1:
                wanted = f"level {level + 1} at most" if level else "level 1 first"
                message = f"the heading {heading.text!r} has level {heading.level}, {wanted}"
                yield source.problem(cell, message)
            level = heading.level
    if not level:
        yield at(source.where, "has no heading")


def _length(tag: str, read: Page) -> Iterator[str]:
    words = len(_WORD.findall(read.words))
    if tag == "en":
        if words > WORDS:
            yield f"{words} words, at most {WORDS} in a cell"
        return
    characters = len(_HAN.findall(read.words)) + words
    if characters > CHINESE_CHARACTERS:
        yield f"{characters} characters, at most {CHINESE_CHARACTERS} in a cell"


def _link(target: str, anchors: Collection[str], lessons: Collection[str]) -> str:
    """Return why prose may not link there, or nothing."""
    parts = urlsplit(target)
    if parts.scheme == "tel":
        return ""
    if parts.scheme or parts.netloc:
        if parts.scheme != "https":
            return "only https addresses"
        known = parts.hostname in HOSTS
        return "" if known else "its host is not in overdue.build.notebooks.rules.HOSTS"
    if not parts.path:
        known = unquote(parts.fragment) in anchors
        return "" if known else "no heading of this notebook has that anchor"
    linked = PurePosixPath(unquote(parts.path))
    known = linked.suffix == ".ipynb" and linked.parent == PurePosixPath()
    return "" if known and linked.stem in lessons else "no such lesson beside this one"
