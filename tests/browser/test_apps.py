"""Every app in a real JupyterLab, in both languages: it can be used, read and seen by everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overdue import apps
from overdue.charts.chart import Chart
from overdue.language import TAGS
from overdue.widgets.controls import Button, Check, Number
from tests.browser import axe, layout, mirror
from tests.browser.card import until
from tests.browser.desk import where
from tests.browser.driving import set_theme
from tests.browser.moving import by_keys, by_pointer
from tests.browser.still import shown_without_kernel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.card import Card
    from tests.browser.desk import Desk
    from tests.browser.lab_server import LabServer

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture(scope="module", autouse=True)
def _all_on_the_page(lab: LabServer) -> Iterator[None]:
    """Every cell stays on the page, as JupyterLab does it by itself: axe looks at all at once."""
    lab.lay_out("contentVisibility")
    yield
    lab.lay_out(None)


@pytest.fixture(scope="module", params=TAGS)
def tag(request: pytest.FixtureRequest) -> str:
    """Language of the notebook."""
    return str(request.param)


@pytest.fixture(scope="module")
def stills(desk: Desk, lab: LabServer, tag: str) -> dict[str, str]:
    """What each lesson shows of its apps before it is run."""
    lab.forget()
    found = {}
    for name, path in where(lab, tag).items():
        if path.startswith(tag):  # a lesson
            desk.open(path)
            found[name] = shown_without_kernel(desk.page, name)
    return found


@pytest.fixture(scope="module")
def shown(desk: Desk, lab: LabServer, tag: str, stills: dict[str, str]) -> Iterator[dict[str, str]]:
    """The notebook that shows each app, all of them run."""
    found = where(lab, tag)
    for path in dict.fromkeys(found.values()):
        desk.run(path)
    yield found
    desk.close()


@pytest.fixture
def narrow(desk: Desk) -> Iterator[None]:
    """The page as narrow as a telephone."""
    desk.page.set_viewport_size({"width": 420, "height": 900})
    desk.page.evaluate("jupyterapp.shell.collapseLeft()")
    yield
    desk.page.set_viewport_size({"width": 1280, "height": 900})


def test_a_lesson_shows_its_pictures_before_it_is_run(stills: dict[str, str]) -> None:
    kinds = {
        name: "picture" if issubclass(apps.app(name).view, Chart) else "table" for name in stills
    }
    assert stills == kinds


def test_axe_finds_nothing_before_or_after_the_answer_is_called_up(
    desk: Desk, shown: dict[str, str], tag: str
) -> None:
    for path in dict.fromkeys(shown.values()):
        cards = [desk.card(path, name) for name in shown if shown[name] == path]
        guessed = [card for card in cards if card.app.guess is not None]
        for card in cards:
            if card in guessed:
                card.veil()
            else:
                unfold(card, tag)
        assert _found_by_axe(desk, cards) == []
        for card in guessed:
            unfold(card, tag)
        if guessed:
            assert _found_by_axe(desk, guessed) == []


def _found_by_axe(desk: Desk, cards: list[Card]) -> list[str]:
    """Violations in the light theme, and those of colours in the dark one, alike in all else."""
    names = [card.name for card in cards]
    found = axe.violations(desk.page, names)
    set_theme(desk.page, "Dark")
    found += axe.violations(desk.page, names, only_colours=True)
    set_theme(desk.page, "Light")
    return found


def unfold(card: Card, tag: str) -> None:
    """Show all that an app has to show, where it looks otherwise than in another language."""
    card.reveal(with_table=tag == "en")
    if tag == "en":
        card.open_sources()
        until(lambda: bool(card.read()["words"]["table"]), wanted=True)


@pytest.mark.parametrize("tag", ["en"], indirect=True)
def test_axe_would_notice_pale_words_and_an_input_without_a_name(
    desk: Desk, shown: dict[str, str]
) -> None:
    name, path = next(iter(shown.items()))
    card = desk.card(path, name)
    card.root.evaluate("""(card) => {
        const bad = card.parentElement.appendChild(document.createElement("p"));
        bad.innerHTML = "<span>pale</span> <input id='nameless'>";
        bad.style.cssText = "color: #ccc; background: #fff";
    }""")
    found = axe.violations(desk.page, [name])
    card.root.evaluate("(card) => card.parentElement.lastChild.remove()")
    assert {violation.partition(":")[0] for violation in found} >= {"color-contrast", "label"}


@pytest.mark.parametrize("tag", ["en"], indirect=True)
def test_another_theme_gives_the_picture_other_colours(desk: Desk, shown: dict[str, str]) -> None:
    for path in dict.fromkeys(shown.values()):
        every = [desk.card(path, name) for name in shown if shown[name] == path]
        cards = [card for card in every if card.has_picture()]
        for card in cards:
            card.reveal()
            until(lambda seen=card: seen.read()["painted"] > 0, wanted=True)
        light = [card.ink() for card in cards]
        set_theme(desk.page, "Dark")
        for card, (paper, ink) in zip(cards, light, strict=True):
            until(lambda seen=card, by_day=ink: abs(seen.ink()[1] - by_day) > 30, wanted=True)
            assert (paper, card.ink()[0]) == (0, 0), "the page's own paper shows through"
        set_theme(desk.page, "Light")


@pytest.mark.parametrize("name", apps.names())
def test_each_control_changes_the_answer_by_keyboard_and_by_pointer_and_reset_restores_it(
    desk: Desk, shown: dict[str, str], tag: str, name: str
) -> None:
    card = desk.card(shown[name], name)
    session = card.start_over(tag)
    declared = {control.name: control for control in session.app.controls()}
    sliders = {
        name for name, one in declared.items() if isinstance(one, Number) and one.slide is not None
    }
    painted = card.read()["painted"]
    for control in declared.values():
        asks = isinstance(control, Check)  # once is enough: the answers are there until a change
        if isinstance(control, Button) and not asks:
            continue
        for entry in mirror.preparation(session, control.name):
            card.enter(declared[entry[0]], entry[1])
            session.enter(*entry)
            painted = card.must_show(session, painted_after=painted)
        for move in (by_keys,) if asks else (by_keys, by_pointer):
            before = mirror.words(session)
            move(card, session, control)
            assert mirror.words(session) != before, f"{control.name} changes nothing"
            # What is true after the one but not after both is the same in every language.
            if tag == "en" or move is by_pointer or control.name not in sliders:
                painted = card.must_show(session, painted_after=painted)
    card.start_over(tag)


@pytest.mark.parametrize("name", apps.names())
def test_on_a_narrow_screen_nothing_is_cut_and_everything_can_be_hit(
    desk: Desk, shown: dict[str, str], narrow: None, name: str
) -> None:
    card = desk.card(shown[name], name)
    card.reveal()
    card.open_sources()
    assert layout.overflowing(card.root) == []
    assert layout.too_small(card.root) == []
