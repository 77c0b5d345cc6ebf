"""What if I borrow from one lender to repay another? How long that holds, and what it comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from msgspec.structs import replace

from overdue.apps import household
from overdue.apps.assumed import assumed_number, control_name
from overdue.apps.money import BILL
from overdue.case import Case
from overdue.charts.borrow_to_repay import BorrowToRepayChart
from overdue.charts.borrow_to_repay_words import Borrowing, borrowing_facts
from overdue.household import MOST_MONTHS, Lender, spiral, time_to_pay
from overdue.livelihood.assumptions import assumption, preset
from overdue.widgets.app import App
from overdue.widgets.controls import Group, Number, Values

_LENDERS: Final = "lenders"
_LIMIT: Final = "lender-limit"
_MONTHS: Final = "lender-months"
_FEE: Final = "lender-fee"
_TIME_FEE: Final = "instalment-fee"


def _at_least_one(control: Number) -> Number:
    """A loan is paid back in a month at the soonest."""
    return replace(control, low=1, slide=(1, 36))


class BorrowToRepay(App[Borrowing]):
    """A bill that is paid with loans, these with further loans, beside time from its lender."""

    name = "borrow-to-repay"
    view = BorrowToRepayChart
    groups = (
        Group(name="case", controls=(BILL,)),
        Group(name="household", controls=(household.INCOME, household.ESSENTIALS)),
        Group(name="behaviour", controls=(assumed_number(assumption(_LENDERS)),)),
        household.assumed_life(_LIMIT, _MONTHS, _FEE, _TIME_FEE),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own bill and month; assumed ones where they have said nothing."""
        month = preset("middle")
        return {
            "bill": max(case.bill, Decimal(BILL.low)),
            "income": month["income"] if case.income is None else case.income,
            "essentials": month["essentials"] if case.essentials is None else case.essentials,
        }

    def complete(self, values: Values) -> dict[str, Any]:
        """Numbers that were not moved follow the setting."""
        return household.complete(values)

    def result(self, values: Values) -> Borrowing:
        """The bill with further loans, and the same bill with time."""
        given = {one: values[control_name(one)] for one in (_LENDERS, _LIMIT, _MONTHS, _FEE)}
        left = values["income"] - values["essentials"]
        own, short = max(left, Decimal(0)), max(-left, Decimal(0))
        lender = Lender(
            household.household_terms().lender,
            given[_LIMIT],
            max(int(given[_MONTHS]), 1),
            given[_FEE],
        )
        count, time_fee = int(given[_LENDERS]), values[control_name(_TIME_FEE)]
        return Borrowing(
            lender=lender,
            lenders=count,
            own=own,
            short=short,
            time_fee=time_fee,
            spiral=spiral(
                owed=values["bill"],
                own=own,
                short=short,
                lenders=[lender] * count,
                months=MOST_MONTHS,
            ),
            time=time_to_pay(
                owed=values["bill"], own=own, monthly_fee_rate=time_fee, months=MOST_MONTHS
            ),
        )

    def facts(self, result: Borrowing) -> tuple[str, ...]:
        """What a lender may agree to, and what is known about fees."""
        return borrowing_facts(result)
