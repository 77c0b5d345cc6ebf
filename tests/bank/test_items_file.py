"""A file of items is read as a whole, and each mistake in it is named with its place."""

from __future__ import annotations

import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overdue.bank import ITEM_KINDS
from overdue.bank.check import check
from overdue.bank.library import gather
from overdue.bank.objectives import objectives
from overdue.bank.reading import read_items
from overdue.facts.errors import BrokenFacts
from overdue.quiz.number_check import check_number

EXAMPLE = Path(__file__).with_name("example.yaml")


def test_the_example_holds_one_good_item_of_every_kind():
    items, problems = check((EXAMPLE,), check_number)
    assert problems == []
    assert [item.kind for item in items] == list(ITEM_KINDS)


def test_an_item_takes_from_common_what_it_does_not_say_itself():
    by = {item.id: item for item in check((EXAMPLE,))[0]}
    assert by["ex-one"].objective == "door-entry"
    assert by["ex-several"].objective == "calls-and-hours"
    assert by["ex-several"].lesson == "04-know-your-rights"


@pytest.mark.parametrize(
    ("kind", "change", "problem"),
    [
        ("one", {"kind": "two"}, "field kind: there is no kind 'two'; wanted is one of one, sev"),
        ("one", {"kind": None}, "field kind: there is no kind None"),
        ("one", {"lesson": "09-more"}, "field lesson: this is not one of the allowed words"),
        ("one", {"difficulty": 4}, "field difficulty"),
        ("one", {"objective": "door-entri"}, "field objective: There is no objective"),
        ("one", {"stem": {"en": "Only English"}}, "field stem: The language zh-Hans is missing"),
        ("one", {"stem": "Only text"}, "field stem: Text for learners is written in every"),
        ("one", {"facts": []}, "field facts"),
        ("one", {"facts": ["no-such-fact"]}, r"facts\[0\]: There is no fact with the id 'no-such"),
        ("one", {"facts": ["home-is-private-space"] * 2}, "A fact stands twice in facts"),
        ("one", {"hint": "no"}, "field hint: there is no such field; allowed are id, lesson"),
        ("one", {"id": "Not An Id"}, "field id"),
        ("one", {"act": "hv-31"}, "field act: There is no act with the id 'hv-31'"),
        ("one", {"claim": "no-such"}, "field claim: There is no claim with the id 'no-such'"),
        ("one", {"only_for": ["bank"]}, "Give only_for and only_for_note together"),
        ("one", {"only_for": ["shark"]}, r"only_for\[0\]"),
        ("one", {"facts": ["bt-late-fee-2021-03"]}, "none of these facts is settled"),
        ("verdict", {"verdict": "lawful"}, "verdict of hv-03 is unlawful, and here it is lawful"),
        ("verdict", {"verdict": "maybe"}, "field verdict: this is not one of the allowed words"),
        ("order", {"steps": []}, "field steps"),
        ("number", {"model": "simple-fees"}, "no model with the id 'simple-fees'; did you mean"),
        ("number", {"unit": "days"}, "simple-fee answers in yuan, not in days"),
        ("number", {"tolerance": {}}, "Give either a share or an amount"),
        ("number", {"tolerance": {"share": 0.5}}, "A share is from 0 to 0.1"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_mistake_is_named_with_file_line_id_and_field(
    example, problems_of, kind, change, problem
):
    (said,) = problems_of(example[kind] | change)
    assert re.search(problem, said), said
    assert re.match(r"assets/quiz/items/mine\.yaml, line \d+", said)
    if "id" not in change:
        assert f", ex-{kind}" in said


@pytest.mark.parametrize(
    ("place", "change", "problem"),
    [
        (
            ("one", "options", 0),
            {"correct": False},
            "Exactly one option is correct, and here 0 are",
        ),
        (("one", "options", 1), {"correct": True}, "Exactly one option is correct, and here 2 are"),
        (("one", "options", 1), {"feedback": None}, r"options\[1\].feedback"),
        (("several", "options", 1), {"correct": False}, "At least two options are correct"),
        (("mark", "lines", 2), {"wrong": False}, "At least one line crosses a line"),
        (("match", "pairs", 0), {"word": {"en": "Service fee", "zh-Hans": "服"}}, "same in en"),
        (
            ("order", "steps", 0),
            {"text": {"en": "A", "zh-Hans": "再找监管部门"}},
            "same in zh-Hans",
        ),
    ],
)
def test_a_mistake_in_a_part_is_named(example, problems_of, place, change, problem):
    kind, field, at = place
    example[kind][field][at] |= change
    (said,) = problems_of(example[kind])
    assert re.search(problem, said), said


def test_every_option_has_feedback(example, problems_of):
    del example["one"]["options"][2]["feedback"]
    (said,) = problems_of(example["one"])
    assert "options[2].feedback: this is missing; wanted is text in every language" in said


def test_an_id_stands_once_in_the_whole_bank(example, problems_of):
    (said,) = problems_of(example["one"], example["one"])
    assert "field id: this id already stands in assets/quiz/items/mine.yaml" in said


def test_a_broken_item_does_not_hide_the_mistakes_of_the_next(example, problems_of):
    said = problems_of(example["one"] | {"difficulty": 9}, example["verdict"] | {"act": "hv-99"})
    assert ["ex-one" in said[0], "ex-verdict" in said[1]] == [True, True]


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ({"items": []}, "`items` must be a list of at least one item"),
        ({"items": {"id": "x"}}, "`items` must be a list of at least one item"),
        ({"items": ["words"]}, "an item is written as fields"),
        ({"common": ["words"]}, "items may share lesson, objective, difficulty"),
        ({"common": {"kind": "one"}}, "items may share lesson, objective, difficulty, and not kin"),
        ({"schema": 2}, "this file has schema 2"),
        ({"questions": []}, "there is no such field; allowed are schema, common, items"),
    ],
)
def test_a_mistake_in_the_head_of_a_file_is_named(problems_of, example, head, problem):
    (said,) = problems_of(example["one"], **head)
    assert problem in said


def test_objectives_are_the_can_do_sentences_of_the_course():
    assert len(objectives()) == 21
    for objective in objectives():
        assert objective.title["en"].startswith("You can ")
        assert "你能" in objective.title["zh-Hans"] or "你知道" in objective.title["zh-Hans"]


# --- whatever is in a file, it is never a traceback ---------------------------------------------

_LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(0, 9)
_TREES = st.recursive(
    _LEAVES,
    lambda t: st.lists(t, max_size=2) | st.dictionaries(st.text(max_size=6), t, max_size=2),
    max_leaves=6,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_an_item_with_anything_in_one_of_its_fields_is_read_or_refused_in_a_sentence(
    example, problems_of, data
):
    item = deepcopy(example[data.draw(st.sampled_from(ITEM_KINDS))])
    place = item
    while True:
        names = list(place) if isinstance(place, dict) else range(len(place))
        name = data.draw(st.sampled_from(list(names)))
        if isinstance(place[name], dict | list) and place[name] and data.draw(st.booleans()):
            place = place[name]
            continue
        place[name] = data.draw(_TREES)
        break
    for said in problems_of(item):
        assert said.startswith("assets/quiz/items/mine.yaml, line ")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(start=st.integers(0, 9000), length=st.integers(0, 300), into=st.binary(max_size=6))
def test_a_file_with_a_piece_cut_out_or_overwritten_is_never_a_traceback(
    tmp_path, start, length, into
):
    whole = EXAMPLE.read_bytes()
    file = tmp_path / "cut.yaml"
    file.write_bytes(whole[:start] + into + whole[start + length :])
    _, problems = check((file,), check_number)
    assert all(isinstance(problem, BrokenFacts) for problem in problems)


def test_the_command_prints_the_problems_one_a_line_and_counts_them(tmp_path):
    file = tmp_path / "mine.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    file.write_text(text.replace("act: hv-02", "act: hv-77"), encoding="utf-8")
    command = [sys.executable, "-m", "overdue", "quiz", "--check", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    first, last = done.stdout.splitlines()
    assert "ex-one, field act: There is no act with the id 'hv-77'" in first
    assert (last, done.returncode, done.stderr) == ("7 items, 1 problems.", 1, "")


def test_reading_gives_the_line_on_which_an_item_stands():
    placed, _ = read_items(EXAMPLE)
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for one in placed:
        line = one.broken("x").line
        assert line is not None
        assert lines[line - 1] == f"- id: {one.item.id}"


def test_files_of_items_are_gathered_together():
    placed, problems = gather((EXAMPLE, EXAMPLE))
    assert (len(placed), len(problems)) == (7, 7)
