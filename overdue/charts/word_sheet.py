"""Words looked up: what each means, what it is not, and which rule is behind it."""

from __future__ import annotations

from typing import Final

from overdue import law, words
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language, key
from overdue.words import Found, Word

_KINDS: Final = {
    "legal": key("words.is_legal"),
    "trade": key("words.is_trade"),
    "folk": key("words.is_folk"),
}
_OF_KIND: Final = {
    "legal": key("words.finding.legal"),
    "trade": key("words.finding.trade"),
    "folk": key("words.finding.folk"),
}
_NAMED: Final = 4
"""Hits that the finding names; the table holds all."""


class WordSheet(Sheet[Found]):
    """One row for each word that was found."""

    @staticmethod
    def finding(result: Found, language: Language) -> str:
        """What the word means that was asked for, else how many words fit."""
        if result.meant is not None:
            return _meaning(result.meant, language)
        if not result.words:
            return _nothing(result, language)
        if result.query:
            return _several(result, language)
        return _whole(result, language)

    @staticmethod
    def terms(result: Found, language: Language) -> str:
        """Whose words the three kinds are, or how many others speak of the one that was found."""
        others = len(result.words) - 1
        if result.meant is not None and others:
            return language.plural("words.terms.others", others)
        return language.text("words.terms")

    @staticmethod
    def table(result: Found, language: Language) -> Table:
        """The words that were found."""
        return Table(
            columns=(
                language.text("words.table.word"),
                language.text("words.table.meaning"),
                language.text("words.table.is_not"),
                language.text("words.table.rule"),
            ),
            rows=tuple(_row(word, language) for word in result.words),
            caption=language.text("words.table.caption"),
            prose=(1, 2, 3),
        )

    @staticmethod
    def notes(result: Found, language: Language) -> tuple[str, ...]:
        """What to read with the word that was found, and a warning of words that are sold."""
        sold = language.text("words.note.sold")
        if result.meant is None:
            return (sold,)
        related = [_name(words.get(other), language) for other in result.meant.related]
        return language.text("words.note.related", words=language.join(related)), sold


def _name(word: Word, language: Language) -> str:
    """Its name; in another language than Chinese with the Chinese word, which people will meet."""
    chinese = word.name["zh-Hans"]
    name = language.pick(word.name)
    return name if name == chinese else language.text("words.name", name=name, chinese=chinese)


def _meaning(word: Word, language: Language) -> str:
    return language.text(
        "words.finding.meaning",
        name=_name(word, language),
        kind=language.text(_KINDS[word.kind]),
        meaning=language.pick(word.meaning),
        is_not=language.pick(word.is_not),
    )


def _nothing(result: Found, language: Language) -> str:
    every = language.number(len(words.every()))
    if result.kind is None:
        return language.text("words.finding.nothing", query=result.query, every=every)
    fields = {"query": result.query, "kind": language.text(_KINDS[result.kind])}
    if result.elsewhere:
        return language.plural("words.finding.elsewhere", result.elsewhere, **fields)
    return language.text("words.finding.nowhere", every=every, **fields)


def _several(result: Found, language: Language) -> str:
    named = language.join([_name(word, language) for word in result.words[:_NAMED]])
    fields = {
        "count": language.number(len(result.words)),
        "query": result.query,
        "words": named,
    }
    if len(result.words) > _NAMED:
        return language.text("words.finding.many", **fields)
    return language.text("words.finding.several", **fields)


def _whole(result: Found, language: Language) -> str:
    every = language.number(len(words.every()))
    if result.kind is not None:
        count = language.number(len(result.words))
        return language.text(_OF_KIND[result.kind], count=count, every=every)
    counts = {
        kind: language.number(sum(word.kind == kind for word in result.words)) for kind in _KINDS
    }
    return language.text("words.finding.every", every=every, **counts)


def _row(word: Word, language: Language) -> tuple[str, ...]:
    kind = language.text(_KINDS[word.kind])
    return (
        _name(word, language),
        language.text("words.table.said", kind=kind, meaning=language.pick(word.meaning)),
        language.pick(word.is_not),
        _rule(word, language),
    )


def _rule(word: Word, language: Language) -> str:
    """The main fact behind a word, how strong it is, and whether it is certain."""
    if not word.facts:
        return language.text("words.rule.none")
    cited = law.cite(word.facts[0])
    source = language.pick(cited.title)
    if cited.article is not None:
        article = language.pick(cited.article)
        source = language.text("sources.article", title=source, article=article)
    fields = {"source": source, "force": language.pick(law.word("forces", _force(cited.force)))}
    if cited.settled:
        return language.text("words.rule", **fields)
    return language.text("words.rule.unsettled", **fields)


def _force(force: str | None) -> str:
    """What a page of a lender or of the press says is background, and no rule."""
    return force or "background"
