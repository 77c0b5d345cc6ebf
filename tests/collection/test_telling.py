"""A story that is told on, from choice to choice: when it asks, and what a choice changes."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import lenders
from overdue.collection import HORIZON, NEVER, told
from overdue.collection.story import NotOffered
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.fees.charge_plan import plan_charges

PLAN = plan_charges(
    lenders.terms("baitiao"), 5000, 0, 500, days_purchase_to_due=25, daily_rate=None
)


def tell(*decisions, account=3, **how):
    return told(table(), numbers(), PLAN, decisions, account=account, **how)


def facts_of(story):
    """What can be compared of a story."""
    return (
        story.events,
        story.taken,
        story.pause,
        story.stages.tolist(),
        story.owed.tolist(),
        story.contacts.tolist(),
        story.crossings,
        story.reported_on,
    )


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 300), st.data())
def test_a_story_told_step_by_step_is_the_story_told_at_once(account, data):
    taken, story = [], tell(account=account)
    while story.pause is not None:
        taken.append(data.draw(st.sampled_from(story.pause.offers)))
        story = tell(*taken, account=account)
    tell(account=account + 1)  # another story in between: nothing is left to tell on from
    assert facts_of(tell(*taken, account=account)) == facts_of(story)


def test_what_was_told_does_not_change_when_the_story_is_told_on():
    before = tell("answer")
    as_it_was = facts_of(before)
    tell("answer", "wait")
    assert facts_of(before) == as_it_was


def test_a_choice_that_is_not_offered_leaves_the_story_as_it_is():
    before = facts_of(tell("answer"))
    with pytest.raises(NotOffered, match="cannot be chosen"):
        tell("answer", "answer")
    assert facts_of(tell("answer")) == before


def test_even_where_nothing_new_happens_a_story_asks_again_within_three_months():
    taken = ["answer"]
    while (story := tell(*taken, money_day=NEVER)).pause is not None:
        taken.append("wait")
    days = [day for day, _ in story.taken] + [HORIZON]
    assert max(b - a for a, b in pairwise(days)) == 90
