"""The controls that an app declares: what may be entered, and how the page shows it.

A control knows its limits and reads what was entered; the page only draws it. Labels follow from
the name: a control ``bill`` is labelled by the texts ``control.bill`` and ``control.bill.hint``.
"""

# ruff: noqa: ARG002 - every control reads with the same arguments, not each needs all

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, Final, Literal

from overdue.language import Language
from overdue.widgets.entry import NotADate, NotANumber, read_date, read_number

Unit = Literal["yuan", "days", "months", "percent", "percent_a_day", "percent_a_month", "none"]
Values = Mapping[str, Any]
_PERCENT: Final = Decimal(100)
_PERCENTAGES: Final = frozenset({"percent", "percent_a_day", "percent_a_month"})
_MOST_PRESSES: Final = 1_000_000
_CONFIRMED: Final = 2


class BadInput(ValueError):
    """What was entered cannot be used; the message is for the learner, in their language."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Control:
    """One thing that a learner can set.

    Attributes
    ----------
    name
        Name of the value in the app, and of the control's texts.
    default
        Value at the start; ``None`` where the app derives it from other values until it is set.
    label
        Key of the label's text where it is not ``control.<name>``.
    lasts
        Whether the value is kept between sessions.
    """

    lasts: ClassVar[bool] = True

    name: str
    default: Any = None
    label: str | None = None

    @property
    def key(self) -> str:
        """Key of the label; the hint is the same key with ``.hint``."""
        return self.label or f"control.{self.name}"

    def text_keys(self) -> set[str]:
        """Every text that this control shows."""
        return {self.key, f"{self.key}.hint"}

    def read(self, raw: Any, values: Values, language: Language) -> Any:
        """The value in what was entered; raise `BadInput` with a sentence if there is none."""
        raise NotImplementedError

    def plain(self, value: Any) -> Any:
        """The value as JSON keeps it."""
        return value

    def spec(self, language: Language) -> dict[str, Any]:
        """What the page needs to draw the control."""
        return {
            "name": self.name,
            "kind": type(self).__name__.lower(),
            "label": language.text(self.key),
            "hint": language.text(f"{self.key}.hint"),
        }


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Number(Control):
    """A number with a box for the exact value and, where `slide` is given, a slider.

    Attributes
    ----------
    low, high
        Least and greatest value allowed; `high` may name another control whose value is the limit.
    step
        Step of the slider; values are kept to `places` decimals.
    slide
        Range of the slider where it is narrower than what may be entered; ``None``: no slider.
    unit
        What the number counts. Percentages are entered as percent and kept as fractions.
    optional
        Whether the box may be empty; the value is then ``None``.
    """

    low: Decimal | int = 0
    high: Decimal | int | str = 0
    step: Decimal | int = 1
    slide: tuple[Decimal | int, Decimal | int] | None = (0, 0)
    unit: Unit = "none"
    places: int = 0
    optional: bool = False
    default: Decimal | int | None = None

    @property
    def _per(self) -> Decimal:
        return _PERCENT if self.unit in _PERCENTAGES else Decimal(1)

    def limit(self, values: Values) -> Decimal:
        """The greatest value allowed, given the other values."""
        if isinstance(self.high, str):
            return Decimal(values[self.high])
        return Decimal(self.high)

    def words(self, value: Decimal, language: Language) -> str:
        """A value with its unit in words."""
        match self.unit:
            case "yuan":
                return language.money(value)
            case "days":
                return language.days(int(value))
            case "months":
                return language.months(int(value))
            case "percent" | "percent_a_day" | "percent_a_month":
                return language.percent(value, None)
            case _:
                return language.number(value, self.places)

    def distance(self, gap: Decimal, language: Language) -> str:
        """How far two values lie apart; between two percentages these are percentage points."""
        if self._per == _PERCENT:
            return language.plural("unit.percentage_points", gap * _PERCENT)
        return self.words(gap, language)

    def read(self, raw: Any, values: Values, language: Language) -> Decimal | None:
        """The number entered, rounded half-up to `places`, within the limits."""
        if self.optional and (raw is None or (isinstance(raw, str) and not raw.strip())):
            return None
        try:
            number = read_number(raw) / self._per
        except NotANumber:
            raise BadInput(
                language.text(
                    "input.not_a_number",
                    low=self.words(Decimal(self.low), language),
                    high=self.words(self.limit(values), language),
                )
            ) from None
        high = self.limit(values)
        if not Decimal(self.low) <= number <= high:
            raise BadInput(
                language.text(
                    "input.out_of_range",
                    low=self.words(Decimal(self.low), language),
                    high=self.words(high, language),
                )
            )
        return number.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)

    def clamped(self, value: Decimal, values: Values) -> Decimal:
        """The nearest value that another control's limit still allows."""
        return min(value, self.limit(values))

    def plain(self, value: Decimal | None) -> str | None:
        """As a decimal string in the unit that is entered (percent for percentages)."""
        return None if value is None else format(value * self._per, "f")

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds unit words around the box, the limits and the slider's range."""
        before, after = _unit_words(self.unit, language)
        shown = self.places - (2 if self._per == _PERCENT else 0)
        spec = super().spec(language) | {"before": before, "after": after, "places": max(shown, 0)}
        spec["fixed"] = (
            self.unit == "yuan"
        )  # money shows its fen, other numbers only what they need
        if self.slide is not None:
            low, high = (Decimal(end) * self._per for end in self.slide)
            step = Decimal(self.step) * self._per
            spec["slide"] = {"low": float(low), "high": float(high), "step": float(step)}
            spec["slide_to"] = self.high if isinstance(self.high, str) else None
        return spec


