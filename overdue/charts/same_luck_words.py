"""The words of one luck under several choices: finding, table, and what a story is not."""

from __future__ import annotations

from functools import reduce
from typing import Final

from overdue import lenders
from overdue.charts.assumed_words import assumptions_note
from overdue.charts.money_back_words import money_back_words
from overdue.charts.table import Table
from overdue.collection.rules import HORIZON
from overdue.collection.side_by_side import LUCKS, Life, SideBySide
from overdue.escalation.kinds import Channel
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

__all__ = [
    "end_words",
    "name_of",
    "same_luck_facts",
    "same_luck_finding",
    "same_luck_notes",
    "same_luck_table",
    "same_luck_terms",
]

_FACTS: Final = (
    "extension-needs-consent",
    "complain-to-institution-first",
    "bt-home-visit",
    "no-late-payment-threshold-in-law",
)
_PLANS: Final[dict[str, str]] = {
    "plan-granted": key("same_luck.plan.granted"),
    "plan-refused": key("same_luck.plan.refused"),
    "plan-broken": key("same_luck.plan.broken"),
}
_ROWS: Final[tuple[tuple[str, tuple[Channel, ...]], ...]] = (
    (key("same_luck.table.calls"), ("call", "robot-call")),
    (key("same_luck.table.texts"), ("sms", "app-push", "email")),
    (key("same_luck.table.letters"), ("letter",)),
    (key("same_luck.table.others"), ("third-person",)),
    (key("same_luck.table.visits"), ("visit",)),
    (key("same_luck.table.court"), ("court-message",)),
)
ASSUMED: Final = (
    "plan-granted",
    "plan-months",
    "plan-kept",
    "late-request-day",
    "part-a-month",
    "careless-collectors",
    "rogue-collectors",
    "crossing",
    "complaint-works",
)
"""What is assumed, and can be moved beside the picture."""


def name_of(life: Life, language: Language) -> str:
    """Return what the person does, in a few words."""
    return language.pick(word("strategy", life.strategy).name)


def end_words(life: Life, language: Language) -> str:
    """Say on which day all was paid, or what is owed on the last day."""
    if life.ended_on is None:
        return language.text("same_luck.end.owed", owed=language.money(life.owed))
    return language.text("same_luck.end.paid", day=language.number(life.ended_on))


def same_luck_finding(result: SideBySide, language: Language) -> str:
    """Say what each choice costs, in money and in contacts."""
    if not result.bill.plan.rest:
        return language.text("thousand.finding.nothing_owed")
    parts = [
        language.text(
            "same_luck.part",
            name=name_of(one, language),
            charges=language.money(one.charges),
            contacts=language.plural("same_luck.contacts", one.contacts()),
        )
        for one in result.lives
    ]
    every = reduce(lambda a, b: language.text("same_luck.join", a=a, b=b), parts)
    return language.text("same_luck.finding", parts=every)


def same_luck_terms(result: SideBySide, language: Language) -> str:
    """Say which luck it is, what is owed, and when there is money again."""
    plan = result.bill.plan
    return language.text(
        "same_luck.terms",
        luck=language.number(result.luck),
        most=language.number(LUCKS),
        owed=language.money(plan.rest),
        product=lenders.version_name(plan.terms.id, language.tag),
        money=money_back_words(result.bill.money_day, language),
    )


def same_luck_table(result: SideBySide, language: Language) -> Table:
    """Return charges, contacts by kind, and what else came of each choice."""
    text, lives = language.text, result.lives
    rows = [
        (text("same_luck.table.charges"), *(language.money(one.charges) for one in lives)),
        (text("same_luck.table.end"), *(end_words(one, language) for one in lives)),
        *(
            (text(name), *(language.number(one.contacts(*channels)) for one in lives))
            for name, channels in _ROWS
        ),
        (
            text("same_luck.table.crossings"),
            *(language.number(one.crossings) for one in lives),
        ),
        (text("same_luck.table.plan"), *(_plan(one, language) for one in lives)),
        (text("same_luck.table.sued"), *(_on(one.sued_on, language) for one in lives)),
        (
            text("same_luck.table.reported"),
            *(_on(one.reported_on, language) for one in lives),
        ),
    ]
    return Table(
        columns=(text("same_luck.table.what"), *(name_of(one, language) for one in lives)),
        rows=tuple(rows),
        caption=text(
            "same_luck.table.caption",
            luck=language.number(result.luck),
            day=language.number(HORIZON),
        ),
    )


def _plan(life: Life, language: Language) -> str:
    """What became of a request for a plan."""
    if life.plan is None:
        return language.text("same_luck.plan.not_asked")
    return language.text(_PLANS[life.plan])


def _on(day: int | None, language: Language) -> str:
    if day is None:
        return language.text("same_luck.no")
    return language.text("thousand.day", day=language.number(day))


def same_luck_notes(result: SideBySide, language: Language) -> tuple[str, ...]:
    """Say what one story is not, what is not drawn, and what is assumed."""
    crossed = any(one.crossings for one in result.lives)
    return (
        language.text("same_luck.note.one_story"),
        language.text("same_luck.note.assumed"),
        assumptions_note(result.numbers, ASSUMED, language),
        *((language.text("same_luck.note.crossings"),) if crossed else ()),
        language.text("same_luck.note.drawn"),
    )


def same_luck_facts(result: SideBySide) -> tuple[str, ...]:
    """Return the terms behind the charges, then what plans, complaints and visits rest on."""
    return (*result.bill.plan.terms.facts, *_FACTS)
