"""Terms by date: one version a day or an open gap, and no LPR past the last one that was read."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import lenders
from overdue.facts.errors import NoValue, UnknownFact
from overdue.fees.terms_by_date import terms_by_date

PRODUCTS = st.sampled_from([product.id for product in lenders.products()])
DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def at(day, product="baitiao"):
    return terms_by_date(product, date.fromisoformat(day))


@given(PRODUCTS, DAYS)
def test_a_day_has_exactly_one_version_or_an_open_gap(product, day):
    found = terms_by_date(product, day)
    holding = [one for one in found.published if one.version.holds(day)]
    assert len(holding) + (found.gap is not None) == 1
    if day > found.reviewed:
        assert found.in_use is None
    else:
        assert [found.in_use] == (holding or [None])


@given(PRODUCTS, DAYS)
def test_it_agrees_with_the_terms_that_the_fee_models_take(product, day):
    found = terms_by_date(product, day)
    if found.gap is not None:
        with pytest.raises(NoValue):
            lenders.terms(product, day)
    elif found.in_use is not None:
        assert found.in_use.version.terms == lenders.terms(product, day)


@given(DAYS)
def test_the_lpr_is_never_carried_past_the_last_fixing(day):
    lpr = terms_by_date("baitiao", day).lpr
    assert (lpr.value is not None) == (lpr.known_from <= day <= lpr.known_until)
    if lpr.four_fold is not None:
        assert day >= lpr.line_since
        assert lpr.four_fold == lpr.value * 4


def test_baitiao_has_three_late_fees_with_their_dates():
    found = at("2026-11-23")
    assert [(one.rate, one.page_date) for one in found.published] == [
        (Decimal("0.00015"), date(2023, 3, 13)),
        (Decimal("0.0005"), date(2021, 3, 17)),
        (Decimal("0.0007"), None),
    ]
    assert found.in_use is found.newest
    assert [one.settled for one in found.published] == [True, False, True]
    assert [one.contradicted for one in found.published] == [False, True, False]


def test_the_gap_of_baitiao_begins_after_the_old_text_and_ends_before_the_new_one():
    gap = at("2022-01-01").gap
    assert (gap.first, gap.last) == (date(2021, 4, 20), date(2023, 3, 12))
    assert at("2021-04-19").in_use.rate == Decimal("0.0007")
    assert at("2023-03-13").in_use.rate == Decimal("0.00015")
    assert at("2023-03-12").in_use is at("2021-04-20").in_use is None


def test_after_the_last_review_nothing_is_said_to_be_in_use():
    found = at("2026-11-23")
    assert terms_by_date("baitiao", found.reviewed).in_use == found.newest
    assert terms_by_date("baitiao", found.reviewed + timedelta(days=1)).in_use is None


@pytest.mark.parametrize(
    ("product", "charge", "rate", "up_to"),
    [
        ("jintiao", "overdue_rate", "0.001425", True),
        ("weilidai", "overdue_rate", "0.00075", True),
        ("huabei", "overdue_rate", "0.0005", False),
        ("card-full", "card_interest", "0.0005", False),
    ],
)
def test_the_rate_of_other_products(product, charge, rate, up_to):
    found = at("2026-11-23", product)
    assert found.charge == charge
    assert (found.newest.rate, found.newest.up_to) == (Decimal(rate), up_to)


@pytest.mark.parametrize(
    ("day", "value", "four_fold", "verified"),
    [
        ("2019-08-19", None, None, False),
        ("2019-08-20", "0.0425", None, False),
        ("2020-08-19", "0.0385", None, True),
        ("2020-08-20", "0.0385", "0.154", True),
        ("2026-01-20", "0.03", "0.12", True),
        ("2026-01-21", None, None, False),
    ],
)
def test_the_lpr_at_the_ends_of_what_is_known(day, value, four_fold, verified):
    lpr = at(day).lpr
    assert lpr.value == (value and Decimal(value))
    assert lpr.four_fold == (four_fold and Decimal(four_fold))
    assert lpr.verified is verified
    assert lpr.last == Decimal("0.03")


def test_a_product_that_there_is_not_is_refused():
    with pytest.raises(UnknownFact, match="product"):
        at("2026-11-23", "black-slip")
