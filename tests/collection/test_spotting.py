"""What is found by marking contacts, and what is missed."""

from datetime import datetime

import pytest

from overdue.collection import BadContact, Contact, spotted

NOON = datetime.fromisoformat("2026-10-14T12:00")
ASKS = Contact(NOON, "call", "agency", answered=True)
NIGHT = Contact(NOON.replace(hour=23), "call", "agency", answered=True)
THREAT = Contact(NOON.replace(hour=15), "call", "agency", answered=True, acts=("hv-22",))
STORY = (ASKS, THREAT, NIGHT)


def test_what_breaks_the_law_and_what_breaks_a_recommendation_are_counted_apart():
    result = spotted(STORY, "micro-loan", {1})
    assert (result.crossing("law"), result.crossing("recommendation")) == ((1,), (2,))
    assert (result.found("law"), result.found("recommendation"), result.found(None)) == (1, 0, 0)
    assert not result.all_right


def test_a_mark_at_what_is_allowed_is_no_find():
    result = spotted(STORY, "micro-loan", {0, 1, 2})
    assert result.found(None) == 1
    assert not result.all_right


def test_all_that_cross_a_line_and_no_other_is_all_right():
    assert spotted(STORY, "micro-loan", {1, 2}).all_right
    assert spotted((ASKS,), "micro-loan", ()).all_right


def test_what_only_may_be_against_a_rule_counts_as_allowed():
    assert spotted(STORY, "unknown", ()).crossing(None) == (0, 1, 2)


def test_a_mark_at_no_contact_is_refused():
    with pytest.raises(BadContact, match="marked is 3; allowed: places of contacts, from 0 to 2"):
        spotted(STORY, "bank", {3})
