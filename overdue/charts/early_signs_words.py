"""Early signs in words: what to do first, why, and where that comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from overdue import law
from overdue.charts.cards import Card
from overdue.charts.table import Table
from overdue.language import Language
from overdue.livelihood.signs import Checked, Keeper, Sign, signs

__all__ = [
    "signs_cards",
    "signs_facts",
    "signs_finding",
    "signs_notes",
    "signs_table",
    "signs_terms",
]

_LINE: Final = "hotline-12356-duty"
"""Who listens: named whatever is ticked."""


def signs_facts(result: Checked) -> tuple[str, ...]:
    """What shows a sign, what each step rests on, and the line that is always named."""
    found = [fact for one in result.signs for fact in (*one.facts, *one.shown_by)] + [
        fact for one in result.keeps for fact in one.facts
    ]
    return tuple(dict.fromkeys([*found, _LINE]))


def signs_finding(result: Checked, language: Language) -> str:
    """How many steps there are, and the first one."""
    if not result.signs:
        return language.text(
            "early_signs.finding.none",
            every=language.number(len(signs())),
            habits=language.number(len(result.keeps)),
            first=language.pick(result.keeps[0].first),
        )
    first, others = result.signs[0], len(result.signs) - 1
    if first.before_all and others:
        return language.plural(
            "early_signs.finding.today", others, first=language.pick(first.first)
        )
    return language.plural(
        "early_signs.finding", len(result.signs), first=language.pick(first.first)
    )


def signs_terms(result: Checked, language: Language) -> str:  # noqa: ARG001 - as every view's
    """That this is a list to think with and no test, and that ticks are not kept."""
    return language.text("early_signs.terms")


def signs_notes(result: Checked, language: Language) -> tuple[str, ...]:
    """Where the signs come from, and who listens."""
    notes = [language.text("early_signs.note.judgement")]
    if result.signs:
        notes.append(language.text("early_signs.note.line"))
    return tuple(notes)


def signs_cards(result: Checked, language: Language) -> tuple[Card, ...]:
    """Return one card for each step; with nothing ticked, one for each habit."""
    if not result.signs:
        return tuple(_keeper(one, language) for one in result.keeps)
    return tuple(_step(one, at, language) for at, one in enumerate(result.signs))


def _step(one: Sign, at: int, language: Language) -> Card:
    kicker = (
        language.text("early_signs.kicker.then")
        if at
        else language.text("early_signs.kicker.first")
    )
    return Card(
        id=f"sign-{one.id}",
        kicker=kicker,
        title=language.pick(one.first),
        body=(language.pick(one.how),),
        points=(
            (language.text("early_signs.point.ticked"), language.pick(one.says)),
            (language.text("early_signs.point.why"), _why(one, language)),
            (language.text("early_signs.point.source"), _sources(one.facts, language)),
        ),
        happens=False,
    )


def _keeper(one: Keeper, language: Language) -> Card:
    return Card(
        id=f"keeps-{one.id}",
        kicker=language.text("early_signs.kicker.keeps"),
        title=language.pick(one.first),
        body=(language.pick(one.how),),
        points=((language.text("early_signs.point.source"), _sources(one.facts, language)),),
        happens=False,
    )


def _why(one: Sign, language: Language) -> str:
    """Say why it stands here, and whether a source or the course's own judgement says so."""
    why = language.pick(one.why)
    if one.shown_by:
        source = _sources(one.shown_by, language)
        return language.text("early_signs.why.source", why=why, source=source)
    return language.text("early_signs.why.judgement", why=why)


def _sources(facts: Sequence[str], language: Language) -> str:
    """Name where the facts stand, each once (the sources have their articles), and any doubt."""
    if not facts:
        return language.text("early_signs.source.none")
    found = [law.cite(fact) for fact in facts]
    named = language.join(list(dict.fromkeys(language.pick(fact.title) for fact in found)))
    if all(fact.settled for fact in found):
        return named
    return language.text("early_signs.source.unsettled", sources=named)


def signs_table(result: Checked, language: Language) -> Table:
    """Each step, what it answers, and where it comes from."""
    if not result.signs:
        rows = tuple(
            (
                language.pick(one.first),
                language.pick(one.how),
                _sources(one.facts, language),
            )
            for one in result.keeps
        )
        return Table(
            columns=(
                language.text("early_signs.table.habit"),
                language.text("early_signs.table.how"),
                language.text("early_signs.point.source"),
            ),
            rows=rows,
            caption=language.text("early_signs.table.caption.none"),
            prose=(0, 1, 2),
        )
    return Table(
        columns=(
            language.text("early_signs.point.ticked"),
            language.text("early_signs.table.first"),
            language.text("early_signs.point.why"),
            language.text("early_signs.point.source"),
        ),
        rows=tuple(
            (
                language.pick(one.says),
                language.pick(one.first),
                _why(one, language),
                _sources(one.facts, language),
            )
            for one in result.signs
        ),
        caption=language.text("early_signs.table.caption"),
        prose=(0, 1, 2, 3),
    )
