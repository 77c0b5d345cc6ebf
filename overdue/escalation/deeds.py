"""What somebody may have done, for whoever looks for the right against it.

The tables are ``assets/collection/deeds.yaml`` and, for where to go, ``doors.yaml``.
"""

from functools import cache
from typing import Literal, get_args

import msgspec

from overdue import assets
from overdue.escalation import doors, rules_against
from overdue.escalation.breaches import check_breach
from overdue.escalation.fields import check_facts, check_words
from overdue.escalation.rules_against import RulesAgainst
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law import acts

__all__ = ["AFFECTED", "Affected", "Deed", "DeedGroup", "every", "get", "group"]

Affected = Literal["you", "family", "contact", "employer", "neighbour"]
"""To whom it was done: the person who owes, or somebody around them."""
AFFECTED: tuple[Affected, ...] = get_args(Affected)


class DeedGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What deeds of one kind have in common.

    Attributes
    ----------
    id, name
        Its name in the code and for a learner.
    write
        What to write down of such a deed.
    say
        A sentence to say.
    """

    id: Id
    name: Words
    write: Words
    say: Words


class Deed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that somebody may have done.

    Attributes
    ----------
    id, group, name
        Its name in the code, its group, and what was done in a few words.
    breach
        An act of the law, or a rule on calls: what speaks against that speaks to this deed.
    binding, advising
        Further binding rules, and recommended standards and associations' texts.
    unsure, why_unsure
        Those of these two that hang on something else, and on what.
    allowed
        Whether it may be done, within limits.
    beside
        Facts that say how far it goes.
    to
        To whom it can have been done.
    doors
        Places to go to, in this order; see ``overdue.escalation.doors``.
    say
        A sentence to say, if it is not that of the group.
    ends
        Where the right ends.
    """

    id: Id
    group: Id
    name: Words
    breach: Id | None = None
    binding: tuple[Id, ...] = ()
    advising: tuple[Id, ...] = ()
    unsure: tuple[Id, ...] = ()
    why_unsure: Words | None = None
    allowed: bool = False
    beside: tuple[Id, ...] = ()
    to: tuple[Affected, ...] = AFFECTED
    doors: tuple[Id, ...]
    say: Words | None = None
    ends: Words

    @property
    def against(self) -> RulesAgainst:
        """The rules that speak to it, the binding ones first."""
        own = RulesAgainst(id=self.id) if self.breach is None else rules_against.get(self.breach)
        return msgspec.structs.replace(
            own,
            forbidden_by=tuple(dict.fromkeys((*own.forbidden_by, *self.binding))),
            advised_against_by=tuple(dict.fromkeys((*own.advised_against_by, *self.advising))),
            unsure=tuple(dict.fromkeys((*own.unsure, *self.unsure))),
        )

    @property
    def behind(self) -> tuple[str, ...]:
        """Facts that stand beside the rules: how far each goes, and why."""
        is_act = self.breach is not None and self.breach.startswith("hv-")
        of_act = acts.get(self.breach).facts if is_act and self.breach else ()
        return tuple(dict.fromkeys((*of_act, *self.beside)))

    def hangs_on(self, rule: str) -> Words | None:
        """Return on what it hangs whether an unsure rule applies; ``None`` for one that is sure."""
        if rule in self.unsure:
            return self.why_unsure
        against = None if self.breach is None else rules_against.get(self.breach)
        return against.why_unsure if against is not None and rule in against.unsure else None

    def said(self) -> Words:
        """Return the sentence to say."""
        return self.say or group(self.group).say


def every() -> tuple[Deed, ...]:
    """Return all deeds, in the order of the file.

    Raises
    ------
    BrokenFacts
        With file, line and id: if the file cannot be used, an id stands twice or is unknown, or a
        rule is weaker than the list in which it stands.
    """
    return tuple(_all().values())


def get(deed: str) -> Deed:
    """Return one deed; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    if deed not in _all():
        raise UnknownFact("deed", deed, _all())
    return _all()[deed]


def group(name: str) -> DeedGroup:
    """Return what the deeds of one group have in common."""
    return _groups()[name]


@cache
def _document() -> Document:
    document = read(assets.path("collection", "deeds.yaml"))
    check_head(document, ["groups", "deeds"])
    return document


@cache
def _groups() -> dict[str, DeedGroup]:
    document = _document()
    found: dict[str, DeedGroup] = {}
    for at, row in enumerate(document.data.get("groups") or []):
        one = convert(document, row, DeedGroup, ["groups", at])
        check_words(document, ["groups", at], one.id, one.name, one.write, one.say)
        found[one.id] = one
    return found


@cache
def _all() -> dict[str, Deed]:
    document = _document()
    found: dict[str, Deed] = {}
    for at, row in enumerate(document.data.get("deeds") or []):
        one = convert(document, row, Deed, ["deeds", at])
        place: list[str | int] = ["deeds", at]
        if one.breach is not None:
            check_breach(document, [*place, "breach"], one.breach)
        check_facts(document, place, one.id, (*one.binding, *one.advising, *one.beside))
        texts = [one.name, one.ends, *(words for words in (one.say, one.why_unsure) if words)]
        check_words(document, place, one.id, *texts)
        if problem := _problem(one, twice=one.id in found):
            raise BrokenFacts(problem, file=document.file, line=document.line(place), id=one.id)
        found[one.id] = one
    return found


def _problem(one: Deed, *, twice: bool) -> str | None:
    unknown = [place for place in one.doors if place not in doors.places()]
    extra = set(one.unsure) - {*one.binding, *one.advising}
    problems = {
        "this id stands twice.": twice,
        f"there is no group {one.group!r}.": one.group not in _groups(),
        f"there is no door {unknown[:1]}; there are {', '.join(doors.places())}.": bool(unknown),
        "say on what it hangs where a rule is unsure, and only there.": (
            bool(one.unsure) != (one.why_unsure is not None)
        ),
        f"{min(extra, default='')} stands in neither list of rules.": bool(extra),
        "what is allowed has no rule against it.": one.allowed and bool(one.against.rules),
        "name somebody to whom it can have been done.": not one.to,
    }
    weak = (
        rules_against.too_weak(rule, forbids=rule in one.binding)
        for rule in (*one.binding, *one.advising)
    )
    return next((said for said, holds in problems.items() if holds), next(filter(None, weak), None))
