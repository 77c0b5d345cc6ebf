"""What every fact of the course says about itself, whatever it is about."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

import msgspec

from overdue.facts.errors import NoValue
from overdue.facts.values import Period, Value
from overdue.facts.words import Words

__all__ = ["Confidence", "Fact", "Id", "Precision", "Source", "Verified", "is_settled"]

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]*$")]
"""The name of a record for good: small letters, digits and hyphens."""

Verified = Literal["read-full-text", "read-page", "read-excerpt", "computed", "memory-only"]
"""What was read: the whole article, a page, a part, nothing but arithmetic, or nothing."""

Confidence = Literal["high", "medium", "low"]
Risk = Literal["low", "medium", "high"]
Priority = Literal["core", "supporting"]
Precision = Literal["day", "month", "year"]


def is_settled(verified: Verified, confidence: Confidence) -> bool:
    """Say whether a fact may be shown to a learner as settled.

    What was read nowhere, or is held with low confidence, is shown with its doubt or not at all.
    """
    return verified != "memory-only" and confidence != "low"


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a fact was found.

    Attributes
    ----------
    url
        The page, as an ``http`` or ``https`` address; ``None`` where none can be linked.
    note
        What it is, or what it says differently.
    read
        False for an official page that was found but not opened.
    """

    url: Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s]+$")] | None = None
    note: Words | None = None
    read: bool = True

    def __post_init__(self) -> None:
        if self.url is None and self.note is None:
            raise ValueError("Give the url, or a note that says what was read")

    @property
    def host(self) -> str | None:
        """The name of the site, such as ``www.gov.cn``."""
        return urlsplit(self.url).hostname if self.url else None

    @property
    def href(self) -> str | None:
        """The address in ASCII, safe inside a Markdown link."""
        return quote(self.url, safe=":/?#[]@!$&'*+,;=%~") if self.url else None


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement of the course.

    Attributes
    ----------
    id
        Its name for good; citations use it.
    text
        What it says, in plain words of our own.
    verified, confidence
        What was read, and how far the statement can be trusted.
    sources
        Where it was found; empty only where nothing was read.
    last_reviewed, review_by
        When somebody last looked, and when somebody must look again.
    change_risk, priority
        How likely it is to change, and how much rests on it; they set ``review_by``.
    notes
        Caveats a learner should see beside it.
    see_also
        Facts to read together with it.
    values
        Its numbers.
    """

    id: Id
    text: Words
    verified: Verified
    confidence: Confidence
    sources: tuple[Source, ...]
    last_reviewed: date
    review_by: date
    change_risk: Risk
    priority: Priority
    notes: Words | None = None
    see_also: tuple[Id, ...] = ()
    values: tuple[Value, ...] = ()

    def __post_init__(self) -> None:
        if self.verified != "memory-only" and not self.sources:
            raise ValueError("Give a source, or say `verified: memory-only`")
        if self.review_by <= self.last_reviewed:
            raise ValueError("review_by must be after last_reviewed")
        names = [(value.name, value.whose) for value in self.values]
        if len(set(names)) != len(names):
            raise ValueError("Two values have the same name: put their periods under one")

    @property
    def settled(self) -> bool:
        """Whether the fact may be shown without saying that it is in doubt."""
        return is_settled(self.verified, self.confidence)

    def due(self, on: date) -> bool:
        """Say whether the fact should have been looked at again by a day."""
        return on > self.review_by

    def period(self, name: str, on: date | None = None, whose: str | None = None) -> Period:
        """Return the stretch of time of a value that holds on a day.

        Parameters
        ----------
        name
            The value, such as ``daily_rate``.
        on
            The day; the newest period where none is given.
        whose
            Whose number, where the fact lists several.

        Raises
        ------
        NoValue
            If the fact has no such value, or none for that day.
        """
        mine = [value for value in self.values if value.name == name and value.whose == whose]
        label = f"{name} of {whose}" if whose else name
        if not mine:
            have = ", ".join(sorted({v.name for v in self.values})) or "no value at all"
            raise NoValue(f"The fact {self.id} has no value {label}; it has {have}.")
        period = mine[0].on(on)
        if period is None:
            known = "; ".join(_span(p) for p in mine[0].at)
            raise NoValue(f"{label} of the fact {self.id} is not known for {on}; known: {known}.")
        return period

    def value(self, name: str, on: date | None = None, whose: str | None = None) -> Decimal:
        """Return one number; see :meth:`period`. ``NoValue`` too where a band was published."""
        number = self.period(name, on, whose).value
        if number is None:
            raise NoValue(f"{name} of the fact {self.id} is not one number: use period().")
        return number


def _span(period: Period) -> str:
    since, until = period.since, period.until
    if since is None and until is None:
        return "no dates were read"
    return f"{f'from {since}' if since else 'before'} {f'until {until}' if until else 'on'}"
