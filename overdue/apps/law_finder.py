"""Where does it say so? All rules of the course, by words, topic, lender and day."""

from __future__ import annotations

from datetime import date
from typing import Final

from overdue.apps.law_choices import LENDER, TOPIC, chosen
from overdue.charts.law_finder import LawFinderSheet, shown_facts
from overdue.law.search import Found, Query, search
from overdue.widgets.app import App
from overdue.widgets.controls import Date, Group, Switch, Text, Values

_LAST_REVIEW: Final = date(2026, 11, 23)


class LawFinder(App[Found]):
    """Words in either language; the rules that speak of them, and how much each is worth."""

    name = "law-finder"
    view = LawFinderSheet
    groups = (
        Group(
            name="search",
            controls=(
                Text(name="search_words", longest=60),
                TOPIC,
                LENDER,
                Date(
                    name="law_day",
                    low=date(2015, 1, 1),
                    high=date(2030, 12, 31),
                    default=_LAST_REVIEW,
                ),
                Switch(name="only_settled"),
            ),
        ),
    )

    def result(self, values: Values) -> Found:
        """What speaks of the words on the day."""
        return search(
            Query(
                words=values["search_words"],
                on=values["law_day"],
                topic=chosen(values["law_topic"]),
                lender_kind=chosen(values["law_lender"]),
                only_settled=values["only_settled"],
            )
        )

    def facts(self, result: Found) -> tuple[str, ...]:
        """The facts in the rows that are shown."""
        return shown_facts(result)
