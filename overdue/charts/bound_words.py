"""Whom a rule speaks to, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from overdue.language import Language, key

_BOUND: Final[Mapping[str, str]] = {
    "everyone": key("bound.everyone"),
    "all-lenders": key("bound.all_lenders"),
    "bank": key("bound.bank"),
    "card-issuer": key("bound.card_issuer"),
    "consumer-finance": key("bound.consumer_finance"),
    "micro-loan": key("bound.micro_loan"),
    "private-lender": key("bound.private_lender"),
    "seller-on-credit": key("bound.seller_on_credit"),
    "assignee": key("bound.assignee"),
    "other-licensed-lender": key("bound.other_licensed_lender"),
    "platform": key("bound.platform"),
    "collection-agency": key("bound.collection_agency"),
    "business": key("bound.business"),
    "information-processor": key("bound.information_processor"),
    "credit-bureau": key("bound.credit_bureau"),
    "borrower": key("bound.borrower"),
    "cardholder": key("bound.cardholder"),
    "guarantor": key("bound.guarantor"),
    "family-and-contacts": key("bound.family_and_contacts"),
    "employer": key("bound.employer"),
    "court": key("bound.court"),
    "police": key("bound.police"),
    "authority": key("bound.authority"),
    "help-line": key("bound.help_line"),
}


def bound_words(binds: Iterable[str], language: Language) -> str:
    """Return those whom a rule speaks to as a list in words, or nothing if it binds nobody."""
    return language.join([language.text(_BOUND[one]) for one in binds if one in _BOUND])
