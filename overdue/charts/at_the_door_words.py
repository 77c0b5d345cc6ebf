"""A visit at the door in words: what was seen, how the law judges it, what was chosen."""

from __future__ import annotations

from typing import Final

from overdue import law
from overdue.charts.cards import Card, Tone
from overdue.charts.quiz_told import rule_line
from overdue.charts.table import Table
from overdue.language import Language
from overdue.law import acts
from overdue.law.acts import Act, ActVerdict
from overdue.quiz.scene_played import Played, Taken

__all__ = ["door_cards", "door_facts", "door_finding", "door_notes", "door_offers", "door_table"]

_TONES: Final[dict[ActVerdict, Tone]] = {"unlawful": "bad", "depends": "warn", "lawful": "plain"}
_BEFORE: Final = ("home-is-private-space",)
"""What every step of the scene rests on: a home is private."""


def door_finding(result: Played, language: Language) -> str:
    """Return how many acts were seen, by verdict, and how many choices protect."""
    seen, verdicts = len(result.acts()), result.verdicts()
    if not result.taken:
        return language.plural("at_the_door.finding.start", len(result.scene.steps))
    return language.plural(
        "at_the_door.finding",
        seen,
        lawful=language.number(verdicts["lawful"]),
        unlawful=language.number(verdicts["unlawful"]),
        depends=language.number(verdicts["depends"]),
        kept=language.plural(
            "at_the_door.kept", len(result.taken), x=language.number(result.protecting())
        ),
    )


def door_offers(result: Played, language: Language) -> list[tuple[str, str]]:
    """Return what may be done next; nothing at the end."""
    step = result.now
    if step is None:
        return []
    return [(f"{step.id}.{one.id}", language.pick(one.text)) for one in step.choices]


def door_notes(result: Played, language: Language) -> tuple[str, ...]:
    """Return what a verdict is worth, and that the scene is invented."""
    notes = [language.text("at_the_door.note.verdict"), language.text("at_the_door.note.invented")]
    if result.ending is not None:
        notes.insert(0, language.text("at_the_door.note.again"))
    return tuple(notes)


def door_facts(result: Played) -> tuple[str, ...]:
    """Return what the verdicts so far rest on."""
    facts = tuple(dict.fromkeys(fact for act in result.acts() for fact in act.facts))
    return facts or _BEFORE


# Cards ----------------------------------------------------------------------------------------


def door_cards(result: Played, language: Language) -> tuple[Card, ...]:
    """Return each step, what the choice did and how the law judges it, and the end."""
    cards: list[Card] = []
    for one in result.taken:
        cards += [_step(one.step.id, result, language), _judged(one, language)]
    if result.now is not None:
        cards.append(_step(result.now.id, result, language))
    if result.ending is not None:
        ending = result.ending
        end = Card(
            id=f"end-{ending.id}",
            kicker=language.text("at_the_door.card.end"),
            title=language.pick(ending.title),
            body=(language.pick(ending.body),),
            tone=ending.tone,
            sign=language.text("at_the_door.card.end_sign") if ending.tone == "good" else "",
        )
        cards.append(end)
    return tuple(cards)


def _step(name: str, result: Played, language: Language) -> Card:
    step = next(one for one in result.scene.steps if one.id == name)
    return Card(
        id=name,
        kicker=language.pick(step.time),
        title=language.pick(step.title),
        body=tuple(language.pick(words) for words in step.says),
        quoted=True,
    )


def _judged(one: Taken, language: Language) -> Card:
    judged = one.acts()
    theirs = {acts.get(name).verdict for name in one.step.acts}
    worst = next(verdict for verdict in _TONES if verdict in theirs)
    words = [point for act in judged for point in _points(act, language)]
    reply = language.pick(one.choice.reply)
    return Card(
        id=f"{one.step.id}-judged",
        kicker=language.text("at_the_door.card.you", choice=language.pick(one.choice.text)),
        title=reply,
        points=tuple(words),
        tone=_TONES[worst],
        sign=language.text("at_the_door.card.sign", verdict=verdict_words(worst, language)),
    )


def _points(act: Act, language: Language) -> list[tuple[str, str]]:
    text = language.text(
        "at_the_door.card.act",
        act=language.pick(act.act),
        verdict=_whole_verdict(act, language),
        why=language.pick(act.why),
    )
    rules = [(language.text("at_the_door.card.rule"), rule_line(act.facts[0], language))]
    if act.notes is not None:
        rules.append((language.text("at_the_door.card.do"), language.pick(act.notes)))
    return [(language.text("at_the_door.card.judged"), text), *rules]


def _whole_verdict(act: Act, language: Language) -> str:
    verdict = verdict_words(act.verdict, language)
    if act.detail is None:
        return verdict
    return language.text(
        "at_the_door.card.detail", verdict=verdict, detail=language.pick(act.detail)
    )


def verdict_words(verdict: ActVerdict, language: Language) -> str:
    """Return a verdict in words."""
    return language.pick(law.word("act_verdicts", verdict))


# The table ------------------------------------------------------------------------------------


def door_table(result: Played, language: Language) -> Table:
    """Return the acts that were seen, each with its verdict and main rule; before, the choices."""
    if not result.taken and result.now is not None:
        rows = [(str(n), words) for n, (_, words) in enumerate(door_offers(result, language), 1)]
        return Table(
            columns=(
                language.text("at_the_door.table.choice"),
                language.text("at_the_door.table.words"),
            ),
            rows=tuple(rows),
            caption=language.text("at_the_door.table.before"),
            prose=(0, 1),
        )
    return Table(
        columns=(
            language.text("at_the_door.table.act"),
            language.text("at_the_door.table.verdict"),
            language.text("at_the_door.table.rule"),
        ),
        rows=tuple(
            (
                language.pick(act.act),
                _whole_verdict(act, language),
                rule_line(act.facts[0], language),
            )
            for act in result.acts()
        ),
        caption=language.text("at_the_door.table.caption"),
        prose=(0, 1, 2),
    )
