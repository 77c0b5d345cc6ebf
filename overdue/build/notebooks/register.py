"""All facts of the course, one cell each: what ``{register}`` stands for, and citations lead to.

A cell's id is the fact's, so that ``08-law-and-sources.ipynb#cell-id=bt-late-fee`` leads to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from overdue import law, lenders
from overdue.build.notebooks import notebook_file
from overdue.build.notebooks.citing import Cite
from overdue.build.notebooks.entry import entry, name, sentence
from overdue.build.notebooks.markdown import escaped
from overdue.build.notebooks.places import Places
from overdue.facts import Fact
from overdue.language import Language
from overdue.law import Citation

_ROLE = "{register}``"


def every() -> Iterator[Fact]:
    """Go through all facts: the law by instrument, then the lenders by subject."""
    yield from law.every()
    yield from lenders.stock()


def lesson(places: Places, tag: str) -> str | None:
    """Return the lesson that holds all facts; ``None`` where none does."""
    for found in places.lessons(tag):
        if _ROLE in places.source(tag, found).read_text("utf-8"):
            return found
    return None


def spread(notebook: Any, name_of_cell: str, cells: Sequence[Any]) -> None:
    """Put the cells of the facts below the cell that asks for them."""
    at = next(n for n, cell in enumerate(notebook.cells) if cell.id == name_of_cell)
    notebook.cells[at + 1 : at + 1] = cells


def cells(facts: Iterable[Fact], cite: Cite, language: Language) -> list[Any]:
    """Return a Markdown cell for each fact, and one above those of one instrument.

    Parameters
    ----------
    facts
        The facts, those of one instrument together.
    cite
        Gives the citation of a fact.
    language
        Language of the lesson.
    """
    made = []
    cited = [(fact, cite(fact.id)) for fact in facts]
    for title, group in groupby(cited, lambda one: language.pick(one[1].title)):
        several = list(group)
        heading = f"### {escaped(title)}"
        made.append(notebook_file.markdown_cell(f"of-{several[0][0].id}", heading, {}))
        made += [
            notebook_file.markdown_cell(fact.id, _told(fact, citation, cite, language), {})
            for fact, citation in several
        ]
    return made


def _told(fact: Fact, citation: Citation, cite: Cite, language: Language) -> str:
    article = None if citation.article is None else language.pick(citation.article)
    paragraphs = [f"> {escaped(language.pick(fact.text))}"]
    if fact.notes is not None:
        paragraphs.append(sentence(language, language.pick(fact.notes)))
    paragraphs.append(entry(citation, language, title=article))
    if fact.see_also:
        names = {other: name(cite(other), language) for other in fact.see_also}
        links = [f"[{escaped(named)}](#cell-id={other})" for other, named in names.items()]
        paragraphs.append(language.text("register.see_also", links=language.join(links)))
    return "\n\n".join(paragraphs)