def _unit_words(unit: Unit, language: Language) -> tuple[str, str]:
    """What stands before and after the box: the format of the language around a number."""
    match unit:
        case "yuan":
            before, _, after = language.money(1).partition(language.number(1, 2))
        case "days":
            before, _, after = language.days(2).partition("2")
        case "months":
            before, _, after = language.months(2).partition("2")
        case "percent":
            before, after = "", "%"
        case "percent_a_day":
            before, after = "", language.text("unit.percent_a_day.after")
        case "percent_a_month":
            before, after = "", language.text("unit.percent_a_month.after")
        case _:
            before, after = "", ""
    return before.strip(), after.strip()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Choice(Control):
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


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Date(Control):
    """A day between two days."""

    low: date = date(2014, 1, 1)
    high: date = date(2035, 12, 31)
    default: date | None = None

    def read(self, raw: Any, values: Values, language: Language) -> date:
        """The day entered."""
        try:
            day = read_date(raw)
        except NotADate:
            raise BadInput(language.text("input.not_a_date")) from None
        if not self.low <= day <= self.high:
            raise BadInput(
                language.text(
                    "input.out_of_range",
                    low=language.date(self.low),
                    high=language.date(self.high),
                )
            )
        return day

    def plain(self, value: date | None) -> str | None:
        """As an ISO date."""
        return None if value is None else value.isoformat()

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the limits."""
        return super().spec(language) | {
            "low": self.low.isoformat(),
            "high": self.high.isoformat(),
        }


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Switch(Control):
    """On or off."""

    default: bool = False

    def read(self, raw: Any, values: Values, language: Language) -> bool:
        """Whether it is on."""
        if not isinstance(raw, bool):
            raise BadInput(language.text("input.not_an_option"))
        return raw


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Text(Control):
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


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Button(Control):
    """Something to press; its value counts the presses."""

    default: int = 0

    def read(self, raw: Any, values: Values, language: Language) -> int:
        """How often it was pressed."""
        if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= _MOST_PRESSES:
            raise BadInput(language.text("input.not_an_option"))
        return raw


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Erase(Button):
    """A button that erases everything that is kept, but only when it is pressed once more.

    Its value is 0 at rest, 1 after the first press (the page then shows the text
    ``<key>.confirm``), and 2 when that was confirmed. Anything else that is done takes the first
    press back.
    """

    lasts: ClassVar[bool] = False

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
        confirm = language.text(f"{self.key}.confirm")
        return super().spec(language) | {"kind": "button", "confirm": confirm}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Group:
    """Controls that belong together: a fieldset, titled ``group.<name>``.

    Attributes
    ----------
    name
        Name of the group, and of its title.
    controls
        The controls, from the top down.
    below
        Whether it stands below the picture instead of beside it, as the parts of a long form do.
    """

    name: str
    controls: tuple[Control, ...]
    below: bool = False

    @property
    def key(self) -> str:
        """Key of the title."""
        return f"group.{self.name}"
