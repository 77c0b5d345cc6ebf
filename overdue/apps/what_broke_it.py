"""What broke it? The same luck with one cause taken away at a time."""

from __future__ import annotations

from typing import Any, Final

from overdue.apps import household
from overdue.case import Case
from overdue.charts.what_broke_it import WhatBrokeItChart
from overdue.household.broken import PEOPLE, Broken
from overdue.widgets.app import App
from overdue.widgets.controls import Group, Number, Values

_ASSUMED: Final = ("job-loss-chance", "forgot-chance", "on-credit", "lenders")
_FACTS: Final = (
    "cause-cn-no-official",
    "cause-cn-income-2020",
    "cause-uk-stepchange",
    "cause-us-cfpb",
)
_SLIDE: Final = 50


class WhatBrokeIt(App[Broken]):
    """For how many of those that miss a payment each cause made the difference, and for one."""

    name = "what-broke-it"
    view = WhatBrokeItChart
    groups = (
        household.HOUSEHOLD,
        Group(
            name="luck",
            controls=(
                Number(name="which_failed", low=1, high=PEOPLE, slide=(1, _SLIDE), default=1),
            ),
        ),
        household.DEBTS,
        household.assumed_life(*_ASSUMED),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own month and bill, as far as they are known."""
        return household.start_with_household(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """Numbers that were not moved follow the setting."""
        return household.complete(values)

    def result(self, values: Values) -> Broken:
        """The crowd and the one looked at."""
        return Broken(
            household.household(values),
            household.shocks(values),
            household.habits(values),
            int(values["which_failed"]),
        )

    def facts(self, result: Broken) -> tuple[str, ...]:  # noqa: ARG002 - the same for all
        """That nobody counts causes in China, and what was measured there and abroad."""
        return _FACTS
