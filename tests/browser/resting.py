"""A hand rests when the test says so, however slow the computer is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

REST = 700
"""Milliseconds after which a finding is announced: a constant of the page's own script."""

_HOLD = f"""() => {{
    const {{ setTimeout, clearTimeout }} = window;
    const held = new Map();
    window.setTimeout = (act, after, ...more) => {{
        const id = setTimeout(act, after === {REST} ? 2 ** 31 - 1 : after, ...more);
        if (after === {REST}) held.set(id, act);
        return id;
    }};
    window.clearTimeout = (id) => {{
        held.delete(id);
        clearTimeout(id);
    }};
    window.letRest = () => {{
        const acts = [...held.entries()];
        for (const [id, act] of acts) {{
            window.clearTimeout(id);
            act();
        }}
        return acts.length;
    }};
    window.releaseRest = () => {{
        Object.assign(window, {{ setTimeout, clearTimeout }});
        return window.letRest();
    }};
}}"""


@contextmanager
def held(page: Page) -> Iterator[Callable[[], int]]:
    """No hand rests on the page inside the block, unless it is told to.

    Yields what has all hands rest that moved something since, and says how many did.

    Parameters
    ----------
    page
        A page with apps on which no hand is about to rest.
    """
    page.evaluate(_HOLD)
    try:
        yield lambda: int(page.evaluate("letRest()"))
    finally:
        page.evaluate("releaseRest()")
