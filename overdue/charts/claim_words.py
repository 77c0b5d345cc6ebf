"""Claims in words: how many of them hold, each with the rules, and what to do if none is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from overdue import law
from overdue.charts.bound_words import bound_words
from overdue.charts.table import Table
from overdue.language import Language, key
from overdue.law.citation import Citation
from overdue.law.claim_search import ClaimsFound
from overdue.law.claims import Claim

_COUNTED: Final[Mapping[str, str]] = {
    "holds": key("claims.count.holds"),
    "not-a-rule": key("claims.count.not_a_rule"),
    "too-broad": key("claims.count.too_broad"),
    "vague": key("claims.count.vague"),
    "outdated": key("claims.count.outdated"),
    "wrong": key("claims.count.wrong"),
    "left-out": key("claims.count.left_out"),
}
_SCOPES: Final[Mapping[str | None, str]] = {
    None: key("claims.scope.all"),
    "article": key("claims.scope.article"),
    "wild": key("claims.scope.wild"),
}
_VERDICTS: Final[Mapping[str, str]] = {
    "article": key("claims.table.verdict.article"),
    "wild": key("claims.table.verdict.wild"),
}
_RULES_SHOWN: Final = 2
_NAMED: Final = 3
"""A cell with more is not read; all stand among the sources."""
_NO_RULE: Final = (None, "practice", "background")
_APPLY: Final = frozenset({"court", "police", "authority"})


def claims_finding(result: ClaimsFound, language: Language) -> str:
    """How many claims there are, and how many have each verdict."""
    scope = language.text(_SCOPES[result.origin], count=language.number(len(result.of_origin)))
    words = " ".join(result.words)
    if not result.claims:
        return _nothing(result, language, scope, words)
    counts = [
        language.plural(_COUNTED[verdict], count) for verdict, count in result.by_verdict.items()
    ]
    if words and result.with_words == 1:
        verdict = language.pick(law.word("claim_verdicts", result.claims[0].verdict))
        return language.text("claims.finding.one", scope=scope, words=words, verdict=verdict)
    fields = {"scope": scope, "counts": _listed(counts, language)}
    if not words:
        return language.text("claims.finding", **fields)
    count = language.number(result.with_words)
    return language.text("claims.finding.words", count=count, words=words, **fields)


def _nothing(result: ClaimsFound, language: Language, scope: str, words: str) -> str:
    if words and not result.anywhere:
        return language.text("claims.finding.no_words", words=words)
    if words:
        return language.plural("claims.finding.filtered", result.anywhere, words=words)
    verdict = language.pick(law.word("claim_verdicts", result.verdict or ""))
    return language.text("claims.finding.no_verdict", scope=scope, verdict=verdict)


def _listed(items: list[str], language: Language) -> str:
    *some, last = items
    if not some:
        return last
    first, *rest = some
    for item in rest:
        first = language.text("claims.count.next", before=first, next=item)
    return language.text("claims.count.last", before=first, last=last)


def claims_terms(result: ClaimsFound, language: Language) -> str:
    """How far a verdict goes; nothing where there is none."""
    return language.text("claims.terms") if result.claims else ""


def claims_table(result: ClaimsFound, language: Language) -> Table:
    """The claims, with the verdict and the rules behind it."""
    return Table(
        columns=(
            language.text("claims.table.claim"),
            language.text("claims.table.verdict"),
            language.text("claims.table.correction"),
            language.text("claims.table.rules"),
        ),
        rows=tuple(
            _row(claim, language, one_origin=result.origin is not None) for claim in result.claims
        ),
        caption=language.text("claims.table.caption"),
        prose=(0, 1, 2, 3),
    )


def _row(claim: Claim, language: Language, *, one_origin: bool) -> tuple[str, ...]:
    correction = language.pick(claim.correction)
    if claim.notes is not None:
        notes = language.pick(claim.notes)
        correction = language.text("claims.sentences", first=correction, second=notes)
    verdict = language.pick(law.word("claim_verdicts", claim.verdict))
    if not one_origin:
        verdict = language.text(_VERDICTS[claim.origin], verdict=verdict)
    return (language.pick(claim.claim), verdict, correction, _rules(claim, language))


def _rules(claim: Claim, language: Language) -> str:
    """The first instruments, each once: what kind it is, since when, and whom it concerns."""
    grouped: dict[object, list[Citation]] = {}
    for fact in claim.facts:
        citation = law.cite(fact)
        grouped.setdefault((citation.title, citation.force, citation.date), []).append(citation)
    shown = []
    for cited in grouped.values():
        # Whom its first fact concerns: a ban and its exception add up to nobody in particular.
        rule = _rule(cited[0], language)
        if not all(citation.settled for citation in cited):
            rule = language.text("claims.rule.doubt", rule=rule)
        shown.append(rule)
    sentences = [language.text("claims.rule.stop", rule=rule) for rule in shown[:_RULES_SHOWN]]
    if len(shown) > _RULES_SHOWN:
        more = len(shown) - _RULES_SHOWN
        sentences.append(language.plural("claims.rule.more", more))
    sure = language.pick(law.word("confidence", claim.confidence))
    sentences.append(language.text("claims.rule.sure", confidence=sure))
    text = sentences[0]
    for sentence in sentences[1:]:
        text = language.text("claims.sentences", first=text, second=sentence)
    return text


def _rule(citation: Citation, language: Language) -> str:
    text = language.pick(citation.title)
    if citation.force is not None:
        kind = language.pick(law.word("forces", citation.force))
        text = language.text("claims.rule", title=text, kind=kind)
    if citation.date is not None:
        since = language.date(citation.date, citation.date_precision)
        if citation.force in _NO_RULE:
            text = language.text("claims.rule.as_of", rule=text, since=since)
        else:
            text = language.text("claims.rule.since", rule=text, since=since)
    if citation.force not in _NO_RULE and (whom := _whom(citation.binds, language)):
        text = language.text("claims.rule.concerns", rule=text, whom=whom)
    return text


def _whom(binds: tuple[str, ...], language: Language) -> str:
    """Everyone, or the first named; who only applies the rule is left out beside others."""
    if "everyone" in binds:
        return bound_words(("everyone",), language)
    named = [one for one in binds if one not in _APPLY] or list(binds)
    if len(named) <= _NAMED:
        return bound_words(named, language)
    first = [bound_words((one,), language) for one in named[:_NAMED]]
    return language.join([*first, language.text("claims.rule.others")])


def claims_notes(result: ClaimsFound, language: Language) -> tuple[str, ...]:
    """Where the claims come from, what “left out” means, and what is in doubt."""
    notes = []
    if any(claim.origin == "wild" for claim in result.claims):
        notes.append(language.text("claims.note.wild"))
    if any(claim.verdict == "left-out" for claim in result.claims):
        notes.append(language.text("claims.note.left_out"))
    if any(not law.cite(fact).settled for claim in result.claims for fact in claim.facts):
        notes.append(language.text("claims.note.doubt"))
    return tuple(notes)
