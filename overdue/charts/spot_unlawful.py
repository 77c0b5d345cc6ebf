"""A day of contacts as numbered dots in lanes by channel; after the check, by what they cross."""

from __future__ import annotations

from typing import ClassVar, Final

from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedFormatter, FixedLocator

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.moving import moving_dot
from overdue.charts.spot_unlawful_lanes import Lanes, lanes
from overdue.charts.spot_unlawful_words import (
    clock,
    spot_finding,
    spot_notes,
    spot_table,
    spot_terms,
)
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.collection import Attempt, Strength
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

_MOST_LINES: Final = 10
_MOST_LANES: Final = 5
_MOST_STRETCHES: Final = 2
_DOT: Final = 19.0
_LAW_DOT: Final = 23.0
"""Diameters in CSS pixels; what the law forbids is larger too, for those who see no red."""
_NUMBER: Final = 11.0
_BASELINE: Final = 4.0
_NAME: Final = 17.0
"""Height of the name of a lane, and of the key above all lanes."""
_ROW: Final = 27.0
_KEY_DOT: Final = 11.0
_KEY_GAP: Final = 14.0
_KEYS: Final[dict[Strength | None, str]] = {
    "law": key("spot_unlawful.key.law"),
    "recommendation": key("spot_unlawful.key.advice"),
    None: key("spot_unlawful.key.allowed"),
}


