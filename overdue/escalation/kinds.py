"""The closed lists of escalation: stages, channels, who acts and how, what a person does."""

from typing import Literal, get_args

__all__ = [
    "ACTORS",
    "CHANNELS",
    "CLOSED",
    "CONDUCTS",
    "SETTINGS",
    "STAGES",
    "STRATEGIES",
    "Actor",
    "Channel",
    "Conduct",
    "EventKind",
    "Payment",
    "Rule",
    "Setting",
    "Stage",
    "Strategy",
]

Stage = Literal[
    "current",
    "reminder",
    "m1",
    "m2",
    "m3",
    "m4",
    "outsourced",
    "before-suit",
    "suit",
    "judgment",
    "enforcement",
    "sold",
    "plan",
    "cured",
    "settled",
]
"""Where an account stands; one at a time."""

Channel = Literal[
    "app-push",
    "sms",
    "robot-call",
    "call",
    "email",
    "letter",
    "third-person",
    "visit",
    "court-message",
]
"""How somebody makes contact. ``third-person`` is a call to somebody else."""

Actor = Literal["lender", "agency", "buyer", "court"]
"""Who makes contact: the firm that lent, one that works for it, one that bought, or a court."""

Conduct = Literal["lawful", "careless", "rogue"]
"""How a collector behaves: breaks nothing, breaks recommendations, or breaks the law too."""

Strategy = Literal[
    "pay-when-able",
    "pay-some",
    "plan-early",
    "plan-late",
    "ignore",
    "lose-contact",
    "complain",
]
"""What the person who owes does."""

Rule = Literal["quiet-hours", "fourth-call", "seventh-dial", "third-person-while-reachable"]
"""A rule on when, how often and whom to call. A breach is one of these or an act (``hv-01`` …)."""

Payment = Literal["full", "part", "instalment"]
"""What a payment covers."""

EventKind = Literal[
    "move",
    "payment",
    "plan-granted",
    "plan-refused",
    "plan-broken",
    "reported",
    "money-comes",
]
"""What can happen besides a contact."""


Setting = Literal["low", "middle", "high"]
"""A value of every assumption: ``low`` lets a bill escalate least, ``high`` most."""

STAGES: tuple[Stage, ...] = get_args(Stage)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
ACTORS: tuple[Actor, ...] = get_args(Actor)
CONDUCTS: tuple[Conduct, ...] = get_args(Conduct)
STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
SETTINGS: tuple[Setting, ...] = get_args(Setting)

CLOSED: frozenset[Stage] = frozenset({"cured", "settled"})
"""Stages in which nothing is owed any more: nobody writes, calls or comes."""
