from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue.fees import LINE_KINDS, LINE_RULES, BadArgument, Ledger, LedgerLine, overdue_ledger
from overdue.fees.ledger_line import merge


def shown(line: LedgerLine) -> tuple[int, int, str, str, Decimal]:
    return line.day, line.last_day, line.kind, line.rule, line.amount


def of_kind(ledger: Ledger, *kinds: str) -> list[LedgerLine]:
    return [line for line in ledger.lines if line.kind in kinds]


def test_a_ledger_opens_with_the_bill_and_closes_with_what_is_owed(baitiao):
    ledger = overdue_ledger(baitiao, 5000, [(0, 0)], 500, 90, days_purchase_to_due=25)
    first, last = ledger.lines[0], ledger.lines[-1]
    assert (first.kind, first.amount, first.balance) == ("opening", 5000, 5000)
    assert (last.kind, last.day, last.amount, last.balance) == ("closing", 90, 0, 5355)
    assert ledger.amount_owed == 5355
    assert (ledger.terms, ledger.facts) == (baitiao.id, baitiao.facts)


def test_merged_lines_read_as_days_times_sum_times_rate(baitiao):
    ledger = overdue_ledger(baitiao, 5000, [(0, 200)], 500, 30, days_purchase_to_due=25)
    assert [shown(line) for line in ledger.merged()] == [
        (0, 0, "opening", "the_bill", 5000),
        (0, 0, "payment", "to_bill", -200),
        (-24, 0, "service_fee", "bill_from_purchase", 25 * 5000 * Decimal("0.0005")),
        (1, 30, "service_fee", "rest_after_due", 30 * 4800 * Decimal("0.0005")),
        (1, 30, "late_fee", "below_minimum", 30 * 4800 * Decimal("0.00015")),
        (30, 30, "closing", "what_is_owed", 0),
    ]


def test_every_day_has_its_own_line_until_they_are_merged(baitiao):
    ledger = overdue_ledger(baitiao, 5000, [], 500, 30, days_purchase_to_due=25)
    assert [line.day for line in of_kind(ledger, "service_fee")] == list(range(-24, 31))
    assert [line.day for line in of_kind(ledger, "late_fee")] == list(range(1, 31))


def test_a_payment_stands_between_the_days_before_and_after_it(baitiao_before_2021):
    ledger = overdue_ledger(baitiao_before_2021, 1000, [(10, 2)], 0, 20)
    assert [shown(line) for line in ledger.merged()[1:-1]] == [
        (1, 10, "service_fee", "rest_after_due", 5),
        (10, 10, "payment", "to_charges", -2),
        (11, 20, "service_fee", "rest_after_due", 5),
    ]


@pytest.mark.parametrize("changed", [{"base": Decimal(99)}, {"rate": Decimal(2)}, {"day": 3}])
def test_only_consecutive_days_of_one_base_and_rate_become_one_line(changed):
    first = LedgerLine(
        day=1,
        kind="service_fee",
        rule="rest_after_due",
        base=Decimal(100),
        rate=Decimal(1),
        days=1,
        amount=Decimal(100),
        balance=Decimal(100),
    )
    following = replace(first, day=2)
    assert len(merge([first, following])) == 1
    assert len(merge([first, replace(following, **changed)])) == 2


def test_a_payment_settles_the_charges_first_and_then_the_bill(baitiao_before_2021):
    ledger = overdue_ledger(baitiao_before_2021, 1000, [(10, 100)], 0, 20)
    charged = 1000 * Decimal("0.0005") * 10
    assert [shown(line) for line in of_kind(ledger, "payment")] == [
        (10, 10, "payment", "to_charges", -charged),
        (10, 10, "payment", "to_bill", charged - 100),
    ]
    left = 1000 - (100 - charged)
    assert ledger.amount_owed == left + left * Decimal("0.0005") * 10


def test_a_contract_may_settle_the_bill_first_which_is_cheaper(baitiao_before_2021):
    by_law, by_contract = (
        overdue_ledger(baitiao_before_2021, 1000, [(10, 100)], 0, 20, applied_first=order)
        for order in ("charges", "bill")
    )
    assert by_contract.total_fee == 1000 * Decimal("0.005") + 900 * Decimal("0.005")
    assert by_contract.total_fee < by_law.total_fee


