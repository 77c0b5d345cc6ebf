"""Markdown of one cell, read as JupyterLab reads it: headings, links, raw HTML, visible words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1 to 6) and its words."""

    level: int
    text: str

    @property
    def anchor(self) -> str:
        """The fragment by which JupyterLab and nbconvert alike reach the heading."""
        return self.text.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader of one Markdown cell meets.

    Attributes
    ----------
    headings
        In order.
    links
        Targets of links and pictures, in order.
    html
        The raw HTML in it, piece by piece.
    words
        The visible text, one paragraph, cell or item a line.
    """

    headings: tuple[Heading, ...]
    links: tuple[str, ...]
    html: tuple[str, ...]
    words: str


def page(text: str) -> Page:
    """Read a Markdown text."""
    tokens = _PARSER.parse(text)
    inline = [token for token in tokens if token.type == "inline"]
    parts = [part for token in inline for part in token.children or ()]
    return Page(
        headings=tuple(_headings(tokens)),
        links=tuple(
            str(part.attrs.get("href") or part.attrs.get("src"))
            for part in parts
            if part.type in ("link_open", "image")
        ),
        html=tuple(
            token.content.strip()
            for token in [*tokens, *parts]
            if token.type in ("html_block", "html_inline")
        ),
        words="\n".join(_words(token) for token in tokens if token.content),
    )


def _headings(tokens: list[Token]) -> Iterator[Heading]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            yield Heading(int(opening.tag[1:]), _words(inline))


def _words(token: Token) -> str:
    """Return the visible words of a block: for a paragraph without targets of links."""
    if token.type != "inline":
        return "" if token.type == "html_block" else token.content
    shown = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        shown.get(part.type, "" if part.type == "html_inline" else part.content)
        for part in token.children or ()
    )


def escaped(text: str) -> str:
    """Return a text that Markdown, with JupyterLab's mathematics, shows as it stands."""
    for sign in ("\\", "*", "_", "`", "[", "]", "<", "|", "$"):
        text = text.replace(sign, f"\\{sign}")
    return text
