"""The apps of the course, each in a file of its own; imported only when one is shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from overdue.widgets.app import App

_PLACES: Final = {
    "my-case": ("overdue.apps.my_case", "MyCase"),
    "growth": ("overdue.apps.growth", "Growth"),
    "one-yuan-short": ("overdue.apps.one_yuan_short", "OneYuanShortApp"),
    "minimum-spiral": ("overdue.apps.minimum_spiral", "MinimumSpiral"),
    "true-cost": ("overdue.apps.true_cost", "TrueCost"),
    "ledger": ("overdue.apps.ledger", "LedgerApp"),
    "ceilings": ("overdue.apps.ceilings", "Ceilings"),
    "live-it": ("overdue.apps.live_it", "LiveIt"),
    "same-luck": ("overdue.apps.same_luck", "SameLuckApp"),
    "thousand": ("overdue.apps.thousand", "Thousand"),
    "will-they-knock": ("overdue.apps.will_they_knock", "WillTheyKnock"),
    "what-comes-next": ("overdue.apps.what_comes_next", "WhatComesNext"),
    "credit-clock": ("overdue.apps.credit_clock", "CreditClock"),
    "spot-unlawful": ("overdue.apps.spot_unlawful", "SpotUnlawful"),
    "rights-finder": ("overdue.apps.rights_finder", "RightsFinder"),
    "sort-acts": ("overdue.apps.sort_acts", "SortActs"),
    "myth-or-rule": ("overdue.apps.myth_or_rule", "MythOrRule"),
    "law-finder": ("overdue.apps.law_finder", "LawFinder"),
    "law-timeline": ("overdue.apps.law_timeline", "LawTimeline"),
    "who-lends": ("overdue.apps.who_lends", "WhoLends"),
    "lender-terms": ("overdue.apps.lender_terms", "LenderTerms"),
    "words": ("overdue.apps.words", "WordsApp"),
    "what-broke-it": ("overdue.apps.what_broke_it", "WhatBrokeIt"),
    "ten-thousand": ("overdue.apps.ten_thousand", "TenThousand"),
    "one-household": ("overdue.apps.one_household", "OneHouseholdApp"),
    "borrow-to-repay": ("overdue.apps.borrow_to_repay", "BorrowToRepay"),
    "early-signs": ("overdue.apps.early_signs", "EarlySigns"),
    "scale": ("overdue.apps.scale", "Scale"),
    "claims": ("overdue.apps.claims", "Claims"),
    "at-the-door": ("overdue.apps.at_the_door", "AtTheDoor"),
    "quiz": ("overdue.apps.quiz", "Quiz"),
}


def names() -> tuple[str, ...]:
    """Names of all apps, in the order of the lessons."""
    return tuple(_PLACES)


def app(name: str) -> App[Any]:
    """The app of that name.

    Raises
    ------
    LookupError
        When there is none; the message lists those there are.
    """
    if name not in _PLACES:
        raise LookupError(f"there is no app {name!r}; the apps are {', '.join(_PLACES)}")
    module, declared = _PLACES[name]
    made: App[Any] = getattr(import_module(module), declared)()
    return made


def text_keys() -> set[str]:
    """Keys of all texts that the apps' declarations show; their views' texts stand in code."""
    return set().union(*(type(app(name)).text_keys() for name in _PLACES))
