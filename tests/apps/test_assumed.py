"""Assumptions as controls: they follow their setting until moved, and say what they are."""

from decimal import Decimal

import pytest

from overdue import case
from overdue.apps.assumed import assumed, complete, control_name, moved, resolved
from overdue.escalation.assumptions import assumption, assumptions, preset
from overdue.escalation.kinds import SETTINGS
from overdue.escalation.resolved import numbers
from overdue.language import TAGS, language
from overdue.widgets.app import App
from overdue.widgets.session import Session

EVERY = tuple(one.id for one in assumptions())
CHANCE = control_name("visit-chance")


class Assumptions(App):
    """All assumptions, and what they come to."""

    name = "growth"  # borrows the texts of a real app
    groups = (assumed(*EVERY),)

    def complete(self, values):
        return complete(values)

    def result(self, values):
        return resolved(values)


@pytest.fixture
def session():
    return Session(Assumptions(), language("en"), case.example())


def test_the_setting_decides_every_number_that_nobody_has_moved(session):
    for setting in SETTINGS:
        session.enter("setting", setting)
        assert session.result == numbers(setting)
        assert all(session.values[control_name(one)] == preset(setting)[one] for one in EVERY)


def test_a_number_that_was_moved_stays_when_the_setting_changes(session):
    session.enter(CHANCE, "17")
    session.enter("setting", "high")
    assert session.result == numbers("high", {"visit-chance": Decimal("0.17")})
    assert moved(session.values) == {"visit-chance": Decimal("0.17")}


def test_an_emptied_box_follows_the_setting_again(session):
    session.enter(CHANCE, "17")
    session.enter(CHANCE, "")
    session.enter("setting", "low")
    assert session.result == numbers("low")


def test_what_was_moved_is_kept_and_the_rest_follows_the_setting_of_that_day(session):
    session.enter(CHANCE, "17")
    again = Session(Assumptions(), language("en"), case.example(), session.plain())
    again.enter("setting", "high")
    assert again.result == numbers("high", {"visit-chance": Decimal("0.17")})


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("one", EVERY)
def test_each_control_says_what_it_is_why_and_its_three_values(one, tag):
    spoken, given = language(tag), assumption(one)
    _, control = assumed(one).controls
    spec = control.spec(spoken)
    assert spec["label"] == spoken.pick(given.title)
    assert spoken.pick(given.why) in spec["hint"]
    for setting in SETTINGS:
        assert spoken.text(f"control.setting.{setting}") in spec["hint"].lower()
    mark = {"en": "Assumed", "zh-Hans": "假设："}[tag]
    assert (mark in spec["hint"].removeprefix(spoken.pick(given.why))) == given.illustrative
    assert not control.text_keys()


@pytest.mark.parametrize("one", EVERY)
def test_what_a_control_takes_at_its_ends_the_table_takes_too(one, session):
    control = assumed(one).controls[1]
    per = 100 if control.unit == "percent" else 1
    for end in (Decimal(control.low), control.high):
        session.enter(control.name, str(end * per))
        assert session.messages == {}
        assert session.values[control.name] == end
    session.enter(control.name, str(control.high * per + 1))
    assert session.messages[control.name]
    low, high = control.slide
    assert low <= min(assumption(one).at(setting) for setting in SETTINGS)
    assert high >= max(assumption(one).at(setting) for setting in SETTINGS)


def test_the_texts_of_the_setting_are_declared_and_those_of_data_are_not():
    assert {"control.setting", "control.setting.hint", "control.setting.low"} <= {
        *Assumptions.text_keys()
    }
    assert not any("assumed" in key for key in Assumptions.text_keys())
