"""One app on the page: what a person sees of it and does with it."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from overdue import apps
from overdue.widgets.controls import (
    Ask,
    Button,
    Choice,
    Date,
    Erase,
    Marks,
    Moves,
    Number,
    Switch,
    Text,
)
from tests.browser import mirror, page_scripts
from tests.browser.deciding import decide
from tests.browser.driving import cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from overdue.widgets.controls import Control
    from overdue.widgets.session import Session

SETTLED = 700
"""Milliseconds after which a press is a new one, and no double click."""

_SECONDS = 20


def until(read: Callable[[], Any], wanted: Any, wait: Callable[[], Any] | None = None) -> None:
    """Wait until something reads as wanted; say how it differs if it never does.

    Parameters
    ----------
    read
        Reads it.
    wanted
        What it must read.
    wait
        Returns when it is worth reading again; without it, that is after 20 milliseconds.
    """
    end = time.monotonic() + _SECONDS
    while (found := read()) != wanted and time.monotonic() < end:
        if wait is None:
            time.sleep(0.02)
        else:
            wait()
    assert found == wanted, (found, wanted)


class Card:
    """One app on the page.

    Parameters
    ----------
    page
        A page with a notebook that has run.
    name
        Name of the app, and of the cell that shows it.
    within
        Where it is shown, if not in its cell.
    """

    def __init__(self, page: Page, name: str, within: Locator | None = None) -> None:
        self.page, self.name, self.app = page, name, apps.app(name)
        place = within if within is not None else cell(page, name)
        self.root = place.locator(f'.od[data-app="{name}"]')
        self.root.wait_for()

    # What a person sees -------------------------------------------------------------------------

    def read(self) -> dict[str, Any]:
        """Words, values, messages, and how often the picture was painted."""
        found: dict[str, Any] = self.root.evaluate(page_scripts.READ)
        return found

    def finding(self) -> str:
        """The finding."""
        return str(self.read()["words"]["finding"])

    def is_veiled(self) -> bool:
        """Whether the answer waits for a guess."""
        return self.root.locator(".od-guess").is_visible()

    def has_picture(self) -> bool:
        """Whether the app draws a chart."""
        return self.root.locator(".od-picture").count() > 0

    def ink(self) -> tuple[int, list[float]]:
        """Opacity of the picture's paper, and the shares of 16 shades of what is drawn on it."""
        paper, shades = self.root.evaluate(page_scripts.INK)
        return int(paper), [float(share) for share in shades]

    def must_show(self, session: Session[Any], *, painted_after: int = -1) -> int:
        """Wait until the page shows what the same app without a page has.

        Returns how often the picture was painted by then.

        Parameters
        ----------
        session
            The app without a page.
        painted_after
            The picture must have been painted more often than this.
        """
        painted = 0

        def seen() -> dict[str, Any]:
            nonlocal painted
            found = self.root.evaluate(page_scripts.READ_AT_REST, painted_after)
            painted = found["painted"]
            return {
                "words": found["words"],
                "values": _plain(found["values"], session),
                "messages": found["messages"],
                "waits": found["waits"],
                "is painted": not found["painted"] or found["painted"] > painted_after,
            }

        wanted = {
            "words": mirror.words(session),
            "values": mirror.values(session),
            "messages": session.messages,
            "waits": False,
            "is painted": True,
        }
        until(seen, wanted, lambda: self.root.evaluate(page_scripts.CHANGED))
        return painted

    def is_answered(self) -> None:
        """Wait until the kernel has answered all that was done."""
        self.root.evaluate(page_scripts.ANSWERED)

    # What a person does -------------------------------------------------------------------------

    def control(self, name: str) -> Locator:
        """All of one control: label, box, slider, message."""
        return self.root.locator(f'[data-control="{name}"]')

    def box(self, name: str) -> Locator:
        """The box of a number, a text or a date."""
        return self.control(name).locator('input:not([type="range"])')

    def slider(self, name: str) -> Locator:
        """The slider of a number."""
        return self.control(name).locator('input[type="range"]')

    def button(self, place: str, index: int = 0) -> Locator:
        """One of the buttons in ``guess`` (show, skip) or ``foot`` (table, reset)."""
        return self.root.locator(f".od-{place} button").nth(index)

    # These two are on the way to what is tested, and quick without a real mouse.

    def reveal(self, *, with_table: bool = True) -> None:
        """Call up the answer, without a guess if one is asked for, and its table."""
        self.root.evaluate(page_scripts.REVEAL, with_table)

    def veil(self) -> None:
        """Start over: the answer is put away, where the app asks for a guess."""
        self.reveal()
        self.root.evaluate(page_scripts.VEIL)

    def open_sources(self) -> None:
        """Unfold the list of sources."""
        self.root.locator(".od-sources").evaluate("(details) => { details.open = true; }")

    def start_over(self, tag: str) -> Session[Any]:
        """Reset the app and call up its answer; return the same without a page.

        What the app keeps over a reset is erased.
        """
        self.veil()
        self.reveal()
        session = mirror.opened(self.name, tag)
        for control in session.app.controls():
            if isinstance(control, Erase):
                self.erase(control.name)
        self.must_show(session)
        return session

    def enter(self, control: Control, raw: Any) -> None:
        """Enter a value the quick way, as preparation for what is tested."""
        place = self.control(control.name)
        match control:
            case Number():
                self.box(control.name).fill(raw)
                self.box(control.name).press("Enter")
            case Choice() if place.locator("select").count():
                place.locator("select").select_option(raw)
            case Choice():
                place.locator(f'input[value="{raw}"]').check()
            case Switch():
                self.box(control.name).set_checked(raw)
            case Date() | Text():
                self.box(control.name).fill(raw)
                self.box(control.name).press("Tab")
            case Moves() | Ask():
                decide(self, control, raw)
            case Marks():
                for box in place.locator("input").all():
                    box.set_checked(box.input_value() in raw)
            case Button():
                place.locator("button").click()

    def erase(self, name: str) -> None:
        """Press a button that erases all that is kept, and confirm it."""
        button = self.control(name).locator("button")
        words = button.inner_text()
        button.press("Enter")
        until(lambda: button.inner_text() != words, wanted=True)
        self.page.wait_for_timeout(SETTLED)
        button.press("Enter")
        until(button.inner_text, words)

    def drag(self, name: str, share: Decimal) -> None:
        """Drag the thumb of a slider from where it is to a share of its track."""
        left, run, middle, thumb = self.slider(name).evaluate(page_scripts.TRACK)
        mouse = self.page.mouse
        mouse.move(left + run * thumb, middle)
        mouse.down()
        mouse.move(left + run * float(share), middle)
        mouse.up()


def _plain(values: dict[str, Any], session: Session[Any]) -> dict[str, Any]:
    """What the inputs hold, numbers without the marks of a language."""
    found = dict(values)
    for name, control in mirror.controls(session).items():
        if isinstance(control, Number) and found.get(name):
            digits = re.sub(r"[^\d.]", "", found[name])
            found[name] = format(Decimal(digits).normalize(), "f")
    return found
