"""Rights as cards: each rule with its strength, then what to do, where to go, where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from overdue import law
from overdue.charts.cards import Card, Tone
from overdue.charts.rights_finder_words import applies, door_words
from overdue.charts.rule_words import strength, when, where
from overdue.collection.rights import Right, Rights
from overdue.escalation.deeds import group
from overdue.language import Language
from overdue.law import acts

__all__ = ["rights_cards"]


def rights_cards(result: Rights, language: Language) -> tuple[Card, ...]:
    """One card for each rule that speaks to it, and one each for what to do and where to go."""
    return tuple(_cards(result, language))


def _cards(result: Rights, language: Language) -> Iterator[Card]:
    if result.is_authority:
        yield _authority(result, language)
    elif result.deed.allowed:
        yield _allowed(result, language)
    for one in result.found:
        yield _rule(one, result, language)
    yield _now(result, language)
    if result.to != "you":
        yield Card(
            id="they",
            kicker=language.text("rights_finder.card.they"),
            title=language.text("rights_finder.they.title"),
            body=(language.text("rights_finder.they"),),
            happens=False,
        )
    if result.doors:
        yield _where(result, language)


def _rule(one: Right, result: Rights, language: Language) -> Card:
    rule = law.get(one.touch.rule)
    tone, sign = _tone(one, language)
    kicker = language.text(
        "rights_finder.worth", strength=strength(rule, language), when=when(rule, language)
    )
    points = [(language.text("rights_finder.point.here"), applies(one, result, language))]
    if not rule.settled:
        points.append(
            (language.text("rights_finder.point.doubt"), language.text("sources.unsettled"))
        )
    return Card(
        id=f"rule-{rule.id}",
        kicker=kicker,
        title=where(rule, language),
        body=(language.pick(rule.text),),
        points=tuple(points),
        tone=tone,
        sign=sign,
        happens=False,
    )


def _tone(one: Right, language: Language) -> tuple[Tone, str]:
    if one.touch.reach == "may-apply":
        return "plain", language.text("rights_finder.sign.perhaps")
    if one.touch.one_of:
        return "good", language.text("rights_finder.sign.one_of")
    if one.touch.strength == "law":
        return "good", language.text("rights_finder.sign.law")
    return "warn", language.text("rights_finder.sign.advice")


def _allowed(result: Rights, language: Language) -> Card:
    breach = result.deed.breach
    why = acts.get(breach).why if breach and breach.startswith("hv-") else None
    return Card(
        id="allowed",
        kicker=language.text("rights_finder.card.allowed"),
        title=language.text("rights_finder.allowed.title"),
        body=() if why is None else (language.pick(why),),
        points=((language.text("rights_finder.point.ends"), language.pick(result.deed.ends)),),
        sign=language.text("rights_finder.sign.allowed"),
        happens=False,
    )


def _authority(result: Rights, language: Language) -> Card:
    is_court = result.who == "court"
    return Card(
        id="authority",
        kicker=language.text("rights_finder.card.authority"),
        title=language.text("rights_finder.authority.title"),
        body=(
            language.text("rights_finder.authority.court")
            if is_court
            else language.text("rights_finder.authority.police"),
        ),
        tone="warn",
        happens=False,
    )


def _now(result: Rights, language: Language) -> Card:
    deed = result.deed
    points = [
        (language.text("rights_finder.point.write"), language.pick(group(deed.group).write)),
        (language.text("rights_finder.point.say"), language.pick(deed.said())),
    ]
    if not deed.allowed and not result.is_authority:
        points.append((language.text("rights_finder.point.ends"), language.pick(deed.ends)))
    return Card(
        id="now",
        kicker=language.text("rights_finder.card.now"),
        title=language.text("rights_finder.now.title"),
        points=tuple(points),
        happens=False,
    )


def _where(result: Rights, language: Language) -> Card:
    doors = enumerate(result.doors)
    return Card(
        id="doors",
        kicker=language.text("rights_finder.card.doors"),
        title=language.plural("rights_finder.doors.title", len(result.doors)),
        points=tuple(
            (
                language.text(
                    "rights_finder.door",
                    number=language.number(number + 1),
                    name=language.pick(door.name),
                ),
                door_words(result, number, language),
            )
            for number, door in doors
        ),
        happens=False,
    )
