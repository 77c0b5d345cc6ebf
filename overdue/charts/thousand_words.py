"""The words of many people with one bill: finding, table, what was published and what was not."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from overdue import lenders
from overdue.charts.assumed_words import assumptions_note
from overdue.charts.bands import BANDS
from overdue.charts.money_back_words import money_back_words
from overdue.charts.table import Table
from overdue.collection.crowd import COMPARED, CROWD, Crowd, PeopleLikeMe
from overdue.collection.rules import HORIZON
from overdue.escalation.kinds import STAGES
from overdue.escalation.numbers import fact_numbers
from overdue.escalation.vocabulary import word
from overdue.language import Language, key

__all__ = [
    "MIX",
    "band_shares",
    "of_hundred",
    "share_words",
    "thousand_facts",
    "thousand_finding",
    "thousand_notes",
    "thousand_table",
    "thousand_terms",
]

MIX: Final = "mix"
"""In place of a strategy: each is followed by as many."""

_HUNDRED: Final = 100
_SMALL: Final = 0.01
"""Below one in a hundred a share is told with a digit after the point."""
_SMALLEST: Final = 0.0005
_PEOPLE: Final = {
    "good": key("thousand.people.paid"),
    "plan": key("thousand.people.plan"),
    "with_lender": key("thousand.people.lender"),
    "with_agency": key("thousand.people.agency"),
    "sold": key("thousand.people.sold"),
    "before_court": key("thousand.people.before_court"),
    "at_court": key("thousand.people.court"),
}
_ROLLS: Final = ("sim-m1-cure", "sim-c-m2", "sim-m3-m4")
_FACTS: Final = ("stages-m", "bt-sms-days", "bt-home-visit", "no-minimum-claim-to-sue")
ASSUMED: Final = (
    "roll-m2-m3",
    "roll-late",
    "handover-day",
    "before-suit-chance",
    "suit-chance",
    "before-suit-from",
    "court-days",
    "sale-chance",
    "sale-from",
)
"""What is assumed, and can be moved beside the picture."""


def band_shares(crowd: Crowd) -> NDArray[np.float64]:
    """Return the share of people in each band on each day, shape (bands, days + 1)."""
    rows = [
        crowd.shares[:, [STAGES.index(stage) for stage in band.stages]].sum(axis=1)
        for band in BANDS
    ]
    return np.array(rows)


def of_hundred(shares: NDArray[np.float64]) -> list[int]:
    """Return shares that add up to 1 as whole people out of 100, who add up to 100."""
    exact = shares * _HUNDRED
    whole = np.floor(exact).astype(int)
    # Who is left over goes where the most was cut off.
    for place in np.argsort(whole - exact, kind="stable")[: _HUNDRED - int(whole.sum())]:
        whole[place] += 1
    return [int(people) for people in whole]


def share_words(share: float, language: Language) -> str:
    """Return a share in words: whole percent, and tenths where it is small."""
    return language.percent(share, 1 if _SMALLEST <= share < _SMALL else 0)


def thousand_finding(result: PeopleLikeMe, language: Language) -> str:
    """Say where 100 such people are on the day, and how many were sued and visited by the end."""
    if not result.bill.plan.rest:
        return language.text("thousand.finding.nothing_owed")
    crowd = result.crowd
    people = of_hundred(band_shares(crowd)[:, result.day])
    parts = [
        language.plural(_PEOPLE[band.id], count)
        for count, band in sorted(zip(people, BANDS, strict=True), key=lambda one: -one[0])
        if count
    ]
    return language.text(
        "thousand.finding",
        day=language.number(result.day),
        people=language.clauses(parts),
        end=language.number(HORIZON),
        sued=_rare(crowd.sued, language),
        visited=_rare(crowd.visited, language),
    )


def _rare(share: float, language: Language) -> str:
    if 0 < share < _SMALLEST:
        return language.text("thousand.less_than", share=language.percent(2 * _SMALLEST, 1))
    return share_words(share, language)


def thousand_terms(result: PeopleLikeMe, language: Language) -> str:
    """Say whose lives these are, what they do, and when they have money."""
    plan = result.bill.plan
    do = (
        language.text("thousand.terms.mix")
        if result.strategy is None
        else language.pick(word("strategy", result.strategy).line)
    )
    return language.text(
        "thousand.terms",
        count=language.number(CROWD),
        owed=language.money(plan.rest),
        product=lenders.version_name(plan.terms.id, language.tag),
        do=do,
        money=money_back_words(result.bill.money_day, language),
    )


def thousand_table(result: PeopleLikeMe, language: Language) -> Table:
    """Return what each choice comes to, with its range under the settings."""
    rows = [
        (
            language.pick(word("strategy", strategy).name),
            _range([_rare(one.visited, language) for one in found], language),
            _range([_rare(one.sued, language) for one in found], language),
            _range([share_words(one.paid, language) for one in found], language),
            _range([language.money_round(one.charges) for one in found], language),
        )
        for strategy, found in result.ranges().items()
    ]
    return Table(
        columns=(
            language.text("thousand.table.choice"),
            language.text("thousand.table.visited"),
            language.text("thousand.table.sued"),
            language.text("thousand.table.paid", day=language.number(HORIZON)),
            language.text("thousand.table.charges"),
        ),
        rows=tuple(rows),
        caption=language.text(
            "thousand.table.caption", count=language.number(COMPARED), day=language.number(HORIZON)
        ),
    )


def _range(words: list[str], language: Language) -> str:
    own, low, high = words
    return language.text("thousand.table.range", own=own, low=low, high=high)


def thousand_notes(result: PeopleLikeMe, language: Language) -> tuple[str, ...]:
    """Say what was published, what is assumed, and how sure a simulated share is."""
    low, high = fact_numbers("sim-m1-cure.roll_m1_m2")
    later_low, later_high = fact_numbers("sim-m3-m4.roll_m3_m4")
    published = language.text(
        "thousand.note.published",
        low=language.percent(low, None),
        high=language.percent(high, None),
        later_low=language.percent(later_low, None),
        later_high=language.percent(later_high, None),
    )
    # Two standard errors of the share for which chance matters most.
    points = round(2 * _HUNDRED * (0.25 / COMPARED) ** 0.5)
    return (
        *((published,) if result.bill.money_day is None else ()),
        language.text("thousand.note.assumed"),
        assumptions_note(result.numbers, ASSUMED, language),
        *((language.text("thousand.note.mix"),) if result.strategy is None else ()),
        language.text(
            "thousand.note.chance",
            count=language.number(COMPARED),
            points=language.plural("unit.percentage_points", points),
        ),
    )


def thousand_facts(result: PeopleLikeMe) -> tuple[str, ...]:
    """Return what was published of the shares, of the stages, and of visits and suits."""
    rolls = _ROLLS if result.bill.money_day is None else ()
    return (*rolls, *_FACTS, *result.bill.plan.terms.facts)
