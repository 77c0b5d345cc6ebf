"""What changed, and when? Every rule from its first day to its last, and a day to move."""

from __future__ import annotations

from datetime import date

from overdue.apps.law_choices import LENDER, TOPIC, chosen
from overdue.charts.law_timeline import FIRST_DAY, LawTimelineChart
from overdue.charts.law_timeline_words import named_facts
from overdue.law.timeline import Timeline, timeline
from overdue.widgets.app import App
from overdue.widgets.controls import Date, Group, Values


class LawTimeline(App[Timeline]):
    """Which rules were in force on a day, and which began or ended in the year before it."""

    name = "law-timeline"
    view = LawTimelineChart
    groups = (
        Group(
            name="time",
            controls=(
                Date(
                    name="timeline_day",
                    low=FIRST_DAY,
                    high=date(2026, 12, 31),
                    default=date(2026, 8, 1),
                    slide=(FIRST_DAY, date(2026, 12, 1)),
                ),
            ),
        ),
        Group(name="rules", controls=(TOPIC, LENDER)),
    )

    def result(self, values: Values) -> Timeline:
        """All bars, seen from the day."""
        return timeline(
            values["timeline_day"], chosen(values["law_topic"]), chosen(values["law_lender"])
        )

    def facts(self, result: Timeline) -> tuple[str, ...]:
        """What began or ended in the year before the day, the newest first."""
        return named_facts(result)
