"""What one yuan less costs: a bar for each choice, in pairs, and the jump inside each pair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_line, moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.short_words import (
    jump_label,
    row_label,
    short_finding,
    short_notes,
    short_table,
    short_terms,
)
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.fees import OneYuanShort, PaymentCliff
from overdue.language import Language

_LINE: Final = 17.0
"""Height of a line of words in CSS pixels, as all heights here."""
_BASELINE: Final = 4.5
_THINNEST: Final = 12.0
_THICKEST: Final = 30.0
_BELOW_BAR: Final = 9.0
_BELOW_PAIR: Final = 16.0
_BRACKET: Final = 6.0
_MARK: Final = _BRACKET + _LINE + 3.0
"""A bracket and the words below it."""
_SLIVER: Final = 3.0
"""Least width of a bar: one that cannot be seen looks like a missing one."""
_MOST_ROWS: Final = 4
_END_GAP: Final = 6.0
_WORD_GAP: Final = 5.0
_LEAST_YUAN: Final = 1.0
"""The axis shows at least one yuan, so that a few fen look like a few fen."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The artists of one choice."""

    name: Words
    service: Rectangle
    late: Rectangle
    cost: Words
    bracket: Line2D
    jump: Words


class OneYuanShortChart(Chart[OneYuanShort]):
    """Horizontal bars of what is charged, from the largest payment to the smallest."""

    margins: ClassVar[Margins] = Margins(left=10, right=12, top=6, bottom=46)

    def draw(self) -> None:
        """Create four rows; a bill with fewer choices hides the rest."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: self.language.number(round(x, 4), None))
        )
        axes.yaxis.set_major_locator(FixedLocator([]))
        axes.set_ylim(self.height, 0)
        axes.spines["left"].set_visible(False)
        self._name_axis()
        self._high = 0.0
        self._rows = tuple(
            _Row(
                name=moving_words(self, colors.muted),
                service=self._bar(colors.service_fee),
                late=self._bar(colors.late_fee),
                cost=moving_words(
                    self,
                    colors.ink,
                    bold=True,
                    halo=colors.paper,
                    offset=(_END_GAP, -TEXT_SIZE * 0.36),
                ),
                bracket=self._bracket(),
                jump=moving_words(self, colors.ink, bold=True, halo=colors.paper, align="center"),
            )
            for _ in range(_MOST_ROWS)
        )

    @property
    def height(self) -> float:
        """Height of the axes; their y counts CSS pixels from the top."""
        return self.screen.height - self.margins.top - self.margins.bottom

    @property
    def width(self) -> float:
        """Width of the axes in CSS pixels; no tick labels stand to their left."""
        return self.screen.width - self.margins.left - self.right

    @property
    def _yuan(self) -> float:
        """Yuan to a CSS pixel."""
        return self._high / self.width

    def _name_axis(self) -> None:
        """Name the axis with the names of the two charges, each in its colour."""
        at, colors = 0.0, self.colors
        for text, color, bold in (
            (self.language.text("one_yuan_short.axis.service_fee"), colors.service_fee_text, True),
            (self.language.text("one_yuan_short.axis.and"), colors.muted, False),
            (self.language.text("one_yuan_short.axis.late_fee"), colors.late_fee_text, True),
            (self.language.text("one_yuan_short.axis.yuan"), colors.muted, False),
        ):
            words = Words(
                self.axes.transAxes,
                self.language.tag,
                size=TEXT_SIZE,
                color=color,
                bold=bold,
                offset=(at, -37),
            )
            words.put(text, 0, 0)
            self.axes.add_artist(words)
            at += TEXT_SIZE * width(text, self.language.tag, bold=bold) + _WORD_GAP

    def _bar(self, color: str) -> Rectangle:
        bar = Rectangle((0, 0), 0, 0, facecolor=color, edgecolor="none", linewidth=0, zorder=2)
        self.axes.add_artist(bar)
        return self.moves(bar)

    def _bracket(self) -> Line2D:
        line = moving_line(self, self.colors.ink, 1.8)
        line.set_clip_on(False)  # half of its first stroke lies before the axis
        return line

    def show(self, result: OneYuanShort) -> None:
        """Set bars and words to a result."""
        self._set_axis(result)
        pairs = [result.rows[:2], result.rows[2:]]
        marks = len(result.cliffs)
        words = _LINE * len(result.rows) + _MARK * marks
        gaps = sum(_BELOW_BAR for pair in pairs if len(pair) == 2) + _BELOW_PAIR * bool(pairs[1])  # noqa: PLR2004
        bar = (self.height - words - gaps) / len(result.rows)
        bar = min(max(bar, _THINNEST), _THICKEST)
        top = max((self.height - words - gaps - bar * len(result.rows)) / 2, 0.0)
        for number, row in enumerate(self._rows):
            choice = result.rows[number] if number < len(result.rows) else None
            for artist in (row.name, row.service, row.late, row.cost, row.bracket, row.jump):
                artist.set_visible(choice is not None)
            if choice is None:
                continue
            top = self._show_row(row, choice, result, top, bar)
            top += _BELOW_PAIR if number == 1 else _BELOW_BAR

    def _set_axis(self, result: OneYuanShort) -> None:
        """Leave room for the longest bar and the words at its end."""
        most = max(float(row.cost.total_fee) for row in result.rows)
        widest = max(self._cost_width(row) for row in result.rows)
        need = max(most / (1 - (widest + _END_GAP) / self.width), _LEAST_YUAN)
        _, high, step = nice_limits(0.0, need, most=4 if self.screen.is_narrow else 6)
        if high != self._high:
            self._high = high
            # The last tick stays without a label, which would be cut.
            ticks = np.arange(0, high - step / 2, step)
            self.axes.xaxis.set_major_locator(FixedLocator(ticks.tolist()))
            self.limits((0, high))

    def _cost_width(self, row: PaymentCliff) -> float:
        words = self.language.money(row.cost.total_fee)
        return TEXT_SIZE * width(words, self.language.tag, bold=True)

    def _show_row(
        self, row: _Row, choice: PaymentCliff, result: OneYuanShort, top: float, bar: float
    ) -> float:
        """Set one row from `top` downwards; return where it ends."""
        service, late = float(choice.cost.service_fee), float(choice.cost.late_fee)
        total = service + late
        row.name.put(row_label(choice, result, self.language), 0, top + _LINE - _BASELINE)
        top += _LINE
        pad = max(_SLIVER * self._yuan - total, 0.0)
        part = service if late > service else service + pad
        row.service.set_bounds(0, top, part, bar)
        row.service.set_facecolor(self.colors.service_fee if total else self.colors.good)
        row.late.set_bounds(part, top, total + pad - part, bar)
        row.cost.put(self.language.money(choice.cost.total_fee), total + pad, top + bar / 2)
        row.cost.set_facecolor(self.colors.ink if total else self.colors.good_text)
        top += bar
        is_cliff = choice.choice in result.cliffs
        row.bracket.set_visible(is_cliff)
        row.jump.set_visible(is_cliff)
        return self._mark(row, choice, top) if is_cliff else top

    def _mark(self, row: _Row, choice: PaymentCliff, top: float) -> float:
        """Bracket the part of a bar by which it exceeds the one above."""
        end = float(choice.cost.total_fee)
        start = end - float(choice.extra)
        row.bracket.set_data(
            [start, start, end, end], [top + 2, top + _BRACKET, top + _BRACKET, top + 2]
        )
        text = jump_label(choice, self.language)
        half = TEXT_SIZE * width(text, self.language.tag, bold=True) / 2
        middle = min(max((start + end) / 2 / self._yuan, half), self.width - half)
        row.jump.put(text, middle * self._yuan, top + _MARK - _BASELINE)
        return top + _MARK

    @staticmethod
    def finding(result: OneYuanShort, language: Language) -> str:
        """What the first jump costs, and the second where there is one."""
        return short_finding(result, language)

    @staticmethod
    def terms(result: OneYuanShort, language: Language) -> str:
        """Rates and the day from which they run."""
        return short_terms(result, language)

    @staticmethod
    def table(result: OneYuanShort, language: Language) -> Table:
        """Each choice and its price."""
        return short_table(result, language)

    @staticmethod
    def notes(result: OneYuanShort, language: Language) -> tuple[str, ...]:
        """Why the price jumps, and what to do about it."""
        return short_notes(result, language)
