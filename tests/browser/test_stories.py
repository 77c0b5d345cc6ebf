"""A story in a real JupyterLab: decisions one after the other, cards, and lines to mark.

What holds for all apps is asked of this one too, which no lesson shows: an app of a lesson need not
use all of it at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from overdue import apps
from tests.browser import axe, layout, mirror, stepping
from tests.browser.card import Card, until
from tests.browser.desk import notebook, put
from tests.browser.driving import run_all, set_theme, wait_until_idle
from tests.browser.moving import by_keys, by_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overdue.widgets.session import Session
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")

NAME = "growth"  # whose texts it borrows
PLACE = ("tests.widgets.story", "StoryApp")
_AS_APP = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from overdue import apps
apps._PLACES[{NAME!r}] = {PLACE!r}
"""
_SECOND_VIEW = """async (name) => {
    const { content } = jupyterapp.shell.currentWidget;
    content.activeCellIndex = [...content.model.cells].findIndex((one) => one.id === name);
    await jupyterapp.commands.execute("notebook:create-output-view");
}"""
_CLOSE_VIEWS = """() => {
    for (const one of [...jupyterapp.shell.widgets("main")]) if (!one.context) one.dispose();
}"""
_RESTART = "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
_IS_IN_SIGHT = """(last) => {
    const pane = last.closest(".od-events").getBoundingClientRect();
    const at = last.getBoundingClientRect();
    return at.bottom <= pane.bottom + 1 && at.top >= pane.top - 1;
}"""


@pytest.fixture(scope="module")
def path(desk: Desk, lab: LabServer) -> Iterator[str]:
    """A notebook with the story alone."""
    made = notebook("en", [NAME])
    made.cells[0].source += _AS_APP
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(apps._PLACES, NAME, PLACE)
        yield put(lab, made, "story.ipynb")


@pytest.fixture
def card(desk: Desk, path: str) -> Card:
    """The story, live."""
    return desk.card(path, NAME)


@pytest.fixture
def session(card: Card) -> Session[Any]:
    """The same without a page, both at their start."""
    return card.start_over("en")


def decide(card: Card, session: Session[Any], *steps: str) -> None:
    """Come to these decisions, on the page and beside it."""
    stepping.decide(card, "steps", steps)
    session.enter("steps", steps)
    card.must_show(session)


@pytest.mark.parametrize("name", ["steps", "marked", "call", "most"])
def test_each_control_is_moved_by_keys_and_by_pointer(
    card: Card, session: Session[Any], name: str
) -> None:
    control = mirror.controls(session)[name]
    for move in (by_keys, by_pointer, by_keys):
        before = mirror.words(session)
        move(card, session, control)
        assert mirror.words(session) != before
        card.must_show(session)


def test_a_story_comes_to_its_end_by_keys_and_back_to_its_beginning(
    card: Card, session: Session[Any]
) -> None:
    steps = ("ask", "wait", "wait", "pay")
    stepping.decide(card, "steps", steps, by_keys=True)
    session.enter("steps", steps)
    card.must_show(session)
    assert stepping.focus(card, "steps") == "od-end"
    assert not stepping.go_on(card, "steps").is_visible()
    stepping.decide(card, "steps", (), by_keys=True)
    session.enter("steps", ())
    card.must_show(session)
    assert stepping.take_back(card, "steps").get_attribute("aria-disabled") == "true"
    stepping.take_back(card, "steps").press("Enter")
    card.must_show(session)


def test_nothing_is_chosen_beforehand_and_to_go_on_without_a_choice_is_answered_beside_it(
    card: Card, session: Session[Any]
) -> None:
    place = card.control("steps")
    assert place.locator("input:checked").count() == 0
    stepping.go_on(card, "steps").press("Enter")
    message = place.locator(".od-message")
    message.wait_for()
    assert stepping.focus(card, "steps") == "first radio"
    described = place.locator("input").first.get_attribute("aria-describedby")
    assert described == message.get_attribute("id")
    card.page.keyboard.press("Space")
    message.wait_for(state="hidden")
    card.must_show(session)


def test_a_choice_that_is_not_yet_confirmed_stays_when_something_else_is_answered(
    card: Card, session: Session[Any]
) -> None:
    stepping.radio(card, "steps", "wait").check()
    control = mirror.controls(session)["marked"]
    by_keys(card, session, control)
    card.must_show(session)
    assert stepping.radio(card, "steps", "wait").is_checked()


def test_two_quick_presses_take_one_decision(card: Card, session: Session[Any]) -> None:
    stepping.radio(card, "steps", "ask").check()
    stepping.go_on(card, "steps").evaluate("(button) => { button.click(); button.click(); }")
    session.enter("steps", ["ask"])
    card.must_show(session)


def test_many_quick_marks_are_all_taken(card: Card, session: Session[Any]) -> None:
    card.control("marked").evaluate("""(control) => {
        for (const one of control.querySelectorAll("input")) one.click();
        control.querySelectorAll("input")[1].click();
    }""")
    session.enter("marked", ["a1", "a3"])
    card.must_show(session)


