"""One fact as a line to follow: what, how strong, since when, for whom, how sure, where."""

from __future__ import annotations

from overdue.build.notebooks.markdown import escaped
from overdue.charts.bound_words import bound_words
from overdue.language import Language
from overdue.law import Citation, word

# A lender's page and plain background are published; only a rule is in force.
_NO_RULE = (None, "practice", "background")
_OVER = ("superseded", "window-closed")


def name(citation: Citation, language: Language) -> str:
    """Return what is cited: the instrument and its article, or what a page is about."""
    title = language.pick(citation.title)
    if citation.article is None:
        return title
    return language.text("sources.article", title=title, article=language.pick(citation.article))


def since(citation: Citation, language: Language) -> str:
    """Return the day a fact holds since, as exactly as it is known; empty where it is not."""
    if citation.date is None:
        return ""
    return language.date(citation.date, citation.date_precision)


def entry(citation: Citation, language: Language, *, title: str | None = None) -> str:
    """Return one entry of a list of facts, in Markdown.

    Parameters
    ----------
    citation
        The fact.
    language
        Language of the entry.
    title
        What stands in bold at its head, if not its whole name.
    """
    text = language.text
    bold = f"**{escaped(title or name(citation, language))}**"
    if citation.force is not None:
        force = language.pick(word("forces", citation.force))
        bold = text("sources.bracketed", text=bold, note=force)
    parts = [bold + text("sources.stop"), *_time(citation, language)]
    if whom := bound_words(citation.binds, language):
        parts.append(text("sources.binds", whom=whom))
    if not citation.settled:
        parts.append(text("sources.unsettled"))
    how = language.pick(word("verified", citation.verified))
    parts.append(text("sources.reviewed", date=language.date(citation.last_reviewed), how=how))
    line = parts[0]
    for part in parts[1:]:
        line = text("sources.next", before=line, sentence=part)
    return " ".join([line, *_places(citation)])


def sentence(language: Language, note: str) -> str:
    """Return a note as a sentence, whether or not it is written as one."""
    return escaped(note[:1].upper() + note[1:].rstrip(".。")) + language.text("sources.stop")


def _time(citation: Citation, language: Language) -> list[str]:
    """Return since when it holds, and until when or that it is over."""
    day, text = since(citation, language), language.text
    over = [text("sources.over")] if citation.status in _OVER and citation.until is None else []
    if not day:
        note = citation.date_note
        return [*([sentence(language, language.pick(note))] if note else []), *over]
    if citation.force in _NO_RULE:
        return [text("sources.as_of", date=day)]
    if citation.until is not None:
        until = language.date(citation.until)
        return [text("sources.in_force_until", since=day, until=until)]
    if over:
        return [text("sources.held_since", date=day), *over]
    return [text("sources.in_force_since", date=day)]


def _places(citation: Citation) -> list[str]:
    """Return a link to each page that may be linked, its host as the text."""
    return [f"[{source.host}]({source.href})" for source in citation.sources if source.href]
