"""The steps after a bill is overdue: complete, cited, and no number typed that a fact owns."""

import re

import msgspec
import pytest

from overdue import law
from overdue.build.notebooks.quantities import quantities
from overdue.build.notebooks.values import owned
from overdue.escalation.kinds import STAGES
from overdue.escalation.steps import Step, read_file, step, steps
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.language import TAGS, language

EN, ZH = language("en"), language("zh-Hans")
LINES = {"110", "12348", "12368"}
FIELD = re.compile(r"\{[^{}]+\}(:00)?")


def test_there_is_a_step_for_every_stage_after_the_due_day_and_three_more():
    ids = {one.id for one in steps()}
    assert ids == {*STAGES, "payment-order", "reported", "visit"} - {"current"}


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
def test_every_statement_rests_on_settled_facts(one: Step):
    for statement in one.statements():
        assert all(law.cite(fact).settled for fact in statement.facts)


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
def test_no_number_of_a_fact_is_typed(one: Step):
    conditions = [way.on for way in one.next if way.on is not None]
    for statement in (*one.statements(), *conditions):
        mine = {number for fact in statement.facts for number in numbers_of(fact)}
        for text in statement.text.values():
            typed = {number.text for number in quantities(FIELD.sub("", text))} - LINES
            assert not typed & mine
            assert not typed, "a number in the words is a help line, or it stands in a fact"


def numbers_of(fact):
    return {number.text for values in owned(law.find(fact)).values() for number in values}


def test_a_changed_fact_changes_the_words(monkeypatch):
    order = step("payment-order")
    assert "within 15 days of its arrival" in order.say(order.can[0], EN)
    assert "收到后 15 天内" in order.say(order.can[0], ZH)
    change(monkeypatch, "payment-order", 21)
    assert "within 21 days of its arrival" in order.say(order.can[0], EN)
    assert "收到后 21 天内" in order.say(order.can[0], ZH)


def change(monkeypatch, fact_id, number):
    """Let every number of a law fact be another one."""
    real = law.get
    fact = real(fact_id)
    values = tuple(
        msgspec.structs.replace(
            value, at=tuple(msgspec.structs.replace(one, value=number) for one in value.at)
        )
        for value in fact.values
    )
    changed = msgspec.structs.replace(fact, values=values)
    monkeypatch.setattr(law, "get", lambda asked: changed if asked == fact_id else real(asked))


def test_every_number_in_the_words_follows_its_fact():
    for one in steps():
        for statement in one.statements():
            for ref in statement.refs:
                fact = law.find(ref.partition(".")[0])
                assert any(str(number) in one.say(statement, EN) for number in shown(fact)), ref


def shown(fact):
    for value in fact.values:
        for number in value.on(None).numbers:
            yield number
            yield (number * 100).normalize()


@pytest.mark.parametrize(
    ("step_id", "first", "last"),
    [("m1", 1, 29), ("m2", 30, 59), ("m3", 60, 89), ("m4", 90, None), ("suit", None, None)],
)
def test_a_step_has_days_only_where_a_fact_gives_them(step_id, first, last):
    assert (step(step_id).first_day, step(step_id).last_day) == (first, last)


def test_four_steps_come_from_a_court_and_no_letter_or_text_is_one_of_them():
    court = {one.id for one in steps() if one.from_court}
    assert court == {"payment-order", "suit", "judgment", "enforcement"}


def test_what_cannot_be_done_is_said_of_a_text_and_of_a_lawyers_letter():
    assert "A text is not a judgment" in step("reminder").say(step("reminder").cannot[0], EN)
    assert "短信不是判决" in step("reminder").say(step("reminder").cannot[0], ZH)
    letter = step("before-suit")
    assert "A lawyer's letter is not a judgment" in letter.say(letter.cannot[0], EN)
    assert "律师函不是判决" in letter.say(letter.cannot[0], ZH)


def test_what_only_an_association_or_a_standard_asks_for_is_said_to_be_no_law():
    soft = {"recommended-standard", "self-discipline"}
    found = []
    for one in steps():
        for statement in (*one.signs, *one.cannot):
            if {law.cite(fact).force for fact in statement.facts} <= soft:
                found.append(one.id)
                assert "no law" in one.say(statement, EN)
                assert "不是法律" in one.say(statement, ZH)
    assert found == ["m2", "visit"]


@pytest.mark.parametrize("tag", TAGS)
def test_no_field_is_left_open(tag):
    for one in steps():
        for statement in one.statements():
            assert "{" not in one.say(statement, language(tag))


def test_an_unknown_step_is_refused_with_those_there_are():
    with pytest.raises(UnknownFact, match="judgment"):
        step("judgement")


GOOD = """\
schema: 1
steps:
- id: here
  title: {en: Here, zh-Hans: 这里}
  what: &one
    text: {en: It is., zh-Hans: 是。}
    facts: [payment-order]
  who: [court]
  comes_if: *one
  signs: [*one]
  fake: *one
  can: [*one]
  cannot: [*one]
  do_now: [*one]
  next: []
"""


def written(tmp_path, text):
    said = "{text: {en: It is., zh-Hans: 是。}, facts: [payment-order]}"
    text = text.replace(
        "&one\n    text: {en: It is., zh-Hans: 是。}\n    facts: [payment-order]", said
    )
    path = tmp_path / "steps.yaml"
    path.write_text(text.replace("*one", said), encoding="utf-8")
    return path


def test_a_file_of_one_step_is_read(tmp_path):
    assert [one.id for one in read_file(written(tmp_path, GOOD))] == ["here"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("next: []", "next: [{to: nowhere}]", "no step with the id 'nowhere'"),
        ("  fake: *one", "  fake: {text: {en: a, zh-Hans: 甲}, facts: [no-fact]}", "no-fact"),
        ("  fake: *one", "  fake: {text: {en: a, zh-Hans: 甲}, facts: []}", "fake.facts"),
        (
            "  fake: *one",
            '  fake: {text: {en: "{a.b}", zh-Hans: "{a.b}"}, facts: [payment-order]}',
            "taken from a, which `facts` does not name",
        ),
        (
            "  fake: *one",
            '  fake: {text: {en: "{law.x}", zh-Hans: "{law.x}"}, facts: [law]}'.replace(
                "law", "payment-order"
            ),
            "has no value x",
        ),
        (
            "  fake: *one",
            '  fake: {text: {en: "{from_day}", zh-Hans: "{from_day}"}, facts: [payment-order]}',
            "nothing fills the field {from_day}",
        ),
        (
            "  fake: *one",
            '  fake: {text: {en: "{from_day}", zh-Hans: 甲}, facts: [payment-order]}',
            "Both languages must have the same fields",
        ),
        ("who: [court]", "who: [judge]", "who"),
    ],
)
def test_a_broken_file_is_refused_with_its_step(tmp_path, old, new, problem):
    assert old in GOOD
    with pytest.raises(BrokenFacts, match=re.escape(problem)) as error:
        read_file(written(tmp_path, GOOD.replace(old, new)))
    assert error.value.id == "here"
    assert error.value.line
