"""The story of an overdue account in a real JupyterLab, lived with a keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from overdue.language import TAGS
from tests.browser import mirror, stepping
from tests.browser.card import Card, until
from tests.browser.desk import notebook, put
from tests.browser.driving import run_all, wait_until_idle

if TYPE_CHECKING:
    from overdue.widgets.session import Session
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")

NAME: Final = "live-it"
CHOICES: Final = "choices"
WISHES: Final = ("pay-all", "complain", "wait", "answer")
"""What this person chooses of what is on offer, the first that is there."""
_MOST_TABS: Final = 80
_RESTART: Final = "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"


@pytest.fixture(params=TAGS)
def tag(request: pytest.FixtureRequest) -> str:
    """Language of the story."""
    return str(request.param)


@pytest.fixture
def card(desk: Desk, lab: LabServer, tag: str) -> Card:
    """The story, live, in a notebook of its own."""
    return desk.card(put(lab, notebook(tag, [NAME]), f"live-it-{tag}.ipynb"), NAME)


def come_to_the_choices(card: Card) -> None:
    """Press Tab from the top of the app until the first of the offers has the focus."""
    card.root.locator("input, button, [tabindex='0']").first.focus()
    for _ in range(_MOST_TABS):
        if stepping.focus(card, CHOICES) == "first radio":
            return
        card.page.keyboard.press("Tab")
    raise AssertionError("the Tab key does not lead to the choices")


def choose(card: Card, session: Session[Any], wanted: str) -> None:
    """Choose by arrows, from the first of the offers, and go on."""
    keyboard = card.page.keyboard
    offered = [option for option, _ in session.offers()[CHOICES]]
    keyboard.press("Space")
    for _ in range(offered.index(wanted)):
        keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Enter")
    session.enter(CHOICES, [*session.values[CHOICES], wanted])
    card.must_show(session)


def wish(session: Session[Any]) -> str | None:
    """What this person chooses next; nothing when the story is over."""
    offered = [option for option, _ in session.offers()[CHOICES]]
    return next((one for one in WISHES if one in offered), None)


def test_a_whole_story_is_lived_by_keys_one_choice_taken_back_and_found_again_after_a_restart(
    desk: Desk, card: Card, tag: str
) -> None:
    page, session = desk.page, card.start_over(tag)
    come_to_the_choices(card)
    while (wanted := wish(session)) is not None:
        choose(card, session, wanted)
        assert stepping.focus(card, CHOICES) in {"first radio", "od-end"}
    assert len(session.values[CHOICES]) >= 3
    assert card.root.locator(".od-event").last.get_attribute("data-card") == "end"

    page.keyboard.press("Tab")  # from the words that it is over to the only button
    page.keyboard.press("Enter")
    *before, last = session.values[CHOICES]
    session.enter(CHOICES, before)
    card.must_show(session)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")  # backwards one comes to the last of the offers
    page.keyboard.press("ArrowDown")  # after which comes the first
    assert stepping.focus(card, CHOICES) == "first radio"
    before_last = mirror.copy(session)
    choose(card, session, last)
    # Once the end has been announced, what was chosen has been kept too.
    said = mirror.announced(session, before_last)
    until(card.root.locator("[role=status]").text_content, said)

    wait_until_idle(page)
    page.evaluate(_RESTART)
    wait_until_idle(page)
    run_all(page)
    again = Card(page, NAME)
    again.reveal()
    again.must_show(session)
