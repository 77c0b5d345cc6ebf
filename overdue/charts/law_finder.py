"""What a search of the law found: how many rules, how strong they are, and each in plain words."""

from __future__ import annotations

from typing import Final

from overdue.charts.law_finder_words import finder_finding, finder_notes, finder_terms
from overdue.charts.rule_words import how_known, strength, when, where, whom
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.language import Language
from overdue.law.search import Found, Hit

MOST_ROWS: Final = 12
"""As many rules as one reads in one go; the finding says how many there are."""

_WHAT_BINDS: Final = "gbt-is-voluntary"
"""What is cited where nothing was found, and beside recommendations: what binds and what asks."""


def shown_facts(result: Found) -> tuple[str, ...]:
    """The facts in the rows that are shown, and what tells a law from a recommendation."""
    shown = [hit.fact.id for hit in result.hits[:MOST_ROWS]]
    return tuple(dict.fromkeys([*shown, _WHAT_BINDS] if result.recommended else shown)) or (
        _WHAT_BINDS,
    )


class LawFinderSheet(Sheet[Found]):
    """One row for each rule: where it says so, what it says, whom it binds, since when."""

    @staticmethod
    def finding(result: Found, language: Language) -> str:
        """How many rules speak of the words on that day, and how many of them only ask."""
        return finder_finding(result, language)

    @staticmethod
    def terms(result: Found, language: Language) -> str:
        """How many are shown, and how many entries are no rules."""
        return finder_terms(result, language, MOST_ROWS)

    @staticmethod
    def table(result: Found, language: Language) -> Table:
        """The best rules, each with its worth."""
        return Table(
            columns=(
                language.text("law_finder.table.where"),
                language.text("law_finder.table.what"),
                language.text("law_finder.table.whom"),
                language.text("law_finder.table.strength"),
                language.text("law_finder.table.when"),
            ),
            rows=tuple(_row(hit, result, language) for hit in result.hits[:MOST_ROWS]),
            caption=language.text("law_finder.table.caption", day=language.date(result.query.on)),
            prose=(1, 2, 3, 4),
        )

    @staticmethod
    def notes(result: Found, language: Language) -> tuple[str, ...]:
        """What was left out by the day, what to try, and what “since” means."""
        return finder_notes(result, language)


def _row(hit: Hit, result: Found, language: Language) -> tuple[str, ...]:
    fact, on = hit.fact, result.query.on
    return (
        where(fact, language),
        language.pick(fact.text),
        whom(fact, language),
        strength(fact, language),
        language.text(
            "sources.next", before=when(fact, language), sentence=how_known(fact, on, language)
        ),
    )
