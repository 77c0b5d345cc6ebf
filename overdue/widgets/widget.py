"""The app as a live widget: one comm, one page script, values in, frames out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anywidget
import traitlets

from overdue.charts.cards import listed
from overdue.charts.chart import Chart
from overdue.charts.screen import Screen
from overdue.kept import Kept
from overdue.widgets import still
from overdue.widgets.app import WHOLE
from overdue.widgets.controls import Ask, Export
from overdue.widgets.keeping import Keeping
from overdue.widgets.pause import without_collecting
from overdue.widgets.session import Session
from overdue.widgets.sources import links, reviewed
from overdue.widgets.steady import Steady
from overdue.widgets.texts import page_texts

if TYPE_CHECKING:
    from overdue.kept.progress import Progress

_PAGE: Final = Path(__file__).parent / "page"
PAGE_SCRIPT: Final = "\n".join(
    (_PAGE / name).read_text("utf-8")
    for name in (
        "controls.js",
        "moves.js",
        "marks.js",
        "answers.js",
        "ask.js",
        "canvas.js",
        "cards.js",
        "card.js",
        "render.js",
    )
)
"""One ES module, written in several files; none of them imports, so that the widget is one text."""
_LOOKS: Final = "\n".join(
    (_PAGE / name).read_text("utf-8") for name in ("card.css", "cards.css", "ask.css")
)


_QUIET: Final = ("keep", "look")
"""Acts that change nothing that is shown."""


class AppWidget(anywidget.AnyWidget):
    """An app in a notebook.

    The page sends what was entered in ``asked`` and where it is shown in ``screen``; the kernel
    answers each with one ``frame`` (finding, moved strokes, messages) and, only when they changed,
    with the ``backdrop`` (what is still in the chart), the ``steady`` strokes, what it is all
    ``about`` (terms, notes, sources) and the ``cards``. Nothing else travels.

    Parameters
    ----------
    session
        The app and its state.
    kept
        Where values are kept between sessions.
    progress
        Where answers are kept, for an app that builds on them.
    """

    _esm = PAGE_SCRIPT
    _css = _LOOKS

    spec = traitlets.Dict().tag(sync=True)
    # The kernel's answer is a frame: echoing the question too would only delay it.
    asked = traitlets.Dict().tag(sync=True, echo_update=False)
    screen = traitlets.Dict().tag(sync=True, echo_update=False)
    backdrop = traitlets.Dict().tag(sync=True)
    steady = traitlets.Dict().tag(sync=True)
    about = traitlets.Dict().tag(sync=True)
    cards = traitlets.Dict().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)

    def __init__(self, session: Session[Any], kept: Kept, progress: Progress | None = None) -> None:
        self._session, self._keeping = session, Keeping(session, kept, progress)
        self._chart: Chart[Any] | None = None
        self._backdrops = self._done = 0
        self._sent = Steady()
        self._told: dict[str, str] = {}
        super().__init__(spec=self._spec())
        self.layout.width = "100%"
        self.observe(self._on_asked, "asked")
        self.observe(self._on_screen, "screen")

    # The page asks ------------------------------------------------------------------------------

    def _on_asked(self, change: Mapping[str, Any]) -> None:
        # The page repeats an act until a frame confirms it: each has a number and is done once.
        asked = change["new"]
        fresh = [act for act in asked.get("acts", []) if act[0] > self._done]
        for number, *act in fresh:
            self._do(act)
            self._done = number
        quiet = all(act[1] in _QUIET for act in fresh)
        self._answer(asked, quiet=quiet)

    def _do(self, act: list[Any]) -> None:
        session = self._session
        if act[0] not in _QUIET:
            self._told.clear()
        match act:
            case ["enter", str(name), raw] if session.control(name):
                self._enter(name, raw)
            case ["guess", raw]:
                session.guess(raw)
            case ["withdraw", str(name)]:
                session.withdraw(name)
            case ["reset"]:
                session.reset()
                self._keeping.values()
            case ["keep"]:
                self._keeping.values()

    def _enter(self, name: str, raw: Any) -> None:
        session, keeping = self._session, self._keeping
        control = session.control(name)
        if not isinstance(control, Ask):  # for then the question would change under the answer
            keeping.look()
        session.enter(name, raw)
        keeping.answers()
        if erased := session.confirmed():
            self._told[erased.name] = keeping.erase(erased)
        elif isinstance(control, Export) and name not in session.messages:
            self._told[name] = keeping.export()

    def _on_screen(self, change: Mapping[str, Any]) -> None:
        shown = change["new"]
        view, width = self._session.app.view, float(shown.get("width") or 0)
        if issubclass(view, Chart) and width > 0:  # a veiled picture has no width yet
            screen = Screen.fitting(width, dark=bool(shown.get("dark")))
            if self._chart is None or self._chart.screen != screen:
                self._chart = view(self._session.language, screen)
        self._answer(self.asked, quiet=True)

    # The kernel answers -------------------------------------------------------------------------

    def _answer(self, asked: Mapping[str, Any], *, quiet: bool) -> None:
        session = self._session
        frame: dict[str, Any] = {
            "n": asked.get("n", 0),
            "quiet": quiet,
            "veiled": not session.revealed,
            "messages": dict(session.messages),
            "told": dict(self._told),
            "values": session.shown(),
            "limits": session.limits(),
            "hidden": sorted(session.app.hidden(session.values)),
            "kept": self._keeping.words(),
        }
        changed: dict[str, Any] = {"frame": frame}
        if session.revealed:
            frame |= self._words(with_table=bool(asked.get("table")))
            frame["lines"] = session.told_lines()
            wholes = {name: said.pop(WHOLE, "") for name, said in frame["lines"].items()}
            frame["told"] |= {name: whole for name, whole in wholes.items() if whole}
            changed |= {"about": self._about(), "cards": self._cards(), **self._paint(frame)}
        else:
            frame["situation"] = session.app.situation(session.result, session.language)
        with self.hold_sync():  # one message, so that picture and strokes change together
            for name, value in changed.items():
                setattr(self, name, value)

    def _words(self, *, with_table: bool) -> dict[str, Any]:
        session = self._session
        view, result, language = session.app.view, session.result, session.language
        words: dict[str, Any] = {
            "finding": view.finding(result, language),
            "guessed": self._guess_words(),
            "offers": session.offers(),
            "asks": session.asks(),
        }
        if with_table or not issubclass(view, Chart):
            table = view.table(result, language)
            words["table"] = {
                "caption": table.caption,
                "columns": list(table.columns),
                "rows": [list(row) for row in table.rows],
                "prose": list(table.prose),
            }
        return words

    def _about(self) -> dict[str, Any]:
        session = self._session
        view, result, language = session.app.view, session.result, session.language
        facts, today = session.app.facts(result), datetime.now().astimezone().date()
        return {
            "terms": view.terms(result, language),
            "notes": list(view.notes(result, language)),
            "sources": links(facts, language, today),
            "reviewed": reviewed(facts, language, today),
        }

    def _cards(self) -> dict[str, Any]:
        session = self._session
        return listed(session.app.view.cards(session.result, session.language), session.language)

    def _paint(self, frame: dict[str, Any]) -> dict[str, Any]:
        if self._chart is None:
            return {}
        paint = self._chart.paint(self._session.result)
        strokes, kept = self._sent.frame(paint.strokes)
        changed = {} if kept is None else {"steady": kept}
        if paint.backdrop is not None:
            self._backdrops += 1
            changed["backdrop"] = {"id": self._backdrops, "png": paint.backdrop}
        frame["chart"] = {
            "backdrop": self._backdrops,
            "size": list(paint.size),
            "clip": list(paint.clip),
            **strokes,
        }
        return changed

    def _guess_words(self) -> str:
        session = self._session
        if session.app.guess is None or session.guessed is None:
            return ""
        return session.app.judge(session.guessed, session.result, session.language)

    # What the page needs once -------------------------------------------------------------------

    def _spec(self) -> dict[str, Any]:
        app, language = self._session.app, self._session.language
        return {
            "app": app.name,
            "language": language.tag,
            "question": language.text(app.question_key()),
            "has_chart": issubclass(app.view, Chart),
            "groups": [
                {
                    "name": group.name,
                    "title": language.text(group.key),
                    "below": group.below,
                    "main": group.main,
                    "controls": [control.spec(language) for control in group.controls],
                }
                for group in app.groups
            ],
            "guess": None if app.guess is None else app.guess.spec(language),
            "texts": page_texts(language),
        }

    def __repr__(self) -> str:
        return f"overdue.show({self._session.app.name!r})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        live = super()._repr_mimebundle_(**kwargs)
        data, metadata = live if live is not None else ({}, {})
        session = self._session
        with without_collecting():
            return {**data, **still.bundle(session)}, {**metadata, **still.metadata(session)}
