"""An overdue bill in the credit record: when an entry may be made, how it grows, when it goes."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from overdue.fees import arguments

if TYPE_CHECKING:
    from overdue.fees.arguments import Number
    from overdue.law.credit_record import RecordRules, Repair

RepairState = Literal["outside", "too-late", "too-large", "partly", "covered"]
"""What the one-off policy does to an entry: nothing, since it is about other days; nothing, since
it was repaid too late or is too large; takes away a part of it, or all."""

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RecordMonth:
    """One calendar month in which the bill was late.

    Attributes
    ----------
    first, last
        Its first day, and the day up to which it is counted: its last one, or that of payment.
    days_late
        Days late on that day.
    sign
        The sign for so many days, from 1 upwards.
    late_at_end
        Whether the bill was still late when the month ended. If not, a lender that reports once a
        month has nothing to report for it, and one that reports at once has.
    """

    first: date
    last: date
    days_late: int
    sign: int
    late_at_end: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """A day on which everything is paid, and the last day for which the entry may then be kept."""

    paid_on: date
    kept_until: date


@dataclass(frozen=True, slots=True)
class RecordClock:
    """One bill, from its due date to the day on which nothing of it is left in the record.

    Attributes
    ----------
    rules
        The numbers that it was counted with.
    earlier_days
        How much sooner the payment is in the comparison.
    due_date, today
        The due date (day 0), and the day from which it is looked at.
    days_late
        On the day on which all was paid; today, while it is open.
    first_late
        The first overdue day. Nothing was found that makes a lender wait longer: from here on an
        entry is possible.
    month_end
        The last day of that month, when a lender that reports once a month may report.
    months
        The months in which the bill was late, up to the payment or today.
    ending
        When all was or is to be paid, and when the entry goes; ``None`` while it is open: the
        years have then not begun.
    instead
        The same for another day to compare with: `earlier_days` sooner, or today while it is open;
        ``None`` where the bill would then not be late at all.
    repair
        What the one-off policy does to it.
    """

    rules: RecordRules
    earlier_days: int
    due_date: date
    today: date
    days_late: int
    first_late: date
    month_end: date
    months: tuple[RecordMonth, ...]
    ending: Ending | None
    instead: Ending | None
    repair: RepairState

    @property
    def is_late(self) -> bool:
        """Whether there is anything that could be entered."""
        return self.days_late > 0

    @property
    def paid_before_month_end(self) -> bool:
        """Whether all was paid before the first month ended: perhaps nothing is ever entered."""
        return self.ending is not None and self.ending.paid_on <= self.month_end

    def hides(self, month: RecordMonth) -> bool:
        """Whether the one-off policy takes a month out of sight."""
        repair = self.rules.repair
        return self.repair in {"partly", "covered"} and (repair.first <= month.first <= repair.last)

    @property
    def payment_shows(self) -> tuple[date, date] | None:
        """First and last day of those on which pages say that the payment shows."""
        if self.ending is None:
            return None
        days, months = self.rules.payment_shows
        paid_on = self.ending.paid_on
        return paid_on + timedelta(days=days), later(paid_on, months)


def record_clock(
    rules: RecordRules,
    *,
    due_date: date,
    paid_on: date | None,
    today: date,
    amount: Number,
    earlier_days: int = 30,
) -> RecordClock:
    """Answer when an entry may be made for an overdue bill, how it grows, and when it goes.

    A month counts with the days late on its last day. That is an assumption: lenders may count on
    another day of the month.

    Parameters
    ----------
    rules
        From :func:`overdue.law.credit_record.record_rules`.
    due_date
        The day by which the bill was to be paid.
    paid_on
        The day on which all was or is to be paid; ``None``: not yet.
    today
        The day from which it is looked at.
    amount
        What was late, yuan; only the one-off policy asks for it.
    earlier_days
        How much sooner the payment is in the comparison.

    Raises
    ------
    BadArgument
        If the payment lies before the due date, or an argument is outside its limits.
    """
    due = arguments.day("due_date", due_date)
    seen = arguments.day("today", today)
    if paid_on is not None:
        arguments.in_order("paid_on", arguments.day("paid_on", paid_on), due)
    money = arguments.money("amount", amount)
    last = seen if paid_on is None else paid_on
    first = due + _ONE_DAY
    months = tuple(_months(rules, due, last, is_open=paid_on is None))
    sooner = timedelta(days=arguments.days("earlier_days", earlier_days))
    compared = seen if paid_on is None else paid_on - sooner
    return RecordClock(
        rules=rules,
        earlier_days=sooner.days,
        due_date=due,
        today=seen,
        days_late=max((last - due).days, 0),
        first_late=first,
        month_end=_month_end(first),
        months=months,
        ending=None if paid_on is None else _ending(rules, paid_on),
        instead=_ending(rules, compared) if compared > due else None,
        repair=_state(rules.repair, months, paid_on, is_small=money <= rules.repair.most),
    )


def later(day: date, months: int) -> date:
    """Return the same day so many months later, or that month's last day if it has none such.

    So the Civil Code counts months and years (article 202): 29 February and five years make
    28 February.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _ending(rules: RecordRules, paid_on: date) -> Ending:
    return Ending(paid_on, later(paid_on, 12 * rules.years_kept))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months(rules: RecordRules, due: date, last: date, *, is_open: bool) -> Iterator[RecordMonth]:
    """Yield the months from the first late day to the day of payment, or to today."""
    first = (due + _ONE_DAY).replace(day=1)
    while first <= last and last > due:
        end = _month_end(first)
        counted = min(end, last)
        days = (counted - due).days
        yield RecordMonth(
            first=first,
            last=counted,
            days_late=days,
            sign=bisect_right(rules.first_days, days),
            late_at_end=end < last or (is_open and end == last),
        )
        first = end + _ONE_DAY


def _state(
    repair: Repair, months: tuple[RecordMonth, ...], paid_on: date | None, *, is_small: bool
) -> RepairState:
    inside = [month for month in months if repair.first <= month.first <= repair.last]
    if not inside:
        return "outside"
    if paid_on is None or paid_on > repair.repaid_by:
        return "too-late"
    if not is_small:
        return "too-large"
    return "covered" if len(inside) == len(months) else "partly"
