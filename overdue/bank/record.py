"""One item of the bank, in each of its seven kinds."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, TypeAlias

import msgspec

from overdue.bank.kinds import AnswerUnit, ItemKind, Lesson
from overdue.bank.parts import (
    Draw,
    Line,
    NumberFeedback,
    Option,
    Pair,
    StepText,
    Tolerance,
    Verdicts,
)
from overdue.escalation.numbers import Ref
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law.acts import ActVerdict
from overdue.law.kinds import LenderKind

__all__ = ["CLASSES", "Asked", "Item", "Mark", "Match", "Number", "OneOf", "Order", "Several"]


class Asked(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"
):
    """What every item says about itself.

    Attributes
    ----------
    id
        Its name for good: answers are kept under it.
    lesson, objective, difficulty
        Where it belongs, what it proves, and how hard it is (1 to 3).
    stem
        The question.
    facts
        What the key rests on, the main one first; citations come from them.
    numbers
        Numbers of facts that the right answer says, as ``id.value``: a check compares them.
    only_for, only_for_note
        The kinds of lender for which the answer is right, where it is not for all, and a sentence
        that says so.
    act, claim, question
        The act at the door, the claim, or the question of the research that it comes from.
    """

    kind: ClassVar[ItemKind]

    id: Id
    lesson: Lesson
    objective: Id
    difficulty: Literal[1, 2, 3]
    stem: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    numbers: tuple[Ref, ...] = ()
    only_for: tuple[LenderKind, ...] = ()
    only_for_note: Words | None = None
    act: Id | None = None
    claim: Id | None = None
    question: Id | None = None

    def __post_init__(self) -> None:
        if bool(self.only_for) != (self.only_for_note is not None):
            raise ValueError("Give only_for and only_for_note together")
        if len(set(self.facts)) != len(self.facts):
            raise ValueError("A fact stands twice in facts")


class OneOf(Asked, frozen=True, kw_only=True, tag="one"):
    """One of three or four options is right."""

    kind: ClassVar[ItemKind] = "one"
    options: Annotated[tuple[Option, ...], msgspec.Meta(min_length=3, max_length=4)]

    def __post_init__(self) -> None:
        super().__post_init__()
        right = sum(option.correct for option in self.options)
        if right != 1:
            raise ValueError(f"Exactly one option is correct, and here {right} are")
        _all_different([option.text for option in self.options], "options")


class Several(Asked, frozen=True, kw_only=True, tag="several"):
    """Two or more of four to six options are right."""

    kind: ClassVar[ItemKind] = "several"
    options: Annotated[tuple[Option, ...], msgspec.Meta(min_length=4, max_length=6)]

    def __post_init__(self) -> None:
        super().__post_init__()
        right = sum(option.correct for option in self.options)
        if not 2 <= right < len(self.options):  # noqa: PLR2004 - the sentence says it
            raise ValueError(f"At least two options are correct and one is not; here {right} are")
        _all_different([option.text for option in self.options], "options")


class Verdict(Asked, frozen=True, kw_only=True, tag="verdict"):
    """Whether what the stem tells is lawful, unlawful, or depends."""

    kind: ClassVar[ItemKind] = "verdict"
    verdict: ActVerdict
    feedback: Verdicts


class Order(Asked, frozen=True, kw_only=True, tag="order"):
    """Put the steps in order; they stand in the right one. ``feedback`` says why it is so."""

    kind: ClassVar[ItemKind] = "order"
    steps: Annotated[tuple[StepText, ...], msgspec.Meta(min_length=3, max_length=6)]
    feedback: Words

    def __post_init__(self) -> None:
        super().__post_init__()
        _all_different([step.text for step in self.steps], "steps")


class Number(Asked, frozen=True, kw_only=True, tag="number"):
    """A number, counted by a model from fresh figures.

    Attributes
    ----------
    model
        A name of ``overdue.quiz.figures``; its answer is never typed.
    draw
        What each figure is drawn from, by its name in the model and in the ``{fields}``.
    unit
        Of the answer.
    tolerance
        How far off still counts as right; five times that counts half.
    solution
        How it is counted, with the figures and ``{answer}`` as fields.
    feedback
        What to say to a right, a near and a wrong answer.
    """

    kind: ClassVar[ItemKind] = "number"
    model: str
    draw: dict[str, Draw]
    unit: AnswerUnit
    tolerance: Tolerance
    solution: Words
    feedback: NumberFeedback


class Mark(Asked, frozen=True, kw_only=True, tag="mark"):
    """Mark the sentences that cross a line."""

    kind: ClassVar[ItemKind] = "mark"
    lines: Annotated[tuple[Line, ...], msgspec.Meta(min_length=4, max_length=8)]

    def __post_init__(self) -> None:
        super().__post_init__()
        wrong = sum(line.wrong for line in self.lines)
        if not 0 < wrong < len(self.lines):
            raise ValueError("At least one line crosses a line, and at least one does not")


class Match(Asked, frozen=True, kw_only=True, tag="match"):
    """Match each word with its meaning."""

    kind: ClassVar[ItemKind] = "match"
    pairs: Annotated[tuple[Pair, ...], msgspec.Meta(min_length=3, max_length=6)]

    def __post_init__(self) -> None:
        super().__post_init__()
        _all_different([pair.word for pair in self.pairs], "words")
        _all_different([pair.meaning for pair in self.pairs], "meanings")


Item: TypeAlias = OneOf | Several | Verdict | Order | Number | Mark | Match

CLASSES: dict[str, type[Item]] = {
    one.kind: one for one in (OneOf, Several, Verdict, Order, Number, Mark, Match)
}
"""The record type of each kind."""


def _all_different(texts: Sequence[Words], what: str) -> None:
    for tag in texts[0]:
        if len({text[tag] for text in texts}) != len(texts):
            raise ValueError(f"Two of the {what} are the same in {tag}")
