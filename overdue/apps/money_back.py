"""When there is money again: what several apps of collection ask alike."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from overdue.collection.rules import HORIZON, NEVER
from overdue.widgets.controls import Choice, Number, Values

__all__ = ["MONEY_BACK", "MONEY_BACK_DAY", "money_day", "not_asked_of_money"]

MONEY_BACK: Final = Choice(
    name="money_back", options=("published", "after", "never"), default="published"
)
MONEY_BACK_DAY: Final = Number(
    name="money_back_day",
    low=1,
    high=HORIZON,
    slide=(1, HORIZON),
    unit="days",
    default=Decimal(200),
)


def money_day(values: Values) -> int | None:
    """Return the day on which there is money again: by luck (``None``), a day, or `NEVER`."""
    match values["money_back"]:
        case "after":
            return int(values["money_back_day"])
        case "never":
            return NEVER
        case _:
            return None


def not_asked_of_money(values: Values) -> frozenset[str]:
    """Return the controls that mean nothing with the answer given."""
    return frozenset() if values["money_back"] == "after" else frozenset({MONEY_BACK_DAY.name})
