"""Early signs: each in both languages, resting on facts that are there, none of them a verdict."""

import re

import pytest

from overdue import law
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact
from overdue.language import TAGS
from overdue.livelihood.signs import book, checked, load, sign, signs

ONE = """\
schema: 1
signs:
- id: tight
  says: {en: It is tight., zh-Hans: 手头紧。}
  first: {en: Ask., zh-Hans: 去谈。}
  how: {en: Early., zh-Hans: 趁早。}
  why: {en: It helps., zh-Hans: 有用。}
  shown_by: []
  facts: [extension-needs-consent]
keeps:
- id: know
  first: {en: Know., zh-Hans: 心里有数。}
  how: {en: Look., zh-Hans: 看一看。}
  facts: []
"""
BLAME = {
    "en": r"\b(fault|irresponsib|addict|careless|lazy|greedy|score|diagnos)",
    "zh-Hans": "老赖|上瘾|成瘾|不负责|懒|贪|得分|诊断",
}


def broken(tmp_path, text):
    path = tmp_path / "signs.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenFacts) as caught:
        load(path)
    return str(caught.value)


def test_there_are_a_few_and_each_stands_once():
    ids = [one.id for one in signs()]
    assert 8 <= len(ids) == len(set(ids)) <= 10
    assert all(sign(one).id == one for one in ids)


@pytest.mark.parametrize("one", [*book().signs, *book().keeps], ids=lambda one: one.id)
def test_none_of_them_blames_counts_or_judges_a_person(one):
    words = [one.first, one.how, *([one.says, one.why] if one in signs() else [])]
    for tag in TAGS:
        for said in words:
            assert not re.search(BLAME[tag], said[tag], re.IGNORECASE), said[tag]


@pytest.mark.parametrize("sign_id", ["distress", "losses"])
def test_where_12356_is_named_its_limit_is_and_the_fact_is_cited(sign_id):
    one = sign(sign_id)
    assert "hotline-12356-duty" in one.facts
    for tag, limit in {"en": "does not replace treatment", "zh-Hans": "不能代替治疗"}.items():
        assert "12356" in one.how[tag]
        assert limit in one.how[tag]


def test_where_a_life_may_be_in_danger_110_and_120_are_named_and_it_comes_before_all():
    first = signs()[0]
    assert first.before_all
    assert [one.id for one in signs() if one.before_all] == [first.id]
    for tag in TAGS:
        assert {"110", "120"} <= set(re.findall(r"\d+", first.how[tag]))


@pytest.mark.parametrize("one", signs(), ids=lambda one: one.id)
def test_no_number_of_a_rule_is_repeated_here(one):
    for tag in TAGS:
        numbers = set(re.findall(r"\d+", one.how[tag] + one.first[tag]))
        assert numbers <= {"110", "120", "12356", "12368"}


@pytest.mark.parametrize("one", signs(), ids=lambda one: one.id)
def test_each_step_rests_on_facts_that_are_there(one):
    assert one.facts
    for fact in (*one.facts, *one.shown_by):
        assert law.cite(fact).id == fact


def test_a_doubtful_fact_is_never_the_main_one():
    assert all(law.cite(one.facts[0]).settled for one in signs())


def test_what_is_ticked_comes_back_in_the_order_in_which_it_is_to_be_met():
    ids = [one.id for one in signs()]
    assert [one.id for one in checked(reversed(ids)).signs] == ids
    assert checked(ids[:1]).keeps == ()
    assert checked([]).keeps == book().keeps


def test_an_unknown_sign_is_refused_with_the_nearest():
    with pytest.raises(UnknownFact, match="distress"):
        checked(["distres"])


def test_a_file_like_this_is_read(tmp_path):
    path = tmp_path / "signs.yaml"
    path.write_text(ONE, encoding="utf-8")
    assert [one.id for one in load(path).signs] == ["tight"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("schema: 1\n", "", "schema"),
        ("zh-Hans: 手头紧。", "zh: 手头紧。", "zh-Hans"),
        ("extension-needs-consent", "extension-needs-content", "extension-needs-consent"),
        ("  shown_by: []\n", "  shown_by: []\n  points: 3\n", "points"),
        ("shown_by: []", "shown_by: [nobody-knows]", "shown_by"),
        ("  why: {en: It helps., zh-Hans: 有用。}\n", "", "why"),
        (ONE[ONE.index("keeps:") :], "", "keeps"),
    ],
    ids=["schema", "language", "fact", "field", "shown by", "missing", "no habits"],
)
def test_a_broken_file_is_refused_and_says_where(old, new, said, tmp_path):
    message = broken(tmp_path, ONE.replace(old, new))
    assert said in message
    assert "signs.yaml" in message


def test_an_id_that_stands_twice_is_refused(tmp_path):
    twice = ONE.replace("keeps:", ONE[ONE.index("- id: tight") : ONE.index("keeps:")] + "keeps:")
    assert "twice" in broken(tmp_path, twice)
