"""A story as cards: what happens, may they, what one can do; what one chose; why it stops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from overdue.charts.cards import Card, Tone
from overdue.charts.judged_words import may_they
from overdue.charts.live_it_end import end_card
from overdue.charts.live_it_said import filled, happening, is_heard, is_recorded, said
from overdue.charts.live_it_words import LivedStory, counted_words
from overdue.collection.diary import Chapter, Counted, Entry
from overdue.collection.story import Decision, Pause, Reason
from overdue.escalation import now
from overdue.escalation.kinds import CLOSED, Channel
from overdue.escalation.vocabulary import word
from overdue.language import Language, key
from overdue.law import acts

if TYPE_CHECKING:
    from overdue.collection import Judged
    from overdue.collection.log import What

__all__ = ["choice_words", "entry_title", "rest_title", "story_cards"]

_TITLES: Final[dict[Channel, str]] = {
    "app-push": key("live_it.title.app_push"),
    "sms": key("live_it.title.sms"),
    "robot-call": key("live_it.title.robot_call"),
    "call": key("live_it.title.call"),
    "email": key("live_it.title.email"),
    "letter": key("live_it.title.letter"),
    "third-person": key("live_it.title.third_person"),
    "visit": key("live_it.title.visit"),
    "court-message": key("live_it.title.court_message"),
}
_MISSED: Final = key("live_it.title.missed")
_NOW: Final = key("live_it.now")
_IF_ANSWERED: Final = key("live_it.now.missed")
_CHOICES: Final[dict[Decision, str]] = {
    "pay-all": key("live_it.you.pay_all"),
    "pay-part": key("live_it.you.pay_part"),
    "ask-plan": key("live_it.you.ask_plan"),
    "answer": key("live_it.you.answer"),
    "ignore": key("live_it.you.ignore"),
    "lose-contact": key("live_it.you.lose_contact"),
    "complain": key("live_it.you.complain"),
    "wait": key("live_it.you.wait"),
}
_STOPS: Final[dict[Reason, str]] = {
    "due-day": key("live_it.stop.due_day"),
    "first-call": key("live_it.stop.first_call"),
    "crossing": key("live_it.stop.crossing"),
    "third-person": key("live_it.stop.third_person"),
    "stage": key("live_it.stop.stage"),
    "visit": key("live_it.stop.visit"),
    "money": key("live_it.stop.money"),
    "plan-refused": key("live_it.stop.plan_refused"),
    "plan-broken": key("live_it.stop.plan_broken"),
    "time": key("live_it.stop.time"),
}
_WHYS: Final[dict[Reason, str]] = {
    "due-day": key("live_it.why.due_day"),
    "crossing": key("live_it.why.crossing"),
}
_TONES: Final[dict[What, Tone]] = {
    "move": "milestone",
    "payment": "good",
    "plan-granted": "good",
    "money-comes": "good",
    "plan-refused": "warn",
    "plan-broken": "warn",
    "reported": "warn",
}


def story_cards(result: LivedStory, language: Language) -> tuple[Card, ...]:
    """All cards of a story so far, the question or the end last."""
    return tuple(_cards(result, language))


def _cards(result: LivedStory, language: Language) -> Iterator[Card]:
    for number, chapter in enumerate(result.diary.chapters):
        yield from _chapter(number, chapter, result, language)
    story = result.diary.story
    yield (
        end_card(result, language) if story.pause is None else _stop(story.pause, result, language)
    )


def _chapter(
    number: int, chapter: Chapter, result: LivedStory, language: Language
) -> Iterator[Card]:
    for one in chapter.in_order:
        if isinstance(one, Counted):
            yield _rest(number, one, language)
        else:
            yield _entry(one, result, language)
    if chapter.choice is not None:
        day, decision = chapter.choice
        yield Card(
            id=f"choice-{number}",
            kicker=_when(day, result, language),
            title=choice_words(decision, language),
        )


def choice_words(decision: Decision, language: Language) -> str:
    """Return what was chosen: “You: ask for a plan”."""
    return language.text(_CHOICES[decision])


def entry_title(entry: Entry, language: Language) -> str:
    """Return what an event is called."""
    event = entry.event
    if event.channel is None:
        return language.pick(happening(event).title)
    if entry.crossing is None:
        return language.text(_MISSED if _is_missed(entry) else _TITLES[event.channel])
    if entry.crossing.startswith("hv-"):
        return language.pick(acts.get(entry.crossing).act)
    return _first_letter_up(language.pick(word("rule", entry.crossing).name))


def _is_missed(entry: Entry) -> bool:
    """Whether a person called whom nobody answered, and nothing else happened."""
    event = entry.event
    return event.channel == "call" and entry.crossing is None and not is_heard(event)


def _entry(entry: Entry, result: LivedStory, language: Language) -> Card:
    if entry.judged is not None:
        return _contact(entry, entry.judged, result, language)
    event, diary = entry.event, result.diary
    words = happening(event)
    closes = event.what == "move" and event.stage in CLOSED
    return Card(
        id=f"event-{entry.number}",
        kicker=_when(event.day, result, language),
        title=entry_title(entry, language),
        body=(filled(words.words, diary, result.numbers, entry.number, language),),
        tone="good" if closes else _TONES[event.what],
    )


def _contact(entry: Entry, judged: Judged, result: LivedStory, language: Language) -> Card:
    event, diary = entry.event, result.diary
    if event.channel is None or event.actor is None:
        raise ValueError("a contact has a channel and somebody who makes it")
    words = said(diary, entry)
    missed = _is_missed(entry)
    advised = now(event.channel, event.stage, entry.crossing).words
    channel = language.pick(word("channel", event.channel).name)
    if is_recorded(entry, words):
        channel = language.text("live_it.recorded")
    tone, sign = _tone(judged, entry.crossing, language)
    return Card(
        id=f"event-{entry.number}",
        kicker=language.text(
            "live_it.kicker.contact",
            when=_when(event.day, result, language),
            channel=channel,
            actor=language.pick(word("actor", event.actor).name),
        ),
        title=entry_title(entry, language),
        body=() if missed else (filled(words.said, diary, result.numbers, entry.number, language),),
        quoted=not words.is_direction,
        points=(
            (language.text("live_it.may"), may_they(judged, entry.crossing, language)),
            (
                language.text(_IF_ANSWERED if missed else _NOW),
                filled(advised, diary, result.numbers, entry.number, language),
            ),
        ),
        tone=tone,
        sign=sign,
    )


def _tone(judged: Judged, crossing: str | None, language: Language) -> tuple[Tone, str]:
    if judged.strength == "law":
        return "bad", language.text("live_it.sign.law")
    if judged.strength == "recommendation":
        return "warn", language.text("live_it.sign.advised")
    if crossing is not None:
        return "warn", language.text("live_it.sign.unsure")
    return ("milestone" if judged.contact.actor == "court" else "plain"), ""


def _rest(number: int, counted: Counted, language: Language) -> Card:
    """Everything of a chapter that has no card of its own."""
    first, last = (language.number(day) for day in (counted.first, counted.last))
    same = counted.first == counted.last
    return Card(
        id=f"rest-{number}",
        kicker=language.text("live_it.kicker.day", day=first)
        if same
        else language.text("live_it.kicker.days", first=first, last=last),
        title=rest_title(counted, language),
        body=tuple(_more(counted, language)),
    )


def rest_title(counted: Counted, language: Language) -> str:
    """Return what was counted: “Also: 22 phone calls and 1 letter”."""
    parts = [counted_words(channel, count, language) for channel, count in counted.contacts]
    if counted.payments:
        parts.append(language.plural("live_it.count.instalment", counted.payments))
    return language.text("live_it.rest", all=language.join(parts))


def _more(counted: Counted, language: Language) -> Iterator[str]:
    if counted.answered:
        yield language.plural("live_it.rest.answered", counted.answered)
    law, advised = counted.against
    if law:
        yield language.plural("live_it.rest.law", law)
    if advised:
        yield language.plural("live_it.rest.advised", advised)


def _stop(pause: Pause, result: LivedStory, language: Language) -> Card:
    """The question: why the story stops here."""
    story = result.diary.story
    before = story.taken[-1][0] if story.taken else 0
    fields = {}
    if pause.reason == "stage":
        fields["stage"] = language.pick(word("stage", pause.stage).name)
    if pause.reason == "time":
        fields["days"] = language.days(pause.day - before)
    why = _WHYS.get(pause.reason)
    owed = language.text("live_it.why.owed", owed=language.money(result.owed))
    return Card(
        id=f"choice-{len(story.taken)}",
        kicker=_when(pause.day, result, language),
        title=language.text(_STOPS[pause.reason], **fields),
        body=(owed,) if why is None else (owed, language.text(why)),
        tone="milestone",
        sign=language.text("live_it.sign.choice"),
    )


def _when(day: int, result: LivedStory, language: Language) -> str:
    date = language.date(result.diary.on(day))
    return language.text("live_it.kicker", day=language.number(day), date=date)


def _first_letter_up(words: str) -> str:
    return words[:1].upper() + words[1:]
