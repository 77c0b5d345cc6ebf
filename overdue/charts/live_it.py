"""One account over the days: its stages, contacts as dots in lanes, and what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar, Final, TypeAlias

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.ticker import FixedFormatter, FixedLocator

from overdue.charts.cards import Card
from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.live_it_cards import story_cards
from overdue.charts.live_it_table import story_table
from overdue.charts.live_it_words import LivedStory, story_finding, story_notes, story_terms
from overdue.charts.moving import moving_dot, moving_line
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.words import Words
from overdue.collection.rules import HORIZON
from overdue.escalation.kinds import STAGES, Channel, Stage
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

_Place: TypeAlias = tuple[int, float]
"""Day, and pixels from the top."""

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
_PAID_DOT: Final = 8.0
_KEPT: Final = (4.0, 1.5)
_CROSSED: Final = (8.0, 2.0)
_RARE: Final = (7.0, 3.0)
"""Half the height, and the width, of the mark of a contact: of most, of those that a rule speaks
against, and of a visit or what a court sends."""
_HEAVY: Final[frozenset[Channel]] = frozenset({"visit", "court-message"})
_PAD: Final = 0.02
_BASELINE: Final = 4.5


class LiveItChart(Chart[LivedStory]):
    """The days so far; tall red marks crossed a line, green dots are payments."""

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
        self._kept = self._marks(colors.quiet, _KEPT)
        self._rare = self._marks(colors.ink, _RARE)
        self._crossed = self._marks(colors.late_fee, _CROSSED)
        self._money = moving_line(self, colors.bill_text, 2.0)
        self._paid = moving_dot(self, colors.good, _PAID_DOT)
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

    def _marks(self, color: str, size: tuple[float, float]) -> PathPatch:
        """Add upright marks, all of them one path: a story has up to a thousand."""
        marks = PathPatch(_upright([], size[0]), fill=False, edgecolor=color, zorder=3)
        marks.set_linewidth(points(size[1]))
        marks.set_capstyle("butt")
        self.axes.add_patch(marks)
        marks.set_clip_on(False)
        return self.moves(marks)

    def show(self, result: LivedStory) -> None:
        """Set the days so far."""
        story = result.diary.story
        self._set_days(story.day)
        self._set_stages(result)
        self._set_marks(result)
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

    def _set_marks(self, result: LivedStory) -> None:
        """One mark a contact; those that a rule speaks against are taller and red."""
        lanes = {name: at for at, (_, names) in enumerate(_LANES) for name in names}
        kept: set[_Place] = set()
        rare: set[_Place] = set()
        crossed: set[_Place] = set()
        for event, judged in zip(result.diary.story.events, result.diary.judged, strict=True):
            if judged is None or event.channel is None:
                continue
            place = (event.day, self._lane(lanes[event.channel]))
            calm = rare if event.channel in _HEAVY else kept
            (calm if judged.strength is None else crossed).add(place)
        sizes = ((self._kept, kept, _KEPT), (self._rare, rare, _RARE))
        for marks, places, size in (*sizes, (self._crossed, crossed, _CROSSED)):
            marks.set_path(_upright(sorted(places), size[0]))
            marks.stale = True

    def _set_money(self, result: LivedStory) -> None:
        story = result.diary.story
        owed = story.owed
        most = max(float(owed.max()), 1.0)
        room = _MONEY - _MONEY_TOP
        height = self._height - owed / most * room
        days = np.arange(len(owed))
        self._money.set_data(days, height)
        paid = [event.day for event in story.events if event.what == "payment" and event.amount]
        self._paid.set_data(paid, [float(height[day]) for day in paid])
        is_right = story.day > self._end / 2
        self._owed.align = "right" if is_right else "left"
        self._owed.offset = (-_BASELINE if is_right else _BASELINE, 6.0)
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


def _upright(places: Sequence[_Place], half: float) -> Path:
    """Return a short upright line at each of some places."""
    if not places:
        return Path(np.empty((0, 2)))
    ends = [(day, y + sign * half) for day, y in places for sign in (-1, 1)]
    return Path(np.array(ends), [Path.MOVETO, Path.LINETO] * len(places))
