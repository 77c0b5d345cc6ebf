"""Which rules speak to a deed: by day and lender, never more surely than is known."""

from datetime import date, datetime, time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law
from overdue.collection import Contact, judge
from overdue.collection.rights import WHO, rights
from overdue.escalation import deeds
from overdue.law.kinds import LENDER_KINDS
from overdue.law.standing import standing

TODAY = date(2026, 11, 23)
ACTS = [d for d in deeds.every() if d.breach and d.breach.startswith("hv-") and d.breach != "hv-10"]


def ask(deed, who="agency", on=TODAY, to=None, kind="micro-loan"):
    one = deeds.get(deed)
    return rights(who, one, on, to or one.to[0], kind)


def rules(result, reach="applies", strength=None):
    touches = [one.touch for one in result.found]
    return [t.rule for t in touches if t.reach == reach and strength in {None, t.strength}]


def places(result):
    return [door.place for door in result.doors]


anything = st.tuples(
    st.sampled_from(WHO),
    st.sampled_from(deeds.every()),
    st.dates(date(2015, 1, 1), date(2030, 12, 31)),
    st.sampled_from(LENDER_KINDS),
)


@given(anything)
def test_nothing_applies_that_was_not_in_force_or_is_for_other_lenders(asked):
    who, deed, on, kind = asked
    result = rights(who, deed, on, deed.to[0], kind)
    for rule in rules(result):
        assert standing(law.get(rule), on) == "in-force"
        assert law.get(rule).binds_lender(result.lender_kind)
    for one in result.found:
        assert (one.doubt is None) == (one.touch.reach == "applies")
        if one.doubt == "case":
            assert deed.hangs_on(one.touch.rule)
    assert not {one.rule for one in result.outside} & {one.touch.rule for one in result.found}
    assert not set(result.beside) & {one.rule for one in result.outside}
    known = set(result.facts)
    assert known >= {*deed.against.rules, *deed.behind} or result.is_authority


@pytest.mark.parametrize(("deed", "kind"), [*product(ACTS, ["bank", "micro-loan", "unknown"])])
def test_an_act_is_judged_as_the_checker_of_contacts_judges_it(deed, kind):
    at = TODAY.replace(month=6)
    contact = Contact(
        at=datetime.combine(at, time(12)),
        channel="letter",
        actor="lender",
        answered=False,
        acts=(deed.breach,),
    )
    (judged,) = judge([contact], kind)
    result = rights("lender", deed, at, deed.to[0], kind)
    mine = {(one.touch.rule, one.touch.reach) for one in result.found}
    assert {(touch.rule, touch.reach) for touch in judged.touches} <= mine


def test_the_law_on_public_security_speaks_only_from_its_first_day():
    before, after = ask("followed", on=date(2025, 12, 31)), ask("followed", on=date(2026, 1, 1))
    assert ("psapl-harassment", "not-yet") in [(one.rule, one.why) for one in before.outside]
    assert "psapl-harassment" in rules(after, strength="law")


def test_what_the_banks_association_asks_for_is_not_held_against_a_micro_loan_company():
    result = ask("dialled-too-often")
    assert [(one.rule, one.why) for one in result.outside] == [("cba-six-dials", "other-lenders")]
    bank = ask("dialled-too-often", kind="bank")
    assert rules(bank) == ["cba-six-dials"]
    assert rules(bank, strength="law") == []


def test_what_is_not_known_of_the_lender_or_the_person_may_apply_and_no_more():
    assert rules(ask("threat-list", kind="unknown")) == []
    assert {one.doubt for one in ask("threat-list", kind="unknown").found} == {"lender"}
    stranger = ask("entered", who="unknown")
    assert set(rules(stranger)) == {"home-is-private-space", "psapl-home-intrusion"}
    assert {o.doubt for o in ask("threat-list", who="unknown").found} == {"who"}


def test_a_buyer_is_asked_as_one_whoever_lent():
    for kind in LENDER_KINDS:
        result = ask("told-family", who="buyer", kind=kind)
        assert result.lender_kind == "assignee"
        assert result.doors[0].id == "lender-sold"


@pytest.mark.parametrize("who", ["court", "police"])
@pytest.mark.parametrize("deed", [d for d in deeds.every() if d.group != "court"])
def test_rules_on_collecting_are_not_held_against_a_real_court_or_the_police(who, deed):
    result = rights(who, deed, TODAY, deed.to[0], "bank")
    assert result.is_authority
    assert rules(result) == []
    assert {one.doubt for one in result.found} == {"genuine"}
    assert places(result)[0] == ("court" if who == "court" else "fraud")


def test_a_court_may_do_what_courts_do():
    assert not ask("sued", who="court").is_authority
    assert ask("sued", who="police").is_authority


def test_the_lender_is_asked_before_the_regulator_and_only_what_cannot_wait_comes_first():
    for deed in deeds.every():
        order = places(rights("agency", deed, TODAY, deed.to[0], "bank"))
        if "regulator" in order:
            assert order.index("lender") < order.index("regulator")
        if "record-authority" in order:
            assert order.index("record-authority") > 0
    assert places(ask("entered"))[0] == "police"
    assert places(ask("talked-too-often"))[0] == "lender"


def test_with_a_stranger_one_asks_the_lender_first_unless_it_cannot_wait():
    assert places(ask("blocked", who="unknown"))[:2] == ["police", "check"]
    assert places(ask("private-account", who="unknown"))[0] == "check"
    assert places(ask("came-by-day", who="unknown")) == ["check"]
    assert places(ask("came-by-day")) == []


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="who is 'bank'"):
        rights("bank", deeds.get("entered"), TODAY, "you", "bank")
    with pytest.raises(ValueError, match="is done to employer"):
        rights("agency", deeds.get("told-work"), TODAY, "neighbour", "bank")
