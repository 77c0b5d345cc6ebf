"""Borrowing to repay, beside a plain loop that keeps a list of payments for each loan."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue.fees import BadArgument, instalment_irr
from overdue.household import Habits, Household, Income, Instalments, Lender, live, spiral
from overdue.household import yuan as yuan_of
from tests.household.households import LOAN, yuan

FEN = Decimal("0.01")
LENDERS = st.builds(
    Lender,
    st.just(LOAN),
    yuan(9_000),
    st.integers(1, 12),
    st.sampled_from([Decimal(0), Decimal("0.006"), Decimal("0.015")]),
    st.sampled_from([Decimal(0), Decimal("0.05"), Decimal("0.2")]),
)
SAME = Lender(LOAN, 5_000, 3, Decimal("0.02"), Decimal("0.1"))


def payments(loan, lender):
    """Part and fee of each payment, as the fee models have them, to the fen."""
    rows = instalment_irr(
        principal=loan, n=lender.months, monthly_fee_rate=lender.monthly_fee_rate
    ).rows
    part = rows[0].principal.quantize(FEN, ROUND_FLOOR)
    fee = rows[0].fee.quantize(FEN, ROUND_HALF_UP)
    parts = [part] * (lender.months - 1)
    return [(one, fee) for one in [*parts, loan - sum(parts)]]


def plainly(owed, own, lenders, months):
    """For each month what is due, borrowed, open, left to pay; and when it stops or is over."""
    loans, rows, cash = [], [], Decimal(0)
    for month in range(1, months + 1):
        used = [
            sum(part for who, left in loans if who == at for part, _ in left)
            for at in range(len(lenders))
        ]
        due = owed if month == 1 else Decimal(0)
        for _, left in loans:
            due += sum(left.pop(0))
        cash += own
        gap = max(due - cash, 0)
        cash = max(cash - due, Decimal(0))
        missing = gap
        new = []
        for at, lender in enumerate(lenders):
            if not missing:
                break
            whole = (missing / (1 - lender.kept)).quantize(FEN, ROUND_CEILING)
            loan = min(whole, lender.limit - used[at])
            if loan > 0:
                new.append((at, payments(loan, lender)))
                missing -= min(missing, (loan * (1 - lender.kept)).quantize(FEN, ROUND_FLOOR))
        if missing:
            rows.append((due, Decimal(0)))
            return rows, month, None
        loans = [loan for loan in loans + new if loan[1]]
        rows.append((due, gap))
        if not loans:
            return rows, None, month
    return rows, None, None


@settings(max_examples=60, deadline=None)
@given(yuan(9_000), yuan(1_500), st.lists(LENDERS, max_size=4), st.integers(1, 36))
def test_it_comes_to_the_same_as_a_plain_loop(owed, own, lenders, months) -> None:
    found = spiral(owed=owed, own=own, lenders=lenders, months=months)
    rows, stops, cleared = plainly(owed, own, lenders, months)
    assert [(row.due, row.borrowed) for row in found.rows] == rows
    assert (found.stops, found.cleared) == (stops, cleared)


@settings(max_examples=60, deadline=None)
@given(yuan(9_000), yuan(1_500), st.lists(LENDERS, max_size=4))
def test_it_adds_up_month_by_month_to_the_fen(owed, own, lenders) -> None:
    found = spiral(owed=owed, own=own, lenders=lenders)
    before, fees = owed, Decimal(0)
    for row in found.rows:
        assert row.due == row.own + row.borrowed + row.missing
        assert row.owed == before + row.fees + row.kept - row.own
        assert (row.missing > 0) == (row.month == found.stops)
        fees += row.kept + (0 if row.missing else row.fees)
        assert row.total_fees == fees
        assert row.lenders <= min(row.debts, len(lenders))
        before = row.owed


def test_without_own_money_a_bill_becomes_more_loans_until_nobody_lends_enough() -> None:
    found = spiral(owed=5_000, own=0, lenders=[SAME] * 4)
    assert found.stops is not None
    assert found.cleared is None
    assert found.most_debts > 3
    assert found.rows[-1].lenders == 4
    assert found.rows[-2].owed > found.rows[0].owed > 5_000


def test_another_lender_delays_the_end_and_makes_it_dearer() -> None:
    ends = [spiral(owed=5_000, own=0, lenders=[SAME] * n, months=60) for n in range(1, 7)]
    assert [one.stops for one in ends] == sorted(one.stops for one in ends)
    assert ends[0].stops < ends[-1].stops
    fees = [one.last.total_fees for one in ends]
    assert fees == sorted(fees)


@settings(max_examples=40, deadline=None)
@given(yuan(5_000), yuan(1_500), LENDERS)
def test_with_one_lender_it_is_what_a_household_without_other_spending_lives(
    owed, own, lender
) -> None:
    household = Household(Income(own), 0, debts=(Instalments(LOAN, owed, 1, 0),))
    path = live(household, (), Habits(lenders=1, lender=lender))
    found = spiral(owed=owed, own=own, lenders=[lender])
    assert path.failed == found.stops
    for row in found.rows[:-1]:
        at = row.month - 1
        assert [row.due, row.borrowed, row.kept, row.owed] == [
            yuan_of(sums[at]) for sums in (path.due, path.borrowed, path.kept, path.owed)
        ]


def test_with_enough_own_money_nothing_is_borrowed() -> None:
    found = spiral(owed=900, own=1_000, lenders=[SAME])
    assert (found.cleared, found.stops, found.last.total_fees) == (1, None, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"owed": -1},
        {"owed": "5000"},
        {"owed": 10**7},
        {"own": float("nan")},
        {"months": 0},
        {"months": 61},
        {"lenders": [SAME] * 21},
    ],
)
def test_it_refuses_what_it_cannot_count_with(wrong) -> None:
    with pytest.raises(BadArgument):
        spiral(**{"owed": 5_000, "own": 0, "lenders": [SAME], **wrong})


@settings(max_examples=60, deadline=None)
@given(yuan(9_000), yuan(1_500), yuan(900), st.lists(LENDERS, max_size=4))
def test_what_is_borrowed_to_live_on_is_owed_as_well(owed, own, short, lenders) -> None:
    found = spiral(owed=owed, own=own, lenders=lenders, short=short)
    before = owed
    for row in found.rows:
        assert row.due == row.own + row.borrowed + row.missing
        assert row.owed == before + row.fees + row.kept + row.for_living - row.own
        assert row.for_living == (0 if row.month == found.stops else short)
        before = row.owed
    assert found.stops or found.cleared or len(found.rows) == 36


def test_a_month_that_is_short_ends_it_sooner() -> None:
    ends = [spiral(owed=5_000, own=0, lenders=[SAME] * 4, short=short) for short in (0, 300, 900)]
    assert ends[0].stops > ends[1].stops > ends[2].stops


def test_who_lacks_money_to_live_on_and_finds_no_lender_stops_even_with_nothing_due() -> None:
    found = spiral(owed=0, own=0, lenders=[], short=100)
    assert (found.stops, found.last.missing, found.last.owed) == (1, 0, 0)
