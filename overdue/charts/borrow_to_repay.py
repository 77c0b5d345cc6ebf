"""Borrowing to repay, month by month: what is owed, the fees, the loans that are open, its end."""

from __future__ import annotations

from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection

from overdue.charts.borrow_to_repay_curves import TICKS, curves, horizon
from overdue.charts.borrow_to_repay_words import (
    Borrowing,
    borrowing_finding,
    borrowing_notes,
    borrowing_table,
    borrowing_terms,
)
from overdue.charts.months import CLEAR, EDGE, LINE, NAME_GAP, MonthsChart
from overdue.charts.moving import moving_dot, moving_line, moving_words
from overdue.charts.table import Table
from overdue.language import Language

_ABOVE_LINE: Final = 6.0
_HEADROOM: Final = 2 * LINE + CLEAR
_BARS: Final = 34.0
"""Height of the bars of open loans; above them stands their name."""
_STRIP: Final = _BARS + LINE + 2 * CLEAR
_BAR: Final = 0.7
"""Width of a bar in months."""
_ROOM_SEEN: Final = 1.6
"""How far above the highest curve what all lenders lend is still in the picture."""


class BorrowToRepayChart(MonthsChart[Borrowing]):
    """What is owed as an area under what lenders lend at most; time given as a dashed line."""

    headroom: ClassVar[float] = _HEADROOM
    below: ClassVar[float] = _STRIP

    def draw(self) -> None:
        """Create area, lines, bars and words."""
        axes, colors = self.axes, self.colors
        self.draw_axes(
            self.language.text("borrow_to_repay.axis.months"),
            self.language.text("borrow_to_repay.axis.yuan"),
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
        self._names = [
            (moving_words(self, color), moving_words(self, color, bold=True))
            for color in (colors.bill_text, colors.service_fee_text, colors.good_text)
        ]
        self._room_words = moving_words(self, colors.ceiling, halo=colors.paper)
        self._end_words = moving_words(self, colors.ink, bold=True, halo=colors.paper)
        self._loans_words = moving_words(self, colors.muted)
        self._count = moving_words(self, colors.ink, bold=True)

    def show(self, result: Borrowing) -> None:
        """Set area, lines, bars and words to a result."""
        self._horizon = horizon(result)
        self._curves = owed, fees, time = curves(result, self._horizon)
        self._set_axes(result)
        self._area.set_verts([np.array([(0.0, 0.0), *zip(*owed, strict=True), (owed[0][-1], 0.0)])])
        for line, curve in ((self._edge, owed), (self._fees, fees), (self._time, time)):
            line.set_data(*curve)
        self._ground.set_data([0, self._horizon], [0, 0])
        ends = [float(y[-1]) for _, y in self._curves]
        self.put_names(self._names, self._named(result), ends, highest=self.height)
        self._mark_end(result, self._mark_room(result))
        self._show_loans(result)

    # Axes ---------------------------------------------------------------------------------------

    def _set_axes(self, result: Borrowing) -> None:
        most = max(float(y.max()) for _, y in self._curves)
        self._sees_room = 0 < float(result.room) <= _ROOM_SEEN * most
        if self._sees_room:
            most = max(most, float(result.room))
        self.show_axes(self._horizon, TICKS[self._horizon], max(most, 1.0))
        named = ((name, False) for name, _ in self._named(result))
        sums = ((sum_, True) for _, sum_ in self._named(result))
        self.make_room([*named, *sums, (self._count_text(result), True)])

    # Words --------------------------------------------------------------------------------------

    def _named(self, result: Borrowing) -> tuple[tuple[str, str], ...]:
        """Return the name of each curve, and what it comes to."""
        text = self.language.text
        owed, fees, time = (self.language.money_round(float(y[-1])) for _, y in self._curves)
        if result.time.cleared is not None and result.time.cleared <= self._horizon:
            time = self.language.plural("borrow_to_repay.label.time_cleared", result.time.cleared)
        return (
            (text("borrow_to_repay.label.owed"), owed),
            (text("borrow_to_repay.label.fees"), fees),
            (text("borrow_to_repay.label.time"), time),
        )

    def _mark_room(self, result: Borrowing) -> tuple[float, float]:
        """Show what all lenders lend at most; return where its words end, and their top."""
        text = self.language.plural(
            "borrow_to_repay.label.room",
            result.lenders,
            sum=self.language.money_round(result.room),
        )
        wide = self.wide(text, bold=False) + 2 * EDGE
        fits = self._sees_room and wide <= self.across
        self._room.set_visible(self._sees_room)
        self._room_words.set_visible(fits)
        if not self._sees_room:
            return 0.0, 0.0
        room = float(result.room)
        self._room.set_data([0, self._horizon], [room, room])
        self._room_words.offset = (EDGE, _ABOVE_LINE)
        self._room_words.put(text, 0, room)
        return (wide if fits else 0.0), room * self.yuan + LINE

    def _mark_end(self, result: Borrowing, room: tuple[float, float]) -> None:
        """Mark the month that ends it; the words stand above all curves and beside `room`."""
        text, month = self._end(result)
        for artist in (self._end_words, self._stem, self._dot):
            artist.set_visible(bool(text))
        if not text:
            return
        half, end = self.wide(text, bold=True) / 2, self.across
        middle = min(max(month * self.month, half), end - half)
        base = self.highest(self._curves, middle - half, middle + half) + CLEAR
        aside, top = room
        if self._sees_room:
            base = max(base, top - LINE + _ABOVE_LINE)
        if middle - half < aside:
            base = max(base, top + EDGE)
        self._end_words.align = "center"
        self._end_words.put(text, middle / self.month, base / self.yuan)
        owed = float(result.spiral.last.owed)
        self._stem.set_data([month, month], [owed, (base - EDGE) / self.yuan])
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
        fits = (text for text in texts if self.wide(text, bold=True) <= self.across)
        return next(fits, ""), cleared or stops or 0

    # Open loans ---------------------------------------------------------------------------------

    def _count_text(self, result: Borrowing) -> str:
        return self.language.text(
            "borrow_to_repay.label.most", count=self.language.number(result.spiral.most_debts)
        )

    def _show_loans(self, result: Borrowing) -> None:
        """Set a bar for each month, as high as the number of loans that are then open."""
        most = max(result.spiral.most_debts, 1)
        bottom, tall = (CLEAR / 2 - _STRIP) / self.yuan, _BARS / self.yuan
        bars = []
        for row in result.spiral.rows:
            left, right = row.month - (1 + _BAR) / 2, row.month - (1 - _BAR) / 2
            top = bottom + tall * row.debts / most
            bars.append(np.array([(left, bottom), (left, top), (right, top), (right, bottom)]))
        self._bars.set_verts(bars)
        below = bottom + tall
        self._loans_words.offset = (EDGE, EDGE)
        self._loans_words.put(self.language.text("borrow_to_repay.label.loans"), 0, below)
        self._count.offset = (NAME_GAP, 0.0)
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
