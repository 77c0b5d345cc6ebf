"""The rules for the words of an item, each broken once."""

from __future__ import annotations

import pytest

from overdue.bank.wording import length


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("All of the above", "以上都是"),
        ("None of the above are lawful", "以上说法都不对"),
        ("Both are right", "两者都是"),
        ("Neither of these", "都不对"),
        ("Any of the above", "上述都可以"),
    ],
)
@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_no_option_speaks_of_all_or_none_of_the_others(example, problems_of, en, zh, tag):
    example["one"]["options"][1]["text"][tag] = en if tag == "en" else zh
    (said,) = [one for one in problems_of(example["one"]) if "letters" not in one]
    assert "options[1].text" in said
    assert "never all, both or none of the others" in said


@pytest.mark.parametrize(
    "option",
    [
        {"en": "Tell both of his parents about it", "zh-Hans": "把这件事告诉他父母两个人都行"},
        {"en": "It is above the ceiling of them all", "zh-Hans": "超过了 24% 以上的部分不用还"},
    ],
    ids=lambda option: option["en"],
)
def test_words_that_only_look_like_it_are_allowed(example, problems_of, option):
    example["one"]["options"][1]["text"] = option
    assert problems_of(example["one"]) == []


@pytest.mark.parametrize(
    ("tag", "more"),
    [("en", " and say no at once to both"), ("zh-Hans", "，当场说清楚不同意他们进门")],
)
def test_the_right_option_is_never_the_longest(example, problems_of, tag, more):
    example["one"]["options"][0]["text"][tag] += more
    (said,) = problems_of(example["one"])
    assert f"the right option in {tag} has" in said


@pytest.mark.parametrize(
    ("place", "text", "problem"),
    [
        (("stem", "en"), "word " * 61, "has 61 words; at most 60"),
        (("stem", "zh-Hans"), "字" * 101, "has 101 characters; at most 100"),
        (("feedback", "en"), "word " * 46, "has 46 words; at most 45"),
        (("feedback", "zh-Hans"), "字" * 81, "has 81 characters; at most 80"),
        (("stem", "zh-Hans"), "老赖可以进门吗？", "'老赖' shames"),
        (("feedback", "en"), "See www.example.cn for more", "looks like an address"),
        (("feedback", "zh-Hans"), "请拨打 13800138000", "could be somebody's number"),
        (("feedback", "en"), "Call {number}", "nothing fills {number} in en"),
    ],
)
def test_a_text_that_no_learner_should_meet_is_refused(example, problems_of, place, text, problem):
    field, tag = place
    item = example["one"]
    (item["stem"] if field == "stem" else item["options"][2]["feedback"])[tag] = text
    said = problems_of(item)
    assert problem in said[0]


def test_public_lines_and_sums_are_no_private_numbers(example, problems_of):
    feedback = example["one"]["options"][2]["feedback"]
    feedback["en"] = "Call 95118 or 12378. ¥1,200,000.00 or 10000.00 is owed."
    assert problems_of(example["one"]) == []


def test_english_is_counted_in_words_and_chinese_in_characters():
    assert length("en", "You need not, and may say so.") == 7
    assert length("zh-Hans", "你可以 5,000.00 元，GB/T 45251。") == 9


# --- numbers of facts -----------------------------------------------------------------------------


def test_a_right_answer_says_the_number_of_its_fact_in_both_languages(example, problems_of):
    item = example["several"] | {"numbers": ["gbt45251-three-calls.calls_through_a_day"]}
    (said,) = problems_of(item)
    assert "numbers[0]: the fact says 3, and the right answer and its feedback do not" in said
    item["options"][0]["feedback"] = {"en": "At most 3 calls.", "zh-Hans": "最多 3 次。"}
    assert problems_of(item) == []
    item["options"][0]["feedback"] = {"en": "At most 3 calls.", "zh-Hans": "最多三次。"}
    assert "in zh-Hans (as digits)" in problems_of(item)[0]


