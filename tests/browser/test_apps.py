"""Every app in a real JupyterLab, in both languages: it can be used, read and seen by everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overdue import apps
from overdue.charts.chart import Chart
from overdue.language import TAGS
from overdue.widgets.controls import Button, Check
from tests.browser import axe, layout, mirror
from tests.browser.card import until
from tests.browser.desk import WIDE, is_lesson, where
from tests.browser.driving import set_theme
from tests.browser.moving import by_keys, by_pointer
from tests.browser.still import shown_without_kernel

if TYPE_CHECKING:
    from overdue.widgets.control import Control
    from tests.browser.card import Card
    from tests.browser.desk import Desk

pytestmark = pytest.mark.usefixtures("quiet")

NOTEBOOKS: dict[str, list[str]] = {}
"""The apps of each notebook, in both languages."""
for _tag in TAGS:
    for _name, _path in where(_tag).items():
        NOTEBOOKS.setdefault(_path, []).append(_name)
_FEW = 4
LESSONS = list(filter(is_lesson, NOTEBOOKS))
ENGLISH = [path for path in NOTEBOOKS if path.startswith("en/")]
each_app = pytest.mark.parametrize(
    ("path", "name"), [(path, name) for path, names in NOTEBOOKS.items() for name in names]
)


@pytest.fixture(scope="module", autouse=True)
def _all_on_the_page(desk: Desk) -> None:
    """Every cell stays on the page, as JupyterLab does it by itself: axe looks at all at once."""
    desk.lay_out("contentVisibility")


@pytest.fixture(autouse=True)
def _alone(desk: Desk, path: str, request: pytest.FixtureRequest) -> None:
    """No other notebook is open, and the page is as wide as the test wants it."""
    desk.only(path)
    desk.resize(420 if "narrow" in request.fixturenames else WIDE)


@pytest.fixture
def narrow() -> None:
    """The page is as narrow as a telephone: see `_alone`."""


@pytest.fixture
def tag(path: str) -> str:
    """Language of the notebook."""
    return path.partition("/")[0]


@pytest.mark.parametrize("path", LESSONS)
def test_a_lesson_shows_its_pictures_before_it_is_run(desk: Desk, path: str) -> None:
    desk.open(path)
    for name in NOTEBOOKS[path]:
        kind = "picture" if issubclass(apps.app(name).view, Chart) else "table"
        assert (name, shown_without_kernel(desk.page, name)) == (name, kind)


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_axe_finds_nothing_before_or_after_the_answer_is_called_up(
    desk: Desk, path: str, tag: str
) -> None:
    cards = [desk.card(path, name) for name in NOTEBOOKS[path]]
    guessed = [card for card in cards if card.app.guess is not None and tag == "en"]
    for card in cards:
        if card in guessed:
            card.veil()
        else:
            unfold(card, tag)
    assert _found_by_axe(desk, cards, tag) == []
    for card in guessed:
        unfold(card, tag)
    if guessed:
        assert _found_by_axe(desk, guessed, tag) == []


def _found_by_axe(desk: Desk, cards: list[Card], tag: str) -> list[str]:
    """Violations in the light theme, and those of colours in the dark one, alike in all else.

    Both languages have the same colours: they are looked at in one.
    """
    names = [card.name for card in cards]
    if tag != "en":
        return axe.violations(desk.page, names, but_colours=True)
    found = axe.violations(desk.page, names)
    set_theme(desk.page, "Dark")
    found += axe.violations(desk.page, names, only_colours=True)
    set_theme(desk.page, "Light")
    return found


def unfold(card: Card, tag: str) -> None:
    """Show all that an app has to show, where it looks otherwise than in another language."""
    card.reveal(with_table=tag == "en")
    if card.has_picture():  # its name comes with it
        until(lambda: card.read()["painted"] > 0, wanted=True)
    if tag == "en":
        card.open_sources()
        until(lambda: bool(card.read()["words"]["table"]), wanted=True)


@pytest.mark.parametrize("path", ENGLISH[:1])
def test_axe_would_notice_pale_words_and_an_input_without_a_name(desk: Desk, path: str) -> None:
    name = NOTEBOOKS[path][0]
    card = desk.card(path, name)
    card.root.evaluate("""(card) => {
        const bad = card.parentElement.appendChild(document.createElement("p"));
        bad.innerHTML = "<span>pale</span> <input id='nameless'>";
        bad.style.cssText = "color: #ccc; background: #fff";
    }""")
    found = axe.violations(desk.page, [name])
    card.root.evaluate("(card) => card.parentElement.lastChild.remove()")
    assert {violation.partition(":")[0] for violation in found} >= {"color-contrast", "label"}


def _changed(shades: list[float], others: list[float]) -> float:
    """What share of the ink has another brightness."""
    return sum(abs(one - other) for one, other in zip(shades, others, strict=True)) / 2


@pytest.mark.parametrize("path", ENGLISH)
def test_another_theme_gives_the_picture_other_colours(desk: Desk, path: str) -> None:
    every = [desk.card(path, name) for name in NOTEBOOKS[path]]
    cards = [card for card in every if card.has_picture()]
    for card in cards:
        card.reveal()
        until(lambda seen=card: seen.read()["painted"] > 0, wanted=True)
    light = [card.ink() for card in cards]
    set_theme(desk.page, "Dark")
    for card, (paper, ink) in zip(cards, light, strict=True):
        until(lambda seen=card, by_day=ink: _changed(seen.ink()[1], by_day) > 0.2, wanted=True)
        assert (paper, card.ink()[0]) == (0, 0), "the page's own paper shows through"
    set_theme(desk.page, "Light")


@each_app
def test_each_kind_of_control_changes_the_answer_by_keyboard_and_by_pointer_and_reset_restores_it(
    desk: Desk, path: str, tag: str, name: str
) -> None:
    card = desk.card(path, name)
    session = card.start_over(tag)
    declared = {control.name: control for control in session.app.controls()}
    painted = card.read()["painted"]
    moved: list[Control] = []
    for control in declared.values():
        asks = isinstance(control, Check)  # once is enough: the answers are there until a change
        if isinstance(control, Button) and not asks:
            continue
        # Controls of a kind are drawn alike: a few are moved by keys, one by pointer too (that none
        # is dead is tested without a page). In another language they have other words and
        # formats: one of each kind shows that these hold.
        before_it = sum(isinstance(one, type(control)) for one in moved)
        moved.append(control)
        if before_it >= (_FEW if tag == "en" else 1):
            continue
        ways = (by_keys, by_pointer) if before_it == 0 and not asks else (by_keys,)
        for entry in mirror.preparation(session, control.name):
            card.enter(declared[entry[0]], entry[1])
            session.enter(*entry)
            painted = card.must_show(session, painted_after=painted)
        for move in ways:
            before = mirror.words(session)
            move(card, session, control)
            assert mirror.words(session) != before, f"{control.name} changes nothing"
            painted = card.must_show(session, painted_after=painted)
    card.start_over(tag)


@each_app
def test_on_a_narrow_screen_nothing_is_cut_and_everything_can_be_hit(
    desk: Desk, narrow: None, path: str, name: str
) -> None:
    card = desk.card(path, name)
    card.reveal()
    card.open_sources()
    assert layout.overflowing(card.root) == []
    assert layout.too_small(card.root) == []
