"""The chance of a visit, by amount and by calls answered, as the engine has it."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import lenders
from overdue.collection.engine import Engine
from overdue.collection.knock import AMOUNTS, ANSWERED, PEOPLE, Place, chances, knock
from overdue.collection.luck import Luck
from overdue.collection.people import People, strategies
from overdue.collection.rules import NEVER, rules
from overdue.collection.same_luck import SameLuck
from overdue.escalation.kinds import SETTINGS
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.fees.charge_plan import plan_charges

TERMS = lenders.terms("baitiao")
PRESETS = {setting: numbers(setting) for setting in SETTINGS}
AMOUNT = st.integers(1, 100_000_000).map(lambda fen: Decimal(fen) / 100)
DAYS = st.integers(1, 720)
OWN = st.fixed_dictionaries(
    {
        "visit-large": st.integers(0, 300_000),
        "visit-from": st.integers(0, 720),
        "visit-chance": st.integers(0, 100).map(lambda n: n / 100),
        "visit-without": st.integers(0, 100).map(lambda n: n / 100),
        "unreachable-days": st.integers(0, 200),
    }
)
SOME = pytest.mark.parametrize("setting", SETTINGS)


def grid(given, days, amounts=AMOUNTS, answered=tuple(range(11))):
    return chances(table(), given, TERMS, amounts, answered, days=days)


def lived(given, amounts, answered, days):
    """The same by the engine alone: everybody lives with the own bill from the first day on."""
    shape = len(answered), len(amounts), PEOPLE
    count = int(np.prod(shape))
    row, column, _ = np.unravel_index(np.arange(count), shape)
    people = People(
        plans=[
            plan_charges(TERMS, amount, 0, amount, days_purchase_to_due=0, daily_rate=None)
            for amount in amounts
        ],
        which=column,
        strategy=strategies(count, {"pay-when-able": 1.0}),
        answered=np.array(answered)[row] / 10,
        money_day=NEVER,
        conduct="rogue",
    )
    luck = SameLuck(4, PEOPLE, len(answered) * len(amounts), days)
    engine = Engine(rules(table(), given), luck, people)
    for _ in range(days + 1):
        engine.live()
    return -np.expm1(-engine.visits.pressure).reshape(shape).mean(axis=2)


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(SETTINGS), OWN, st.lists(AMOUNT, min_size=1, max_size=3), DAYS)
def test_the_short_way_gives_what_the_engine_gives(setting, own, amounts, days):
    moved = numbers(setting, own)
    expected = lived(moved, amounts, (0, 2, 10), days)
    np.testing.assert_allclose(grid(moved, days, amounts, (0, 2, 10)), expected, atol=1e-12)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SETTINGS), OWN, st.lists(AMOUNT, min_size=2, max_size=6), DAYS)
def test_who_owes_more_or_answers_less_is_never_less_likely_visited(setting, own, amounts, days):
    found = grid(numbers(setting, own), days, sorted(amounts))
    assert (np.diff(found, axis=1) >= -1e-12).all()
    assert (np.diff(found, axis=0) <= 1e-12).all()
    assert ((found >= 0) & (found <= 1)).all()


@SOME
def test_a_longer_wait_never_makes_a_visit_less_likely(setting):
    found = np.array([grid(PRESETS[setting], days) for days in (1, 30, 90, 180, 360, 720)])
    assert (np.diff(found, axis=0) >= -1e-12).all()
    assert (found[0] == 0).all()  # nobody comes on the first day


@settings(max_examples=40, deadline=None)
@given(AMOUNT, DAYS)
def test_low_gives_least_and_high_most(amount, days):
    low, middle, high = (grid(PRESETS[one], days, [amount]) for one in SETTINGS)
    assert (low <= middle + 1e-12).all()
    assert (middle <= high + 1e-12).all()


def test_the_learners_own_place_is_in_the_grid_and_its_range_lies_between_the_settings():
    place = Place(Decimal("1234.56"), 3)
    found = knock(table(), TERMS, PRESETS, numbers("middle"), place, days=360)
    assert place.amount in found.amounts
    assert place.answered in found.answered
    assert found.mine.shape == (len(ANSWERED) + 1, len(AMOUNTS) + 1)
    low, high = found.span(place)
    assert low <= found.my_chance(place) <= high
    assert found.my_chance(place) == pytest.approx(
        grid(PRESETS["middle"], 360, [place.amount], [3])[0, 0]
    )


def test_a_place_of_the_grid_adds_no_row_and_no_column():
    found = knock(table(), TERMS, PRESETS, numbers("middle"), Place(Decimal(3000), 5), days=360)
    assert (found.amounts, found.answered) == (AMOUNTS, ANSWERED)


def test_a_moved_number_moves_the_learners_chance_and_no_range():
    place = Place(Decimal(50_000), 0)
    usual = knock(table(), TERMS, PRESETS, numbers("middle"), place, days=360)
    moved = numbers("middle", {"visit-chance": 0.9})
    other = knock(table(), TERMS, PRESETS, moved, place, days=360)
    assert other.span(place) == usual.span(place)
    assert other.my_chance(place) > usual.my_chance(place) > 0


def test_where_no_visit_is_assumed_the_chance_is_nought():
    found = grid(numbers("high", {"visit-chance": 0}), 720)
    assert (found == 0).all()
    assert not np.signbit(found).any()


@pytest.mark.parametrize(
    ("amounts", "answered", "days", "named"),
    [
        ([Decimal(0)], [0], 360, "amount is 0"),
        ([Decimal(1_000_001)], [0], 360, "amount is 1000001"),
        ([Decimal(1)], [11], 360, "answered is 11"),
        ([Decimal(1)], [0.5], 360, "answered is 0.5"),
        ([Decimal(1)], [0], 0, "days is 0"),
        ([Decimal(1)], [0], 721, "days is 721"),
    ],
)
def test_what_is_not_allowed_is_named_with_what_is(amounts, answered, days, named):
    with pytest.raises(ValueError, match=f"{named}; allowed: "):
        grid(PRESETS["low"], days, amounts, answered)


def test_copies_of_a_person_have_the_luck_of_the_person():
    alone, copied = Luck(7, 0, 5, 30), SameLuck(7, 5, 3, 30)
    every = np.arange(15)
    np.testing.assert_array_equal(copied.once("visit"), np.tile(alone.once("visit"), 3))
    for one, other in (
        (alone.today("phone", 9), copied.today("phone", 9)),
        (
            alone.mixed(9, every[:5], "text", "other"),
            copied.mixed(9, every, "text", "other"),
        ),
        (alone.detail(9, every[:5], 40), copied.detail(9, every, 40)),
    ):
        np.testing.assert_array_equal(np.tile(one, 3), other)
