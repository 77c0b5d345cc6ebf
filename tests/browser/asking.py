"""Answer the questions of an app on the page, and read what it asks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from overdue.widgets.session import Session
    from tests.browser.card import Card

_FOCUS = """(control) => {
    const one = document.activeElement;
    return control.contains(one) ? one.className || one.tagName.toLowerCase() : "elsewhere";
}"""


def words(asked: dict[str, Any]) -> list[str]:
    """All words of a question as the page shows them, from the top down."""
    if "end" in asked:
        return [asked["end"]]
    told = asked.get("told")
    options = [] if asked["kind"] == "number" else asked["options"]
    found = [asked["head"], asked["stem"], asked["task"], *asked["meanings"]]
    for place, option in enumerate(options):
        found.append(option)
        if told:
            said = told["options"][place]
            found.append(" ".join(filter(None, (said["sign"], said["words"]))))
    if told:
        found += [told["head"], *told["words"], *([told["note"]] if told["note"] else [])]
        found += [told["score"], told["rules_title"], *told["rules"]]
    return found


def some_answer(asked: dict[str, Any]) -> Any:
    """An answer that fits the question in sight, right or wrong."""
    places = list(range(len(asked["options"])))
    many = {"several": places[:2], "mark": places[-2:], "order": places,
            "match": [at % len(asked["meanings"] or places) for at in places]}  # fmt: skip
    return {**many, "number": "1"}.get(asked["kind"], 0)


def next_entry(session: Session[Any], name: str) -> list[Any]:
    """What comes next at a control for questions: an answer, or the next question."""
    asked, at = session.asks()[name], session.shown()[name][1]
    return ["next", at] if "told" in asked else ["answer", at, some_answer(asked)]


def button(card: Card, name: str) -> Locator:
    """The button to check an answer or, after it, to go on."""
    return card.control(name).locator("button:visible")


def focus(card: Card, name: str) -> str:
    """Where the focus is: the class or tag of an element of the control, or elsewhere."""
    return str(card.control(name).evaluate(_FOCUS))


def enter(card: Card, name: str, entry: list[Any], *, by_keys: bool = False) -> None:
    """Answer the question in sight, or go on to the next; wait for what is said."""
    if entry[0] == "answer":
        fill(card, name, entry[2], by_keys=by_keys)
    _press(card, name, by_keys=by_keys)
    card.is_answered()


def fill(card: Card, name: str, answer: Any, *, by_keys: bool = False) -> None:
    """Give an answer in the fields, and leave it there."""
    fields = card.control(name).locator("input, select")
    match fields.first.evaluate("(field) => field.type"):
        case "text":
            fields.first.focus()
            card.page.keyboard.type(answer)
        case "select-one":
            for at, place in enumerate(answer):
                _choose(card, fields.nth(at), place, by_keys=by_keys)
        case "checkbox":
            for place in answer:
                _tick(card, fields.nth(place), by_keys=by_keys)
        case "radio" if by_keys:
            fields.first.focus()
            card.page.keyboard.press("Space")
            for _ in range(answer):
                card.page.keyboard.press("ArrowDown")
        case _:
            card.control(name).locator(".od-option label").nth(answer).click()


def _choose(card: Card, field: Locator, place: int, *, by_keys: bool) -> None:
    if not by_keys:
        field.select_option(index=place + 1)
        return
    field.focus()
    card.page.keyboard.press("Home")
    for _ in range(place + 1):
        card.page.keyboard.press("ArrowDown")


def _tick(card: Card, field: Locator, *, by_keys: bool) -> None:
    if by_keys:
        field.focus()
        card.page.keyboard.press("Space")
    else:
        card.root.locator(f"label[for={json.dumps(field.get_attribute('id'))}]").click()


def _press(card: Card, name: str, *, by_keys: bool) -> None:
    """Press the button; by keys, it must be where the Tab key leads from the answer."""
    if not by_keys:
        button(card, name).click()
        return
    for _ in range(8):
        if button(card, name).evaluate("(one) => one === document.activeElement"):
            break
        card.page.keyboard.press("Tab")
    assert button(card, name).evaluate("(one) => one === document.activeElement")
    card.page.keyboard.press("Enter")
