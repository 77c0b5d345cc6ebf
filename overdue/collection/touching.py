"""Which rules against something speak to a lender on a day, how strongly and how surely."""

from __future__ import annotations

from datetime import date

from overdue import law
from overdue.collection.judged import Strength, Touch
from overdue.collection.reach import reach
from overdue.escalation.rules_against import RulesAgainst
from overdue.law.kinds import LenderKind

__all__ = ["touches"]


def touches(
    against: RulesAgainst, behind: tuple[str, ...], on: date, lender_kind: LenderKind
) -> tuple[Touch, ...]:
    """Return all rules against something that speak to a lender on a day.

    Parameters
    ----------
    against
        The rules, and which of them are unsure.
    behind
        Facts beside the rules; those that do not stand on the day are left out.
    on, lender_kind
        The day, and who the creditor is.
    """
    standing = [fact for fact in behind if _stands(fact, on)]
    found = []
    for rule in against.rules:
        fact = law.get(rule)
        how = reach(fact, lender_kind, on)
        if how is None:
            continue
        if rule in against.unsure:
            how = "may-apply"
        strength: Strength = "law" if rule in against.forbidden_by else "recommendation"
        certain = strength == "law" and how == "applies"
        found.append(
            Touch(
                rule=rule,
                breach=against.id,
                strength=strength,
                verdict="unlawful" if certain else "depends",
                reach=how,
                facts=tuple(dict.fromkeys((rule, *standing))),
                settled=fact.settled,
                one_of=rule in against.one_of,
            )
        )
    return tuple(found)


def _stands(fact: str, day: date) -> bool:
    return law.get(fact).state(day) in {"in-force", "not-a-rule"}
