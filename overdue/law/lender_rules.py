"""Which rules speak to the lender of a product on a day, and which do not, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from overdue import lenders
from overdue.facts.words import Words
from overdue.law.ceiling import Ceiling, ceilings
from overdue.law.kinds import LENDER_KINDS, Force, LenderKind
from overdue.law.lender_guide import Complaint, behind, complaint
from overdue.law.library import every, in_force
from overdue.law.record import LawFact
from overdue.lenders.products import Product

__all__ = ["LenderRules", "OtherRule", "WhyNot", "lender_rules"]

WhyNot = Literal["not-yet", "ended", "open", "other-lenders"]
"""Why a rule cannot be relied on: its time, or whom it speaks to.

``open``: whether it reaches this lender is not known, or depends on who lends or lent first.
"""

_PRIVATE_LENDING = "private-4x-lpr"
_STRENGTH: tuple[Force, ...] = get_args(Force)
_UNDECIDED = frozenset({"unknown", "assignee"})


@dataclass(frozen=True, slots=True)
class OtherRule:
    """A rule that lenders are bound by, and that this lender is not, or not for certain.

    Attributes
    ----------
    fact
        The rule.
    why
        Why it does not apply for certain.
    reason
        The reason in plain words, where a file gives one.
    named
        The kinds of lender that it speaks to.
    """

    fact: LawFact
    why: WhyNot
    reason: Words | None
    named: tuple[LenderKind, ...]


@dataclass(frozen=True, slots=True)
class LenderRules:
    """The rules on one day, seen from one kind of lender behind one product.

    Attributes
    ----------
    lender_kind, product, on
        Who lends what, and the day.
    direct
        Rules in force that name this kind of lender, the strongest first.
    general
        Rules in force that speak to every lender or to everyone, and not to this kind by name.
    others
        Rules that name lenders but not, or not for certain, this one on this day.
    private_line
        The ceiling of private lending, which is the rule most often put to the wrong lender.
    complain
        Whom to complain to.
    behind
        Facts on the companies behind the product; empty where nothing was read.
    """

    lender_kind: LenderKind
    product: Product
    on: date
    direct: tuple[LawFact, ...]
    general: tuple[LawFact, ...]
    others: tuple[OtherRule, ...]
    private_line: Ceiling
    complain: Complaint
    behind: tuple[str, ...]

    @property
    def named_for_product(self) -> bool:
        """Whether this kind of lender was found behind the product, or may be in any case."""
        return self.lender_kind in _UNDECIDED or self.lender_kind in self.product.lender_kinds


def lender_rules(lender_kind: LenderKind, product_id: str, on: date) -> LenderRules:
    """Answer which rules apply to a lender.

    Parameters
    ----------
    lender_kind
        Who the creditor is.
    product_id
        The product, such as ``baitiao``.
    on
        The day whose rules are wanted.

    Raises
    ------
    ValueError
        If the kind of lender is none of the list.
    UnknownFact
        If there is no such product.
    """
    rows = ceilings(lender_kind, on)  # refuses an unknown kind
    rules = in_force(on, lender_kind)
    return LenderRules(
        lender_kind=lender_kind,
        product=lenders.product(product_id),
        on=on,
        direct=tuple(
            sorted(
                (rule for rule in rules if lender_kind in rule.binds),
                key=lambda rule: _STRENGTH.index(rule.force),
            )
        ),
        general=tuple(rule for rule in rules if lender_kind not in rule.binds),
        others=_others(lender_kind, on, rows),
        private_line=next(row for row in rows if row.id == _PRIVATE_LENDING),
        complain=complaint(lender_kind),
        behind=behind(product_id),
    )


def _others(kind: LenderKind, on: date, rows: tuple[Ceiling, ...]) -> tuple[OtherRule, ...]:
    # A fact may stand behind several ceilings, of which the weightiest comes first.
    judged = {row.facts[0]: row for row in reversed(rows) if not row.myth}
    found = []
    for fact in every():
        named = tuple(one for one in LENDER_KINDS if one in fact.binds)
        row = judged.get(fact.id)
        if named and (why := _why_not(fact, kind, on, row)):
            found.append(OtherRule(fact, why, _reason(why, row), named))
    order = get_args(WhyNot)
    # What the files give a reason for is what people most often get wrong: it comes first.
    return tuple(sorted(found, key=lambda one: (order.index(one.why), *_weight(one))))


def _weight(other: OtherRule) -> tuple[bool, int]:
    return other.reason is None, _STRENGTH.index(other.fact.force)


def _reason(why: WhyNot, row: Ceiling | None) -> Words | None:
    """Return the reason that the table of ceilings gives, where it is about the same thing."""
    if row is None or why in {"not-yet", "ended"}:
        return None
    return row.reason if (why == "open") == (row.concerns != "does-not-concern") else None


def _why_not(fact: LawFact, kind: LenderKind, on: date, row: Ceiling | None) -> WhyNot | None:
    """Return why a rule does not speak to a lender for certain; ``None`` where it does."""
    match fact.state(on), kind in fact.binds, fact.binds_lender(kind):
        case "not-yet", True, _:
            return "not-yet"
        case "ended", True, _:
            return "ended"
        case "in-force", _, False:
            judged_open = row is not None and row.concerns != "does-not-concern"
            return "open" if kind in _UNDECIDED or judged_open else "other-lenders"
        case _:
            return None