def test_the_day_of_a_payment_still_bears_the_charge_of_that_day(baitiao_before_2021):
    ledger = overdue_ledger(baitiao_before_2021, 1000, [(10, 2000)], 0, 20)
    assert ledger.total_fee == 1000 * Decimal("0.0005") * 10
    assert (ledger.total_paid, ledger.amount_owed) == (1005, 0)


def test_on_a_card_the_day_of_a_payment_belongs_to_what_is_left(card):
    ledger = overdue_ledger(card, 1000, [(0, 100), (10, 9999)], 100, 20)
    assert ledger.total_fee == 900 * Decimal("0.0005") * 10
    assert ledger.amount_owed == 0


def test_what_exceeds_the_debt_is_not_taken(terms):
    ledger = overdue_ledger(terms, 1000, [(0, 3000)], 100, 20)
    assert (ledger.total_paid, ledger.total_fee, ledger.amount_owed) == (1000, 0, 0)


def test_a_payment_after_the_last_day_is_not_made_yet(terms):
    waiting = overdue_ledger(terms, 1000, [(30, 500)], 100, 29)
    assert waiting == overdue_ledger(terms, 1000, [], 100, 29)


def test_payments_may_come_in_any_order(terms):
    orders = ([(0, 50), (10, 60), (20, 70)], [(20, 70), (0, 50), (10, 60)])
    assert len({overdue_ledger(terms, 1000, payments, 100, 45) for payments in orders}) == 1


def test_payments_within_the_days_of_grace_count_for_the_minimum(baitiao):
    patient = replace(baitiao, grace_days=3)
    ledger = overdue_ledger(patient, 1000, [(0, 50), (3, 50)], 100, 30)
    assert ledger.late_fee == 0
    assert ledger.service_fee == 900 * Decimal("0.0005") * 30


def test_a_card_adds_unpaid_interest_to_what_bears_interest(card):
    ledger = overdue_ledger(card, 1000, [(0, 100)], 100, 60)
    first, second = of_kind(ledger, "capitalised")
    assert (first.day, first.base, first.amount) == (30, 900 * Decimal("0.0005") * 31, 0)
    assert (second.day, second.base) == (60, (900 + first.base) * Decimal("0.0005") * 30)


@pytest.mark.parametrize(
    ("minimum", "rule", "fee"),
    [(1000, "late_fee_share", 50), (100, "late_fee_floor", 10), (50_000, "late_fee_cap", 500)],
)
def test_the_late_fee_of_a_card_says_which_bound_held(card, minimum, rule, fee):
    ledger = overdue_ledger(card, 100_000, [], minimum, 30)
    (line,) = of_kind(ledger, "late_fee")
    assert (line.rule, line.amount, line.base, line.days) == (rule, fee, minimum, 0)


def test_the_kinds_of_charges_tell_the_products_apart(baitiao, cash_loan, huabei, card):
    def kinds(terms):
        ledger = overdue_ledger(terms, 1000, [], 100, 5)
        return {line.kind for line in ledger.lines} - {"opening", "closing"}

    assert kinds(baitiao) == {"service_fee", "late_fee"}
    assert kinds(cash_loan) == {"interest", "late_charge"}
    assert kinds(huabei) == {"late_charge"}
    assert kinds(card) == {"interest", "late_fee"}


def test_every_line_names_a_known_kind_and_rule(terms):
    ledger = overdue_ledger(terms, 1000, [(0, 10), (40, 500)], 100, 70, days_purchase_to_due=9)
    for line in ledger.lines:
        assert line.kind in LINE_KINDS
        assert line.rule in LINE_RULES


def test_within_the_days_of_grace_only_the_bill_is_on_the_ledger(terms):
    ledger = overdue_ledger(replace(terms, grace_days=3), 1000, [], 100, 3)
    assert [line.kind for line in ledger.lines] == ["opening", "closing"]
    assert ledger.amount_owed == 1000


@pytest.mark.parametrize("payment", [(-1, 100), (1.5, 100), (0, -100), (0, float("nan"))])
def test_a_payment_that_is_none_is_refused(baitiao, payment):
    with pytest.raises(BadArgument, match="payments is"):
        overdue_ledger(baitiao, 1000, [payment], 100, 3)


def test_an_unknown_order_of_payments_is_refused(baitiao):
    with pytest.raises(BadArgument, match="'charges' or 'bill'"):
        overdue_ledger(baitiao, 1000, [], 100, 3, applied_first="principal")
