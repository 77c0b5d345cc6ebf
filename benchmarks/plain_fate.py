"""What comes to one household, worked out in a plain loop; see ``plain_household``."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import numpy as np

from overdue.household.habits import Habits
from overdue.household.household import Household
from overdue.household.luck import Luck, steps, unit
from overdue.household.shocks import SHOCK_KINDS, Shock

PARTS = 10**8
TOP = 65_535
BILLS = ("illness", "family", "guarantee", "loss")


def fen(yuan: Decimal) -> int:
    """Yuan as fen, a half rounded up."""
    return math.floor(yuan * 100 + Decimal("0.5"))


def parts(share: Decimal) -> int:
    """A share in parts of a hundred million."""
    return math.floor(share * PARTS + Decimal("0.5"))


def part(whole: int, share: int) -> int:
    """A share of an amount, a half of a fen rounded up."""
    return (whole * share + PARTS // 2) // PARTS


@cache
def _index(yearly: Decimal, month: int) -> int:
    """What prices are in a month, in parts of the first."""
    return parts((1 + yearly) ** (Decimal(month) / 12))


@cache
def _payments(household: Household) -> int:
    return sum(fen(debt.payment) for debt in household.debts)


def _swung(middle: int, swing: Decimal, lane: int) -> int:
    width = math.floor(swing * 10_000 + Decimal("0.5"))
    return middle + middle * ((2 * lane - TOP) * width) // (TOP * 10_000)


def fate(
    household: Household, shocks: Sequence[Shock], habits: Habits, luck: Luck, number: int
) -> tuple[list[int], list[int], list[int], list[bool]]:
    months = luck.months
    income = [_came_in(household, luck, month, number) for month in range(months)]
    bills, forgot = [0] * months, [False] * months
    dearer, stopped = [0] * months, {"job-loss": [0] * months, "pay-cut": [0] * months}
    for shock in shocks:
        for month, size, lasts in _events(shock, luck, number):
            here = range(month, min(month + lasts, months))
            if shock.kind in BILLS:
                over = shock.months or months
                for at in here:
                    bills[at] += size // over + (size % over if at == month else 0)
            elif shock.kind == "forgot":
                forgot[month] = True
            else:
                share = dearer if shock.kind == "prices" else stopped[shock.kind]
                for at in here:
                    share[at] += size
    for share in stopped.values():
        income = [
            had - part(had, min(away, PARTS)) for had, away in zip(income, share, strict=True)
        ]
    return income, _spent(household, habits, income, bills, dearer), bills, forgot


def _spent(
    household: Household, habits: Habits, income: list[int], bills: list[int], dearer: list[int]
) -> list[int]:
    payments = _payments(household)
    spending, short = [], 0
    for month, came_in in enumerate(income):
        index = _index(household.price_rise, month)
        essentials = part(fen(household.essentials), index)
        wants = part(fen(household.wants), index)
        essentials += part(essentials, min(dearer[month], PARTS))
        wants += part(wants, min(dearer[month], PARTS))
        short = short + 1 if came_in < essentials + wants + bills[month] + payments else 0
        if habits.cut_after is not None and short > habits.cut_after:
            wants -= part(wants, parts(habits.cut))
        spending.append(essentials + wants)
    return spending


def _came_in(household: Household, luck: Luck, month: int, number: int) -> int:
    income = household.income
    if income.shape == "irregular":
        return _swung(fen(income.monthly), income.swing, int(luck.lane("income")[month, number]))
    if income.shape == "seasonal":
        season = round(10_000 * math.cos(math.pi * ((month + 1 - income.peak) % 12) / 6))
        return fen(income.monthly) + part(
            fen(income.monthly), season * parts(income.swing) // 10_000
        )
    return fen(income.monthly)


def _events(shock: Shock, luck: Luck, number: int) -> list[tuple[int, int, int]]:
    size = fen(shock.size) if shock.kind in BILLS else parts(shock.size)
    if shock.month is not None:
        return [(shock.month - 1, size, shock.months or luck.months)][: shock.month <= luck.months]
    monthly = steps(1 - (1 - float(shock.chance)) ** (1 / 12))
    lane, what = luck.lane(shock.kind)[:, number].tolist(), 2 * SHOCK_KINDS.index(shock.kind)
    found, free_from = [], 0
    for month in range(luck.months):
        if lane[month] >= monthly:
            continue
        lasts = shock.months or luck.months
        if shock.kind == "job-loss" and lasts > 1:
            u = float(unit(_detail(luck, month, number, what + 1))[0])
            lasts = 1 + math.floor(math.log1p(-u) / math.log1p(-1 / lasts))
        if shock.kind in ("job-loss", "pay-cut", "prices"):
            if month < free_from:
                continue
            free_from = month + lasts
        drawn = size
        if shock.spread:
            drawn = _swung(size, shock.spread, int(_detail(luck, month, number, what)[0]) >> 48)
            drawn = drawn if shock.kind in BILLS else min(drawn, PARTS)
        found.append((month, drawn, lasts))
    return found


def _detail(luck: Luck, month: int, number: int, what: int):
    return luck.detail(np.array([month]), np.array([number]), what)
