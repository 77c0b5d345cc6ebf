"""One account lived day by day, in words: where it stands, under which luck, what may be chosen."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import msgspec

from overdue import law, lenders
from overdue.charts.live_it_said import happening
from overdue.collection.diary import Diary
from overdue.collection.rules import NEVER
from overdue.collection.story import Decision
from overdue.escalation import now
from overdue.escalation.assumptions import assumption
from overdue.escalation.kinds import CHANNELS, Channel, Conduct
from overdue.escalation.resolved import Numbers
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

_FEN: Final = Decimal("0.01")
_OFFERS: Final[dict[Decision, str]] = {
    "pay-all": key("live_it.offer.pay_all"),
    "pay-part": key("live_it.offer.pay_part"),
    "ask-plan": key("live_it.offer.ask_plan"),
    "answer": key("live_it.offer.answer"),
    "ignore": key("live_it.offer.ignore"),
    "lose-contact": key("live_it.offer.lose_contact"),
    "complain": key("live_it.offer.complain"),
    "wait": key("live_it.offer.wait"),
}
_SETTINGS: Final = {
    "low": key("control.setting.low"),
    "middle": key("control.setting.middle"),
    "high": key("control.setting.high"),
}
_CALLS: Final[tuple[Channel, ...]] = ("robot-call", "call")
_TEXTS: Final[tuple[Channel, ...]] = ("app-push", "sms")
_COUNTS: Final[dict[Channel, str]] = {
    "app-push": key("live_it.count.app_push"),
    "sms": key("live_it.count.sms"),
    "robot-call": key("live_it.count.robot_call"),
    "call": key("live_it.count.call"),
    "email": key("live_it.count.email"),
    "letter": key("live_it.count.letter"),
    "third-person": key("live_it.count.third_person"),
    "visit": key("live_it.count.visit"),
    "court-message": key("live_it.count.court_message"),
}
_ASSUMED: Final = {
    "phone": "phone-team-from",
    "week": "contacts-a-week",
    "letters": "letters-a-month",
    "others": "third-persons-a-month",
    "answered": "answered",
    "reported": "reported-after",
}


class LivedStory(msgspec.Struct, frozen=True, eq=False):
    """A story, and under what it was told.

    Attributes
    ----------
    diary
        The story from choice to choice.
    numbers
        The assumptions.
    luck
        Number of the luck, from 1.
    conduct
        How the collectors behave; ``None``: by luck.
    money_day
        Day on which there is money again; ``None``: by luck; `NEVER`: not in these two years.
    """

    diary: Diary
    numbers: Numbers
    luck: int
    conduct: Conduct | None
    money_day: int | None

    @property
    def owed(self) -> Decimal:
        """What is owed on the last day, yuan, exactly."""
        # The last payment is rounded to the fen: what is left of it is nothing, also below zero.
        return self.diary.ledger.amount_owed.quantize(_FEN, ROUND_HALF_UP) + 0

    @property
    def part(self) -> Decimal:
        """What a part payment would be today, yuan."""
        share = Decimal(str(self.numbers.one("part-a-month")))
        return min((self.diary.story.plan.bill * share).quantize(_FEN, ROUND_HALF_UP), self.owed)

    def count(self, *channels: Channel) -> int:
        """Return how many contacts there were by some channels."""
        contacts = self.diary.story.contacts
        return int(sum(contacts[CHANNELS.index(channel)] for channel in channels))


def story_finding(result: LivedStory, language: Language) -> str:
    """Where the account stands on the last day, in numbers."""
    story = result.diary.story
    fields = {
        "day": language.number(story.day),
        "owed": language.money(result.owed),
        "fees": language.money(result.diary.ledger.total_fee),
        "paid": language.money(result.diary.ledger.total_paid),
        "calls": language.plural("live_it.count.calls", result.count(*_CALLS)),
        "texts": language.plural("live_it.count.texts", result.count(*_TEXTS)),
        "door": door_words(story.visits, language),
    }
    if story.ended_on is not None:
        return language.text("live_it.finding.paid", **fields)
    if story.pause is None:
        return language.text("live_it.finding.open", **fields)
    if story.day == 0:
        return language.text("live_it.finding.start", owed=fields["owed"])
    stage = language.pick(word("stage", story.stage).name)
    return language.text("live_it.finding", stage=stage, **fields)


def door_words(visits: int, language: Language) -> str:
    """Return whether somebody came to the door, as a part of a sentence."""
    if visits:
        return language.plural("live_it.door", visits)
    return language.text("live_it.door.nobody")


def counted_words(channel: Channel, count: int, language: Language) -> str:
    """Return a number of contacts by one channel: “22 phone calls”."""
    return language.plural(_COUNTS[channel], count)


def story_terms(result: LivedStory, language: Language) -> str:
    """Which bill, which luck, which collectors, and when there is money again."""
    plan = result.diary.story.plan
    return language.text(
        "live_it.terms",
        luck=language.number(result.luck),
        terms=lenders.version_name(plan.terms.id, language.tag),
        due=language.date(result.diary.due_date),
        collectors=_collectors(result, language),
        money=_money(result, language),
    )


def _collectors(result: LivedStory, language: Language) -> str:
    if result.conduct is None:
        return language.text("live_it.terms.by_luck")
    return language.pick(word("conduct", result.conduct).name)


def _money(result: LivedStory, language: Language) -> str:
    if result.money_day is None:
        return language.text("control.money_back.published")
    if result.money_day == NEVER:
        return language.text("control.money_back.never")
    return language.text("live_it.terms.on_day", day=language.number(result.money_day))


def story_notes(result: LivedStory, language: Language) -> tuple[str, ...]:
    """What is assumed, what is invented, and as whose contacts they are judged."""
    numbers = result.numbers
    fields = {name: _assumed(numbers, one, language) for name, one in _ASSUMED.items()}
    setting = language.text(_SETTINGS[numbers.setting])
    lender = language.pick(law.word("lender_kinds", result.diary.lender_kind))
    return (
        language.text("live_it.note.picture"),
        language.text("live_it.note.assumed", setting=setting, **fields),
        language.text("live_it.note.invented"),
        language.text("live_it.note.lender", lender=lender),
    )


def _assumed(numbers: Numbers, name: str, language: Language) -> str:
    match assumption(name).unit:
        case "days":
            return language.number(numbers.day(name))
        case "share":
            return language.percent(numbers.one(name), None)
        case _:
            return language.number(numbers.one(name), None)


def story_offers(result: LivedStory, language: Language) -> list[tuple[str, str]]:
    """What may be chosen now, each with what it means; nothing when the story is over."""
    pause = result.diary.story.pause
    fields = {"owed": language.money(result.owed), "part": language.money(result.part)}
    offers = () if pause is None else pause.offers
    return [(one, language.text(_OFFERS[one], **_used(one, fields))) for one in offers]


def _used(offer: Decision, fields: dict[str, str]) -> dict[str, str]:
    """Return the amount that an offer names."""
    name = {"pay-all": "owed", "pay-part": "part"}.get(offer)
    return {} if name is None else {name: fields[name]}


def story_facts(result: LivedStory) -> tuple[str, ...]:
    """The terms of the bill, then what the cards rest on, in their order."""
    found: list[str] = [*result.diary.story.plan.terms.facts]
    for chapter in result.diary.chapters:
        for entry in chapter.entries:
            event = entry.event
            if entry.judged is None or event.channel is None:
                found += happening(event).facts
            else:
                found += [touch.rule for touch in entry.judged.touches]
                found += now(event.channel, event.stage, entry.crossing).facts
    return tuple(dict.fromkeys(found))
