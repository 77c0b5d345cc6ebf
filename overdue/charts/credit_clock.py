"""An entry in the credit record over the years: signs as steps, the years it stays, the days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Final, NamedTuple

from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.credit_clock_table import clock_table
from overdue.charts.credit_clock_words import clock_finding, clock_notes, clock_terms
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_line
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.collection.record_clock import Ending, RecordClock
from overdue.language import Language

_LINE: Final = 16.5
"""Height of a line of words in CSS pixels, as all heights here."""
_MOST_MARKS: Final = 6
_BASELINE: Final = 4.5
_GAP: Final = 5.0
_BAR_GAP: Final = 0.18
"""Share of a month's width that stays free, where a month is wide enough."""
_YEAR: Final = 365.25
_TICK_ROOM: Final = 46.0
_STEPS: Final = (1, 2, 5, 10, 20)
_WIDE_BAR: Final = 5.0
_THINNEST: Final = 3.0
"""Least width of a bar: one day late is still to be seen among years."""
_UNSURE: Final = 0.4
_HIDDEN: Final = 0.12
_BEGUN: Final = 0.6
_NOT_BEGUN: Final = 0.25


class _Mark(NamedTuple):
    """A day that counts: its words, its colour, and whether it is only compared with."""

    day: date
    text: str
    color: str
    compared: bool = False


class _Stem(NamedTuple):
    """The artists of one day."""

    line: Line2D
    dashed: Line2D
    words: Words


