"""Every argument of every model refuses what cannot be counted with, and says so."""

from __future__ import annotations

import inspect
import pickle
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overdue import fees
from overdue.fees import BadArgument

if TYPE_CHECKING:
    from collections.abc import Callable

VALID = {
    fees.simple_accrual: {"principal": 5000, "daily_rate": 0.0005, "days": 30, "multiplier": 1},
    fees.baitiao_overdue: {
        "bill": 5000,
        "paid": 0,
        "min_due": 500,
        "days_overdue": 30,
        "service_rate": 0.0005,
        "late_rate": 0.00015,
        "days_purchase_to_due": 25,
        "rule": "from_purchase",
    },
    fees.baitiao_min_due: {
        "new_unstaged": 1,
        "instalment_due": 1,
        "carried": 1,
        "prev_min_paid": True,
        "fees": 1,
        "carry_floor": 300,
        "min_pct": 0.1,
    },
    fees.baitiao_min_schedule: {
        "bill": 5000,
        "service_rate": 0.0005,
        "days": 30,
        "carry_floor": 300,
        "min_pct": 0.1,
    },
    fees.card_statement_interest: {
        "amount": 5000,
        "posted": date(2023, 3, 20),
        "paid_on": date(2023, 4, 22),
        "paid": 500,
        "statement": date(2023, 5, 3),
        "daily_rate": 0.0005,
        "basis": "full",
    },
    fees.card_late_fee: {"min_due": 500, "paid": 0, "rate": 0.05, "floor": 10, "cap": 500},
    fees.card_compound: {
        "principal": 5000,
        "daily_rate": 0.0005,
        "months": 12,
        "days_per_month": 30,
    },
    fees.card_min_spiral: {
        "opening": 5000,
        "daily_rate": 0.0005,
        "min_pct": 0.1,
        "months": 12,
        "days": 30,
        "floor": 100,
        "new_spend": 0,
        "redraw_fee": 0.006,
    },
    fees.instalment_irr: {
        "principal": 12_000,
        "n": 12,
        "monthly_fee_rate": 0.006,
        "fee_timing": "each",
    },
    fees.penalty_interest: {
        "principal": 5000,
        "annual_rate": 0.144,
        "markup": 0.5,
        "days": 90,
        "basis": 360,
        "compound_every": 30,
    },
    fees.rate_convert: {"daily_rate": 0.0005},
    fees.lpr_cap: {"lpr_pct": 3.0, "multiple": 4},
    fees.cap_amount: {"principal": 5000, "annual_cap": 0.24, "days": 365, "basis": 365},
    fees.cap_excess: {
        "principal": 5000,
        "daily_rate": 0.0007,
        "days": 365,
        "annual_cap": 0.24,
        "basis": 365,
    },
}
NO_NUMBER = ["5", [1], object(), True, float("nan"), float("inf"), Decimal("sNaN"), 1j]
NEGATIVE = [-1, -0.01, Decimal("-1e-9"), float("-inf")]
SUMS = {
    *("principal", "bill", "paid", "min_due", "new_unstaged", "instalment_due", "carried"),
    *("fees", "carry_floor", "amount", "floor", "cap", "opening", "new_spend"),
}
RATES = {
    *("daily_rate", "service_rate", "late_rate", "min_pct", "rate", "redraw_fee"),
    *("monthly_fee_rate", "annual_rate", "markup", "annual_cap"),
}
WHOLE = {
    *("days", "days_overdue", "days_purchase_to_due", "months", "days_per_month", "n"),
    *("basis", "compound_every"),
}


def bad_values(argument: str, good: object) -> list[object]:
    if isinstance(good, str):
        return ["neither", "", 1, None]
    if argument in SUMS:
        return [*NO_NUMBER, *NEGATIVE, 10**13, 10**5000, Decimal("1e-401")]
    if argument in RATES:
        return [*NO_NUMBER, *NEGATIVE, 1.0001, 18, Decimal(5)]
    if argument in WHOLE:
        return [*NO_NUMBER, *NEGATIVE, 1.5, Decimal("30.01"), 10**6]
    return {
        "multiplier": [*NO_NUMBER, *NEGATIVE, 1001],
        "multiple": [*NO_NUMBER, *NEGATIVE, 1001],
        "lpr_pct": [*NO_NUMBER, *NEGATIVE, 100.01],
        "prev_min_paid": [1, 0, "yes", None],
        "posted": ["2023-03-20", None, datetime(2023, 3, 20), date(2023, 4, 23)],  # noqa: DTZ001
        "paid_on": ["2023-04-22", None, 20, date(2023, 3, 19), date(2023, 5, 4)],
        "statement": ["2023-05-03", None, date(2023, 4, 21)],
    }[argument]


