"""Rights in words: how many rules speak to what was done, how strong they are, where to go."""

from __future__ import annotations

from typing import Final

from overdue import law
from overdue.charts.rule_words import strength, when, when_and_who, where, whom
from overdue.charts.table import Table
from overdue.collection.rights import Doubt, Outside, Right, Rights
from overdue.language import Language, key

__all__ = [
    "applies",
    "door_words",
    "rights_facts",
    "rights_finding",
    "rights_notes",
    "rights_table",
    "rights_terms",
]

_WHO: Final = {
    "lender": key("rights_finder.who.lender"),
    "agency": key("rights_finder.who.agency"),
    "buyer": key("rights_finder.who.buyer"),
    "court": key("rights_finder.who.court"),
    "police": key("rights_finder.who.police"),
    "unknown": key("rights_finder.who.unknown"),
}
_TO: Final = {
    "you": key("rights_finder.to.you"),
    "family": key("rights_finder.to.family"),
    "contact": key("rights_finder.to.contact"),
    "employer": key("rights_finder.to.employer"),
    "neighbour": key("rights_finder.to.neighbour"),
}
_DOUBTS: Final[dict[Doubt, str]] = {
    "genuine": key("rights_finder.doubt.genuine"),
    "who": key("rights_finder.doubt.who"),
    "lender": key("rights_finder.doubt.lender"),
    "signed": key("rights_finder.doubt.signed"),
    "day": key("rights_finder.doubt.day"),
}
_OUTSIDE: Final = {
    "not-yet": key("rights_finder.outside.not_yet"),
    "ended": key("rights_finder.outside.ended"),
    "other-lenders": key("rights_finder.outside.other_lenders"),
}
_COUNTED: Final = {
    "law": key("rights_finder.count.law"),
    "advice": key("rights_finder.count.advice"),
    "perhaps": key("rights_finder.count.perhaps"),
}
_ALIKE: Final = {
    "law": key("rights_finder.finding.law"),
    "advice": key("rights_finder.finding.advice"),
    "perhaps": key("rights_finder.finding.perhaps"),
}
"""Where all rules are of one sort."""
_NOTED: Final = "recordings-are-admissible"
_WHAT_BINDS: Final = "gbt-is-voluntary"
_OTHERS: Final = ("contract-binds-only-parties", "spouse-debt-rule")
"""What holds for somebody around the person who owes."""


def rights_facts(result: Rights) -> tuple[str, ...]:
    """The rules, how far they go, the doors, and what notes and recommendations are worth."""
    more = [_NOTED]
    if result.to != "you":
        more.extend(_OTHERS)
    if any(one.touch.strength == "recommendation" for one in result.found):
        more.append(_WHAT_BINDS)
    return tuple(dict.fromkeys((*result.facts, *more)))


# The finding -----------------------------------------------------------------------------------


def rights_finding(result: Rights, language: Language) -> str:
    """How many rules speak to it, how many of these bind, and the first door."""
    finding = _speaking(result, language)
    if not result.doors:
        return finding
    door = language.pick(result.doors[0].name)
    return language.text("rights_finder.finding.door", finding=finding, door=door)


def _speaking(result: Rights, language: Language) -> str:
    day = language.date(result.on)
    if result.is_authority:
        who = language.text(_WHO[result.who])
        return language.plural("rights_finder.finding.authority", len(result.found), who=who)
    if result.deed.allowed:
        rules = [fact for fact in result.beside if law.get(fact).status != "not-a-rule"]
        return language.plural("rights_finder.finding.allowed", len(rules))
    if not result.found:
        return language.plural("rights_finder.finding.none", len(result.outside), day=day)
    count = len(result.found)
    sorts = {
        "law": result.count("law"),
        "advice": result.count("recommendation"),
        "perhaps": result.count(None, "may-apply"),
    }
    some = {sort: number for sort, number in sorts.items() if number}
    if len(some) == 1:
        return language.plural(_ALIKE[next(iter(some))], count, day=day)
    counts = [language.plural(_COUNTED[sort], number) for sort, number in some.items()]
    return language.plural("rights_finder.finding", count, day=day, counts=language.join(counts))


def rights_terms(result: Rights, language: Language) -> str:
    """What was done, by whom and to whom; the day and the kind of lender."""
    kind = None if result.is_authority else result.lender_kind
    return language.text(
        "rights_finder.terms",
        what=language.pick(result.deed.name),
        who=language.text(_WHO[result.who]),
        to=language.text(_TO[result.to]),
        when=when_and_who(result.on, kind, language),
    )


# The rules -------------------------------------------------------------------------------------


def applies(right: Right, result: Rights, language: Language) -> str:
    """Say that a rule applies, or on what it hangs whether it does."""
    if right.doubt is None and right.touch.one_of:
        return language.text("rights_finder.one_of")
    if right.doubt is None:
        return language.text("rights_finder.applies")
    if right.doubt == "case":
        why = result.deed.hangs_on(right.touch.rule)
        said = "" if why is None else language.pick(why)
    else:
        said = language.text(_DOUBTS[right.doubt])
    return language.text("rights_finder.may_apply", why=said)


def _outside(one: Outside, language: Language) -> str:
    rule = law.get(one.rule)
    return language.text(_OUTSIDE[one.why], whom=whom(rule, language))


def rights_table(result: Rights, language: Language) -> Table:
    """All rules about such a deed: those that speak to it, what stands beside, and all others."""
    rules = [(one.touch.rule, applies(one, result, language)) for one in result.found]
    rules += [(fact, language.text("rights_finder.beside")) for fact in result.beside]
    rules += [(one.rule, _outside(one, language)) for one in result.outside]
    return Table(
        columns=(
            language.text("rights_finder.table.rule"),
            language.text("rights_finder.table.says"),
            language.text("rights_finder.table.here"),
            language.text("rights_finder.table.strength"),
        ),
        rows=tuple(_row(rule, here, language) for rule, here in rules),
        caption=language.text("rights_finder.table.caption"),
        prose=(0, 1, 2, 3),
    )


def _row(fact: str, here: str, language: Language) -> tuple[str, ...]:
    rule = law.get(fact)
    worth = language.text(
        "rights_finder.worth", strength=strength(rule, language), when=when(rule, language)
    )
    if not rule.settled:
        doubt = language.text("sources.unsettled")
        worth = language.text("sources.next", before=worth, sentence=doubt)
    return where(rule, language), language.pick(rule.text), here, worth


def door_words(result: Rights, number: int, language: Language) -> str:
    """Return how to knock at a door (counted from 0), and whether it is certain."""
    door = result.doors[number]
    how = language.pick(door.how)
    if door.is_settled:
        return how
    unsure = language.text("rights_finder.door.unsure")
    return language.text("sources.next", before=how, sentence=unsure)


def rights_notes(result: Rights, language: Language) -> tuple[str, ...]:
    """The debt stays, what a recommendation is worth, and what a date does not say."""
    notes = [language.text("rights_finder.note.debt")]
    if any(one.touch.strength == "recommendation" for one in result.found):
        notes.append(language.text("rights_finder.note.recommendation"))
    if any(one.why == "not-yet" for one in result.outside):
        notes.append(language.text("law_rule.note.version"))
    reviewed = max(law.cite(fact).last_reviewed for fact in rights_facts(result))
    if result.on > reviewed:
        notes.append(language.text("law_rule.note.later", day=language.date(reviewed)))
    return tuple(notes)
