"""How every app behaves under a person's hands: keys, focus, wrong input, a guess, an announcement.

None of this depends on the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from overdue import apps
from overdue.charts.chart import Chart
from overdue.widgets.controls import Ask, Button, Check, Moves, Number
from tests.browser import mirror, resting
from tests.browser.card import until
from tests.browser.desk import notebook, put
from tests.browser.focus import Stop, is_after, stops

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

    from overdue.widgets.control import Control
    from overdue.widgets.session import Session
    from tests.browser.card import Card
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")

_SEVERAL = 3
EVIL = "<img src=x onerror=document.title='hacked'>"
WITH_GUESS = [name for name in apps.names() if apps.app(name).guess is not None]
WITHOUT_GUESS = [  # and with a box that a reset leaves in sight
    name
    for name in apps.names()
    if name not in WITH_GUESS
    and any(isinstance(one, Number) for one in mirror.controls(mirror.opened(name, "en")).values())
]
# What is said of an answer goes to the focus: tests/browser/test_quiz.py hears it.
ANNOUNCED = [
    name
    for name in apps.names()
    if not all(isinstance(one, Ask | Button) for one in apps.app(name).controls())
]
# What JupyterLab does at these: new cells, cut, undo, merge, delete, other kinds of cell, edit.
SHORTCUTS = ("abxz", "Shift+M", "ddmy1", "ArrowUp", "ArrowDown")
_TOGETHER = 4
PLACES = {  # a few apps in each notebook, and nothing above or below them
    name: f"habits/apps-{at // _TOGETHER + 1}.ipynb" for at, name in enumerate(apps.names())
}
_RESET_AND_TYPE = """(card, [name, raw]) => {
    card.querySelectorAll(".od-foot button")[1].click();
    const box = card.querySelector(`[data-control="${name}"] input`);
    box.focus();
    box.value = raw;
    box.dispatchEvent(new Event("input", { bubbles: true }));
}"""
_CELLS = """() => {
    const { content } = jupyterapp.shell.currentWidget;
    const cells = [...content.model.cells].map((one) => [one.id, one.type, one.sharedModel.source]);
    return [cells, content.activeCellIndex, content.mode,
        document.querySelectorAll(".jp-Dialog").length];
}"""


def _traits(name: str) -> set[Any]:
    """What the page does in its own way for an app: its view, its guess, its kinds of controls."""
    app = apps.app(name)
    found: set[Any] = {issubclass(app.view, Chart), app.guess is not None}
    for one in app.controls():
        found.add(type(one))
        if isinstance(one, Number):
            found |= {one.unit, one.slide is None, isinstance(one.high, str)}
    return found


def _covering(names: Iterable[str]) -> list[str]:
    """As few apps as it takes to meet all that any of them has, and as the page does it."""
    left = {name: _traits(name) for name in names}
    chosen = []
    while any(left.values()):
        best = max(left, key=lambda name: len(left[name]))
        chosen.append(best)
        met = left.pop(best)
        left = {name: traits - met for name, traits in left.items()}
    return chosen


def each(names: Iterable[str]) -> pytest.MarkDecorator:
    """Test each of these apps, in its notebook."""
    return pytest.mark.parametrize(("path", "name"), [(PLACES[name], name) for name in names])


@pytest.fixture(scope="module", autouse=True)
def _notebooks(desk: Desk, lab: LabServer) -> None:
    for path in set(PLACES.values()):
        put(lab, notebook("en", [name for name in PLACES if PLACES[name] == path]), path)


@pytest.fixture
def card(desk: Desk, path: str, name: str) -> Card:
    """One app, live; no other notebook is open."""
    desk.only(path)
    return desk.card(path, name)


@each(apps.names())
def test_focus_goes_through_an_app_as_the_eye_does_can_be_seen_and_no_key_reaches_the_notebook(
    card: Card, name: str
) -> None:
    card.start_over("en")
    card.open_sources()
    page = card.page
    last: Stop | None = None
    tried: set[str] = set()  # keys are pressed once at each kind of element
    for stop in stops(card):
        if stop.is_part:
            continue
        assert stop.ring >= 2, f"{stop.name} shows no focus"
        assert stop.contrast >= 3, f"the focus of {stop.name} is too pale"
        assert last is None or is_after(stop, last), f"{stop.name} comes after {last}"
        last = stop
        assert stop.keeps_keys, f"the keys at {stop.name} are JupyterLab's"
        if stop.kind in tried:
            continue
        tried.add(stop.kind)
        cells = page.evaluate(_CELLS)
        for key in SHORTCUTS if stop.takes_enter else (*SHORTCUTS, "Enter", "Escape"):
            press(page, key)
        assert page.evaluate(_CELLS) == cells, f"a key at {stop.name} reached the notebook"
    assert last is not None
    card.start_over("en")


def press(page: Page, keys: str) -> None:
    """Press a named key, or the keys of some letters and digits one after the other."""
    if keys.isalnum() and keys.islower():
        page.keyboard.type(keys)
    else:
        page.keyboard.press(keys)


@each(_covering(apps.names()))
def test_what_cannot_be_used_is_said_at_the_box_the_answer_stays_and_escape_takes_it_back(
    card: Card, name: str
) -> None:
    session = card.start_over("en")
    declared = {control.name: control for control in session.app.controls()}
    numbers = [control for control in declared.values() if isinstance(control, Number)]
    for control in numbers[:_SEVERAL]:  # boxes are alike; what each of them says, units tell
        for entry in mirror.preparation(session, control.name):
            card.enter(declared[entry[0]], entry[1])
            session.enter(*entry)
            card.must_show(session)
        box = card.box(control.name)
        box.fill(EVIL)
        box.press("Enter")
        until(lambda seen=control.name: seen in card.read()["messages"], wanted=True)
        assert box.get_attribute("aria-invalid") == "true"
        assert _described(card, control.name).startswith(card.read()["messages"][control.name])
        assert card.read()["words"] == mirror.words(session)
        box.press("Escape")
        card.must_show(session)
        assert box.get_attribute("aria-invalid") is None
    assert card.root.locator("img, script").count() == 0
    assert card.page.title() != "hacked"


@each(WITHOUT_GUESS)
def test_what_is_typed_at_once_after_a_reset_is_not_taken_back_by_it(card: Card, name: str) -> None:
    session = card.start_over("en")
    number = next(one for one in mirror.controls(session).values() if isinstance(one, Number))
    raw = next(raw for raw in mirror.moves(session, number.name)
               if mirror.matters(session, (number.name, raw)))  # fmt: skip
    card.root.evaluate(_RESET_AND_TYPE, [number.name, raw])
    session.enter(number.name, raw)
    card.must_show(session)


def _described(card: Card, name: str) -> str:
    """What a screen reader reads of a box after its name, the message first."""
    said: str = card.box(name).evaluate("""(box) => box.getAttribute("aria-describedby").split(" ")
        .map((id) => document.getElementById(id).textContent).reverse().join(" ")""")
    return said


@each(apps.names()[:2])
def test_a_good_number_clears_the_message_and_a_pause_is_as_good_as_enter(
    card: Card, name: str
) -> None:
    session = card.start_over("en")
    control = next(one for one in session.app.controls() if isinstance(one, Number))
    for entry in mirror.preparation(session, control.name):
        card.enter(next(c for c in session.app.controls() if c.name == entry[0]), entry[1])
        session.enter(*entry)
    box = card.box(control.name)
    box.fill("-5")
    until(lambda: control.name in card.read()["messages"], wanted=True)
    box.fill("1234")
    session.enter(control.name, "1234")
    card.must_show(session)
    box.press("Tab")
    until(box.input_value, "1,234.00")


@each(WITH_GUESS[:1])
def test_what_is_typed_never_becomes_html(card: Card, name: str) -> None:
    session = card.start_over("en")
    control = next(one for one in mirror.controls(session).values() if isinstance(one, Number))
    card.control(control.name).locator("input[type=text]").fill(EVIL)
    until(lambda: control.name in card.read()["messages"], wanted=True)
    assert card.root.locator("img, script").count() == 0
    assert card.page.title() != "hacked"


@each(WITH_GUESS)
def test_a_guess_is_made_by_keyboard_the_focus_goes_to_the_answer_and_reset_asks_again(
    card: Card, name: str
) -> None:
    card.veil()
    box = card.root.locator(".od-guess input")
    assert not card.root.locator(".od-answer").is_visible()
    box.fill("many")
    box.press("Enter")
    message = card.root.locator(".od-guess .od-message")
    message.wait_for()
    assert box.get_attribute("aria-invalid") == "true"
    box.press("Escape")
    message.wait_for(state="hidden")
    box.fill("12")
    box.press("Tab")
    card.page.keyboard.press("Enter")
    card.root.locator(".od-guessed").wait_for()
    assert _focused(card) == "od-finding"
    until(card.finding, mirror.words(mirror.opened(name, "en"))["finding"])
    card.button("foot", 1).press("Enter")
    card.root.locator(".od-guess").wait_for()
    assert _focused(card) == box.get_attribute("id")
    assert box.input_value() == ""


def _focused(card: Card) -> str:
    found: str = card.page.evaluate("document.activeElement.id || document.activeElement.className")
    return found


@each(_covering(ANNOUNCED))
def test_the_finding_is_announced_once_after_the_hand_rests(card: Card, name: str) -> None:
    session = card.start_over("en")
    live = card.root.locator("[role=status][aria-live=polite]")
    control, (first, *others) = _telling(session)
    before = mirror.copy(session)
    card.enter(control, first)
    session.enter(control.name, first)
    until(live.text_content, mirror.announced(session, before))
    live.evaluate("""(live) => {
        window.said = [];
        new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
    }""")
    with resting.held(card.page) as rest:
        before = mirror.copy(session)
        for raw in others:
            card.enter(control, raw)
            session.enter(control.name, raw)
            card.must_show(session)
        assert card.page.evaluate("said") == [], "the hand still moves"
        assert rest() == bool(others)
        wanted = [mirror.announced(session, before)] if others else []
        until(lambda: card.page.evaluate("said"), wanted)
        card.is_answered()
        assert rest() == 0
    assert card.page.evaluate("said") == wanted


def _telling(session: Session[Any]) -> tuple[Control, list[Any]]:
    """A control, and values of it that each lead to a finding of its own: three, or fewer."""
    best: tuple[Control, list[Any]] | None = None
    for control in mirror.controls(session).values():
        if isinstance(control, Ask):
            continue
        raws: list[Any] = []
        seen = {mirror.finding(session)}
        for raw in mirror.moves(session, control.name):
            if (isinstance(control, Button) and not isinstance(control, Check)) or (
                raws and isinstance(control, Moves)  # which is moved step by step
            ):
                break
            tried = mirror.copy(session)
            tried.enter(control.name, raw)
            if not tried.messages and (finding := mirror.finding(tried)) not in seen:
                raws.append(raw)
                seen.add(finding)
            if len(raws) == _SEVERAL:
                return control, raws
        if raws and (best is None or len(raws) > len(best[1])):
            best = control, raws
    assert best is not None, f"{session.app.name}: no control leads to another finding"
    return best


@each(["ledger"])
def test_a_focus_that_is_taken_out_of_sight_goes_to_the_control_before(card: Card) -> None:
    session = card.start_over("en")
    declared = mirror.controls(session)
    card.enter(declared["later_paid"], "100")
    session.enter("later_paid", "100")
    card.must_show(session)
    card.root.evaluate("""(card) => {
        const [paid, day] = ["later_paid", "later_day"].map(
            (name) => card.querySelector(`[data-control="${name}"] input`));
        paid.value = "0";
        paid.dispatchEvent(new Event("change", { bubbles: true }));
        day.focus();
    }""")
    session.enter("later_paid", "0")
    card.must_show(session)
    assert _focused(card) == card.box("later_paid").get_attribute("id")