def refusal(model: Callable[..., object], arguments: dict[str, object]) -> BadArgument | None:
    try:
        model(**arguments)
    except BadArgument as error:
        return error
    return None


CASES = [
    pytest.param(model, argument, id=f"{model.__name__}-{argument}")
    for model, valid in VALID.items()
    for argument in valid
]


@pytest.mark.parametrize(("model", "argument"), CASES)
def test_a_model_refuses_what_it_cannot_count_with(model, argument):
    for bad in bad_values(argument, VALID[model][argument]):
        error = refusal(model, VALID[model] | {argument: bad})
        assert error is not None, (argument, bad)
        # Of two dates that are out of order the later one is named.
        assert error.argument == argument or error.limits.rule == "date_order"
        assert str(error).startswith(f"{error.argument} is ")
        assert error.allowed in str(error)
        assert error.limits.rule in fees.ARGUMENT_RULES


def test_every_argument_of_every_model_is_tried():
    for model, valid in VALID.items():
        assert set(valid) == set(inspect.signature(model).parameters)
        model(**valid)


def test_a_refusal_names_the_argument_the_value_and_what_is_allowed():
    with pytest.raises(BadArgument) as refused:
        fees.simple_accrual(principal=5000, daily_rate=0.0005, days=-3)
    assert str(refused.value) == "days is -3; allowed: a whole number of days from 0 to 36,525"
    assert (refused.value.argument, refused.value.value) == ("days", -3)
    assert isinstance(refused.value, ValueError)


def test_a_refusal_carries_its_limits_for_an_app_to_word():
    with pytest.raises(BadArgument) as refused:
        fees.rate_convert(daily_rate=5)
    limits = refused.value.limits
    assert (limits.rule, limits.low, limits.high) == ("rate", 0, 1)


def test_a_refusal_of_something_endless_stays_short():
    with pytest.raises(BadArgument) as refused:
        fees.simple_accrual(principal="5" * 10_000, daily_rate=0, days=0)
    assert len(str(refused.value)) < 200


def test_a_refusal_survives_the_way_between_processes():
    with pytest.raises(BadArgument) as refused:
        fees.rate_convert(daily_rate=5)
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


def test_an_upfront_fee_that_leaves_nothing_is_refused():
    with pytest.raises(BadArgument, match="leave nothing of the sum borrowed"):
        fees.instalment_irr(principal=1000, n=12, monthly_fee_rate=0.09, fee_timing="upfront")


@pytest.mark.parametrize(
    ("model", "argument"), [(fees.instalment_irr, "n"), (fees.penalty_interest, "compound_every")]
)
def test_a_count_that_divides_may_not_be_zero(model, argument):
    with pytest.raises(BadArgument, match="from 1 to"):
        model(**VALID[model] | {argument: 0})


def test_a_redraw_fee_of_everything_is_refused():
    with pytest.raises(BadArgument, match="less than 1"):
        fees.card_min_spiral(opening=1, daily_rate=0, min_pct=0.1, months=1, redraw_fee=1)


@pytest.mark.parametrize("days", [30, 30.0, Decimal(30), Decimal("3e1"), np.int64(30)])
def test_a_whole_number_may_come_in_any_numeric_form(days):
    assert fees.simple_accrual(principal=np.float64(100.0), daily_rate=0.01, days=days) == 30


@pytest.mark.parametrize("smallest", [5e-324, 1e-300])
def test_the_smallest_floats_are_still_amounts(smallest):
    assert fees.simple_accrual(principal=smallest, daily_rate=smallest, days=1) > 0
    assert fees.card_compound(principal=1, daily_rate=smallest, months=1200) >= 1
