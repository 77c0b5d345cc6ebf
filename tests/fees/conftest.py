"""Terms as lenders published them, so that the arithmetic in a test can be followed."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from msgspec.structs import replace

from overdue.lenders.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Iterator

# The same examples on every machine and every run: a red test is one that anybody can repeat.
settings.register_profile("fees", derandomize=True, max_examples=80, deadline=None, database=None)
settings.load_profile("fees")

BAITIAO = Terms(
    id="baitiao-2023-03",
    product="baitiao",
    model="baitiao",
    as_of=None,
    facts=("bt-service-fee", "bt-late-fee"),
    daily_rate=Decimal("0.0005"),
    late_rate=Decimal("0.00015"),
    start="from_purchase",
    minimum_share=Decimal("0.1"),
)
CASH_LOAN = Terms(
    id="jintiao",
    product="jintiao",
    model="multiple",
    as_of=None,
    facts=("jt-rates", "jt-overdue"),
    daily_rate=Decimal("0.00095"),
    daily_rate_band=(Decimal("0.00019"), Decimal("0.00095")),
    multiplier=Decimal("1.5"),
)
HUABEI = Terms(
    id="huabei",
    product="huabei",
    model="multiple",
    as_of=None,
    facts=("hb-overdue",),
    daily_rate=Decimal("0.0005"),
)
CARD = Terms(
    id="card-full",
    product="card",
    model="card",
    as_of=None,
    facts=("card-full-interest",),
    daily_rate=Decimal("0.0005"),
    minimum_share=Decimal("0.1"),
    interest_basis="full",
    late_fee_share=Decimal("0.05"),
    late_fee_floor=Decimal(10),
    late_fee_cap=Decimal(500),
    compound_every=30,
)


@pytest.fixture(scope="module", autouse=True)
def exact_arithmetic() -> Iterator[None]:
    """Let the arithmetic in the tests themselves keep its digits, too."""
    with localcontext() as context:
        context.prec = 2000
        yield


@pytest.fixture
def baitiao() -> Terms:
    """Baitiao under the rule of 2021."""
    return BAITIAO


@pytest.fixture
def baitiao_before_2021(baitiao: Terms) -> Terms:
    """Baitiao when the fee ran from the due date."""
    return replace(baitiao, id="baitiao-before", start="from_due_date")


@pytest.fixture
def cash_loan() -> Terms:
    """A cash loan at up to 0.095 % a day, 1.5 times that when overdue."""
    return CASH_LOAN


@pytest.fixture
def huabei() -> Terms:
    """A product that is free until it is late."""
    return HUABEI


@pytest.fixture
def card() -> Terms:
    """A bank card with full-amount interest."""
    return CARD


@pytest.fixture
def residual_card(card: Terms) -> Terms:
    """A bank card with interest on the unpaid part only."""
    return replace(card, id="card-residual", interest_basis="residual")


@pytest.fixture(params=[BAITIAO, CASH_LOAN, HUABEI, CARD], ids=lambda terms: terms.id)
def terms(request: pytest.FixtureRequest) -> Terms:
    """Each kind of product in turn."""
    found: Terms = request.param
    return found
