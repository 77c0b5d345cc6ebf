"""Which ceiling on the cost of credit concerns which lender, and since when.

Ceilings are compared, never confused: the line for private lending is never put to a bank, a
consumer finance company or a micro-loan company.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from overdue.facts import series
from overdue.facts.errors import NoValue
from overdue.facts.record import Precision
from overdue.facts.words import Words
from overdue.law.ceiling_table import (
    Basis,
    Concerns,
    Doubts,
    Judgement,
    KindEntry,
    RowEntry,
    table,
)
from overdue.law.citation import find
from overdue.law.kinds import LENDER_KINDS, LenderKind

__all__ = ["Basis", "Ceiling", "Concerns", "ceilings"]

LPR = "lpr-1y"
_ORDER: tuple[Concerns, ...] = get_args(Concerns)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """One ceiling, seen from one kind of lender and one contract.

    Attributes
    ----------
    id, name
        The ceiling.
    facts
        The facts behind it, the main one first.
    concerns, reason
        What it is to this lender and this contract, and why in plain words.
    annual_rate
        Fraction a year; ``None`` where the rule names none, where it depends on the loan prime
        rate (LPR) of a day for which that is not known, or on that of a day before the rule.
    lpr_multiple, lpr
        For a ceiling that is a multiple of the one-year LPR on the day of the contract: how many
        times, and the LPR (``None`` where it is not known).
    lpr_known_until
        Last day for which the LPR is known, if the ceiling depends on it.
    basis
        What it rests on.
    since, since_precision, until
        From when, how exactly that is known, and until when.
    binds
        The kinds of lender that it binds in principle, whatever the date.
    settled, doubt
        Whether it may be shown as settled; if not, why.
    caveat
        What must be said beside it in any case.
    myth
        True for a line that is often named and is no ceiling today.
    """

    id: str
    name: Words
    facts: tuple[str, ...]
    concerns: Concerns
    reason: Words
    annual_rate: Decimal | None
    lpr_multiple: Decimal | None
    lpr: Decimal | None
    lpr_known_until: date | None
    basis: Basis
    since: date | None
    since_precision: Precision
    until: date | None
    binds: tuple[LenderKind, ...]
    settled: bool
    doubt: Words | None
    caveat: Words | None
    myth: bool

    @property
    def comparable_rate(self) -> Decimal | None:
        """The annual rate to set beside this lender's cost; ``None`` where it would mislead."""
        return self.annual_rate if self.concerns in {"binds", "may-be-asked-in-court"} else None


def ceilings(lender_kind: LenderKind, contract_date: date) -> tuple[Ceiling, ...]:
    """Return every ceiling that people name, and what each is to one lender and one contract.

    Parameters
    ----------
    lender_kind
        Who the creditor is.
    contract_date
        The day on which the contract was made.

    Returns
    -------
    tuple of Ceiling
        Those that bind first, then those that may be asked for in court, those of which it is not
        known, and those that do not concern this lender.

    Raises
    ------
    ValueError
        If the kind of lender is none of the list.
    BrokenFacts
        If the table or a fact behind it cannot be used.
    """
    if lender_kind not in LENDER_KINDS:
        allowed = ", ".join(LENDER_KINDS)
        raise ValueError(f"lender_kind is {lender_kind!r}; allowed are {allowed}.")
    rows, doubts = table()
    found = [_ceiling(row, lender_kind, contract_date, doubts) for row in rows]
    return tuple(sorted(found, key=lambda ceiling: _ORDER.index(ceiling.concerns)))


def _ceiling(row: RowEntry, kind: LenderKind, day: date, doubts: Doubts) -> Ceiling:
    entry = next(e for e in row.kinds if kind in e.kinds)
    judgement = _judgement(row, entry, day)
    multiple = _number(row.lpr_multiple, row)
    lpr = _lpr(day) if multiple is not None else None
    rate = _number(row.rate, row)
    if multiple is not None and lpr is not None and _began(row, day):
        rate = multiple * lpr
    doubt = row.doubt or _doubt(row, doubts)
    return Ceiling(
        id=row.id,
        name=row.name,
        facts=(*row.facts, *entry.facts),
        concerns=judgement.concerns,
        reason=judgement.reason,
        annual_rate=rate,
        lpr_multiple=multiple,
        lpr=lpr,
        lpr_known_until=series.known_until(LPR) if multiple is not None else None,
        basis=row.basis,
        since=row.since,
        since_precision=row.since_precision,
        until=row.until,
        binds=tuple(k for e in row.kinds if e.concerns == "binds" for k in e.kinds),
        settled=doubt is None,
        doubt=doubt,
        caveat=row.caveat,
        myth=row.myth,
    )


def _judgement(row: RowEntry, entry: KindEntry, day: date) -> Judgement:
    """Return what the row is to a contract of that day; dates never make it concern anybody."""
    usual = Judgement(concerns=entry.concerns, reason=entry.reason)
    if row.counts == "court-date" or entry.concerns == "does-not-concern":
        return usual
    if row.same_month and row.since and (day.year, day.month) == (row.since.year, row.since.month):
        return row.same_month
    if row.earlier and not _began(row, day):
        return row.earlier
    if row.later and row.until and day > row.until:
        return row.later
    return usual


def _began(row: RowEntry, day: date) -> bool:
    return row.since is None or row.since <= day


def _number(ref: str | None, row: RowEntry) -> Decimal | None:
    if ref is None:
        return None
    fact, _, name = ref.partition(".")
    return find(fact).period(name, row.until).numbers[-1]


def _lpr(day: date) -> Decimal | None:
    try:
        return series.value(LPR, day)
    except NoValue:
        return None


def _doubt(row: RowEntry, doubts: Doubts) -> Words | None:
    facts = [find(fact) for fact in row.facts]
    if any(fact.verified == "memory-only" for fact in facts):
        return doubts.memory_only
    if any(not fact.settled for fact in facts):
        return doubts.low_confidence
    return None
