"""Where the focus goes in an app, and how it can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.card import Card

_MOST = 120
_STOP = """(card) => {
    const one = document.activeElement;
    if (!card.contains(one)) return null;
    const at = one.getBoundingClientRect(), before = window.lastStop?.getBoundingClientRect();
    const isPart = window.lastStop === one; // a date: day, month, year, calendar
    window.lastStop = one;
    const style = getComputedStyle(one);
    const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
        const [r, g, b] = parts.map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const both = [style.outlineColor, getComputedStyle(card).backgroundColor].map(light);
    const rect = (box) => [box.left, box.top, box.right, box.bottom];
    return {
        name: `${one.tagName} ${one.className} "${one.textContent.slice(0, 20)}" in `
            + one.closest("[data-control]")?.dataset.control,
        ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        contrast: Math.max(...both) / Math.min(...both),
        is_part: isPart,
        takes_enter: ["BUTTON", "A", "SUMMARY", "SELECT"].includes(one.tagName),
        kind: [one.tagName, one.type, one.className].join(" "),
        keeps_keys: one.closest("[data-lm-suppress-shortcuts]") !== null,
        at: rect(at), before: before ? rect(before) : null,
    };
}"""


@dataclass(frozen=True)
class Stop:
    """An element that has the focus.

    Attributes
    ----------
    name
        What it is, for messages.
    ring, contrast
        Width of its outline in pixels, and the contrast of that with the card.
    is_part
        Whether it is a further part of the stop before: the browser's own boxes have some.
    takes_enter
        Whether the Enter key is a press of it.
    kind
        What is alike for elements of one kind.
    keeps_keys
        Whether JupyterLab is told to leave the keys pressed here alone.
    at, before
        Left, top, right and bottom of it, and of the stop before as it now lies.
    """

    name: str
    ring: float
    contrast: float
    is_part: bool
    takes_enter: bool
    kind: str
    keeps_keys: bool
    at: list[float]
    before: list[float] | None


def stops(card: Card) -> Iterator[Stop]:
    """Go through an app with the Tab key."""
    possible = card.root.locator("input, select, button, summary, .od-table, .od-events")
    first = possible.locator("visible=true").first
    first.focus()
    card.page.evaluate("delete window.lastStop")
    card.page.keyboard.press("Shift")  # from here on the focus is that of a keyboard
    for _ in range(_MOST):
        found: dict[str, Any] | None = card.root.evaluate(_STOP)
        if found is None:
            return
        yield Stop(**found)
        card.is_answered()  # what was done here may bring a further control into sight
        card.page.keyboard.press("Tab")
    raise AssertionError("the focus does not leave the app")


def is_after(stop: Stop, last: Stop) -> bool:
    """Whether a stop is read after the one before it: it lies lower, or to its right."""
    left, top, _, bottom = stop.at
    assert stop.before is not None, last.name
    _, top_before, right_before, bottom_before = stop.before
    is_lower = top >= bottom_before - 4 or (bottom > bottom_before and top > top_before)
    return is_lower or left >= right_before - 4
