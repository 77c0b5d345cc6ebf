"""What can come next from where one is, on which day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.escalation.ahead import stages, steps_ahead
from overdue.escalation.lender_count import count_of, counted

STAGES = [one.id for one in stages()]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (0, "M0"),
        (1, "M1"),
        (29, "M1"),
        (30, "M2"),
        (45, "M2"),
        (90, "M4"),
        (180, "M7"),
        (720, "M7"),
    ],
)
def test_lenders_count_a_day_as(day, name):
    assert count_of(day) == name


@given(st.integers(0, 719))
def test_the_count_never_falls(day):
    assert counted(day) <= counted(day + 1)


@pytest.mark.parametrize("ask", [count_of, lambda day: steps_ahead("m1", day)])
def test_a_day_before_the_due_day_is_refused(ask):
    with pytest.raises(ValueError, match="allowed is 0 or more"):
        ask(-1)


@given(st.sampled_from(STAGES), st.integers(0, 720))
def test_a_step_is_shown_once_next_or_later(stage, day):
    ahead = steps_ahead(stage, day)
    near = [one.step.id for one in ahead.next]
    far = [one.id for one in ahead.later]
    assert len({stage, *near, *far}) == 1 + len(near) + len(far)
    assert 0 <= ahead.from_court + ahead.leading_out <= len(near)


def test_days_until_a_step_are_counted_only_while_it_lies_ahead():
    def wait(day):
        return next(one.in_days for one in steps_ahead("m1", day).next if one.step.id == "m2")

    assert [wait(10), wait(29), wait(30), wait(200)] == [20, 1, None, None]


@pytest.mark.parametrize(
    ("stage", "day", "fits"),
    [
        ("m1", 200, False),
        ("m1", 10, True),
        ("m2", 29, False),
        ("m4", 700, True),
        ("outsourced", 0, False),
        ("suit", 1, True),
        ("cured", 0, True),
    ],
)
def test_a_day_fits_a_stage_or_not(stage, day, fits):
    assert steps_ahead(stage, day).fits is fits


def test_one_can_always_pay_or_agree_until_it_is_over():
    for stage in STAGES:
        near = {one.step.id for one in steps_ahead(stage, 45).next}
        assert near & {"cured", "settled"} or stage in {"cured", "settled"}


def test_judgment_comes_only_from_a_suit_and_enforcement_never_from_a_letter():
    before = {
        aim: {one for one in STAGES if aim in {a.step.id for a in steps_ahead(one, 45).next}}
        for aim in ("judgment", "enforcement")
    }
    assert before == {
        "judgment": {"suit"},
        "enforcement": {"judgment", "payment-order", "plan"},
    }


def test_a_way_may_have_a_condition_of_its_own():
    ways = {one.step.id: one for one in steps_ahead("payment-order", 45).next}
    assert "object in writing" in ways["suit"].condition.text["en"]
    assert "object in writing" not in ways["suit"].step.comes_if.text["en"]
