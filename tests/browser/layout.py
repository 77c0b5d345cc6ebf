"""Where the elements of an app lie on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator

_NAME = """const name = (one) => `${one.tagName.toLowerCase()}.${one.className}`
    + ` in ${one.closest("[data-control]")?.dataset.control}`
    + ` "${one.textContent.slice(0, 30)}"`;"""
_OVERFLOWING = f"""(card) => {{
    {_NAME}
    const [own, gap] = [card.getBoundingClientRect(), 0.6];
    const unseen = [...card.querySelectorAll("*")] // is for screen readers
        .filter((one) => getComputedStyle(one).clipPath !== "none");
    const seen = [card, ...card.querySelectorAll("*")]
        .filter((one) => !unseen.some((hides) => hides.contains(one)));
    return seen.flatMap((one) => {{
        const at = one.getBoundingClientRect();
        if (at.width === 0) return [];
        const found = [];
        if (at.left < own.left - gap || at.right > own.right + gap) {{
            found.push(`${{name(one)}} reaches out of the card`);
        }}
        const isBox = one.clientWidth > 0 && one.tagName !== "SELECT";
        if (isBox && one.scrollWidth > one.clientWidth) {{
            found.push(`${{name(one)}}: ${{one.scrollWidth}} in ${{one.clientWidth}} pixels`);
        }}
        if (at.right > window.innerWidth + gap) found.push(`${{name(one)}} leaves the screen`);
        return found;
    }});
}}"""
_TOO_SMALL = f"""(card) => {{
    {_NAME}
    const targets = "button, select, summary, input:not([type=radio], [type=checkbox]),"
        + ".od-option, .od-switch, .od-option label, .od-switch label";
    return [...card.querySelectorAll(targets)]
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, at]) => at.width > 0 && (at.height < 24 || at.width < 24))
        .map(([one, at]) => `${{name(one)}}: ${{at.width}} by ${{at.height}} pixels`);
}}"""


def overflowing(card: Locator) -> list[str]:
    """What is wider than its place, or reaches out of the card or the screen."""
    found: list[str] = card.evaluate(_OVERFLOWING)
    return found


def too_small(card: Locator) -> list[str]:
    """What is to be hit by a finger and is less than 24 pixels wide or high."""
    found: list[str] = card.evaluate(_TOO_SMALL)
    return found
