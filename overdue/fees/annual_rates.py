"""A daily rate in the four ways that it is shown as a yearly one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from overdue.fees import arguments
from overdue.fees.precision import fine

if TYPE_CHECKING:
    from decimal import Decimal

    from overdue.fees.arguments import Number

_MONTHS = 12
_DAYS_OF_MONTH = 30


@dataclass(frozen=True, slots=True)
class AnnualRates:
    """One daily rate as fractions a year.

    Attributes
    ----------
    simple_360, simple_365
        Times 360 or 365 days.
    ear_monthly_30
        With interest on interest after every month of 30 days.
    ear_daily_365
        With interest on interest after every day.
    """

    simple_360: Decimal
    simple_365: Decimal
    ear_monthly_30: Decimal
    ear_daily_365: Decimal


@fine
def rate_convert(*, daily_rate: Number) -> AnnualRates:
    """Answer what a daily rate is a year, by each convention in use.

    Parameters
    ----------
    daily_rate
        Fraction a day.

    Returns
    -------
    AnnualRates
        Fractions a year.

    Raises
    ------
    BadArgument
        If the rate is outside [0, 1].

    Notes
    -----
    Source: daycount-360.
    """
    a_day = arguments.rate("daily_rate", daily_rate)
    return AnnualRates(
        simple_360=a_day * 360,
        simple_365=a_day * 365,
        ear_monthly_30=(1 + a_day * _DAYS_OF_MONTH) ** _MONTHS - 1,
        ear_daily_365=(1 + a_day) ** 365 - 1,
    )
