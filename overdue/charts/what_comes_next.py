"""A map of steps: where one is, what can come next, and in grey what may come after that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, TypeVar

from overdue.charts.chart import Chart, Margins
from overdue.charts.step_boxes import LINE, PADDING, Box, StepBoxes, em
from overdue.charts.style import TEXT_SIZE
from overdue.charts.table import Table
from overdue.charts.what_comes_next_words import (
    ahead_finding,
    ahead_notes,
    ahead_table,
    ahead_terms,
    day_words,
    here_words,
    later_name,
    later_words,
    who_and_when,
)
from overdue.charts.wrap import wrap
from overdue.escalation.ahead import Ahead, StepsAhead
from overdue.escalation.steps import Step
from overdue.language import Language

ItemT = TypeVar("ItemT")

_THREE_COLUMNS: Final = 600
"""From this width on, in CSS pixels, the map goes from left to right; below, downwards."""
_GAP: Final = 36.0
"""Between columns: room for the lines."""
_HERE, _NEXT = 158.0, 230.0
"""Widths of the first two columns; the third takes the rest."""
_HEADING: Final = 22.0
_TALLEST: Final = 44.0
"""Height that a step takes at most, the distance to the next one included."""
_LOWEST: Final = 24.0
_TWO_LINES: Final = 31.0
"""Height that a box needs for two lines of words."""
_BETWEEN: Final = 5.0
_INDENT: Final = 20.0
_COURT, _OUT, _OTHER = 2.6, 1.8, 1.0
"""Widths of outlines."""


class WhatComesNextChart(Chart[StepsAhead]):
    """Steps from a court have a thick outline and the word; grey is what lies farther ahead."""

    margins: ClassVar[Margins] = Margins(left=8, right=8, top=8, bottom=8)

    def draw(self) -> None:
        """Hide the axes; boxes and lines are made when first needed."""
        self.axes.set_axis_off()
        self.axes.xaxis.set_visible(False)
        self.axes.yaxis.set_visible(False)
        self._parts = StepBoxes(self)

    def show(self, result: StepsAhead) -> None:
        """Set boxes, words and lines to a result."""
        wide = self.screen.width - self.margins.left - self.margins.right
        high = self.screen.height - self.margins.top - self.margins.bottom
        self.limits((0.0, wide), (high, 0.0))  # downwards in CSS pixels
        self._parts.begin()
        if self.screen.width >= _THREE_COLUMNS:
            self._columns(result, wide, high)
        else:
            self._list(result, wide, high)
        self._parts.end()

    # From left to right ---------------------------------------------------------------------------

    def _columns(self, result: StepsAhead, wide: float, high: float) -> None:
        here = self._here(result, high)
        left = _HERE + _GAP
        if not result.next:
            over = self.language.text("what_comes_next.label.over")
            self._parts.words(over, (left, here.middle), self.colors.muted)
        near = {}
        for ahead, top, tall in _spread(result.next, _HEADING, high, _TALLEST):
            box = self._step(ahead.step, left, top, _NEXT, tall)
            near[ahead.step.id] = box
            self._name(ahead, box)
            turn = here.right + _GAP / 2
            ends = [(turn, here.middle), (turn, box.middle), (left, box.middle)]
            self._parts.line([(here.right, here.middle), *ends], self.colors.muted)
        far = left + _NEXT + _GAP
        for one, top, tall in _spread(result.later, _HEADING, high, _TALLEST - 8):
            thick = _OUT if one.from_court else _OTHER
            box = Box(far, top, wide - far, tall, self.colors.quiet, thick)
            self._parts.box(box)
            place, name = (far + PADDING, box.middle), later_name(one, self.language)
            self._parts.words(name, place, self.colors.muted)
            for ahead in result.next:
                if one.id in {way.to for way in ahead.step.next}:
                    start = near[ahead.step.id]
                    places = [(start.right, start.middle), (far, box.middle)]
                    self._parts.line(places, self.colors.quiet, 0.7)
        text = self.language.text
        middle = _HEADING / 2 - 4
        headings = [(0.0, text("what_comes_next.label.now"))]
        if result.next:
            headings.append((left, text("what_comes_next.label.next")))
        if result.later:
            headings.append((far, text("what_comes_next.label.after")))
        for x, words in headings:
            self._parts.words(words, (x, middle), self.colors.muted)

    def _here(self, result: StepsAhead, high: float) -> Box:
        tag, room = self.language.tag, (_HERE - 2 * PADDING) / TEXT_SIZE
        said = self.language.pick(result.here.title), day_words(result, self.language)
        lines = [line for words in said for line in wrap(words, room, tag, bold=True)]
        tall = len(lines) * (LINE + 2) + 2 * PADDING
        top = (high + _HEADING - tall) / 2
        box = Box(0, top, _HERE, tall, self.colors.ceiling, 1.0, self.colors.ceiling)
        self._parts.box(box)
        for number, line in enumerate(lines):
            place = (PADDING, top + PADDING + (number + 0.5) * (LINE + 2))
            self._parts.words(line, place, self.colors.paper, bold=True)
        return box

    # Downwards ------------------------------------------------------------------------------------

    def _list(self, result: StepsAhead, wide: float, high: float) -> None:
        here = Box(0, 0, wide, 28, self.colors.ceiling, 1.0, self.colors.ceiling)
        self._parts.box(here)
        tag, place = self.language.tag, (PADDING, here.middle)
        offered = here_words(result, self.language)
        fitting = (said for said in offered if em(said, tag, bold=True) <= wide - 2 * PADDING)
        self._parts.words(next(fitting, offered[-1]), place, self.colors.paper, bold=True)
        first = here.high + 8
        if not result.next:
            over = self.language.text("what_comes_next.label.over")
            self._parts.words(over, (PADDING, first + LINE), self.colors.muted)
        after = self._after(result, wide, high - first - len(result.next) * _LOWEST)
        room = high - first - len(after) * LINE - (4 if after else 0)
        each = min(room / max(len(result.next), 1), _TALLEST)
        top = first
        for ahead in result.next:
            box = self._step(ahead.step, _INDENT, top, wide - _INDENT, each - _BETWEEN)
            self._name(ahead, box)
            turn = _INDENT / 2
            places = [(turn, here.high), (turn, box.middle), (_INDENT, box.middle)]
            self._parts.line(places, self.colors.muted)
            top += each
        for number, line in enumerate(after):
            place = (_INDENT, top + 2 + (number + 0.5) * LINE)
            self._parts.words(line, place, self.colors.muted)

    def _after(self, result: StepsAhead, wide: float, room: float) -> list[str]:
        """What may come after that, in as many words as there is room for."""
        for words in later_words(result, self.language):
            lines = wrap(words, (wide - _INDENT) / TEXT_SIZE, self.language.tag)
            if len(lines) * LINE + 4 <= room:
                return lines
        return []

    # Both -----------------------------------------------------------------------------------------

    def _step(self, one: Step, left: float, top: float, wide: float, tall: float) -> Box:
        edge, thick = self.colors.quiet, _OTHER
        if one.from_court:
            edge, thick = self.colors.ink, _COURT
        elif one.leads_out:
            edge, thick = self.colors.good, _OUT
        box = Box(left, top, wide, tall, edge, thick)
        self._parts.box(box)
        return box

    def _name(self, ahead: Ahead, box: Box) -> None:
        """Title and whose step it is: below each other, or side by side in a low box."""
        tag, one = self.language.tag, ahead.step
        title = self.language.pick(one.title)
        color = self.colors.good_text if one.leads_out else self.colors.muted
        color = self.colors.ink if one.from_court else color
        left, inner = box.left + PADDING, box.wide - 2 * PADDING
        two = box.high >= _TWO_LINES
        free = inner if two else inner - em(title, tag, bold=True) - TEXT_SIZE
        offered = who_and_when(ahead, self.language)
        who = next((words for words in offered if em(words, tag) <= free), "")
        if two:
            self._parts.words(title, (left, box.middle - LINE / 2), self.colors.ink, bold=True)
            self._parts.words(who, (left, box.middle + LINE / 2), color)
            return
        self._parts.words(title, (left, box.middle), self.colors.ink, bold=True)
        self._parts.words(who, (box.right - PADDING, box.middle), color, align="right")

    # In words -------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: StepsAhead, language: Language) -> str:
        """Where one is, how many steps can come next, and how many come from a court."""
        return ahead_finding(result, language)

    @staticmethod
    def terms(result: StepsAhead, language: Language) -> str:
        """How lenders count the day, and whether it fits the stage."""
        return ahead_terms(result, language)

    @staticmethod
    def table(result: StepsAhead, language: Language) -> Table:
        """Each step: signs, what it can and cannot do, what to do now."""
        return ahead_table(result, language)

    @staticmethod
    def notes(result: StepsAhead, language: Language) -> tuple[str, ...]:
        """How to read the map, and what is not known."""
        return ahead_notes(result, language)


def _spread(
    items: Sequence[ItemT], top: float, bottom: float, tallest: float
) -> Iterator[tuple[ItemT, float, float]]:
    """Each item with top and height of its box: below each other, in the middle of the room."""
    each = min((bottom - top) / max(len(items), 1), tallest)
    first = top + (bottom - top - each * len(items)) / 2
    for number, item in enumerate(items):
        yield item, first + number * each + _BETWEEN / 2, each - _BETWEEN
