"""Why a flat monthly fee costs nearly twice what it says: the fee stays, the money goes back."""

from __future__ import annotations

from itertools import zip_longest
from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.nice import nice_limits
from overdue.charts.offer_words import (
    offer_finding,
    offer_notes,
    offer_table,
    offer_terms,
    rate_labels,
)
from overdue.charts.rate_row import INSET, RateRow
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Align, Words
from overdue.fees.offer import Offer
from overdue.language import Language

_MOST_SHARES: Final = 5
_ROOM_FOR_SHARE: Final = 62.0
_ROOM_FOR_MONTH: Final = 38
_UPFRONT_WIDTH: Final = 0.05
"""Width of the bar for a fee taken at once, as a part of the months."""
_PALE: Final = 0.32
_TWO_LINES: Final = 3.4 * TEXT_SIZE
_HEADING, _SHARES = 27.0, 9.0
"""Baselines of the lines above the axes, in CSS pixels from the axes upwards."""


class TrueCostChart(Chart[Offer]):
    """What is still borrowed, month by month, below the sum that the fee is counted on."""

    margins: ClassVar[Margins] = Margins(top=104, bottom=44, right=14)

    def draw(self) -> None:
        """Create the two areas, the line of the full sum, and the words."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="y")
        axes.set_xlabel(self.language.text("true_cost.axis.month"), loc="left")
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self.language.number(y)))
        axes.tick_params(axis="x", length=0)
        self._used = self._area(colors.bill)
        pale = _between(colors.paper, colors.service_fee, _PALE)
        self._repaid = self._area(pale)
        self._upfront = self._area(colors.service_fee)
        self._edge = self._line(colors.bill_text, 1.8)
        self._full = self._line(colors.service_fee, 1.8, dashed=True)
        self._stems = self._line(colors.service_fee_text, 1.0)
        self._rates = RateRow(self, (colors.service_fee_text, colors.ink, colors.ceiling))
        self._heading = self._words(colors.muted)
        self._upfront_words = self._words(colors.service_fee_text, bold=True)
        self._shares = [
            self._on_axes(colors.service_fee_text, align="center") for _ in range(_MOST_SHARES)
        ]
        self._used_words = self._on_axes(colors.bill_text)
        self._repaid_words = [
            self._on_axes(colors.service_fee_text, align="right", halo=pale) for _ in range(2)
        ]

    def _area(self, color: str) -> PolyCollection:
        area = PolyCollection([], facecolors=[color], edgecolors="none", zorder=1)
        self.axes.add_collection(area, autolim=False)
        return self.moves(area)

    def _line(self, color: str, width: float, *, dashed: bool = False) -> Line2D:
        line = Line2D(
            [],
            [],
            color=color,
            linewidth=points(width),
            zorder=2,
            linestyle=(0, (4, 2.5)) if dashed else "-",
        )
        self.axes.add_line(line)
        line.set_clip_on(False)
        return self.moves(line)

    def _words(self, color: str, *, bold: bool = False) -> Words:
        tag = self.language.tag
        return self._added(Words(self.from_left(), tag, size=TEXT_SIZE, color=color, bold=bold))

    def _on_axes(self, color: str, align: Align = "left", halo: str | None = None) -> Words:
        words = Words(
            self.axes.transData,
            self.language.tag,
            size=TEXT_SIZE,
            color=color,
            bold=True,
            halo=halo,
            align=align,
        )
        return self._added(words)

    def _added(self, words: Words) -> Words:
        words.set_zorder(5)
        self.axes.add_artist(words)
        return self.moves(words)

    # --------------------------------------------------------------------------------------------

    def show(self, result: Offer) -> None:
        """Set areas, lines and words to an offer."""
        self._set_axes(result)
        count, sum_ = result.instalments, float(result.principal)
        left = np.array([float(month.borrowed) for month in result.months])
        x, steps = np.repeat(np.arange(count + 1.0), 2)[1:-1], np.repeat(left, 2)
        used = np.column_stack([x, steps])
        self._used.set_verts([[(0.0, 0.0), *used, (float(count), 0.0)]])
        self._repaid.set_verts([[(0.0, sum_), *used, (float(count), sum_)]])
        self._edge.set_data(x, steps)
        self._full.set_data([1, count], [sum_, sum_])  # in the first month the two are one
        self._show_shares(result, left)
        self._name_areas(result, left)
        self._rates.show(rate_labels(result, self.language))

    def _set_axes(self, result: Offer) -> None:
        count = result.instalments
        low, high, step = nice_limits(0.0, float(result.principal), 6)
        start = -2 * _UPFRONT_WIDTH * count if result.fee_timing == "upfront" else 0.0
        limits = ((start, float(count)), (low, high))
        if (self.axes.get_xlim(), self.axes.get_ylim()) != limits:
            months = _named_months(count, self.screen.width // _ROOM_FOR_MONTH)
            self.axes.xaxis.set_major_locator(FixedLocator([month - 0.5 for month in months]))
            self.axes.xaxis.set_major_formatter(
                FuncFormatter(lambda x, _: self.language.number(x + 0.5))
            )
            ticks = np.arange(low, high + step / 2, step).tolist()
            self.axes.yaxis.set_major_locator(FixedLocator(ticks))
            self.limits(*limits)

    @property
    def _room(self) -> float:
        """Width of the axes in CSS pixels."""
        return self.axes.bbox.width / PIXEL_RATIO

    def _show_shares(self, result: Offer, left: np.ndarray) -> None:
        """Write the monthly fee as a share of what is left, or mark the fee taken at once."""
        language, months, top = self.language, result.months, self.axes.get_ylim()[1]
        upfront = result.fee_timing == "upfront"
        named = [] if upfront else _named_shares(len(months), int(self._room / _ROOM_FOR_SHARE))
        stems: list[tuple[float, float]] = []
        for words, at in zip_longest(self._shares, named):
            words.set_visible(at is not None)
            if at is not None:
                digits = None if at == 0 else 1  # the first share is the rate that is advertised
                text = language.percent(months[at].fee_share, digits)
                words.offset = (-self._beyond(text, len(months) - at - 0.5, len(months)), _SHARES)
                words.put(text, at + 0.5, top)
                stems += [(at + 0.5, top), (at + 0.5, float(left[at])), (np.nan, np.nan)]
        if upfront:
            stems = self._show_upfront(result)
        else:
            self._upfront.set_verts([])
        self._stems.set_data(*(zip(*stems, strict=True)))
        self._upfront_words.set_visible(upfront)
        self._heading.set_visible(not upfront)
        heading = language.text("true_cost.heading", fee=language.money(months[0].fee))
        short = language.text("true_cost.heading.short")
        self._heading.put(short if self.screen.is_narrow else heading, INSET, _HEADING)

    def _show_upfront(self, result: Offer) -> list[tuple[float, float]]:
        """Draw the fee taken at once left of the months, and return the stem that leads to it."""
        fee, wide = result.cost.total_fee, _UPFRONT_WIDTH * result.instalments
        left, right = -1.5 * wide, -0.5 * wide
        corners = [(left, 0.0), (left, float(fee)), (right, float(fee)), (right, 0.0)]
        self._upfront.set_verts([corners])
        text = self.language.text("true_cost.heading.upfront", fee=self.language.money(fee))
        self._upfront_words.put(text, INSET, _SHARES)
        return [(-wide, self.axes.get_ylim()[1]), (-wide, float(fee))]

    def _beyond(self, text: str, to_end: float, count: int) -> float:
        """How far a share centred so many months from the end would leave the picture."""
        half = TEXT_SIZE * width(text, self.language.tag, bold=True) / 2 + 2
        return max(0.0, half - to_end * self._room / count - self.right)

    def _wide(self, text: str) -> float:
        return TEXT_SIZE * width(text, self.language.tag, bold=True) + 2 * INSET

    def _name_areas(self, result: Offer, left: np.ndarray) -> None:
        """Write each area's name into it, where it has the room."""
        (start, end), (low, high) = self.axes.get_xlim(), self.axes.get_ylim()
        across = self._room / (end - start)
        up = self.axes.bbox.height / PIXEL_RATIO / (high - low)
        self._name_used(result, left * up, across)
        self._name_repaid(result, (float(result.principal) - left) * up, across)

    def _name_used(self, result: Offer, heights: np.ndarray, across: float) -> None:
        language, count = self.language, result.instalments
        text = (
            language.text("true_cost.label.owed")
            if result.fee_timing == "upfront"
            else language.text("true_cost.label.used")
        )
        # The words stand low in the stairs: all of the steps above them must be higher.
        reach = min(count, int(np.ceil(self._wide(text) / across)))
        fits = count * across > self._wide(text) and heights[reach - 1] > 2 * TEXT_SIZE
        self._used_words.set_visible(bool(fits))
        self._used_words.offset = (INSET, INSET)
        self._used_words.put(text, 0.0, 0.0)

    def _name_repaid(self, result: Offer, depths: np.ndarray, across: float) -> None:
        language, count = self.language, result.instalments
        lines = [
            language.text("true_cost.label.repaid"),
            language.text("true_cost.label.repaid_still"),
        ]
        room = max(map(self._wide, lines)) / across
        # Best left of the last stem; where there the area is too low, over that stem.
        ends = [end for end in (count - 0.5, float(count)) if end >= room]
        places = [end for end in ends if depths[int(end - room)] >= _TWO_LINES]
        for number, (words, line) in enumerate(zip(self._repaid_words, lines, strict=True)):
            words.set_visible(bool(places))
            if places:
                words.offset = (-INSET, -TEXT_SIZE * (1.5 + 1.3 * number))
                words.put(line, places[0], float(result.principal))

    # --------------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Offer, language: Language) -> str:
        """The yearly rate on the money that is really there."""
        return offer_finding(result, language)

    @staticmethod
    def terms(result: Offer, language: Language) -> str:
        """Payments, fees in all, and the rate with interest on interest."""
        return offer_terms(result, language)

    @staticmethod
    def table(result: Offer, language: Language) -> Table:
        """The plan month by month."""
        return offer_table(result, language)

    @staticmethod
    def notes(result: Offer, language: Language) -> tuple[str, ...]:
        """The disclosed rate beside the true one, questions, and who must disclose it."""
        return offer_notes(result, language)


def _named_months(count: int, most: float) -> list[int]:
    """Months to name on the axis: every one, or every second, third, sixth, twelfth one."""
    step = next((step for step in (1, 2, 3, 6, 12) if count / step <= most), 12)
    return list(range(step, count + 1, step))


def _named_shares(count: int, room: int) -> list[int]:
    """Months (from 0) whose share is written: the last one, even steps back, and the first one."""
    steps = max(min(_MOST_SHARES, room) - 1, 1)
    step = max(-(-(count - 1) // steps), 1)
    near = step / 2  # the first one needs its own room
    return [0, *sorted(at for at in range(count - 1, 0, -step) if at >= near)]


def _between(paper: str, ink: str, share: float) -> str:
    """The opaque colour of a veil of `ink` over `paper`."""
    (r, g, b), (r_ink, g_ink, b_ink) = to_rgb(paper), to_rgb(ink)
    keep = 1 - share
    return to_hex((keep * r + share * r_ink, keep * g + share * g_ink, keep * b + share * b_ink))
