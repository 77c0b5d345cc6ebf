"""When each rule began and ended: every rule once, and none at an invented date."""

from datetime import date, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import law
from overdue.law.kinds import Topic
from overdue.law.standing import standing
from overdue.law.timeline import timeline, year_before

DAYS = st.dates(date(2014, 1, 1), date(2030, 12, 31))
TOPICS = st.sampled_from([None, *get_args(Topic)])


def instruments(bars: object) -> set[str]:
    return {bar.instrument["en"] for bar in bars}  # type: ignore[attr-defined]


def test_on_1_january_2026_the_new_law_on_public_security_is_among_what_began() -> None:
    before, on = (timeline(day) for day in (date(2025, 12, 31), date(2026, 1, 1)))
    name = "Public Security Administration Punishments Law (2025 revision)"
    assert name not in instruments(before.began)
    assert name in instruments(on.began)
    assert on.count("in-force") > before.count("in-force")


def test_on_1_august_2026_the_disclosure_of_costs_begins() -> None:
    day = date(2026, 8, 1)
    assert "cost-disclosure-2026" in {rule.id for rule in timeline(day).began[0].rules}
    earlier = timeline(day - timedelta(days=1))
    assert "cost-disclosure-2026" not in {r.id for bar in earlier.began for r in bar.rules}


def test_the_pilot_of_selling_bad_debt_is_among_what_ended_from_its_last_day_on() -> None:
    last = law.get("npl-transfer-pilot").effective_until
    assert last is not None
    ended = [timeline(last + timedelta(days=days)).ended for days in (0, 1, 365, 367)]
    assert [bool(bars) for bars in ended] == [False, True, True, False]


def test_a_year_before_a_leap_day_is_the_last_of_february() -> None:
    assert year_before(date(2024, 2, 29)) == date(2023, 2, 28)


@given(DAYS, TOPICS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_every_rule_stands_in_one_bar_or_among_those_without_a_date(
    on: date, topic: Topic | None
) -> None:
    seen = timeline(on, topic)
    ids = [rule.id for bar in seen.bars for rule in bar.rules]
    ids += [rule.id for rule in seen.undated]
    wanted = [
        fact.id
        for fact in law.every()
        if fact.status != "not-a-rule" and (topic is None or topic in fact.topics)
    ]
    assert sorted(ids) == sorted(wanted)


@given(DAYS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_the_rules_of_a_bar_stand_alike_and_on_known_days_only(on: date) -> None:
    seen = timeline(on)
    for bar in seen.bars:
        assert {standing(rule, on) for rule in bar.rules} == {bar.standing(on)}
        assert bar.since <= bar.surely_since
        assert (bar.since == bar.surely_since) == (bar.since_precision == "day")
    counted = seen.count("in-force", "not-yet", "ended", "unclear")
    assert counted == seen.rules


@given(DAYS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_what_changed_in_a_year_is_what_makes_the_difference(on: date) -> None:
    now, then = timeline(on), timeline(year_before(on))
    in_force = [{r.id for b in t.bars if b.standing(t.on) == "in-force" for r in b.rules}
                for t in (now, then)]  # fmt: skip
    began = {rule.id for bar in now.began for rule in bar.rules}
    ended = {rule.id for bar in now.ended for rule in bar.rules}
    unclear = {r.id for t in (now, then) for b in t.bars
               if b.standing(t.on) == "unclear" or not b.end_known for r in b.rules}  # fmt: skip
    assert in_force[0] - in_force[1] - unclear <= began
    assert in_force[1] - in_force[0] - unclear <= ended
