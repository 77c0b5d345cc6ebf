"""Citations of one lesson: their numbers in the prose, and the list of what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from overdue.build.notebooks.entry import entry, name, since
from overdue.language import Language
from overdue.law import Citation

Cite = Callable[[str], Citation]
"""From the id of a fact to its citation; ``LookupError`` where there is no such fact."""
Place = Callable[[str], str]
"""From the id of a fact to the address, from this notebook, of the place where it is told."""


class Citations:
    """The facts that one lesson cites, numbered by first use; one number for one source.

    Parameters
    ----------
    language
        Language of the lesson.
    cite
        Gives the citation of a fact.
    place
        Gives the address that a citation leads to.
    facts
        The facts in the order of their numbers; a repeated one counts once.

    Raises
    ------
    LookupError
        If there is no such fact.
    """

    def __init__(self, language: Language, cite: Cite, place: Place, facts: Iterable[str]) -> None:
        self._language = language
        self._place = place
        self._citations = {fact: cite(fact) for fact in dict.fromkeys(facts)}
        self._numbers: dict[str, int] = {}
        self._entries: dict[str, int] = {}
        for fact, citation in self._citations.items():
            # Facts read in the same place would be lines that a reader cannot tell apart.
            line = entry(citation, language)
            self._numbers[fact] = self._entries.setdefault(line, len(self._entries) + 1)

    def links(self, facts: Iterable[str]) -> str:
        """Return numbered Markdown links to the facts, each with its source as the tooltip."""
        by_number = {self._numbers[fact]: fact for fact in facts}
        return " ".join(self._link(fact) for fact in by_number.values())

    def listed(self) -> str:
        """Return the numbered list of all sources, in Markdown."""
        return "\n".join(f"{number}. {line}" for line, number in self._entries.items())

    def expired(self, on: date) -> dict[str, date]:
        """Return the facts that were in force when they were last looked at and no longer are.

        Each with its last day. A rule that had ended before is cited as the past that it is.
        """
        return {
            fact: citation.until
            for fact, citation in self._citations.items()
            if citation.until is not None and citation.last_reviewed <= citation.until < on
        }

    def _link(self, fact: str) -> str:
        citation = self._citations[fact]
        title = name(citation, self._language)
        if day := since(citation, self._language):
            title = self._language.text("sources.bracketed", text=title, note=day)
        title = title.replace("\\", "").replace('"', "”")
        number = str(self._numbers[fact])
        if not citation.settled:  # wherever it is said, its doubt is said beside it
            number = self._language.text("sources.doubtful", number=number)
        return f'[[{number}]]({self._place(fact)} "{title}")'
