"""The timeline of rules in words: what changed in a year, each rule's days, and what is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from overdue import law
from overdue.charts.glyphs import width
from overdue.charts.rule_words import rules_about, when_and_who
from overdue.charts.table import Table
from overdue.language import Language, key
from overdue.law.timeline import Bar, Timeline, year_before

_MOST_CITED: Final = 12
_NOTHING_CHANGED: Final = "gbt-is-voluntary"
"""What is cited where nothing began or ended: what tells the lanes apart."""
_STANDING: Final = {
    "in-force": key("law_timeline.standing.in_force"),
    "not-yet": key("law_timeline.standing.not_yet"),
    "ended": key("law_timeline.standing.ended"),
    "unclear": key("law_timeline.standing.unclear"),
}


def named_facts(result: Timeline) -> tuple[str, ...]:
    """The first rule of each bar that began or ended in the year before the day."""
    changed = [bar.rules[0].id for bar in (*result.began, *result.ended)][:_MOST_CITED]
    return tuple(dict.fromkeys(changed)) or (_NOTHING_CHANGED,)


def timeline_finding(result: Timeline, language: Language) -> str:
    """How many rules were in force that day, and how many began or ended in the year before."""
    count = result.count("in-force")
    rules = rules_about(count, result.topic, language)
    when = when_and_who(result.on, result.lender_kind, language)
    if not result.bars:
        return language.text("law_timeline.finding.no_bars", none=rules, when=when)
    if not count:
        return language.text("law_timeline.finding.none", none=rules, when=when)
    finding = language.plural("law_timeline.finding", count, rules=rules, when=when)
    began, ended = _changes(result.began, language), _changes(result.ended, language)
    if began and ended:
        return language.text("law_timeline.finding.both", finding=finding, began=began, ended=ended)
    if began:
        return language.text("law_timeline.finding.began", finding=finding, began=began)
    if ended:
        return language.text("law_timeline.finding.ended", finding=finding, ended=ended)
    return language.text("law_timeline.finding.same", finding=finding)


def _changes(bars: Sequence[Bar], language: Language) -> str:
    """How many rules changed, and the largest of the newest changes by name."""
    if not bars:
        return ""
    newest = [bar for bar in bars if (bar.until or bar.since) == (bars[0].until or bars[0].since)]
    name = language.pick(max(newest, key=lambda bar: len(bar.rules)).instrument)
    count = language.number(_rules(bars))
    if len(bars) == 1:
        return language.text("law_timeline.change", n=count, name=name)
    return language.text("law_timeline.changes", n=count, name=name)


def _rules(bars: Sequence[Bar]) -> int:
    return sum(len(bar.rules) for bar in bars)


def timeline_terms(result: Timeline, language: Language) -> str:
    """How to read the bars."""
    return language.text("law_timeline.terms") if result.bars else ""


def timeline_notes(result: Timeline, language: Language) -> tuple[str, ...]:
    """What began and ended by name, and what is not drawn because its day is not known."""
    notes = []
    days = {
        "first": language.date(year_before(result.on)),
        "last": language.date(result.on),
    }
    if result.began:
        began = _listed([_begun(bar, language) for bar in result.began], language)
        notes.append(language.text("law_timeline.note.began", names=began, **days))
    if result.ended:
        ended = _listed([_over(bar, language) for bar in result.ended], language)
        notes.append(language.text("law_timeline.note.ended", names=ended, **days))
    unsure = [bar for bar in result.bars if bar.end_known and bar.surely_since != bar.since]
    if unsure:
        names = _listed([_begun(bar, language) for bar in unsure], language)
        notes.append(language.text("law_timeline.note.begin_unknown", names=names))
    gone = [bar for bar in result.bars if not bar.end_known]
    if gone:
        names = _listed([_begun(bar, language) for bar in gone], language)
        notes.append(language.text("law_timeline.note.end_unknown", names=names))
    if result.undated:
        undated = dict.fromkeys(language.pick(rule.instrument) for rule in result.undated)
        names = _listed(list(undated), language)
        count = len(result.undated)
        notes.append(language.plural("law_timeline.note.undated", count, names=names))
    if result.not_rules:
        notes.append(language.plural("law_timeline.note.no_rules", result.not_rules))
    if result.on > result.known_until:
        day = language.date(result.known_until)
        notes.append(language.text("law_rule.note.later", day=day))
    notes.append(language.text("law_rule.note.version"))
    return tuple(notes)


def _begun(bar: Bar, language: Language) -> str:
    since = language.date(bar.since, bar.since_precision)
    return language.text("law_timeline.named", name=_name(bar, language), day=since)


def _over(bar: Bar, language: Language) -> str:
    until = "" if bar.until is None else language.date(bar.until)
    return language.text("law_timeline.named", name=_name(bar, language), day=until)


def _name(bar: Bar, language: Language) -> str:
    name = language.pick(bar.instrument)
    if len(bar.rules) == 1:
        return name
    note = language.plural("law_scope.rules", len(bar.rules))
    return language.text("sources.bracketed", text=name, note=note)


def _listed(names: list[str], language: Language) -> str:
    listed = names[0]
    for name in names[1:]:
        listed = language.text("law_rule.listed", before=listed, name=name)
    return listed


def timeline_table(result: Timeline, language: Language) -> Table:
    """All bars, with first and last day and what they are on the day."""
    return Table(
        columns=(
            language.text("law_timeline.table.instrument"),
            language.text("law_timeline.table.rules"),
            language.text("law_timeline.table.strength"),
            language.text("law_timeline.table.since"),
            language.text("law_timeline.table.until"),
            language.text("law_timeline.table.standing"),
        ),
        rows=tuple(_row(bar, result, language) for bar in result.bars),
        caption=language.text("law_timeline.table.caption", day=language.date(result.on)),
        prose=(2, 3, 4, 5),
    )


def _row(bar: Bar, result: Timeline, language: Language) -> tuple[str, ...]:
    if bar.until is not None:
        until = language.date(bar.until)
    elif bar.end_known:
        until = language.text("law_timeline.table.open")
    else:
        until = language.text("law_timeline.table.unknown")
    if bar in result.began:
        standing = language.text("law_timeline.standing.new")
    else:
        standing = language.text(_STANDING[bar.standing(result.on)])
    return (
        language.pick(bar.instrument),
        language.number(len(bar.rules)),
        language.pick(law.word("forces", bar.force)),
        language.date(bar.since, bar.since_precision),
        until,
        standing,
    )


# In the picture --------------------------------------------------------------------------------


def heading(bars: Sequence[Bar], result: Timeline, language: Language, em: float) -> str:
    """The strength of a lane and how many of its rules are in force, in the words that fit."""
    fields = {
        "force": language.pick(law.word("forces", bars[0].force)),
        "n": language.number(
            sum(len(bar.rules) for bar in bars if bar.standing(result.on) == "in-force")
        ),
        "all": language.number(_rules(bars)),
    }
    words = language.text("law_timeline.label.lane", **fields)
    if width(words, language.tag) <= em:
        return words
    return language.text("law_timeline.label.lane_short", **fields)


def bar_name(bar: Bar, language: Language, em: float) -> str:
    """Instrument and first day; the name is cut where it is too long, the day never."""
    since = language.date(bar.since, bar.since_precision)
    name = language.pick(bar.instrument)

    def whole(shown: str) -> str:
        return language.text("law_timeline.label.bar", name=shown, since=since)

    if width(whole(name), language.tag) <= em:
        return whole(name)
    low, high = 0, len(name)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(whole(name[:middle].rstrip() + "…"), language.tag) <= em
        low, high = (middle, high) if fits else (low, middle - 1)
    return whole(name[:low].rstrip() + "…")
