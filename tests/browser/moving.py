"""Move one control of an app as people do, with keys or with a pointer; and its mirror alike."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from overdue.widgets.controls import Ask, Check, Choice, Date, Marks, Moves, Number, Switch, Text
from tests.browser import mirror
from tests.browser.deciding import decide

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from overdue.widgets.controls import Control
    from overdue.widgets.session import Session
    from tests.browser.card import Card


def by_keys(card: Card, session: Session[Any], control: Control) -> None:
    """Move a control without a mouse."""
    field, keyboard = card.box(control.name), card.page.keyboard
    match control:
        case Number() if control.slide is not None:
            possible = mirror.key_moves(session, control.name).items()
            key = next(key for key, raw in possible if mirror.matters(session, (control.name, raw)))
            slider = card.slider(control.name)
            slider.focus()
            for _ in range(mirror.STEPS):
                keyboard.press(key)
            session.enter(control.name, slider.input_value())
        case Number() | Text():
            raw = _next(session, control)
            field.focus()
            keyboard.press("ControlOrMeta+a")
            keyboard.type(raw)  # no Enter: a pause is enough
            session.enter(control.name, raw)
        case Choice():
            _choose_by_arrows(card, session, control)
        case Date():
            day = date.fromisoformat(_next(session, control))
            field.focus()
            keyboard.type(day.strftime("%m%d%Y"))  # as American browsers order it
            session.enter(control.name, field.input_value())
        case Switch():
            field.press("Space")
            session.enter(control.name, not session.values[control.name])
        case Moves() | Ask():
            raw = _next(session, control)
            decide(card, control, raw, by_keys=True)
            session.enter(control.name, raw)
        case Marks():
            raw = _next(session, control)
            _ticked_by(card, session, control, raw).press("Space")
            session.enter(control.name, raw)
        case Check():
            card.control(control.name).locator("button").press("Enter")
            session.enter(control.name, session.values[control.name] + 1)
        case _:
            raise NotImplementedError(control)


def _choose_by_arrows(card: Card, session: Session[Any], control: Choice) -> None:
    before, options = mirror.words(session), control.options
    for _ in options:
        at = options.index(session.values[control.name])
        field = card.control(control.name).locator("select, input:checked")
        field.press("ArrowUp" if at == len(options) - 1 else "ArrowDown")
        now = card.read()["values"][control.name]
        assert now != options[at], f"arrow keys do not move {control.name}"
        session.enter(control.name, now)
        if mirror.words(session) != before:
            return


def by_pointer(card: Card, session: Session[Any], control: Control) -> None:
    """Move a control with the mouse."""
    place = card.control(control.name)
    raw: Any
    match control:
        case Number() if control.slide is not None:
            card.drag(control.name, mirror.share(session, control))
            raw = card.slider(control.name).input_value()
        case Number() | Text():
            raw = _next(session, control)
            card.box(control.name).click(click_count=3)
            card.page.keyboard.type(raw)
            card.root.locator(".od-question").click()  # leaving the box is enough
        case Choice() if place.locator("select").count():
            raw = _next(session, control)
            place.locator("select").select_option(raw)
        case Choice():
            raw = _next(session, control)
            place.locator(f'.od-option:has(input[value="{raw}"]) label').click()
        case Date():
            raw = _next(session, control)
            card.box(control.name).fill(raw)  # as the browser's own calendar does
        case Switch():
            raw = not session.values[control.name]
            place.locator("label").click()
        case Moves() | Ask():
            raw = _next(session, control)
            decide(card, control, raw)
        case Marks():
            raw = _next(session, control)
            ticked = _ticked_by(card, session, control, raw)
            place.locator(f'label[for="{ticked.get_attribute("id")}"]').click()
        case _:
            raise NotImplementedError(control)
    session.enter(control.name, raw)


def _ticked_by(card: Card, session: Session[Any], control: Marks, raw: list[str]) -> Locator:
    """The box that leads from the marks there are to others."""
    (line,) = set(raw) ^ set(session.values[control.name])
    return card.control(control.name).locator(f'input[value="{line}"]')


def _next(session: Session[Any], control: Control) -> Any:
    every = mirror.moves(session, control.name)
    return next(raw for raw in every if mirror.matters(session, (control.name, raw)))
