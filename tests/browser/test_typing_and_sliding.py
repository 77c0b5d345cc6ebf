"""A box of words is read as one types, and a date has a slider: in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.card import until
from tests.browser.desk import notebook, put

if TYPE_CHECKING:
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture(scope="module")
def path(desk: Desk, lab: LabServer) -> str:
    """A notebook with the two apps on all rules."""
    return put(lab, notebook("en", ["law-finder", "law-timeline"]), "law-apps.ipynb")


def test_words_are_looked_for_as_one_types_and_escape_takes_back_what_was_not_sent(
    desk: Desk, path: str
) -> None:
    card = desk.card(path, "law-finder")
    session = card.start_over("en")
    box = card.box("search_words")
    box.press_sequentially("jail")  # no Enter: a pause is enough
    session.enter("search_words", "jail")
    card.must_show(session)
    box.press_sequentially(" and what is not sent", delay=0)
    box.press("Escape")
    assert box.input_value() == "jail"
    card.page.wait_for_timeout(500)  # longer than the pause
    card.must_show(session)
    box.fill("a" * 61)
    until(lambda: "search_words" in card.read()["messages"], wanted=True)
    assert box.get_attribute("aria-invalid") == "true"
    box.press("Escape")
    card.must_show(session)
    card.start_over("en")


def test_what_is_still_being_composed_is_not_looked_for(desk: Desk, path: str) -> None:
    card = desk.card(path, "law-finder")
    session = card.start_over("en")
    before = card.finding()
    card.box("search_words").evaluate("""(box) => {
        box.focus();
        box.value = "shang";
        box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    }""")
    card.page.wait_for_timeout(500)  # longer than the pause
    assert card.finding() == before
    card.box("search_words").evaluate("""(box) => {
        box.value = "\u4e0a\u95e8";
        box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    }""")
    session.enter("search_words", "\u4e0a\u95e8")
    card.must_show(session)
    card.start_over("en")


def test_the_slider_of_a_date_goes_from_month_to_month_and_the_box_follows(
    desk: Desk, path: str
) -> None:
    card = desk.card(path, "law-timeline")
    session = card.start_over("en")
    slider, box = card.slider("timeline_day"), card.box("timeline_day")
    slider.focus()
    for _ in range(7):
        card.page.keyboard.press("ArrowLeft")
    session.enter("timeline_day", "2026-01-01")
    card.must_show(session)
    assert box.input_value() == "2026-01-01"
    assert slider.get_attribute("aria-valuetext") == "1 January 2026"
    box.fill("2026-07-31")
    session.enter("timeline_day", "2026-07-31")
    card.must_show(session)
    slider.focus()
    card.page.keyboard.press("ArrowRight")
    session.enter("timeline_day", "2026-08-01")
    card.must_show(session)
    card.start_over("en")


def test_a_box_that_has_the_focus_but_was_not_typed_into_shows_what_is_in_use(
    desk: Desk, lab: LabServer
) -> None:
    card = desk.card(put(lab, notebook("en", ["live-it"]), "live-it.ipynb"), "live-it")
    session = card.start_over("en")
    card.box("assumed_answered").focus()
    card.control("setting").evaluate("""(control) => {
        const option = control.querySelector("select") || control.querySelector("[value=low]");
        if (option.matches("select")) option.value = "low";
        else option.checked = true;
        option.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    session.enter("setting", "low")
    card.must_show(session)
    card.start_over("en")
