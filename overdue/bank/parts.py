"""What an item is made of: options, lines, steps, pairs, and the figures that are drawn."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

import msgspec

from overdue.escalation.numbers import Ref
from overdue.facts.words import Words

__all__ = ["Draw", "Line", "NumberFeedback", "Option", "Pair", "StepText", "Tolerance", "Verdicts"]

_MOST_DRAWS = 10_000
_WIDEST = Decimal("0.1")


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer to choose: its text, whether it is right, and why."""

    text: Words
    correct: bool
    feedback: Words


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sentence of a talk: ``wrong`` where it crosses a line, and why it does or does not."""

    text: Words
    wrong: bool
    feedback: Words


class StepText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of an order; ``feedback`` where its place needs a word of its own."""

    text: Words
    feedback: Words | None = None


class Pair(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word and what it means, and what helps to tell it from the others."""

    word: Words
    meaning: Words
    feedback: Words


class Verdicts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to say to each of the three verdicts."""

    lawful: Words
    unlawful: Words
    depends: Words


class NumberFeedback(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to say to a number that is right, near the right one, or wrong."""

    right: Words
    near: Words
    wrong: Words


class Tolerance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far from the right number an answer may be: a share of it, or an amount in its unit."""

    share: Decimal | None = None
    amount: Decimal | None = None

    def __post_init__(self) -> None:
        if (self.share is None) == (self.amount is None):
            raise ValueError("Give either a share or an amount")
        if self.amount is not None and self.amount < 0:
            raise ValueError("An amount is not below 0")
        if self.share is not None and not 0 <= self.share <= _WIDEST:
            raise ValueError(f"A share is from 0 to {_WIDEST}: beyond it, near is not near")


class Draw(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"first": "from", "last": "to"},
):
    """What one figure of a number item is drawn from; exactly one of four forms.

    Attributes
    ----------
    first, last, step
        From a number to another in steps (``from``, ``to``, ``step`` in the file).
    each
        One of some numbers.
    dates
        One of some days.
    fact
        The number of a fact, as ``id.value``: what a law or a lender sets is never typed.
    """

    first: Decimal | None = None
    last: Decimal | None = None
    step: Decimal | None = None
    each: Annotated[tuple[Decimal, ...], msgspec.Meta(min_length=1)] | None = None
    dates: Annotated[tuple[date, ...], msgspec.Meta(min_length=1)] | None = None
    fact: Ref | None = None

    def __post_init__(self) -> None:
        ladder = (self.first, self.last, self.step)
        rungs = sum(one is not None for one in ladder)
        others = sum(one is not None for one in (self.each, self.dates, self.fact))
        if (rungs, others) not in {(len(ladder), 0), (0, 1)}:
            raise ValueError("Give from, to and step together, or each, or dates, or fact")
        if self.first is None or self.last is None or self.step is None:
            return
        if self.step <= 0 or self.last < self.first:
            raise ValueError("A draw goes up from its first number in steps above 0")
        if (self.last - self.first) / self.step > _MOST_DRAWS:
            raise ValueError(f"A draw has at most {_MOST_DRAWS} numbers: take longer steps")

    def every(self) -> Iterator[Decimal | date]:
        """Yield all that may be drawn, in the order of the file; one number for a fact."""
        if self.fact is not None:
            from overdue.escalation.numbers import fact_number

            yield fact_number(self.fact)
        elif self.first is not None and self.last is not None and self.step is not None:
            for times in range(int((self.last - self.first) / self.step) + 1):
                yield self.first + times * self.step
        else:
            yield from self.each or self.dates or ()
