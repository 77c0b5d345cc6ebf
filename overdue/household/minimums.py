"""The minimum payment of many bills at once, in fen."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from overdue.household.fen import Fen, part_of, parts, to_fen

if TYPE_CHECKING:
    from overdue.lenders.terms import Terms

__all__ = ["Minimum"]


class Minimum:
    """The least that a bill asks for, by a lender's terms.

    For ``baitiao`` it is :func:`overdue.fees.baitiao_min_due`, for ``card`` the minimum of
    :func:`overdue.fees.card_min_spiral` and whatever was missing of the last one.

    Parameters
    ----------
    terms
        Terms with a minimum share.
    """

    def __init__(self, terms: Terms) -> None:
        self.is_card = terms.model == "card"
        self.share = parts(terms.minimum_share or Decimal(0))
        self.floor = to_fen(terms.carry_floor or Decimal(0))

    def of(self, *, carried: Fen, new: Fen, fee: Fen, unpaid: Fen, behind: Fen) -> Fen:
        """Return the minimum, fen.

        Parameters
        ----------
        carried, new
            What was left after the last payment, and what was bought since.
        fee
            The charge of the month on what was carried.
        unpaid
            Earlier charges that are still to pay.
        behind
            What was missing of the last minimum.
        """
        if self.is_card:
            whole = carried + fee + new
            due: Fen = np.minimum(part_of(whole, self.share) + behind, whole) + unpaid
        else:
            all_due = (carried < self.floor) | (behind > 0)
            old = np.where(all_due, carried, part_of(carried, self.share))
            due = part_of(new, self.share) + old + fee + unpaid
        return due
