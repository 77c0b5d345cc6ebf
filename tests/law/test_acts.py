"""Thirty acts at the door: each judged no harder than its rules allow."""

from collections import Counter

import msgspec
import pytest

from overdue import law
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact
from overdue.language import TAGS
from overdue.law import acts, check
from overdue.law.strength import BINDING

SOFT = {"recommended-standard", "self-discipline", "practice", "background", None}


def test_the_thirty_acts_keep_their_ids() -> None:
    assert [act.id for act in acts.every()] == [f"hv-{number:02}" for number in range(1, 31)]


def test_the_verdicts_of_the_thirty_acts() -> None:
    assert Counter(act.verdict for act in acts.every()) == {
        "unlawful": 17,
        "depends": 10,
        "lawful": 3,
    }


@pytest.mark.parametrize("act", acts.every(), ids=lambda act: act.id)
def test_an_act_is_called_unlawful_only_by_a_binding_rule_that_was_read(act: acts.Act) -> None:
    cited = [law.cite(fact) for fact in act.facts]
    if act.verdict == "unlawful":
        assert any(fact.force in BINDING and fact.settled for fact in cited)
    if all(fact.force in SOFT for fact in cited):
        assert act.verdict == "depends"


@pytest.mark.parametrize("act", acts.every(), ids=lambda act: act.id)
def test_an_act_that_depends_says_on_what(act: acts.Act) -> None:
    assert (act.verdict != "depends") or act.detail is not None


@pytest.mark.parametrize("act", ["hv-10", "hv-11", "hv-14", "hv-16", "hv-30"])
def test_breaking_a_standard_or_an_associations_text_is_not_called_unlawful(act: str) -> None:
    assert acts.get(act).verdict == "depends"


def test_who_sits_in_the_doorway_is_told_when_it_becomes_the_crime_of_picking_quarrels() -> None:
    named = [act for act in acts.every() if "picking quarrels" in _english(act)]
    assert [act.id for act in named] == ["hv-26"]
    for act in named:
        assert "crime-picking-quarrels" in act.facts
        assert act.notes is not None
        assert "unless they go on after an authority stepped in" in act.notes["en"]
        assert "经有关部门制止、处罚后仍继续的除外" in act.notes["zh-Hans"]


def test_a_fact_from_memory_is_named_as_such_where_an_act_rests_on_it() -> None:
    for act in acts.every():
        if any(law.cite(fact).verified == "memory-only" for fact in act.facts):
            assert act.confidence != "high"
            assert act.notes is not None
            assert "memory" in act.notes["en"]
            assert "记忆" in act.notes["zh-Hans"]


@pytest.mark.parametrize("tag", TAGS)
def test_every_verdict_has_a_word(tag: str) -> None:
    words = {law.word("act_verdicts", act.verdict)[tag] for act in acts.every()}
    assert len(words) == 3


def test_an_unknown_act_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="no act with the id 'hv-31'"):
        acts.get("hv-31")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"facts": ("home-is-public",)}, "There is no fact with the id 'home-is-public'"),
        ({"facts": ("gbt45251-hours",)}, "unlawful is too strong"),
        ({"facts": ("cba-home-visit",)}, "unlawful is too strong"),
        ({"facts": ("baitiao-is-not-a-credit-card-crime",)}, "unlawful is too strong"),
        (
            {"facts": ("home-is-private-space", "baitiao-is-not-a-credit-card-crime")},
            "high is too sure: not all",
        ),
        ({"facts": ("cost-disclosure-2026",)}, "high is too sure: none"),
        (
            {"verdict": "depends", "confidence": "medium", "facts": ("gbt45251-home-visit",)},
            "medium is too sure",
        ),
    ],
)
def test_a_verdict_stronger_than_its_facts_is_refused(changes: dict, problem: str) -> None:
    act = msgspec.structs.replace(acts.get("hv-02"), **changes)
    with pytest.raises(BrokenFacts, match=rf"^acts\.yaml, hv-02: {problem}"):
        check.check_verdicts([act])


def test_a_verdict_that_fits_its_facts_passes() -> None:
    act = msgspec.structs.replace(
        acts.get("hv-02"), facts=("home-is-private-space", "cba-home-visit")
    )
    check.check_verdicts([act])


def _english(act: acts.Act) -> str:
    texts = (act.act, act.detail, act.why, act.notes)
    return " ".join(text["en"] for text in texts if text is not None)
