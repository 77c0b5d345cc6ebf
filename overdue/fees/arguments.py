"""What the models take as an argument: checked once, where a number enters.

Each function takes the argument's name and value and returns the value in the form the models
count with (`Decimal`, `int`, ...), or raises :class:`BadArgument`. A float is read as the decimal
that it prints as: 0.0005 means 0.0005 and not the nearest binary fraction to it.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from numbers import Integral
from typing import TYPE_CHECKING, TypeAlias

from overdue.fees.bad_argument import Allowed, BadArgument

if TYPE_CHECKING:
    from collections.abc import Iterable

Number: TypeAlias = Decimal | float
"""Decimal, int or float; a float is converted through the decimal that it prints as."""

MOST_MONEY = Decimal(10) ** 12
"""A trillion yuan. Above it a float64 curve could no longer be trusted to 0.01 yuan."""
MOST_DAYS = 36_525
"""A hundred years: what is longer is a typing slip."""
MOST_MONTHS = 1_200
"""A hundred years of statements."""
MOST_FACTOR = Decimal(1_000)
_DECIMAL_PLACES = 400
"""Room for the smallest float; a longer tail is no number that anybody was charged."""

_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_MONEY = Allowed("money", f"an amount from 0 to {MOST_MONEY:,} yuan", _ZERO, MOST_MONEY)
_RATE = Allowed("rate", "a fraction from 0 to 1", _ZERO, _ONE)
_RATE_BELOW_ONE = Allowed("rate_below_one", "a fraction from 0 to less than 1", _ZERO, _ONE)
_PERCENT = Allowed("percent", "per cent from 0 to 100", _ZERO, _HUNDRED)
_FLAG = Allowed("flag", "true or false")
_DATE = Allowed("date", "a date such as 2026-11-23")
_SHORT = Allowed("decimals", f"a number of at most {_DECIMAL_PLACES} decimal places")


def money(argument: str, value: Number) -> Decimal:
    """Check an amount of yuan: not negative, at most a trillion."""
    return _within(argument, value, _MONEY, _ZERO, MOST_MONEY)


def rate(argument: str, value: Number) -> Decimal:
    """Check a rate given as a fraction: from 0 to 1 (0.0005 is 0.05 %)."""
    return _within(argument, value, _RATE, _ZERO, _ONE)


def rate_below_one(argument: str, value: Number) -> Decimal:
    """Check a rate that divides what is left of 1, and so may not be 1."""
    checked = _within(argument, value, _RATE_BELOW_ONE, _ZERO, _ONE)
    if checked == _ONE:
        raise BadArgument(argument, value, _RATE_BELOW_ONE)
    return checked


def percent(argument: str, value: Number) -> Decimal:
    """Check a rate given in per cent: from 0 to 100."""
    return _within(argument, value, _PERCENT, _ZERO, _HUNDRED)


def factor(argument: str, value: Number, least: Decimal = _ZERO) -> Decimal:
    """Check a multiple of a rate, such as the 1.5 of an overdue loan."""
    words = f"a number from {least} to {MOST_FACTOR:,}"
    limits = Allowed("factor", words, least, MOST_FACTOR)
    return _within(argument, value, limits, least, MOST_FACTOR)


def days(argument: str, value: Number, least: int = 0) -> int:
    """Check a whole number of days, at most a hundred years of them."""
    return _whole(argument, value, "days", least, MOST_DAYS)


def months(argument: str, value: Number, least: int = 0) -> int:
    """Check a whole number of months, at most a hundred years of them."""
    return _whole(argument, value, "months", least, MOST_MONTHS)


def year_basis(argument: str, value: Number) -> int:
    """Check the days that a lender counts to a year: 360, 365 or 366."""
    return _whole(argument, value, "days in a year", 360, 366)


def flag(argument: str, value: object) -> bool:
    """Check a yes or no."""
    if not isinstance(value, bool):
        raise BadArgument(argument, value, _FLAG)
    return value


def choice(argument: str, value: object, options: Iterable[str]) -> str:
    """Check one word out of a few."""
    words = tuple(options)
    if not isinstance(value, str) or value not in words:
        raise BadArgument(argument, value, Allowed("choice", " or ".join(map(repr, words))))
    return value


def day(argument: str, value: object) -> date:
    """Check a calendar day; a moment with a clock time is none."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise BadArgument(argument, value, _DATE)
    return value


def in_order(argument: str, value: date, earliest: date) -> date:
    """Check that a day is not before another one."""
    if value < earliest:
        limits = Allowed("date_order", f"{earliest} or later", earliest)
        raise BadArgument(argument, value.isoformat(), limits)
    return value


def _whole(argument: str, value: Number, unit: str, least: int, most: int) -> int:
    words = f"a whole number of {unit} from {least:,} to {most:,}"
    limits = Allowed("whole", words, least, most)
    checked = _within(argument, value, limits, Decimal(least), Decimal(most))
    if checked != checked.to_integral_value():
        raise BadArgument(argument, value, limits)
    return int(checked)


def _within(argument: str, value: Number, limits: Allowed, low: Decimal, high: Decimal) -> Decimal:
    number = _decimal(value)
    if number is None or not number.is_finite() or not low <= number <= high:
        raise BadArgument(argument, value, limits)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_DECIMAL_PLACES:
        raise BadArgument(argument, value, _SHORT)
    # A negative zero equals zero, but would print as "-0".
    return number.copy_abs() if number.is_zero() else number


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None  # True counts as 1 in Python; a yes is no amount
    if isinstance(value, Decimal):
        return value
    if isinstance(value, Integral):
        return Decimal(int(value))
    if isinstance(value, float):
        return Decimal(repr(float(value)))
    return None
