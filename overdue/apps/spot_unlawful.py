"""Which of these contacts crosses a line? The learner marks, and then sees each line's rule."""

from __future__ import annotations

from typing import Final

from overdue.charts.spot_unlawful import SpotUnlawfulChart
from overdue.charts.spot_unlawful_words import line_words, spot_facts, spot_finding, told
from overdue.collection import Attempt, contacts_of, spotted
from overdue.escalation import transcripts
from overdue.language import Language
from overdue.widgets.app import WHOLE, App
from overdue.widgets.controls import Check, Choice, Group, Marks, Values

_STORY: Final = "transcript"
_MARKS: Final = "crossing_lines"
_CHECK: Final = "check_lines"


def _title(story: str, language: Language) -> str:
    return language.pick(transcripts.get(story).title)


def _lines(values: Values) -> tuple[str, ...]:
    story = transcripts.get(values[_STORY])
    return tuple(_line_id(story.id, number) for number in range(len(story.lines)))


def _line_id(story: str, number: int) -> str:
    return f"{story}-{number + 1}"


def _line(line: str, language: Language) -> str:
    story, _, number = line.rpartition("-")
    return line_words(transcripts.get(story), int(number) - 1, language)


class SpotUnlawful(App[Attempt]):
    """Transcripts and call lists in which a learner marks what crosses a line."""

    name = "spot-unlawful"
    view = SpotUnlawfulChart
    groups = (
        Group(
            name="transcript",
            controls=(
                Choice(
                    name=_STORY,
                    options=tuple(story.id for story in transcripts.every()),
                    words=_title,
                    default=transcripts.every()[0].id,
                    listed=True,
                ),
            ),
        ),
        Group(
            name="lines",
            controls=(Marks(name=_MARKS, lines=_lines, words=_line), Check(name=_CHECK)),
            below=True,
        ),
    )

    def result(self, values: Values) -> Attempt:
        """The marks beside what the rules of the day say."""
        story = transcripts.get(values[_STORY])
        lines = _lines(values)
        marked = [lines.index(line) for line in values[_MARKS] if line in lines]
        return Attempt(
            transcript=story,
            spotted=spotted(contacts_of(story), story.lender_kind, marked),
            is_checked=bool(values[_CHECK]),
        )

    def facts(self, result: Attempt) -> tuple[str, ...]:
        """The rules behind the lines, once they may be told."""
        return spot_facts(result)

    def told_lines(self, result: Attempt, language: Language) -> dict[str, dict[str, str]]:
        """Right or missed, and why, beside each line; nothing before the check."""
        if not result.is_checked:
            return {}
        story = result.transcript
        said = {
            _line_id(story.id, number): told(result, number, language)
            for number in range(len(story.lines))
        }
        return {_MARKS: {WHOLE: spot_finding(result, language), **said}}
