"""Which luck a story has: a number that can be typed, and a button that goes on to the next."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from overdue.collection.side_by_side import LUCKS
from overdue.language import Language
from overdue.widgets.controls import Button, Number, Values

__all__ = ["ANOTHER_LUCK", "LUCK", "luck"]


class _LuckNumber(Number, frozen=True, kw_only=True):
    """A number that the presses of a button are added to.

    It keeps what was entered less the presses made before, so that what is typed is what is shown.
    """

    def read(self, raw: Any, values: Values, language: Language) -> Decimal | None:
        """The number entered, less the presses so far."""
        entered = super().read(raw, values, language)
        return None if entered is None else _in_turn(entered - values[ANOTHER_LUCK.name])

    def spec(self, language: Language) -> dict[str, Any]:
        """The page draws it as any number."""
        return super().spec(language) | {"kind": "number"}


LUCK = _LuckNumber(name="luck", low=1, high=LUCKS, slide=(1, LUCKS), default=Decimal(1))
ANOTHER_LUCK = Button(name="another_luck")


def luck(values: Values) -> Decimal:
    """Return which luck it is, from what was entered and the presses since."""
    return _in_turn(Decimal(values[LUCK.name]) + values[ANOTHER_LUCK.name])


def _in_turn(number: Decimal) -> Decimal:
    """After the last comes the first again."""
    return (number - 1) % LUCKS + 1 if number >= 1 else number % LUCKS or Decimal(LUCKS)
