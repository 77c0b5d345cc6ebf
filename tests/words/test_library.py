"""The words that people use: each explained in both languages, resting on facts that are there."""

import re

import pytest

from overdue import assets, law, words
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact
from overdue.language import TAGS
from overdue.words.library import load

# What people were heard to say, one word for each kind of thing.
HEARD = (
    "逾期",
    "爆通讯录",
    "呼死你",
    "停息挂账",
    "个性化分期",
    "协商还款",
    "一次性结清",
    "结清证明",
    "加速到期",
    "呆账",
    "连三累六",
    "征信花了",
    "大数据",
    "容时容差",
    "违约金",
    "砍头息",
    "714高射炮",
    "口子",
    "以贷养贷",
    "套路贷",
    "上岸",
    "委外",
    "催收函",
    "诉前调解",
    "软暴力",
    "反催收",
    "债务优化",
    "债转",
    "失信",
    "终本",
    "紧急联系人",
    "M7",
    "共债",
    "社死",
)

LEGAL = [word for word in words.every() if word.kind == "legal"]

TWO = """\
schema: 1
words:
- id: frozen
  name: {en: freezing, zh-Hans: 停息挂账}
  also: ["714"]
  kind: folk
  meaning: {en: A deal., zh-Hans: 谈好的分期。}
  is_not: {en: No right., zh-Hans: 不是权利。}
  facts: [extension-needs-consent]
  related: [ashore]
- id: ashore
  name: {en: ashore, zh-Hans: 上岸}
  kind: folk
  meaning: {en: All paid., zh-Hans: 都还清了。}
  is_not: {en: No race., zh-Hans: 不是比赛。}
  facts: []
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "assets" / "words.yaml"
    path.parent.mkdir()
    real = assets.path

    def place(*parts):
        return path if parts == ("words.yaml",) else real(*parts)

    monkeypatch.setattr(assets, "path", place)
    return path


@pytest.mark.parametrize("asked", HEARD)
def test_every_word_that_people_were_heard_to_use_is_found(asked):
    assert words.search(asked).meant is not None


def test_every_word_is_another_one():
    assert len({word.id for word in words.every()}) == len(words.every()) >= 34


def test_a_name_that_hurts_is_nowhere():
    slur = chr(0x8001) + chr(0x8D56)
    assert slur not in assets.path("words.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", words.every(), ids=lambda word: word.id)
def test_what_is_said_is_a_sentence_in_each_language(word):
    for text in (word.meaning, word.is_not):
        assert re.search(r"[a-z].*[.]$", text["en"])
        assert re.search(r"[\u4e00-\u9fff].*。$", text["zh-Hans"])


@pytest.mark.parametrize("word", words.every(), ids=lambda word: word.id)
def test_no_number_of_a_fact_is_repeated(word):
    """Numbers change with the fact; a word that holds one has it in its own name."""
    named = set(re.findall(r"\d+", " ".join(word.forms)))
    held = {
        format(period.value.normalize(), "f")
        for fact in word.facts
        for value in law.find(fact).values
        for period in value.at
        if period.value is not None
    }
    for text in word.texts:
        assert not (set(re.findall(r"\d+", text)) - named) & held


@pytest.mark.parametrize(
    "word", [w for w in words.every() if w.kind == "legal"], ids=lambda w: w.id
)
def test_a_legal_term_rests_on_a_rule_and_not_on_practice_alone(word):
    forces = {law.cite(fact).force for fact in word.facts}
    assert forces - {"practice", "background", "self-discipline", "recommended-standard", None}


def test_interest_that_is_frozen_is_called_no_right():
    word = words.get("freeze-interest")
    assert word.kind == "folk"
    assert word.is_not["en"].startswith("Not a right")
    assert word.is_not["zh-Hans"].startswith("不是一项权利")


def test_an_unknown_word_is_refused_with_the_nearest():
    with pytest.raises(UnknownFact, match="did you mean freeze-interest"):
        words.get("freeze-interests")


def test_a_file_of_two_words_is_read(file):
    file.write_text(TWO, encoding="utf-8")
    assert [word.id for word in load()] == ["frozen", "ashore"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (", zh-Hans: 谈好的分期。", "", r"line 7, frozen, field meaning.*zh-Hans"),
        (
            "  is_not: {en: No race., zh-Hans: 不是比赛。}\n",
            "",
            r"line 11, ashore, field is_not: this is missing",
        ),
        ("[extension-needs-consent]", "[extension-neds]", r"line 9, frozen, field facts: There"),
        ("related: [ashore]", "related: [shore]", r"line 10, frozen, field related.*'shore'"),
        ("related: [ashore]", "related: [frozen]", r"frozen, field related.*no other word"),
        ('["714"]', "[714]", r"line 5, frozen, field also\[0\].*wanted is text"),
        ('["714"]', '["上岸"]', r"ashore, field also: '上岸' is also a form of frozen"),
        ("id: ashore", "id: frozen", r"frozen, field id: this id stands twice"),
        ("kind: folk", "kind: slang", r"frozen, field kind.*legal, trade, folk"),
        ("schema: 1", "schema: 9", r"line 1, field schema: this file has schema 9"),
    ],
)
def test_a_broken_file_is_refused_with_line_id_and_field(file, old, new, message):
    assert old in TWO
    file.write_text(TWO.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BrokenFacts, match=rf"assets/words\.yaml, .*{message}"):
        load()


def test_a_missing_file_is_said(file):
    with pytest.raises(BrokenFacts, match=r"words\.yaml: the file is missing"):
        load()


def test_both_languages_are_given_for_every_word():
    assert all(set(word.name) == set(TAGS) for word in words.every())
