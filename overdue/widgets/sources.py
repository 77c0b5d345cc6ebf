"""The sources below an app: what its figures rest on, since when, and how it was checked."""

from __future__ import annotations

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
    article = "" if citation.article is None else language.pick(citation.article)
    when = language.date(citation.date, citation.date_precision) if citation.date else ""
    return ", ".join(part for part in (language.pick(citation.title), article, when) if part)


@lru_cache(maxsize=256)
def reviewed(facts: tuple[str, ...], language: Language) -> str:
    """The line above the list: how many sources, last reviewed when (the oldest review)."""
    cited = sources(facts)
    day = min(citation.last_reviewed for citation in cited)
    return language.text(
        "page.sources_reviewed", count=language.number(len(cited)), day=language.date(day)
    )


@lru_cache(maxsize=256)
def links(facts: tuple[str, ...], language: Language) -> list[dict[str, Any]]:
    """One entry a source for the page: words, and a link where there may be one."""
    entries = []
    for citation in sources(facts):
        key = f"{_words(citation, language)}: {language.pick(citation.text)}"
        page = next((source for source in citation.sources if source.href), None)
        entries.append(
            {
                "words": key,
                "link": page.href if page else None,
                "host": page.host if page else None,
            }
        )
    return entries


@lru_cache(maxsize=256)
def foot(facts: tuple[str, ...], language: Language) -> str:
    """Sources and review date in one line, for a picture or a text."""
    cited = sources(facts)
    day = min(citation.last_reviewed for citation in cited)
    return language.text(
        "page.foot",
        sources="; ".join(_words(citation, language) for citation in cited[:2]),
        day=language.date(day),
    )
