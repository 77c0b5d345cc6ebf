"""One learner at one app: what has been entered, what is wrong with it, and the result.

A session knows no page: the widget, the static picture and the tests all use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from overdue.case import Case
from overdue.language import Language
from overdue.widgets.app import PAST, App
from overdue.widgets.controls import (
    Ask,
    BadInput,
    Check,
    Control,
    Erase,
    Marks,
    Moves,
    Number,
)

if TYPE_CHECKING:
    from overdue.kept.past import Past
    from overdue.quiz.sitting import Given

ResultT = TypeVar("ResultT")


class Session(Generic[ResultT]):
    """The state of one app.

    Parameters
    ----------
    app
        The app.
    language
        Language of the messages.
    case
        The learner's case, from which the app starts.
    kept
        What was kept of an earlier session, as `plain` gave it; what no longer fits is left out.
    past
        The learner's earlier answers to quizzes, for an app that builds on them.
    """

    def __init__(
        self,
        app: App[ResultT],
        language: Language,
        case: Case,
        kept: Mapping[str, Any] | None = None,
        past: Past | None = None,
    ) -> None:
        self.app, self.language, self._case = app, language, case
        self._controls: dict[str, Control] = {control.name: control for control in app.controls()}
        self.past = past
        self.messages: dict[str, str] = {}
        self.revealed = app.guess is None
        self.guessed: Any = None
        self._set = self._start()
        self._restore(kept or {})
        try:
            self._solve()
        except ValueError:  # kept of a story that has been written anew since
            if not self._solve_shortened():
                self._set = self._start()
                self._solve()

    def _start(self) -> dict[str, Any]:
        return self.app.defaults() | self.app.start(self._case)

    def _restore(self, kept: Mapping[str, Any]) -> None:
        self.revealed = self.revealed or kept.get("revealed") is True
        entered = _mapping(kept.get("values"))
        # Which lines there are to tick may depend on any other value: they come last.
        for name in sorted(
            entered, key=lambda name: isinstance(self._controls.get(name), Marks | Ask)
        ):
            if name in self._controls and self._controls[name].lasts:
                self._read(name, entered[name])
        if self.app.guess is not None and kept.get("guess") is not None:
            self.guess(kept["guess"])
        self.messages.clear()

    def _known(self) -> dict[str, Any]:
        """What was set, and what the app builds on besides."""
        return self._set | {PAST: self.past} if self.app.remembers else self._set

    def _solve(self) -> None:
        self.values = self.app.complete(self._known())
        self.result = self.app.result(self.values)

    def _read(self, name: str, raw: Any) -> bool:
        control = self._controls[name]
        try:
            self._set[name] = control.read(raw, self.app.complete(self._known()), self.language)
        except BadInput as wrong:
            self.messages[name] = str(wrong)
            return False
        self.messages.pop(name, None)
        return True

    def control(self, name: str) -> Control | None:
        """The control of that name, if there is one."""
        return self._controls.get(name)

    def enter(self, name: str, raw: Any) -> None:
        """Take what was entered at one control.

        If it cannot be used, the control gets a message and the last good value stays. An answer
        to a question counts among the learner's answers from now on.

        Raises
        ------
        KeyError
            When the app has no control of that name.
        """
        known = len(self.app.given(self.result))
        self._enter(name, raw)
        if fresh := self.app.given(self.result)[known:]:
            for one in fresh:
                self.past = _with(self.past, one, self.app.name)
            self._solve()

    def remember(self, past: Past) -> None:
        """Build on other earlier answers from now on."""
        self.past = past
        self._solve()

    def _enter(self, name: str, raw: Any) -> None:
        before = dict(self._set)
        if not self._read(name, raw):
            return
        for followed, value in self.app.follow(name, self._known()).items():
            self._set[followed] = value
            self.messages.pop(followed, None)
        self._follow_limits(name)
        self._take_back_presses(name)
        try:
            self._solve()
        except ValueError:
            if not isinstance(self._controls[name], Moves) and self._solve_shortened():
                return
            # The model's own refusal is the last word on what fits together.
            self._set = before
            self.messages[name] = self.language.text("input.does_not_fit")
            self._solve()

    def _solve_shortened(self) -> bool:
        """Take back the last decisions until the others fit; say whether some do."""
        for name, control in self._controls.items():
            decisions = self._set[name]
            while isinstance(control, Moves) and self._set[name]:
                self._set[name] = self._set[name][:-1]
                try:
                    self._solve()
                except ValueError:
                    continue
                return True
            self._set[name] = decisions
        return False

    def _follow_limits(self, moved: str) -> None:
        """Keep the other values within limits that the moved one has just changed."""
        for control in self._controls.values():
            if control.name == moved or not isinstance(control, Number | Marks):
                continue
            value = self._set[control.name]
            if isinstance(control, Marks):
                self._set[control.name] = control.clamped(value, self.app.complete(self._set))
            elif control.high == moved and value is not None:
                self._set[control.name] = control.clamped(value, self.app.complete(self._set))
                self.messages.pop(control.name, None)

    def _take_back_presses(self, moved: str) -> None:
        for name, control in self._controls.items():
            if isinstance(control, Check | Erase) and name != moved:
                self._set[name] = 0

    def confirmed(self) -> Erase | None:
        """The control by which the learner has twice said to erase what is kept."""
        for control in self._controls.values():
            if isinstance(control, Erase) and control.is_confirmed(self._set):
                return control
        return None

    def withdraw(self, name: str) -> None:
        """Take back what was entered at `name` and could not be used, and its message with it."""
        self.messages.pop(name, None)

    def guess(self, raw: Any) -> None:
        """Take the learner's guess and show the answer.

        A guess that is no number leaves a message under the name ``guess``; ``None`` shows the
        answer without a guess.
        """
        control = self.app.guess
        if control is None:
            return
        if raw is not None:
            try:
                self.guessed = control.read(raw, self._set, self.language)
            except BadInput as wrong:
                self.messages["guess"] = str(wrong)
                return
        self.messages.pop("guess", None)
        self.revealed = True

    def reset(self) -> None:
        """Go back to the learner's case and forget what was entered."""
        self._begin(self.app.restart(self._set, self._start()))

    def begin(self, case: Case) -> None:
        """Start from another case, as if nothing had ever been entered."""
        self._case = case
        self._begin(self._start())

    def _begin(self, values: dict[str, Any]) -> None:
        self._set = values
        self.messages.clear()
        self.revealed = self.app.guess is None
        self.guessed = None
        self._solve()

    def plain(self) -> dict[str, Any]:
        """What is worth keeping: the values that differ from the start, the guess, the veil."""
        start = self._start()
        changed = {
            name: self._controls[name].plain(value)
            for name, value in self._set.items()
            if value != start[name] and self._controls[name].lasts
        }
        kept: dict[str, Any] = {"values": changed}
        if self.app.guess is not None:
            kept["revealed"] = self.revealed
            kept["guess"] = self.app.guess.plain(self.guessed)
        return kept

    def shown(self) -> dict[str, Any]:
        """The values now in use, as the page shows them in its controls."""
        return {name: control.shown(self.values[name]) for name, control in self._controls.items()}

    def offers(self) -> dict[str, list[list[str]]]:
        """What each control with a changing list offers now: identifiers and words."""
        offered = self.app.offers(self.result, self.language)
        for name, control in self._controls.items():
            if isinstance(control, Marks):
                lines = control.among(self.values)
                offered[name] = [(line, control.name_of(line, self.language)) for line in lines]
            elif isinstance(control, Moves):
                offered.setdefault(name, [])
        return {name: [list(one) for one in offers] for name, offers in offered.items()}

    def asks(self) -> dict[str, dict[str, Any]]:
        """What is asked at each `Ask`."""
        return self.app.asks(self.result, self.language)

    def told_lines(self) -> dict[str, dict[str, str]]:
        """What is said beside the lines of each `Marks`."""
        told = self.app.told_lines(self.result, self.language)
        return {name: dict(said) for name, said in told.items()}

    def limits(self) -> dict[str, float]:
        """Greatest values of the controls whose limit is another control's value."""
        return {
            control.name: float(control.limit(self.values))
            for control in self._controls.values()
            if isinstance(control, Number) and isinstance(control.high, str)
        }


def _with(past: Past | None, one: Given, place: str) -> Past:
    """Return the answers so far with one more, given just now."""
    from overdue.kept.answered import Answered, plain
    from overdue.kept.past import Past

    answered = Answered(
        item=one.posed.item.id,
        at=datetime.now(UTC),
        points=float(one.score.points),
        answer=plain(one.answer),
        seed=str(one.posed.seed),
        place=place,
    )
    return (past or Past()).with_answer(answered)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