def test_remarks_come_when_they_are_asked_for_belong_to_their_line_and_go_with_the_next_change(
    card: Card, session: Session[Any]
) -> None:
    place, check = card.control("marked"), mirror.controls(session)["check"]
    assert place.locator(".od-remark:visible").count() == 0
    before = mirror.copy(session)
    by_keys(card, session, check)
    card.must_show(session)
    box = place.locator('input[value="a2"]')
    remark = card.root.locator(f"#{box.get_attribute('aria-describedby')}")
    assert remark.inner_text() == "a2 breaks a rule"
    until(card.root.locator("[role=status]").text_content, mirror.announced(session, before))
    by_pointer(card, session, mirror.controls(session)["marked"])
    card.must_show(session)
    assert place.locator(".od-remark:visible").count() == 0


def test_the_newest_card_is_announced_once_and_in_sight(card: Card, session: Session[Any]) -> None:
    live = card.root.locator("[role=status]")
    live.evaluate("""(live) => {
        window.said = [];
        new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
    }""")
    wanted: list[str] = []
    for steps in (["ask"], ["ask", "wait"], ["ask", "wait", "ask"]):
        before = mirror.copy(session)
        decide(card, session, *steps)
        wanted.append(mirror.announced(session, before))
        until(lambda: card.page.evaluate("said"), wanted)
        assert card.root.locator(".od-event").last.evaluate(_IS_IN_SIGHT)
    assert f"After step 3: ask {mirror.words(session)['finding']}" == wanted[-1]


def test_older_cards_fold_the_fold_stays_as_it_was_left_and_a_card_that_stays_is_not_made_anew(
    card: Card, session: Session[Any]
) -> None:
    fold = card.root.locator(".od-events details")
    decide(card, session, *["ask"] * 7)
    assert not fold.is_visible()
    card.root.locator(".od-event").first.evaluate("(first) => { first.isThatOne = true; }")
    decide(card, session, *["ask"] * 9)
    assert fold.locator("summary").inner_text() == "2 earlier events"
    assert fold.locator(".od-event").count() == 2
    assert card.root.locator(".od-event").first.evaluate("(first) => first.isThatOne")
    fold.locator("summary").click()
    decide(card, session, *["ask"] * 10)
    assert fold.get_attribute("open") is not None
    assert fold.locator(".od-event").count() == 3


def test_words_of_a_card_never_become_html(card: Card, session: Session[Any]) -> None:
    card.must_show(session)
    assert card.root.locator(".od-event").first.locator("b").count() == 0
    assert "<b>due</b>" in card.root.locator(".od-event .od-title").first.inner_text()


def test_two_views_of_a_story_stay_in_step_and_the_focus_stays_where_it_is(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    desk.page.evaluate(_SECOND_VIEW, NAME)
    second = Card(desk.page, NAME, within=desk.page.locator(".jp-LinkedOutputView"))
    second.reveal()
    second.must_show(session)
    for here, there, steps in ((card, second, ["ask"]), (second, card, ["ask", "pay"])):
        decide(here, session, *steps)
        there.must_show(session)
        assert stepping.focus(here, "steps") in ("first radio", "od-end")
        assert stepping.focus(there, "steps") == "elsewhere"
    second.enter(mirror.controls(session)["marked"], ["a3"])
    session.enter("marked", ["a3"])
    card.must_show(session)
    second.must_show(session)
    desk.page.evaluate(_CLOSE_VIEWS)


def test_run_all_after_a_restart_brings_back_what_was_decided_and_marked(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    page = desk.page
    before = mirror.copy(session)
    decide(card, session, "ask", "wait")
    card.enter(mirror.controls(session)["marked"], ["a1"])
    session.enter("marked", ["a1"])
    until(card.root.locator("[role=status]").text_content, mirror.announced(session, before))
    wait_until_idle(page)
    page.evaluate(_RESTART)
    wait_until_idle(page)
    run_all(page)
    again = Card(page, NAME)
    again.reveal()
    again.must_show(session)


def test_axe_finds_nothing_in_a_story_in_either_theme(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    stepping.go_on(card, "steps").click()
    assert axe.violations(desk.page, [NAME]) == []
    decide(card, session, *["ask", "wait"] * 5)
    by_keys(card, session, mirror.controls(session)["check"])
    card.must_show(session)
    assert axe.violations(desk.page, [NAME]) == []
    set_theme(desk.page, "Dark")
    assert axe.violations(desk.page, [NAME], only_colours=True) == []
    set_theme(desk.page, "Light")


def test_on_a_narrow_screen_a_story_is_whole_and_can_be_hit(
    desk: Desk, card: Card, session: Session[Any]
) -> None:
    desk.page.set_viewport_size({"width": 420, "height": 900})
    desk.page.evaluate("jupyterapp.shell.collapseLeft()")
    decide(card, session, *["ask", "wait"] * 6)
    by_keys(card, session, mirror.controls(session)["check"])
    card.must_show(session)
    assert layout.overflowing(card.root) == []
    assert layout.too_small(card.root) == []
    desk.page.set_viewport_size({"width": 1280, "height": 900})
