"""The controls that an app declares: what may be entered, and how the page shows it.

A control knows its limits and reads what was entered; the page only draws it. Labels follow from
the name: a control ``bill`` is labelled by the texts ``control.bill`` and ``control.bill.hint``.
"""

# ruff: noqa: ARG002 - every control reads with the same arguments, not each needs all

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Final, Literal

import msgspec

from overdue.language import Language
from overdue.widgets.ask import Ask, Asked
from overdue.widgets.control import BadInput, Control, Values
from overdue.widgets.entry import NotADate, read_date
from overdue.widgets.marks import Marks, UnkeptMarks
from overdue.widgets.moves import Moves
from overdue.widgets.number import Number, Unit

__all__ = [
    "Ask",
    "Asked",
    "BadInput",
    "Button",
    "Check",
    "Choice",
    "Control",
    "Date",
    "Erase",
    "Export",
    "Group",
    "Marks",
    "Moves",
    "Number",
    "Switch",
    "Text",
    "Unit",
    "UnkeptMarks",
    "Values",
]

_MOST_PRESSES: Final = 1_000_000
_CONFIRMED: Final = 2


class Choice(Control, frozen=True, kw_only=True):
    """One of several options.

    Attributes
    ----------
    options
        Identifiers; the text of an option is ``<key>.<option>`` unless `words` gives it.
    words
        Names an option in a language, for options that are data (products, people).
    listed
        Whether all options are in sight even if they are many; else many fold into one box.
    """

    options: tuple[str, ...] = ()
    words: Callable[[str, Language], str] | None = None
    listed: bool = False

    def text_keys(self) -> set[str]:
        """Label, hint, and the options that are interface text."""
        named = set() if self.words else {f"{self.key}.{option}" for option in self.options}
        return super().text_keys() | named

    def read(self, raw: Any, values: Values, language: Language) -> str:
        """The option chosen."""
        if not isinstance(raw, str) or raw not in self.options:
            raise BadInput(language.text("input.not_an_option"))
        return raw

    def name_of(self, option: str, language: Language) -> str:
        """The words for an option."""
        return self.words(option, language) if self.words else language.text(f"{self.key}.{option}")

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the options with their words."""
        options = [[option, self.name_of(option, language)] for option in self.options]
        return super().spec(language) | {"options": options, "listed": self.listed}


class Date(Control, frozen=True, kw_only=True):
    """A day between two days.

    Attributes
    ----------
    low, high
        First and last day that may be entered.
    since
        Name of another control whose day is the first that may be entered, if it is later.
    slide
        Ends of a slider that goes from one first day of a month to the next; ``None``: no slider.
    """

    low: date = date(2014, 1, 1)
    high: date = date(2035, 12, 31)
    since: str | None = None
    default: date | None = None
    slide: tuple[date, date] | None = None

    def first(self, values: Values) -> date:
        """The first day allowed, given the other values."""
        return self.low if self.since is None else max(self.low, values[self.since])

    def read(self, raw: Any, values: Values, language: Language) -> date:
        """The day entered."""
        try:
            day = read_date(raw)
        except NotADate:
            raise BadInput(language.text("input.not_a_date")) from None
        first = self.first(values)
        if not first <= day <= self.high:
            raise BadInput(
                language.text(
                    "input.out_of_range",
                    low=language.date(first),
                    high=language.date(self.high),
                )
            )
        return day

    def plain(self, value: date | None) -> str | None:
        """As an ISO date."""
        return None if value is None else value.isoformat()

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the limits, and the ends of the slider."""
        slide = None
        if self.slide is not None:
            low, high = self.slide
            slide = {"low": low.isoformat(), "high": high.isoformat()}
        return super().spec(language) | {
            "low": self.low.isoformat(),
            "high": self.high.isoformat(),
            "slide": slide,
        }


class Switch(Control, frozen=True, kw_only=True):
    """On or off."""

    default: bool = False

    def read(self, raw: Any, values: Values, language: Language) -> bool:
        """Whether it is on."""
        if not isinstance(raw, bool):
            raise BadInput(language.text("input.not_an_option"))
        return raw


class Text(Control, frozen=True, kw_only=True):
    """A line of free text. It stays on this computer and is shown as text, never as HTML."""

    default: str = ""
    longest: int = 200

    def read(self, raw: Any, values: Values, language: Language) -> str:
        """The text without control characters and outer spaces."""
        if not isinstance(raw, str):
            raise BadInput(language.text("input.not_text"))
        text = "".join(char for char in raw if char.isprintable()).strip()
        if len(text) > self.longest:
            raise BadInput(language.text("input.too_long", most=language.number(self.longest)))
        return text

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the greatest length."""
        return super().spec(language) | {"longest": self.longest}


class Button(Control, frozen=True, kw_only=True):
    """Something to press; its value counts the presses."""

    default: int = 0

    def read(self, raw: Any, values: Values, language: Language) -> int:
        """How often it was pressed."""
        if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= _MOST_PRESSES:
            raise BadInput(language.text("input.not_an_option"))
        return raw

    def spec(self, language: Language) -> dict[str, Any]:
        """The page draws every kind of button alike."""
        return super().spec(language) | {"kind": "button"}


class Check(Button, frozen=True, kw_only=True):
    """A button that asks how it stands: pressed (1) until anything else is entered, then 0 again.

    An app tells its answers only while this is not 0.
    """


class Export(Button, frozen=True, kw_only=True):
    """A button that writes the learner's answers to quizzes into files; the widget does it."""

    lasts: ClassVar[bool] = False


class Erase(Button, frozen=True, kw_only=True):
    """A button that erases what is kept, but only when it is pressed once more.

    Its value is 0 at rest, 1 after the first press (the page then shows the text
    ``<key>.confirm``), and 2 when that was confirmed. Anything else that is done takes the first
    press back.

    Attributes
    ----------
    only
        ``answers`` where it erases the answers to quizzes alone; else it erases everything.
    """

    lasts: ClassVar[bool] = False

    only: Literal["answers"] | None = None

    def text_keys(self) -> set[str]:
        """Adds the words that ask for the second press."""
        return super().text_keys() | {f"{self.key}.confirm"}

    def read(self, raw: Any, values: Values, language: Language) -> int:
        """One press more than before; none, if it was taken back."""
        presses = super().read(raw, values, language)
        if presses > values[self.name] + 1:
            raise BadInput(language.text("input.not_an_option"))
        return presses

    def is_confirmed(self, values: Values) -> bool:
        """Whether the second press has come."""
        return bool(values[self.name] >= _CONFIRMED)

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the words that ask for the second press."""
        return super().spec(language) | {"confirm": language.text(f"{self.key}.confirm")}


class Group(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Controls that belong together: a fieldset, titled ``group.<name>``.

    Attributes
    ----------
    name
        Name of the group, and of its title.
    controls
        The controls, from the top down.
    below
        Whether it stands below the picture instead of beside it, as the parts of a long form do.
    main
        Whether it stands in the place of a picture, as what the app is all about.
    """

    name: str
    controls: tuple[Control, ...]
    below: bool = False
    main: bool = False

    @property
    def key(self) -> str:
        """Key of the title."""
        return f"group.{self.name}"
