"""What the conduct checker says of contacts: by rule, day, lender, clock and count."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from overdue import law
from overdue.collection import Contact, judge, quiet_hours
from overdue.escalation import rules_against

DAY = datetime.fromisoformat("2026-10-14")
NOON = DAY.replace(hour=12)
GBT = law.get("gbt45251-hours").effective_from
CBA = law.get("cba-hours").effective_from


def call(at=NOON, **changes):
    return Contact(**{"at": at, "channel": "call", "actor": "agency", "answered": True} | changes)


def visit(at=NOON, **changes):
    return call(at, channel="visit", **changes)


def touched(contacts, lender_kind="bank"):
    return [[touch.rule for touch in one.touches] for one in judge(contacts, lender_kind)]


def breaches(contacts, lender_kind="bank"):
    return [[touch.breach for touch in one.touches] for one in judge(contacts, lender_kind)]


def test_a_call_by_day_touches_nothing():
    (judged,) = judge([call()], "bank")
    assert (judged.touches, judged.strength, judged.verdict) == ((), None, "lawful")


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [
        ("21:59:59", False),
        ("22:00:00", True),
        ("23:59:59", True),
        ("00:00:00", True),
        ("07:59:59", True),
        ("08:00:00", False),
    ],
)
def test_quiet_hours_run_over_midnight_from_ten_on_the_dot_to_eight_on_the_dot(clock, quiet):
    at = datetime.fromisoformat(f"2026-10-14T{clock}")
    expected = ["gbt45251-hours", "cba-hours"] if quiet else []
    assert touched([call(at)]) == [expected]


def test_quiet_hours_are_a_recommendation_and_are_never_called_unlawful():
    (judged,) = judge([call(DAY)], "bank")
    assert {touch.strength for touch in judged.touches} == {"recommendation"}
    assert (judged.strength, judged.verdict) == ("recommendation", "depends")


def test_a_visit_at_night_is_the_act_of_visiting_at_night():
    assert breaches([visit(DAY)]) == [["hv-10", "hv-10"]]
    assert breaches([visit(NOON, acts=("hv-10",))]) == [[]]


@pytest.mark.parametrize("channel", ["app-push", "letter", "court-message"])
def test_a_notice_in_the_app_a_letter_and_a_court_have_no_quiet_hours(channel):
    assert touched([call(DAY, channel=channel)]) == [[]]


def test_an_hour_that_was_agreed_on_is_held_against_nobody():
    assert touched([call(DAY, agreed=True)]) == [[]]


def test_the_fourth_call_that_gets_through_in_a_day_is_too_many():
    calls = [call(NOON + timedelta(minutes=number)) for number in range(5)]
    assert breaches(calls) == [[], [], [], ["fourth-call"], ["fourth-call"]]
    assert touched(calls, "micro-loan")[3] == ["gbt45251-three-calls"]


def test_calls_that_do_not_get_through_are_not_counted_among_the_three():
    calls = [call(NOON + timedelta(minutes=n), answered=n % 2 == 0) for n in range(6)]
    assert breaches(calls) == [[]] * 6


def test_calls_are_counted_anew_each_day():
    evening = DAY.replace(hour=21)
    calls = [call(evening + timedelta(minutes=n)) for n in range(3)]
    calls += [call(evening + timedelta(days=1, minutes=n)) for n in range(3)]
    assert breaches(calls) == [[]] * 6


def test_the_seventh_dial_without_an_answer_is_too_many_for_members_of_the_bank_association():
    calls = [call(NOON, answered=False, dials=6), call(NOON.replace(hour=13), answered=False)]
    assert breaches(calls, "consumer-finance") == [[], ["seventh-dial"]]
    assert breaches(calls, "micro-loan") == [[], []]


def test_the_dial_that_gets_through_is_not_one_without_an_answer():
    assert breaches([call(dials=7)]) == [[]]
    assert breaches([call(dials=8)]) == [["seventh-dial"]]


def test_calls_to_somebody_else_are_not_calls_to_the_debtor():
    calls = [call(NOON + timedelta(minutes=n), whom="third-person", dials=5) for n in range(5)]
    found = {breach for one in breaches(calls) for breach in one}
    assert found == {"third-person-while-reachable"}


@pytest.mark.parametrize(
    "contact", [call(whom="third-person"), call(channel="third-person")], ids=["whom", "channel"]
)
def test_somebody_else_may_be_asked_only_when_the_debtor_cannot_be_reached(contact):
    assert touched([contact]) == [["gbt45251-contacts", "cba-third-party"]]
    assert touched([contact], "micro-loan") == [["gbt45251-contacts"]]
    assert touched([replace(contact, debtor_unreachable=True)]) == [[]]


def test_a_threat_with_jail_is_unlawful_by_the_rule_that_binds_this_lender():
    threat = [call(acts=("hv-22",))]
    assert touched(threat, "bank") == [["bank-insurer-collection-rule"]]
    assert touched(threat, "micro-loan") == [["micro-loan-six-bans"]]
    (judged,) = judge(threat, "micro-loan")
    assert (judged.strength, judged.verdict) == ("law", "unlawful")


def test_where_the_lender_is_not_known_the_rules_for_some_lenders_may_apply():
    (judged,) = judge([call(DAY, acts=("hv-22",))], "unknown")
    assert {touch.reach for touch in judged.touches} == {"may-apply"}
    assert {touch.rule for touch in judged.touches} >= {"micro-loan-six-bans", "cba-hours"}
    assert (judged.strength, judged.verdict) == (None, "depends")


def test_a_rule_for_everyone_applies_whoever_lends():
    for kind in law.LENDER_KINDS:
        (judged,) = judge([visit(acts=("hv-02",))], kind)
        assert judged.verdict == "unlawful"
        assert judged.touches[0].rule == "home-is-private-space"


def test_a_buyer_of_the_debt_is_judged_as_such_and_not_as_the_lender():
    (judged,) = judge([call(DAY, actor="buyer")], "bank")
    assert {touch.reach for touch in judged.touches} == {"may-apply"}


def test_a_court_keeps_no_quiet_hours_and_is_no_collector():
    assert touched([call(DAY, actor="court")] * 9) == [[]] * 9


def test_what_no_rule_for_this_lender_forbids_is_named_and_not_called_lawful():
    (judged,) = judge([call(acts=("hv-22",))], "private-lender")
    assert (judged.touches, judged.without_rule) == ((), ("hv-22",))
    assert judged.verdict == "depends"


def test_a_lawful_act_touches_nothing():
    (judged,) = judge([visit(acts=("hv-01", "hv-20"))], "bank")
    assert (judged.touches, judged.without_rule, judged.verdict) == ((), (), "lawful")


def test_a_fee_that_the_law_forbids_only_on_newer_loans_is_not_called_unlawful():
    (judged,) = judge([call(acts=("hv-17",))], "micro-loan")
    assert [(t.rule, t.reach, t.verdict) for t in judged.touches] == [
        ("cost-disclosure-2026", "may-apply", "depends")
    ]


def test_where_what_exactly_was_done_decides_the_rule_it_is_unlawful_by_one_of_them():
    (judged,) = judge([call(channel="email", acts=("hv-19",))], "private-lender")
    assert [(touch.rule, touch.one_of) for touch in judged.touches] == [
        ("lawyer-letter-limits", True),
        ("crime-impersonating-officials", True),
    ]
    assert (judged.strength, judged.verdict) == ("law", "unlawful")


def test_a_rule_that_is_not_settled_is_said_to_be_in_doubt():
    (judged,) = judge([visit(acts=("hv-14",))], "bank")
    assert {touch.rule: touch.settled for touch in judged.touches} == {
        "cba-home-visit": True,
        "gbt45251-home-visit": False,
    }


def test_what_stands_behind_a_touch_stood_on_that_day():
    early = datetime.fromisoformat("2025-12-31T12:00")
    (before,), (after,) = (
        judge([visit(at, acts=("hv-05",))], "micro-loan") for at in (early, NOON)
    )
    assert "psapl-harassment" not in before.touches[0].facts
    assert "psapl-harassment" in after.touches[0].facts
    assert before.verdict == after.verdict == "unlawful"


@pytest.mark.parametrize(("began", "rule"), [(GBT, "gbt45251-hours"), (CBA, "cba-hours")])
def test_a_rule_begins_on_its_day_and_not_before(began: date, rule):
    midnight = datetime.combine(began, datetime.min.time())
    before, on = touched([call(midnight - timedelta(seconds=1)), call(midnight)])
    assert rule not in before
    assert rule in on


def test_aware_moments_are_read_on_the_clock_of_mainland_china():
    utc = datetime(2026, 10, 14, 14, tzinfo=UTC)
    assert breaches([call(utc)], "micro-loan") == [["quiet-hours"]]
    assert breaches([call(utc - timedelta(seconds=1))], "micro-loan") == [[]]


def test_the_strongest_touch_comes_first():
    (judged,) = judge([call(DAY, acts=("hv-22",))], "bank")
    assert [touch.strength for touch in judged.touches] == ["law", *["recommendation"] * 2]


@pytest.mark.parametrize("against", rules_against.every(), ids=lambda one: one.id)
def test_every_rule_in_the_table_can_be_touched(against):
    stated = (against.id,) if against.id.startswith("hv-") else ()
    found = set()
    for kind in law.LENDER_KINDS:
        night = [
            call(DAY, channel=channel, acts=stated) for channel in against.channels or ("visit",)
        ]
        often = [call(NOON, dials=9, whom="debtor")] * 4
        elsewhere = [call(NOON, channel="third-person")]
        for judged in judge([*night, *often, *elsewhere], kind):
            found |= {touch.rule for touch in judged.touches if touch.breach == against.id}
    assert found == set(against.rules)


def test_the_quiet_hours_of_a_day_are_those_of_a_text_that_speaks_to_the_lender():
    assert quiet_hours("micro-loan", NOON.date()) == (22, 8)
    assert quiet_hours("card-issuer", NOON.date()) == (22, 8)
    assert quiet_hours("card-issuer", GBT) is None
    assert quiet_hours("unknown", NOON.date()) is None
