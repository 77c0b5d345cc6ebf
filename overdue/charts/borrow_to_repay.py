"""Borrowing to repay, month by month: what is owed, the fees, the loans that are open, its end."""

from __future__ import annotations

import math
from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.borrow_to_repay_curves import TICKS, curves, horizon
from overdue.charts.borrow_to_repay_words import (
    Borrowing,
    borrowing_finding,
    borrowing_notes,
    borrowing_table,
    borrowing_terms,
)
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.spread import spread
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.language import Language

_LINE: Final = 17.0
"""Height of a line of words in CSS pixels, as all lengths here."""
_CLEAR: Final = 8.0
_EDGE: Final = 4.0
_ABOVE_LINE: Final = 6.0
_NAME_GAP: Final = 8.0
_ROOM_STEP: Final = 12.0
_LEAST_TICK: Final = 26.0
_HEADROOM: Final = 2 * _LINE + _CLEAR
_BARS: Final = 34.0
"""Height of the bars of open loans; above them stands their name."""
_STRIP: Final = _BARS + _LINE + 2 * _CLEAR
_BAR: Final = 0.7
"""Width of a bar in months."""
_ROOM_SEEN: Final = 1.6
"""How far above the highest curve what all lenders lend is still in the picture."""


class BorrowToRepayChart(Chart[Borrowing]):
    """What is owed as an area under what lenders lend at most; time given as a dashed line."""

    margins: ClassVar[Margins] = Margins(top=26, bottom=44)

    def draw(self) -> None:
        """Create area, lines, bars and words."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="y")
        axes.set_xlabel(self.language.text("borrow_to_repay.axis.months"), loc="left")
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self.language.number(y)))
        axes.annotate(
            self.language.text("borrow_to_repay.axis.yuan"),
            (0, 1),
            xycoords="axes fraction",
            xytext=(0, points(8)),
            textcoords="offset points",
            color=colors.muted,
        )
        self._area, self._bars = (
            self.moves(PolyCollection([], facecolors=[color], edgecolors="none", zorder=1))
            for color in (colors.bill, colors.quiet)
        )
        for artist in (self._area, self._bars):
            axes.add_collection(artist, autolim=False)
        self._edge = moving_line(self, colors.bill_text, 1.6)
        self._fees = moving_line(self, colors.service_fee, 2.6)
        self._time = moving_line(self, colors.good, 2.0, dashed=True)
        self._room = moving_line(self, colors.ceiling, 1.4)
        self._ground = moving_line(self, colors.muted, 1.0)
        self._stem = moving_line(self, colors.ink, 1.2)
        self._dot = moving_dot(self, colors.ink)
        self._names = {
            name: (moving_words(self, color), moving_words(self, color, bold=True))
            for name, color in (
                ("owed", colors.bill_text),
                ("fees", colors.service_fee_text),
                ("time", colors.good_text),
            )
        }
        self._room_words = moving_words(self, colors.ceiling, halo=colors.paper)
        self._end_words = moving_words(self, colors.ink, bold=True, halo=colors.paper)
        self._loans_words = moving_words(self, colors.muted)
        self._count = moving_words(self, colors.ink, bold=True)
        self._axes_shown = (0, 0, 0.0)

    def show(self, result: Borrowing) -> None:
        """Set area, lines, bars and words to a result."""
        self._horizon = horizon(result)
        self._curves = owed, fees, time = curves(result, self._horizon)
        self._set_axes(result)
        self._area.set_verts([np.array([(0.0, 0.0), *zip(*owed, strict=True), (owed[0][-1], 0.0)])])
        for line, curve in ((self._edge, owed), (self._fees, fees), (self._time, time)):
            line.set_data(*curve)
        self._ground.set_data([0, self._horizon], [0, 0])
        self._name(result)
        self._mark_end(result, self._mark_room(result))
        self._show_loans(result)

    # Axes ---------------------------------------------------------------------------------------

    @property
    def _height(self) -> float:
        """CSS pixels above the line of 0 yuan."""
        return self.screen.height - self.margins.top - self.margins.bottom - _STRIP

    @property
    def _width(self) -> float:
        return float(self.axes.bbox.width) / PIXEL_RATIO

    @property
    def _month(self) -> float:
        """CSS pixels of a month."""
        return self._width / self._axes_shown[0]

    @property
    def _yuan(self) -> float:
        """CSS pixels of a yuan."""
        return self._height / self._axes_shown[2]

    def _set_axes(self, result: Borrowing) -> None:
        most = max(float(y.max()) for _, y in self._curves)
        self._sees_room = 0 < float(result.room) <= _ROOM_SEEN * most
        if self._sees_room:
            most = max(most, float(result.room))
        _, high, step = nice_limits(0.0, max(most, 1.0) * self._height / (self._height - _HEADROOM))
        between = TICKS[self._horizon]
        while between * self._width / self._horizon < _LEAST_TICK:
            between *= 2
        if (self._horizon, between, high) != self._axes_shown:
            self._axes_shown = self._horizon, between, high
            self.axes.xaxis.set_major_locator(
                FixedLocator(list(range(0, self._horizon + 1, between)))
            )
            self.axes.yaxis.set_major_locator(
                FixedLocator(np.arange(0.0, high + step / 2, step).tolist())
            )
            self.limits((0, self._horizon), (-_STRIP / self._height * high, high))
        lines = [(line, bold) for _, *pair in self._named(result) for line, bold in pair]
        lines.append((self._count_text(result), True))
        room = max(self._wide(words, bold=bold) for words, bold in lines)
        # In steps, so that the room does not follow every digit.
        room = math.ceil((room + 2 * _NAME_GAP) / _ROOM_STEP) * _ROOM_STEP
        if room != self.right:
            self.right = room
            self.figure.stale = True

    def _wide(self, words: str, *, bold: bool) -> float:
        return TEXT_SIZE * width(words, self.language.tag, bold=bold)

    # Words --------------------------------------------------------------------------------------

    def _named(
        self, result: Borrowing
    ) -> tuple[tuple[str, tuple[str, bool], tuple[str, bool]], ...]:
        """Return each curve with its name and what it comes to."""
        text = self.language.text
        owed, fees, time = (self.language.money_round(float(y[-1])) for _, y in self._curves)
        if result.time.cleared is not None and result.time.cleared <= self._horizon:
            time = self.language.plural("borrow_to_repay.label.time_cleared", result.time.cleared)
        return (
            ("owed", (text("borrow_to_repay.label.owed"), False), (owed, True)),
            ("fees", (text("borrow_to_repay.label.fees"), False), (fees, True)),
            ("time", (text("borrow_to_repay.label.time"), False), (time, True)),
        )

    def _name(self, result: Borrowing) -> None:
        """Name the curves beside their ends, with what they come to."""
        wanted = [float(y[-1]) * self._yuan for _, y in self._curves]
        places = spread(wanted, 2 * _LINE + _EDGE, _LINE, self._height)
        for (name, *pair), place in zip(self._named(result), places, strict=True):
            for words, (line, _), down in zip(self._names[name], pair, (0.0, _LINE), strict=True):
                words.offset = (_NAME_GAP, 4.0 - down)
                words.put(line, self._horizon, place / self._yuan)

    def _highest(self, left: float, right: float) -> float:
        """The highest curve between two places, in CSS pixels."""
        first, last = left / self._month, right / self._month
        tops = []
        for x, y in self._curves:
            inside = y[(x >= first) & (x <= last)]
            ends = np.interp([first, last], x, y, right=0.0)
            tops.append(max(float(ends.max()), float(inside.max(initial=0.0))))
        return max(tops) * self._yuan

    def _mark_room(self, result: Borrowing) -> tuple[float, float]:
        """Show what all lenders lend at most; return where its words end, and their top."""
        text = self.language.plural(
            "borrow_to_repay.label.room",
            result.lenders,
            sum=self.language.money_round(result.room),
        )
        wide = self._wide(text, bold=False) + 2 * _EDGE
        fits = self._sees_room and wide <= self._width
        self._room.set_visible(self._sees_room)
        self._room_words.set_visible(fits)
        if not self._sees_room:
            return 0.0, 0.0
        room = float(result.room)
        self._room.set_data([0, self._horizon], [room, room])
        self._room_words.offset = (_EDGE, _ABOVE_LINE)
        self._room_words.put(text, 0, room)
        return (wide if fits else 0.0), room * self._yuan + _LINE

    def _mark_end(self, result: Borrowing, room: tuple[float, float]) -> None:
        """Mark the month that ends it; the words stand above all curves and beside `room`."""
        text, month = self._end(result)
        for artist in (self._end_words, self._stem, self._dot):
            artist.set_visible(bool(text))
        if not text:
            return
        half, end = self._wide(text, bold=True) / 2, self._width
        middle = min(max(month * self._month, half), end - half)
        base = self._highest(middle - half, middle + half) + _CLEAR
        aside, top = room
        if self._sees_room:
            base = max(base, top - _LINE + _ABOVE_LINE)
        if middle - half < aside:
            base = max(base, top + _EDGE)
        self._end_words.align = "center"
        self._end_words.put(text, middle / self._month, base / self._yuan)
        owed = float(result.spiral.last.owed)
        self._stem.set_data([month, month], [owed, (base - _EDGE) / self._yuan])
        self._dot.set_data([month], [owed])

    def _end(self, result: Borrowing) -> tuple[str, int]:
        """Return what ends it, in as many words as there is room for, and the month."""
        stops, cleared = result.spiral.stops, result.spiral.cleared
        if cleared is not None:
            texts = [self.language.plural("borrow_to_repay.label.cleared", cleared)]
        elif stops is not None:
            month = self.language.number(stops)
            needed = self.language.money_round(result.needed)
            texts = [
                self.language.text("borrow_to_repay.label.stops", month=month, needed=needed),
                self.language.text("borrow_to_repay.label.stops_short", month=month),
            ]
        else:
            texts = []
        fits = (text for text in texts if self._wide(text, bold=True) <= self._width)
        return next(fits, ""), cleared or stops or 0

    # Open loans ---------------------------------------------------------------------------------

    def _count_text(self, result: Borrowing) -> str:
        return self.language.text(
            "borrow_to_repay.label.most", count=self.language.number(result.spiral.most_debts)
        )

    def _show_loans(self, result: Borrowing) -> None:
        """Set a bar for each month, as high as the number of loans that are then open."""
        most = max(result.spiral.most_debts, 1)
        bottom, tall = (_CLEAR / 2 - _STRIP) / self._yuan, _BARS / self._yuan
        bars = []
        for row in result.spiral.rows:
            left, right = row.month - (1 + _BAR) / 2, row.month - (1 - _BAR) / 2
            top = bottom + tall * row.debts / most
            bars.append(np.array([(left, bottom), (left, top), (right, top), (right, bottom)]))
        self._bars.set_verts(bars)
        below = bottom + tall
        self._loans_words.offset = (_EDGE, _EDGE)
        self._loans_words.put(self.language.text("borrow_to_repay.label.loans"), 0, below)
        self._count.offset = (_NAME_GAP, 0.0)
        self._count.put(self._count_text(result), self._horizon, bottom + tall / 3)

    # In words -----------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Borrowing, language: Language) -> str:
        """How long it holds, and what is then owed."""
        return borrowing_finding(result, language)

    @staticmethod
    def terms(result: Borrowing, language: Language) -> str:
        """What a month leaves, and on which terms lenders lend."""
        return borrowing_terms(result, language)

    @staticmethod
    def table(result: Borrowing, language: Language) -> Table:
        """Some of the months."""
        return borrowing_table(result, language)

    @staticmethod
    def notes(result: Borrowing, language: Language) -> tuple[str, ...]:
        """What time would come to, and what is only assumed."""
        return borrowing_notes(result, language)
