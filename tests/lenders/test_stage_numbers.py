"""The numbers on stages and causes fit together, and what is only assumed says so."""

from datetime import date
from decimal import Decimal

import pytest

from overdue import lenders

D = Decimal


def band(fact: str, name: str) -> tuple[Decimal, Decimal]:
    found = lenders.fact(fact).period(name).band
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("fact", "collected", "roll"),
    [
        ("sim-m1-cure", "collected_within_30_days", "roll_m1_m2"),
        ("sim-m3-m4", "collected_in_m3", "roll_m3_m4"),
    ],
)
def test_what_is_not_collected_goes_on_to_the_next_stage(
    fact: str, collected: str, roll: str
) -> None:
    low, high = band(fact, collected)
    assert band(fact, roll) == (1 - high, 1 - low)


def test_what_becomes_m2_is_the_day_one_share_times_the_part_not_collected() -> None:
    low, high = (
        unpaid * roll
        for unpaid, roll in zip(
            band("sim-d1", "unpaid_on_due_day"), band("sim-m1-cure", "roll_m1_m2"), strict=True
        )
    )
    each = lenders.fact("sim-c-m2").period("into_m2_published").each
    assert each is not None
    assert round(low, 4) == each[0]
    assert round(high, 4) == lenders.value("sim-c-m2", "into_m2_computed")


@pytest.mark.parametrize("fact", ["sim-m2-m3", "sim-late-rolls", "sim-day15-jd"])
def test_an_assumption_is_not_settled_and_says_that_it_is_one(fact: str) -> None:
    found = lenders.fact(fact)
    assert not found.settled
    assert "illustration" in found.text["en"]
    assert "演示" in found.text["zh-Hans"]


def test_every_figure_on_stages_and_causes_says_whether_it_holds_for_baitiao() -> None:
    mine = [f for f in lenders.every() if f.topic in {"simulator", "causes"}]
    assert len(mine) == 19
    for fact in mine:
        assert fact.notes is not None
        assert "Baitiao" in fact.notes["en"] or "JD" in fact.notes["en"], fact.id
        assert "白条" in fact.notes["zh-Hans"], fact.id


def test_the_figure_without_a_source_is_twelve_times_the_published_one() -> None:
    ratio = lenders.value("cause-reject", "half_year_overdue_claimed") / lenders.value(
        "cause-reject", "half_year_overdue_pboc"
    )
    assert round(ratio) == 12


def test_a_survey_holds_only_for_the_time_when_it_was_made() -> None:
    fact = lenders.fact("cause-us-cfpb")
    assert fact.value("trouble_paying_a_bill", date(2019, 6, 1)) == D("0.4")
    assert fact.value("trouble_paying_a_bill") == D("0.43")
    assert lenders.value("cause-cn-income-2020", "pay_fell_a_lot") == D("0.189")
