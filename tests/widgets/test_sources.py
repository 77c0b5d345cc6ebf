"""The sources below an app, on the day that somebody looks at them."""

from datetime import date, timedelta

import pytest

from overdue.language import TAGS, language
from overdue.law import cite
from overdue.widgets.sources import foot, links, reviewed, sources

FACTS = ("bt-late-fee", "bt-service-fee", "bt-grace", "cap-24-2025")
EARLY = date(2026, 11, 24)
LATE = max(cite(fact).review_by for fact in FACTS) + timedelta(days=1)


def test_each_fact_is_listed_once_in_order():
    assert [one.id for one in sources((*FACTS, *FACTS))] == list(FACTS)


@pytest.mark.parametrize("tag", TAGS)
def test_before_its_review_date_a_fact_says_only_when_it_was_reviewed(tag):
    assert "4" in reviewed(FACTS, language(tag), EARLY)
    due = language(tag).text("page.review_due", day="").strip()[-6:]
    assert not any(due in entry["words"] for entry in links(FACTS, language(tag), EARLY))


@pytest.mark.parametrize("tag", TAGS)
def test_after_its_review_date_a_fact_says_so_in_the_list_and_above_it(tag):
    words = language(tag)
    line = reviewed(FACTS, words, LATE)
    assert line == words.text(
        "page.sources_due", count="4", due="4", day=words.date(cite(FACTS[0]).last_reviewed)
    )
    for fact, entry in zip(FACTS, links(FACTS, words, LATE), strict=True):
        day = words.date(cite(fact).review_by)
        assert entry["words"].endswith(words.text("page.review_due", day=day))


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_not_certain_says_so(tag):
    unsure = links(("bt-grace",), language(tag), EARLY)[0]["words"]
    assert unsure.endswith(language(tag).text("sources.unsettled"))


def test_a_link_shows_its_host():
    entry = links(("bt-late-fee",), language("en"), EARLY)[0]
    assert entry["host"] in entry["link"]


@pytest.mark.parametrize("tag", TAGS)
def test_the_foot_of_a_picture_is_the_same_on_every_day(tag):
    assert language(tag).date(cite("bt-late-fee").last_reviewed) in foot(FACTS, language(tag))
