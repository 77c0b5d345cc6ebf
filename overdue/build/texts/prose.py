"""The plain text of Markdown: what a reader reads, without code, roles, links and markup."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["paragraphs"]

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CELL_MARK = re.compile(r"^\+\+\+.*$", re.MULTILINE)
_ROLE = re.compile(r"\{[\w:-]+\}$")
# What these roles are filled with stands in the sentence; a citation is only a mark on it.
_FILLED = re.compile(r"\{(?:value|finding)\}$")
# Code stands in its sentence as something that is neither Chinese nor Latin.
_CODE = "\ufffc"


def paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph, heading or table cell as its line number and plain text.

    MyST roles (``{cite}`…```) and cell marks (``+++``) count as markup, but a role that is filled
    with words or a number is something in its sentence, as code is. Emphasis that CommonMark does
    not recognise stays in the text with its asterisks, as the reader would see it.
    """
    blank = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), markdown)
    blank = _CELL_MARK.sub("", blank)
    line = 1
    for token in _parser().parse(blank):
        if token.map:
            line = token.map[0] + 1
        if token.type == "inline":
            text = "".join(_pieces(token.children or [])).strip()
            if text:
                yield line, text


def _pieces(children: list[Token]) -> Iterator[str]:
    for at, child in enumerate(children):
        if child.type == "text":
            follower = children[at + 1].type if at + 1 < len(children) else ""
            is_role = follower == "code_inline"
            yield _ROLE.sub("", child.content) if is_role else child.content
        elif child.type == "code_inline":
            before = children[at - 1].content if at else ""
            is_mark = _ROLE.search(before) and not _FILLED.search(before)
            yield "" if is_mark else _CODE
        elif child.type == "softbreak":
            # As a browser shows it: between Chinese characters it is a gap.
            yield " "
        elif child.type == "hardbreak":
            yield "\n"
        elif child.type == "image":
            yield child.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")
