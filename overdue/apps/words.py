"""What does that word mean? The words that people use about overdue debt, looked up."""

from __future__ import annotations

from typing import Final, get_args

from overdue import words
from overdue.charts.word_sheet import WordSheet
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Text, Values
from overdue.words import Found, Kind

_ALL: Final = "all"
_AGENTS: Final = "agent-rights-protection-scams"
"""Behind the warning of words that are sold, and so behind every answer."""


class WordsApp(App[Found]):
    """A word, its meaning, what it is not, and the rule behind it."""

    name = "words"
    view = WordSheet
    groups = (
        Group(
            name="search",
            controls=(
                Text(name="query", label="words.query", longest=40),
                Choice(
                    name="kind",
                    label="words.kind",
                    options=(_ALL, *get_args(Kind)),
                    default=_ALL,
                    listed=True,
                ),
            ),
        ),
    )

    def result(self, values: Values) -> Found:
        """The words that fit."""
        kind = values["kind"]
        return words.search(values["query"], None if kind == _ALL else kind)

    def facts(self, result: Found) -> tuple[str, ...]:
        """What the words rest on that were found, and the warning of those who sell words."""
        found = [fact for word in result.words for fact in word.facts]
        return tuple(dict.fromkeys([*found, _AGENTS]))
