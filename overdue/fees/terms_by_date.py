"""What was published on being late, version by version, and the loan prime rate on the same days.

A page says what it says on its own date. Between two pages there may be a gap, and two pages may
contradict each other: both are kept as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, cast

from overdue import law, lenders
from overdue.facts import series
from overdue.facts.errors import NoValue
from overdue.facts.record import Precision
from overdue.lenders.products import Product
from overdue.lenders.terms import Terms
from overdue.lenders.versions import Version

__all__ = ["Charge", "Gap", "Lpr", "PublishedRate", "TermsByDate", "terms_by_date"]

Charge = Literal["late_fee", "overdue_rate", "card_interest"]
"""What the rate a day is: a late fee on top of the service fee, a raised rate, or interest."""

LPR: Final = "lpr-1y"
FOUR_FOLD: Final = "private-lending-4xlpr"
"""The fact that makes a multiple of the loan prime rate a line, and says since when."""
_MULTIPLE: Final = "multiple_of_lpr"
_ONE_DAY: Final = timedelta(days=1)
_CHARGES: Final[dict[str, Charge]] = {
    "baitiao": "late_fee",
    "multiple": "overdue_rate",
    "card": "card_interest",
}


@dataclass(frozen=True, slots=True)
class PublishedRate:
    """The rate of one version of the terms.

    Attributes
    ----------
    version
        The version; its note says what is in doubt.
    rate
        Fraction a day.
    up_to
        Whether it is the top of a published range.
    fact
        The fact that it was read in.
    page_date, page_precision
        The date of the page, and how exactly that is known; ``None`` where it bears none.
    settled
        Whether it may be shown without doubt.
    contradicted
        Whether another version with another rate holds on the date of this page.
    """

    version: Version
    rate: Decimal
    up_to: bool
    fact: str
    page_date: date | None
    page_precision: Precision
    settled: bool
    contradicted: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Days for which no terms were read, the first and the last; ``None``: open to that side."""

    first: date | None
    last: date | None

    def holds(self, on: date) -> bool:
        """Say whether a day lies in it."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)


@dataclass(frozen=True, slots=True)
class Lpr:
    """The one-year loan prime rate on a day.

    Attributes
    ----------
    value, four_fold
        The rate, and its multiple that is the line of private lending: fractions a year, ``None``
        where it is not known, or for the multiple before that line began.
    multiple, line_since
        How many times, and the first day of that line.
    known_from, known_until
        First and last day for which the rate is known.
    last
        The last rate that is known.
    verified
        Whether the point behind the value was read; false for one from memory.
    """

    value: Decimal | None
    four_fold: Decimal | None
    multiple: Decimal
    line_since: date
    known_from: date
    known_until: date
    last: Decimal
    verified: bool


@dataclass(frozen=True, slots=True)
class TermsByDate:
    """The published rates of one product, seen from one day.

    Attributes
    ----------
    product, charge, on
        The product, what its rate is, and the day.
    published
        Every version, the newest that was read first.
    in_use
        The version that the course takes for this day; ``None`` in a gap and after the last review.
    gap
        The gap in which the day lies.
    gaps
        All gaps between the versions that are chosen by date, oldest first.
    reviewed
        The day on which somebody last looked for a newer page.
    lpr
        The loan prime rate on the day.
    points
        The loan prime rate through time: each a day, the rate from then on, and whether it was
        read. The last point is the last day for which it is known.
    """

    product: Product
    charge: Charge
    on: date
    published: tuple[PublishedRate, ...]
    in_use: PublishedRate | None
    gap: Gap | None
    gaps: tuple[Gap, ...]
    reviewed: date
    lpr: Lpr
    points: tuple[series.Point, ...]

    @property
    def newest(self) -> PublishedRate:
        """The newest rate that was read."""
        return self.published[0]


def terms_by_date(product_id: str, on: date) -> TermsByDate:
    """Answer what was published for a product, which of it holds on a day, and the LPR of that day.

    Parameters
    ----------
    product_id
        The product, such as ``baitiao``.
    on
        The day.

    Raises
    ------
    UnknownFact
        If there is no such product.
    """
    product = lenders.product(product_id)
    versions = lenders.versions(product_id)
    published = tuple(_published(version, versions) for version in versions)
    gaps = _gaps(versions)
    reviewed = max(lenders.fact(one.fact).last_reviewed for one in published)
    held = published if on <= reviewed else ()
    return TermsByDate(
        product=product,
        charge=_CHARGES[product.model],
        on=on,
        published=published,
        in_use=next((one for one in held if one.version.holds(on)), None),
        gap=next((gap for gap in gaps if gap.holds(on)), None),
        gaps=gaps,
        reviewed=reviewed,
        lpr=_lpr(on),
        points=_lpr_series().points,
    )


def _published(version: Version, versions: tuple[Version, ...]) -> PublishedRate:
    page = lenders.fact(version.terms.facts[0])
    rate = _rate(version.terms)
    others = [one for one in versions if page.as_of is not None and one.holds(page.as_of)]
    return PublishedRate(
        version=version,
        rate=rate,
        up_to=version.terms.daily_rate_band is not None,
        fact=page.id,
        page_date=page.as_of,
        page_precision=page.date_precision,
        settled=version.settled,
        contradicted=any(not version.chosen_by_date and _rate(one.terms) != rate for one in others),
    )


def _rate(terms: Terms) -> Decimal:
    """What a late day costs for being late: all of it, or the fee on top where there is one."""
    return terms.late_rate if terms.model == "baitiao" else terms.daily_rate * terms.multiplier


def _gaps(versions: tuple[Version, ...]) -> tuple[Gap, ...]:
    spans = sorted(
        (one.used_from or date.min, one.used_until or date.max)
        for one in versions
        if one.chosen_by_date
    )
    gaps = []
    free: date | None = date.min  # the first day that no span so far holds
    for first, last in spans:
        if free is not None and first > free:
            gaps.append(Gap(None if free == date.min else free, first - _ONE_DAY))
        free = None if last == date.max else last + _ONE_DAY
    if free is not None:
        gaps.append(Gap(free, None))
    return tuple(gaps)


def _lpr_series() -> series.Series:
    return cast("series.Series", series.get(LPR))


def _lpr(on: date) -> Lpr:
    known = _lpr_series()
    period = law.get(FOUR_FOLD).period(_MULTIPLE)
    multiple, since = period.numbers[0], period.since or known.points[0].on
    try:
        point = known.at(on)
    except NoValue:
        point = None
    return Lpr(
        value=None if point is None else point.value,
        four_fold=None if point is None or on < since else point.value * multiple,
        multiple=multiple,
        line_since=since,
        known_from=known.points[0].on,
        known_until=known.about.known_until,
        last=known.points[-1].value,
        verified=point is not None and point.verified != "memory-only",
    )
