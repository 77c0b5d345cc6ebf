"""One household: when its money is gone, what is missed first, and what would have changed that."""

from decimal import Decimal
from itertools import pairwise

import pytest

from overdue import case
from overdue.apps import household as shared
from overdue.charts.household_words import cause_name
from overdue.household import CAUSES, SHOCK_KINDS
from overdue.language import TAGS, language
from tests.apps import reading

NAME = "one-household"


def opened(tag="en", person=None, **entered):
    """The app with its answer in sight."""
    session = reading.opened(NAME, language(tag), person, **entered)
    session.guess(None)
    return session


def yuan(cell):
    """An amount as the table shows it."""
    return Decimal(cell.strip("¥").replace(",", ""))


# What it says -----------------------------------------------------------------------------------


def test_the_finding_says_when_the_money_is_gone_and_when_a_payment_is_missed():
    path = (session := opened(assumed_lenders="0")).result.path
    sentence = reading.finding(session)
    assert sentence.startswith("With ¥5,500.00 put by, the money is gone")
    assert sentence.endswith(f"the first payment is missed in month {path.failed}")


def test_what_new_loans_bought_is_said_of_them():
    session = opened()
    assert session.result.path.borrowed.any()
    assert "; with new loans the first payment is missed in month" in reading.finding(session)
    assert "which must be paid back with fees" in reading.notes(session)


def test_nothing_happens_and_nothing_is_missed():
    session = opened(shock="nothing", remedy="none")
    assert "no payment is missed within 36 months" in reading.finding(session)
    assert session.result.other is None
    assert "dashed line" not in reading.notes(session)


def test_a_forgotten_payment_is_not_for_want_of_money():
    session = opened(shock="forgot", shock_month="5")
    assert reading.finding(session) == (
        "With ¥5,500.00 put by, a payment is missed in month 5 although there is money for it"
    )


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("kind", SHOCK_KINDS)
def test_each_thing_that_can_happen_is_told_with_its_month_and_marked(kind, tag):
    session = opened(tag, shock=kind, shock_month="3")
    assert [one.kind for one in session.result.path.happenings] == [kind]
    assert session.result.path.happenings[0].month == 3
    assert "3" in reading.terms(session)


def test_a_size_is_the_assumed_one_until_it_is_set_and_for_each_kind_its_own():
    session = opened(shock="illness", shock_sum="20000")
    assert session.result.shocks[0].size == 20_000
    session.enter("shock", "family")
    assert session.result.shocks[0].size == session.result.numbers["family-size"]


def test_only_what_means_something_is_asked():
    assert {"shock_month", "shock_share", "shock_sum"} <= hidden(shock="nothing")
    assert "shock_sum" in hidden(shock="job-loss")
    assert "shock_share" in hidden(shock="illness")
    assert "luck" in hidden()
    assert "luck" not in hidden(income_shape="irregular")


def hidden(**entered):
    """Controls that are not shown."""
    session = opened(**entered)
    return session.app.hidden(session.values)


# The table --------------------------------------------------------------------------------------


def test_the_table_adds_up_month_by_month_to_the_fen():
    session = opened()
    rows = reading.rows(session)
    assert len(rows) == 36
    start = {"at hand": "¥5,500.00"}
    for before, row in pairwise([start, *rows]):
        left = yuan(before["at hand"]) + yuan(row["income"]) + yuan(row["new loans"])
        assert left - yuan(row["spent"]) - yuan(row["paid on debts"]) == yuan(row["at hand"])


def test_the_table_has_no_column_for_what_never_happens():
    columns = reading.rows(opened(shock="nothing", remedy="none"))[0]
    assert set(columns) == {"month", "income", "spent", "paid on debts", "at hand", "owed"}


# What would help --------------------------------------------------------------------------------


@pytest.mark.parametrize("remedy", ["buffer_3", "buffer_6", "cut", "time"])
def test_what_helps_brings_no_missed_payment_sooner(remedy):
    result = opened(remedy=remedy, assumed_lenders="0").result
    assert result.other.failed is None or result.other.failed >= result.path.failed


def test_to_borrow_nothing_new_may_bring_the_missed_payment_sooner_and_costs_less():
    session = opened(remedy="no_borrowing")
    path, other = session.result.path, session.result.other
    assert other.failed < path.failed
    assert other.charged.sum() < path.charged.sum()
    assert f"in month {other.failed}, not in month {path.failed}" in reading.notes(session)


def test_lenders_that_give_time_are_said_to_have_agreed():
    assert "asked for 3 months of time and agreed" in reading.notes(opened(remedy="time"))


# The guess --------------------------------------------------------------------------------------


def test_the_answer_to_the_guess_needs_no_new_loans():
    with_loans, without = opened(assumed_lenders="10"), opened(assumed_lenders="0")
    assert with_loans.result.without_income == without.result.without_income


def test_the_guess_is_judged_without_blame():
    session = reading.opened(NAME, put_by="30000")
    months = session.result.without_income
    judged = {
        said: session.app.judge(Decimal(said), session.result, session.language)
        for said in (months, months + 2)
    }
    assert judged[months] == f"Right: without income it makes all payments for {months} months."
    assert judged[months + 2].endswith(f"it makes all payments for {months} months.")


def test_what_is_put_by_for_long_is_more_than_the_model_follows():
    session = reading.opened(NAME, put_by="1000000", essentials="100", wants="0")
    assert session.result.without_income is None
    assert session.app.answer(session.result) == 60
    assert "more than 60 months" in reading.notes(session)


# The household that all apps share --------------------------------------------------------------


@pytest.mark.parametrize("person", [one.person.id for one in case.examples()])
def test_every_example_starts_with_a_month_that_pays_for_itself(person):
    life = shared.household(shared.start_with_household(case.example(person)))
    assert life.income.monthly >= life.needs + life.wants
    assert life.buffer > 0


def test_an_own_case_brings_its_month_and_its_bill_and_no_other_debt():
    own = case.Case(
        product="card-full",
        bill=Decimal(900),
        paid=Decimal(100),
        due_date=case.example().due_date,
        income=Decimal(3000),
        essentials=Decimal(3500),
    )
    start = shared.start_with_household(own)
    assert (start["income"], start["essentials"], start["wants"]) == (3000, 3500, 0)
    assert (start["card_owed"], start["bill_owed"], start["loan_left"]) == (800, 0, 0)


def test_an_emptied_number_follows_the_setting_and_a_moved_one_stays():
    session = opened(assumed_lenders="5", setting="low")
    assert session.result.numbers["lenders"] == 5
    session.enter("assumed_lenders", "")
    assert session.result.numbers["lenders"] == 0


@pytest.mark.parametrize("tag", TAGS)
def test_every_cause_has_a_name_of_its_own(tag):
    names = [cause_name(cause, language(tag)) for cause in CAUSES]
    assert len(set(names)) == len(CAUSES)
