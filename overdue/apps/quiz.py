"""What do I know? Questions one after the other, each explained as soon as it is answered."""

from __future__ import annotations

from typing import Any, ClassVar, Final, cast

from overdue.apps.quiz_answers import read_answer
from overdue.bank import Lesson, item, items
from overdue.bank.record import Item
from overdue.charts.quiz import QuizSheet
from overdue.charts.quiz_question import question
from overdue.charts.quiz_told import told
from overdue.charts.quiz_words import Drawn, QuizShown, quiz_facts
from overdue.facts.errors import UnknownFact
from overdue.kept.past import Past
from overdue.language import Language
from overdue.quiz.drawing import chosen, draw, practice
from overdue.quiz.sitting import Given, Sitting, sit
from overdue.widgets.app import PAST, App
from overdue.widgets.controls import (
    Ask,
    Asked,
    Button,
    Choice,
    Erase,
    Export,
    Group,
    Number,
    Values,
)

_FROM: Final = "quiz_from"
_COUNT: Final = Number(name="quiz_count", low=5, high=20, default=12, slide=(5, 20))
_NEW: Final = Button(name="new_questions")
_QUESTIONS: Final = "questions"
_DRAWN_ANEW: Final = frozenset({_FROM, _COUNT.name, _NEW.name})


def _items(values: Values) -> tuple[str, ...]:
    return tuple(one.id for one in _asked(values))


def _answer(raw: Any, values: Values, language: Language) -> Any:
    return read_answer(raw, _sitting(values).asked, language)


class Quiz(App[QuizShown]):
    """The questions of a lesson, of all lessons, those due, or those missed."""

    name = "quiz"
    view = QuizSheet
    remembers = True
    lesson: ClassVar[Lesson] = "04-know-your-rights"
    groups = (
        Group(
            name="quiz",
            controls=(
                Choice(name=_FROM, options=("this", "all", "due", "missed"), default="this"),
                _COUNT,
                _NEW,
            ),
        ),
        Group(
            name="questions",
            controls=(Ask(name=_QUESTIONS, items=_items, reads=_answer),),
            main=True,
        ),
        Group(
            name="answers",
            controls=(Export(name="export_answers"), Erase(name="erase_answers", only="answers")),
        ),
    )

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - any draw will do
        """Begin anew where other questions are asked for."""
        return {_QUESTIONS: Asked()} if name in _DRAWN_ANEW else {}

    def complete(self, values: Values) -> dict[str, Any]:
        """Adds of which lesson the questions are."""
        return {**values, "lesson": self.lesson}

    def result(self, values: Values) -> QuizShown:
        """The questions and the answers so far."""
        return QuizShown(
            sitting=_sitting(values),
            drawn=cast("Drawn", values[_FROM]),
            pool=len(_pool(values)),
            past=values.get(PAST),
        )

    def asks(self, result: QuizShown, language: Language) -> dict[str, dict[str, Any]]:
        """The question in sight; what is said of its answer only once that was given."""
        sitting = result.sitting
        asked = question(sitting, language)
        if not asked:
            return {_QUESTIONS: {"end": language.text("quiz.end")}}
        if sitting.told is not None:
            asked["told"] = told(sitting.told, language)
        return {_QUESTIONS: asked}

    def given(self, result: QuizShown) -> tuple[Given, ...]:
        """The answers of this quiz."""
        return result.sitting.given

    def facts(self, result: QuizShown) -> tuple[str, ...]:
        """What the answers so far rest on."""
        return quiz_facts(result)


def _sitting(values: Values) -> Sitting:
    asked: Asked = values[_QUESTIONS]
    return sit(_asked(values), str(int(values[_NEW.name])), asked.answers, asked.at)


def _asked(values: Values) -> tuple[Item, ...]:
    """Return what is asked: as it was drawn when the first answer was given."""
    asked: Asked = values[_QUESTIONS]
    if asked.items:
        try:
            return tuple(item(name) for name in asked.items)
        except UnknownFact as gone:  # of an earlier state of the bank
            raise ValueError(str(gone)) from None
    pool, count, seed = _pool(values), int(values[_COUNT.name]), str(int(values[_NEW.name]))
    match values[_FROM]:
        case "due":
            return pool[:count]
        case "this":
            return draw(pool, count, seed)
        case _:
            return practice(pool, count, seed, _past(values).last_points())


def _pool(values: Values) -> tuple[Item, ...]:
    """Return the questions to draw from; those that are due in the order in which they are."""
    past = _past(values)
    match values[_FROM]:
        case "this":
            return chosen(items(), lessons={values["lesson"]})
        case "due":
            every = {one.id: one for one in items()}
            return tuple(every[name] for name in past.due() if name in every)
        case "missed":
            worth = past.last_points()
            return tuple(one for one in items() if worth.get(one.id, 1) < 1)
        case _:
            return items()


def _past(values: Values) -> Past:
    return values.get(PAST) or Past()
