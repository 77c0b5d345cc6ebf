"""Which ceiling concerns whom: never a rule put to a lender that it does not bind."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import law
from overdue.law.ceiling_table import table

DAYS = st.dates(date(2005, 1, 1), date(2032, 12, 31))
KINDS = st.sampled_from(law.LENDER_KINDS)
LICENSED = ["bank", "card-issuer", "consumer-finance", "micro-loan"]
WEIGHT = ["binds", "may-be-asked-in-court", "unknown", "does-not-concern"]


def row(ceiling: str, kind: law.LenderKind, day: date = date(2025, 12, 31)) -> law.Ceiling:
    return next(c for c in law.ceilings(kind, day) if c.id == ceiling)


@given(st.sampled_from(LICENSED), DAYS)
@settings(deadline=None, derandomize=True)
def test_four_times_the_lpr_for_private_lending_never_concerns_a_licensed_lender(
    kind: law.LenderKind, day: date
) -> None:
    ceiling = row("private-4x-lpr", kind, day)
    assert ceiling.concerns == "does-not-concern"
    assert ceiling.comparable_rate is None


def test_the_reason_for_micro_loan_companies_is_the_reply_of_the_court() -> None:
    ceiling = row("private-4x-lpr", "micro-loan")
    assert ceiling.facts == ("private-lending-4xlpr", "micro-loan-not-private-lending")


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2020-08-20", "0.154"),
        ("2021-12-20", "0.152"),
        ("2024-10-21", "0.124"),
        ("2026-01-20", "0.12"),
    ],
)
def test_private_lending_is_bound_by_four_times_the_lpr_of_the_day_of_the_contract(
    day: str, rate: str
) -> None:
    ceiling = row("private-4x-lpr", "private-lender", date.fromisoformat(day))
    assert ceiling.concerns == "binds"
    assert ceiling.annual_rate == ceiling.comparable_rate == Decimal(rate)
    assert ceiling.lpr_multiple == 4
    assert ceiling.settled


def test_past_the_last_known_lpr_the_line_stands_without_a_number() -> None:
    ceiling = row("private-4x-lpr", "private-lender", date(2026, 1, 21))
    assert ceiling.concerns == "binds"
    assert ceiling.annual_rate is None
    assert ceiling.lpr is None
    assert ceiling.lpr_known_until == date(2026, 1, 20)


def test_a_private_contract_older_than_the_line_is_not_judged_by_it() -> None:
    ceiling = row("private-4x-lpr", "private-lender", date(2020, 8, 19))
    assert ceiling.concerns == "unknown"
    assert ceiling.annual_rate is None


def test_the_notice_of_2025_binds_banks_from_its_first_day() -> None:
    assert row("loan-facilitation-24", "bank", date(2025, 9, 30)).concerns == "does-not-concern"
    ceiling = row("loan-facilitation-24", "bank", date(2025, 10, 1))
    assert (ceiling.concerns, ceiling.annual_rate) == ("binds", Decimal("0.24"))
    assert ceiling.since == date(2025, 10, 1)
    assert "commentators" in ceiling.caveat["en"]


def test_the_notice_of_2025_is_for_banks_only() -> None:
    assert row("loan-facilitation-24", "bank").binds == ("bank",)
    assert row("loan-facilitation-24", "micro-loan").concerns == "does-not-concern"
    assert row("loan-facilitation-24", "consumer-finance").concerns == "unknown"


def test_twenty_four_percent_may_be_asked_of_a_court_but_is_not_settled() -> None:
    for kind in ("bank", "consumer-finance", "micro-loan"):
        ceiling = row("financial-24-on-request", kind, date(2016, 1, 1))
        assert ceiling.concerns == "may-be-asked-in-court"
        assert ceiling.annual_rate == Decimal("0.24")
        assert not ceiling.settled
        assert "memory" in ceiling.doubt["en"]


def test_the_interim_line_for_micro_loans_is_reported_and_not_verified() -> None:
    ceiling = row("micro-loan-24-interim", "micro-loan", date(2026, 3, 1))
    assert (ceiling.concerns, ceiling.annual_rate) == ("binds", Decimal("0.24"))
    assert ceiling.basis == "guideline-target"
    assert not ceiling.settled
    assert "not verified" in ceiling.doubt["en"]


def test_a_contract_of_the_month_whose_day_is_not_known_is_not_judged() -> None:
    kind: law.LenderKind = "micro-loan"
    assert row("micro-loan-24-interim", kind, date(2025, 11, 30)).concerns == "does-not-concern"
    assert row("micro-loan-24-interim", kind, date(2025, 12, 1)).concerns == "unknown"
    assert row("micro-loan-24-interim", kind, date(2025, 12, 31)).concerns == "unknown"
    assert row("micro-loan-24-interim", kind, date(2026, 1, 1)).concerns == "binds"


def test_four_times_the_lpr_is_a_target_for_new_micro_loans_and_no_ceiling_before_2028() -> None:
    before = row("micro-loan-4x-target", "micro-loan", date(2025, 12, 31))
    assert before.concerns == "does-not-concern"
    assert before.annual_rate is None
    assert before.lpr_multiple == 4
    assert row("micro-loan-4x-target", "micro-loan", date(2028, 1, 1)).concerns == "binds"


@given(KINDS, st.dates(date(2020, 8, 20), date(2032, 12, 31)))
@settings(deadline=None, derandomize=True)
def test_thirty_six_percent_is_a_myth_for_everybody(kind: law.LenderKind, day: date) -> None:
    ceiling = row("former-36", kind, day)
    assert ceiling.myth
    assert ceiling.concerns == "does-not-concern"
    assert ceiling.comparable_rate is None
    assert ceiling.until == date(2020, 8, 19)


def test_the_card_band_ended_with_2020() -> None:
    band = row("card-overdraft-band", "card-issuer", date(2020, 12, 31))
    assert (band.concerns, band.annual_rate) == ("binds", Decimal("0.18"))
    assert row("card-overdraft-band", "card-issuer", date(2021, 1, 1)).concerns == (
        "does-not-concern"
    )


def test_the_table_of_costs_does_not_reach_back() -> None:
    assert row("cost-table", "micro-loan", date(2026, 7, 31)).concerns == "does-not-concern"
    assert row("cost-table", "micro-loan", date(2026, 8, 1)).concerns == "binds"


def test_card_bills_have_a_rule_of_their_own_without_a_number() -> None:
    ceiling = row("card-fees-on-request", "card-issuer")
    assert ceiling.concerns == "may-be-asked-in-court"
    assert ceiling.annual_rate is None


@given(DAYS)
@settings(deadline=None, derandomize=True)
def test_while_the_lender_is_unknown_no_number_is_set_beside_the_cost(day: date) -> None:
    for kind in ("unknown", "assignee", "seller-on-credit"):
        assert all(c.comparable_rate is None for c in law.ceilings(kind, day))


@given(KINDS, DAYS)
@settings(deadline=None, derandomize=True)
def test_every_ceiling_is_there_once_the_weightiest_first(kind: law.LenderKind, day: date) -> None:
    found = law.ceilings(kind, day)
    assert sorted(c.id for c in found) == sorted(r.id for r in table()[0])
    weights = [WEIGHT.index(c.concerns) for c in found]
    assert weights == sorted(weights)


@given(KINDS, DAYS)
@settings(deadline=None, derandomize=True)
def test_a_ceiling_in_doubt_says_why_and_a_settled_one_rests_on_settled_facts(
    kind: law.LenderKind, day: date
) -> None:
    for ceiling in law.ceilings(kind, day):
        assert ceiling.settled == (ceiling.doubt is None)
        if ceiling.settled:
            assert all(law.cite(fact).settled for fact in ceiling.facts)


def test_a_rule_binds_a_kind_in_the_table_only_if_its_facts_do() -> None:
    for entry in table()[0]:
        rules = [law.find(f) for f in entry.facts]
        laws = [f for f in rules if isinstance(f, law.LawFact) and f.force != "practice"]
        for kinds in entry.kinds:
            if kinds.concerns == "binds" and laws:
                for kind in kinds.kinds:
                    assert any(f.binds_lender(kind) for f in laws), (entry.id, kind)


def test_an_unknown_kind_of_lender_is_refused_with_the_list() -> None:
    with pytest.raises(ValueError, match="lender_kind is 'shop'; allowed are bank, card-issuer"):
        law.ceilings("shop", date(2025, 1, 1))
