"""Items as the JSON of jupyterquiz, which shows quizzes in other people's notebooks.

It knows one choice, many choices and numbers: an order becomes a choice among orders, and each
word to match a choice among the meanings. It writes texts into the page as HTML, so that they are
escaped here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import Any, Final

from overdue.bank.vocabulary import sheet_words
from overdue.build.quiz.normal import NormalItem, NormalNumber
from overdue.language.template import Template
from overdue.quiz.chance import Seed, shuffled
from overdue.quiz.scoring import NEAR

__all__ = ["jupyterquiz"]

_TYPES: Final = {
    "one": "multiple_choice",
    "verdict": "multiple_choice",
    "several": "many_choice",
    "mark": "many_choice",
}
_ORDERS: Final = 4
_TRIES: Final = 64
_SLIVER: Final = Decimal("0.0001")  # the upper end of a range does not belong to it there


def jupyterquiz(items: Sequence[NormalItem], tag: str, seed: Seed) -> list[dict[str, Any]]:
    """Return items as the list that jupyterquiz takes, in one language."""
    return [question for item in items for question in _questions(item, tag, seed)]


def _questions(item: NormalItem, tag: str, seed: Seed) -> Iterator[dict[str, Any]]:
    note = f" {item.only_for_note[tag]}" if item.only_for_note else ""
    stem = item.stem[tag] + note
    if item.number is not None:
        yield {"question": _html(stem), "type": "numeric", "answers": _ranges(item.number, tag)}
    elif item.kind == "match":
        for option in item.options:
            asked = Template(sheet_words("which_meaning")[tag]).fill({"word": option.text[tag]})
            rows = [(meaning[tag], meaning == option.meaning) for meaning in item.meanings]
            feedback = option.feedback[tag] if option.feedback else ""
            answers = [_answer(text, feedback, is_right=right) for text, right in rows]
            yield _choice(f"{stem} {asked}", "multiple_choice", answers)
    elif item.kind == "order":
        asked = f"{stem} {sheet_words('which_order')[tag]}"
        yield _choice(asked, "multiple_choice", _orders(item, tag, seed))
    else:
        answers = [
            _answer(
                option.text[tag],
                option.feedback[tag] if option.feedback else "",
                is_right=bool(option.correct),
            )
            for option in item.options
        ]
        yield _choice(stem, _TYPES[item.kind], answers)


def _choice(stem: str, kind: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": _html(stem), "type": kind, "answers": answers}


def _answer(text: str, feedback: str, *, is_right: bool) -> dict[str, Any]:
    return {"answer": _html(text), "correct": is_right, "feedback": _html(feedback)}


def _orders(item: NormalItem, tag: str, seed: Seed) -> list[dict[str, Any]]:
    """Return the right order and up to three others, shuffled."""
    steps = sorted(item.options, key=lambda option: option.place or 0)
    right = tuple(range(len(steps)))
    orders = {right: None}
    for attempt in range(_TRIES):
        if len(orders) == _ORDERS:
            break
        orders.setdefault(shuffled(right, seed, item.id, "orders", attempt))
    feedback = item.feedback[tag] if item.feedback else ""
    return [
        _answer(" → ".join(steps[at].text[tag] for at in order), feedback, is_right=order == right)
        for order in shuffled(tuple(orders), seed, item.id, "shown")
    ]


def _ranges(number: NormalNumber, tag: str) -> list[dict[str, Any]]:
    """Return the right stretch of numbers and the two beside it; the first that fits counts."""
    value, off = Decimal(number.value), Decimal(number.tolerance)
    answers: list[dict[str, Any]] = []
    if off:
        for width, texts, is_right in ((off, number.right, True), (off * NEAR, number.near, False)):
            answers.append(
                {
                    "type": "range",
                    "range": [float(value - width), float(value + width + _SLIVER)],
                    "correct": is_right,
                    "feedback": _plain(texts[tag]),
                }
            )
    else:
        right = {"type": "value", "value": float(value), "correct": True}
        answers.append({**right, "feedback": _plain(number.right[tag])})
    wrong = f"{number.wrong[tag]} {number.solution[tag]}"
    return [*answers, {"type": "default", "feedback": _html(wrong)}]


def _html(text: str) -> str:
    """Escape a text for HTML; a dollar sign would begin a formula."""
    return escape(text, quote=False).replace("$", "&#36;")


def _plain(text: str) -> str:
    """Return a text for a place that shows it letter by letter, and in newer versions as HTML."""
    return text.replace("<", "＜").replace(">", "＞")
