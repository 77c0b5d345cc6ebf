"""A lender's figure beside one's own: the difference, what would explain it, and what to ask."""

from __future__ import annotations

from typing import Final, Literal

from overdue import lenders
from overdue.charts.ledger_words import day_words
from overdue.fees.bill_check import BillCheck, Verdict
from overdue.fees.figure_fit import Cause, FigureFit
from overdue.language import Language, key

Topic = Literal["rate", "start", "minimum", "payments", "until", "complete", "other", "waived"]

_MOST_QUESTIONS: Final = 4
_MOST_FITS: Final = 2
_FITS: Final[dict[Cause, tuple[Topic, str]]] = {
    "other_day": ("until", key("ledger.fit.other_day")),
    "late_fee": ("minimum", key("ledger.fit.late_fee")),
    "no_late_fee": ("minimum", key("ledger.fit.no_late_fee")),
    "from_purchase": ("start", key("ledger.fit.from_purchase")),
    "from_due_date": ("start", key("ledger.fit.from_due_date")),
    "no_payment_in_time": ("payments", key("ledger.fit.no_payment_in_time")),
    "no_later_payment": ("payments", key("ledger.fit.no_later_payment")),
    "other_terms": ("rate", key("ledger.fit.other_terms")),
    "other_rate": ("rate", key("ledger.fit.other_rate")),
    "bill_only": ("complete", key("ledger.fit.bill_only")),
}
"""Which question a cause answers, so that it is not asked twice, and the words for it."""

_FINDINGS: Final[dict[Verdict, str]] = {
    "same": key("ledger.finding.same"),
    "rounding": key("ledger.finding.rounding"),
    "higher": key("ledger.finding.higher"),
    "lower": key("ledger.finding.lower"),
}
_QUESTIONS: Final[dict[Topic, str]] = {
    "rate": key("ledger.ask.rate"),
    "start": key("ledger.ask.start"),
    "minimum": key("ledger.ask.minimum"),
    "payments": key("ledger.ask.payments"),
    "until": key("ledger.ask.until"),
    "complete": key("ledger.ask.complete"),
    "other": key("ledger.ask.other"),
    "waived": key("ledger.ask.waived"),
}


def figure_finding(result: BillCheck, language: Language) -> str:
    """What is owed by these terms, and by how much the lender's figure differs."""
    fields = {
        "owed": language.money(result.owed),
        "when": day_words(result.account.days_late, language),
        "gap": language.money(abs(result.gap)),
    }
    if not result.owed:
        if result.verdict in (None, "same"):
            return language.text("ledger.finding.nothing", **fields)
        return language.text("ledger.finding.nothing_here", **fields)
    if result.verdict is None:
        return language.text("ledger.finding", **fields)
    fields["share"] = language.percent(abs(result.gap) / result.owed)
    return language.text(_FINDINGS[result.verdict], **fields)


def figure_notes(result: BillCheck, language: Language) -> tuple[str, ...]:
    """What to do with the comparison: enter a figure, do not worry, or ask."""
    match result.verdict:
        case None:
            return (language.text("ledger.note.enter"),)
        case "same":
            return ()
        case "rounding":
            most = language.money(result.rounding)
            return (language.text("ledger.note.rounding", most=most),)
        case _:
            return (language.text("ledger.note.differs"), *_questions(result, language))


def _questions(result: BillCheck, language: Language) -> list[str]:
    """At most four: what would explain the figure first, and always the last of the others."""
    fits = result.fits[:_MOST_FITS]
    covered = {_FITS[fit.cause][0] for fit in fits}
    left = _MOST_QUESTIONS - len(fits)
    topics = [topic for topic in _topics(result) if topic not in covered]
    topics = topics if len(topics) <= left else [*topics[: left - 1], topics[-1]]
    asked = [
        *(_explained(fit, result, language) for fit in fits),
        *(_question(topic, result, language) for topic in topics),
    ]
    return [
        language.text("ledger.ask.item", n=language.number(number), question=question)
        for number, question in enumerate(asked, start=1)
    ]


def _topics(result: BillCheck) -> list[Topic]:
    """What may lie behind a difference, the likeliest first."""
    if result.verdict == "lower":
        return ["waived", "until", "payments", "complete"]
    has_minimum = result.account.terms.minimum_share is not None
    return ["rate", "start", "minimum" if has_minimum else "until", "other"]


def _explained(fit: FigureFit, result: BillCheck, language: Language) -> str:
    account = result.account
    return language.text(
        _FITS[fit.cause][1],
        day="" if fit.day is None else day_words(fit.day, language),
        rate="" if fit.rate is None else language.percent(fit.rate, None),
        name="" if fit.terms is None else lenders.version_name(fit.terms.id, language.tag),
        paid=language.money(account.paid),
        later=language.money(account.later_paid),
    )


def _question(topic: Topic, result: BillCheck, language: Language) -> str:
    if topic == "other" and result.table_binds_since is not None:
        since = language.date(result.table_binds_since)
        return language.text("ledger.ask.other_since", since=since)
    return language.text(_QUESTIONS[topic])