class CreditClockChart(Chart[RecordClock]):
    """Months as bars as high as their sign, then the years for which the entry stays."""

    margins: ClassVar[Margins] = Margins(left=10, right=16, top=26, bottom=28)

    def draw(self) -> None:
        """Create the axis of years, and six days with their words; bars when first needed."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="y")
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: self.language.date(date.fromordinal(int(x)), "year"))
        )
        axes.text(
            8,
            8,
            self.language.text("credit_clock.axis"),
            transform=self.from_left(),
            va="bottom",
            ha="left",
            color=colors.muted,
        )
        self._signs = 0
        self._bars: list[Rectangle] = []
        self._years = Rectangle((0, 0), 0, 0, linewidth=0, zorder=0.8)
        axes.add_patch(self.moves(self._years))
        self._kept = self.words(colors.bill_text, align="center")
        self._stems = [
            _Stem(
                moving_line(self, colors.ink, 1.6),
                moving_line(self, colors.ink, 1.6, dashed=True),
                self.words(colors.ink, 6, halo=colors.paper, bold=True),
            )
            for _ in range(_MOST_MARKS)
        ]

    @property
    def height(self) -> float:
        """Height of the axes; their y counts CSS pixels from the bottom."""
        return self.screen.height - self.margins.top - self.margins.bottom

    @property
    def _sign(self) -> float:
        """Height of one step of the signs: what the lines of words leave."""
        return (self.height - _MOST_MARKS * _LINE - _GAP) / self._signs

    def show(self, result: RecordClock) -> None:
        """Set bars, band and days to a result."""
        marks = sorted(self._marks(result), key=lambda mark: mark.day)
        self._set_axes(result, marks)
        self._set_bars(result)
        self._set_years(result)
        for number, stem in enumerate(self._stems):
            self._set_stem(stem, marks[number] if number < len(marks) else None, number)

    def _marks(self, result: RecordClock) -> Iterator[_Mark]:
        colors, text, day = self.colors, self.language.text, self.language.date
        yield _Mark(
            result.due_date,
            text("credit_clock.label.due", day=day(result.due_date)),
            colors.bill_text,
        )
        yield _Mark(
            result.today, text("credit_clock.label.today", day=day(result.today)), colors.muted
        )
        end, instead = result.ending, result.instead
        if result.is_late:
            entry = text("credit_clock.label.entry", day=day(result.first_late))
            yield _Mark(result.first_late, entry, colors.late_fee_text)
        if end is not None:
            paid = text("credit_clock.label.end", day=day(end.paid_on))
            yield _Mark(end.paid_on, paid, colors.ink)
        if result.repair == "covered":
            return
        if end is not None and result.is_late:
            gone = text("credit_clock.label.gone", day=day(end.kept_until))
            yield _Mark(end.kept_until, gone, colors.good_text)
        if instead is not None:
            yield _Mark(
                instead.kept_until, self._instead(result, instead), colors.good_text, compared=True
            )

    def _instead(self, result: RecordClock, instead: Ending) -> str:
        day = self.language.date(instead.kept_until)
        if result.ending is None:
            return self.language.text("credit_clock.label.instead_open", day=day)
        days = self.language.days(result.earlier_days)
        return self.language.text("credit_clock.label.instead", days=days, day=day)

    def _set_axes(self, result: RecordClock, marks: list[_Mark]) -> None:
        first = min(mark.day for mark in marks).replace(day=1)
        last = max(*(mark.day for mark in marks), first.replace(year=first.year + 1))
        pad = max((last - first).days * 0.02, 20.0)
        ends = first.toordinal() - pad, last.toordinal() + pad
        signs = len(result.rules.first_days)
        if signs != self._signs:
            self._signs = signs
            places = [number * self._sign for number in range(1, signs + 1)]
            self.axes.yaxis.set_major_locator(FixedLocator(places))
            self.axes.yaxis.set_major_formatter(
                FuncFormatter(lambda y, _: self.language.number(round(y / self._sign)))
            )
        if self.axes.get_xlim() != ends:
            self.axes.xaxis.set_major_locator(FixedLocator(self._ticks(first, last)))
        self.limits(ends, (0.0, self.height))

    def _ticks(self, first: date, last: date) -> list[int]:
        """First days of years, so many that their labels have room."""
        room = (self.screen.width - self.margins.left - self.right - 30) / _TICK_ROOM
        years = (last - first).days / _YEAR
        step = next((step for step in _STEPS if years / step <= room), _STEPS[-1])
        found = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
        return [day.toordinal() for day in found if day.year % step == 0 or step == 1]

    def _bar(self, number: int) -> Rectangle:
        while len(self._bars) <= number:
            bar = Rectangle((0, 0), 0, 0, linewidth=0, zorder=2)
            self.axes.add_patch(bar)
            self._bars.append(self.moves(bar))
        return self._bars[number]

    def _set_bars(self, result: RecordClock) -> None:
        """Set a bar for each month; one that may not be shown at all is faint."""
        day = self._pixels(1)
        for number, month in enumerate(result.months):
            start = max(month.first, result.first_late).toordinal()
            days = month.last.toordinal() + 1 - start
            free = _BAR_GAP * days if days * day > _WIDE_BAR else 0.0
            bar = self._bar(number)
            bar.set_bounds(start, 0, max(days - free, _THINNEST / day), month.sign * self._sign)
            sure = month.late_at_end or result.ending is None
            opacity = _HIDDEN if result.hides(month) else 1.0 if sure else _UNSURE
            bar.set_facecolor(to_rgba(self.colors.late_fee, opacity))
            bar.set_visible(True)
        for bar in self._bars[len(result.months) :]:
            bar.set_visible(False)

    def _pixels(self, days: float) -> float:
        """Width of so many days in CSS pixels."""
        low, high = self.axes.get_xlim()
        return float(days / (high - low) * self.axes.bbox.width / PIXEL_RATIO)

    def _set_years(self, result: RecordClock) -> None:
        """Shade the years for which the entry stays; while they have not begun, faintly."""
        span = result.instead if result.ending is None else result.ending
        shown = result.is_late and result.repair != "covered" and span is not None
        self._years.set_visible(shown)
        self._kept.set_visible(shown)
        if span is None or not shown:
            return
        start, days = span.paid_on.toordinal(), (span.kept_until - span.paid_on).days
        begun = result.ending is not None
        self._years.set_bounds(start, 0, days, self._signs * self._sign)
        self._years.set_facecolor(to_rgba(self.colors.bill, _BEGUN if begun else _NOT_BEGUN))
        years = self.language.number(result.rules.years_kept)
        text = self.language.text("credit_clock.label.not_begun", years=years)
        if begun:
            text = self.language.text("credit_clock.label.kept", years=years)
        fits = TEXT_SIZE * width(text, self.language.tag) + 2 * _GAP < self._pixels(days)
        self._kept.put(text if fits else "", start + days / 2, self._signs * self._sign / 2)

    def _set_stem(self, stem: _Stem, mark: _Mark | None, number: int) -> None:
        """Set one day: a line from the axis up to its own line of words."""
        for artist in stem:
            artist.set_visible(mark is not None)
        if mark is None:
            return
        at, top = mark.day.toordinal(), self.height - number * _LINE
        for line, compared in ((stem.line, False), (stem.dashed, True)):
            line.set_data([at, at], [0, top - 2])
            line.set_color(mark.color)
            line.set_visible(compared == mark.compared)
        wide = TEXT_SIZE * width(mark.text, self.language.tag, bold=True)
        left = self._pixels(at - self.axes.get_xlim()[0])
        room = self.axes.bbox.width / PIXEL_RATIO + self.right - 2
        shift = _GAP
        if left + _GAP + wide > room:  # to the left of its line, or as far right as there is room
            shift = -_GAP - wide if left > wide + _GAP else room - left - wide
        stem.words.offset = (shift, 0)
        stem.words.set_facecolor(mark.color)
        stem.words.put(mark.text, at, top - _LINE + _BASELINE)

    @staticmethod
    def finding(result: RecordClock, language: Language) -> str:
        """How late the bill is, and until when an entry may stay."""
        return clock_finding(result, language)

    @staticmethod
    def terms(result: RecordClock, language: Language) -> str:
        """From when the years run, and how the signs are counted."""
        return clock_terms(result, language)

    @staticmethod
    def table(result: RecordClock, language: Language) -> Table:
        """Months with their signs, and the days that count."""
        return clock_table(result, language)

    @staticmethod
    def notes(result: RecordClock, language: Language) -> tuple[str, ...]:
        """What must be told before, what nobody knows, and what one may ask for."""
        return clock_notes(result, language)
