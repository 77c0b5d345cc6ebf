"""How much of an answer is right, by a rule that is stated beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Final, Literal, TypeAlias, get_args

from overdue.bank.record import Item, Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.law.acts import ActVerdict

__all__ = [
    "NEAR",
    "SCORE_RULES",
    "Answer",
    "BadAnswer",
    "Score",
    "ScoreRule",
    "allowed_error",
    "score",
]

ScoreRule = Literal["all-or-nothing", "right-minus-wrong", "pairs-in-order", "near-half", "share"]
"""As a symbol, which a catalogue words: 1 or 0; right picks less wrong ones, as a share of all
that are right; pairs in the right order, less what chance gives; 1 within the tolerance and 0.5
within five times of it; share of the pairs that match."""

SCORE_RULES: Final[tuple[ScoreRule, ...]] = get_args(ScoreRule)

Answer: TypeAlias = int | str | frozenset[int] | tuple[int, ...] | Decimal
"""Always in the order of the file, however it was shown, counted from 0.

``one``: the option. ``several``, ``mark``: the picks. ``verdict``: its symbol. ``order``: the
steps as they were put. ``match``: for each word its meaning. ``number``: the number, in the unit
of the item."""

NEAR: Final = 5
"""A number off by up to so many times the tolerance counts half."""

_HALF: Final = Fraction(1, 2)
_SHOWN_TO: Final = {"yuan": Decimal("0.005"), "percent": Decimal("0.005")}


class BadAnswer(ValueError):
    """An answer that does not fit its item: a mistake of the page, not of the learner."""


@dataclass(frozen=True, slots=True)
class Score:
    """What an answer is worth.

    Attributes
    ----------
    points
        From 0 to 1.
    rule
        By which rule.
    """

    points: Fraction
    rule: ScoreRule

    @property
    def is_right(self) -> bool:
        """Whether nothing is missing."""
        return self.points == 1


def score(item: Item, answer: Answer, right_number: Decimal | None = None) -> Score:
    """Return what an answer is worth.

    Parameters
    ----------
    item
        What was asked.
    answer
        What was answered; see :data:`Answer`.
    right_number
        For a number item, the answer of its model to the figures that were shown.

    Raises
    ------
    BadAnswer
        If the answer does not fit the item.
    """
    match item:
        case OneOf() | Verdict():
            return Score(Fraction(_is_it(item, answer)), "all-or-nothing")
        case Several():
            right = frozenset(at for at, one in enumerate(item.options) if one.correct)
            return _picks(item, answer, right, len(item.options))
        case Mark():
            right = frozenset(at for at, one in enumerate(item.lines) if one.wrong)
            return _picks(item, answer, right, len(item.lines))
        case Order():
            put = _arranged(item, answer, len(item.steps))
            return Score(_in_order(put), "pairs-in-order")
        case Match():
            chosen = _arranged(item, answer, len(item.pairs), once=False)
            right_ones = sum(at == meaning for at, meaning in enumerate(chosen))
            return Score(Fraction(right_ones, len(chosen)), "share")
        case Number():
            return _number(item, answer, right_number)


def allowed_error(item: Number, right_number: Decimal) -> Decimal:
    """Return how far off the right number an answer may be, in the unit of the item.

    Never less than what is lost when the right number is rounded as it is shown.
    """
    given = item.tolerance
    wide = given.amount if given.amount is not None else (given.share or 0) * abs(right_number)
    return max(Decimal(wide), _SHOWN_TO.get(item.unit, Decimal(0)))


def _is_it(item: OneOf | Verdict, answer: Answer) -> bool:
    if isinstance(item, Verdict):
        if answer not in get_args(ActVerdict):
            raise _misfit(item, answer)
        return answer == item.verdict
    if not isinstance(answer, int) or not 0 <= answer < len(item.options):
        raise _misfit(item, answer)
    return item.options[answer].correct


def _picks(item: Item, answer: Answer, right: frozenset[int], count: int) -> Score:
    if not isinstance(answer, frozenset) or not answer <= frozenset(range(count)):
        raise _misfit(item, answer)
    balance = len(answer & right) - len(answer - right)
    return Score(max(Fraction(balance, len(right)), Fraction(0)), "right-minus-wrong")


def _arranged(item: Item, answer: Answer, count: int, *, once: bool = True) -> Sequence[int]:
    if not isinstance(answer, tuple) or len(answer) != count:
        raise _misfit(item, answer)
    if set(answer) - set(range(count)) or (once and len(set(answer)) != count):
        raise _misfit(item, answer)
    return answer


def _in_order(put: Sequence[int]) -> Fraction:
    """Return 1 for the right order and 0 for what chance gives: half of all pairs, or fewer."""
    pairs = list(combinations(put, 2))
    right = sum(first < second for first, second in pairs)
    return max(2 * Fraction(right, len(pairs)) - 1, Fraction(0))


def _number(item: Number, answer: Answer, right_number: Decimal | None) -> Score:
    if not isinstance(answer, Decimal) or not answer.is_finite() or right_number is None:
        raise _misfit(item, answer)
    off, allowed = abs(answer - right_number), allowed_error(item, right_number)
    if off <= allowed:
        return Score(Fraction(1), "near-half")
    return Score(_HALF if off <= NEAR * allowed else Fraction(0), "near-half")


def _misfit(item: Item, answer: Answer) -> BadAnswer:
    return BadAnswer(f"{answer!r} is no answer to {item.id}, which is of kind {item.kind}")
