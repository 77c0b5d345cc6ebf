"""What a notebook goes through: two views of an app, a kernel that dies, closing and opening."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import mirror
from tests.browser.card import Card, until
from tests.browser.desk import notebook, put
from tests.browser.driving import run_all, wait_until_idle
from tests.browser.still import shown_without_kernel

if TYPE_CHECKING:
    from overdue.widgets.session import Session
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")

CHART, SHEET = "growth", "ledger"
VIEW = "application/vnd.jupyter.widget-view+json"
_SECOND_VIEW = """async (name) => {
    const { content } = jupyterapp.shell.currentWidget;
    content.activeCellIndex = [...content.model.cells].findIndex((one) => one.id === name);
    await jupyterapp.commands.execute("notebook:create-output-view");
}"""
_CLOSE_VIEWS = """() => {
    for (const one of [...jupyterapp.shell.widgets("main")]) if (!one.context) one.dispose();
}"""
_RESTART = "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
# The page says after 8 seconds that nothing answers.
_HURRY = """() => {
    const real = window.setTimeout;
    window.setTimeout = (what, ms, ...more) => real(what, ms === 8000 ? 200 : ms, ...more);
}"""


@pytest.fixture(scope="module")
def path(desk: Desk, lab: LabServer) -> str:
    """A notebook with a chart and a sheet."""
    return put(lab, notebook("en", [CHART, SHEET]), "life.ipynb")


def move(card: Card, session: Session[Any], days: str) -> None:
    card.enter(mirror.controls(session)["days_late"], days)
    session.enter("days_late", days)


def test_an_app_that_is_shown_twice_is_one_app_and_keeps_the_focus_where_it_is(
    desk: Desk, path: str
) -> None:
    first = desk.card(path, CHART)
    session = first.start_over("en")
    desk.page.evaluate(_SECOND_VIEW, CHART)
    second = Card(desk.page, CHART, within=desk.page.locator(".jp-LinkedOutputView"))
    second.reveal()
    for here, there, days in ((first, second, "100"), (second, first, "200")):
        move(here, session, days)
        here.must_show(session)
        there.must_show(session)
        assert here.box("days_late").evaluate("(box) => box === document.activeElement")
    second.reveal(with_table=False)
    move(second, session, "210")
    first.must_show(session)  # its table, too, although the other view asked for none
    painted = first.read()["painted"], second.read()["painted"]
    second.button("foot", 1).press("Enter")
    second.root.locator(".od-guess").wait_for()
    assert first.is_veiled()
    assert second.root.locator(".od-guess input").evaluate(
        "(box) => box === document.activeElement"
    )
    assert (first.read()["painted"], second.read()["painted"]) == painted, "they take no turns"
    desk.page.evaluate(_CLOSE_VIEWS)


def test_a_kernel_that_is_gone_is_said_and_run_all_brings_back_what_was_entered(
    desk: Desk, path: str
) -> None:
    page = desk.page
    card = desk.card(path, CHART)
    session = card.start_over("en")
    move(card, session, "123")
    card.must_show(session)
    finding = mirror.words(session)["finding"]
    until(card.root.locator("[role=status]").text_content, finding)  # then it is kept, too
    wait_until_idle(page)
    page.evaluate(_RESTART)
    wait_until_idle(page)
    page.evaluate(_HURRY)
    card.slider("days_late").press("ArrowRight")
    card.root.locator(".od-gone").wait_for()
    assert card.finding() == finding, "nothing is shown that nobody has counted"
    run_all(page)
    again = Card(page, CHART)
    again.reveal()
    again.must_show(session)


def test_a_notebook_that_was_saved_and_closed_shows_its_pictures_when_it_is_opened_again(
    desk: Desk, lab: LabServer, path: str
) -> None:
    desk.run(path)
    desk.close()
    saved = json.loads((lab.root / path).read_text("utf-8"))
    outputs = [output for cell in saved["cells"] for output in cell["outputs"]]
    assert len(outputs) == 2
    assert not any(VIEW in output["data"] for output in outputs)
    assert "widgets" not in saved["metadata"]
    desk.open(path)
    assert shown_without_kernel(desk.page, CHART) == "picture"
    assert shown_without_kernel(desk.page, SHEET) == "table"
