"""The last card of a story: what the choices cost in money, days, contacts and record."""

from __future__ import annotations

from typing import Final

from overdue.charts.cards import Card
from overdue.charts.live_it_words import LivedStory, counted_words, door_words
from overdue.collection.record_clock import later
from overdue.escalation.kinds import CHANNELS, STAGES, Stage
from overdue.language import Language, key
from overdue.law.credit_record import record_rules

__all__ = ["end_card"]

_MONTHS: Final = 12
_COURT: Final[tuple[tuple[Stage, str], ...]] = (
    ("enforcement", key("live_it.end.court.enforcement")),
    ("judgment", key("live_it.end.court.judgment")),
    ("suit", key("live_it.end.court.suit")),
    ("before-suit", key("live_it.end.court.before_suit")),
)


def end_card(result: LivedStory, language: Language) -> Card:
    """Return the summary of a story that is over."""
    story = result.diary.story
    over = story.ended_on is not None
    day = language.number(story.day)
    date = language.date(result.diary.on(story.day))
    last = key("live_it.end.last.paid") if over else key("live_it.end.last.open")
    title = key("live_it.end.paid") if over else key("live_it.end.open")
    return Card(
        id="end",
        kicker=language.text("live_it.kicker", day=day, date=date),
        title=language.text(title, days=language.days(story.day)),
        body=(language.text(last),),
        points=(
            (language.text("live_it.end.money"), _money(result, language)),
            (language.text("live_it.end.contacts"), _contacts(result, language)),
            (language.text("live_it.end.lines"), _lines(result, language)),
            (language.text("live_it.end.court"), _court(result, language)),
            (language.text("live_it.end.record"), _record(result, language)),
        ),
        tone="good" if over else "milestone",
        sign=language.text("live_it.sign.end"),
    )


def _money(result: LivedStory, language: Language) -> str:
    """Charges and payments to the fen, from the ledger."""
    ledger = result.diary.ledger
    fields = {
        "bill": language.money(result.diary.story.plan.bill),
        "fees": language.money(ledger.total_fee),
        "paid": language.money(ledger.total_paid),
        "owed": language.money(result.owed),
    }
    if result.diary.story.ended_on is None:
        return language.text("live_it.end.money.open", **fields)
    return language.text(
        "live_it.end.money.paid", **{name: fields[name] for name in ("bill", "fees", "paid")}
    )


def _contacts(result: LivedStory, language: Language) -> str:
    counts = zip(CHANNELS, result.diary.story.contacts.tolist(), strict=True)
    parts = [
        counted_words(channel, count, language)
        for channel, count in counts
        if count and channel != "visit"
    ]
    door = door_words(result.diary.story.visits, language)
    if not parts:
        return language.text("live_it.end.contacts.none", door=door)
    return language.text("live_it.end.contacts.all", all=language.join(parts), door=door)


def _lines(result: LivedStory, language: Language) -> str:
    law, advised = result.diary.against("law"), result.diary.against("recommendation")
    if not law and not advised:
        return language.text("live_it.end.lines.none")
    return language.text(
        "live_it.end.lines.some",
        law=language.plural("live_it.end.lines.law", law),
        advised=language.text("live_it.end.lines.advised", n=language.number(advised)),
    )


def _court(result: LivedStory, language: Language) -> str:
    """The furthest that it came."""
    been = {STAGES[place] for place in result.diary.story.stages.tolist()}
    for stage, words in _COURT:
        if stage in been:
            return language.text(words)
    return language.text("live_it.end.court.none")


def _record(result: LivedStory, language: Language) -> str:
    """When an entry was made, and when it must be gone."""
    story, diary = result.diary.story, result.diary
    if story.reported_on is None:
        return language.text("live_it.end.record.none")
    made = language.date(diary.on(story.reported_on))
    kept = record_rules().years_kept
    years = language.plural("unit.years", kept)
    if story.ended_on is None:
        return language.text("live_it.end.record.open", made=made, years=years)
    gone = language.date(later(diary.on(story.ended_on), kept * _MONTHS))
    return language.text("live_it.end.record.made", made=made, gone=gone, years=years)
