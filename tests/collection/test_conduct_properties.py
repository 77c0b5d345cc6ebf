"""What holds of every list of contacts."""

import time
from collections import Counter
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from overdue import law
from overdue.collection import Contact, judge
from overdue.escalation import rules_against
from overdue.escalation.kinds import ACTORS, CHANNELS

FIRST = datetime.fromisoformat("2025-02-26")
NOON = datetime.fromisoformat("2026-10-14T12:00")
BREACHES = [one.id for one in rules_against.every()]
KINDS = st.sampled_from(law.LENDER_KINDS)
# A few days and whole quarters of an hour: so that calls of one day and of one minute do occur.
MOMENTS = st.builds(
    lambda day, quarter: FIRST + timedelta(days=day, minutes=15 * quarter),
    st.sampled_from([0, 1, 2, 3, 337, 338, 339, 600]),
    st.integers(0, 95),
)


NO_ACTS = st.just(())


def contacts_at(moments, acts=NO_ACTS):
    return st.builds(
        Contact,
        at=moments,
        channel=st.sampled_from(CHANNELS),
        actor=st.sampled_from(ACTORS),
        answered=st.booleans(),
        dials=st.integers(1, 9),
        whom=st.sampled_from(["debtor", "debtor", "third-person"]),
        debtor_unreachable=st.booleans(),
        agreed=st.booleans(),
        acts=acts,
    )


CONTACTS = contacts_at(MOMENTS, st.lists(st.sampled_from(BREACHES), max_size=2).map(tuple))
LISTS = st.lists(CONTACTS, max_size=14)
CALLS = st.lists(
    st.builds(
        Contact,
        at=st.integers(0, 7).map(lambda n: NOON + timedelta(hours=n)),
        channel=st.just("call"),
        actor=st.just("agency"),
        answered=st.booleans(),
        dials=st.integers(1, 4),
    ),
    max_size=10,
)


def ids(judged):
    return [(touch.rule, touch.breach, touch.reach) for touch in judged.touches]


@given(st.one_of(LISTS, CALLS), KINDS, st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_no_count(contacts, kind, chance):
    mixed = list(contacts)
    chance.shuffle(mixed)
    counts = [
        Counter(t for one in judge(many, kind) for t in ids(one)) for many in (contacts, mixed)
    ]
    assert counts[0] == counts[1]


@given(st.one_of(LISTS, CALLS), KINDS, st.integers(0, 13))
def test_taking_a_contact_away_never_adds_a_touch_to_another(contacts, kind, gone):
    whole = judge(contacts, kind)
    left = judge(contacts[:gone] + contacts[gone + 1 :], kind)
    for before, after in zip(whole[:gone] + whole[gone + 1 :], left, strict=True):
        assert set(ids(after)) <= set(ids(before))


@given(LISTS, KINDS)
def test_before_its_first_day_no_rule_is_touched(contacts, kind):
    for judged in judge(contacts, kind):
        for touch in judged.touches:
            assert law.get(touch.rule).effective_from <= judged.contact.at.date()


@given(LISTS, KINDS)
def test_nothing_is_called_unlawful_but_by_a_settled_law_that_applies(contacts, kind):
    for judged in judge(contacts, kind):
        for touch in judged.touches:
            if touch.verdict == "unlawful":
                assert (touch.strength, touch.reach, touch.settled) == ("law", "applies", True)
                assert law.get(touch.rule).binds_lender(
                    "assignee" if judged.contact.actor == "buyer" else kind
                )
            assert touch.facts[0] == touch.rule


@given(LISTS)
def test_the_association_of_banks_binds_no_other_lender(contacts):
    for kind in ("micro-loan", "private-lender", "seller-on-credit"):
        for judged in judge([replace(one, actor="agency") for one in contacts], kind):
            assert not [touch for touch in judged.touches if touch.rule.startswith("cba-")]


@given(contacts_at(MOMENTS.map(lambda at: at.replace(hour=8 + at.hour % 14))), KINDS)
def test_one_contact_with_the_debtor_by_day_touches_nothing(contact, kind):
    own = replace(contact, channel="call", whom="debtor", dials=min(contact.dials, 6))
    assert judge([own], kind)[0].verdict == "lawful"


@given(LISTS, KINDS)
def test_contacts_come_back_in_the_order_given(contacts, kind):
    assert [judged.contact for judged in judge(contacts, kind)] == contacts


@settings(max_examples=3)
@given(KINDS)
def test_a_thousand_contacts_take_less_than_a_blink(kind):
    contacts = [
        Contact(FIRST + timedelta(hours=7 * n), "call", "agency", n % 2 == 0, acts=("hv-22",))
        for n in range(1_000)
    ]
    best = min(_seconds(contacts, kind) for _ in range(5))
    assert best < 0.05


def _seconds(contacts, kind):
    start = time.perf_counter()
    judge(contacts, kind)
    return time.perf_counter() - start
