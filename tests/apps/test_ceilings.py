"""Which ceiling concerns my lender: never the wrong one, and never more certain than we are."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from overdue import law
from overdue.charts.ceiling_words import short_name
from overdue.fees.ceilings_compared import ceilings_compared
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, notes
from tests.apps.reading import named_rows as rows

EN, ZH = language("en"), language("zh-Hans")


opened = partial(reading.opened, "ceilings")


def test_a_baitiao_bill_that_is_late_stays_below_the_line_reported_for_micro_loans():
    assert finding(opened()) == (
        "For a micro-loan company's contract of 1 June 2026, no ceiling of private lending "
        "applies; new micro-loans, as reported, must stay within 24 % a year (not verified by "
        "us): your 23.7 % a year is below that"
    )


def test_the_same_in_chinese():
    assert finding(opened(ZH)) == (
        "2026年6月1日与小额贷款公司签的合同，不适用民间借贷的上限；据报道，小额贷款公司新发放的"
        "贷款年化不得超过 24%（我们没有核实），你的年化 23.7% 没有超过这条线"
    )


@pytest.mark.parametrize(
    ("person", "kind", "cost"),
    [("lin", "micro-loan", "0.23725"), ("zhou", "card-issuer", "0.1825")],
)
def test_it_starts_from_the_lender_and_the_rates_of_the_learners_product(person, kind, cost):
    values = opened(EN, person).values
    assert (values["lender_kind"], values["yearly_cost"]) == (kind, Decimal(cost))


def test_for_a_private_loan_four_times_the_lpr_of_its_day_is_the_line():
    session = opened(lender_kind="private-lender", contract_date="2026-01-10")
    assert finding(session) == (
        "For a private loan of 10 January 2026, courts support at most four times the LPR of "
        "that day, 12 % a year: your 23.7 % a year is above that"
    )
    session.enter("contract_date", "2021-06-01")
    assert "four times the LPR of that day, 15.4 % a year" in finding(session)


def test_an_lpr_that_is_not_known_is_said_and_not_carried_on():
    session = opened(lender_kind="private-lender", contract_date="2026-01-21")
    assert finding(session) == (
        "For a private loan of 21 January 2026, four times the LPR of that day is the line, and "
        "we know the LPR only until 20 January 2026: your 23.7 % a year is not measured against it"
    )
    assert session.result.main is None
    assert "known here until 20 January 2026" in notes(session)
    assert rows(session)["Four times the LPR for private lending"]["A year"] == "LPR not known"


def test_on_the_last_day_for_which_it_is_known_the_lpr_is_used():
    session = opened(lender_kind="private-lender", contract_date="2026-01-20")
    assert "12 % a year: your 23.7 % a year is above that" in finding(session)
    assert "known here until" not in notes(session)


def test_a_new_micro_loan_of_2028_waits_for_its_lpr():
    session = opened(contract_date="2028-03-01")
    assert "four times the LPR of that day is the line" in finding(session)
    assert "23.7 % a year is not measured against it" in finding(session)


@pytest.mark.parametrize("kind", ["bank", "card-issuer", "consumer-finance", "micro-loan"])
@pytest.mark.parametrize("day", ["2019-05-01", "2021-06-01", "2026-01-10", "2026-06-01"])
def test_the_ceiling_of_private_lending_is_never_put_to_a_licensed_lender(kind, day):
    session = opened(lender_kind=kind, contract_date=day)
    private = session.result.private_lending
    assert private.concerns == "does-not-concern"
    assert private.comparable_rate is None
    assert "no ceiling of private lending applies" in finding(session)
    assert session.result.main is not private


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("kind", law.LENDER_KINDS)
@pytest.mark.parametrize("day", ["2015-01-01", "2020-12-31", "2025-12-15", "2026-06-01"])
def test_every_lender_has_a_sentence_with_the_cost_in_it(kind, day, tag):
    session = opened(language(tag), lender_kind=kind, contract_date=day)
    sentence = finding(session)
    assert "23.7" in sentence
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("kind", "day", "words"),
    [
        ("bank", "2026-06-01", "if it came through a platform, the total must stay within 24 %"),
        ("bank", "2025-06-01", "you may ask a court to cut what goes above 24 % a year (not ver"),
        ("consumer-finance", "2026-06-01", "you may ask a court to cut what goes above 24 %"),
        ("micro-loan", "2025-06-01", "you may ask a court to cut what goes above 24 %"),
        ("card-issuer", "2026-06-01", "no other yearly line is certain"),
        ("card-issuer", "2018-06-01", "interest of bank cards was limited to 18 % a year"),
        ("seller-on-credit", "2026-06-01", "it is open which yearly ceiling holds"),
        ("private-lender", "2019-06-01", "it is open which yearly ceiling holds"),
        ("assignee", "2026-06-01", "the ceilings depend on who lent first"),
        ("unknown", "2026-06-01", "the contract names the lender"),
    ],
)
def test_each_lender_is_told_the_line_that_is_its_own(kind, day, words):
    assert words in finding(opened(lender_kind=kind, contract_date=day))


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        ("23.99", "your 23.99 % a year is below that"),
        ("23.9999", "your 23.9999 % a year is below that"),
        ("24", "your 24.0 % a year is exactly that"),
        ("24.01", "your 24.01 % a year is above that"),
        ("36", "your 36.0 % a year is above that"),
    ],
)
def test_a_cost_is_shown_with_enough_digits_to_tell_its_side_of_the_line(cost, words):
    session = opened(cost_known_as="yearly", yearly_cost=cost)
    assert words in finding(session)


def test_a_rate_a_day_is_counted_on_365_days():
    session = opened(daily_cost="0.05")
    assert session.result.yearly_cost == Decimal("0.1825")
    assert session.app.view.terms(session.result, EN) == (
        "0.05 % a day × 365 days = 18.25 % a year, all charges together"
    )


def test_only_the_rate_that_is_known_is_asked_for():
    session = opened()
    assert session.app.hidden(session.values) == {"yearly_cost"}
    session.enter("cost_known_as", "yearly")
    assert session.app.hidden(session.values) == {"daily_cost"}
    assert session.result.yearly_cost == Decimal("0.23725")  # goes on from the daily rate
    assert session.app.view.terms(session.result, EN) == "23.725 % a year, all charges together"


def test_a_rule_that_we_have_from_memory_only_is_shown_as_not_verified():
    session = opened(lender_kind="consumer-finance")
    row = rows(session)["24 % a year, if you ask the court"]
    assert row["How sure"] == (
        "not verified by us: We know this rule from memory only; its text was not read."
    )
    assert row["Since"] == "August 2017"
    assert "not verified" in short_name(session.result.main, EN)
    assert "We know this rule from memory only" in notes(session)


def test_each_row_says_whom_it_binds_what_it_is_and_since_when():
    row = rows(opened())["Four times the LPR for private lending"]
    assert row["Your lender"] == "does not concern this lender"
    assert row["Why"] == (
        "The Supreme People's Court has said that this line does not apply to micro-loan companies."
    )
    assert row["Whom it binds"] == "private person or ordinary company"
    assert row["What it is"] == "judicial interpretation"
    assert row["Since"] == "20 August 2020"


@pytest.mark.parametrize("tag", TAGS)
def test_every_ceiling_that_names_a_rate_has_a_short_name_for_the_chart(tag):
    for ceiling in law.ceilings("unknown", date(2026, 1, 10)):
        if ceiling.annual_rate is not None or ceiling.lpr_multiple is not None:
            assert language(tag).pick(ceiling.name) not in short_name(ceiling, language(tag))


def test_a_ceiling_that_the_law_adds_later_is_shown_by_its_full_name():
    from dataclasses import replace

    new = replace(law.ceilings("bank", date(2026, 1, 10))[0], id="one-of-tomorrow", settled=True)
    assert language("en").pick(new.name) in short_name(new, EN)


@pytest.mark.parametrize(
    ("name", "raw"),
    [("daily_cost", "2"), ("yearly_cost", "401"), ("contract_date", "1999-01-01")],
)
def test_an_entry_out_of_range_is_explained_and_the_last_result_stays(name, raw):
    session = opened()
    before = session.result
    session.enter(name, raw)
    assert name in session.messages
    assert session.result == before


@pytest.mark.parametrize("name", ["daily_cost", "yearly_cost"])
@pytest.mark.parametrize("raw", ["0", "1", "400"])
def test_any_cost_that_may_be_entered_has_a_finding(name, raw):
    session = opened(cost_known_as="daily" if name == "daily_cost" else "yearly")
    session.enter(name, raw)
    assert finding(session)


def test_the_model_refuses_a_lender_that_there_is_not():
    with pytest.raises(ValueError, match="lender_kind is 'shark'"):
        ceilings_compared("shark", date(2026, 6, 1), yearly_cost=Decimal("0.2"))


def test_every_fact_behind_a_row_is_cited():
    session = opened()
    facts = session.app.facts(session.result)
    assert facts[0] == "cap-microloan-2025"
    assert "lpr-latest" in facts
    assert all(law.cite(fact) for fact in facts)
