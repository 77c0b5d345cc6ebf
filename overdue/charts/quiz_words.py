"""A quiz in words: how far it has come, from what it was drawn, what it rests on."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, Literal

import msgspec

from overdue.kept.past import Past
from overdue.language import Language, key
from overdue.quiz.sitting import Sitting

__all__ = [
    "Drawn",
    "QuizShown",
    "points_words",
    "quiz_facts",
    "quiz_finding",
    "quiz_notes",
    "quiz_terms",
]

Drawn = Literal["this", "all", "due", "missed"]
"""From what the questions are drawn."""

_CENT: Final = Decimal("0.01")
_TERMS: Final[dict[Drawn, str]] = {
    "this": key("quiz.terms.this"),
    "all": key("quiz.terms.all"),
    "due": key("quiz.terms.due"),
    "missed": key("quiz.terms.missed"),
}
_NOTHING: Final[dict[Drawn, str]] = {
    "this": key("quiz.finding.nothing"),
    "all": key("quiz.finding.nothing"),
    "due": key("quiz.finding.nothing_due"),
    "missed": key("quiz.finding.nothing_missed"),
}
_BEFORE: Final = ("gbt-is-voluntary", "cba-guideline-2026", "bank-insurer-collection-rule")
"""What the difference between a law and a recommendation rests on."""


class QuizShown(msgspec.Struct, frozen=True, kw_only=True):
    """A quiz as it is shown.

    Attributes
    ----------
    sitting
        The questions and the answers so far.
    drawn
        From what they were drawn.
    pool
        How many there were to draw from.
    past
        The learner's answers so far, those of other quizzes included, if they are known.
    """

    sitting: Sitting
    drawn: Drawn
    pool: int
    past: Past | None = None


def points_words(points: Fraction, language: Language) -> str:
    """Return points with at most two digits after the point: ``0.5``, ``0.67``, ``3``."""
    number = Decimal(points.numerator) / Decimal(points.denominator)
    return language.number(number.quantize(_CENT, ROUND_HALF_UP).normalize(), None)


def quiz_finding(result: QuizShown, language: Language) -> str:
    """Return how many questions there are, and what the answers so far are worth."""
    sitting = result.sitting
    count, answered = len(sitting.items), len(sitting.given)
    if not count:
        return language.text(_NOTHING[result.drawn])
    points = points_words(sitting.points, language)
    if sitting.is_over:
        worth = [one.score.points for one in sitting.given]
        right, missed = sum(one == 1 for one in worth), sum(one == 0 for one in worth)
        return language.plural(
            "quiz.finding.over",
            count,
            points=points,
            right=language.number(right),
            partly=language.number(count - right - missed),
            missed=language.number(missed),
        )
    if not answered:
        topics = len({item.objective for item in sitting.items})
        return language.plural("quiz.finding.start", count, topics=_topics(topics, language))
    return language.plural(
        "quiz.finding.on",
        answered,
        points=points,
        left=language.plural("quiz.finding.left", count - answered),
    )


def _topics(count: int, language: Language) -> str:
    return language.plural("quiz.finding.topics", count)


def quiz_terms(result: QuizShown, language: Language) -> str:
    """Return from what the questions were drawn."""
    return language.text(_TERMS[result.drawn], pool=language.number(result.pool))


def quiz_notes(result: QuizShown, language: Language) -> tuple[str, ...]:
    """Return for whom this is, and how many answers are known."""
    notes = [language.text("quiz.note.practice")]
    if result.past is not None and result.past.answers:
        items = len({one.item for one in result.past.answers})
        questions = language.plural("quiz.note.items", items)
        notes.append(
            language.plural("quiz.note.kept", len(result.past.answers), questions=questions)
        )
    return tuple(notes)


def quiz_facts(result: QuizShown) -> tuple[str, ...]:
    """Return what the answers rest on; nothing of the question in sight until it is answered."""
    sitting = result.sitting
    told = [fact for one in sitting.given for fact in one.posed.item.facts]
    unsaid: set[str] = set()
    if sitting.asked is not None and sitting.told is None:
        unsaid.update(sitting.asked.item.facts)
    shown = [fact for fact in (*told, *_BEFORE) if fact not in unsaid]
    if told:
        shown = [fact for fact in told if fact not in unsaid] or shown
    return tuple(dict.fromkeys(shown))