class SpotUnlawfulChart(Chart[Attempt]):
    """When and how they made contact; the number of a dot is that of its line."""

    margins: ClassVar[Margins] = Margins(left=12, right=16, top=8, bottom=46)

    def draw(self) -> None:
        """Create as many dots, lanes and stretches as a story can have."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
        self._placed: tuple[str, Lanes] | None = None
        self._quiet = [self._stretch() for _ in range(_MOST_STRETCHES)]
        self._names = [self.words(colors.muted, halo=colors.paper) for _ in range(_MOST_LANES)]
        self._dots = [moving_dot(self, colors.paper, _DOT) for _ in range(_MOST_LINES)]
        self._numbers = [self._number() for _ in range(_MOST_LINES)]
        self._key_dots = [moving_dot(self, colors.paper, _KEY_DOT) for _ in _KEYS]
        self._key_words = [self.words(colors.ink) for _ in _KEYS]
        self.limits((0.0, self._width), (self._height, 0.0))

    @property
    def _width(self) -> float:
        return self.screen.width - self.margins.left - self.right

    @property
    def _height(self) -> float:
        return self.screen.height - self.margins.top - self.margins.bottom

    def _stretch(self) -> Rectangle:
        stretch = Rectangle((0, 0), 0, 0, linewidth=0, zorder=0.5)
        stretch.set_facecolor(to_rgba(self.colors.quiet, 0.22))
        self.axes.add_patch(stretch)
        return self.moves(stretch)

    def _number(self) -> Words:
        number = Words(
            self.axes.transData,
            self.language.tag,
            size=_NUMBER,
            color=self.colors.ink,
            bold=True,
            align="center",
            offset=(0, -_BASELINE),
        )
        number.set_zorder(6)
        self.axes.add_artist(number)
        return self.moves(number)

    # --------------------------------------------------------------------------------------------

    def show(self, result: Attempt) -> None:
        """Place the lines of the story, and colour those that are marked or checked."""
        placed = self._lay_out(result)
        tops = self._tops(placed)
        for number, (dot, words) in enumerate(zip(self._dots, self._numbers, strict=True)):
            shown = number < len(placed.spots)
            dot.set_visible(shown)
            words.set_visible(shown)
            if not shown:
                continue
            lane, row, x = placed.spots[number]
            y = tops[lane] + _NAME + _ROW * (row + 0.5)
            dot.set_data([x], [y])
            words.put(self.language.number(number + 1), x, y)
            self._colour(dot, words, result, number)
        for number, name in enumerate(self._names):
            name.set_visible(number < len(placed.channels))
            if number < len(placed.channels):
                text = self.language.pick(word("channel", placed.channels[number]).name)
                name.put(text, 0, tops[number] + _NAME - _BASELINE)
        for number, stretch in enumerate(self._quiet):
            stretch.set_visible(number < len(placed.quiet))
            if number < len(placed.quiet):
                left, right = placed.quiet[number]
                stretch.set_bounds(left, _NAME, right - left, self._height - _NAME)
        self._show_key(checked=result.is_checked)

    def _lay_out(self, result: Attempt) -> Lanes:
        """Place the lines when the story changes, and name the axis by it."""
        story = result.transcript
        if self._placed is not None and self._placed[0] == story.id:
            return self._placed[1]
        placed = lanes(story, self._width)
        first = story.lines[0].at.date()
        if placed.by_day:
            labels = [self.language.number(at.day) for _, at in placed.ticks]
            name = self.language.text(
                "spot_unlawful.axis.days", month=self.language.date(first, "month")
            )
        else:
            labels = [clock(at) for _, at in placed.ticks]
            name = self.language.date(first)
            if placed.quiet:
                name = self.language.text("spot_unlawful.axis.hours", day=name)
        self.axes.xaxis.set_major_locator(FixedLocator([x for x, _ in placed.ticks]))
        self.axes.xaxis.set_major_formatter(FixedFormatter(labels))
        self.axes.set_xlabel(name)
        self._placed = story.id, placed
        return placed

    def _tops(self, placed: Lanes) -> list[float]:
        """Return where each lane begins; what room is left is shared among them."""
        needed = [_NAME + _ROW * rows for rows in placed.rows]
        spare = max(self._height - _NAME - sum(needed), 0.0) / (len(needed) + 1)
        tops, at = [], _NAME + spare
        for height in needed:
            tops.append(at)
            at += height + spare
        return tops

    def _colour(self, dot: Line2D, number: Words, result: Attempt, line: int) -> None:
        colors = self.colors
        is_marked = line in result.spotted.marked
        if not result.is_checked:
            fill, rim = (colors.ink, colors.ink) if is_marked else (colors.paper, colors.muted)
            ink, size = (colors.paper if is_marked else colors.ink), _DOT
        else:
            strength = result.spotted.judged[line].strength
            fill, rim, ink = self._look(strength)
            size = _LAW_DOT if strength == "law" else _DOT
            rim = colors.ink if is_marked else rim
        self._paint(dot, fill, rim, size, 2.6 if is_marked else 1.4)
        number.set_facecolor(ink)

    def _look(self, strength: Strength | None) -> tuple[str, str, str]:
        """Return fill, rim and colour of the number."""
        colors = self.colors
        if strength == "law":
            return colors.late_fee_text, colors.late_fee_text, colors.paper
        if strength == "recommendation":
            ink = colors.paper if self.screen.dark else colors.ink
            return colors.service_fee, colors.service_fee, ink
        return colors.paper, colors.good, colors.good_text

    def _paint(self, dot: Line2D, fill: str, rim: str, size: float, edge: float) -> None:
        dot.set_markerfacecolor(fill)
        dot.set_markeredgecolor(rim)
        dot.set_markersize(points(size))
        dot.set_markeredgewidth(points(edge))

    def _show_key(self, *, checked: bool) -> None:
        """Say what the colours mean, once there are any."""
        x = 0.0
        for dot, words, (strength, text) in zip(
            self._key_dots, self._key_words, _KEYS.items(), strict=True
        ):
            dot.set_visible(checked)
            words.set_visible(checked)
            fill, rim, _ = self._look(strength)
            self._paint(dot, fill, rim, _KEY_DOT, 1.4)
            dot.set_data([x + _KEY_DOT / 2], [_NAME / 2])
            said = self.language.text(text)
            words.put(said, x + _KEY_DOT + 5, _NAME / 2 + _BASELINE)
            x += _KEY_DOT + 5 + TEXT_SIZE * width(said, self.language.tag) + _KEY_GAP

    # --------------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Attempt, language: Language) -> str:
        """What to do; after the check, how many lines of each strength were found."""
        return spot_finding(result, language)

    @staticmethod
    def terms(result: Attempt, language: Language) -> str:
        """Who lends, what is owed, and how things stand."""
        return spot_terms(result, language)

    @staticmethod
    def table(result: Attempt, language: Language) -> Table:
        """The lines; after the check each with the rules that it touches."""
        return spot_table(result, language)

    @staticmethod
    def notes(result: Attempt, language: Language) -> tuple[str, ...]:
        """What a recommendation is worth, and whom it speaks to."""
        return spot_notes(result, language)
