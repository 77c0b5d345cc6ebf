"""A lender's figure beside the account: whether it differs, and what would explain it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from overdue.fees import BadArgument
from overdue.fees.bill_account import BillAccount
from overdue.fees.bill_check import bill_check

if TYPE_CHECKING:
    from overdue.lenders.terms import Terms


@pytest.fixture
def account(baitiao: Terms) -> BillAccount:
    return BillAccount(
        terms=baitiao,
        bill=Decimal(5000),
        minimum=Decimal(500),
        paid=Decimal(0),
        days_late=90,
        days_purchase_to_due=25,
    )


def fits(account, figure, **more):
    return bill_check(account, lender_figure=Decimal(figure), **more).fits


def causes(account, figure, **more):
    return [fit.cause for fit in fits(account, figure, **more)]


def test_without_a_figure_there_is_an_account_and_no_verdict(account):
    check = bill_check(account)
    assert check.owed == Decimal("5355.00")
    assert (check.verdict, check.gap, check.fits) == (None, 0, ())


@pytest.mark.parametrize(
    ("figure", "verdict", "gap"),
    [
        ("5355", "same", "0"),
        ("5355.03", "rounding", "0.03"),
        ("5354.97", "rounding", "-0.03"),
        ("5355.04", "higher", "0.04"),
        ("5300", "lower", "-55"),
        ("0", "lower", "-5355"),
    ],
)
def test_a_figure_within_a_fen_for_each_charged_line_is_rounding(account, figure, verdict, gap):
    check = bill_check(account, lender_figure=Decimal(figure))
    assert check.rounding == Decimal("0.03")
    assert (check.verdict, check.gap) == (verdict, Decimal(gap))


def test_a_figure_that_agrees_needs_no_explanation(account):
    assert fits(account, "5355.02") == ()


def test_a_figure_that_nothing_explains_gets_no_explanation(account):
    assert fits(account, "5400") == ()


@pytest.mark.parametrize(("figure", "day"), [("5361.50", 92), ("5351.75", 89), ("5065.75", 1)])
def test_the_figure_of_another_day_is_recognised(account, figure, day):
    (fit,) = fits(account, figure)
    assert (fit.cause, fit.day) == ("other_day", day)


def test_a_late_fee_too_many_or_too_few_is_recognised(account):
    assert causes(account, "5287.50") == ["no_late_fee"]
    reached = replace(account, paid=Decimal(500))
    assert bill_check(reached).owed == Decimal("4765.00")
    assert causes(reached, "4825.75")[0] == "late_fee"


def test_another_first_day_is_recognised_both_ways(account, baitiao_before_2021):
    assert causes(account, "5292.50") == ["from_due_date"]
    later = replace(account, terms=baitiao_before_2021)
    assert causes(later, "5355") == ["from_purchase"]


def test_a_payment_that_was_not_counted_is_recognised(account):
    late_payment = replace(account, later_paid=Decimal(1000), later_day=30)
    assert "no_later_payment" in causes(late_payment, "5355")
    in_time = replace(account, paid=Decimal(1000))
    assert "no_payment_in_time" in causes(in_time, "5355")


def test_a_payment_still_to_come_is_no_explanation(account):
    to_come = replace(account, later_paid=Decimal(1000), later_day=120)
    assert bill_check(to_come).owed == Decimal("5355.00")
    assert "no_later_payment" not in causes(to_come, "4500")


def test_other_published_terms_are_recognised(account, baitiao):
    older = replace(baitiao, id="older", late_rate=Decimal("0.0007"))
    assert [fit.terms for fit in fits(account, "5602.50", other_terms=[older])] == [older]


def test_another_daily_rate_is_recognised_if_a_contract_could_state_it(cash_loan):
    loan = BillAccount(
        terms=cash_loan,
        bill=Decimal(5000),
        minimum=Decimal(5000),
        paid=Decimal(0),
        days_late=90,
        days_purchase_to_due=0,
        daily_rate=Decimal("0.0005"),
    )
    assert bill_check(loan).owed == Decimal("5337.50")
    rates = [fit.rate for fit in fits(loan, "5283.50") if fit.cause == "other_rate"]
    assert rates == [Decimal("0.00042")]
    assert "other_rate" not in causes(loan, "5283.11")


def test_the_bill_without_any_charge_is_recognised(account):
    assert causes(account, "5000") == ["bill_only"]
    part = replace(account, later_paid=Decimal(1000), later_day=30)
    assert causes(part, "4000")[0] == "bill_only"


def test_every_explanation_comes_to_the_figure(account, terms):
    """Whatever the product: what is said to fit does fit, for a day as for a payment."""
    odd = replace(account, terms=terms, paid=Decimal(120), later_paid=Decimal(77), later_day=12)
    longer = bill_check(replace(odd, days_late=97)).owed
    assert ("other_day", 97) in [(fit.cause, fit.day) for fit in fits(odd, longer)]
    unpaid = bill_check(replace(odd, later_paid=Decimal(0))).owed
    assert "no_later_payment" in causes(odd, unpaid)


def test_a_negative_figure_is_refused(account):
    with pytest.raises(BadArgument):
        bill_check(account, lender_figure=-1)
