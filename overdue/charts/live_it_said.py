"""The texts of a story with their fields filled: what is owed on that day, dates, instalments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from overdue import law
from overdue.collection.diary import Diary, Entry
from overdue.escalation import EventWords, Message, event_words, message, unreached
from overdue.escalation.fields import numbers
from overdue.escalation.resolved import Numbers
from overdue.escalation.statement import number_in_words
from overdue.language import Language
from overdue.language.template import Template

if TYPE_CHECKING:
    from overdue.collection.log import Event

__all__ = ["filled", "happening", "is_heard", "is_recorded", "said"]

_CALLS = frozenset({"robot-call", "call"})


def happening(event: Event) -> EventWords:
    """Return the words for an event that is no contact."""
    if event.what == "contact":
        raise ValueError("a contact has a message, not the words of an event")
    if event.what == "payment":
        return event_words("payment", "instalment" if event.stage == "plan" else "part")
    return event_words(event.what, event.stage if event.what == "move" else None)


def said(diary: Diary, entry: Entry) -> Message:
    """Return what is said at a contact, or that nobody was reached."""
    event = entry.event
    if event.channel is None or event.actor is None:
        raise ValueError("only a contact says something")
    if entry.crossing is None and not is_heard(event):
        return unreached(event.channel)
    before = diary.story.events[: entry.number]
    alike = sum((one.channel, one.actor) == (event.channel, event.actor) for one in before)
    return message(event.channel, event.actor, event.stage, entry.crossing, alike)


def is_heard(event: Event) -> bool:
    """Whether what a contact says reaches anybody: a call only if it is answered."""
    return event.answered or event.channel not in _CALLS


def is_recorded(entry: Entry, words: Message) -> bool:
    """Whether it was spoken although nobody answered: then it is a message left behind."""
    return entry.crossing is not None and not is_heard(entry.event) and not words.is_direction


def filled(
    words: Mapping[str, str], diary: Diary, assumed: Numbers, number: int, language: Language
) -> str:
    """Return a text about one event of a story, its fields filled.

    Parameters
    ----------
    words
        The text in both languages.
    diary, assumed
        The story, and the assumptions under which it was told.
    number
        Place of the event among those of the story.
    language
        Language of the text.
    """
    template = _template(language.pick(words))
    story = diary.story
    event = story.events[number]
    clock = f"{event.minute // 60}:{event.minute % 60:02}"
    is_instalment = event.what == "plan-broken" or event.stage == "plan"
    fields = {
        "owed": lambda: language.money(diary.owed_at(number)),
        "bill": lambda: language.money(story.plan.bill),
        "days": lambda: language.days(event.day),
        "date": lambda: language.date(diary.on(event.day if is_instalment else 0)),
        "instalment": lambda: language.money(_instalment(diary, number)),
        "months": lambda: language.months(assumed.day("plan-months")),
        "time": lambda: clock,
    }
    found = {}
    for name in template.fields:
        found[name] = fields[name]() if name in fields else _from_fact(name, language)
    return template.fill(found)


def _from_fact(name: str, language: Language) -> str:
    source = numbers()[name]
    if source.read().unit == "years":
        return language.plural("unit.years", law.get(source.fact).value(source.value))
    return number_in_words(f"{source.fact}.{source.value}", language)


def _instalment(diary: Diary, number: int) -> float:
    """Return the instalment of the plan that was granted last before an event, or in it."""
    events = diary.story.events[number::-1]
    return next((event.amount for event in events if event.what == "plan-granted"), 0.0)


@lru_cache(maxsize=512)
def _template(text: str) -> Template:
    return Template(text, spaced=True)
