"""The terms of each product: every number from a fact, every version with its date."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.facts import NoValue, UnknownFact

PRODUCTS = ["baitiao", "jintiao", "huabei", "jiebei", "weilidai", "card-full", "card-residual"]


def test_the_products_are_those_of_the_course_in_this_order() -> None:
    assert [product.id for product in lenders.products()] == PRODUCTS
    assert lenders.product("baitiao").name == {"en": "Baitiao (京东白条)", "zh-Hans": "白条"}


@pytest.mark.parametrize("name", PRODUCTS)
def test_each_product_says_who_can_be_its_lender(name: str) -> None:
    product = lenders.product(name)
    assert set(product.lender_kinds) <= set(law.LENDER_KINDS)
    assert product.lender_note["zh-Hans"]


def test_baitiao_by_default_has_the_newest_terms_that_were_read() -> None:
    terms = lenders.terms("baitiao")
    assert terms.id == "baitiao-2023-03"
    assert terms.as_of == date(2023, 3, 13)
    assert (terms.daily_rate, terms.late_rate) == (Decimal("0.0005"), Decimal("0.00015"))
    assert terms.start == "from_purchase"
    assert (terms.minimum_share, terms.carry_floor) == (Decimal("0.1"), 300)
    assert (terms.day_basis, terms.grace_days) == (365, 0)


def test_three_late_fees_of_baitiao_stand_each_with_its_own_fact() -> None:
    found = [(v.terms.late_rate, v.terms.facts[0]) for v in lenders.versions("baitiao")]
    assert found == [
        (Decimal("0.00015"), "bt-late-fee"),
        (Decimal("0.0005"), "bt-late-fee-2021-03"),
        (Decimal("0.0007"), "bt-late-fee-2021-earlier"),
    ]


def test_the_late_fee_that_one_answer_names_is_uncertain_and_never_chosen_for_a_day() -> None:
    uncertain = lenders.version("baitiao-2021-03")
    assert not uncertain.settled
    assert not uncertain.chosen_by_date
    assert lenders.terms("baitiao", date(2021, 3, 17)).id == "baitiao-before-2021"


def test_before_20_april_2021_the_service_fee_of_baitiao_ran_from_the_due_date() -> None:
    assert lenders.terms("baitiao", date(2021, 4, 19)).start == "from_due_date"
    start = lenders.fact("bt-service-fee-start-2021")
    assert start.value("counted_from_purchase", date(2021, 4, 19)) == 0
    assert start.value("counted_from_purchase", date(2021, 4, 20)) == 1


def test_for_the_time_between_two_readings_no_terms_are_invented() -> None:
    with pytest.raises(NoValue, match=r"No terms of baitiao were read for 2022-06-01; there are"):
        lenders.terms("baitiao", date(2022, 6, 1))
    assert lenders.terms("baitiao", date(2023, 3, 13)).id == "baitiao-2023-03"


def test_a_published_band_is_kept_and_its_top_is_expected() -> None:
    bands = {name: lenders.terms(name) for name in ("jintiao", "jiebei", "weilidai")}
    assert {name: terms.daily_rate_band for name, terms in bands.items()} == {
        "jintiao": (Decimal("0.00019"), Decimal("0.00095")),
        "jiebei": (Decimal("0.00015"), Decimal("0.0006")),
        "weilidai": (Decimal("0.0002"), Decimal("0.0005")),
    }
    for terms in bands.values():
        assert terms.daily_rate == terms.daily_rate_band[1]
        assert terms.multiplier == Decimal("1.5")


def test_huabei_is_simple_and_does_not_use_the_instalment_fees_that_were_not_read() -> None:
    terms = lenders.terms("huabei")
    assert (terms.daily_rate, terms.multiplier) == (Decimal("0.0005"), 1)
    assert all(
        "hb-instalment" not in version.terms.facts
        for name in PRODUCTS
        for version in lenders.versions(name)
    )
    assert not lenders.fact("hb-instalment").settled


@pytest.mark.parametrize(("name", "basis"), [("card-full", "full"), ("card-residual", "residual")])
def test_a_card_bears_five_hundredths_of_a_percent_a_day_compounded_monthly(
    name: str, basis: str
) -> None:
    terms = lenders.terms(name)
    assert terms.interest_basis == basis
    assert (terms.daily_rate, terms.daily_rate_band) == (Decimal("0.0005"), None)
    assert (terms.compound_every, terms.late_fee_share) == (30, Decimal("0.05"))
    assert (terms.day_basis, terms.grace_days) == (360, 3)


def test_the_band_of_card_interest_ended_with_2020() -> None:
    band = (Decimal("0.00035"), Decimal("0.0005"))
    assert lenders.terms("card-full", date(2020, 12, 31)).daily_rate_band == band
    assert lenders.terms("card-full", date(2021, 1, 1)).daily_rate_band is None


def test_interest_on_the_unpaid_part_is_for_comparison_and_names_no_bank() -> None:
    assert not lenders.version("card-residual-2021").settled
    text = lenders.fact("card-residual-icbc").text
    assert "ICBC" not in text["en"]
    assert "工商" not in text["zh-Hans"]


def test_the_late_fee_of_cards_is_bounded_bank_by_bank() -> None:
    fees = {fee.bank: fee for fee in lenders.card_fees()}
    floors = {bank: fee.floor for bank, fee in fees.items() if fee.floor is not None}
    assert floors == {
        "cmb": 10,
        "bocom": 10,
        "minsheng": 10,
        "citic": 20,
        "cib": 20,
        "cgb": 20,
        "ccb": 5,
        "abc": 1,
    }
    assert {b: f.cap for b, f in fees.items() if f.cap is not None} == {"icbc": 500, "huaxia": 2000}
    assert {fee.share for fee in fees.values()} == {Decimal("0.05")}


@pytest.mark.parametrize("version_id", lenders.version_ids())
def test_every_version_is_named_in_both_languages_and_rests_on_facts(version_id: str) -> None:
    version = lenders.version(version_id)
    assert lenders.version_name(version_id, "en") != lenders.version_name(version_id, "zh-Hans")
    assert lenders.terms_by_id(version_id) is version.terms
    for fact in version.terms.facts:
        assert law.cite(fact).kind == "lender"
    for name in version.terms.__struct_fields__:
        value = getattr(version.terms, name)
        assert not isinstance(value, float), name


@pytest.mark.parametrize("version_id", lenders.version_ids())
def test_a_date_that_is_known_to_the_year_only_is_not_shown_as_a_day(version_id: str) -> None:
    version = lenders.version(version_id)
    main = lenders.fact(version.terms.facts[0])
    if main.date_precision == "year":
        assert version.terms.as_of is None


@given(st.sampled_from(PRODUCTS), st.dates(date(2014, 1, 1), date(2030, 12, 31)))
@settings(deadline=None, derandomize=True)
def test_on_any_day_a_product_has_one_version_or_says_that_there_is_none(
    product: str, day: date
) -> None:
    holding = [version for version in lenders.versions(product) if version.holds(day)]
    assert len(holding) <= 1
    if holding:
        assert lenders.terms(product, day) == holding[0].terms
    else:
        with pytest.raises(NoValue):
            lenders.terms(product, day)


def test_an_unknown_product_version_or_fact_names_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="no product with the id 'baitao'; did you mean baitiao"):
        lenders.terms("baitao")
    with pytest.raises(UnknownFact, match="no version of terms with the id 'baitiao-2023'"):
        lenders.terms_by_id("baitiao-2023")
    with pytest.raises(UnknownFact, match="no lender fact with the id 'bt-late'"):
        lenders.fact("bt-late")


def test_a_day_before_a_first_day_belongs_to_the_version_before() -> None:
    first = date(2021, 1, 1)
    assert lenders.terms("card-full", first).id == "card-full-2021"
    assert lenders.terms("card-full", first - timedelta(days=1)).id == "card-full-2017"
