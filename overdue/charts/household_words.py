"""Names of what happens to a household and of what it does, and what is assumed of it, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from overdue.charts.assumed_words import listed_note
from overdue.language import Language, key
from overdue.livelihood.assumptions import assumption

__all__ = ["cause_name", "life_note"]

_CAUSES: Final = {
    "job-loss": key("household.cause.job_loss"),
    "pay-cut": key("household.cause.pay_cut"),
    "illness": key("household.cause.illness"),
    "family": key("household.cause.family"),
    "prices": key("household.cause.prices"),
    "guarantee": key("household.cause.guarantee"),
    "loss": key("household.cause.loss"),
    "forgot": key("household.cause.forgot"),
    "uneven-income": key("household.cause.uneven_income"),
    "on-credit": key("household.cause.on_credit"),
    "minimum-only": key("household.cause.minimum_only"),
    "borrowing": key("household.cause.borrowing"),
    "late-cut": key("household.cause.late_cut"),
}


def cause_name(cause: str, language: Language) -> str:
    """Return the name of a kind of shock or of another cause of ``overdue.household.CAUSES``."""
    return language.text(_CAUSES[cause])


def life_note(numbers: Mapping[str, Decimal], ids: Sequence[str], language: Language) -> str:
    """Return one sentence with what some numbers of a household's life are assumed to be.

    Parameters
    ----------
    numbers
        Every number by id, as ``overdue.apps.household.numbers`` has them.
    ids
        Which of them to name, at least one.
    language
        In which language.
    """
    return listed_note(((assumption(one), numbers[one]) for one in ids), language)
