"""Items in the normal form in which they leave the course: plain values, texts by language.

Every other form of export is made from this one, so that nothing is said in one and not in
another.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import msgspec

from overdue.bank import Item, Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.bank.kinds import AnswerUnit, ItemKind
from overdue.facts.words import Words
from overdue.language import language
from overdue.law import word
from overdue.quiz.chance import Seed
from overdue.quiz.figures import fill
from overdue.quiz.posing import Posed, pose
from overdue.quiz.scoring import allowed_error

__all__ = ["NormalItem", "NormalNumber", "NormalOption", "normal", "without_answers"]

Texts = dict[str, str]
"""By language tag."""

_CENT: Final = Decimal("0.01")
_VERDICTS: Final = ("lawful", "unlawful", "depends")


class NormalOption(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One option, line, step or word, in the order in which it is shown.

    Attributes
    ----------
    text
        What it says.
    correct
        Whether it is to be chosen; of a line: whether it crosses a line.
    place
        Of a step: its place in the right order, from 1.
    meaning
        Of a word: its meaning.
    feedback
        Why.
    """

    text: Texts
    correct: bool | None = None
    place: int | None = None
    meaning: Texts | None = None
    feedback: Texts | None = None


class NormalNumber(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a number item: in its unit, with how far off still counts as right."""

    value: str
    tolerance: str
    solution: Texts
    right: Texts
    near: Texts
    wrong: Texts


class NormalItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One item.

    Attributes
    ----------
    id, kind, lesson, objective, difficulty, facts
        As in the bank.
    stem
        The question, its figures filled in.
    options
        In the order in which they are shown.
    meanings
        Of words to match: the meanings, in the order in which they are shown.
    unit, number
        Of a number item.
    feedback
        Of steps: why they come in this order.
    only_for, only_for_note
        The lenders for which the answer is right, where it is not for all.
    """

    id: str
    kind: ItemKind
    lesson: str
    objective: str
    difficulty: int
    stem: Texts
    options: tuple[NormalOption, ...] = ()
    meanings: tuple[Texts, ...] = ()
    unit: AnswerUnit | None = None
    number: NormalNumber | None = None
    feedback: Texts | None = None
    only_for: tuple[str, ...] = ()
    only_for_note: Texts | None = None
    facts: tuple[str, ...]


def normal(item: Item, seed: Seed, tags: Sequence[str]) -> NormalItem:
    """Return an item in the normal form.

    Parameters
    ----------
    item
        The item.
    seed
        From which the order of its options and its figures come.
    tags
        The languages to give.
    """
    posed = pose(item, seed)
    number, stem = None, _texts(item.stem, tags)
    if isinstance(item, Number) and posed.figures is not None:
        stem = _filled(item.stem, item, posed, tags)
        number = _number(item, posed, tags)
    return NormalItem(
        id=item.id,
        kind=item.kind,
        lesson=item.lesson,
        objective=item.objective,
        difficulty=item.difficulty,
        stem=stem,
        options=_options(item, posed, tags),
        meanings=_meanings(item, posed, tags),
        unit=item.unit if isinstance(item, Number) else None,
        number=number,
        feedback=_texts(item.feedback, tags) if isinstance(item, Order) else None,
        only_for=item.only_for,
        only_for_note=None if item.only_for_note is None else _texts(item.only_for_note, tags),
        facts=item.facts,
    )


def without_answers(item: NormalItem) -> NormalItem:
    """Return an item with nothing in it that tells the answer, or hints at it."""
    options = tuple(NormalOption(text=option.text) for option in item.options)
    return msgspec.structs.replace(item, options=options, number=None, feedback=None)


def _options(item: Item, posed: Posed, tags: Sequence[str]) -> tuple[NormalOption, ...]:
    match item:
        case OneOf() | Several():
            found = [item.options[at] for at in posed.order]
            return tuple(_option(o.text, o.correct, o.feedback, tags) for o in found)
        case Mark():
            return tuple(_option(one.text, one.wrong, one.feedback, tags) for one in item.lines)
        case Verdict():
            return tuple(
                _option(
                    word("act_verdicts", name),
                    name == item.verdict,
                    getattr(item.feedback, name),
                    tags,
                )
                for name in _VERDICTS
            )
        case Order():
            return tuple(
                NormalOption(
                    text=_texts(item.steps[at].text, tags),
                    place=at + 1,
                    feedback=_maybe(item.steps[at].feedback, tags),
                )
                for at in posed.order
            )
        case Match():
            return tuple(
                NormalOption(
                    text=_texts(pair.word, tags),
                    meaning=_texts(pair.meaning, tags),
                    feedback=_texts(pair.feedback, tags),
                )
                for pair in item.pairs
            )
        case _:
            return ()


def _option(text: Words, correct: bool, feedback: Words, tags: Sequence[str]) -> NormalOption:  # noqa: FBT001 - a field, not a flag
    return NormalOption(text=_texts(text, tags), correct=correct, feedback=_texts(feedback, tags))


def _meanings(item: Item, posed: Posed, tags: Sequence[str]) -> tuple[Texts, ...]:
    if not isinstance(item, Match):
        return ()
    return tuple(_texts(item.pairs[at].meaning, tags) for at in posed.order)


def _number(item: Number, posed: Posed, tags: Sequence[str]) -> NormalNumber | None:
    if posed.figures is None:
        return None
    answer = posed.figures.answer
    return NormalNumber(
        value=_rounded(answer),
        tolerance=_rounded(allowed_error(item, answer)),
        solution=_filled(item.solution, item, posed, tags),
        right=_filled(item.feedback.right, item, posed, tags),
        near=_filled(item.feedback.near, item, posed, tags),
        wrong=_filled(item.feedback.wrong, item, posed, tags),
    )


def _rounded(number: Decimal) -> str:
    return f"{number.quantize(_CENT, ROUND_HALF_UP).normalize():f}"


def _filled(words: Words, item: Number, posed: Posed, tags: Sequence[str]) -> Texts:
    if posed.figures is None:
        return _texts(words, tags)
    return {tag: fill(words, item, posed.figures, language(tag)) for tag in tags}


def _texts(words: Words, tags: Sequence[str]) -> Texts:
    return {tag: words[tag] for tag in tags}


def _maybe(words: Words | None, tags: Sequence[str]) -> Texts | None:
    return None if words is None else _texts(words, tags)
