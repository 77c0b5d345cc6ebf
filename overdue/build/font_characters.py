"""Which characters the fonts must hold."""
# ruff: noqa: RUF001 - these are the characters

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from overdue import assets
from overdue.build.texts import sources
from overdue.language.spacing import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["bold", "project_texts", "regular", "required_bold"]

#: Punctuation and signs that our texts use or soon may.
SIGNS: Final = (
    "，。；：！？、（）《》〈〉【】〔〕「」“”‘’…—–−·•×÷±≤≥≠≈→←↑↓‰°′″€"
    "①②③④⑤⑥⑦⑧⑨⑩✓●○■□▲▼◆★☆％＋－＝／～￥〇々"
)

#: How many characters the bold face is filled up to: what fits beside the regular one in 1 MB.
BOLD_FILL: Final = 1040

# Names of fields whose text stands in bold above a chart or card.
_HEADINGS = {"title", "name", "label", "question"}


def regular() -> set[str]:
    """Return the characters of the regular face: level 1 of GB 2312, and all that we write."""
    return _always() | _gb2312_level_1() | set().union(*(set(text) for text in project_texts()))


def required_bold() -> set[str]:
    """Return the characters that headings and findings need: catalogues, titles in the data."""
    needed = _ascii() | set("，。；：！？、（）《》“”‘’…—–−·×±≤≥≈→‰")
    for text in sources.in_catalogues():
        needed |= set(text.text)
    for text in sources.in_assets():
        if set(text.where.replace(":", ".").split(".")) & _HEADINGS:
            needed |= set(text.text)
    return needed


def bold() -> set[str]:
    """Return what headings need, filled up with the commonest Chinese characters of our texts.

    So most new texts need no new font.
    """
    chosen = required_bold()
    counts = Counter(character for text in project_texts() for character in text)
    for character in sorted(counts, key=lambda one: (-counts[one], one)):
        if len(chosen) >= BOLD_FILL:
            break
        if is_han(character):
            chosen.add(character)
    return chosen


@cache
def project_texts() -> tuple[str, ...]:
    """Return the text of every file of the project that is written for people."""
    return tuple(file.read_text(encoding="utf-8") for file in _files())


def _files() -> Iterator[Path]:
    project = assets.root().parent
    kinds = {".yaml", ".po", ".md", ".csv", ".json"}
    for folder in (project / "assets", project / "notebooks" / "source"):
        yield from sorted(
            file
            for file in folder.rglob("*")
            # The fonts' own record lists what they lack.
            if file.suffix in kinds and file.is_file() and file.parent.name != "fonts"
        )
    yield from sorted(project.glob("README*.md"))


def _always() -> set[str]:
    return _ascii() | {chr(code) for code in range(0xA0, 0x100)} | set(SIGNS)


def _ascii() -> set[str]:
    return {chr(code) for code in range(0x20, 0x7F)}


def _gb2312_level_1() -> set[str]:
    rows: Iterable[int] = range(0xB0, 0xD8)
    cells = [bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF)]
    # The last row of the level is not full.
    return {cell.decode("gb2312") for cell in cells if cell < b"\xd7\xfa"}
