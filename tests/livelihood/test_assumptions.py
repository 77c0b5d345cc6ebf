"""What is assumed of a household: published numbers come from facts, all others say so."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from overdue import law, lenders
from overdue.escalation import assumptions as of_collection
from overdue.facts.errors import UnknownFact
from overdue.household import (
    HouseholdTerms,
    assumed_habits,
    assumed_household,
    assumed_shocks,
    causes,
    many,
)
from overdue.household.shocks import SHOCK_KINDS
from overdue.livelihood.assumptions import SETTINGS, assumption, assumptions, preset

TERMS = HouseholdTerms(
    *(lenders.terms(one) for one in ("jintiao", "baitiao", "card-full", "jintiao"))
)
ABROAD = {"cause-us-cfpb", "cause-uk-stepchange"}


@pytest.mark.parametrize("one", assumptions(), ids=lambda one: one.id)
def test_every_number_rests_on_facts_that_exist_or_is_illustrative(one) -> None:
    assert one.illustrative or one.facts
    for fact in one.facts:
        assert law.cite(fact).id == fact


@pytest.mark.parametrize("one", assumptions(), ids=lambda one: one.id)
def test_what_is_only_assumed_says_so_in_both_languages(one) -> None:
    if not one.illustrative:
        return
    doubt = {"en": "no .*figure|no lender|may differ", "zh-Hans": "没有|不一样"}
    for tag, words in doubt.items():
        assert re.search(words, one.why[tag], re.IGNORECASE), one.why[tag]


@pytest.mark.parametrize("one", assumptions(), ids=lambda one: one.id)
def test_a_figure_from_abroad_is_said_to_be_one_and_is_never_more_than_illustrative(one) -> None:
    if not ABROAD.intersection(one.facts):
        return
    assert one.illustrative
    assert "from abroad" in one.why["en"]
    assert "国外" in one.why["zh-Hans"]


def test_only_the_chinese_survey_stands_as_published_and_names_its_quarter() -> None:
    published = [one for one in assumptions() if not one.illustrative]
    assert [one.facts for one in published] == [("cause-cn-income-2020",)]
    assert "first quarter of 2020" in published[0].why["en"]
    assert [published[0].at(setting) for setting in SETTINGS] == [
        Decimal("0.099"),
        Decimal("0.189"),
        Decimal("0.343"),
    ]


def test_every_kind_of_shock_has_a_chance_and_no_two_files_share_an_id() -> None:
    ids = {one.id for one in assumptions()}
    assert {f"{kind}-chance" for kind in SHOCK_KINDS} <= ids
    assert not ids & {one.id for one in of_collection.assumptions()}
    assert assumption("income").unit == "yuan"
    with pytest.raises(UnknownFact, match="income"):
        assumption("incom")


def lived(setting):
    numbers = preset(setting)
    return many(
        assumed_household(numbers, TERMS),
        assumed_shocks(numbers),
        assumed_habits(numbers, TERMS),
        n=1000,
    )


def test_fewest_payments_are_missed_under_low_and_most_under_high() -> None:
    low, middle, high = (lived(setting).chance for setting in SETTINGS)
    assert low < 0.03 < middle < 0.2 < high < 1


def test_under_the_middle_setting_no_cause_is_all_of_it() -> None:
    found = causes(lived("middle"))
    assert found.share_budget == 0
    assert max(found.share(name) for name in found.names) < 0.9
    assert sum(found.share(kind) > 0 for kind in SHOCK_KINDS) >= 5


def test_a_household_without_debts_has_a_bill_to_buy_on_all_the_same() -> None:
    numbers = dict(preset("middle"), **{"loan-left": 0, "bill-owed": 0, "card-owed": 0})
    (bill,) = assumed_household(numbers, TERMS).debts
    assert (bill.owed, bill.limit) == (0, numbers["bill-limit"])
