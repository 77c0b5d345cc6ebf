"""Controls that several apps share, so that a bill is the same thing in all of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from overdue import lenders
from overdue.case import Case
from overdue.fees import minimum_due
from overdue.language import Language
from overdue.widgets.controls import Choice, Number, Values

_FEN: Final = Decimal("0.01")


def _product_words(version: str, language: Language) -> str:
    return lenders.version_name(version, language.tag)


PRODUCT: Final = Choice(
    name="product",
    options=tuple(version for version in lenders.version_ids()),
    words=_product_words,
)
BILL: Final = Number(
    name="bill", low=1, high=1_000_000, step=100, slide=(100, 20_000), unit="yuan", places=2
)
PAID: Final = Number(
    name="paid", low=0, high="bill", step=50, slide=(0, 20_000), unit="yuan", places=2, default=0
)
MINIMUM: Final = Number(
    name="minimum", low=0, high="bill", step=50, slide=(0, 20_000), unit="yuan", places=2
)
DAILY_RATE: Final = Number(
    name="daily_rate",
    low=0,
    high=Decimal("0.001"),
    step=Decimal("0.00001"),
    slide=(Decimal("0.0001"), Decimal("0.001")),
    unit="percent_a_day",
    places=6,
)
DAYS_PURCHASE_TO_DUE: Final = Number(
    name="days_purchase_to_due", low=0, high=60, slide=(0, 60), unit="days", default=25
)
DAYS_LATE: Final = Number(
    name="days_late", low=0, high=730, slide=(0, 365), unit="days", default=90
)


def start_with_bill(case: Case) -> dict[str, Any]:
    """The bill of the learner's case as start values."""
    return {
        "product": lenders.terms(case.product).id,
        "bill": case.bill,
        "paid": case.paid,
        "days_purchase_to_due": Decimal(case.days_purchase_to_due),
    }


def with_terms(values: Values) -> dict[str, Any]:
    """Minimum and daily rate from the terms, where the learner has not set them."""
    terms = lenders.terms_by_id(values["product"])
    full = dict(values)
    if full["minimum"] is None or terms.minimum_share is None:
        full["minimum"] = minimum_due(terms, values["bill"]).quantize(_FEN)
    full["minimum"] = min(full["minimum"], values["bill"])
    full["daily_rate"] = _rate_within(terms, full["daily_rate"])
    return full


def not_asked(values: Values) -> frozenset[str]:
    """A minimum, a rate or a purchase date that the chosen terms do not ask for."""
    terms = lenders.terms_by_id(values["product"])
    unused = {
        "minimum": terms.minimum_share is None,
        "daily_rate": terms.daily_rate_band is None,
        "days_purchase_to_due": terms.start == "from_due_date" and terms.model != "card",
    }
    return frozenset(name for name, hide in unused.items() if hide)


def _rate_within(terms: lenders.Terms, wanted: Decimal | None) -> Decimal | None:
    if terms.daily_rate_band is None:
        return None
    low, high = terms.daily_rate_band
    return high if wanted is None else min(max(wanted, low), high)


def compared_rate() -> Decimal:
    """The annual rate of the line for comparison, from the facts."""
    return lenders.value("cap-24-2025", "cap")
