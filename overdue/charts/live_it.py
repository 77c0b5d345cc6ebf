"""One account over the days: its stages, contacts as dots in lanes, and what is owed."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar, Final

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedFormatter, FixedLocator

from overdue.charts.cards import Card
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.live_it_cards import story_cards
from overdue.charts.live_it_table import story_table
from overdue.charts.live_it_words import LivedStory, story_finding, story_notes, story_terms
from overdue.charts.moving import moving_dot, moving_line
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.collection.rules import HORIZON
from overdue.escalation.kinds import STAGES, Channel, Stage
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

_LANES: Final[tuple[tuple[str, frozenset[Channel]], ...]] = (
    (key("live_it.lane.messages"), frozenset({"app-push", "sms", "email"})),
    (key("live_it.lane.calls"), frozenset({"robot-call", "call"})),
    (key("live_it.lane.letters"), frozenset({"letter"})),
    (key("live_it.lane.others"), frozenset({"third-person"})),
    (key("live_it.lane.door"), frozenset({"visit"})),
    (key("live_it.lane.court"), frozenset({"court-message"})),
)
_ENDS: Final = (30, 60, 90, 180, 360, 540, HORIZON)
"""Last days of the axis: it grows with the story, but seldom."""
_TICKS: Final = {30: 10, 60: 20, 90: 30, 180: 60, 360: 90, 540: 180, HORIZON: 180}
_PAID: Final[frozenset[Stage]] = frozenset({"plan", "cured", "settled"})
_AT_COURT: Final[frozenset[Stage]] = frozenset({"suit", "judgment", "enforcement"})
_MOST_STAGES: Final = 24
_BAND: Final = 20.0
"""Height of the stages in CSS pixels, as all heights here."""
_GAP: Final = 8.0
_MONEY: Final = 62.0
_MONEY_TOP: Final = 20.0
"""Room above the line of what is owed, for its words."""
_DOT: Final = 5.0
_CROSSED: Final = 8.0
_PAD: Final = 0.02
_BASELINE: Final = 4.5


class LiveItChart(Chart[LivedStory]):
    """The days so far; larger red dots crossed a line, green ones are payments."""

    margins: ClassVar[Margins] = Margins(left=6, right=16, top=6, bottom=44)

    def draw(self) -> None:
        """Create the lanes and, for each lane, its dots; names of stages, and the line of money."""
        axes, colors = self.axes, self.colors
        axes.grid(axis="x")
        axes.spines["left"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(self.language.text("live_it.axis"))
        names = [self.language.text(name) for name, _ in _LANES]
        money = self.language.text("live_it.lane.owed")
        places = [self._lane(number) for number in range(len(_LANES))]
        axes.yaxis.set_major_locator(FixedLocator([*places, self._height - _MONEY / 2 + 6]))
        axes.yaxis.set_major_formatter(FixedFormatter([*names, money]))
        self._end = 0
        self._stages = [self._stage() for _ in range(_MOST_STAGES)]
        self._today = moving_line(self, colors.muted, 1.0, dashed=True)
        self._kept = moving_dot(self, colors.bill_text, _DOT)
        self._crossed = moving_dot(self, colors.late_fee, _CROSSED)
        self._money = moving_line(self, colors.bill_text, 2.0)
        self._paid = moving_dot(self, colors.good, _CROSSED)
        self._owed = self.words(colors.ink, 6, halo=colors.paper, bold=True)
        self.limits(y=(self._height, 0.0))

    @property
    def _height(self) -> float:
        return self.screen.height - self.margins.top - self.margins.bottom

    def _lane(self, number: int) -> float:
        """Return the middle of a lane."""
        top, bottom = _BAND + _GAP, self._height - _MONEY
        return top + (bottom - top) * (number + 0.5) / len(_LANES)

    def _stage(self) -> tuple[Rectangle, Words]:
        band = Rectangle((0, 0), 0, 0, linewidth=0, zorder=0.8)
        self.axes.add_patch(band)
        return self.moves(band), self.words(self.colors.ink, align="center")

    def show(self, result: LivedStory) -> None:
        """Set the days so far."""
        story = result.diary.story
        self._set_days(story.day)
        self._set_stages(result)
        self._set_dots(result)
        self._set_money(result)
        self._today.set_data([story.day, story.day], [_BAND, self._height])

    def _set_days(self, day: int) -> None:
        end = next(one for one in _ENDS if one >= day)
        if end == self._end:
            return
        self._end = end
        self.axes.xaxis.set_major_locator(FixedLocator(list(range(0, end + 1, _TICKS[end]))))
        self.limits(x=(-end * _PAD, end * (1 + _PAD)))

    def _pixels(self, days: float) -> float:
        low, high = self.axes.get_xlim()
        return float(days / (high - low) * self.axes.bbox.width / PIXEL_RATIO)

    def _set_stages(self, result: LivedStory) -> None:
        """Draw each stage from its first day to the next, its name where it has room."""
        stages = result.diary.story.stages.tolist()
        spans, start = [], 0
        for stage, days in groupby(stages):
            count = len(list(days))
            spans.append((STAGES[stage], start, start + count))
            start += count
        spans = spans[-_MOST_STAGES:]
        for number, (band, name) in enumerate(self._stages):
            shown = number < len(spans)
            band.set_visible(shown)
            name.set_visible(shown)
            if not shown:
                continue
            stage, first, after = spans[number]
            last = min(after, self._end)
            band.set_bounds(first, 0, max(last - first, 0), _BAND)
            band.set_facecolor(self._shade(stage, number))
            text = self.language.pick(word("stage", stage).name)
            room = self._pixels(last - first) - 6
            fits = TEXT_SIZE * width(text, self.language.tag) < room
            name.put(text if fits else "", (first + last) / 2, _BAND / 2 + _BASELINE)

    def _shade(self, stage: Stage, number: int) -> tuple[float, float, float, float]:
        if stage in _PAID:
            return to_rgba(self.colors.good, 0.35)
        if stage in _AT_COURT:
            return to_rgba(self.colors.ceiling, 0.35)
        return to_rgba(self.colors.bill, 0.95 if number % 2 else 0.55)

    def _set_dots(self, result: LivedStory) -> None:
        """One dot a contact; those that the rules speak against are larger and red."""
        lanes = {name: at for at, (_, names) in enumerate(_LANES) for name in names}
        kept: list[tuple[float, float]] = []
        crossed: list[tuple[float, float]] = []
        for event, judged in zip(result.diary.story.events, result.diary.judged, strict=True):
            if judged is None or event.channel is None:
                continue
            place = (float(event.day), self._lane(lanes[event.channel]))
            (kept if judged.strength is None else crossed).append(place)
        _set(self._kept, kept)
        _set(self._crossed, crossed)

    def _set_money(self, result: LivedStory) -> None:
        story = result.diary.story
        owed = story.owed
        most = max(float(owed.max()), 1.0)
        room = _MONEY - _MONEY_TOP
        height = self._height - owed / most * room
        days = np.arange(len(owed))
        self._money.set_data(days, height)
        paid = [event.day for event in story.events if event.what == "payment" and event.amount]
        _set(self._paid, [(float(day), float(height[day])) for day in paid])
        is_right = story.day > self._end / 2
        self._owed.align = "right" if is_right else "left"
        self._owed.offset = (0.0, 6.0)
        self._owed.put(self.language.money(result.owed), story.day, float(height[-1]))

    # Words --------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: LivedStory, language: Language) -> str:
        """Where the account stands."""
        return story_finding(result, language)

    @staticmethod
    def terms(result: LivedStory, language: Language) -> str:
        """The bill and the luck."""
        return story_terms(result, language)

    @staticmethod
    def table(result: LivedStory, language: Language) -> Table:
        """Day, what happened, what was owed."""
        return story_table(result, language)

    @staticmethod
    def notes(result: LivedStory, language: Language) -> tuple[str, ...]:
        """What is assumed, and what is invented."""
        return story_notes(result, language)

    @staticmethod
    def cards(result: LivedStory, language: Language) -> tuple[Card, ...]:
        """What happens, and what was chosen."""
        return story_cards(result, language)


def _set(dots: Line2D, places: list[tuple[float, float]]) -> None:
    dots.set_data([x for x, _ in places], [y for _, y in places])
