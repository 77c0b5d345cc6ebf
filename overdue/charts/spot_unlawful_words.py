"""Lines of a transcript in words: what to mark, what was found, and the rule behind each line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from overdue import law
from overdue.charts.table import Table
from overdue.collection import Attempt, Judged, Strength, Touch
from overdue.escalation.transcripts import Transcript
from overdue.language import Language, key
from overdue.law import acts
from overdue.law.record import LawFact

_RULES_NAMED: Final = 2
"""Rules named beside a line; the table names all."""
_TOLD: Final = {
    ("law", True): key("spot_unlawful.told.law.found"),
    ("law", False): key("spot_unlawful.told.law.missed"),
    ("recommendation", True): key("spot_unlawful.told.recommendation.found"),
    ("recommendation", False): key("spot_unlawful.told.recommendation.missed"),
    (None, True): key("spot_unlawful.told.allowed.marked"),
    (None, False): key("spot_unlawful.told.allowed.left"),
}
_BEFORE: Final = ("gbt-is-voluntary", "cba-guideline-2026", "bank-insurer-collection-rule")
"""What the difference between a law and a recommendation rests on; it tells no answer."""


def spot_finding(result: Attempt, language: Language) -> str:
    """What to do; after the check, how many of the lines of each strength were found."""
    spotted = result.spotted
    if not result.is_checked:
        return _to_do(result, language)
    law_, advice = (len(spotted.crossing(one)) for one in ("law", "recommendation"))
    over = spotted.found(None)
    if not law_ and not advice:
        if not over:
            return language.text("spot_unlawful.finding.calm")
        return language.plural("spot_unlawful.finding.calm_marked", over)
    found = {
        "law": _found("law", result, language),
        "advice": _found("recommendation", result, language),
    }
    if spotted.all_right:
        return language.text("spot_unlawful.finding.all", **found)
    finding = language.text("spot_unlawful.finding", **found)
    if over:
        return language.plural("spot_unlawful.finding.over", over, finding=finding)
    return finding


def _to_do(result: Attempt, language: Language) -> str:
    count, lines = len(result.spotted.marked), len(result.transcript.lines)
    if not count:
        return language.text("spot_unlawful.finding.start")
    return language.plural("spot_unlawful.finding.marked", count, all=language.number(lines))


def _found(strength: Strength, result: Attempt, language: Language) -> str:
    count = len(result.spotted.crossing(strength))
    found = language.number(result.spotted.found(strength))
    if strength == "law":
        return language.plural("spot_unlawful.count.law", count, found=found)
    return language.plural("spot_unlawful.count.advice", count, found=found)


def spot_terms(result: Attempt, language: Language) -> str:
    """Who lends, what is owed, and how things stand."""
    return language.pick(result.transcript.lead)


def spot_notes(result: Attempt, language: Language) -> tuple[str, ...]:
    """What a recommendation is worth, whom it speaks to, and that the story is invented."""
    notes = [language.text("spot_unlawful.note.recommendation")]
    if result.is_checked:
        lender = language.pick(law.word("lender_kinds", result.transcript.lender_kind))
        notes.append(language.text("spot_unlawful.note.lender", lender=lender))
        if result.spotted.marked:
            notes.append(language.text("spot_unlawful.note.rim"))
    notes.append(language.text("spot_unlawful.note.invented"))
    return tuple(notes)


def spot_facts(result: Attempt) -> tuple[str, ...]:
    """The rules that are touched and what the allowed lines rest on; no answer before the check."""
    if not result.is_checked:
        return _BEFORE
    touched = [touch.rule for one in result.spotted.judged for touch in one.touches]
    others = [fact for line in result.transcript.lines for fact in line.facts]
    return tuple(dict.fromkeys((*touched, *others)))


# One line --------------------------------------------------------------------------------------


def clock(at: datetime) -> str:
    """Return the time of a day: ``7:52``."""
    return f"{at.hour}:{at.minute:02}"


def line_words(transcript: Transcript, number: int, language: Language) -> str:
    """Return a line (counted from 0) as it can be marked: when, who, and the words."""
    says = language.pick(transcript.lines[number].says)
    return language.text("spot_unlawful.line", head=_head(transcript, number, language), says=says)


def _head(transcript: Transcript, number: int, language: Language) -> str:
    line = transcript.lines[number]
    when = clock(line.at)
    if transcript.days > 1:
        day = language.date(line.at.date())
        when = language.text("spot_unlawful.when", day=day, time=when)
    who = language.pick(line.who)
    return language.text("spot_unlawful.head", n=language.number(number + 1), when=when, who=who)


def told(result: Attempt, number: int, language: Language) -> str:
    """Return what is said beside a line after the check: right or missed, and by which rule."""
    judged, line = result.spotted.judged[number], result.transcript.lines[number]
    words = _TOLD[judged.strength, number in result.spotted.marked]
    if judged.strength is None:
        why = "" if line.why is None else language.pick(line.why)
        return language.text(words, why=why)
    touches = _decisive(judged)
    first, *others = [_rule(touch, language) for touch in touches[:_RULES_NAMED]]
    rules = language.join([first, *others])
    if others and touches[0].one_of:
        rules = language.text("spot_unlawful.either", a=first, b=others[0])
    return language.text(words, why=_why(touches[0], language), rules=rules)


def _decisive(judged: Judged) -> list[Touch]:
    """Return the touches that give a line its strength, all about one thing that was done."""
    sure = [t for t in judged.touches if t.strength == judged.strength and t.reach == "applies"]
    settled = [t for t in sure if t.breach == sure[0].breach and t.settled] or sure[:1]
    return _once(settled)


def _once(touches: Iterable[Touch]) -> list[Touch]:
    """Return the touches without those whose instrument was named before, in the same words."""
    named: dict[tuple[object, ...], Touch] = {}
    for touch in touches:
        named.setdefault((law.get(touch.rule).instrument, touch.strength), touch)
    return list(named.values())


def _why(touch: Touch, language: Language) -> str:
    if touch.breach.startswith("hv-"):
        return language.pick(acts.get(touch.breach).why)
    return language.pick(law.get(touch.rule).text)


def _rule(touch: Touch, language: Language) -> str:
    rule = law.get(touch.rule)
    return language.text(
        "spot_unlawful.rule",
        title=language.pick(rule.instrument),
        since=_since(rule, language),
    )


def _since(rule: LawFact, language: Language) -> str:
    day = rule.effective_from
    return "" if day is None else language.date(day, rule.date_precision)


# The table -------------------------------------------------------------------------------------


def spot_table(result: Attempt, language: Language) -> Table:
    """The lines; after the check each with the rules that it touches."""
    if not result.is_checked:
        return _lines(result.transcript, language)
    return Table(
        columns=(
            language.text("spot_unlawful.table.line"),
            language.text("spot_unlawful.table.rule"),
            language.text("spot_unlawful.table.strength"),
            language.text("spot_unlawful.table.since"),
        ),
        rows=tuple(
            row
            for number, judged in enumerate(result.spotted.judged)
            for row in _rows(_head(result.transcript, number, language), judged, language)
        ),
        caption=language.text("spot_unlawful.table.caption"),
        prose=(0, 1, 2, 3),
    )


def _lines(transcript: Transcript, language: Language) -> Table:
    return Table(
        columns=(
            language.text("spot_unlawful.table.line"),
            language.text("spot_unlawful.table.says"),
        ),
        rows=tuple(
            (_head(transcript, number, language), language.pick(line.says))
            for number, line in enumerate(transcript.lines)
        ),
        caption=language.pick(transcript.title),
        prose=(0, 1),
    )


def _rows(head: str, judged: Judged, language: Language) -> list[tuple[str, ...]]:
    if not judged.touches:
        none = language.text("spot_unlawful.table.none")
        return [(head, language.text("spot_unlawful.table.allowed"), none, none)]
    return [(head, *_cells(touch, language)) for touch in _once(judged.touches)]


def _cells(touch: Touch, language: Language) -> tuple[str, str, str]:
    rule = law.get(touch.rule)
    strength = language.pick(law.word("forces", rule.force))
    if touch.reach == "may-apply":
        strength = language.text("spot_unlawful.table.may_apply", strength=strength)
    if touch.one_of:
        strength = language.text("spot_unlawful.table.one_of", strength=strength)
    if not touch.settled:
        strength = language.text("spot_unlawful.table.doubt", strength=strength)
    return language.pick(rule.instrument), strength, _since(rule, language)
