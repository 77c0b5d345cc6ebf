"""The case that apps start from, whatever stands in the record of it."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue.case import example
from overdue.kept.own_case import blank_case, own_case

OWN = {
    "person": "own",
    "product": "huabei",
    "bill": "7000.00",
    "paid": "500.00",
    "due_date": "2026-10-15",
    "income": "6000.00",
    "essentials": "4000.00",
    "days_purchase_to_due": "30",
}
CASE = replace(
    blank_case(),
    product="huabei",
    bill=Decimal(7000),
    paid=Decimal(500),
    due_date=date(2026, 10, 15),
    income=Decimal(6000),
    essentials=Decimal(4000),
    days_purchase_to_due=30,
)


def test_without_a_record_it_is_the_first_example(kept):
    assert own_case(kept) is example()


def test_an_example_that_was_chosen_is_followed(kept):
    kept.write("case", {"values": {"person": "jie", "bill": "7000.00"}})
    assert own_case(kept) is example("jie")


def test_own_figures_are_read_back(kept):
    kept.write("case", {"values": OWN})
    assert own_case(kept) == CASE


def test_what_was_not_entered_is_what_the_boxes_show_at_first(kept):
    kept.write("case", {"values": {"person": "own", "bill": "7000.00"}})
    assert own_case(kept) == replace(blank_case(), bill=Decimal(7000))
    assert own_case(kept).income is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"bill": "-1"},
        {"bill": "NaN"},
        {"bill": "1e400000"},
        {"bill": 7000},
        {"bill": ["7000"]},
        {"due_date": "yesterday"},
        {"due_date": "0001-01-01"},
        {"product": "a product of next year"},
        {"product": None},
        {"income": "lots"},
        {"paid": "999999"},
        {"days_purchase_to_due": "12.5"},
        {"days_purchase_to_due": "999"},
        {"a field of next year": "1"},
    ],
    ids=str,
)
def test_a_field_that_cannot_be_used_is_left_out_and_the_others_stay(kept, wrong):
    kept.write("case", {"values": OWN | wrong})
    name = next(iter(wrong))
    stays = {"a field of next year": CASE}
    without = stays.get(name) or replace(CASE, **{name: getattr(blank_case(), name)})
    if name == "bill":
        assert own_case(kept).bill == blank_case().bill
    assert own_case(kept) == without


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"values": None},
        {"values": []},
        {"values": "own"},
        {"values": {"person": None}},
        {"values": {"person": 5}},
        {"values": {"person": ["own"]}},
        {"values": {"person": "somebody of next year"}},
        {"revealed": True},
    ],
    ids=str,
)
def test_a_record_that_makes_no_sense_counts_as_none(kept, record):
    kept.write("case", record)
    assert own_case(kept) is example()
