"""A household as the assumptions of the course have it, from their numbers by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from overdue.household.debts import Debt, Instalments, Revolving
from overdue.household.habits import Habits, Lender
from overdue.household.household import Household, Income
from overdue.household.shocks import Shock, ShockKind

if TYPE_CHECKING:
    from overdue.lenders.terms import Terms

__all__ = ["HouseholdTerms", "assumed_habits", "assumed_household", "assumed_shocks"]

_SIZES: Final[Mapping[ShockKind, str]] = {
    "job-loss": "job-loss-share",
    "pay-cut": "pay-cut-size",
    "illness": "illness-size",
    "family": "family-size",
    "prices": "prices-size",
    "guarantee": "guarantee-size",
    "loss": "loss-size",
}
_LASTING: Final[Mapping[ShockKind, str]] = {
    "job-loss": "job-loss-months",
    "pay-cut": "pay-cut-months",
}
_KINDS: Final[tuple[ShockKind, ...]] = (*_SIZES, "forgot")


@dataclass(frozen=True, slots=True)
class HouseholdTerms:
    """On whose terms a household owes.

    Attributes
    ----------
    loan, bill, card
        Of its loan in instalments, of its Baitiao-like bill, and of its card.
    lender
        Of further lenders.
    """

    loan: Terms
    bill: Terms
    card: Terms
    lender: Terms


def assumed_household(numbers: Mapping[str, Decimal], terms: HouseholdTerms) -> Household:
    """Return the household that some numbers describe; debts of 0 are left out, but for the bill.

    Parameters
    ----------
    numbers
        By id of ``overdue.livelihood.assumptions``.
    terms
        On whose terms it owes.

    Raises
    ------
    BadArgument
        If a number is outside its limits.
    """
    debts: list[Debt] = []
    if numbers["loan-left"] and numbers["loan-months"]:
        left, months = numbers["loan-left"], int(numbers["loan-months"])
        debts.append(Instalments(terms.loan, left, months, numbers["instalment-fee"]))
    for owed, of in ((numbers["bill-owed"], terms.bill), (numbers["card-owed"], terms.card)):
        if owed or of is terms.bill:
            debts.append(Revolving(of, owed, max(owed, numbers["bill-limit"])))
    swing = numbers["income-swing"]
    household = Household(
        Income(numbers["income"], "irregular" if swing else "steady", swing),
        numbers["essentials"],
        numbers["wants"],
        tuple(debts),
        price_rise=numbers["price-rise"],
    )
    return household.with_buffer_months(numbers["buffer-months"])


def assumed_shocks(numbers: Mapping[str, Decimal]) -> tuple[Shock, ...]:
    """Return every kind of shock by its chance; prices stay up once they have jumped."""
    return tuple(
        Shock(
            kind,
            chance=numbers[f"{kind}-chance"],
            size=numbers[_SIZES[kind]] if kind in _SIZES else Decimal(0),
            months=_months(numbers, kind),
            spread=Decimal(0) if kind in ("job-loss", "forgot") else numbers["size-spread"],
        )
        for kind in _KINDS
    )


def assumed_habits(numbers: Mapping[str, Decimal], terms: HouseholdTerms) -> Habits:
    """Return the habits that some numbers describe; bills are paid beyond their minimum."""
    lender = Lender(
        terms.lender,
        numbers["lender-limit"],
        max(int(numbers["lender-months"]), 1),
        numbers["lender-fee"],
    )
    return Habits(
        on_credit=numbers["on-credit"],
        keep=numbers["keep-months"],
        cut=numbers["cut"],
        cut_after=int(numbers["cut-after"]),
        lenders=int(numbers["lenders"]),
        lender=lender,
    )


def _months(numbers: Mapping[str, Decimal], kind: ShockKind) -> int | None:
    if kind == "prices":
        return None
    return max(int(numbers[_LASTING[kind]]), 1) if kind in _LASTING else 1
