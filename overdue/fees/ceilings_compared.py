"""A yearly cost beside the ceilings that concern its lender, and beside those that do not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from overdue.fees import arguments
from overdue.law import Ceiling, ceilings

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from overdue.fees.arguments import Number
    from overdue.law import LenderKind

PRIVATE_LENDING: Final = "private-4x-lpr"
"""The ceiling for private lending, which is the one most often put to the wrong lender."""

_CLAIMED: Final = frozenset({"binds", "may-be-asked-in-court"})


@dataclass(frozen=True, slots=True)
class CeilingsCompared:
    """One cost and all ceilings, seen from one lender and one contract.

    Attributes
    ----------
    lender_kind, contract_date
        Who the creditor is, and when the contract was made.
    yearly_cost
        All that is charged, a fraction a year.
    daily_rate
        The fraction a day that the yearly cost was taken from; ``None`` where it was not.
    ceilings
        Every ceiling, those that bind this lender first (see `overdue.law.ceilings`).
    """

    lender_kind: LenderKind
    contract_date: date
    yearly_cost: Decimal
    daily_rate: Decimal | None
    ceilings: tuple[Ceiling, ...]

    @property
    def main(self) -> Ceiling | None:
        """The weightiest ceiling with a rate that may be set beside this lender's cost."""
        return next((one for one in self.ceilings if one.comparable_rate is not None), None)

    @property
    def without_lpr(self) -> Ceiling | None:
        """A ceiling of this lender that hangs on a loan prime rate which is not known."""
        return next(
            (
                one
                for one in self.ceilings
                if one.concerns in _CLAIMED and one.lpr_multiple is not None and one.lpr is None
            ),
            None,
        )

    @property
    def private_lending(self) -> Ceiling:
        """The ceiling for private lending, whether it concerns this lender or not."""
        return next(one for one in self.ceilings if one.id == PRIVATE_LENDING)


def ceilings_compared(
    lender_kind: LenderKind,
    contract_date: date,
    *,
    yearly_cost: Number,
    daily_rate: Number | None = None,
) -> CeilingsCompared:
    """Answer which ceilings a cost may be measured against.

    Parameters
    ----------
    lender_kind, contract_date
        Who the creditor is, and when the contract was made.
    yearly_cost
        All that is charged, a fraction a year; it may be above 1.
    daily_rate
        The fraction a day that it was taken from, where it was.

    Raises
    ------
    ValueError
        If the kind of lender is unknown, or a rate is negative or no number.
    """
    return CeilingsCompared(
        lender_kind=lender_kind,
        contract_date=contract_date,
        yearly_cost=arguments.factor("yearly_cost", yearly_cost),
        daily_rate=None if daily_rate is None else arguments.rate("daily_rate", daily_rate),
        ceilings=_ceilings(lender_kind, contract_date),
    )


@lru_cache(maxsize=64)  # a slider for the cost asks for the same ceilings over and over
def _ceilings(lender_kind: LenderKind, contract_date: date) -> tuple[Ceiling, ...]:
    return ceilings(lender_kind, contract_date)
