"""The bank for other systems and for paper, read back by others' parsers."""

from __future__ import annotations

import json
import warnings
from decimal import Decimal
from html.parser import HTMLParser
from io import StringIO

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.bank import items as whole_bank
from overdue.build.quiz.export import main
from overdue.build.quiz.gift import escaped
from overdue.quiz.figures import figures

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its patterns are old strings
    from pygiftparser import parser as gift_parser
    from pygiftparser.answer import Essay, MatchingSet, MultipleChoicesSet, SelectSet
    from pygiftparser.utils import transformSpecials

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


@pytest.fixture
def exported(capsys):
    """Return what the command writes."""

    def run(form, *more):
        assert main(["quiz", "--to", form, *more]) == 0
        return capsys.readouterr().out

    return run


def read_gift(text):
    questions = gift_parser.parseFile(StringIO(text))
    return {question.title: question for question in questions}


def plain(text):
    return transformSpecials(text.replace(r"\\", "\\")).strip()


# --- the normal form --------------------------------------------------------------------------


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


# --- GIFT, read back by another's parser --------------------------------------------------------


@pytest.mark.parametrize("tag", TAGS)
def test_every_item_of_the_bank_is_read_back_from_gift(exported, tag):
    items = {item.id: item for item in whole_bank()}
    read = read_gift(exported("gift", "--lang", tag))
    assert set(read) == set(items)
    kinds = {"one": SelectSet, "verdict": SelectSet, "order": MatchingSet, "match": MatchingSet}
    kinds |= {"several": MultipleChoicesSet, "mark": MultipleChoicesSet}
    for name, question in read.items():
        item = items[name]
        assert question.valid, name
        if item.kind in kinds:
            assert type(question.answers) is kinds[item.kind], name
        if item.kind in {"one", "several"}:
            found = {
                plain(a.answer): (a.fraction > 0, plain(a.feedback))
                for a in question.answers.answers
            }
            wanted = {o.text[tag]: (o.correct, o.feedback[tag]) for o in item.options}
            assert {k.strip(): v for k, v in wanted.items()} == found
        if item.kind != "number":
            assert plain(question.text).startswith(item.stem[tag].strip()[:40])


def test_points_in_gift_follow_the_rule_of_the_course(small_bank, exported):
    read = read_gift(exported("gift"))
    shares = sorted(a.fraction for a in read["ex-several"].answers.answers)
    assert shares == [-50, -50, 50, 50]
    right, half = read["ex-number"].answers.answers
    assert (right.fraction, half.fraction) == (100, 50)
    assert half.tolerance == pytest.approx(5 * right.tolerance)


def test_an_order_is_matched_with_its_places(small_bank, exported):
    pairs = read_gift(exported("gift"))["ex-order"].answers.answers
    placed = sorted((int(pair.answer), plain(pair.question)) for pair in pairs)
    steps = next(one for one in small_bank if one.kind == "order").steps
    assert [text for _, text in placed] == [step.text["en"] for step in steps]


def test_gift_without_answers_asks_in_writing(small_bank, exported):
    read = read_gift(exported("gift", "--without-answers"))
    assert len(read) == len(small_bank)
    assert all(type(question.answers) is Essay for question in read.values())
    assert "Leave the door closed" in read["ex-one"].text


# That parser takes an escaped closing brace for the end; Moodle does not, and no text has one.
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"], exclude_characters="}"),
        max_size=40,
    )
)
def test_any_text_is_escaped_so_that_it_is_read_back(text):
    safe = escaped(f"a {text} b")
    source = f"::id::[plain]stem {{\n={safe}#{safe}\n~no#{safe}\n}}\n"
    (question,) = gift_parser.parseFile(StringIO(source, newline="\n"))
    right, wrong = question.answers.answers
    assert right.fraction == 100
    assert right.answer.strip() == right.feedback.strip() == wrong.feedback.strip() == safe


def test_lines_are_joined_and_what_gift_gives_a_meaning_is_escaped():
    assert escaped("a = b ~ {c} #1: \\\nnext -> d") == (r"a \= b \~ \{c\} \#1\: \\\nnext → d")


# --- jupyterquiz --------------------------------------------------------------------------------


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
    from msgspec.structs import replace

    from overdue.build.quiz import export
    from overdue.facts.words import Words

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


# --- paper --------------------------------------------------------------------------------------


class _Page(HTMLParser):
    VOID = frozenset({"meta", "br"})

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.parts = [], [], {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("class", "")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        part = "answers" if ("section", "answers") in self.open else "questions"
        self.parts.setdefault(part, []).append(data)


@pytest.mark.parametrize("tag", TAGS)
def test_a_worksheet_asks_first_and_answers_on_a_page_of_its_own(small_bank, exported, tag):
    text = exported("worksheet", "--lang", tag)
    page = _Page(text)
    assert page.open == []
    assert f'<html lang="{tag}">' in text
    assert ".answers { break-before: page; }" in text
    asked, answered = ("".join(page.parts[part]) for part in ("questions", "answers"))
    for item in small_bank:
        if item.kind == "one":
            assert item.stem[tag] in asked
            right = next(option for option in item.options if option.correct)
            assert right.feedback[tag] in answered
            assert right.feedback[tag] not in asked
    assert "http" not in text


def test_a_worksheet_without_answers_has_none(small_bank, exported):
    page = _Page(exported("worksheet", "--without-answers"))
    assert "answers" not in page.parts
    assert "A home is private. Nobody" not in "".join(page.parts["questions"])


def test_the_letters_of_the_answer_sheet_are_those_of_the_questions(small_bank, exported):
    text = exported("worksheet", "--kind", "one", "--seed", "7")
    asked, answered = text.split('<section class="answers">')
    letter = answered.split('class="key">')[1][0]
    assert f'<span class="letter">{letter}</span>Leave the door closed' in asked


def test_every_answer_names_what_it_rests_on(small_bank, exported):
    answered = exported("worksheet").split('<section class="answers">')[1]
    assert answered.count("Sources: ") == len(small_bank)
    assert "Civil Code" in answered


# --- what cannot be given -------------------------------------------------------------------------


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
