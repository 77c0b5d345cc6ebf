"""What would help: bars of those who still miss a payment, whom a remedy saved, whom it harmed."""

from __future__ import annotations

from typing import Any, Final

from overdue.charts.boxes import LINE, Box, box, moving_boxes, put
from overdue.charts.chart import Chart
from overdue.charts.moving import moving_words
from overdue.charts.nice import nice_limits
from overdue.charts.style import TEXT_SIZE
from overdue.charts.ten_thousand_words import change_words, of_hundred, remedy_words
from overdue.charts.wrap import wrap
from overdue.household.alike import Alike
from overdue.language import key

_MOST: Final = 5
_BAR: Final = 0.34
_HIGHEST: Final = 22.0
_LINES: Final = 3
_BOX: Final = 11.0
_KEYS: Final = (
    ("still", key("ten_thousand.key.still")),
    ("saved", key("ten_thousand.key.saved")),
    ("harmed", key("ten_thousand.key.harmed")),
)


class RemediesPicture:
    """As it is, then a bar for each remedy on the same scale."""

    def __init__(self, chart: Chart[Any]) -> None:
        colors = chart.colors
        self._chart, self._language = chart, chart.language
        self._tracks = moving_boxes(chart, colors.grid, 0.5)
        self._bars = {
            "still": moving_boxes(chart, colors.ceiling, 1),
            "saved": moving_boxes(chart, colors.plan, 1),
            "harmed": moving_boxes(chart, colors.quiet, 1),
        }
        self._names = [moving_words(chart, colors.ink) for _ in range(_MOST)]
        self._figures = [
            moving_words(chart, colors.ink, bold=True, align="right") for _ in range(_MOST)
        ]
        self._keys = [moving_words(chart, colors.muted) for _ in range(len(_KEYS) * _LINES)]

    def hide(self) -> None:
        """Show nothing."""
        for boxes in (self._tracks, *self._bars.values()):
            boxes.set_verts([])
        for words in (*self._names, *self._figures, *self._keys):
            words.set_visible(False)

    def show(self, result: Alike, size: tuple[float, float]) -> None:
        """Show bars and figures."""
        wide, high = size
        language, own = self._language, result.lived.chance
        rows = [(language.text("ten_thousand.remedy.none"), own, 0.0, 0.0)]
        rows += [
            (remedy_words(one, result, language), one.chance, one.saved, one.harmed)
            for one in result.helped
        ]
        most = max(max(chance, own) + max(saved, 0.0) for _, chance, saved, _ in rows)
        scale = min(nice_limits(0.0, max(most, 0.1))[1], 1.0)
        bars: dict[str, list[Box]] = {name: [] for name in self._bars}
        bottom = self._explain(bars, wide, high)
        each, tracks = bottom / len(rows), []
        for at, (name, chance, saved, harmed) in enumerate(rows):
            words, middle = (at + 0.3) * each, (at + 0.68) * each
            half = min(_BAR * each, _HIGHEST) / 2
            put(self._names[at], name, 0, words)
            figure = change_words(own, chance, language) if at else of_hundred(chance, language)
            put(self._figures[at], figure, wide, words)
            tracks.append(box(0, middle - half, wide, middle + half))
            begin = 0.0
            for what, share in (("still", chance - harmed), ("harmed", harmed), ("saved", saved)):
                end = min(begin + share / scale * wide, wide)
                if share > 0:
                    bars[what].append(box(begin, middle - half, end, middle + half))
                begin = end
        self._tracks.set_verts(tracks)
        for name, boxes in bars.items():
            self._bars[name].set_verts(boxes)

    def _explain(self, bars: dict[str, list[Box]], wide: float, high: float) -> float:
        """Say at the bottom what the colours mean, and return where that begins."""
        em, tag = (wide - 1.6 * _BOX) / TEXT_SIZE, self._language.tag
        keys = [(what, wrap(self._language.text(said), em, tag)) for what, said in _KEYS]
        top = y = high - sum(len(lines) for _, lines in keys) * LINE
        words = iter(self._keys)
        for what, lines in keys:
            bars[what].append(box(0, y + 2, _BOX, y + 2 + _BOX))
            for line in lines:
                put(next(words), line, 1.6 * _BOX, y + LINE / 2)
                y += LINE
        return top - 4
