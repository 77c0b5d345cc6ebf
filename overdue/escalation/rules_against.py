"""Which rules speak against what a contact may do (``assets/collection/rules-against.yaml``)."""

from functools import cache

import msgspec

from overdue import assets, law
from overdue.escalation.breaches import check_breach
from overdue.escalation.kinds import Channel
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law.standing import RECOMMENDED
from overdue.law.strength import BINDING

__all__ = ["RulesAgainst", "every", "get", "too_weak"]

_LIST = "rules_against"


class RulesAgainst(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rules that speak against one breach.

    Attributes
    ----------
    id
        An act of the law (``hv-02``), or a rule on calls (``quiet-hours``).
    channels
        For what the log itself tells: the channels that the rules are about.
    forbidden_by
        Facts that are binding rules and forbid it, the plainest first.
    advised_against_by
        Facts of recommended standards and associations' texts that ask not to do it.
    unsure
        Those of them that hang on something that a log of contacts does not tell.
    why_unsure
        On what.
    one_of
        Binding rules of which one applies, by what exactly was done.
    """

    id: Id
    channels: tuple[Channel, ...] = ()
    forbidden_by: tuple[Id, ...] = ()
    advised_against_by: tuple[Id, ...] = ()
    unsure: tuple[Id, ...] = ()
    why_unsure: Words | None = None
    one_of: tuple[Id, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """All of them, the binding ones first."""
        return self.forbidden_by + self.advised_against_by


def get(breach: str) -> RulesAgainst:
    """Return the rules against a breach; no rules for an act that none is against as such."""
    return _all().get(breach) or RulesAgainst(id=breach)


def every() -> tuple[RulesAgainst, ...]:
    """Return all entries in the order of the file.

    Raises
    ------
    BrokenFacts
        If the file cannot be used, an id is unknown or stands twice, or a rule is weaker than the
        list in which it stands.
    """
    return tuple(_all().values())


@cache
def _all() -> dict[str, RulesAgainst]:
    document = read(assets.path("collection", "rules-against.yaml"))
    check_head(document, [_LIST])
    found: dict[str, RulesAgainst] = {}
    for at, row in enumerate(document.data.get(_LIST) or []):
        one = convert(document, row, RulesAgainst, [_LIST, at])
        check_breach(document, [_LIST, at, "id"], one.id)
        if problem := _problem(one, twice=one.id in found):
            raise _broken(document, one.id, at, *problem)
        found[one.id] = one
    return found


def _problem(one: RulesAgainst, *, twice: bool) -> tuple[str, str] | None:
    """Return the field and what is wrong with it."""
    if twice:
        return "id", "this id stands twice."
    if bool(one.unsure) != (one.why_unsure is not None):
        return "why_unsure", "say on what it hangs where a rule is unsure, and only there."
    if extra := set(one.unsure) - set(one.rules):
        return "unsure", f"{min(extra)} stands in neither list of rules."
    if extra := set(one.one_of) - set(one.forbidden_by) | set(one.one_of) & set(one.unsure):
        return "one_of", f"{min(extra)} must stand in forbidden_by, and not be unsure."
    for rule in one.rules:
        if problem := too_weak(rule, forbids=rule in one.forbidden_by):
            return "forbidden_by", problem
    return None


def too_weak(rule: str, *, forbids: bool) -> str | None:
    """Say what keeps a fact from standing among those that forbid, or advise against; or ``None``.

    Only a binding rule that was read forbids, and only a recommendation advises.
    """
    if rule not in law.stock():
        return f"there is no law fact with the id {rule!r}."
    fact = law.get(rule)
    if forbids and (fact.force not in BINDING or not fact.settled):
        return f"{rule} is no binding rule that was read."
    if not forbids and fact.force not in RECOMMENDED:
        return f"{rule} is no recommendation: it belongs into forbidden_by."
    return None


def _broken(document: Document, entry: str, at: int, field: str, problem: str) -> BrokenFacts:
    line = document.line([_LIST, at, field])
    return BrokenFacts(problem, file=document.file, line=line, id=entry, field=field)