def test_a_fraction_is_said_as_percent(example, problems_of):
    item = example["match"] | {"numbers": ["bt-late-fee.daily_rate"]}
    assert "the fact says 0.015" in problems_of(item)[0]
    item["pairs"][0]["feedback"] = {"en": "0.015 % a day.", "zh-Hans": "每天 0.015%。"}
    assert problems_of(item) == []


def test_one_number_of_a_band_is_asked_by_its_end(example, problems_of):
    item = example["match"]
    item["pairs"][0]["feedback"] = {"en": "0.5 % a month.", "zh-Hans": "每月 0.5%。"}
    item["numbers"] = ["bt-instalment-fee.monthly_fee_rate.low"]
    assert problems_of(item) == []
    item["numbers"] = ["bt-instalment-fee.monthly_fee_rate"]
    assert "the fact says 1.2" in problems_of(item)[0]


@pytest.mark.parametrize("ref", ["no-such-fact.calls", "gbt45251-hours.calls_on_mars"])
def test_a_number_that_no_fact_has_is_refused(example, problems_of, ref):
    (said,) = problems_of(example["one"] | {"numbers": [ref]})
    assert "field numbers[0]" in said


def test_the_number_of_a_wrong_option_does_not_count(example, problems_of):
    item = example["one"] | {"numbers": ["gbt45251-three-calls.calls_through_a_day"]}
    item["options"][1]["feedback"] = {"en": "Not 3 calls.", "zh-Hans": "不是 3 次。"}
    assert len(problems_of(item)) == 1


# --- number items ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("draw", "problem"),
    [
        ({"principal": {"from": 1}}, "Give from, to and step together"),
        ({"principal": {"from": 9, "to": 1, "step": 1}}, "goes up from its first number"),
        ({"principal": {"from": 1, "to": 9, "step": 0}}, "in steps above 0"),
        ({"principal": {"from": 1, "to": 90_000, "step": 1}}, "at most 10000 numbers"),
        ({"principal": {"each": []}}, "draw"),
        ({"principal": {"each": [1], "fact": "bt-late-fee.daily_rate"}}, "or each, or dates"),
        ({"principal": {"dates": ["2026-01-01"]}}, "simple-fee takes numbers (yuan) here"),
        ({"principal": {"each": [-5]}}, "simple-fee cannot count with principal -5"),
        ({"principal": {"each": [0]}}, "is 0: a share of it allows nothing"),
        ({"daily_rate": {"fact": "bt-late-fee.hourly_rate"}}, "has no value hourly_rate"),
        ({"daily_rate": {"fact": "no-fact.daily_rate"}}, "no law fact with the id 'no-fact'"),
        ({"speed": {"each": [1]}}, "simple-fee takes no 'speed'; it takes principal (yuan)"),
    ],
)
def test_figures_that_a_model_cannot_count_with_are_refused(example, problems_of, draw, problem):
    item = example["number"]
    item["draw"] |= draw
    assert any(problem in said for said in problems_of(item)), problems_of(item)


def test_a_model_is_given_all_that_it_needs(example, problems_of):
    del example["number"]["draw"]["days"]
    said = problems_of(example["number"])
    assert any("simple-fee needs 'days' too" in one for one in said)


def test_the_stem_says_every_figure_that_a_learner_cannot_know(example, problems_of):
    item = example["number"]
    item["stem"] = {"en": "{days}. What is the fee?", "zh-Hans": "{days}。费用是多少？"}
    (said,) = problems_of(item)  # the daily rate is that of a fact: it may be asked
    assert "the stem does not say {principal}" in said


def test_the_stem_never_gives_the_answer_away(example, problems_of):
    for tag in ("en", "zh-Hans"):
        example["number"]["stem"][tag] += " {answer}"
    assert "nothing fills {answer} in en" in problems_of(example["number"])[0]
