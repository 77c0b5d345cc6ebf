"""Which rules speak to whom: each rule for lenders is for this one, or is said not to be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.law import lender_guide
from overdue.law.kinds import LENDER_KINDS
from overdue.law.lender_rules import lender_rules

TODAY = date(2026, 11, 23)
KINDS = st.sampled_from(LENDER_KINDS)
DAYS = st.dates(date(2015, 1, 1), date(2032, 12, 31))
PRODUCTS = st.sampled_from([product.id for product in lenders.products()])


@given(KINDS, PRODUCTS, DAYS)
def test_what_applies_is_what_is_in_force_for_that_lender(kind, product, day):
    found = lender_rules(kind, product, day)
    ids = {rule.id for rule in (*found.direct, *found.general)}
    assert ids == {rule.id for rule in law.in_force(day, kind)}
    assert len(ids) == len(found.direct) + len(found.general)
    assert all(kind in rule.binds for rule in found.direct)
    assert not any(kind in rule.binds for rule in found.general)


@given(KINDS, DAYS)
def test_a_rule_that_does_not_apply_is_never_among_those_that_do(kind, day):
    found = lender_rules(kind, "baitiao", day)
    ids = {rule.id for rule in (*found.direct, *found.general)}
    for other in found.others:
        assert other.fact.id not in ids
        assert other.fact.state(day) != "not-a-rule"
        if other.why in {"open", "other-lenders"}:
            assert other.fact.state(day) == "in-force"
            assert kind not in other.named
        else:
            assert kind in other.named
            assert other.fact.state(day) == {"not-yet": "not-yet", "ended": "ended"}[other.why]


@given(DAYS)
def test_every_rule_for_some_lender_has_its_place_for_each_lender(day):
    named = {
        fact.id
        for fact in law.every()
        if fact.state(day) == "in-force" and set(LENDER_KINDS) & set(fact.binds)
    }
    for kind in LENDER_KINDS:
        found = lender_rules(kind, "baitiao", day)
        placed = {rule.id for rule in (*found.direct, *found.general)}
        assert named <= placed | {other.fact.id for other in found.others}


def test_the_strongest_rules_come_first():
    forces = [rule.force for rule in lender_rules("bank", "baitiao", TODAY).direct]
    assert forces[0] == "departmental-rule"
    assert forces[-1] == "self-discipline"
    assert "recommended-standard" in forces


@pytest.mark.parametrize("kind", ["micro-loan", "bank", "card-issuer", "consumer-finance"])
def test_the_line_of_private_lending_is_kept_from_licensed_lenders_with_a_reason(kind):
    found = lender_rules(kind, "baitiao", TODAY)
    line = next(other for other in found.others if other.fact.id == "private-lending-4xlpr")
    assert line.why == "other-lenders"
    assert found.private_line.concerns == "does-not-concern"
    assert line.reason == found.private_line.reason


def test_the_bank_associations_guideline_does_not_reach_a_micro_loan_company():
    others = {other.fact.id: other for other in lender_rules("micro-loan", "baitiao", TODAY).others}
    assert others["cba-hours"].why == "other-lenders"
    assert others["cba-hours"].named == ("bank", "card-issuer", "consumer-finance")


@pytest.mark.parametrize("kind", ["unknown", "assignee"])
def test_while_the_first_lender_is_not_known_nothing_is_ruled_out(kind):
    assert not [
        other
        for other in lender_rules(kind, "baitiao", TODAY).others
        if other.why == "other-lenders"
    ]


def test_a_rule_of_tomorrow_is_not_one_of_today():
    before = lender_rules("micro-loan", "baitiao", date(2026, 7, 31))
    after = lender_rules("micro-loan", "baitiao", date(2026, 8, 1))
    waiting = next(other for other in before.others if other.fact.id == "cost-disclosure-2026")
    assert waiting.why == "not-yet"
    assert "cost-disclosure-2026" in {rule.id for rule in after.direct}


def test_a_guideline_that_was_replaced_is_said_to_have_ended():
    others = lender_rules("micro-loan", "baitiao", TODAY).others
    assert {other.fact.id for other in others if other.why == "ended"} == {"nifa-2024-replaced"}


def test_whether_a_lender_was_found_behind_a_product():
    assert lender_rules("micro-loan", "baitiao", TODAY).named_for_product
    assert not lender_rules("micro-loan", "weilidai", TODAY).named_for_product
    assert lender_rules("unknown", "weilidai", TODAY).named_for_product


@pytest.mark.parametrize("kind", LENDER_KINDS)
def test_each_lender_has_somebody_to_complain_to_and_facts_behind_it(kind):
    found = lender_guide.complaint(kind)
    assert all(law.cite(fact) for fact in found.facts)
    assert kind in found.kinds


def test_companies_are_named_only_where_something_was_read():
    assert lender_guide.behind("baitiao")[0] == "jd-lenders"
    assert lender_guide.behind("weilidai") == ()


def test_a_lender_or_a_product_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="lender_kind is 'shark'"):
        lender_rules("shark", "baitiao", TODAY)
    with pytest.raises(ValueError, match="lender_kind is 'shark'"):
        lender_guide.complaint("shark")
    with pytest.raises(UnknownFact, match="product"):
        lender_rules("bank", "black-slip", TODAY)


def test_a_table_that_leaves_a_lender_out_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "assets" / "law" / "tables" / "who-lends.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "schema: 1\ncomplaints:\n"
        "- {for: [bank], facts: [hotline-12378], say: {en: a, zh-Hans: 甲}}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("overdue.law.lender_guide.assets.path", lambda *parts: path)
    lender_guide.guide.cache_clear()
    try:
        with pytest.raises(BrokenFacts, match="every kind of lender stands exactly once"):
            lender_guide.guide()
    finally:
        lender_guide.guide.cache_clear()
