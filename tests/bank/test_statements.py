"""What people say: each verdict rests on its facts, and enough of it is true."""

import re
from collections import Counter

import pytest

from overdue import assets, law
from overdue.bank import statements as place
from overdue.bank.statements import TRUTHS, get, statements
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.language import TAGS
from overdue.law import claims
from overdue.law.strength import overstated


def test_all_claims_but_what_was_left_out_are_among_them():
    wanted = {claim.id for claim in claims.every() if claim.verdict != "left-out"}
    assert wanted <= {one.id for one in statements()}
    assert all(one.verdict != "left-out" for one in statements())


def test_so_many_hold_and_hold_in_part_that_wrong_is_no_safe_guess():
    share = Counter(one.truth for one in statements())
    assert set(share) == set(TRUTHS)
    assert all(count >= 8 for count in share.values())


@pytest.mark.parametrize("one", statements(), ids=lambda one: one.id)
def test_no_statement_is_held_more_surely_than_its_facts(one):
    assert overstated(one.facts, one.confidence, forbids=False) is None
    assert any(law.cite(fact).settled for fact in one.facts)
    for tag in TAGS:
        assert len(one.claim[tag]) <= 140
        assert one.correction[tag] != one.claim[tag]


def test_an_unknown_statement_is_named_with_those_nearest():
    with pytest.raises(UnknownFact, match="may-sue-over-little"):
        get("may-sue-over-litle")


@pytest.mark.parametrize(("fault", "named"), [
    (("facts: [payment-order]", "facts: [payment-ordr]"), "payment-order"),
    (("- id: two-reports-free", "- id: keep-recordings"), "twice"),
    (("verdict: too-broad", "verdict: left-out"), "holds"),
    (("confidence: medium", "confidence: certain"), "confidence"),
])  # fmt: skip
def test_a_broken_file_is_refused_with_file_line_and_id(fault, named, monkeypatch, tmp_path):
    file = tmp_path / "statements.yaml"
    source = assets.path("quiz", "statements.yaml").read_text("utf-8")
    assert fault[0] in source
    file.write_text(source.replace(*fault, 1), "utf-8")
    real = assets.path
    monkeypatch.setattr(
        "overdue.assets.path",
        lambda *parts: file if parts[-1] == file.name else real(*parts),
    )
    place._all.cache_clear()
    try:
        with pytest.raises(BrokenFacts, match=re.escape(named)) as broken:
            statements()
        assert broken.value.line
    finally:
        monkeypatch.undo()
        place._all.cache_clear()
