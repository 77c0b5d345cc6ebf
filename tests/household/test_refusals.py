"""What a household cannot be is refused with the name of what is wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from overdue.fees import BadArgument
from overdue.household import (
    Habits,
    Household,
    Income,
    Instalments,
    Lender,
    Remedy,
    Revolving,
    Shock,
    grid,
    live,
    many,
)
from tests.household.households import BAITIAO, LOAN, managing

NAN = float("nan")
LENDER = Lender(LOAN, 1_000, 3, 0)


@pytest.mark.parametrize("bad", [-1, NAN, float("inf"), 10**7, "8000", None, True])
def test_a_sum_of_money_is_a_number_from_0_to_a_million(bad) -> None:
    for name, make in {
        "income.monthly": lambda: Income(bad),
        "essentials": lambda: Household(Income(1), bad),
        "wants": lambda: Household(Income(1), 1, bad),
        "buffer": lambda: Household(Income(1), 1, buffer=bad),
        "principal": lambda: Instalments(LOAN, bad, 3, 0),
        "owed": lambda: Revolving(BAITIAO, bad, 1),
        "limit": lambda: Revolving(BAITIAO, 1, bad),
        "illness.size": lambda: Shock("illness", month=1, size=bad),
        "lender.limit": lambda: Lender(LOAN, bad, 3, 0),
    }.items():
        with pytest.raises(BadArgument) as caught:
            make()
        assert caught.value.argument == name


@pytest.mark.parametrize("bad", [-0.1, 1.1, NAN, "half", None])
def test_a_share_is_a_number_from_0_to_1(bad) -> None:
    for name, make in {
        "income.swing": lambda: Income(1, "irregular", bad),
        "price_rise": lambda: Household(Income(1), 1, price_rise=bad),
        "job-loss.chance": lambda: Shock("job-loss", chance=bad),
        "pay-cut.size": lambda: Shock("pay-cut", size=bad),
        "prices.spread": lambda: Shock("prices", spread=bad),
        "on_credit": lambda: Habits(on_credit=bad),
        "cut": lambda: Habits(cut=bad),
        "granted": lambda: Remedy("time", granted=bad),
        "lender.kept": lambda: Lender(LOAN, 1, 1, 0, bad),
    }.items():
        with pytest.raises(BadArgument) as caught:
            make()
        assert caught.value.argument == name


@pytest.mark.parametrize("bad", [0, -3, 2.5, 61, NAN, "six"])
def test_months_are_whole_and_few(bad) -> None:
    with pytest.raises(BadArgument, match="months is"):
        live(managing(), months=bad)
    with pytest.raises(BadArgument, match=r"illness\.month is"):
        Shock("illness", month=bad)
    with pytest.raises(BadArgument, match=r"job-loss\.months is"):
        Shock("job-loss", month=1, months=bad)


@pytest.mark.parametrize("bad", [0, -1, 2.5, 10**6, True, "many"])
def test_a_crowd_is_a_whole_number_of_households(bad) -> None:
    with pytest.raises(BadArgument, match="n is"):
        many(managing(), n=bad)


@pytest.mark.parametrize("bad", [-1, 1.5, 2**63, "luck", True])
def test_a_seed_is_a_whole_number(bad) -> None:
    with pytest.raises(BadArgument, match="seed is"):
        many(managing(), n=1, seed=bad)
    with pytest.raises(BadArgument, match="number is"):
        live(managing(), number=bad)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Income(1, "sometimes"), "income.shape"),
        (lambda: Income(1, "seasonal", 0, 13), "income.peak"),
        (lambda: Shock("bad-luck"), "shock.kind"),
        (lambda: Shock("job-loss", month=1, size=1, months=None), "job-loss.months"),
        (lambda: Household(Income(1), 1, debts=[Revolving(BAITIAO, 1, 1)] * 13), "at most 12"),
        (lambda: Habits(lenders=1), "with their terms"),
        (lambda: Habits(lenders=21, lender=LENDER), "from 0 to 20"),
        (lambda: Habits(minimum_only="yes"), "minimum_only"),
        (lambda: Lender(LOAN, 1, 1, 0, Decimal("0.95")), "lender.kept"),
        (lambda: live(managing(), (), Habits(on_credit=1)), "without a bill"),
        (lambda: many(managing(), [Shock("illness", chance=1)] * 2, n=1), "one chance"),
        (lambda: managing(debts=()).with_service_ratio(1), "with debts"),
        (lambda: managing().with_buffer_months(1000), "buffer"),
        (lambda: grid(managing(), buffers=[1], ratios=[2]), "ratios"),
        (lambda: grid(managing(), buffers=[], ratios=[1]), "cells"),
        (lambda: grid(managing(), buffers=[1], ratios=[1], n=200_000), "n is"),
    ],
)
def test_what_does_not_go_together_is_refused(make, words) -> None:
    with pytest.raises(BadArgument, match=words):
        make()


def test_sums_are_kept_to_the_fen() -> None:
    assert Household(Income(Decimal("1.005")), 1).income.monthly == Decimal("1.01")
