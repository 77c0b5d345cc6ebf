"""The bank as it is: every item good, everything asked, nothing to be guessed from its place."""

from __future__ import annotations

from collections import Counter

import pytest

from overdue.bank import item, items, objectives
from overdue.bank.check import check
from overdue.build.quiz.coverage import (
    acts_not_asked,
    core_facts_not_asked,
    report,
    thin_objectives,
)
from overdue.facts.errors import UnknownFact
from overdue.quiz.number_check import check_number
from overdue.quiz.posing import pose

# How many items the course wants at least, by what they prove.
WANTED = {
    ("door-entry", "door-privacy", "door-deeds", "door-manners"): 30,
    ("calls-and-hours", "threats", "third-persons"): 25,
    ("fees-count", "fees-ceilings"): 20,
    ("record-entry", "record-mend"): 15,
    ("court-steps", "court-limits"): 15,
    ("scam-signs", "scam-checks"): 15,
    ("plan-ask", "plan-keep"): 15,
    ("complaint-doors",): 10,
    ("causes",): 10,
    ("safety",): 5,
}


def test_no_rule_for_good_items_is_broken():
    _, problems = check(None, check_number)
    assert [str(problem) for problem in problems] == []


def test_there_are_as_many_items_as_the_course_wants():
    by = Counter(one.objective for one in items())
    assert len(items()) >= 160
    for names, least in WANTED.items():
        assert sum(by[name] for name in names) >= least, names


def test_every_objective_has_four_items_of_two_kinds():
    assert thin_objectives(items()) == []


def test_every_core_fact_is_asked():
    assert core_facts_not_asked(items()) == []


def test_every_act_at_the_door_is_asked():
    assert acts_not_asked(items()) == []


def test_an_item_is_found_by_its_id():
    first = items()[0]
    assert item(first.id) is first
    with pytest.raises(UnknownFact, match=f"did you mean .*{first.id}"):
        item(first.id + "x")


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_the_right_option_is_not_known_by_its_length(tag):
    longest = shortest = 0
    ones = [one for one in items() if one.kind == "one"]
    for one in ones:
        lengths = [len(option.text[tag]) for option in one.options]
        right = next(len(option.text[tag]) for option in one.options if option.correct)
        longest += right == max(lengths) and lengths.count(right) == 1
        shortest += right == min(lengths) and lengths.count(right) == 1
    assert longest == 0
    assert shortest < len(ones) * 0.45


def test_the_right_option_stands_in_every_place():
    places = Counter()
    for one in items():
        if one.kind == "one" and len(one.options) == 4:
            for seed in range(20):
                order = pose(one, seed).order
                places[next(at for at, o in enumerate(order) if one.options[o].correct)] += 1
    total = sum(places.values())
    assert all(count == pytest.approx(total / 4, rel=0.2) for count in places.values())


def test_verdicts_are_not_always_the_same():
    verdicts = Counter(one.verdict for one in items() if one.kind == "verdict")
    assert min(verdicts.values()) >= 4
    assert max(verdicts.values()) < 0.7 * verdicts.total()


def test_the_report_names_every_objective():
    text = "\n".join(report(items()))
    assert text.startswith(f"{len(items())} items")
    for objective in objectives():
        assert f"\n{objective.id} " in text
    assert "core facts not asked: none" in text
    assert "acts not asked: none" in text
