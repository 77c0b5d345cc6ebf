"""The bank in the normal form, and what cannot be given."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from overdue.build.quiz.export import main
from overdue.quiz.figures import figures

TAGS = ("en", "zh-Hans")


def test_the_normal_form_holds_both_languages_and_everything_needed_to_teach(small_bank, exported):
    by = {item["kind"]: item for item in json.loads(exported("json"))}
    one = by["one"]
    assert {"id", "kind", "stem", "options", "facts"} <= set(one)
    assert one["id"] == "ex-one"
    assert set(one["stem"]) == set(TAGS)
    for option in one["options"]:
        assert set(option) == {"text", "correct", "feedback"}
        assert set(option["text"]) == set(option["feedback"]) == set(TAGS)
    assert [option["correct"] for option in by["verdict"]["options"]] == [False, True, False]
    assert sorted(step["place"] for step in by["order"]["options"]) == [1, 2, 3]
    assert len(by["match"]["meanings"]) == 3
    assert "{" not in by["number"]["stem"]["en"]


def test_the_number_is_that_of_the_model_for_the_seed(small_bank, exported):
    item = next(one for one in small_bank if one.kind == "number")
    for seed in ("1", "2", "spring"):
        (given_item,) = json.loads(exported("json", "--kind", "number", "--seed", seed))
        found = figures(item, seed)
        value = Decimal(given_item["number"]["value"])
        assert abs(value - found.answer) <= Decimal("0.005")


def test_one_language_is_given_alone(small_bank, exported):
    for item in json.loads(exported("json", "--lang", "zh-Hans")):
        assert set(item["stem"]) == {"zh-Hans"}


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_without_answers_nothing_tells_the_key(small_bank, exported, seed):
    text = exported("json", "--without-answers", "--seed", seed)
    for name in ("correct", "feedback", "place", "number", "solution", "tolerance", "meaning"):
        assert f'"{name}":' not in text
    for item in json.loads(text):
        shown = [option["text"]["en"] for option in item.get("options", [])]
        if item["kind"] == "order":
            steps = next(one for one in small_bank if one.kind == "order").steps
            assert shown != [step.text["en"] for step in steps]


def test_the_same_seed_gives_the_same_file(exported):
    assert exported("json", "--count", "12") == exported("json", "--count", "12")
    assert exported("json", "--count", "12") != exported("json", "--count", "12", "--seed", "2")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lesson", "04-know"], "There is no lesson with the id '04-know'; did you mean 0"),
        (["--objective", "doors"], "There is no objective with the id 'doors'; did you mean door"),
        (["--count", "0"], "--count 0 draws nothing: write 1 or more."),
        (["--kind", "riddle"], "No item fits: leave out --lesson, --objective or --kind."),
        (["--out", "/no/such/folder/quiz.json"], "/no/such/folder/quiz.json cannot be written"),
    ],
)
def test_what_cannot_be_given_is_said_in_a_sentence(capsys, arguments, sentence):
    assert main(["quiz", "--to", "json", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["quiz"], ["quiz", "--to", "pdf"], ["facts"]])
def test_a_wrong_command_ends_with_status_two(capsys, arguments):
    assert main(arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_a_file_is_written_in_utf_8(small_bank, tmp_path):
    out = tmp_path / "quiz.gift"
    assert main(["quiz", "--to", "gift", "--lang", "zh-Hans", "--out", str(out)]) == 0
    assert "不开门" in out.read_text(encoding="utf-8")


def test_a_draw_takes_so_many_of_the_chosen_lesson(exported):
    lesson = "04-know-your-rights"
    drawn = json.loads(exported("json", "--lesson", lesson, "--count", "5"))
    assert len(drawn) == 5
    assert {item["lesson"] for item in drawn} == {lesson}
