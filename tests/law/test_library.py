"""Law facts are found by id, by date and by lender."""

from datetime import date

import msgspec
import pytest

from overdue import law
from overdue.facts import UnknownFact

TODAY = date(2026, 11, 23)

# What the lessons on fees and the first page rest on.
NEEDED = [
    "usury-banned",
    "thirty-percent-yardstick",
    "private-lending-4xlpr",
    "micro-loan-not-private-lending",
    "financial-loan-24-percent",
    "courts-do-cut-total-cost",
    "assist-lending-rule-2025",
    "micro-loan-cost-guideline-2025",
    "cost-disclosure-2026",
    "annualized-rate-display-2021",
    "late-fee-abolished-for-cards",
    "penalty-interest-30-50",
    "lpr-level-for-4x",
    "card-dispute-fee-cut",
    "creditor-entities-matter",
    "consumer-unfair-terms",
    "no-jail-for-inability",
    "home-is-private-space",
    "hotline-12356-duty",
    "no-late-payment-threshold-in-law",
    "adverse-info-five-years",
    "penalty-can-be-reduced",
    "extension-needs-consent",
    "payment-allocation-order",
]


@pytest.mark.parametrize("fact", NEEDED)
def test_what_the_first_lessons_rest_on_is_there(fact: str) -> None:
    assert law.get(fact).id == fact


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="did you mean usury-banned"):
        law.get("usury-ban")


def test_a_rule_is_in_force_from_its_first_day() -> None:
    ids = {fact.id for fact in law.in_force(date(2026, 7, 31))}
    assert "cost-disclosure-2026" not in ids
    assert "cost-disclosure-2026" in {fact.id for fact in law.in_force(date(2026, 8, 1))}


def test_a_rule_for_banks_is_not_among_those_for_micro_loan_companies() -> None:
    banks = {fact.id for fact in law.in_force(TODAY, "bank")}
    micro = {fact.id for fact in law.in_force(TODAY, "micro-loan")}
    assert "assist-lending-rule-2025" in banks - micro
    assert "micro-loan-not-private-lending" in micro - banks
    assert "home-is-private-space" in banks & micro


def test_the_private_lending_line_reaches_private_lenders_alone() -> None:
    reached = [k for k in law.LENDER_KINDS if law.get("private-lending-4xlpr").binds_lender(k)]
    assert reached == ["private-lender"]


def test_a_lender_that_is_not_known_is_reached_by_rules_for_all_only() -> None:
    for fact in law.in_force(TODAY, "unknown"):
        assert {"everyone", "all-lenders"} & set(fact.binds)


def test_background_and_practice_are_no_rules_in_force() -> None:
    ids = {fact.id for fact in law.in_force(TODAY)}
    assert not ids & {"creditor-entities-matter", "courts-do-cut-total-cost", "credit-report-codes"}


def test_a_rule_whose_time_is_over_has_ended() -> None:
    assert law.get("one-off-credit-repair").state(TODAY) == "ended"
    assert law.get("one-off-credit-repair").state(date(2025, 12, 31)) == "not-yet"


def test_a_rule_with_a_last_day_is_in_force_on_it_and_not_after() -> None:
    rule = msgspec.structs.replace(law.get("usury-banned"), effective_until=date(2030, 6, 30))
    assert rule.state(date(2030, 6, 30)) == "in-force"
    assert rule.state(date(2030, 7, 1)) == "ended"


def test_a_policy_of_the_courts_is_not_called_a_law() -> None:
    assert law.get("financial-loan-24-percent").force == "normative-document"
    assert law.get("micro-loan-cost-guideline-2025").force == "normative-document"


def test_what_was_read_nowhere_or_is_weak_is_not_settled() -> None:
    unsettled = {fact.id for fact in law.every() if not fact.settled}
    assert unsettled == {
        "baitiao-help-text-lists-visits",
        "baitiao-is-not-a-credit-card-crime",
        "card-notice-2022",
        "courts-do-cut-total-cost",
        "credit-report-channels-and-update",
        "financial-loan-24-percent",
        "hotline-12345-12315-110",
        "gbt45251-home-visit",
        "penalty-interest-30-50",
        "personal-loan-measures-2024",
    }


def test_the_fine_and_the_detention_are_numbers_with_a_unit() -> None:
    fact = law.get("no-jail-for-inability")
    assert fact.value("highest_fine") == 100_000
    assert fact.value("longest_detention") == 15
    assert {value.unit for value in fact.values} == {"yuan", "days"}
