"""The numbers that a learner may move: published ones come from facts, all others say so."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from overdue import law
from overdue.escalation.assumptions import assumption, assumptions, preset, read_file
from overdue.escalation.kinds import SETTINGS
from overdue.escalation.numbers import fact_number
from overdue.escalation.resolved import NotAllowed, numbers
from overdue.facts.errors import BrokenFacts, NoValue, UnknownFact

ENTRY = """\
schema: 1
assumptions:
- id: a-number
  title: {en: A number, zh-Hans: 一个数字}
  why: {en: Nobody publishes it., zh-Hans: 没有公布。}
  unit: share
  low: 0.1
  middle: 0.2
  high: 0.3
  illustrative: true
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "assumptions.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("one", assumptions(), ids=lambda one: one.id)
def test_what_is_not_an_assumption_rests_on_facts_that_exist(one) -> None:
    assert one.illustrative or one.facts
    for fact in one.facts:
        assert law.cite(fact).id == fact


@pytest.mark.parametrize("one", assumptions(), ids=lambda one: one.id)
def test_what_is_only_assumed_says_so_in_both_languages(one) -> None:
    if not one.illustrative:
        return
    doubt = {
        "en": "publish|disagree|no figure|one answer page|reported|one bank|your own|a matter of"
        "|one case|sets no|differs",
        "zh-Hans": "没有|说法|你自己|双方商量|据报道|前后矛盾|猜|一例|不一样",
    }
    for tag, words in doubt.items():
        assert re.search(words, one.why[tag], re.IGNORECASE), one.why[tag]


def test_the_default_rolls_lie_within_what_was_published() -> None:
    middle = preset("middle")
    low, high = (fact_number(f"sim-m1-cure.roll_m1_m2.{end}") for end in ("low", "high"))
    assert low <= middle["roll-m1-m2"] <= high
    into_m2 = middle["unpaid-on-due-day"] * middle["roll-m1-m2"]
    assert fact_number("sim-c-m2.into_m2_published.0") <= into_m2
    assert into_m2 <= fact_number("sim-c-m2.into_m2_published.1")


def test_a_setting_gives_every_number_and_a_moved_one_replaces_it() -> None:
    for setting in SETTINGS:
        assert set(preset(setting)) == {one.id for one in assumptions()}
    moved = numbers("high", {"visit-large": 12_345, "visit-chance": None})
    assert moved.one("visit-large") == 12_345
    assert moved.one("visit-chance") == float(assumption("visit-chance").at("high"))
    assert moved.many("bt-sms-days.reminder_days") == (1, 3, 5, 7, 9, 15, 20)


def test_a_number_moved_to_where_it_was_is_not_moved() -> None:
    same = numbers("middle", {"visit-large": preset("middle")["visit-large"]})
    assert same == numbers("middle")
    assert hash(same) == hash(numbers("middle"))


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        ({"visit-chance": 1.5}, "visit-chance is 1.5; allowed: a number from 0 to 1"),
        ({"visit-chance": -0.1}, "visit-chance is -0.1"),
        ({"visit-large": Decimal("0.5")}, "a whole number from 0 to 1000000"),
        ({"court-days": float("nan")}, "court-days is nan"),
        ({"court-days": float("inf")}, "court-days is inf"),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_what_is_allowed(moved, said) -> None:
    with pytest.raises(NotAllowed) as error:
        numbers("middle", moved)
    assert said in str(error.value)


def test_an_unknown_setting_or_assumption_is_refused_by_name() -> None:
    with pytest.raises(NotAllowed, match="'low' or 'middle' or 'high'"):
        numbers("worst")  # type: ignore[arg-type]
    with pytest.raises(UnknownFact, match="visit-chance"):
        numbers("low", {"visit-chanse": 1})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  low: 0.1\n", "", "Give the number low, or take it from a fact"),
        ("middle: 0.2", "middle: 0.9", "middle must lie between low and high"),
        ("high: 0.3", "high: 3", "share lie between 0 and 1"),
        ("illustrative: true", "illustrative: false", "names its fact"),
        ("  low: 0.1\n", "  take: {low: sim-d1.unpaid_on_due_day.low}\n", "does not name"),
        (
            "  low: 0.1\n",
            "  take: {low: sim-d1.nothing}\n  facts: [sim-d1]\n",
            "has no value nothing",
        ),
        ("schema: 1", "schema: 2", "get the newest copy"),
        ("unit: share", "unit: bushels", "unit"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(tmp_path: Path, old, new, said) -> None:
    with pytest.raises(BrokenFacts) as error:
        read_file(written(tmp_path, ENTRY.replace(old, new)))
    assert said in str(error.value)
    assert "assumptions.yaml" in str(error.value)


def test_an_id_stands_once(tmp_path: Path) -> None:
    again = ENTRY.partition("assumptions:\n")[2]
    with pytest.raises(BrokenFacts, match="a-number: this id stands twice"):
        read_file(written(tmp_path, ENTRY + again))


def test_several_numbers_are_not_one() -> None:
    with pytest.raises(NoValue, match="7"):
        fact_number("bt-sms-days.reminder_days")
    assert fact_number("bt-sms-days.reminder_days.2") == 5
    assert fact_number("sim-outsourcing.inhouse_until_days@bocom") == 29
