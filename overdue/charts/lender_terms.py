"""Published rates of a product by date, or the loan prime rate: what is known on which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar, Final, NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.lender_terms_table import lender_terms_table
from overdue.charts.lender_terms_words import (
    TermsShown,
    lender_terms_finding,
    lender_terms_line,
    lender_terms_notes,
    rate_label,
    read_out,
    unit_words,
)
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.fees.terms_by_date import PublishedRate, TermsByDate
from overdue.language import Language

FIRST: Final = date(2019, 1, 1)
LAST: Final = date(2027, 12, 31)
"""The days that the picture shows."""
_SPAN: Final = (float(FIRST.toordinal()), float(LAST.toordinal() + 1))
_LINE: Final = 17.0
"""Height of a line of words in CSS pixels, as all lengths here."""
_EDGE: Final = 4.0
_HEADROOM: Final = 0.82
"""Share of the height that the highest rate takes."""
_RING: Final = 9.0
_HOLE: Final = 4.6


class _Rate(NamedTuple):
    """One published rate: for which days it is taken, its page, and what it is called."""

    line: Line2D
    dot: Line2D
    hole: Line2D
    name: Words


class LenderTermsChart(Chart[TermsShown]):
    """Rates over the years with what is not known left empty, and the learner's day across."""

    margins: ClassVar[Margins] = Margins(top=62, right=16, bottom=30)

    def draw(self) -> None:
        """Create bands for what is not known, lines, dots and words."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="y")
        years = range(FIRST.year, LAST.year + 2, 2 if self.screen.is_narrow else 1)
        axes.xaxis.set_major_locator(FixedLocator([date(year, 1, 1).toordinal() for year in years]))
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: str(date.fromordinal(round(x)).year))
        )
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self._percent(y)))
        self._unit = axes.text(
            8, 44, "", transform=self.from_left(), va="bottom", ha="left", color=colors.muted
        )
        self._bands: list[Rectangle] = []
        self._band_words: list[Words] = []
        self._rates: list[_Rate] = []
        self._lpr = moving_line(self, colors.bill_text, 2.2)
        self._remembered = moving_line(self, colors.bill_text, 2.2, dashed=True)
        self._four = moving_line(self, colors.ceiling, 2.2)
        self._lpr_names = [
            moving_words(self, color, halo=colors.paper)
            for color in (colors.bill_text, colors.ceiling)
        ]
        self._lpr_ends = [
            moving_words(self, color, bold=True) for color in (colors.bill_text, colors.ceiling)
        ]
        self._stem = moving_line(self, colors.ink, 1.6)
        self._dots = [moving_dot(self, colors.ink) for _ in range(2)]
        self._day = moving_words(self, colors.ink, bold=True)
        self._value = moving_words(self, colors.ink)

    def _percent(self, y: float) -> str:
        return self.language.percent(Decimal(str(round(y, 8))), None)

    # --------------------------------------------------------------------------------------------

    def show(self, result: TermsShown) -> None:
        """Set bands, lines and words to a result."""
        terms = result.terms
        on_lpr = result.view == "lpr"
        top = (
            max(_four_fold(terms)[1]) if on_lpr else float(max(one.rate for one in terms.published))
        )
        self._set_axes(top, unit_words(result, self.language))
        for artist in (self._lpr, self._remembered, self._four, *self._lpr_names, *self._lpr_ends):
            artist.set_visible(on_lpr)
        if on_lpr:
            self._show_lpr(result)
        self._show_rates(() if on_lpr else terms.published, terms.reviewed)
        self._show_bands(result)
        self._mark(result)

    def _set_axes(self, top: float, unit: str) -> None:
        _, high, step = nice_limits(0.0, top / _HEADROOM)
        if self.axes.get_ylim() != (0.0, high) or self._unit.get_text() != unit:
            ticks = [step * number for number in range(round(high / step) + 1)]
            self.axes.yaxis.set_major_locator(FixedLocator(ticks))
            self._unit.set_text(unit)
        self.limits(_SPAN, (0.0, high))

    @property
    def _across(self) -> float:
        return float(self.axes.bbox.width) / PIXEL_RATIO

    def _from_axes(self, x: float) -> float:
        """CSS pixels from the left end of the axes."""
        return (x - _SPAN[0]) / (_SPAN[1] - _SPAN[0]) * self._across

    def _put(self, words: Words, text: str, x: float, y: float, up: float, *, bold: bool) -> None:
        """Write from a place to the right, or as far to the left of it as the picture asks for."""
        wide = TEXT_SIZE * width(text, self.language.tag, bold=bold)
        left = float(self.axes.bbox.x0) / PIXEL_RATIO
        place = self._from_axes(x)
        room = self.screen.width - left - _EDGE - wide
        words.offset = (max(min(place, room), _EDGE - left) - place, up)
        words.put(text, x, y)
        words.set_visible(True)

    def _show_lpr(self, result: TermsShown) -> None:
        points, lpr = result.terms.points, result.terms.lpr
        days = [float(point.on.toordinal()) for point in points]
        rates = [float(point.value) for point in points]
        read = next(
            (n for n, point in enumerate(points) if point.verified != "memory-only"), len(points)
        )
        self._remembered.set_data(*_steps(days[: read + 1], rates[: read + 1]))
        self._lpr.set_data(*_steps(days[read:], rates[read:]))
        four = _four_fold(result.terms)
        self._four.set_data(*_steps(*four))
        names = (
            self.language.text("lender_terms.label.lpr"),
            self.language.text(
                "lender_terms.label.four", times=self.language.number(lpr.multiple, None)
            ),
        )
        starts = (days[0], rates[0]), (four[0][0], four[1][0])
        lasts = rates[-1], four[1][-1]
        for number, (name, (x, y)) in enumerate(zip(names, starts, strict=True)):
            self._put(self._lpr_names[number], name, x, y, 8, bold=False)
            end = self._lpr_ends[number]
            end.offset = (6, -TEXT_SIZE * 0.36)
            end.put(self._percent(lasts[number]), days[-1], lasts[number])

    def _rate(self, number: int) -> _Rate:
        """The artists of rate `number`, made when a product first needs them."""
        while len(self._rates) <= number:
            dashed = moving_line(self, self.colors.late_fee, 2.2, dashed=True)
            dot = moving_dot(self, self.colors.late_fee, _RING)
            hole = moving_dot(self, self.colors.paper, _HOLE)
            hole.set_zorder(4.2)
            name = moving_words(self, self.colors.late_fee_text, halo=self.colors.paper)
            self._rates.append(_Rate(dashed, dot, hole, name))
        return self._rates[number]

    def _show_rates(self, published: Sequence[PublishedRate], reviewed: date) -> None:
        named: set[Decimal] = set()
        for number, one in enumerate(published):
            line, dot, hole, name = self._rate(number)
            version, rate = one.version, float(one.rate)
            first = max(version.used_from or FIRST, FIRST)
            last = min(version.used_until or reviewed, reviewed)
            taken = version.chosen_by_date and first <= last
            line.set_visible(taken)
            if taken:
                line.set_data([first.toordinal(), last.toordinal() + 1], [rate, rate])
            on_a_day = one.page_date is not None and one.page_precision != "year"
            page = one.page_date if on_a_day and one.page_date else first
            in_sight = on_a_day and FIRST <= page <= LAST
            dot.set_data([page.toordinal()], [rate])
            hole.set_data([page.toordinal()], [rate])
            dot.set_visible(in_sight)
            hole.set_visible(in_sight and not one.settled)
            if one.rate in named:
                name.set_visible(False)
                continue
            named.add(one.rate)
            at = page if in_sight else first
            text = rate_label(one, self.language, short=self.screen.is_narrow)
            self._put(name, text, at.toordinal(), rate, 9, bold=False)
        for artists in self._rates[len(published) :]:
            for artist in artists:
                artist.set_visible(False)

    def _show_bands(self, result: TermsShown) -> None:
        """Shade the days of which nothing is known, and say so."""
        bands = _unknown(result)
        while len(self._bands) < len(bands):
            band = Rectangle((0, 0), 0, 0, facecolor=self.colors.grid, linewidth=0, zorder=0.6)
            self.axes.add_patch(band)
            self._bands.append(self.moves(band))
            self._band_words.append(moving_words(self, self.colors.muted, halo=self.colors.paper))
        high = self.axes.get_ylim()[1]
        for number, band in enumerate(self._bands):
            words = self._band_words[number]
            band.set_visible(number < len(bands))
            words.set_visible(number < len(bands))
            if number < len(bands):
                first, last = (day.toordinal() for day in bands[number])
                band.set_bounds(first, 0, last + 1 - first, high)
                last_band = bands[number][1] == LAST
                text = self._band_text(result, last=last_band)
                # The LPR runs low at the end, so there is room above it; elsewhere below the rates.
                y, up = (high, -_LINE) if result.view == "lpr" and last_band else (0.0, 7.0)
                self._put(words, text, first + 20, y, up, bold=False)

    def _band_text(self, result: TermsShown, *, last: bool) -> str:
        if result.view == "lpr" and last:
            until = self.language.date(result.terms.lpr.known_until)
            return self.language.text("lender_terms.label.known_until", until=until)
        if last:
            return self.language.text("lender_terms.label.later")
        return self.language.text("lender_terms.label.gap")

    def _mark(self, result: TermsShown) -> None:
        """Draw the learner's day, and what is known on it."""
        on, high = float(result.terms.on.toordinal()), self.axes.get_ylim()[1]
        self._stem.set_data([on, on], [0, high])
        lpr, used = result.terms.lpr, result.terms.in_use
        rate = None if used is None else used.rate
        values = (lpr.value, lpr.four_fold) if result.view == "lpr" else (rate, None)
        for dot, value in zip(self._dots, values, strict=True):
            dot.set_visible(value is not None)
            dot.set_data([on], [float(value or 0)])
        day, value_words = read_out(result, self.language)
        self._put(self._day, day, on, high, 8 + _LINE, bold=True)
        self._put(self._value, value_words, on, high, 8, bold=False)

    # --------------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: TermsShown, language: Language) -> str:
        """Which rate holds on the day, or that none was read."""
        return lender_terms_finding(result, language)

    @staticmethod
    def terms(result: TermsShown, language: Language) -> str:
        """What the rate is charged on, or what the LPR is for."""
        return lender_terms_line(result, language)

    @staticmethod
    def table(result: TermsShown, language: Language) -> Table:
        """Every version, or every change of the LPR."""
        return lender_terms_table(result, language)

    @staticmethod
    def notes(result: TermsShown, language: Language) -> tuple[str, ...]:
        """Gaps, contradictions and doubts."""
        return lender_terms_notes(result, language)


