"""The error with which a model refuses an argument."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, get_args

import msgspec

ArgumentRule = Literal[
    "money",
    "rate",
    "rate_below_one",
    "percent",
    "factor",
    "whole",
    "flag",
    "choice",
    "date",
    "date_order",
    "band",
    "decimals",
    "payment",
    "upfront_fee",
]
"""What an argument broke, as a symbol: the key under which a catalogue words it for a learner."""

ARGUMENT_RULES: tuple[ArgumentRule, ...] = get_args(ArgumentRule)
"""Every rule that a :class:`BadArgument` of the models can name."""

_LONGEST = 60
"""Characters of a value that a message repeats: enough to recognise what was typed."""


class Allowed(msgspec.Struct, frozen=True):
    """What an argument may be.

    Attributes
    ----------
    rule
        The rule as a symbol, from which an app words its message in the learner's language.
    words
        The rule in words, for the people who maintain the course.
    low, high
        Least and greatest value, where the rule has such limits.
    """

    rule: ArgumentRule
    words: str
    low: object = None
    high: object = None


class BadArgument(ValueError):
    """A model was given something that it cannot count with.

    Parameters
    ----------
    argument
        Name of the argument, as in the model's signature.
    value
        What was given.
    limits
        What may be given.

    Attributes
    ----------
    argument, value, limits
        As given.
    allowed
        What may be given, in words.
    """

    def __init__(self, argument: str, value: object, limits: Allowed) -> None:
        super().__init__(argument, value, limits)
        self.argument = argument
        self.value = value
        self.limits = limits
        self.allowed = limits.words

    def __str__(self) -> str:
        return f"{self.argument} is {_shown(self.value)}; allowed: {self.allowed}"


def _shown(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)  # Python refuses to print a whole number of thousands of digits
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
