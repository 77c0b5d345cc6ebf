"""How exactly the models count, whatever decimal context their caller has set."""

from __future__ import annotations

from decimal import (
    ROUND_HALF_EVEN,
    Context,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    localcontext,
)
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

EXACT = Context(
    prec=1_000_000,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999_999,
    Emax=999_999_999,
    traps=[InvalidOperation, DivisionByZero, Overflow, Inexact],
)
"""Sums and products keep every digit, and a result that had to be rounded would raise."""

FINE = Context(
    prec=60,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999,
    Emax=999_999,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
"""Sixty significant digits, for formulas with a quotient, a power or a root in them."""


def exact(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function of sums and products count without any rounding."""
    return _in_context(EXACT, function)


def fine(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function that must divide or solve count with sixty digits."""
    return _in_context(FINE, function)


def _in_context(context: Context, function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def counted(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(context):
            return function(*args, **kwargs)

    return counted
