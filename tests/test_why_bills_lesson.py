"""Lesson 01 says nothing of its households that the models do not give."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

from overdue.build.notebooks import source
from overdue.build.notebooks.places import Places
from overdue.language import TAGS, language
from tests.apps.reading import opened

LESSON = "01-why-bills-go-overdue"
one_household = partial(opened, "one-household")
ten_thousand = partial(opened, "ten-thousand", crowd_shown="remedies")
borrow_to_repay = partial(opened, "borrow-to-repay")


def cell(name: str, tag: str) -> str:
    lesson = source.read(Places.here(), tag, LESSON)
    return next(one.text for one in lesson.cells if one.name == name)


@pytest.mark.parametrize("tag", TAGS)
def test_the_household_to_guess_at_is_the_one_that_the_first_app_opens_with(tag):
    life, tongue = one_household().result.household, language(tag)
    amounts = (life.income.monthly, life.essentials, life.wants, life.payments, life.buffer)
    for amount in amounts:
        assert tongue.money(amount).strip() in cell("predict", tag)


def test_what_was_put_by_would_pay_a_month_but_does_not_as_other_spending_goes_on():
    result = one_household().result
    assert result.household.buffer >= result.household.needs
    assert result.without_income == 0
    assert one_household(wants="0").result.without_income >= 1


def test_between_the_money_gone_and_the_missed_payment_all_is_paid_with_new_loans():
    result = one_household().result
    path, gone = result.path, result.gone
    assert path.failed is not None
    quiet = slice(gone - 1, path.failed - 1)
    assert path.failed - gone >= 1
    assert not path.missed[quiet].any()
    assert path.borrowed[quiet].all()


def test_without_new_borrowing_more_miss_a_payment_but_less_is_owed_at_the_end():
    result = ten_thousand().result
    helped = next(one for one in result.helped if one.remedy.no_new_borrowing)
    assert helped.chance > result.lived.chance
    assert helped.owed < result.lived.owed


def test_a_further_lender_moves_the_end_and_more_is_owed_when_it_comes():
    ended = [borrow_to_repay(assumed_lenders=str(count)).result.spiral for count in range(2, 7)]
    months = [one.stops for one in ended]
    owed = [one.last.owed for one in ended]
    assert None not in months
    assert months == sorted(set(months))
    assert owed == sorted(set(owed))


def test_most_of_what_lin_owes_more_was_borrowed_to_live_on():
    result = borrow_to_repay().result
    more = result.spiral.last.owed - result.spiral.owed
    assert result.for_living > more / 2 > Decimal(0)
