"""Who lends, in words: which rules speak to that lender, which do not, and what to do with it."""

from __future__ import annotations

from collections import Counter
from typing import Final

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


def who_lends_table(result: LenderRules, language: Language) -> Table:
    """The rules that name this lender, then those that do not apply, instrument by instrument."""
    return Table(
        columns=(
            language.text("who_lends.table.rule"),
            language.text("who_lends.table.applies"),
            language.text("who_lends.table.says"),
            language.text("who_lends.table.force"),
            language.text("who_lends.table.since"),
            language.text("who_lends.table.sure"),
        ),
        rows=(
            *(_row(rule, _speaks(rule, language), language) for rule in result.direct),
            *(_other_row(others, result, language) for others in _by_instrument(result.others)),
        ),
        caption=language.text("who_lends.table.caption", day=language.date(result.on)),
        prose=(0, 1, 2, 3, 4, 5),
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
    notes.append(language.text("who_lends.note.every", every=every))
    if (reviewed := max(rule.last_reviewed for rule in result.general)) < result.on:
        day = language.date(reviewed)
        notes.append(language.text("who_lends.note.later_day", day=day))
    return tuple(notes)


def _kinds(kinds: tuple[str, ...], language: Language) -> str:
    return language.join([language.pick(law.word("lender_kinds", kind)) for kind in kinds])


def _speaks(rule: LawFact, language: Language) -> str:
    if rule.force == _MEMBERS_ONLY:
        return language.text("who_lends.speaks.members")
    return language.text("who_lends.speaks")


def _by_instrument(others: tuple[OtherRule, ...]) -> list[list[OtherRule]]:
    """The rules of one instrument that stay away for one reason, together."""
    groups: dict[object, list[OtherRule]] = {}
    for other in others:
        place = other.why, other.fact.instrument, other.reason
        groups.setdefault(place, []).append(other)
    return list(groups.values())


def _other_row(others: list[OtherRule], result: LenderRules, language: Language) -> tuple[str, ...]:
    first = others[0]
    why = _why_not(first, result, language)
    if len(others) == 1:
        return _row(first.fact, why, language)
    more = language.text(
        "who_lends.table.more",
        count=language.number(len(others)),
        text=language.pick(first.fact.text),
    )
    row = list(_row(first.fact, why, language))
    row[0], row[2] = language.pick(first.fact.instrument), more
    return tuple(row)


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


def _row(fact: LawFact, applies: str, language: Language) -> tuple[str, ...]:
    rule = language.pick(fact.instrument)
    if fact.article is not None:
        article = language.pick(fact.article)
        rule = language.text("sources.article", title=rule, article=article)
    return (
        rule,
        applies,
        language.pick(fact.text),
        language.pick(law.word("forces", fact.force)),
        _since(fact, language),
        _sure(fact, language),
    )


def _since(fact: LawFact, language: Language) -> str:
    if fact.effective_from is None:
        return language.text("who_lends.table.no_date")
    since = language.date(fact.effective_from, fact.date_precision)
    if fact.effective_until is None:
        return since
    until = language.date(fact.effective_until)
    return language.text("who_lends.table.span", since=since, until=until)


def _sure(fact: LawFact, language: Language) -> str:
    read = language.pick(law.word("verified", fact.verified))
    if fact.settled:
        return read
    return language.text("who_lends.table.doubt", read=read)
