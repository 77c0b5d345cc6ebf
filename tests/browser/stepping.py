"""Take decisions in a story, or take them back, as people do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Locator

    from tests.browser.card import Card

_FOCUS = """(control) => {
    const one = document.activeElement;
    if (one === control.querySelector("input")) return "first radio";
    return control.contains(one) ? one.className || one.tagName : "elsewhere";
}"""


def taken(card: Card, name: str) -> list[str]:
    """The decisions that the page says have been taken."""
    decisions: list[str] = json.loads(card.control(name).get_attribute("data-taken") or "[]")
    return decisions


def go_on(card: Card, name: str) -> Locator:
    """The button that confirms a choice."""
    return card.control(name).locator("button").first


def take_back(card: Card, name: str) -> Locator:
    """The button that takes the last decision back."""
    return card.control(name).locator("button").last


def radio(card: Card, name: str, option: str) -> Locator:
    """One of the decisions on offer."""
    return card.control(name).locator(f'input[value="{option}"]')


def focus(card: Card, name: str) -> str:
    """Where the focus is: at the first radio, at what else of the control, or elsewhere."""
    return str(card.control(name).evaluate(_FOCUS))


def decide(card: Card, name: str, wanted: Sequence[str], *, by_keys: bool = False) -> None:
    """Come from the decisions that have been taken to others."""
    card.is_answered()
    while taken(card, name) != list(wanted[: len(taken(card, name))]):
        step_back(card, name, by_keys=by_keys)
    while len(taken(card, name)) > len(wanted):
        step_back(card, name, by_keys=by_keys)
    for option in wanted[len(taken(card, name)) :]:
        step(card, name, option, by_keys=by_keys)


def step(card: Card, name: str, option: str, *, by_keys: bool = False) -> None:
    """Choose one of the offers and confirm it; the focus goes to what is asked next."""
    if by_keys:
        _choose_by_arrows(card, name, option)
        card.page.keyboard.press("Tab")
        card.page.keyboard.press("Enter")
    else:
        card.control(name).locator(f'.od-option:has(input[value="{option}"]) label').click()
        go_on(card, name).click()
    card.is_answered()
    assert focus(card, name) in ("first radio", "od-end"), focus(card, name)


def step_back(card: Card, name: str, *, by_keys: bool = False) -> None:
    """Take the last decision back; the focus stays at the button."""
    if by_keys:
        take_back(card, name).press("Enter")
    else:
        take_back(card, name).click()
    card.is_answered()
    assert focus(card, name) == "od-plain"


def _choose_by_arrows(card: Card, name: str, option: str) -> None:
    first = card.control(name).locator("input").first
    first.focus()
    first.press("Space")
    for _ in range(card.control(name).locator("input").count()):
        if radio(card, name, option).is_checked():
            return
        card.page.keyboard.press("ArrowDown")
    raise AssertionError(f"arrow keys do not lead to {option} of {name}")
