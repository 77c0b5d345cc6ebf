"""The words around a chart that stands alone: finding and terms above, cards and sources below."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import msgspec
from matplotlib.figure import Figure

from overdue.charts.palette import Palette
from overdue.charts.wrap import wrap

_SIDE: Final = 12.0
_LINE: Final = 1.35
_TITLE: Final = 18.0
_TERMS: Final = 12.5
_FOOT: Final = 11.0
_GAP: Final = 8.0


@lru_cache(maxsize=64)
def _lines(text: str, em: float, tag: str, *, bold: bool = False) -> list[str]:
    return wrap(text, em, tag, bold=bold)


class Frame(msgspec.Struct, frozen=True):
    """Title, terms and foot of a picture (sizes are CSS pixels).

    Attributes
    ----------
    finding
        The finding sentence, which is the title.
    terms
        Under which terms it holds.
    foot
        Sources and review date.
    cards
        What happens, a line for each card, below the chart.
    """

    finding: str
    terms: str
    foot: str
    cards: tuple[str, ...] = ()

    def _wrapped(self, width: float, tag: str) -> tuple[list[str], ...]:
        room = width - 2 * _SIDE
        return (
            _lines(self.finding, room / _TITLE, tag, bold=True),
            _lines(self.terms, room / _TERMS, tag),
            [line for card in self.cards for line in _lines(card, room / _TERMS, tag)],
            _lines(self.foot, room / _FOOT, tag),
        )

    def room(self, width: float, tag: str) -> tuple[float, float]:
        """Heights that the words need above and below the chart, in CSS pixels."""
        title, terms, cards, foot = self._wrapped(width, tag)
        above = _GAP + len(title) * _TITLE * _LINE + len(terms) * _TERMS * _LINE + _GAP
        below = len(foot) * _FOOT * _LINE + _GAP
        return above, below + (len(cards) * _TERMS * _LINE + _GAP if cards else 0)

    def draw(self, figure: Figure, tag: str, colors: Palette) -> None:
        """Write the words into the figure, from the top down and from the bottom up."""
        width, height = figure.get_figwidth() * 96, figure.get_figheight() * 96
        title, terms, cards, foot = self._wrapped(width, tag)

        def write(lines: list[str], top: float, size: float, color: str, weight: str) -> float:
            for line in lines:
                top += size * _LINE
                figure.text(
                    _SIDE / width,
                    1 - (top - size * 0.3) / height,
                    line,
                    fontsize=size * 0.75,
                    color=color,
                    weight=weight,
                    va="baseline",
                )
            return top

        below = write(title, _GAP, _TITLE, colors.ink, "bold")
        write(terms, below, _TERMS, colors.muted, "normal")
        end = height - len(foot) * _FOOT * _LINE - _GAP / 2
        write(cards, end - len(cards) * _TERMS * _LINE - _GAP, _TERMS, colors.ink, "normal")
        write(foot, end, _FOOT, colors.muted, "normal")
