"""The rule for when a fact must be looked at again."""

from datetime import date

import msgspec
import pytest

from overdue import law
from overdue.facts.review import latest_review

FACT = law.get("usury-banned")


@pytest.mark.parametrize(
    ("risk", "priority", "day"),
    [
        ("high", "supporting", date(2027, 2, 23)),
        ("medium", "core", date(2027, 5, 23)),
        ("low", "core", date(2027, 11, 23)),
        ("low", "supporting", date(2028, 11, 23)),
    ],
)
def test_what_may_change_soon_is_looked_at_soon(risk: str, priority: str, day: date) -> None:
    assert latest_review(msgspec.structs.replace(FACT, change_risk=risk, priority=priority)) == day


def test_a_review_at_the_end_of_a_long_month_falls_on_the_end_of_a_short_one() -> None:
    fact = msgspec.structs.replace(FACT, change_risk="high", last_reviewed=date(2026, 11, 30))
    assert latest_review(fact) == date(2027, 2, 28)


def test_a_fact_is_due_from_the_day_after_its_review_date() -> None:
    assert not FACT.due(FACT.review_by)
    assert FACT.due(date(2030, 1, 1))
