"""The numbers of the table as they are taken today: a setting, and what the learner has moved."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import msgspec

from overdue.escalation.assumptions import assumption, preset
from overdue.escalation.kinds import SETTINGS, Setting
from overdue.escalation.numbers import fact_number, fact_numbers

__all__ = ["NotAllowed", "Numbers", "numbers"]


class NotAllowed(ValueError):
    """An assumption was given a number that it cannot have; the message says what is allowed."""


class Numbers(msgspec.Struct, frozen=True):
    """Every number that the table names.

    Attributes
    ----------
    setting
        From which everything is taken that was not moved.
    moved
        The assumptions that differ from it, by id, in the order of their ids.
    """

    setting: Setting
    moved: tuple[tuple[str, Decimal], ...] = ()

    def one(self, name: str) -> float:
        """Return a number: an assumption by its id, or ``fact.value``."""
        if "." in name:
            return float(_fact_number(name))
        for moved, value in self.moved:
            if moved == name:
                return float(value)
        return float(preset(self.setting)[name])

    def day(self, name: str) -> int:
        """Return a number as whole days or months."""
        return round(self.one(name))

    def many(self, name: str) -> tuple[int, ...]:
        """Return all whole numbers of a fact's value."""
        return tuple(int(number) for number in fact_numbers(name))


def numbers(
    setting: Setting = "middle", moved: Mapping[str, Decimal | float | None] | None = None
) -> Numbers:
    """Return the numbers under a setting, some of them moved.

    Parameters
    ----------
    setting
        ``low``, ``middle`` or ``high``.
    moved
        Other values for some assumptions, by id; ``None`` leaves one as it is.

    Raises
    ------
    NotAllowed
        If there is no such setting, or a number lies outside what its assumption may be.
    UnknownFact
        If there is no such assumption.
    """
    if setting not in SETTINGS:
        raise NotAllowed(f"setting is {setting!r}; allowed: {' or '.join(map(repr, SETTINGS))}")
    kept: list[tuple[str, Decimal]] = []
    for name, given in sorted((moved or {}).items()):
        one = assumption(name)
        if given is None:
            continue
        value = Decimal(str(given))
        whole = value.is_finite() and (not one.is_whole or value == value.to_integral_value())
        if not whole or not 0 <= value <= one.most:
            kind = "a whole number" if one.is_whole else "a number"
            raise NotAllowed(f"{name} is {given}; allowed: {kind} from 0 to {one.most}")
        if value != preset(setting)[name]:
            kept.append((name, value))
    return Numbers(setting, tuple(kept))


@cache
def _fact_number(name: str) -> Decimal:
    return fact_number(name)
