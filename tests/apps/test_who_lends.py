"""Who is my lender? The app counts the rules for that lender and never lends it another's."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import law, lenders
from overdue.language import TAGS, language
from tests.apps import reading
from tests.apps.reading import finding, notes, rows, terms

EN, ZH = language("en"), language("zh-Hans")


opened = partial(reading.opened, "who-lends")


def row(session, beginning):
    return next(one for one in rows(session) if one["Rule"].startswith(beginning))


def test_a_micro_loan_company_behind_baitiao():
    session = opened()
    direct, every = len(session.result.rules.direct), len(session.result.rules.general)
    assert finding(session) == (
        f"Baitiao (京东白条), lent by a micro-loan company: {direct} rules of this course speak to "
        f"this lender by name, {every} to every lender; four times the LPR, the line of private "
        "lending, does not apply to it"
    )
    assert direct >= 10
    assert every >= 80


def test_the_same_in_chinese():
    session = opened(ZH)
    direct, every = len(session.result.rules.direct), len(session.result.rules.general)
    assert finding(session) == (
        f"白条由小额贷款公司放款：本课有 {direct} 条规则点名针对它，{every} 条针对所有放贷方；"
        "民间借贷“四倍 LPR”这条线不适用"
    )


@pytest.mark.parametrize(
    ("person", "product", "kind"),
    [("lin", "baitiao", "micro-loan"), ("zhou", "card-full", "card-issuer")],
)
def test_it_starts_from_the_learners_product_and_who_usually_lends_for_it(person, product, kind):
    values = opened(EN, person).values
    assert (values["credit_product"], values["lender_kind"]) == (product, kind)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("bank", "lent by a bank"),
        ("consumer-finance", "lent by a consumer finance company"),
        ("seller-on-credit", "sold on credit by the seller: 1 rule of this course speaks to"),
        ("seller-on-credit", "private lending, applies is open"),
        ("assignee", "with the debt sold to a buyer"),
        ("unknown", "more depend on who it is, so look for 出借人 or 贷款人 in the contract"),
        (
            "private-lender",
            "lent by a private person or an ordinary company all the same, 1 rule of this",
        ),
        ("private-lender", "is meant for it"),
    ],
)
def test_each_lender_has_its_sentence(kind, words):
    assert words in finding(opened(lender_kind=kind))


def test_a_lender_that_was_not_found_behind_a_product_is_questioned():
    session = opened(credit_product="weilidai")
    assert finding(session).startswith(
        "For Weilidai (微粒贷) this course knows as lender only: bank. If yours is lent by a "
        "micro-loan company all the same, "
    )


def test_the_strength_of_the_rules_is_counted():
    shown = terms(opened())
    assert shown.startswith("In force on 23 November 2026 and naming this lender: ")
    assert "recommended standard, not a law: 5" in shown
    assert terms(opened(lender_kind="unknown")) == (
        "No rule in force on 23 November 2026 names this lender"
    )


def test_a_rule_says_what_it_is_since_when_and_that_it_is_no_law():
    hours = next(one for one in rows(opened()) if "22:00" in one["What it says"])
    assert hours["Rule"].startswith("GB/T 45251")
    assert hours["How strong, since when"] == "recommended standard, not a law; 28 February 2025"


def test_an_associations_guideline_binds_its_members_only():
    strong = "How strong, since when"
    banks = [one for one in rows(opened(lender_kind="bank")) if "association" in one[strong]]
    assert len(banks) == 7
    assert {one[strong] for one in banks} == {
        "rules of an association, not a law, for its members only; 30 January 2026"
    }
    micro = [one for one in rows(opened(rules_shown="others")) if "30 January 2026" in one[strong]]
    assert [one["Why not"] for one in micro] == [
        "No: it names bank, bank that issued the card and consumer finance company."
    ]
    assert micro[0]["What it says"].startswith("7 rules of this course. ")


def test_the_line_of_private_lending_is_refused_with_the_courts_reason():
    session = opened(rules_shown="others")
    line = row(session, "SPC Provisions on Private Lending Cases (second amendment of 2020), Arti")
    assert line["Why not"] == (
        "No. The Supreme People's Court has said that this line does not apply to micro-loan "
        "companies."
    )


def test_a_rule_from_memory_shows_its_doubt():
    cut = row(opened(), "SPC Opinions on Further Strengthening Financial Trials")
    assert cut["How strong, since when"] == (
        "official notice; August 2017; in doubt: from memory only"
    )


def test_a_rule_that_begins_later_is_marked():
    line = row(opened(rules_day="2026-07-31", rules_shown="others"), "Provisions on Disclosure")
    assert line["Why not"] == "Not yet on this day: 1 August 2026."


def test_a_long_rule_is_cut_after_its_first_sentence():
    first = rows(opened())[0]["What it says"]
    assert first == (
        "Seven kinds of local financial organisations, micro-loan companies among them, count as "
        "financial institutions here. …"
    )
    assert "the whole stands with the sources below" in notes(opened())


def test_a_doubtful_rule_is_not_cut_before_its_doubt():
    visits = next(one for one in rows(opened()) if one["What it says"].startswith("One law firm"))
    assert visits["What it says"].endswith("do not rely on these numbers.")


def test_the_table_lists_either_what_applies_or_what_does_not():
    session = opened()
    assert len(rows(session)) == len(session.result.rules.direct)
    session.enter("rules_shown", "others")
    assert len(rows(session)) <= len(session.result.rules.others)
    assert all(one["Why not"] for one in rows(session))


def test_it_says_where_to_look_whom_to_ask_and_what_is_not_known():
    said = notes(opened())
    assert "Open the contract in the app and look for the lender (出借人 or 贷款人)" in said
    assert "ends in 小额贷款有限公司" in said
    assert "Which menu of the app leads to the contract was not read anywhere" in said
    assert "Reported (May 2025), not a register: The lender named for Baitiao" in said
    assert "local financial regulator or 12345" in said
    assert "A part of this is from memory and was not checked." in said
    assert "A part of this is from memory" not in notes(opened(lender_kind="bank"))


def test_a_sold_debt_keeps_what_could_be_said_against_the_first_lender():
    session = opened(lender_kind="assignee", rules_shown="others")
    assert "After that you may say against the buyer" in notes(session)
    assert any(
        one["Why not"].startswith("Open: it names bank") and "buyer of debts" in str(one)
        for one in rows(session)
    )


def test_a_day_after_the_last_review_says_so():
    assert "The rules were last reviewed on" in notes(opened(rules_day="2029-01-01"))
    assert "The rules were last reviewed on" not in notes(opened(rules_day="2026-01-01"))


@pytest.mark.parametrize("raw", ["2020-12-31", "2031-01-01", "soon"])
def test_a_day_out_of_range_is_explained_and_the_last_result_stays(raw):
    session = opened()
    before = session.result
    session.enter("rules_day", raw)
    assert "rules_day" in session.messages
    assert session.result == before


@given(
    st.sampled_from(TAGS),
    st.sampled_from(law.LENDER_KINDS),
    st.sampled_from([product.id for product in lenders.products()]),
    st.dates(date(2021, 1, 1), date(2030, 12, 31)),
)
def test_every_choice_has_a_sentence_with_its_counts(tag, kind, product, day):
    session = opened(
        language(tag), lender_kind=kind, credit_product=product, rules_day=day.isoformat()
    )
    sentence = finding(session)
    assert str(len(session.result.rules.general)) in sentence
    assert "{" not in sentence + terms(session) + notes(session)


@pytest.mark.parametrize("which", ["direct", "others"])
def test_every_rule_in_the_table_is_cited(which):
    session = opened(rules_shown=which)
    facts, rules = session.app.facts(session.result), session.result.rules
    direct, others = {one.id for one in rules.direct}, {one.fact.id for one in rules.others}
    assert facts[0] == "jd-lenders"
    assert (direct if which == "direct" else others) <= set(facts)
    assert len(facts) == len(set(facts))
    assert all(law.cite(fact) for fact in facts)
