"""How many people are in this? Card debt overdue for half a year, as far as it was published."""

from __future__ import annotations

from typing import Final

from overdue.charts.scale import ScaleChart
from overdue.facts import series
from overdue.facts.quarters import Quarters, quarters
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Values
from overdue.widgets.year import Year

_SERIES: Final = "credit-card-overdue-half-year"
_FACTS: Final = ("pboc-overdue-definition", "sim-baitiao-abn")
_FIRST: Final = series.measured(_SERIES).points[0].span.first.year
_LAST: Final = series.measured(_SERIES).points[-1].span.last.year
"""The last year in which somebody looked, also where nothing was found."""


class Scale(App[Quarters]):
    """Every quarter of the years chosen: what was read, what was worked out, what is not known."""

    name = "scale"
    view = ScaleChart
    groups = (
        Group(
            name="time",
            controls=(
                Year(
                    name="scale_from",
                    low=_FIRST,
                    high="scale_until",
                    slide=(_FIRST, _LAST),
                    default=_FIRST,
                ),
                Year(
                    name="scale_until",
                    low=_FIRST,
                    high=_LAST,
                    slide=(_FIRST, _LAST),
                    default=_LAST,
                ),
            ),
        ),
        Group(
            name="scale",
            controls=(Choice(name="scale_measure", options=("amount", "share"), default="amount"),),
        ),
    )

    def result(self, values: Values) -> Quarters:
        """The quarters of these years."""
        years = int(values["scale_from"]), int(values["scale_until"])
        return quarters(series.measured(_SERIES), *years, values["scale_measure"])

    def facts(self, result: Quarters) -> tuple[str, ...]:  # noqa: ARG002 - the same for all years
        """What the figure counts, and what one pool of Baitiao bills has shown."""
        return _FACTS
