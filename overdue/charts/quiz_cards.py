"""The end of a quiz as cards: what was reached, topic by topic, and what comes back when."""

from __future__ import annotations

from datetime import datetime

from overdue.bank.objectives import objectives
from overdue.charts.cards import Card
from overdue.charts.quiz_question import stem
from overdue.charts.quiz_words import QuizShown, points_words
from overdue.charts.table import Table
from overdue.kept.past import Past
from overdue.language import Language
from overdue.quiz.sitting import Share, Sitting

__all__ = ["quiz_cards", "shares_table"]


def quiz_cards(result: QuizShown, language: Language) -> tuple[Card, ...]:
    """Return the cards of the end; none before it."""
    sitting = result.sitting
    if not sitting.is_over or not sitting.items:
        return ()
    kicker = language.text("quiz.card.kicker")
    topics = Card(
        id="topics",
        kicker=kicker,
        title=language.text("quiz.card.topics"),
        points=tuple(_share(share, language) for share in sitting.shares()),
    )
    return (topics, *_review(sitting, result.past, language))


def shares_table(sitting: Sitting, language: Language) -> Table:
    """Return the points, topic by topic."""
    titles = {one.id: one.title for one in objectives()}
    return Table(
        columns=(
            language.text("quiz.table.topic"),
            language.text("quiz.table.answered"),
            language.text("quiz.table.points"),
        ),
        rows=tuple(
            (
                language.pick(titles[share.objective]),
                language.number(share.answered),
                points_words(share.points, language),
            )
            for share in sitting.shares()
        ),
        caption=language.text("quiz.table.caption"),
        prose=(0,),
    )


def _share(share: Share, language: Language) -> tuple[str, str]:
    titles = {one.id: one.title for one in objectives()}
    worth = language.plural(
        "quiz.card.share", share.answered, points=points_words(share.points, language)
    )
    return worth, language.pick(titles[share.objective])


def _review(sitting: Sitting, past: Past | None, language: Language) -> tuple[Card, ...]:
    """Return what comes back when: each question that was missed, and the others in a line."""
    if past is None or past.now is None:
        return ()
    dates = past.due_dates()
    missed, known = [], []
    for one in sitting.given:
        due = dates.get(one.posed.item.id)
        if due is None:
            continue
        if one.score.is_right:
            known.append(due)
        else:
            missed.append((due, stem(one.posed, language)))
    points = [(_day(due, past.now, language), words) for due, words in sorted(missed)]
    if known:
        rest = language.plural("quiz.card.known", len(known))
        points.append((_span(known, past.now, language), rest))
    if not points:
        return ()
    title = language.plural("quiz.card.again", len(missed))
    if not missed:
        title = language.text("quiz.card.none_missed")
    kicker = language.text("quiz.card.kicker")
    body = (language.text("quiz.card.how"),)
    return (Card(id="review", kicker=kicker, title=title, body=body, points=tuple(points)),)


def _span(dates: list[datetime], now: datetime, language: Language) -> str:
    first, last = _day(min(dates), now, language), _day(max(dates), now, language)
    if first == last:
        return first
    return language.text("quiz.card.between", first=first, last=last)


def _day(due: datetime, now: datetime, language: Language) -> str:
    """Return the day on which something is due, where the learner is."""
    day = due.astimezone().date()
    if day <= now.astimezone().date():
        return language.text("quiz.card.today")
    return language.date(day)
