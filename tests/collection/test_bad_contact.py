"""What the checker refuses, and how it says so."""

import pickle
from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from overdue.collection import MOST_CONTACTS, BadContact, Contact, judge

NOON = datetime.fromisoformat("2026-10-14T12:00")
GOOD = Contact(NOON, "call", "agency", answered=True)


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("at", date(2026, 10, 14)),
        ("at", "2026-10-14 12:00"),
        ("at", NOON.replace(year=1)),
        ("at", NOON.replace(year=2101)),
        ("channel", "fax"),
        ("channel", None),
        ("actor", "police"),
        ("answered", 1),
        ("answered", None),
        ("dials", -1),
        ("dials", 0),
        ("dials", 1001),
        ("dials", 1.0),
        ("dials", True),
        ("dials", float("nan")),
        ("whom", "sister"),
        ("debtor_unreachable", "yes"),
        ("agreed", 0),
        ("acts", ["hv-22"]),
        ("acts", ("hv-31",)),
        ("acts", (22,)),
        ("acts", "hv-22"),
    ],
)
def test_a_contact_that_cannot_be_judged_is_refused_by_name_value_and_what_is_allowed(field, bad):
    with pytest.raises(BadContact) as refused:
        judge([GOOD, replace(GOOD, **{field: bad})], "bank")
    error = refused.value
    assert error.argument == f"contacts[1].{field}"
    assert str(error).startswith(f"contacts[1].{field} is ")
    assert error.allowed in str(error)
    assert isinstance(error, ValueError)


def test_moments_with_and_without_a_zone_are_not_mixed():
    with pytest.raises(BadContact, match=r"contacts\[1\]\.at .* all have none"):
        judge([GOOD, replace(GOOD, at=NOON.replace(tzinfo=UTC))], "bank")


def test_too_many_contacts_are_refused_at_once():
    with pytest.raises(BadContact, match="at most 10,000 contacts"):
        judge([GOOD] * (MOST_CONTACTS + 1), "bank")


@pytest.mark.parametrize("bad", ["calls", None, 3])
def test_what_is_no_list_is_refused(bad):
    with pytest.raises(BadContact, match="a list of contacts"):
        judge(bad, "bank")


def test_what_is_no_contact_is_refused():
    with pytest.raises(BadContact, match=r"contacts\[0\] is 'call'; allowed: a Contact"):
        judge(["call"], "bank")


def test_a_lender_of_no_known_kind_is_refused():
    with pytest.raises(BadContact, match="lender_kind is 'pawnshop'"):
        judge([GOOD], "pawnshop")


def test_an_empty_log_is_judged_too():
    assert judge([], "bank") == ()


def test_a_refusal_stays_short_and_survives_the_way_between_processes():
    error = BadContact("contacts[0].acts", "x" * 500, "an act")
    assert len(str(error)) < 200
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
