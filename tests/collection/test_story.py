"""One account as a story: the same luck as in a crowd, and an account that agrees to the fen."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import lenders
from overdue.collection import NEVER, People, lived, populate, strategies, told
from overdue.collection.story import NotOffered
from overdue.escalation.kinds import CONDUCTS, STAGES, STRATEGIES
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.fees.charge_plan import plan_charges

PRODUCTS = [product.id for product in lenders.products()]


def bill(product: str = "baitiao", amount: str = "5000", paid: str = "0"):
    terms = lenders.terms(product)
    whole = Decimal(amount)
    return plan_charges(
        terms, whole, Decimal(paid), whole / 10, days_purchase_to_due=25, daily_rate=None
    )


def played(plan, choose, **more):
    """Play a story to its end; `choose` picks from the offers of each pause."""
    decisions: list = []
    story = told(table(), numbers(), plan, decisions, **more)
    while story.pause is not None:
        decisions.append(choose(story.pause.offers))
        story = told(table(), numbers(), plan, decisions, **more)
    return story


@given(
    product=st.sampled_from(PRODUCTS),
    paid=st.sampled_from(["0", "0.01", "499.99", "500", "1234.56"]),
    money_day=st.integers(1, 719),
    data=st.data(),
)
@settings(max_examples=12, deadline=None)
def test_what_is_owed_agrees_with_the_ledger_to_the_fen(product, paid, money_day, data) -> None:
    story = played(
        bill(product, paid=paid),
        lambda offers: data.draw(st.sampled_from(offers)),
        seed=data.draw(st.integers(0, 50)),
        money_day=money_day,
        conduct=data.draw(st.sampled_from(CONDUCTS)),
    )
    ledger = story.ledger()
    assert abs(float(ledger.amount_owed) - story.owed[-1]) < 0.011
    assert (story.ended_on is not None) == (story.owed[-1] == 0)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_an_account_has_the_same_luck_alone_and_in_a_crowd(strategy) -> None:
    plan, crowd = bill(), 40
    people = People((plan,), np.zeros(crowd, dtype=np.intp), strategies(crowd, {strategy: 1.0}))
    found = populate(table(), numbers(), people, seed=7)
    for account in (0, 11, 39):
        story = lived(table(), numbers(), plan, strategy, seed=7, account=account)
        assert STAGES[found.stage[account]] == story.stage
        assert (found.contacts[:, account] == story.contacts).all()
        assert found.crossings[account] == story.crossings
        assert found.charged[account] == pytest.approx(float(story.ledger().total_fee), abs=0.011)


def test_a_story_pauses_at_once_and_says_what_may_be_chosen() -> None:
    story = told(table(), numbers(), bill(), [])
    assert story.day == 0
    assert story.pause is not None
    assert (story.pause.reason, story.pause.stage) == ("due-day", "current")
    assert "wait" not in story.pause.offers
    assert "pay-all" not in story.pause.offers, "there is no money yet"


def test_what_is_not_offered_is_refused_by_name_and_day() -> None:
    with pytest.raises(NotOffered, match="'pay-all' cannot be chosen on day 0; only pay-part"):
        told(table(), numbers(), bill(), ["pay-all"])


def test_decisions_after_the_end_are_refused() -> None:
    plan = bill()
    story = played(
        plan, lambda offers: "pay-all" if "pay-all" in offers else offers[0], money_day=9
    )
    assert story.stage == "cured"
    taken = [decision for _, decision in story.taken]
    with pytest.raises(NotOffered, match="the story is over"):
        told(table(), numbers(), plan, [*taken, "wait"], money_day=9)


def test_taking_a_choice_back_gives_the_state_before_it() -> None:
    plan = bill()
    before = told(table(), numbers(), plan, ["lose-contact"], seed=3, money_day=NEVER)
    assert before.pause is not None
    told(
        table(),
        numbers(),
        plan,
        ["lose-contact", before.pause.offers[0]],
        seed=3,
        money_day=NEVER,
    )
    again = told(table(), numbers(), plan, ["lose-contact"], seed=3, money_day=NEVER)
    assert again.events == before.events
    assert again.pause == before.pause


def test_a_story_without_money_ends_after_two_years_and_still_owes() -> None:
    story = played(bill(), lambda offers: offers[-1], money_day=NEVER)
    assert story.day == 720
    assert story.ended_on is None
    assert story.owed[-1] > 5000
    assert len(story.stages) == len(story.owed) == 721


def test_paying_all_as_soon_as_there_is_money_ends_the_story_on_that_day() -> None:
    story = lived(table(), numbers(), bill(), "pay-when-able", money_day=100)
    assert story.ended_on == 100
    assert story.payments == ((100, story.ledger().total_paid),)


def test_a_complaint_that_is_heard_ends_what_was_wrong() -> None:
    heard = numbers("middle", {"complaint-works": 1, "crossing": 1})
    story = lived(table(), heard, bill(), "complain", money_day=NEVER, conduct="rogue")
    assert story.crossings == 1
    unheard = numbers("middle", {"complaint-works": 0, "crossing": 1})
    assert (
        lived(table(), unheard, bill(), "complain", money_day=NEVER, conduct="rogue").crossings > 9
    )
