"""The sources below an app: what its figures rest on, since when, and how it was checked."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from overdue.language import Language
from overdue.law import Citation, cite


@lru_cache(maxsize=256)
def sources(facts: tuple[str, ...]) -> tuple[Citation, ...]:
    """The citations of these facts, each once, in order."""
    return tuple(cite(fact) for fact in dict.fromkeys(facts))


def _words(citation: Citation, language: Language) -> str:
    """Title, article and date of a source."""
    title = language.pick(citation.title)
    if citation.article is not None:
        article = language.pick(citation.article)
        title = language.text("sources.article", title=title, article=article)
    when = language.date(citation.date, citation.date_precision) if citation.date else ""
    return language.text("sources.bracketed", text=title, note=when) if when else title


@lru_cache(maxsize=256)
def reviewed(facts: tuple[str, ...], language: Language, on: date) -> str:
    """The line above the list: how many sources, the oldest review, and how many are due `on`."""
    cited = sources(facts)
    fields = {
        "count": language.number(len(cited)),
        "day": language.date(min(citation.last_reviewed for citation in cited)),
    }
    due = sum(citation.due(on) for citation in cited)
    if due:
        return language.text("page.sources_due", due=language.number(due), **fields)
    return language.text("page.sources_reviewed", **fields)


@lru_cache(maxsize=256)
def links(facts: tuple[str, ...], language: Language, on: date) -> list[dict[str, Any]]:
    """One entry a source for the page: words, and a link where there may be one.

    What is not certain, and what should have been reviewed before the day `on`, says so.
    """
    return [_entry(citation, language, on) for citation in sources(facts)]


def _entry(citation: Citation, language: Language, on: date) -> dict[str, Any]:
    words = language.text(
        "page.source", source=_words(citation, language), text=language.pick(citation.text)
    )
    doubts = []
    if not citation.settled:
        doubts.append(language.text("sources.unsettled"))
    if citation.due(on):
        doubts.append(language.text("page.review_due", day=language.date(citation.review_by)))
    for doubt in doubts:
        words = language.text("sources.next", before=words, sentence=doubt)
    page = next((source for source in citation.sources if source.href), None)
    return {
        "words": words,
        "link": page.href if page else None,
        "host": page.host if page else None,
    }


@lru_cache(maxsize=256)
def foot(facts: tuple[str, ...], language: Language) -> str:
    """The first sources and the review date in one line, for a picture or a text."""
    cited = sources(facts)
    named = list(dict.fromkeys(_words(citation, language) for citation in cited))
    day = language.date(min(citation.last_reviewed for citation in cited))
    if len(named) == 1:
        return language.text("page.foot_one", source=named[0], day=day)
    if len(named) == 2:  # noqa: PLR2004 - two
        return language.text("page.foot_two", first=named[0], second=named[1], day=day)
    rest = language.number(len(named) - 2)
    return language.text("page.foot", first=named[0], second=named[1], rest=rest, day=day)
