"""What an app keeps on this computer: the values entered and, where it asks, the answers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from overdue.case import example
from overdue.kept import Kept, NotKept
from overdue.language import key
from overdue.widgets.session import Session

if TYPE_CHECKING:
    from overdue.kept.file import Reason
    from overdue.kept.progress import Progress
    from overdue.widgets.controls import Erase

_KEPT: Final = {
    "here": key("kept.here"),
    "renewed": key("kept.renewed"),
    "newer": key("kept.newer"),
    "impossible": key("kept.impossible"),
}
_WORST: Final = ("impossible", "newer", "renewed", "here")
_NOT_ERASED: Final = key("kept.not_erased.impossible")
_NOT_ERASED_NEWER: Final = key("kept.not_erased.newer")


class Keeping:
    """Keeps what one app has to keep, and says how that went.

    Parameters
    ----------
    session
        The app and its state.
    kept
        Where values are kept between sessions.
    progress
        Where answers to quizzes are kept, for an app that builds on them.
    """

    def __init__(self, session: Session[Any], kept: Kept, progress: Progress | None) -> None:
        self._session, self._kept, self._progress = session, kept, progress
        self._state = kept.state()
        self._as_kept = session.plain()
        self._known = self._keys()

    def values(self) -> None:
        """Keep the values, if they have changed."""
        values = self._session.plain()
        if values == self._as_kept:  # above all, what was erased is not written again
            return
        try:
            self._kept.write(self._session.app.record(), values)
            self._state, self._as_kept = self._kept.state(), values
        except NotKept as why:
            self._state = why.reason

    def look(self) -> None:
        """Learn what other notebooks have kept, and what time it is."""
        if self._progress is not None:
            self._session.remember(self._progress.past(datetime.now(UTC)))
            self._known = self._keys()

    def answers(self) -> None:
        """Keep the answers that are new."""
        past, progress = self._session.past, self._progress
        if progress is None or past is None or self._keys() == self._known:
            return
        for answered in past.answers:
            if answered.key not in self._known:
                progress.record(answered)
        self.look()
        self.values()  # with the answer: it must not be asked again after the next restart

    def export(self) -> str:
        """Write the answers into files; return what to say of it."""
        from overdue.kept.exported import export

        text = self._session.language.text
        if self._progress is None:
            return ""
        try:
            return text("kept.exported", path=str(export(self._progress)))
        except NotKept:
            return text("kept.not_exported")

    def erase(self, control: Erase) -> str:
        """Erase what a control is for; return what to say of it."""
        session, text = self._session, self._session.language.text
        try:
            if control.only == "answers":
                self._erase_answers()
            else:
                self._erase_all()
        except NotKept as why:
            session.enter(control.name, 0)
            not_erased = _NOT_ERASED_NEWER if why.reason == "newer" else _NOT_ERASED
            return text(not_erased)
        if control.only == "answers":
            return text("kept.answers_erased")
        return text("kept.erased")

    def words(self) -> str:
        """Say where things are kept, or that nothing is."""
        states: set[Reason] = {self._state}
        if self._progress is not None:
            states.add(self._progress.state())
        worst = next(state for state in _WORST if state in states)
        if worst == "here" and not any(control.lasts for control in self._session.app.controls()):
            return self._session.language.text("kept.nothing")
        return self._session.language.text(_KEPT[worst])

    # --------------------------------------------------------------------------------------------

    def _keys(self) -> frozenset[str]:
        past = self._session.past
        return frozenset() if past is None else frozenset(one.key for one in past.answers)

    def _erase_answers(self) -> None:
        if self._progress is None:
            return
        self._progress.erase()
        self.look()
        self._session.reset()
        self.values()

    def _erase_all(self) -> None:
        from overdue.kept.exported import forget
        from overdue.kept.progress import Progress

        self._kept.erase()
        progress = Progress()
        progress.erase()
        forget(progress)
        self._session.begin(example())
        self._as_kept, self._state = self._session.plain(), self._kept.state()
