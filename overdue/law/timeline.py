"""When each rule began and ended: one bar for the rules of an instrument that share their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from overdue.facts.record import Precision
from overdue.facts.words import Words
from overdue.law.kinds import Force, LenderKind, Topic
from overdue.law.library import every
from overdue.law.record import LawFact
from overdue.law.standing import Standing, begun_at_latest, concerns, end_is_known, standing

__all__ = ["Bar", "Timeline", "timeline", "year_before"]

_STRENGTH: Final[tuple[Force, ...]] = get_args(Force)


@dataclass(frozen=True, slots=True)
class Bar:
    """The rules of one instrument that began together and, if they did, ended together.

    Attributes
    ----------
    rules
        The rules.
    instrument, force
        Where they stand, and how strong they are.
    since, since_precision, surely_since
        First day, how exactly it is known, and the last day on which they can have begun.
    until, end_known
        Last day. Without one, `end_known` tells rules that go on from rules that have ended on a
        day that is not known.
    """

    rules: tuple[LawFact, ...]
    instrument: Words
    force: Force
    since: date
    since_precision: Precision
    surely_since: date
    until: date | None
    end_known: bool

    def standing(self, on: date) -> Standing:
        """Return what the rules are on a day."""
        return standing(self.rules[0], on)

    def began_within(self, after: date, on: date) -> bool:
        """Say whether the rules began later than `after` and not later than `on`, for certain."""
        return after < self.since and self.surely_since <= on

    def ended_within(self, after: date, on: date) -> bool:
        """Say whether the last day of the rules lies before `on`, but not before `after`."""
        return self.until is not None and after <= self.until < on


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rules about one topic, for one kind of lender, seen from one day.

    Attributes
    ----------
    on, topic, lender_kind
        The day, and what was chosen (``None``: all).
    bars
        The strongest first, then the oldest.
    undated
        Rules of which no date is known: in no bar.
    not_rules
        How many entries are practice or background and have no days.
    known_until
        The last day on which the rules were reviewed; what changes later is not known.
    """

    on: date
    topic: Topic | None
    lender_kind: LenderKind | None
    bars: tuple[Bar, ...]
    undated: tuple[LawFact, ...]
    not_rules: int
    known_until: date

    def count(self, *standings: Standing) -> int:
        """Return how many rules stand so on the day."""
        return sum(len(bar.rules) for bar in self.bars if bar.standing(self.on) in standings)

    @property
    def rules(self) -> int:
        """How many rules the bars hold."""
        return sum(len(bar.rules) for bar in self.bars)

    @property
    def began(self) -> tuple[Bar, ...]:
        """What began in the twelve months up to the day, the newest first."""
        after = year_before(self.on)
        found = [bar for bar in self.bars if bar.began_within(after, self.on)]
        return tuple(sorted(found, key=lambda bar: bar.since, reverse=True))

    @property
    def ended(self) -> tuple[Bar, ...]:
        """What ended in the twelve months up to the day, the newest first."""
        after = year_before(self.on)
        found = [bar for bar in self.bars if bar.ended_within(after, self.on)]
        return tuple(sorted(found, key=lambda bar: bar.until or date.min, reverse=True))


def year_before(day: date) -> date:
    """Return the same day of the year before; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def timeline(
    on: date, topic: Topic | None = None, lender_kind: LenderKind | None = None
) -> Timeline:
    """Return when each rule began and ended.

    Parameters
    ----------
    on
        The day from which to look.
    topic, lender_kind
        Only rules about a topic, or that matter to a debt to a kind of lender.
    """
    facts = [
        fact
        for fact in every()
        if (topic is None or topic in fact.topics)
        and (lender_kind is None or concerns(fact.binds, lender_kind))
    ]
    rules = [fact for fact in facts if fact.status != "not-a-rule"]
    return Timeline(
        on=on,
        topic=topic,
        lender_kind=lender_kind,
        bars=_bars(rules),
        undated=tuple(rule for rule in rules if rule.effective_from is None),
        not_rules=len(facts) - len(rules),
        known_until=max(fact.last_reviewed for fact in every()),
    )


def _bars(rules: list[LawFact]) -> tuple[Bar, ...]:
    shared: dict[tuple[object, ...], list[LawFact]] = {}
    for rule in rules:
        days = rule.effective_from, rule.date_precision, rule.effective_until
        same = rule.instrument, rule.force, *days, end_is_known(rule)
        shared.setdefault(same, []).append(rule)
    found = [_bar(tuple(alike)) for alike in shared.values()]
    bars = [bar for bar in found if bar is not None]
    return tuple(sorted(bars, key=lambda bar: (_STRENGTH.index(bar.force), bar.since)))


def _bar(rules: tuple[LawFact, ...]) -> Bar | None:
    first, surely = rules[0], begun_at_latest(rules[0])
    if first.effective_from is None or surely is None:
        return None
    return Bar(
        rules=rules,
        instrument=first.instrument,
        force=first.force,
        since=first.effective_from,
        since_precision=first.date_precision,
        surely_since=surely,
        until=first.effective_until,
        end_known=end_is_known(first),
    )
