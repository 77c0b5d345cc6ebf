"""The quiz under a person's hands: by keyboard alone, heard as well as seen, and kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from overdue.kept.progress import Progress
from overdue.language import TAGS, language
from tests.browser import asking, axe, layout, mirror
from tests.browser.card import Card, until
from tests.browser.desk import notebook, put
from tests.browser.driving import run_all, set_theme, wait_until_idle
from tests.quiz.test_sitting import right

if TYPE_CHECKING:
    from overdue.widgets.session import Session
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")

ASK = "questions"
_REST = 1_000
_RESTART = "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
_LISTEN = """(live) => {
    window.said = [];
    new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
}"""
_NAME = """(one) => one.getAttribute("aria-labelledby").split(" ")
    .map((id) => document.getElementById(id).textContent.replaceAll("\\u00a0", " ")).join(" ")"""
_GROUPED = """(control) => {
    const group = control.querySelector("fieldset");
    return [...control.querySelectorAll("input, select")].every((field) => group.contains(field)
        && (field.labels.length === 1 || field.type === "text"))
        && group.firstElementChild.tagName === "LEGEND";
}"""


def path_of(lab: LabServer, tag: str, name: str = "quiz") -> str:
    """A notebook with the quiz alone."""
    return put(lab, notebook(tag, ["quiz"]), f"{name}-{tag}.ipynb")


@pytest.fixture
def tag(request: pytest.FixtureRequest) -> str:
    """Language of the notebook; English where the test does not ask for another."""
    found: str = getattr(request, "param", "en")
    return found


@pytest.fixture
def card(desk: Desk, lab: LabServer, tag: str) -> Card:
    """The quiz, live, and nothing kept."""
    desk.clear()
    desk.resize(1280)
    found = desk.card(path_of(lab, tag), "quiz")
    found.reveal(with_table=False)
    return found


@pytest.fixture
def session(card: Card, tag: str) -> Session[Any]:
    """The same without a page."""
    found = mirror.opened("quiz", tag)
    card.is_answered()
    return found


def answer(card: Card, session: Session[Any], raw: Any = None, *, by_keys: bool = False) -> None:
    """Answer the question in sight on the page and beside it; rightly, if nothing else is given."""
    raw = json.loads(json.dumps(right(session.result.sitting.asked) if raw is None else raw))
    entry = ["answer", session.shown()[ASK][1], raw]
    asking.enter(card, ASK, entry, by_keys=by_keys)
    session.enter(ASK, entry)


def go_on(card: Card, session: Session[Any], *, by_keys: bool = False) -> None:
    """Go on to the next question."""
    entry = ["next", session.shown()[ASK][1]]
    asking.enter(card, ASK, entry, by_keys=by_keys)
    session.enter(ASK, entry)


def agree(card: Card, session: Session[Any]) -> None:
    """Wait until the page asks and tells what the session does."""
    wanted = mirror.words(session)
    until(lambda: card.read()["words"]["asked"], wanted["asked"])
    until(card.finding, wanted["finding"])


def kept(lab: LabServer) -> list[str]:
    """The items that were answered, as they are kept."""
    return [one.item for one in Progress(lab.data).history()]


@pytest.mark.parametrize("tag", TAGS, indirect=True)
def test_questions_of_every_kind_are_answered_by_keyboard_alone(
    card: Card, session: Session[Any], lab: LabServer
) -> None:
    seen = set()
    while session.result.sitting.asked is not None and len(session.result.sitting.given) < 8:
        assert card.control(ASK).evaluate(_GROUPED), "each field has a label, and all a legend"
        seen.add(session.result.sitting.asked.item.kind)
        answer(card, session, by_keys=True)
        agree(card, session)
        assert asking.focus(card, ASK) == "od-feedback"
        go_on(card, session, by_keys=True)
        agree(card, session)
        assert asking.focus(card, ASK) in ("input", "select"), "the focus is at the next question"
    assert len(seen) >= 5
    assert kept(lab) == [one.posed.item.id for one in session.result.sitting.given]


@pytest.mark.parametrize("tag", TAGS, indirect=True)
def test_what_is_said_of_an_answer_is_heard_once(
    card: Card, session: Session[Any], tag: str
) -> None:
    live = card.root.locator("[role=status]")
    live.evaluate(_LISTEN)
    answer(card, session, by_keys=True)
    agree(card, session)
    told = session.asks()[ASK]["told"]
    heard = card.root.locator(".od-feedback").evaluate(_NAME)
    for words in (told["head"], told["score"], *told["rules"]):
        assert words in heard
    card.page.wait_for_timeout(_REST)
    assert card.page.evaluate("said") == [], "the focus has gone there: nothing is said twice"
    go_on(card, session, by_keys=True)
    until(lambda: card.page.evaluate("said"), [mirror.words(session)["finding"]])


def test_an_answer_that_is_missing_is_said_at_the_question(
    card: Card, session: Session[Any]
) -> None:
    asking.button(card, ASK).press("Enter")
    message = card.control(ASK).locator(".od-message")
    message.wait_for()
    described = card.control(ASK).locator("fieldset").get_attribute("aria-describedby") or ""
    assert message.get_attribute("id") in described
    assert asking.focus(card, ASK) in ("input", "select")
    answer(card, session)
    agree(card, session)
    assert not message.is_visible()


def test_nothing_of_the_answer_is_on_the_page_before_it_is_given(
    card: Card, session: Session[Any]
) -> None:
    for _ in range(3):
        before = card.root.evaluate("(card) => card.outerHTML")
        answer(card, session)
        told = session.asks()[ASK]["told"]
        reasons = [one["words"] for one in told["options"]] + told["words"]
        assert not any(words in before for words in reasons if words)
        agree(card, session)
        go_on(card, session)


def test_what_is_ticked_and_not_yet_given_stays_when_something_else_is_answered(
    card: Card, session: Session[Any], lab: LabServer
) -> None:
    asking.fill(card, ASK, asking.some_answer(session.asks()[ASK]))
    before = card.control(ASK).evaluate("(c) => [...c.querySelectorAll('input, select')]"
                                        ".map((one) => one.value + one.checked)")  # fmt: skip
    card.control("export_answers").locator("button").click()
    card.is_answered()
    after = card.control(ASK).evaluate("(c) => [...c.querySelectorAll('input, select')]"
                                       ".map((one) => one.value + one.checked)")  # fmt: skip
    assert after == before
    assert str(lab.data) in card.control("export_answers").inner_text()


@pytest.mark.parametrize("tag", TAGS, indirect=True)
def test_after_the_kernel_was_restarted_the_progress_is_there(
    desk: Desk, card: Card, session: Session[Any], lab: LabServer
) -> None:
    for _ in range(2):
        answer(card, session)
        go_on(card, session)
    agree(card, session)
    desk.page.wait_for_timeout(_REST)
    wait_until_idle(desk.page)
    desk.page.evaluate(_RESTART)
    wait_until_idle(desk.page)
    run_all(desk.page)
    again = Card(desk.page, "quiz")
    again.reveal(with_table=False)
    agree(again, session)
    until(lambda: again.read()["words"]["notes"], mirror.words(session)["notes"])
    assert len(kept(lab)) == 2


def test_two_notebooks_at_once_lose_nothing(desk: Desk, lab: LabServer, tag: str) -> None:
    desk.clear()
    paths = [path_of(lab, tag, name) for name in ("first", "second")]
    sessions = [mirror.opened("quiz", tag) for _ in paths]
    for path in paths:
        desk.run(path)
    for _ in range(2):
        for path, session in zip(paths, sessions, strict=True):
            card = desk.card(path, "quiz")
            card.reveal(with_table=False)
            answer(card, session)
            go_on(card, session)
    assert len(kept(lab)) == 4
    notes = desk.card(paths[1], "quiz").read()["words"]["notes"]
    wanted = language(tag).plural(
        "quiz.note.kept", 4, questions=language(tag).plural("quiz.note.items", 2)
    )
    assert wanted in notes
    desk.clear()


def test_axe_finds_nothing_before_or_after_an_answer_or_at_the_end(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    found = []
    for _ in range(4):
        found += axe.violations(desk.page, ["quiz"])
        answer(card, session, asking.some_answer(session.asks()[ASK]))
        agree(card, session)
        found += axe.violations(desk.page, ["quiz"])
        set_theme(desk.page, "Dark")
        found += axe.violations(desk.page, ["quiz"], only_colours=True)
        set_theme(desk.page, "Light")
        go_on(card, session)
    while session.result.sitting.asked is not None:
        answer(card, session)
        go_on(card, session)
    agree(card, session)
    assert asking.focus(card, ASK) == "od-end"
    found += axe.violations(desk.page, ["quiz"])
    assert found == []


@pytest.mark.parametrize("tag", TAGS, indirect=True)
def test_on_a_narrow_screen_every_question_is_whole_and_can_be_hit(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    desk.resize(420)
    desk.page.evaluate("jupyterapp.shell.collapseLeft()")
    for _ in range(8):
        for step in (answer, go_on):
            assert layout.overflowing(card.root) == []
            assert layout.too_small(card.root) == []
            step(card, session)
    desk.resize(1280)
