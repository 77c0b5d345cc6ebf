"""What comes next? The steps that can follow from where one is, and which come from a court."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from overdue.apps.money import DAYS_LATE
from overdue.charts.what_comes_next import WhatComesNextChart
from overdue.charts.what_comes_next_words import ahead_facts
from overdue.escalation.ahead import StepsAhead, stages, steps_ahead
from overdue.escalation.lender_count import counted
from overdue.escalation.steps import step
from overdue.language import Language
from overdue.widgets.app import App, limited
from overdue.widgets.controls import Choice, Group, Values

_BY_COUNT: Final = ("reminder", "m1", "m2", "m3", "m4")
"""The stage that a number of days alone leads to, by the lenders' own counting."""
_EXAMPLE_DAY: Final = 45
_LATE_EXAMPLE: Final = 120
"""Shown at first for a stage whose days nobody published; it says nothing about when it comes."""
_INTO_STAGE: Final = 15


def _stage_words(stage: str, language: Language) -> str:
    return language.pick(step(stage).title)


class WhatComesNext(App[StepsAhead]):
    """For a stage and a day: the possible next steps, their signs, what each can and cannot do."""

    name = "what-comes-next"
    view = WhatComesNextChart
    groups = (
        Group(
            name="time",
            controls=(
                Choice(
                    name="escalation_stage",
                    options=tuple(one.id for one in stages()),
                    words=_stage_words,
                ),
                limited(
                    DAYS_LATE,
                    high=720,
                    slide=(0, 720),
                    default=None,
                    label="control.days_since_due",
                ),
            ),
        ),
    )

    def complete(self, values: Values) -> dict[str, Any]:
        """The stage by the lenders' counting, or a day of the stage, until both are set."""
        full = dict(values)
        if full["escalation_stage"] is None:
            days = _EXAMPLE_DAY if full["days_late"] is None else int(full["days_late"])
            full["escalation_stage"] = _BY_COUNT[min(counted(days), len(_BY_COUNT) - 1)]
        if full["days_late"] is None:
            full["days_late"] = Decimal(_day_of(full["escalation_stage"]))
        return full

    def result(self, values: Values) -> StepsAhead:
        """The map around the stage on that day."""
        return steps_ahead(values["escalation_stage"], int(values["days_late"]))

    def facts(self, result: StepsAhead) -> tuple[str, ...]:
        """What stands behind the stage, the steps that can come next, and the counting of days."""
        return ahead_facts(result)


def _day_of(stage: str) -> int:
    first = step(stage).first_day
    return _LATE_EXAMPLE if first is None else first + _INTO_STAGE
