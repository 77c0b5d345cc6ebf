"""The rate a period at which a row of payments is worth what was received."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from overdue.fees.precision import fine

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSE = Decimal("1e-55")
_STEPS = 500
"""Halving alone needs about 190 steps for 55 digits; Newton's steps need under ten."""


@fine
def internal_rate(received: Decimal, payments: Sequence[Decimal]) -> Decimal:
    """Answer the rate a period that equates payments with what was received.

    Solved for the discount factor ``v = 1 / (1 + i)`` on (0, 1], where the value of the payments
    rises steadily from 0 to their sum: exactly one root, always in the bracket. Newton's step is
    taken where it stays inside and shrinks fast enough, halving otherwise, so the search cannot
    run away.

    Parameters
    ----------
    received
        Sum received at time 0, above 0.
    payments
        Payments at the end of period 1, 2, ..., none negative; their sum is at least `received`.

    Returns
    -------
    Decimal
        Rate a period as a fraction; exactly 0 if the payments add up to what was received.

    Raises
    ------
    ValueError
        If nothing was received, a payment is negative, or less is paid back than was received.
    """
    if received <= 0 or any(payment < 0 for payment in payments) or sum(payments) < received:
        raise ValueError(
            "a rate needs a sum received above 0 and payments, none negative, that cover it;"
            f" got {received} received and {sum(payments)} paid"
        )
    low, high = Decimal(0), Decimal(1)
    factor, step = high, high
    for _ in range(_STEPS):
        value, slope = _worth(payments, factor)
        gap = value - received
        if gap == 0:
            break
        if gap > 0:
            high = factor
        else:
            low = factor
        newton = factor - gap / slope if slope else low
        fast = low < newton < high and abs(newton - factor) * 2 < abs(step)
        following = newton if fast else (low + high) / 2
        step = following - factor
        factor = following
        if abs(step) <= _CLOSE:
            break
    return 1 / factor - 1


def _worth(payments: Sequence[Decimal], factor: Decimal) -> tuple[Decimal, Decimal]:
    """Return the discounted payments and their slope in the factor, by Horner's scheme."""
    value = slope = Decimal(0)
    for payment in reversed(payments):
        value += payment
        slope = slope * factor + value
        value *= factor
    return value, slope
