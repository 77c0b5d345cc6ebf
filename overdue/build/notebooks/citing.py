"""Citations of one lesson: their numbers in the prose, and the list they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from babel.dates import format_skeleton

from overdue.build.notebooks.markdown import escaped
from overdue.language import Language, key
from overdue.law import Citation, word

Cite = Callable[[str], Citation]
"""From the id of a fact to its citation; ``LookupError`` where there is no such fact."""

_BOUND = {
    "everyone": key("bound.everyone"),
    "all-lenders": key("bound.all_lenders"),
    "bank": key("bound.bank"),
    "card-issuer": key("bound.card_issuer"),
    "consumer-finance": key("bound.consumer_finance"),
    "micro-loan": key("bound.micro_loan"),
    "private-lender": key("bound.private_lender"),
    "seller-on-credit": key("bound.seller_on_credit"),
    "assignee": key("bound.assignee"),
    "other-licensed-lender": key("bound.other_licensed_lender"),
    "platform": key("bound.platform"),
    "collection-agency": key("bound.collection_agency"),
    "business": key("bound.business"),
    "information-processor": key("bound.information_processor"),
    "credit-bureau": key("bound.credit_bureau"),
    "borrower": key("bound.borrower"),
    "cardholder": key("bound.cardholder"),
    "guarantor": key("bound.guarantor"),
    "family-and-contacts": key("bound.family_and_contacts"),
    "employer": key("bound.employer"),
    "court": key("bound.court"),
    "police": key("bound.police"),
    "authority": key("bound.authority"),
    "help-line": key("bound.help_line"),
}
# A lender's page and plain background are published; only a rule is in force.
_NO_RULE = (None, "practice", "background")
# Babel's skeletons: which parts of a date to show, in each language's own order.
_PRECISION = {"month": "yMMMM", "year": "y"}


class Citations:
    """The facts that one lesson cites, numbered by first use; one number for one source.

    Parameters
    ----------
    language
        Language of the lesson.
    cite
        Gives the citation of a fact.
    anchor
        Fragment that leads to the list of sources.
    facts
        The facts in the order of their numbers; a repeated one counts once.

    Raises
    ------
    LookupError
        If there is no such fact.
    """

    def __init__(self, language: Language, cite: Cite, anchor: str, facts: Iterable[str]) -> None:
        self._language = language
        self._anchor = anchor
        self._citations = {fact: cite(fact) for fact in dict.fromkeys(facts)}
        self._numbers: dict[str, int] = {}
        self._entries: dict[str, int] = {}
        for fact, citation in self._citations.items():
            # Facts read in the same place would be lines that a reader cannot tell apart.
            entry = self._item(citation)
            self._numbers[fact] = self._entries.setdefault(entry, len(self._entries) + 1)

    def links(self, facts: Iterable[str]) -> str:
        """Return numbered Markdown links to the list, each with its source as the tooltip."""
        by_number = {self._numbers[fact]: fact for fact in facts}
        return " ".join(self._link(fact) for fact in by_number.values())

    def listed(self) -> str:
        """Return the numbered list of all sources, in Markdown."""
        return "\n".join(f"{number}. {entry}" for entry, number in self._entries.items())

    def _link(self, fact: str) -> str:
        citation = self._citations[fact]
        title = self._name(citation)
        if since := self._date(citation):
            title = self._language.text("sources.bracketed", text=title, note=since)
        title = title.replace("\\", "").replace('"', "”")
        return f'[[{self._numbers[fact]}]](#{self._anchor} "{title}")'

    def _name(self, citation: Citation) -> str:
        title = self._language.pick(citation.title)
        if citation.article is None:
            return title
        article = self._language.pick(citation.article)
        return self._language.text("sources.article", title=title, article=article)

    def _date(self, citation: Citation) -> str:
        """Return the day a fact holds since, as exactly as it is known."""
        if citation.date is None:
            return ""
        return _shown(citation.date, citation.date_precision, self._language)

    def _item(self, citation: Citation) -> str:
        """Return one entry: what, since when, for whom, how it was read, when, where."""
        words = self._language
        name = f"**{escaped(self._name(citation))}**"
        if citation.force is not None:
            force = words.pick(word("forces", citation.force))
            name = words.text("sources.bracketed", text=name, note=force)
        parts = [name + words.text("sources.stop")]
        since = self._date(citation)
        if not since:
            if citation.date_note is not None:
                parts.append(_sentence(words, words.pick(citation.date_note)))
        elif citation.force in _NO_RULE:
            parts.append(words.text("sources.as_of", date=since))
        elif citation.until is not None:
            until = words.date(citation.until)
            parts.append(words.text("sources.in_force_until", since=since, until=until))
        else:
            parts.append(words.text("sources.in_force_since", date=since))
        if whom := [words.text(_BOUND[bound]) for bound in citation.binds if bound in _BOUND]:
            parts.append(words.text("sources.binds", whom=words.join(whom)))
        if not citation.settled:
            parts.append(words.text("sources.unsettled"))
        how = words.pick(word("verified", citation.verified))
        reviewed = words.date(citation.last_reviewed)
        parts.append(words.text("sources.reviewed", date=reviewed, how=how))
        entry = parts[0]
        for part in parts[1:]:
            entry = words.text("sources.next", before=entry, sentence=part)
        return " ".join([entry, *_places(citation)])


def _places(citation: Citation) -> list[str]:
    """Return a link to each page that may be linked, its host as the text."""
    return [f"[{source.host}]({source.href})" for source in citation.sources if source.href]


def _sentence(language: Language, note: str) -> str:
    """Return a note as a sentence, whether or not it is written as one."""
    return escaped(note[:1].upper() + note[1:].rstrip(".。")) + language.text("sources.stop")


def _shown(day: date, precision: str, language: Language) -> str:
    if precision == "day":
        return language.date(day)
    locale = language.tag.replace("-", "_")
    return format_skeleton(_PRECISION[precision], day, locale=locale)
