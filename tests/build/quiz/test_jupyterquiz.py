"""The bank as jupyterquiz takes it."""

from __future__ import annotations

import json

import jsonschema
import pytest
from msgspec.structs import replace

from overdue.build.quiz import export
from overdue.build.quiz.export import main
from overdue.facts.words import Words

TAGS = ("en", "zh-Hans")
# As documented by jupyterquiz (schema/mc_schema.json and schema/num_schema.json of its project).
FEEDBACK = {"correct": {"type": "boolean"}, "feedback": {"type": "string"}}
CHOICE = {
    "type": "object",
    "properties": {
        "type": {"enum": ["multiple_choice", "many_choice"]},
        "question": {"type": "string"},
        "code": {"type": "string"},
        "answers": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"answer": {"type": "string"}, **FEEDBACK},
                "required": ["answer", "correct"],
            },
        },
    },
    "required": ["type", "question", "answers"],
}
NUMERIC = {
    "type": "object",
    "properties": {
        "type": {"const": "numeric"},
        "question": {"type": "string"},
        "precision": {"type": "integer"},
        "answers": {
            "type": "array",
            "items": {
                "anyOf": [
                    {
                        "properties": {"value": {"type": "number"}, **FEEDBACK},
                        "required": ["value", "correct"],
                    },
                    {
                        "properties": {
                            "range": {"type": "array", "minItems": 2, "maxItems": 2},
                            **FEEDBACK,
                        },
                        "required": ["range", "correct"],
                    },
                    {"properties": {"type": {"const": "default"}}, "required": ["feedback"]},
                ]
            },
        },
    },
    "required": ["type", "question", "answers"],
}
JUPYTERQUIZ = {"type": "array", "items": {"oneOf": [CHOICE, NUMERIC]}}


@pytest.mark.parametrize("tag", TAGS)
def test_the_whole_bank_fits_the_documented_form_of_jupyterquiz(exported, tag):
    questions = json.loads(exported("jupyterquiz", "--lang", tag))
    jsonschema.validate(questions, JUPYTERQUIZ)
    for question in questions:
        if question["type"] == "multiple_choice":
            assert sum(answer["correct"] for answer in question["answers"]) == 1
            texts = [answer["answer"] for answer in question["answers"]]
            assert len(set(texts)) == len(texts)
        if question["type"] == "many_choice":
            assert 0 < sum(a["correct"] for a in question["answers"]) < len(question["answers"])


def test_a_word_to_match_becomes_a_choice_and_an_order_a_choice_of_orders(small_bank, exported):
    by = {}
    for question in json.loads(exported("jupyterquiz", "--kind", "match", "--kind", "order")):
        by.setdefault("→" in question["answers"][0]["answer"], []).append(question)
    assert [len(by[False]), len(by[True])] == [3, 1]
    (right,) = [a["answer"] for a in by[True][0]["answers"] if a["correct"]]
    assert right == "Write down what happened → Complain to the lender → Go to its authority"


def test_the_number_that_the_course_calls_right_is_right_there(small_bank, exported):
    (question,) = json.loads(exported("jupyterquiz", "--kind", "number"))
    (item,) = json.loads(exported("json", "--kind", "number"))
    value, off = float(item["number"]["value"]), float(item["number"]["tolerance"])
    right, near, default = question["answers"]
    for there in (value, value - off, value + off):
        assert right["range"][0] <= there < right["range"][1]
    assert (near["correct"], near["range"][0]) == (False, pytest.approx(value - 5 * off))
    assert default["type"] == "default"


def test_nothing_in_a_text_becomes_markup_or_a_formula(example, monkeypatch, exported):
    item = replace(example[0], stem=Words(["<b>$5$ & more</b>"] * 2))
    monkeypatch.setattr(export, "items", lambda: (item,))
    (question,) = json.loads(exported("jupyterquiz"))
    assert question["question"] == "&lt;b&gt;&#36;5&#36; &amp; more&lt;/b&gt;"
    assert "&lt;b&gt;$5$ &amp; more" in exported("worksheet")


def test_jupyterquiz_without_answers_is_refused_in_a_sentence(capsys):
    assert main(["quiz", "--to", "jupyterquiz", "--without-answers"]) == 2
    assert capsys.readouterr().err == (
        "jupyterquiz cannot show items without answers: choose json, gift, worksheet.\n"
    )
