"""Whole fen: how the household counts, so that a month adds up exactly however many there are."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final, TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from overdue.fees import arguments
from overdue.fees.bad_argument import Allowed, BadArgument

if TYPE_CHECKING:
    from overdue.fees.arguments import Number

__all__ = ["MOST_YUAN", "PARTS", "Fen", "amount", "part_of", "parts", "swung", "to_fen", "yuan"]

Fen: TypeAlias = NDArray[np.int64]
"""Amounts in fen."""

MOST_YUAN: Final = Decimal(1_000_000)
"""The most that any one sum of a household may be: larger ones are a typing slip here."""

PARTS: Final = 10**8
"""Shares are counted in so many parts: a published rate of a month is a whole number of them."""

_LANE: Final = (1 << 16) - 1
_SWING_PARTS: Final = 10_000
_HALF: Final = Fraction(1, 2)


def amount(argument: str, value: Number) -> Decimal:
    """Check an amount of yuan, at most `MOST_YUAN`, and return it to the fen, a half rounded up."""
    checked = arguments.money(argument, value)
    if checked > MOST_YUAN:
        words = f"an amount from 0 to {MOST_YUAN:,} yuan"
        raise BadArgument(argument, value, Allowed("money", words, Decimal(0), MOST_YUAN))
    return yuan(to_fen(checked))


def to_fen(value: Decimal) -> int:
    """Return yuan as whole fen, a half of one rounded up."""
    return floor(Fraction(value) * 100 + _HALF)


def yuan(fen: int | np.int64) -> Decimal:
    """Return fen as yuan, exactly."""
    return Decimal(int(fen)).scaleb(-2)


def parts(share: Decimal) -> int:
    """Return a share as a whole number of `PARTS`."""
    return floor(Fraction(share) * PARTS + _HALF)


@overload
def part_of(whole: int, share: int) -> int: ...
@overload
def part_of(whole: Fen, share: int | Fen) -> Fen: ...
def part_of(whole: int | Fen, share: int | Fen) -> int | Fen:
    """Return a share (in `PARTS`) of an amount, or of many, a half of a fen rounded up."""
    return (whole * share + PARTS // 2) // PARTS


def swung(middle: Fen | int, swing: Decimal, lane: NDArray[np.uint16]) -> Fen:
    """Return amounts spread evenly between ``1 - swing`` and ``1 + swing`` of a middle, by luck."""
    width = floor(Fraction(swing) * _SWING_PARTS + _HALF)
    away = (2 * lane.astype(np.int64) - _LANE) * width
    found: Fen = middle + middle * away // (_LANE * _SWING_PARTS)
    return found
