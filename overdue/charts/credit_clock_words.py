"""The credit-record clock in words: its finding, and what is known and not known around it."""

from __future__ import annotations

from typing import Final

from overdue import law, lenders
from overdue.collection.record_clock import Ending, RecordClock
from overdue.language import Language, key
from overdue.law.credit_record import FIVE_YEARS, REPAIR, SHOWN, SIGNS

_DISPUTE: Final = "credit-dispute-20-days"
_COMPLAINT: Final = "credit-complaint-30-days"
_FREE: Final = "two-free-reports"
_GRACE: Final = "bt-grace"
_TOLERANCE: Final = "card-tolerance"
_STAGES: Final = "stages-m"
_CLASSES: Final = "stages-card-2011"
_AROUND: Final = (
    "adverse-info-prior-notice",
    "credit-consent",
    SHOWN,
    _GRACE,
    _TOLERANCE,
    _DISPUTE,
    "credit-rating-objection-right",
    _COMPLAINT,
    _FREE,
    "credit-report-who-may-look",
    "no-late-payment-threshold-in-law",
    REPAIR,
    _STAGES,
    _CLASSES,
)
_COMPARED_SIGN: Final = 2
"""The scales are told apart by where their second step begins: there they differ."""
_SUBSTANDARD: Final = 2
"""Place of the class “substandard” among those of overdue card debt, the first being 0 days."""
_REPAIRS: Final = {
    "covered": key("credit_clock.note.repair.covered"),
    "partly": key("credit_clock.note.repair.partly"),
    "too-large": key("credit_clock.note.repair.too_large"),
    "too-late": key("credit_clock.note.repair.too_late"),
}


def cited(result: RecordClock) -> tuple[str, ...]:  # noqa: ARG001 - the same for every bill
    """The facts behind the clock, how long an entry stays first."""
    return (FIVE_YEARS, SIGNS, *_AROUND)


def clock_finding(result: RecordClock, language: Language) -> str:
    """How late the bill is, and until when an entry may stay."""
    day = language.date
    fields = {
        "due": day(result.due_date),
        "today": day(result.today),
        "days": language.days(result.days_late),
        "years": language.number(result.rules.years_kept),
    }
    end = result.ending
    if not result.is_late:
        if end is None:
            return language.text("credit_clock.finding.not_due", **fields)
        return language.text("credit_clock.finding.on_time", **fields)
    if end is None:
        # What is late today is compared with paying today.
        gone = day(result.instead.kept_until) if result.instead else ""
        return language.text("credit_clock.finding.open", gone=gone, **fields)
    fields |= {"end": day(end.paid_on), "gone": day(end.kept_until)}
    return language.text(_paid_key(result, end), **fields)


def _paid_key(result: RecordClock, end: Ending) -> str:
    if end.kept_until < result.today:
        return key("credit_clock.finding.gone")
    if result.repair == "covered":
        return key("credit_clock.finding.covered")
    if end.paid_on <= result.today:
        return key("credit_clock.finding.past")
    return key("credit_clock.finding.planned")


def clock_terms(result: RecordClock, language: Language) -> str:
    """From when the years run, and how the signs are counted."""
    return language.text("credit_clock.terms", years=language.number(result.rules.years_kept))


def clock_notes(result: RecordClock, language: Language) -> tuple[str, ...]:
    """What must be told before, what nobody knows, and what one may ask for."""
    return (
        *_short(result, language),
        language.text("credit_clock.note.notice"),
        _first_day(language),
        language.text("credit_clock.note.plan"),
        language.text("credit_clock.note.stays"),
        _object(language),
        language.text(
            "credit_clock.note.reports",
            count=language.number(law.get(_FREE).value("free_reports")),
        ),
        language.text("credit_clock.note.judge"),
        _scales(result, language),
        *_repair(result, language),
    )


def _short(result: RecordClock, language: Language) -> tuple[str, ...]:
    if result.is_late and result.paid_before_month_end:
        return (language.text("credit_clock.note.short"),)
    return ()


def _first_day(language: Language) -> str:
    claimed = lenders.fact(_GRACE).period("claimed_days").numbers
    return language.text(
        "credit_clock.note.first_day",
        baitiao=language.days(max(claimed)),
        card=language.days(lenders.value(_TOLERANCE, "days")),
    )


def _object(language: Language) -> str:
    return language.text(
        "credit_clock.note.object",
        dispute=language.days(law.get(_DISPUTE).value("answer_within")),
        complaint=language.days(law.get(_COMPLAINT).value("answer_within")),
    )


def _scales(result: RecordClock, language: Language) -> str:
    stages = lenders.fact(_STAGES).period("first_day").numbers
    classes = lenders.fact(_CLASSES).period("first_day").numbers
    return language.text(
        "credit_clock.note.scales",
        sign=language.number(_COMPARED_SIGN),
        sign_day=language.number(result.rules.first_days[_COMPARED_SIGN - 1]),
        stage_day=language.number(stages[_COMPARED_SIGN]),
        bank_day=language.number(classes[_SUBSTANDARD]),
    )


def _repair(result: RecordClock, language: Language) -> tuple[str, ...]:
    if result.repair not in _REPAIRS:
        return ()
    repair = result.rules.repair
    note = language.text(
        _REPAIRS[result.repair],
        first=language.date(repair.first),
        last=language.date(repair.last),
        by=language.date(repair.repaid_by),
        most=language.money_round(repair.most),
    )
    return (note,)