def _steps(days: list[float], rates: list[float]) -> tuple[list[float], list[float]]:
    """A rate that holds until the next one, as the corners of a line; no step after the last."""
    x, y = days[:1], rates[:1]
    for day, before, rate in zip(days[1:], rates[:-1], rates[1:], strict=True):
        x += [day, day]
        y += [before, rate]
    return x, y


def _four_fold(terms: TermsByDate) -> tuple[list[float], list[float]]:
    """The multiple of the LPR from the first day of its line: days and rates."""
    start, times = terms.lpr.line_since, float(terms.lpr.multiple)
    before = [point for point in terms.points if point.on <= start][-1:]
    later = [point for point in terms.points if point.on > start]
    days = [float(max(point.on, start).toordinal()) for point in (*before, *later)]
    return days, [float(point.value) * times for point in (*before, *later)]


def _unknown(result: TermsShown) -> list[tuple[date, date]]:
    """First and last day of each stretch in sight of which nothing is known, oldest first."""
    terms, one_day = result.terms, timedelta(days=1)
    if result.view == "lpr":
        return [(FIRST, terms.lpr.known_from - one_day), (terms.lpr.known_until + one_day, LAST)]
    stretches = [(max(gap.first or FIRST, FIRST), gap.last or terms.reviewed) for gap in terms.gaps]
    stretches.append((terms.reviewed + one_day, LAST))
    return [(first, min(last, LAST)) for first, last in stretches if first <= min(last, LAST)]
