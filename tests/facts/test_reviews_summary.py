"""A fact past its review date is named in the summary of every test run."""

from datetime import date

from overdue import law
from tests.reviews import lines


def test_what_is_due_is_named_with_its_day_and_before_that_nothing_is():
    first = min(fact.review_by for fact in law.every())
    assert lines(date(2026, 11, 23)) == []
    later = lines(date(2099, 1, 1))
    assert any("usury-banned: to be looked at again by 2027-11-23" in line for line in later)
    assert later[-1].startswith("`make facts`")
    assert first > date(2026, 11, 23)
