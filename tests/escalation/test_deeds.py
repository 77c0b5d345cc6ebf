"""What may have been done, and where to go: all is known, nothing stronger than its fact."""

import re

import pytest

from overdue import assets, law
from overdue.escalation import deeds, doors
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.language import TAGS
from overdue.law import acts
from overdue.law.kinds import LENDER_KINDS
from overdue.law.standing import RECOMMENDED
from overdue.law.strength import BINDING


@pytest.mark.parametrize("deed", deeds.every(), ids=lambda deed: deed.id)
def test_a_rule_that_binds_was_read_and_one_that_advises_is_no_law(deed):
    for rule in deed.against.forbidden_by:
        assert law.get(rule).force in BINDING
        assert law.get(rule).settled
    for rule in deed.against.advised_against_by:
        assert law.get(rule).force in RECOMMENDED


@pytest.mark.parametrize("deed", deeds.every(), ids=lambda deed: deed.id)
def test_what_is_said_of_a_deed_does_not_go_beyond_the_act_it_is(deed):
    if deed.breach is None or not deed.breach.startswith("hv-"):
        return
    verdict = acts.get(deed.breach).verdict
    assert not (deed.allowed and verdict == "unlawful")
    sure = set(deed.against.forbidden_by) - set(deed.against.unsure)
    assert verdict == "unlawful" or not sure


def test_there_are_deeds_of_every_group_lawful_ones_among_them():
    assert len(deeds.every()) >= 25
    assert {deed.group for deed in deeds.every()} == {
        "door", "words", "calls", "others", "money", "record", "court",
    }  # fmt: skip
    assert {"came-by-day", "sued", "true-entry", "sold-and-told", "real-letter"} <= {
        deed.id for deed in deeds.every() if deed.allowed
    }


def test_all_acts_that_break_the_law_can_be_looked_up():
    unlawful = {act.id for act in acts.every() if act.verdict == "unlawful"}
    assert unlawful <= {deed.breach for deed in deeds.every()}


@pytest.mark.parametrize("kind", LENDER_KINDS)
def test_every_place_has_a_door_for_every_kind_of_lender(kind):
    for deed in deeds.every():
        found = [doors.door(place, kind) for place in deed.doors]
        assert len(set(found)) == len(found)
    with pytest.raises(UnknownFact):
        doors.door("nowhere", kind)


def test_a_door_that_was_read_nowhere_is_not_settled():
    unsettled = {door.id for door in doors.every() if not door.is_settled}
    assert unsettled == {"regulator-local", "regulator-seller"}


@pytest.mark.parametrize("kind", ["bank", "card-issuer", "consumer-finance"])
def test_days_for_the_answer_are_promised_only_where_a_rule_sets_them(kind):
    assert "complaint-deadlines" in doors.door("lender", kind).facts
    for other in set(LENDER_KINDS) - {"bank", "card-issuer", "consumer-finance"}:
        assert "complaint-deadlines" not in doors.door("lender", other).facts


@pytest.mark.parametrize(("file", "fault", "named"), [
    ("deeds.yaml", ("breach: hv-02", "breach: hv-99"), "hv-99"),
    ("deeds.yaml", ("binding: [debt-sale-needs-notice]", "binding: [gbt45251-hours]"), "binding"),
    ("deeds.yaml", ("doors: [dispute, record-authority]", "doors: [despair]"), "despair"),
    ("deeds.yaml", ("- id: stayed", "- id: entered"), "twice"),
    ("doors.yaml", ("for: [unknown]", "for: [bank]"), "exactly one"),
    ("doors.yaml", ("facts: [court-sms-check]", "facts: [court-sms-chek]"), "court-sms-check"),
])  # fmt: skip
def test_a_broken_table_is_refused_with_file_line_and_entry(
    file, fault, named, monkeypatch, tmp_path
):
    source = assets.path("collection", file).read_text("utf-8")
    assert fault[0] in source
    (tmp_path / file).write_text(source.replace(*fault, 1), "utf-8")
    real = assets.path
    monkeypatch.setattr(
        "overdue.assets.path",
        lambda *parts: tmp_path / file if parts[-1] == file else real(*parts),
    )
    for cached in (deeds._document, deeds._groups, deeds._all, doors._all):
        cached.cache_clear()
    try:
        with pytest.raises(BrokenFacts, match=re.escape(named)) as broken:
            deeds.every()
        assert broken.value.line
    finally:
        monkeypatch.undo()
        for cached in (deeds._document, deeds._groups, deeds._all, doors._all):
            cached.cache_clear()


def test_every_text_is_short_enough_to_be_read_at_the_door():
    for deed in deeds.every():
        for tag in TAGS:
            assert len(deed.said()[tag]) <= 130
            assert len(deed.name[tag]) <= 80
