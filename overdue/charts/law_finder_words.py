"""A search of the law in words: one sentence with numbers, and what to try where it found none."""

from __future__ import annotations

from typing import Final

from overdue.charts.rule_words import rules_about, when, when_and_who, where
from overdue.language import Language, key
from overdue.law.record import LawFact
from overdue.law.search import Found, Hit, in_words

_MOST_NAMED: Final = 3
_OUTSIDE: Final = {
    "not-yet": key("law_finder.outside.not_yet"),
    "ended": key("law_finder.outside.ended"),
    "unclear": key("law_finder.outside.unclear"),
}


def finder_finding(result: Found, language: Language) -> str:
    """How many rules speak of the words on that day, and how many of them only ask."""
    query, count = result.query, len(result.rules)
    rules = rules_about(count, query.topic, language)
    fields = {"when": when_and_who(query.on, query.lender_kind, language)}
    if in_words(query.words):
        fields["words"] = " ".join(query.words.split())
        if result.hits and not count:
            others = len(result.hits)
            return language.plural("law_finder.finding.others", others, none=rules, **fields)
        if not count:
            return language.text("law_finder.finding.none", none=rules, **fields)
        finding = language.plural("law_finder.finding.words", count, rules=rules, **fields)
    elif count:
        finding = language.plural("law_finder.finding.all", count, rules=rules, **fields)
    else:
        return language.text("law_finder.finding.empty", none=rules, **fields)
    asks = _asks(result, language)
    return language.text("law_finder.finding.asks", finding=finding, asks=asks) if asks else finding


def _asks(result: Found, language: Language) -> str:
    """How many of the rules are recommendations and no law."""
    asks, rules = len(result.recommended), len(result.rules)
    if not asks:
        return language.text("law_finder.asks.none") if rules > 1 else ""
    if asks == rules:
        return language.plural("law_finder.asks.all", asks)
    return language.plural("law_finder.asks", asks)


def finder_terms(result: Found, language: Language, most: int) -> str:
    """How many are shown, and how many entries are no rules."""
    entries, others = len(result.hits), len(result.hits) - len(result.rules)
    if not entries:
        return ""
    if entries > most:
        shown = language.number(most)
        words = language.text(
            "law_finder.terms.first", shown=shown, entries=language.number(entries)
        )
    else:
        words = language.plural("law_finder.terms.every", entries)
    if others and result.rules:
        sentence = language.plural("law_finder.terms.others", others)
        words = language.text("sources.next", before=words, sentence=sentence)
    return words


def finder_notes(result: Found, language: Language) -> tuple[str, ...]:
    """What was left out by the day, what to try, and what “since” means."""
    notes = [] if result.hits else [*_try(result, language)]
    if result.outside:
        every = list(dict.fromkeys(_outside(hit, language) for hit in result.outside))
        named, more = every[:_MOST_NAMED], len(every) - _MOST_NAMED
        if more > 0:
            named.append(language.text("law_finder.note.more"))
        day = language.date(result.query.on)
        names = language.text("law_finder.note.names", names=_listed(named, language))
        before = language.plural("law_finder.note.outside", len(result.outside), day=day)
        notes.append(language.text("sources.next", before=before, sentence=names))
    reviewed = max((hit.fact.last_reviewed for hit in result.hits), default=None)
    if reviewed is not None and result.query.on > reviewed:
        notes.append(language.text("law_rule.note.later", day=language.date(reviewed)))
    if any(isinstance(hit.fact, LawFact) for hit in result.hits):
        notes.append(language.text("law_rule.note.version"))
    return tuple(notes)


def _outside(hit: Hit, language: Language) -> str:
    if isinstance(hit.fact, LawFact):
        since = hit.fact.effective_from
        days = {
            "since": "" if since is None else language.date(since, hit.fact.date_precision),
            "until": ""
            if hit.fact.effective_until is None
            else language.date(hit.fact.effective_until),
        }
        if hit.standing == "ended" and not days["until"]:
            state = language.text("law_finder.outside.ended_some_day")
        else:
            state = language.text(_OUTSIDE[hit.standing], **days)
        return language.text("sources.bracketed", text=where(hit.fact, language), note=state)
    return language.text(
        "sources.bracketed",
        text=where(hit.fact, language),
        note=when(hit.fact, language).rstrip(".。"),
    )


def _listed(names: list[str], language: Language) -> str:
    listed = names[0]
    for name in names[1:]:
        listed = language.text("law_rule.listed", before=listed, name=name)
    return listed


def _try(result: Found, language: Language) -> list[str]:
    """What finds something where the words found nothing."""
    notes = []
    if result.without_filters:
        notes.append(language.plural("law_finder.try.filters", result.without_filters))
    for word, entries in result.single:
        if entries:
            notes.append(language.plural("law_finder.try.word", entries, word=word))
    if in_words(result.query.words):
        notes.append(language.text("law_finder.try.other"))
    return notes
