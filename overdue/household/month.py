"""What happened to some households in one month."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from overdue.household.fen import Fen

__all__ = ["Month"]


class Month(NamedTuple):
    """One month of some households; the arrays are fen, shape (n,), some of them (1,) for all.

    Attributes
    ----------
    income
        What came in.
    bills
        The bills of shocks.
    to_spend, spent
        What spending and bills asked for in money, and how much of it there was.
    bought
        Spending that was bought on credit; ``None``: never any.
    borrowed, loan
        What was borrowed and paid out, and what is owed for it; ``None``: never any.
    charged
        All charges and fees of the month.
    due, paid
        What had to be paid on debts, and what was, with what was paid beyond it.
    missed
        What was missing of what had to be paid.
    paused
        Whose own debts rested; ``None``: nobody's.
    """

    income: Fen
    bills: Fen
    to_spend: Fen
    spent: Fen
    bought: Fen | None
    borrowed: Fen | None
    loan: Fen | None
    charged: Fen
    due: Fen
    paid: Fen
    missed: Fen
    paused: NDArray[np.bool_] | None
