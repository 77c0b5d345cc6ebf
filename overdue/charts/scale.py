"""Card debt overdue for half a year, quarter by quarter; what is not known is a gap."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Final

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.scale_words import (
    figure_words,
    in_unit,
    quarter_words,
    scale_finding,
    scale_notes,
    scale_table,
    scale_terms,
    year_words,
)
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.facts.quarters import Quarter, Quarters
from overdue.language import Language

_LEGEND: Final = 31.0
"""Height of the legend above the axes; the unit of the axis stands between them."""
_HEADROOM: Final = 1.2
"""Room for the words above the highest point."""
_BETWEEN_YEARS: Final = 14.0
_KEY_GAP: Final = 16.0
_ABOVE: Final = 10.0
_DOTS: Final = ((6.5, 1.5), (5.2, 1.2))
"""Diameter and rim of a dot, on a wide and on a narrow screen."""


class ScaleChart(Chart[Quarters]):
    """A line that breaks where a quarter is not known; hollow dots were worked out, not read."""

    margins: ClassVar[Margins] = Margins(top=52, bottom=30)

    def draw(self) -> None:
        """Create the dots, the words and the legend; lines and gaps are made when needed."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="y")
        axes.tick_params(axis="x", length=0)
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: year_words(int(x), self.language))
        )
        self._unit = axes.text(
            8, 8, "", transform=self.from_left(), va="bottom", ha="left", color=colors.muted
        )
        self._per, self._state = 1.0, ((0.0, 0.0), 0.0, True)
        self._gaps: list[Rectangle] = []
        self._lines: list[Line2D] = []
        size, rim = _DOTS[self.screen.is_narrow]
        self._read = moving_dot(self, colors.bill_text, size)
        self._computed = moving_dot(self, colors.bill_text, size)
        _hollow(self._computed, colors.paper, colors.bill_text, rim)
        self._latest = moving_words(self, colors.ink, bold=True)
        self._when = moving_words(self, colors.ink, bold=True)
        self._first = moving_words(self, colors.bill_text)
        self._nothing = moving_words(self, colors.muted, align="center")
        self._legend(size, rim)

    def _legend(self, size: float, rim: float) -> None:
        """What a full dot, a hollow dot and a shaded stretch mean."""
        language, colors = self.language, self.colors
        at = 8.0
        for kind, text in (
            ("read", language.text("scale.label.read")),
            ("computed", language.text("scale.label.computed")),
            ("unknown", language.text("scale.label.unknown")),
        ):
            if kind == "unknown":
                box = Rectangle((at, _LEGEND - 2), 12, 12, facecolor=colors.grid, linewidth=0)
                box.set(transform=self.from_left(), clip_on=False)
                self.axes.add_patch(box)
            else:
                dot = Line2D([at + 5], [_LEGEND + 4], marker="o", linestyle="none")
                dot.set(transform=self.from_left(), clip_on=False, color=colors.bill_text)
                dot.set_markersize(points(size))
                dot.set_markeredgewidth(0)
                if kind == "computed":
                    _hollow(dot, colors.paper, colors.bill_text, rim)
                self.axes.add_line(dot)
            words = Words(self.from_left(), language.tag, size=TEXT_SIZE, color=colors.muted)
            self.axes.add_artist(words)
            words.put(text, at + 17, _LEGEND)
            at += 17 + TEXT_SIZE * width(text, language.tag) + _KEY_GAP

    def _gap(self, number: int) -> Rectangle:
        while len(self._gaps) <= number:
            gap = Rectangle((0, 0), 0, 0, facecolor=self.colors.grid, linewidth=0, zorder=1)
            self.axes.add_patch(gap)
            self._gaps.append(self.moves(gap))
        return self._gaps[number]

    def _line(self, number: int) -> Line2D:
        while len(self._lines) <= number:
            self._lines.append(moving_line(self, self.colors.bill_text, 1.6))
        return self._lines[number]

    # --------------------------------------------------------------------------------------------

    def show(self, result: Quarters) -> None:
        """Set lines, dots, gaps and words to a result."""
        self._set_axes(result)
        known = [run for is_known, run in result.runs() if is_known]
        gaps = [run for is_known, run in result.runs() if not is_known]
        for number, run in enumerate(known):
            line = self._line(number)
            line.set_data([_middle(one) for one in run], [self._height(one) for one in run])
        for number, run in enumerate(gaps):
            left, right = _left(run[0]), _left(run[-1]) + 0.25
            self._gap(number).set_bounds(left, 0, right - left, self.axes.get_ylim()[1])
        for artists, used in ((self._lines, len(known)), (self._gaps, len(gaps))):
            for number, artist in enumerate(artists):
                artist.set_visible(number < used)
        for dots, computed in ((self._read, False), (self._computed, True)):
            shown = [one for one in result.known if one.computed == computed]
            dots.set_data([_middle(one) for one in shown], [self._height(one) for one in shown])
        self._say(result)

    def _height(self, one: Quarter) -> float:
        return float(one.figure or 0) / self._per

    def _set_axes(self, result: Quarters) -> None:
        language, is_amount = self.language, result.measure == "amount"
        known = result.known or tuple(self._all_known(result))
        self._per = 1.0 if is_amount else 0.01
        top = max(self._height(one) for one in known) * _HEADROOM
        _, high, step = nice_limits(0.0, top)
        x = (float(result.first_year), float(result.last_year + 1))
        state = (x, high, is_amount)
        if state == self._state:
            return
        self._state = state
        ticks = [step * number for number in range(round(high / step) + 1)]
        self.axes.yaxis.set_major_locator(FixedLocator(ticks))
        self.axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self._tick(y, is_amount)))
        self._unit.set_text(
            language.text("scale.axis.amount") if is_amount else language.text("scale.axis.share")
        )
        self.axes.xaxis.set_major_locator(FixedLocator(self._years(result)))
        self.limits(x, (0.0, high))

    def _tick(self, y: float, is_amount: bool) -> str:  # noqa: FBT001 - set by the axis
        if not is_amount:
            return self.language.percent(y / 100, None)
        return self.language.number(in_unit(Decimal(str(y)), self.language), None)

    def _all_known(self, result: Quarters) -> list[Quarter]:
        """What is known in other years, so that an empty picture keeps its scale."""
        found = []
        for point in result.series.points:
            figure = point.value if result.measure == "amount" else point.share
            if figure is not None:
                found.append(Quarter(point.span, point, figure))
        return found

    def _years(self, result: Quarters) -> list[float]:
        """The middle of each year that is named, as many as have room."""
        years = range(result.first_year, result.last_year + 1)
        wide = TEXT_SIZE * width(year_words(years[0], self.language), self.language.tag)
        room = self.axes.bbox.width / PIXEL_RATIO / len(years)
        step = next(n for n in (1, 2, 3, 4, 5, 8, 20) if n * room >= wide + _BETWEEN_YEARS)
        named = [
            year + 0.5
            for number, year in enumerate(years)
            if year % step == 0
            and wide / 2 <= (number + 0.5) * room <= len(years) * room - wide / 2
        ]
        return named or [years[len(years) // 2] + 0.5]

    def _say(self, result: Quarters) -> None:
        """Name the last and, where there is room, the first quarter; say where nothing is known."""
        known = result.known
        for words in (self._latest, self._when, self._first):
            words.set_visible(bool(known))
        self._nothing.set_visible(not known)
        if not known:
            low, high = self.axes.get_xlim()
            text = self.language.text("scale.label.unknown")
            self._nothing.put(text, (low + high) / 2, self.axes.get_ylim()[1] / 2)
            return
        last, first = known[-1], known[0]
        texts = self._text(result, last), quarter_words(last.span, self.language)
        wide = self._wide(*texts, bold=True)
        end = self._pixel(_middle(last))
        to_left = end > wide
        begin, finish = (end - wide, end) if to_left else (end, end + wide)
        level = self._highest(result, begin, finish)
        for number, words in enumerate((self._latest, self._when)):
            words.align = "right" if to_left else "left"
            words.offset = (4 if to_left else -4, _ABOVE + number * TEXT_SIZE * 1.25)
            words.put(texts[number], _middle(last), level)
        text = self._text(result, first)
        start = self._pixel(_middle(first))
        after = start + self._wide(text)
        self._first.set_visible(first is not last and after + 8 < begin)
        self._first.offset = (0, _ABOVE)
        self._first.put(text, _middle(first), self._highest(result, start, after))

    def _text(self, result: Quarters, one: Quarter) -> str:
        return figure_words(result, one.figure or Decimal(0), self.language)

    def _wide(self, *texts: str, bold: bool = False) -> float:
        return TEXT_SIZE * max(width(text, self.language.tag, bold=bold) for text in texts)

    def _pixel(self, x: float) -> float:
        low, high = self.axes.get_xlim()
        return (x - low) / (high - low) * self.axes.bbox.width / PIXEL_RATIO

    def _highest(self, result: Quarters, begin: float, finish: float) -> float:
        """The highest point between two pixels: words above it lie on no part of the line."""
        inside = [
            one for one in result.known if begin - 4 <= self._pixel(_middle(one)) <= finish + 4
        ]
        return max(self._height(one) for one in inside)

    @staticmethod
    def finding(result: Quarters, language: Language) -> str:
        """The last known quarter beside the first."""
        return scale_finding(result, language)

    @staticmethod
    def terms(result: Quarters, language: Language) -> str:
        """Whose debt it is."""
        return scale_terms(result, language)

    @staticmethod
    def table(result: Quarters, language: Language) -> Table:
        """Every quarter."""
        return scale_table(result, language)

    @staticmethod
    def notes(result: Quarters, language: Language) -> tuple[str, ...]:
        """What the figure is not."""
        return scale_notes(result, language)


def _left(one: Quarter) -> float:
    """Where a quarter begins on the axis of years."""
    return one.span.first.year + (one.span.first.month - 1) / 12


def _middle(one: Quarter) -> float:
    return _left(one) + 0.125


def _hollow(dot: Line2D, paper: str, rim_color: str, rim: float) -> None:
    dot.set_markerfacecolor(paper)
    dot.set_markeredgecolor(rim_color)
    dot.set_markeredgewidth(points(rim))
