"""One fact of the law in words: where it stands, whom it binds, how strong it is, since when."""

from __future__ import annotations

from datetime import date
from typing import Final

from overdue import law
from overdue.charts.bound_words import bound_words
from overdue.language import Language, key
from overdue.law.kinds import LenderKind, Topic
from overdue.law.record import LawFact
from overdue.law.standing import end_is_known
from overdue.lenders.record import LenderFact

_LENDS: Final = {
    "bank": key("law_scope.bank"),
    "card-issuer": key("law_scope.card_issuer"),
    "consumer-finance": key("law_scope.consumer_finance"),
    "micro-loan": key("law_scope.micro_loan"),
    "private-lender": key("law_scope.private_lender"),
    "seller-on-credit": key("law_scope.seller_on_credit"),
    "assignee": key("law_scope.assignee"),
    "unknown": key("law_scope.unknown"),
}
_OWN_TERMS: Final = "terms."


def when_and_who(on: date, kind: LenderKind | None, language: Language) -> str:
    """The day and, unless all were chosen, the kind of lender, as a part of a sentence."""
    day = language.date(on)
    if kind is None:
        return language.text("law_scope.day", day=day)
    return language.text("law_scope.day_and_lender", day=day, scope=language.text(_LENDS[kind]))


def rules_about(count: int, topic: Topic | None, language: Language) -> str:
    """So many rules, and unless all topics were chosen what they are about."""
    if topic is None:
        return (
            language.plural("law_scope.rules", count)
            if count
            else language.text("law_scope.no_rule")
        )
    words = language.pick(law.word("topics", topic))
    if not count:
        return language.text("law_scope.no_rule_about", topic=words)
    return language.plural("law_scope.rules_about", count, topic=words)


def where(fact: LawFact | LenderFact, language: Language) -> str:
    """Instrument, article and document number; for a lender's terms what the page is about."""
    if isinstance(fact, LenderFact):
        return language.pick(fact.title)
    words = language.pick(fact.instrument)
    if fact.article is not None:
        article = language.pick(fact.article)
        words = language.text("sources.article", title=words, article=article)
    if fact.document_number is not None:
        words = language.text("sources.bracketed", text=words, note=fact.document_number)
    return words


def whom(fact: LawFact | LenderFact, language: Language) -> str:
    """Whom a rule binds; of what is no rule, that it binds nobody by itself."""
    if isinstance(fact, LenderFact):
        if fact.topic.startswith(_OWN_TERMS):
            return language.text("law_rule.whom.contract")
        return language.text("law_rule.whom.nobody")
    return bound_words(fact.binds, language) or language.text("law_rule.whom.nobody")


def strength(fact: LawFact | LenderFact, language: Language) -> str:
    """How strong a rule is, in the words of the list; a recommendation says that it is no law."""
    if isinstance(fact, LawFact):
        return language.pick(law.word("forces", fact.force))
    if fact.topic.startswith(_OWN_TERMS):
        return language.text("law_rule.strength.terms")
    return language.pick(law.word("forces", "background"))


def when(fact: LawFact | LenderFact, language: Language) -> str:
    """Since when and until when, as exactly as it is known; one sentence."""
    first = fact.as_of if isinstance(fact, LenderFact) else fact.effective_from
    if first is None:
        return language.text("law_rule.when.undated")
    since = language.date(first, fact.date_precision)
    if isinstance(fact, LenderFact) or fact.status == "not-a-rule":
        return language.text("law_rule.when.published", day=since)
    if fact.effective_until is not None:
        until = language.date(fact.effective_until)
        return language.text("sources.in_force_until", since=since, until=until)
    known = end_is_known(fact)
    key_of = key("law_rule.when.since") if known else key("law_rule.when.ended")
    return language.text(key_of, since=since)


def how_known(fact: LawFact | LenderFact, on: date, language: Language) -> str:
    """How the fact was verified, its doubt, and on a day past its review date what to do."""
    how = language.pick(law.word("verified", fact.verified))
    day = language.date(fact.last_reviewed)
    parts = [language.text("sources.reviewed", date=day, how=how)]
    if not fact.settled:
        parts.append(language.text("sources.unsettled"))
    if fact.due(on):
        parts.append(language.text("page.review_due", day=language.date(fact.review_by)))
    words = parts[0]
    for part in parts[1:]:
        words = language.text("sources.next", before=words, sentence=part)
    return words
