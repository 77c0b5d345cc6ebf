"""Households to test with: some of any kind, and one that just manages."""

from decimal import Decimal

from hypothesis import strategies as st

from overdue import lenders
from overdue.household import (
    SHOCK_KINDS,
    Habits,
    Household,
    Income,
    Instalments,
    Lender,
    Remedy,
    Revolving,
    Shock,
)

BAITIAO, CARD, LOAN = (lenders.terms(one) for one in ("baitiao", "card-full", "jintiao"))
BILLS = ("illness", "family", "guarantee", "loss")


def share(most=1):
    return st.integers(0, 100 * most).map(lambda hundredths: Decimal(hundredths) / 100)


def yuan(most):
    return st.integers(0, 100 * most).map(lambda fen: Decimal(fen) / 100)


INSTALMENTS = st.builds(
    Instalments,
    st.sampled_from([LOAN, BAITIAO]),
    yuan(30_000),
    st.integers(1, 30),
    st.sampled_from([Decimal(0), Decimal("0.006"), Decimal("0.02")]),
)
REVOLVING = st.builds(Revolving, st.sampled_from([BAITIAO, CARD]), yuan(20_000), yuan(30_000))
INCOMES = st.builds(
    Income,
    yuan(12_000),
    st.sampled_from(["steady", "irregular", "seasonal"]),
    share(),
    st.integers(1, 12),
)
HOUSEHOLDS = st.builds(
    Household,
    INCOMES,
    yuan(6_000),
    yuan(3_000),
    st.lists(INSTALMENTS | REVOLVING, max_size=3).map(tuple),
    yuan(30_000),
    share().map(lambda of_all: of_all / 10),
)


@st.composite
def _shock(draw, kind):
    size = yuan(20_000) if kind in BILLS else share()
    lasts = st.integers(1, 24)
    if kind in ("pay-cut", "prices"):
        lasts = st.none() | lasts
    planned = draw(st.booleans())
    return Shock(
        kind,
        chance=Decimal(0) if planned else draw(share()),
        month=draw(st.integers(1, 40)) if planned else None,
        size=draw(size),
        months=draw(lasts),
        spread=draw(share()),
    )


SHOCKS = st.lists(st.sampled_from(SHOCK_KINDS), unique=True, max_size=4).flatmap(
    lambda kinds: st.tuples(*(_shock(kind) for kind in kinds))
)
LENDERS = st.builds(
    Lender,
    st.sampled_from([LOAN, CARD]),
    yuan(10_000),
    st.integers(1, 12),
    share().map(lambda of_all: of_all / 10),
    share().map(lambda of_all: of_all / 2),
)


@st.composite
def lives(draw):
    """A household, shocks and habits that go together."""
    household = draw(HOUSEHOLDS)
    can_buy = any(isinstance(debt, Revolving) for debt in household.debts)
    habits = draw(
        st.builds(
            Habits,
            on_credit=share() if can_buy else st.just(Decimal(0)),
            minimum_only=st.booleans(),
            keep=st.sampled_from([Decimal(0), Decimal(1), Decimal("2.5")]),
            cut=share(),
            cut_after=st.none() | st.integers(0, 5),
            lenders=st.integers(0, 5),
            lender=LENDERS,
        )
    )
    return household, draw(SHOCKS), habits


REMEDIES = st.none() | st.builds(
    Remedy,
    st.just("any"),
    buffer_months=st.none() | share(6),
    cut=st.none() | share(),
    no_new_borrowing=st.booleans(),
    ask_for_time=st.integers(0, 6),
    granted=share(),
)


def managing(buffer=0, *, debts=None, **other):
    """A household that earns 8,000 yuan, needs 6,000 and pays 1,000 on its debts."""
    debts = (Instalments(LOAN, 60_000, 60, 0),) if debts is None else debts
    return Household(Income(8_000), 6_000, debts=debts, buffer=buffer, **other)
