"""Who lends, in words: which rules speak to that lender, which do not, and what to do with it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, Literal, NamedTuple

from overdue import law
from overdue.charts.table import Table
from overdue.language import Language, key
from overdue.law import LawFact
from overdue.law.lender_rules import LenderRules, OtherRule

_LENT: Final = {
    "bank": key("who_lends.lent.bank"),
    "card-issuer": key("who_lends.lent.card_issuer"),
    "consumer-finance": key("who_lends.lent.consumer_finance"),
    "micro-loan": key("who_lends.lent.micro_loan"),
    "private-lender": key("who_lends.lent.private_lender"),
    "seller-on-credit": key("who_lends.lent.seller_on_credit"),
    "assignee": key("who_lends.lent.assignee"),
}
_PRIVATE_LINE: Final = {
    "binds": key("who_lends.private_line.binds"),
    "may-be-asked-in-court": key("who_lends.private_line.open"),
    "unknown": key("who_lends.private_line.open"),
    "does-not-concern": key("who_lends.private_line.not"),
}
_MEMBERS_ONLY: Final = "self-discipline"
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])|(?<=[。！？])(?!$)")


class RulesShown(NamedTuple):
    """The rules for a lender, and which of them the table shows."""

    rules: LenderRules
    which: Literal["direct", "others"]


def who_lends_finding(result: LenderRules, language: Language) -> str:
    """Which kind of lender it is, and how many rules speak to it."""
    fields = {
        "product": language.pick(result.product.name),
        "every": language.number(len(result.general)),
        "direct": language.plural("who_lends.rules", len(result.direct)),
    }
    if result.lender_kind == "unknown":
        depends = language.number(len(result.others))
        return language.text("who_lends.finding.unknown", depends=depends, **fields)
    fields["lent"] = language.text(_LENT[result.lender_kind])
    fields["line"] = language.text(_PRIVATE_LINE[result.private_line.concerns])
    if not result.named_for_product:
        named = _kinds(result.product.lender_kinds, language)
        return language.text("who_lends.finding.not_named", named=named, **fields)
    return language.text("who_lends.finding", **fields)


def who_lends_terms(result: LenderRules, language: Language) -> str:
    """The day, and how strong the rules are that name this lender."""
    day = language.date(result.on)
    if not result.direct:
        return language.text("who_lends.terms.none", day=day)
    counted = Counter(rule.force for rule in result.direct)
    strengths = [
        language.text(
            "who_lends.terms.strength",
            force=language.pick(law.word("forces", force)),
            count=language.number(count),
        )
        for force, count in counted.items()
    ]
    listed = strengths[0]
    for strength in strengths[1:]:
        listed = language.text("who_lends.terms.next", before=listed, strength=strength)
    return language.text("who_lends.terms", day=day, strengths=listed)


def who_lends_table(shown: RulesShown, language: Language) -> Table:
    """The rules that name this lender; or those that do not apply, instrument by instrument."""
    result, says = shown.rules, language.text("who_lends.table.says")
    day = language.date(result.on)
    rule, strength = language.text("who_lends.table.rule"), language.text("who_lends.table.force")
    if shown.which == "direct":
        return Table(
            columns=(rule, says, strength),
            rows=tuple(
                (_name(one, language), _said(one, language), _strength(one, language))
                for one in result.direct
            ),
            caption=language.text("who_lends.table.direct", day=day),
            prose=(0, 1, 2),
        )
    return Table(
        columns=(rule, language.text("who_lends.table.why_not"), says, strength),
        rows=tuple(
            _other_row(others, result, language) for others in _by_instrument(result.others)
        ),
        caption=language.text("who_lends.table.others", day=day),
        prose=(0, 1, 2, 3),
    )


def who_lends_notes(result: LenderRules, language: Language) -> tuple[str, ...]:
    """Where the name stands, who was reported behind the product, and whom to complain to."""
    kind = next(term for term in law.lender_kinds() if term.id == result.lender_kind)
    notes = [language.pick(result.product.lender_note)]
    if kind.recognise is not None:
        recognise = language.pick(kind.recognise)
        notes.append(language.text("who_lends.note.recognise", recognise=recognise))
    notes.append(language.text("who_lends.note.path"))
    for fact in result.behind[:2]:
        said = law.cite(fact)
        fields = {"text": language.pick(said.text)}
        if said.date is not None:
            fields["day"] = language.date(said.date, said.date_precision)
        notes.append(language.text("who_lends.note.behind", **fields))
    say = language.pick(result.complain.say)
    complain = language.text("who_lends.note.complain", say=say)
    if not all(law.cite(fact).settled for fact in result.complain.facts):
        doubt = language.text("who_lends.note.complain_doubt")
        complain = language.text("sources.next", before=complain, sentence=doubt)
    notes.append(complain)
    if result.lender_kind == "assignee":
        notes.append(language.pick(law.cite("debt-sale-needs-notice").text))
    every = language.number(len(result.general))
    notes.append(language.text("who_lends.note.first"))
    notes.append(language.text("who_lends.note.every", every=every))
    if (reviewed := max(rule.last_reviewed for rule in result.general)) < result.on:
        day = language.date(reviewed)
        notes.append(language.text("who_lends.note.later_day", day=day))
    return tuple(notes)


def _kinds(kinds: tuple[str, ...], language: Language) -> str:
    return language.join([language.pick(law.word("lender_kinds", kind)) for kind in kinds])


def _by_instrument(others: tuple[OtherRule, ...]) -> list[list[OtherRule]]:
    """The rules of one instrument that stay away for one reason, together."""
    groups: dict[object, list[OtherRule]] = {}
    for other in others:
        place = other.why, other.fact.instrument, other.reason
        groups.setdefault(place, []).append(other)
    return list(groups.values())


def _other_row(others: list[OtherRule], result: LenderRules, language: Language) -> tuple[str, ...]:
    first, said = others[0].fact, _said(others[0].fact, language)
    if len(others) == 1:
        name = _name(first, language)
    else:
        name = language.pick(first.instrument)
        count = language.number(len(others))
        said = language.text("who_lends.table.more", count=count, text=said)
    return name, _why_not(others[0], result, language), said, _strength(first, language)


def _why_not(other: OtherRule, result: LenderRules, language: Language) -> str:
    match other.why:
        case "not-yet":
            return language.text("who_lends.not.not_yet", since=_since(other.fact, language))
        case "ended":
            return language.text("who_lends.not.ended")
        case "open":
            return _open(other, result, language)
        case _ if other.reason is not None:
            return language.text("who_lends.not.reason", reason=language.pick(other.reason))
        case _:
            return language.text("who_lends.not.others", named=_kinds(other.named, language))


def _open(other: OtherRule, result: LenderRules, language: Language) -> str:
    if other.reason is not None:
        return language.text("who_lends.not.open_reason", reason=language.pick(other.reason))
    named = _kinds(other.named, language)
    if result.lender_kind == "assignee":
        return language.text("who_lends.not.open_sold", named=named)
    return language.text("who_lends.not.open", named=named)


def _name(fact: LawFact, language: Language) -> str:
    """The instrument, and where in it."""
    title = language.pick(fact.instrument)
    if fact.article is None:
        return title
    return language.text("sources.article", title=title, article=language.pick(fact.article))


def _said(fact: LawFact, language: Language) -> str:
    """What a rule says: its first sentence, or all of it where the rest is about a doubt."""
    text = language.pick(fact.text)
    first = _SENTENCES.split(text)[0]
    if first == text or not fact.settled:
        return text
    return language.text("who_lends.table.first", sentence=first)


def _strength(fact: LawFact, language: Language) -> str:
    """How strong a rule is, since when, and whether that is in doubt."""
    force = language.pick(law.word("forces", fact.force))
    if fact.force == _MEMBERS_ONLY:
        force = language.text("who_lends.table.members", force=force)
    fields = {"force": force, "since": _since(fact, language)}
    if fact.settled:
        return language.text("who_lends.table.strength", **fields)
    read = language.pick(law.word("verified", fact.verified))
    return language.text("who_lends.table.strength_doubt", read=read, **fields)


def _since(fact: LawFact, language: Language) -> str:
    if fact.effective_from is None:
        return language.text("who_lends.table.no_date")
    since = language.date(fact.effective_from, fact.date_precision)
    if fact.effective_until is None:
        return since
    until = language.date(fact.effective_until)
    return language.text("who_lends.table.span", since=since, until=until)
