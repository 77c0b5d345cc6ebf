"""When would an entry be made, and when does it go? An overdue bill in the credit record."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from overdue.apps.money import BILL
from overdue.case import Case
from overdue.charts.credit_clock import CreditClockChart
from overdue.charts.credit_clock_words import cited
from overdue.collection.record_clock import RecordClock, record_clock
from overdue.law.credit_record import record_rules
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Choice, Date, Group, Values

_LAST_REVIEW: Final = date(2026, 11, 23)
_WAIT: Final = timedelta(days=90)
"""How long the bill waits in the example until somebody sets a day of payment."""
_FIRST, _LAST = date(2014, 1, 1), date(2035, 12, 31)
_ASKS_AMOUNT: Final = frozenset({"too-large", "partly", "covered"})


class CreditClock(App[RecordClock]):
    """One overdue bill, from its due date to the day on which its entry must be deleted."""

    name = "credit-clock"
    view = CreditClockChart
    groups = (
        Group(
            name="case",
            controls=(
                Date(name="due_date", low=_FIRST, high=_LAST, default=_LAST_REVIEW),
                limited(BILL, label="control.late_amount", default=Decimal(1_000)),
            ),
        ),
        Group(
            name="behaviour",
            controls=(
                Choice(name="all_paid", options=("day", "open"), default="day"),
                Date(name="paid_on", low=_FIRST, high=_LAST, since="due_date"),
            ),
        ),
        Group(
            name="time",
            controls=(Date(name="today", low=date(2026, 1, 1), high=_LAST, default=_LAST_REVIEW),),
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's due date, and what was not paid of the bill by then."""
        late = max(case.bill - case.paid, Decimal(BILL.low))
        return {"due_date": min(case.due_date, _LAST), "bill": late}

    def complete(self, values: Values) -> dict[str, Any]:
        """Until a day of payment is set, it lies some months ahead; never before the due date."""
        due, paid = values["due_date"], values["paid_on"]
        if paid is None:
            paid = max(due + _WAIT, values["today"])
        return {**values, "paid_on": min(max(paid, due), _LAST)}

    def hidden(self, values: Values) -> frozenset[str]:
        """The day of payment while it is open; the amount where no policy asks for it."""
        unused = {
            "paid_on": values["all_paid"] == "open",
            "bill": self.result(values).repair not in _ASKS_AMOUNT,
        }
        return frozenset(name for name, hide in unused.items() if hide)

    def result(self, values: Values) -> RecordClock:
        """The clock of this bill."""
        return record_clock(
            record_rules(),
            due_date=values["due_date"],
            paid_on=values["paid_on"] if values["all_paid"] == "day" else None,
            today=values["today"],
            amount=values["bill"],
        )

    def facts(self, result: RecordClock) -> tuple[str, ...]:
        """How long an entry stays and how it grows; then what is known around it."""
        return cited(result)
