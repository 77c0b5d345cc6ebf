"""What holds of every account, whatever the numbers, the seed and the choices."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import escalation, lenders
from overdue.collection import NEVER, Engine, Luck, People, lived, populate, strategies
from overdue.collection.calls_alone import CallsEngine
from overdue.collection.crowd import COMPARED, CROWD, SEED, Bill, crowd, outcomes
from overdue.collection.event_contact import judged_events
from overdue.collection.purse import Purse
from overdue.collection.rules import rules
from overdue.escalation.happenings import event_words
from overdue.escalation.kinds import CLOSED, CONDUCTS, SETTINGS, STAGES, STRATEGIES
from overdue.escalation.resolved import numbers
from overdue.escalation.table import table
from overdue.escalation.vocabulary import word
from overdue.fees import overdue_ledger
from overdue.fees.charge_plan import plan_charges
from overdue.law.kinds import LENDER_KINDS

DUE = date(2026, 6, 1)
FEW, DAYS = 24, 240
SEEDS = st.integers(0, 10_000)
# Everything comes early and often, so that few days and people see all of it.
SOON = numbers(
    "high",
    {"visit-from": 5, "unreachable-days": 3, "before-suit-from": 30, "court-days": 20}
    | {"sale-from": 40, "visit-large": 3000, "suit-chance": Decimal("0.9")},
)
NUMBERS = st.sampled_from([SOON, *(numbers(setting) for setting in SETTINGS)])
MONEY = st.sampled_from([None, NEVER, 20, 100])
quick = settings(max_examples=6, deadline=None)


def bill(amount=5000, product="baitiao", paid=0):
    return plan_charges(
        lenders.terms(product),
        Decimal(amount),
        Decimal(paid),
        Decimal(amount) / 10,
        days_purchase_to_due=25,
        daily_rate=None,
    )


def people(count=FEW, *, plan=None, only=None, **more):
    weights = {only: 1.0} if only else dict.fromkeys(STRATEGIES, 1.0)
    chosen = strategies(count, weights)
    return People((plan or bill(),), np.zeros(count, dtype=np.intp), chosen, **more)


def run(given_numbers, who, seed, days=DAYS):
    return populate(table(), given_numbers, who, seed=seed, days=days)


def logged(given_numbers, who, seed, days=DAYS):
    """The events of each account, in order, and the engine."""
    luck = Luck(seed, 0, len(who), days)
    engine = Engine(rules(table(), given_numbers), luck, who, keeps_log=True)
    for _ in range(days + 1):
        engine.live()
    by_account = [[] for _ in range(len(who))]
    for event in engine.log.events():
        by_account[event.account].append(event)
    return by_account, engine


def same(a, b, first=None):
    return all(
        np.array_equal(getattr(a, name)[..., :first], getattr(b, name)[..., :first])
        for name in type(a).__struct_fields__
        if name not in {"days", "counts"}
    )


# Shares and stages ------------------------------------------------------------------------------


@quick
@given(NUMBERS, SEEDS, MONEY)
def test_everybody_is_in_one_stage_on_each_day(given_numbers, seed, money_day):
    found = run(given_numbers, people(money_day=money_day), seed)
    assert (found.counts.sum(axis=1) == FEW).all()
    assert found.shares.sum(axis=1) == pytest.approx(np.ones(DAYS + 1))


@quick
@given(NUMBERS, SEEDS, MONEY)
def test_who_owes_nothing_any_more_is_left_alone(given_numbers, seed, money_day):
    by_account, engine = logged(given_numbers, people(money_day=money_day), seed)
    closed = 0
    for events in by_account:
        ends = [at for at, one in enumerate(events) if one.what == "move" and one.stage in CLOSED]
        closed += bool(ends)
        if ends:
            assert all(one.what != "contact" for one in events[ends[0] + 1 :])
            assert events[ends[0]] is [one for one in events if one.what == "move"][-1]
    assert closed == np.isin(engine.stage, [STAGES.index(one) for one in CLOSED]).sum()


def test_a_bill_with_nothing_left_is_paid_from_the_start():
    by_account, engine = logged(SOON, people(7, plan=bill(paid=5000)), 1, days=60)
    assert all([one.what for one in events] == ["move"] for events in by_account)
    assert engine.is_over


@given(st.integers(7, 3000), st.lists(st.integers(0, 5), min_size=7, max_size=7).filter(any))
@settings(max_examples=40, deadline=None)
def test_each_strategy_is_followed_by_its_share_of_the_people(count, weights):
    found = strategies(count, dict(zip(STRATEGIES, weights, strict=True)))
    share = np.bincount(found, minlength=len(STRATEGIES)) / count
    assert np.abs(share - np.array(weights) / sum(weights)).max() <= 4 / count


# Luck -------------------------------------------------------------------------------------------


@quick
@given(NUMBERS, SEEDS, MONEY)
def test_the_same_seed_gives_the_same_people_and_another_gives_others(
    given_numbers, seed, money_day
):
    who = people(money_day=money_day)
    assert same(run(given_numbers, who, seed), run(given_numbers, who, seed))
    assert not same(run(given_numbers, who, seed), run(given_numbers, who, seed + 1))


@pytest.mark.parametrize("more", [FEW + 1, 1024, 1100])
def test_the_first_people_of_a_larger_population_are_the_same(more):
    small, large = (run(SOON, people(count), 3, days=120) for count in (FEW, more))
    assert same(small, large, first=FEW)


@quick
@given(st.sampled_from(STRATEGIES), SEEDS, MONEY, st.integers(0, FEW - 1))
def test_a_person_lives_alone_as_in_a_crowd(strategy, seed, money_day, account):
    found = run(SOON, people(only=strategy, money_day=money_day), seed, days=720)
    story = lived(table(), SOON, bill(), strategy, seed=seed, account=account, money_day=money_day)
    assert STAGES[found.stage[account]] == story.stage
    assert (found.contacts[:, account] == story.contacts).all()
    assert found.crossings[account] == story.crossings
    assert found.reported_on[account] == (story.reported_on or NEVER)
    visits = [one.day for one in story.events if one.channel == "visit"]
    assert found.visited_on[account] == min(visits, default=NEVER)


def test_one_by_one_or_side_by_side_a_strategy_comes_to_the_same():
    owed = Bill(table(), bill(), 150)
    together = outcomes(owed, SOON)
    for strategy in ("plan-late", "lose-contact"):
        who = people(COMPARED, only=strategy, money_day=150)
        alone = run(SOON, who, SEED, days=720)
        assert together[strategy].sued == alone.share_in("suit")
        assert together[strategy].visited == pytest.approx(alone.chance_of_visit())
        assert together[strategy].charges == alone.cost(0.5)[0]


@pytest.mark.parametrize("conduct", [None, *CONDUCTS])
def test_how_collectors_behave_changes_nothing_that_is_told_of_a_crowd(conduct):
    told = crowd(Bill(table(), bill(), 150), SOON)
    lived_by = run(SOON, people(CROWD, money_day=150, conduct=conduct), SEED, days=720)
    assert np.array_equal(told.shares, lived_by.shares)
    assert told.sued == lived_by.share_in("suit")
    assert told.visited == lived_by.chance_of_visit()


def test_contacts_are_left_out_only_where_no_collector_crosses_a_line():
    careless = people(20, money_day=150, conduct="careless")
    with pytest.raises(ValueError, match="lawful"):
        populate(table(), SOON, careless, engine=CallsEngine)
    lawful = populate(table(), SOON, people(20, conduct="lawful"), engine=CallsEngine)
    assert lawful.contacts.sum() == 0


def test_a_crowd_is_lived_once():
    owed = Bill(table(), bill())
    assert crowd(owed, numbers(), "ignore") is crowd(owed, numbers(), "ignore")
    assert crowd(owed, numbers("high"), "ignore") is not crowd(owed, numbers(), "ignore")


def test_a_plan_that_breaks_lets_the_delay_be_reported_after_all():
    never_kept = numbers("middle", {"plan-granted": 1, "plan-kept": 0, "reported-after": 1})
    story = lived(table(), never_kept, bill(), "plan-early", money_day=NEVER)
    (broken,) = [one.day for one in story.events if one.what == "plan-broken"]
    assert story.reported_on == broken > 1


# Visits -----------------------------------------------------------------------------------------


@quick
@given(NUMBERS, SEEDS, st.floats(0, 1), st.floats(0, 1))
def test_who_answers_more_is_never_visited_sooner_nor_more_likely(given_numbers, seed, a, b):
    little, more = (
        run(
            given_numbers,
            people(only="pay-when-able", money_day=NEVER, answered=np.full(FEW, share)),
            seed,
        )
        for share in sorted((a, b))
    )
    assert (more.visited_on >= little.visited_on).all()
    assert (more.visit_chance <= little.visit_chance + 1e-12).all()


@quick
@given(NUMBERS, SEEDS, st.integers(1, 100_000), st.integers(1, 100_000))
def test_a_larger_bill_is_never_visited_later_nor_less_likely(given_numbers, seed, a, b):
    small, large = (
        run(given_numbers, people(plan=bill(amount), only="lose-contact"), seed)
        for amount in sorted((a, b))
    )
    assert (large.visited_on <= small.visited_on).all()
    assert (large.visit_chance >= small.visit_chance - 1e-12).all()


def test_visits_do_happen_in_these_tests():
    found = run(SOON, people(only="lose-contact"), 1)
    assert found.share_visited() > 0.25


# Money ------------------------------------------------------------------------------------------


@given(
    product=st.sampled_from([one.id for one in lenders.products()]),
    paid=st.sampled_from([0, 1, 499, 500, 4000]),
    payments=st.dictionaries(
        st.one_of(st.integers(1, 5), st.integers(1, 140)), st.integers(1, 300_000), max_size=5
    ),
)
@settings(max_examples=100, deadline=None)
def test_the_purse_agrees_with_the_exact_ledger(product, paid, payments):
    plan = bill(product=product, paid=paid)
    purse, me = Purse((plan,), np.zeros(1, dtype=np.intp)), np.zeros(1, dtype=np.intp)
    taken = [(0, Decimal(paid))] if paid else []
    for day in range(151):
        purse.begin_day(day)
        if day in payments:
            most = np.array([payments[day] / 100])
            taken.append((day, Decimal(f"{purse.pay(me, day, most)[0]:.2f}")))
        owed, charged = purse.owed(me, day)[0], purse.total_charged(me, day)[0]
        purse.end_day(day)
    exact = overdue_ledger(
        plan.terms,
        plan.bill,
        [one for one in taken if one[1]],
        Decimal(500),
        150,
        days_purchase_to_due=25,
        daily_rate=plan.daily_rate if plan.terms.daily_rate_band else None,
    )
    assert owed == pytest.approx(float(exact.amount_owed), abs=0.01)
    assert charged == pytest.approx(float(exact.total_fee), abs=0.01)


# Conduct ----------------------------------------------------------------------------------------


def touches(conduct, seed, lender_kind):
    by_account, _ = logged(SOON, people(conduct=conduct), seed, days=120)
    for events in by_account:
        for judged in judged_events(events, DUE, lender_kind):
            yield from () if judged is None else judged.touches


@quick
@given(SEEDS, st.sampled_from(LENDER_KINDS))
def test_lawful_collectors_touch_no_rule_and_careless_ones_no_law(seed, lender_kind):
    assert not list(touches("lawful", seed, lender_kind))
    careless = list(touches("careless", seed, lender_kind))
    assert all(one.verdict != "unlawful" for one in careless)


def test_rogues_break_the_law_and_careless_collectors_a_recommendation():
    assert {one.verdict for one in touches("rogue", 1, "bank")} >= {"unlawful"}
    assert {one.strength for one in touches("careless", 1, "bank")} == {"recommendation"}


# Words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("conduct", CONDUCTS)
def test_whatever_happens_has_words_in_both_languages(conduct):
    seen = set()
    for money_day in (None, NEVER, 60):
        by_account, _ = logged(SOON, people(120, conduct=conduct, money_day=money_day), 5)
        for one in (event for events in by_account for event in events):
            seen.add((one.what, one.stage, one.channel, one.actor, one.crossing))
    whats = {what for what, *_ in seen}
    assert whats == {
        *("contact", "move", "payment", "plan-granted", "plan-refused", "plan-broken"),
        *("reported", "money-comes"),
    }
    for what, stage, channel, actor, crossing in seen:
        assert word("stage", stage).name["zh-Hans"]
        if what == "contact":
            said = escalation.message(channel, actor, stage, crossing)
            assert all(said.said[tag] for tag in ("en", "zh-Hans"))
            assert word("channel", channel).name["en"]
            assert word("actor", actor).name["en"]
        elif what == "payment":
            assert event_words(what, "full").words["en"]
        else:
            words = event_words(what, stage) if what == "move" else event_words(what)
            assert all(words.words[tag] for tag in ("en", "zh-Hans"))
