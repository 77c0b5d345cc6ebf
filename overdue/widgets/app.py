"""What an app declares: its controls, its model, and how the result is shown."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from msgspec.structs import replace

from overdue.case import Case
from overdue.charts.sheet import Sheet
from overdue.language import Language, key
from overdue.widgets.controls import Control, Group, Number, Values

if TYPE_CHECKING:
    from overdue.quiz.sitting import Given

ResultT = TypeVar("ResultT")

WHOLE: Final = ""
"""In place of a line, for what is said of all of them."""

PAST: Final = "past"
"""The value with the learner's earlier answers (`overdue.kept.past.Past`); no control has it."""


class App(Generic[ResultT]):
    """One question, one result, one finding.

    A subclass states the class variables and `result`; the rest has defaults. It holds no state
    of its own: values go in, results come out.

    Attributes
    ----------
    name
        Name of the app; its texts begin with it (``<name>.question``, a hyphen as ``_``).
    groups
        The controls, grouped in the agreed order: whose case, money, time, behaviour, assumptions.
    view
        How a result is shown: a chart, or a sheet of words and a table.
    guess
        The control for a guess that the learner makes before the answer shows, if any.
    remembers
        Whether it builds on the learner's earlier answers: they are then its value `PAST`.
    keeps
        Name of the record in which the values are kept, where something else reads them too.
    """

    name: ClassVar[str]
    groups: ClassVar[tuple[Group, ...]]
    view: ClassVar[type[Sheet[Any]]]
    guess: ClassVar[Number | None] = None
    keeps: ClassVar[str | None] = None
    remembers: ClassVar[bool] = False

    def start(self, case: Case) -> dict[str, Any]:  # noqa: ARG002 - for subclasses
        """Values that the learner's case sets at the start, by control."""
        return {}

    def restart(self, values: Values, start: Values) -> dict[str, Any]:  # noqa: ARG002 - same
        """The values after a reset; an app may spare what would be hard to enter again."""
        return dict(start)

    def follow(self, name: str, values: Values) -> dict[str, Any]:  # noqa: ARG002 - for subclasses
        """Other values that change because something was just entered at the control `name`."""
        return {}

    def complete(self, values: Values) -> dict[str, Any]:
        """All values, with those derived that nobody has set (they are ``None``)."""
        return dict(values)

    def hidden(self, values: Values) -> frozenset[str]:  # noqa: ARG002 - for subclasses
        """Controls that mean nothing under these values."""
        return frozenset()

    def result(self, values: Values) -> ResultT:
        """The answer to the app's question: a pure function of the values."""
        raise NotImplementedError

    def facts(self, result: ResultT) -> tuple[str, ...]:
        """Identifiers of the facts that the result rests on, the main one first."""
        raise NotImplementedError

    def answer(self, result: ResultT) -> Decimal:
        """The number that the learner guessed, where the app asks for a guess."""
        raise NotImplementedError

    def situation(self, result: ResultT, language: Language) -> str:
        """What the learner must know to guess, where the app asks for a guess."""
        raise NotImplementedError

    def judge(self, guessed: Decimal, result: ResultT, language: Language) -> str:
        """What is said of the learner's guess once the answer shows."""
        if self.guess is None:
            return ""
        answer = self.answer(result)
        gap = guessed - answer
        near = abs(gap) * 20 <= answer
        verdict = key("guess.close") if near else key("guess.low") if gap < 0 else key("guess.high")
        return language.text(
            verdict,
            guess=self.guess.words(guessed, language),
            answer=self.guess.words(answer, language),
            gap=self.guess.distance(abs(gap), language),
        )

    def offers(
        self,
        result: ResultT,  # noqa: ARG002 - for subclasses
        language: Language,  # noqa: ARG002
    ) -> dict[str, list[tuple[str, str]]]:
        """What may be decided next: for each `Moves`, identifiers and words; none at its end."""
        return {}

    def told_lines(
        self,
        result: ResultT,  # noqa: ARG002 - for subclasses
        language: Language,  # noqa: ARG002
    ) -> dict[str, dict[str, str]]:
        """What is said beside the lines of each `Marks`: by line, and under `WHOLE` of them all.

        Nothing may be said here that the learner has not asked for: it goes to the page at once.
        """
        return {}

    def asks(
        self,
        result: ResultT,  # noqa: ARG002 - for subclasses
        language: Language,  # noqa: ARG002
    ) -> dict[str, dict[str, Any]]:
        """What is asked at each `Ask`, and what is said of the answer once it was given.

        It goes to the page at once: nothing here may hint at an answer that was not yet given.
        """
        return {}

    def given(self, result: ResultT) -> tuple[Given, ...]:  # noqa: ARG002 - for subclasses
        """The answers so far that are worth keeping, the newest last."""
        return ()

    # --------------------------------------------------------------------------------------------

    @classmethod
    def controls(cls) -> Iterator[Control]:
        """All controls in their order."""
        for group in cls.groups:
            yield from group.controls

    @classmethod
    def record(cls) -> str:
        """Name of the record in which the values are kept."""
        return cls.keeps or f"app.{cls.name}"

    @classmethod
    def question_key(cls) -> str:
        """Key of the app's question."""
        return f"{cls.name.replace('-', '_')}.question"

    @classmethod
    def defaults(cls) -> dict[str, Any]:
        """The value of each control when neither a case nor the learner has set it."""
        return {control.name: control.default for control in cls.controls()}

    @classmethod
    def text_keys(cls) -> set[str]:
        """Every text that the app's declaration shows (its view's texts stand in its code)."""
        keys = {cls.question_key()}
        for group in cls.groups:
            keys.add(group.key)
        for control in cls.controls():
            keys |= control.text_keys()
        if cls.guess is not None:
            keys |= cls.guess.text_keys()
        return keys


def limited(control: Number, **changes: Any) -> Number:
    """The same control with other limits, default or label, for another app."""
    return replace(control, **changes)
