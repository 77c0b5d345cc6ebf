"""A number: an amount, days, a rate, in a box for the exact value and on a slider."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, Literal

from overdue.language import Language
from overdue.widgets.control import BadInput, Control, Values
from overdue.widgets.entry import NotANumber, read_number

Unit = Literal["yuan", "days", "months", "percent", "percent_a_day", "percent_a_month", "none"]
_PERCENT: Final = Decimal(100)
_PERCENTAGES: Final = frozenset({"percent", "percent_a_day", "percent_a_month"})


class Number(Control, frozen=True, kw_only=True):
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
