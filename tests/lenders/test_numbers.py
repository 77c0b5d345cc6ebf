"""The numbers of the facts are those with which the worked examples were made."""

from datetime import date
from decimal import Decimal

import pytest

from overdue import law, lenders
from overdue.facts import series

D = Decimal


@pytest.mark.parametrize(
    ("fact", "name", "number"),
    [
        ("bt-service-fee", "daily_rate", D("0.0005")),
        ("bt-service-fee", "simple_annual_rate", D("0.1825")),
        ("bt-late-fee", "daily_rate", D("0.00015")),
        ("bt-late-fee", "simple_annual_rate", D("0.05475")),
        ("bt-late-fee-2021-earlier", "daily_rate", D("0.0007")),
        ("bt-late-fee-2021-03", "daily_rate", D("0.0005")),
        ("bt-minimum", "share", D("0.1")),
        ("bt-minimum", "carry_floor", D(300)),
        ("bt-total-below-24", "simple_365", D("0.23725")),
        ("bt-total-below-24", "simple_360", D("0.234")),
        ("jt-overdue", "multiplier", D("1.5")),
        ("hb-overdue", "daily_rate", D("0.0005")),
        ("jb-rates", "multiplier", D("1.5")),
        ("wl-rates", "multiplier", D("1.5")),
        ("card-full-interest", "daily_rate", D("0.0005")),
        ("card-late-fee-level", "late_fee_share", D("0.05")),
        ("card-minimum", "share_at_some_banks", D("0.05")),
        ("card-tolerance", "days", D(3)),
        ("card-tolerance", "yuan", D(10)),
        ("cap-24-2025", "cap", D("0.24")),
        ("cap-microloan-2025", "interim_cap", D("0.24")),
        ("lpr-latest", "lpr_1y", D("0.03")),
    ],
)
def test_a_fact_holds_the_number_that_was_published(fact: str, name: str, number: Decimal) -> None:
    assert lenders.value(fact, name) == number


def test_the_band_of_instalment_fees_is_the_published_one() -> None:
    assert lenders.fact("bt-instalment-fee").period("monthly_fee_rate").band == (
        D("0.005"),
        D("0.012"),
    )


def test_both_notes_on_penalty_interest_name_the_same_markup() -> None:
    markup = lenders.fact("pboc-251").period("overdue_markup").band
    assert law.get("penalty-interest-30-50").period("markup").band == markup == (D("0.3"), D("0.5"))


def test_service_fee_and_late_fee_together_stay_just_below_24_percent() -> None:
    a_day = lenders.value("bt-service-fee", "daily_rate") + lenders.value(
        "bt-late-fee", "daily_rate"
    )
    total = lenders.fact("bt-total-below-24")
    assert a_day * 365 == total.value("simple_365")
    assert a_day * 360 == total.value("simple_360")
    assert total.value("simple_365") < lenders.value("cap-24-2025", "cap")


def test_the_annual_figures_of_baitiao_follow_from_the_daily_ones() -> None:
    for fact in ("bt-service-fee", "bt-late-fee"):
        days = lenders.value("daycount-360", "baitiao_basis")
        assert lenders.value(fact, "daily_rate") * days == lenders.value(fact, "simple_annual_rate")


def test_the_card_band_a_year_is_the_band_a_day_times_360() -> None:
    fact = lenders.fact("card-rate-band")
    day = date(2018, 1, 1)
    a_day = fact.period("daily_rate", day).band
    a_year = fact.period("annual_rate_360", day).band
    assert a_day is not None
    assert tuple(rate * 360 for rate in a_day) == a_year


def test_the_lpr_facts_and_the_series_agree() -> None:
    for fact in (lenders.fact("lpr-latest"), law.get("lpr-level-for-4x")):
        period = fact.period("lpr_1y")
        assert period.since == date(2025, 5, 20)
        assert period.until == series.known_until("lpr-1y")
        assert series.value("lpr-1y", period.until) == period.value


def test_twenty_four_percent_is_the_same_in_law_and_lender_facts() -> None:
    cap = lenders.value("cap-24-2025", "cap")
    assert law.get("assist-lending-rule-2025").value("total_per_year") == cap
    assert law.get("financial-loan-24-percent").value("total_per_year") == cap
