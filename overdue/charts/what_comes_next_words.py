"""What can come next, in words: the finding, the table of steps, and what nobody published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from overdue.charts.table import Table
from overdue.escalation.ahead import Ahead, StepsAhead
from overdue.escalation.lender_count import FACT as COUNTING
from overdue.escalation.statement import Statement
from overdue.escalation.steps import Step, Who
from overdue.language import Language, key

_NOTED: Final = ("no-minimum-claim-to-sue", "lawyer-letter-limits", "court-sms-check")
"""What the notes rest on, whatever comes next."""
_WHO: Final[dict[tuple[Who, ...], str]] = {
    ("lender",): key("what_comes_next.who.lender"),
    ("agency",): key("what_comes_next.who.agency"),
    ("lender", "agency"): key("what_comes_next.who.lender_agency"),
    ("buyer",): key("what_comes_next.who.buyer"),
    ("court",): key("what_comes_next.who.court"),
    ("you",): key("what_comes_next.who.you"),
    ("you", "lender"): key("what_comes_next.who.you_creditor"),
}


def ahead_facts(result: StepsAhead) -> tuple[str, ...]:
    """Ids of all facts behind the words, where one is first."""
    found = [*result.here.facts(), COUNTING]
    for ahead in result.next:
        found += [*ahead.condition.facts, *ahead.step.facts()]
    return tuple(dict.fromkeys([*found, *_NOTED]))


def ahead_finding(result: StepsAhead, language: Language) -> str:
    """Where one is, how many steps can come next, and how many of them come from a court."""
    fields = {"here": language.pick(result.here.title), "day": day_words(result, language)}
    if not result.next:
        return language.text("what_comes_next.finding.over", **fields)
    steps = language.plural("what_comes_next.finding.steps", len(result.next))
    if result.from_court:
        court = language.plural("what_comes_next.finding.court", result.from_court)
    else:
        court = language.text("what_comes_next.finding.no_court")
    if not result.leading_out:
        return language.text("what_comes_next.finding", steps=steps, court=court, **fields)
    out = language.plural("what_comes_next.finding.out", result.leading_out)
    return language.text("what_comes_next.finding.all", steps=steps, court=court, out=out, **fields)


def day_words(result: StepsAhead, language: Language) -> str:
    """The day, and what lenders call it where the stage does not say so."""
    day = language.number(result.days)
    is_said = language.pick(result.here.title).startswith(result.count)
    if is_said or not result.days or not result.next:
        return language.text("what_comes_next.day", day=day)
    return language.text("what_comes_next.day_counted", day=day, count=result.count)


def ahead_terms(result: StepsAhead, language: Language) -> str:
    """How lenders count the day, and a hint where day and stage do not fit."""
    fields = {"day": language.number(result.days), "count": result.count}
    if not result.next:
        return language.text("what_comes_next.terms.over")
    if result.fits:
        return language.text("what_comes_next.terms", **fields)
    if not result.days:
        return language.text("what_comes_next.terms.due_day", **fields)
    here = language.pick(result.here.title)
    return language.text("what_comes_next.terms.misfit", here=here, **fields)


def ahead_notes(result: StepsAhead, language: Language) -> tuple[str, ...]:
    """How to read the map, that only a court decides, and what is not known."""
    notes = []
    if result.next:
        notes.append(language.text("what_comes_next.note.map"))
    notes += [
        language.text("what_comes_next.note.court"),
        language.text("what_comes_next.note.differ"),
        language.text("what_comes_next.note.how_often"),
        language.text("what_comes_next.note.no_least_delay"),
    ]
    return tuple(notes)


def ahead_table(result: StepsAhead, language: Language) -> Table:
    """The stage, and each step that can come next: signs, what it can and cannot, what to do."""
    here = language.text("what_comes_next.table.here", title=language.pick(result.here.title))
    rows = [_row(result.here, None, here, language)]
    for ahead in result.next:
        title, who = language.pick(ahead.step.title), who_words(ahead.step, language)
        name = language.text("what_comes_next.table.name", title=title, who=who)
        rows.append(_row(ahead.step, ahead.condition, name, language))
    return Table(
        columns=(
            language.text("what_comes_next.table.step"),
            language.text("what_comes_next.table.when"),
            language.text("what_comes_next.table.signs"),
            language.text("what_comes_next.table.can"),
            language.text("what_comes_next.table.cannot"),
            language.text("what_comes_next.table.do_now"),
        ),
        rows=tuple(rows),
        caption=language.text("what_comes_next.table.caption", day=day_words(result, language)),
        prose=(1, 2, 3, 4, 5),
    )


def _row(one: Step, condition: Statement | None, name: str, language: Language) -> tuple[str, ...]:
    fake = language.text("what_comes_next.fake", looks=one.say(one.fake, language))
    return (
        name,
        _joined(_when(one, condition, language), language),
        _joined([*_said(one, one.signs, language), fake], language),
        _joined(_said(one, one.can, language), language),
        _joined(_said(one, one.cannot, language), language),
        _joined(_said(one, one.do_now, language), language),
    )


def _when(one: Step, condition: Statement | None, language: Language) -> list[str]:
    """What it is, under which condition it comes, and when, as far as it was published."""
    said = [one.say(one.what, language)]
    if condition is not None:
        words = one.say(condition, language)
        words = words[:1].upper() + words[1:]
        said.append(language.text("what_comes_next.condition", condition=words))
    if one.when is not None:
        said.append(one.say(one.when, language))
    elif one.first_day is None and not one.leads_out:
        said.append(language.text("what_comes_next.when.unknown"))
    return said


def _said(one: Step, statements: Iterable[Statement], language: Language) -> list[str]:
    return [one.say(statement, language) for statement in statements]


def _joined(sentences: Sequence[str], language: Language) -> str:
    words = sentences[0]
    for sentence in sentences[1:]:
        words = language.text("sources.next", before=words, sentence=sentence)
    return words


# In the picture --------------------------------------------------------------------------------


def who_words(one: Step, language: Language) -> str:
    """Whose step it is, such as “from a court”."""
    return language.text(_WHO[one.who])


def who_and_when(ahead: Ahead, language: Language) -> list[str]:
    """Whose step it is, with the days until it where they are known, the longest words first."""
    who, first = who_words(ahead.step, language), ahead.step.first_day
    if first is None:
        return [who]
    if ahead.in_days is None:
        day = language.number(first)
        return [language.text("what_comes_next.label.since", who=who, day=day), who]
    days = language.days(ahead.in_days)
    soon = language.text("what_comes_next.label.in_days", days=days)
    return [language.text("what_comes_next.label.ahead", who=who, days=days), soon, who]


def here_words(result: StepsAhead, language: Language) -> list[str]:
    """Where one is, in one line: with the day, or without it where that is too long."""
    title, day = language.pick(result.here.title), day_words(result, language)
    return [language.text("what_comes_next.label.here", title=title, day=day), title]


def later_words(result: StepsAhead, language: Language) -> list[str]:
    """What may come after the next steps in one paragraph: by name, or at least how many."""
    if not result.later:
        return []
    names = language.join([later_name(one, language) for one in result.later])
    return [
        language.text("what_comes_next.label.later", names=names),
        language.plural("what_comes_next.label.later_count", len(result.later)),
    ]


def later_name(one: Step, language: Language) -> str:
    """A step farther on; one that goes through a court says so."""
    title = language.pick(one.title)
    if one.from_court:
        return language.text("what_comes_next.label.later_court", title=title)
    return title
