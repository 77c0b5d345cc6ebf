"""Fresh figures for a number item, and the answer that its model counts from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from overdue.bank.record import Number
from overdue.facts.errors import UnknownFact
from overdue.facts.number_words import number_words
from overdue.facts.values import Unit
from overdue.facts.words import Words
from overdue.language import Language
from overdue.language.template import Template
from overdue.quiz.chance import Seed, pick
from overdue.quiz.models import ArgumentUnit, Model, every

__all__ = ["Figures", "answer_words", "count", "figures", "fill", "model_of"]

_SHOWN_AS: Final[dict[str, Unit]] = {"days": "days", "months": "months", "count": "count"}


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one item for one seed.

    Attributes
    ----------
    drawn
        Each figure by its name: a number in the unit of the model's argument, or a day.
    answer
        What the model counts from them, exact, in the unit of the item.
    """

    drawn: Mapping[str, Decimal | date]
    answer: Decimal


def figures(item: Number, seed: Seed) -> Figures:
    """Return the figures of an item; the same for the same seed.

    Raises
    ------
    UnknownFact
        If there is no such model, or a figure comes from a fact that is not there.
    BadArgument
        If the model cannot count with what was drawn; ``python -m overdue quiz`` finds that.
    """
    drawn: dict[str, Decimal | date] = {}
    for name, draw in item.draw.items():
        numbers = tuple(draw.every())
        drawn[name] = numbers[pick(len(numbers), seed, item.id, name)]
    return Figures(drawn, count(item, drawn))


def model_of(item: Number) -> Model:
    """Return the model of an item; an unknown one is an ``UnknownFact`` that names the nearest."""
    try:
        return every()[item.model]
    except KeyError:
        raise UnknownFact("model", item.model, every()) from None


def count(item: Number, drawn: Mapping[str, Decimal | date]) -> Decimal:
    """Return what the model of an item answers to some figures; errors as for :func:`figures`."""
    return Decimal(model_of(item).count(**drawn))


def fill(words: Words, item: Number, found: Figures, language: Language) -> str:
    """Return a text of a number item with its figures, and ``{answer}``, filled in."""
    units = model_of(item).units
    fields = {name: _shown(value, units[name], language) for name, value in found.drawn.items()}
    fields["answer"] = answer_words(item, found.answer, language)
    return Template(language.pick(words), spaced=language.tag != "en").fill(fields)


def answer_words(item: Number, answer: Decimal, language: Language) -> str:
    """Return an answer as it is shown: yuan with fen, percent with two digits."""
    if item.unit == "yuan":
        return language.money(answer)
    if item.unit == "percent":
        return language.percent(answer / 100, 2)
    return number_words(answer, _SHOWN_AS[item.unit], language)


def _shown(value: Decimal | date, unit: ArgumentUnit, language: Language) -> str:
    if isinstance(value, date):
        return language.date(value)
    if unit == "date":
        raise TypeError(f"a day is needed, not {value}")
    return number_words(value, unit, language)
