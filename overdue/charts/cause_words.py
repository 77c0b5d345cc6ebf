"""Names of causes of a missed payment: as what a household would have been spared."""

from __future__ import annotations

from typing import Final

from overdue.household import Cause
from overdue.language import Language, key

__all__ = ["cause_words"]

_NAMES: Final[dict[Cause, str]] = {
    "job-loss": key("cause.job_loss"),
    "pay-cut": key("cause.pay_cut"),
    "illness": key("cause.illness"),
    "family": key("cause.family"),
    "prices": key("cause.prices"),
    "guarantee": key("cause.guarantee"),
    "loss": key("cause.loss"),
    "forgot": key("cause.forgot"),
    "uneven-income": key("cause.uneven_income"),
    "on-credit": key("cause.on_credit"),
    "minimum-only": key("cause.minimum_only"),
    "borrowing": key("cause.borrowing"),
    "late-cut": key("cause.late_cut"),
}


def cause_words(name: Cause, language: Language) -> str:
    """Return what stands after "without": a few words, for a row or a sentence."""
    return language.text(_NAMES[name])
