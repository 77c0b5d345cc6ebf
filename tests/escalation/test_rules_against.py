"""The table of rules against what a contact may do says no more than the acts and the facts."""

import pytest

from overdue import assets, law
from overdue.escalation import rules_against
from overdue.facts import BrokenFacts
from overdue.law import acts
from overdue.law.standing import RECOMMENDED
from overdue.law.strength import BINDING

ACTS = {act.id: act for act in acts.every()}
RULES_ON_CALLS = {"quiet-hours", "fourth-call", "seventh-dial", "third-person-while-reachable"}


def test_every_unlawful_act_is_forbidden_by_a_rule_and_no_other_act_is():
    forbidden = {one.id for one in rules_against.every() if one.forbidden_by}
    assert forbidden == {act.id for act in ACTS.values() if act.verdict == "unlawful"}


@pytest.mark.parametrize("one", rules_against.every(), ids=lambda one: one.id)
def test_a_rule_against_an_act_is_one_of_the_facts_behind_its_verdict(one):
    if one.id in ACTS:
        assert set(one.rules) <= set(ACTS[one.id].facts)
        assert ACTS[one.id].verdict != "lawful"


@pytest.mark.parametrize("one", rules_against.every(), ids=lambda one: one.id)
def test_only_binding_rules_that_were_read_forbid(one):
    for rule in one.forbidden_by:
        assert law.get(rule).force in BINDING
        assert law.get(rule).settled
    for rule in one.advised_against_by:
        assert law.get(rule).force in RECOMMENDED


def test_the_rules_on_calls_are_recommendations_and_say_about_which_channels():
    for rule in RULES_ON_CALLS:
        one = rules_against.get(rule)
        assert one.forbidden_by == ()
        assert one.advised_against_by
        assert one.channels


def test_against_an_act_without_an_entry_there_is_no_rule():
    assert rules_against.get("hv-29").rules == ()


@pytest.fixture
def changed(tmp_path, monkeypatch):
    """Read the table anew with one text in it replaced."""
    whole = assets.path("collection", "rules-against.yaml").read_text(encoding="utf-8")

    def read(old, new):
        assert old in whole
        file = tmp_path / "rules-against.yaml"
        file.write_text(whole.replace(old, new, 1), encoding="utf-8")
        monkeypatch.setattr(rules_against.assets, "path", lambda *_: file)
        rules_against._all.cache_clear()
        return rules_against.every()

    yield read
    monkeypatch.undo()
    rules_against._all.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("- id: hv-02", "- id: hv-99", "no act or rule on calls"),
        ("- id: hv-03", "- id: hv-02", "this id stands twice"),
        ("forbidden_by: [home-is-private-space]", "forbidden_by: [home]", "no law fact"),
        (
            "forbidden_by: [home-is-private-space]",
            "forbidden_by: [cba-home-visit]",
            "no binding rule",
        ),
        (
            "advised_against_by: [nifa-2018-convention]",
            "advised_against_by: [psapl-harassment]",
            "is no recommendation",
        ),
        (
            "  unsure: [psapl-impersonation, crime-impersonating-officials]\n",
            "",
            "on what it hangs",
        ),
        ("unsure: [cost-disclosure-2026]", "unsure: [cba-hours]", "stands in neither list"),
        ("one_of: [lawyer-letter-limits,", "one_of: [cba-hours,", "must stand in forbidden_by"),
        ("channels: [visit]", "channels: [fax]", "fax"),
    ],
)
def test_a_broken_table_is_refused_with_file_line_and_id(changed, old, new, problem):
    with pytest.raises(BrokenFacts, match=problem) as refused:
        changed(old, new)
    assert refused.value.file.endswith("rules-against.yaml")
    assert refused.value.line
