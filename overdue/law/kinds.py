"""The closed lists of the law: whom a rule binds, how strong it is, what it is about."""

from __future__ import annotations

from typing import Literal, get_args

__all__ = ["LENDER_KINDS", "Bound", "Force", "LenderKind", "Status", "Topic", "covers"]

LenderKind = Literal[
    "bank",
    "card-issuer",
    "consumer-finance",
    "micro-loan",
    "private-lender",
    "seller-on-credit",
    "assignee",
    "unknown",
]
"""Who the creditor of a bill can be. ``assignee`` bought the debt; ``unknown`` is not yet known."""

LENDER_KINDS: tuple[LenderKind, ...] = get_args(LenderKind)

Bound = Literal[
    "everyone",
    "all-lenders",
    "bank",
    "card-issuer",
    "consumer-finance",
    "micro-loan",
    "private-lender",
    "seller-on-credit",
    "assignee",
    "other-licensed-lender",
    "platform",
    "collection-agency",
    "business",
    "information-processor",
    "credit-bureau",
    "borrower",
    "cardholder",
    "guarantor",
    "family-and-contacts",
    "employer",
    "court",
    "police",
    "authority",
    "help-line",
    "nobody",
]
"""Whom a rule speaks to. ``nobody``: it is background, and binds no one."""

Force = Literal[
    "law",
    "regulation",
    "local-regulation",
    "departmental-rule",
    "judicial-interpretation",
    "normative-document",
    "recommended-standard",
    "self-discipline",
    "practice",
    "background",
]
"""How strong a rule is, strongest first; ``background`` is a fact and no rule."""

Status = Literal["in-force", "superseded", "window-closed", "not-a-rule"]

Topic = Literal[
    "cost",
    "contract",
    "lender",
    "debt-sale",
    "credit-record",
    "conduct",
    "home",
    "contacts",
    "privacy",
    "police",
    "crime",
    "court",
    "plan",
    "complaint",
    "help",
    "work",
    "family",
    "study",
]


def covers(binds: tuple[Bound, ...], lender_kind: LenderKind) -> bool:
    """Say whether a rule with these addressees speaks to a kind of lender.

    A lender that is not yet known is reached only by rules for everyone and for all lenders.
    """
    return lender_kind in binds or "everyone" in binds or "all-lenders" in binds
