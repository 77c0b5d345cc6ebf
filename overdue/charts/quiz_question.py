"""One question as a page shows it before it is answered: nothing in it tells the answer."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any, Final

from overdue import law
from overdue.bank.record import Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.bank.vocabulary import kind_name, task
from overdue.charts.table import Table
from overdue.language import Language
from overdue.quiz.figures import fill
from overdue.quiz.places import VERDICTS
from overdue.quiz.posing import Posed
from overdue.quiz.sitting import Sitting

__all__ = ["meanings", "option_words", "question", "question_table", "stem"]

_ONE: Final = 1
"""To find what stands around a number in the format of a language."""


def question(sitting: Sitting, language: Language) -> dict[str, Any]:
    """Return what the page needs to ask the question in sight; nothing once all is over."""
    posed = sitting.asked
    if posed is None:
        return {}
    item = posed.item
    before, after = _around(posed, language)
    return {
        "head": language.text(
            "quiz.head",
            n=language.number(sitting.at + 1),
            all=language.number(len(sitting.items)),
            kind=language.pick(kind_name(item.kind)),
        ),
        "kind": item.kind,
        "stem": stem(posed, language),
        "task": language.pick(task(item.kind)),
        "options": option_words(posed, language),
        "meanings": meanings(posed, language),
        "before": before,
        "after": after,
        "is_last": sitting.at + 1 == len(sitting.items),
    }


def stem(posed: Posed, language: Language) -> str:
    """Return the question, its figures filled in."""
    item = posed.item
    if isinstance(item, Number) and posed.figures is not None:
        return fill(item.stem, item, posed.figures, language)
    return language.pick(item.stem)


def option_words(posed: Posed, language: Language) -> list[str]:
    """Return options, lines, steps or words, from the top of the page."""
    match posed.item:
        case OneOf() | Several():
            return [language.pick(posed.item.options[at].text) for at in posed.order]
        case Verdict():
            return [language.pick(law.word("act_verdicts", one)) for one in VERDICTS]
        case Mark():
            return [language.pick(one.text) for one in posed.item.lines]
        case Order():
            return [language.pick(posed.item.steps[at].text) for at in posed.order]
        case Match():
            return [language.pick(pair.word) for pair in posed.item.pairs]
        case _:
            return []


def meanings(posed: Posed, language: Language) -> list[str]:
    """Return the meanings to choose from, from the top of the page, each with its letter."""
    if not isinstance(posed.item, Match):
        return []
    pairs = posed.item.pairs
    return [
        language.text("quiz.meaning", letter=letter, words=language.pick(pairs[at].meaning))
        for letter, at in zip(ascii_uppercase, posed.order, strict=False)
    ]


def question_table(posed: Posed, language: Language) -> Table:
    """Return the question as a table: its options, or that a number is asked."""
    options = option_words(posed, language)
    also = meanings(posed, language)
    _, after = _around(posed, language)
    rows = [(letter, words) for letter, words in zip(ascii_uppercase, options, strict=False)]
    if also:
        rows = [(words, also[at]) for at, words in enumerate(options)]
    if not rows:
        rows = [(language.pick(kind_name(posed.item.kind)), after or "…")]
    return Table(
        columns=(language.text("quiz.table.option"), language.text("quiz.table.words")),
        rows=tuple(rows),
        caption=stem(posed, language),
        prose=(0, 1),
    )


def _around(posed: Posed, language: Language) -> tuple[str, str]:
    """Return what stands before and after the box of a number."""
    if not isinstance(posed.item, Number):
        return "", ""
    match posed.item.unit:
        case "yuan":
            before, _, after = language.money(_ONE).partition(language.number(_ONE, 2))
        case "percent":
            before, after = "", "%"
        case "days":
            before, _, after = language.days(2).partition("2")
        case "months":
            before, _, after = language.months(2).partition("2")
        case _:
            before, after = "", ""
    return before.strip(), after.strip()
